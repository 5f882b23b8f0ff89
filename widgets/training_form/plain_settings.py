"""The settings that everybody needs: epochs, batch size, optimizer, learning rate and loss."""

from typing_extensions import override

from backend.catalogue.losses import LOSSES
from backend.catalogue.optimizers import OPTIMIZERS
from backend.catalogue.parameter import Parameter
from backend.wording import mark
from widgets.fields.field_row import FieldRow
from widgets.fields.wide_row import WideRow
from widgets.training_form.catalogue_choice import catalogue_choice, show_row
from widgets.training_form.form_part import FormPart
from widgets.training_form.shown import Shown

_EPOCHS = Parameter(
    "epochs", mark("Epochs"), "integer", 5, mark("How many times all training samples are shown."), 1, 1_000_000
)
_BATCH_SIZE = Parameter(
    "batch_size",
    mark("Batch size"),
    "integer",
    32,
    mark("How many samples are looked at before the weights take a step."),
    1,
    1_000_000,
)
_FULL_BATCH = Parameter(
    "full_batch",
    mark("All samples"),
    "switch",
    False,
    mark("Look at all training samples before each step: for small data only."),
)
_LEARNING_RATE = Parameter(
    "learning_rate",
    mark("Learning rate"),
    "number",
    0.001,
    mark("How large a step is. Too large and the loss jumps, too small and it takes for ever."),
    1e-9,
    1000.0,
)


class PlainSettings(FormPart):
    """An optimizer or a loss that is chosen takes the defaults of its own settings."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = Shown()
        self.add_parameter(_EPOCHS, "epochsField")
        self.add_parameter(_BATCH_SIZE, "batchSizeField")
        self.add_parameter(_FULL_BATCH, "fullBatchField")
        self._optimizer = catalogue_choice(OPTIMIZERS.values())
        self._optimizer.edited.connect(self._choose_optimizer)
        self.keep_row("optimizer", FieldRow(self._optimizer, "optimizer", self.tr("Optimizer")), "optimizerField")
        self.add_parameter(_LEARNING_RATE, "learningRateField")
        self._loss = catalogue_choice(LOSSES.values())
        self._loss.edited.connect(self._choose_loss)
        self.keep_row("loss", WideRow(self._loss, self.tr("Loss")), "lossField")

    @override
    def show_settings(self, shown: Shown) -> None:
        self._shown = shown
        settings = shown.settings
        self.rows["epochs"].field.set_value(settings.epochs)
        self.rows["batch_size"].field.set_value(settings.batch_size)
        self.rows["batch_size"].field.setEnabled(not settings.full_batch)
        self.rows["full_batch"].field.set_value(settings.full_batch)
        self.rows["learning_rate"].field.set_value(settings.learning_rate)
        show_row(self._optimizer, OPTIMIZERS.get(settings.optimizer))
        show_row(self._loss, LOSSES.get(settings.loss))

    def _choose_optimizer(self, optimizer: str) -> None:
        """Take its defaults; a learning rate that was usual for the old one becomes the new one's."""
        before = self._shown.settings
        if optimizer == before.optimizer:
            return
        old, rate = OPTIMIZERS.get(before.optimizer), before.learning_rate
        if old is not None and rate == old.learning_rate:
            rate = OPTIMIZERS[optimizer].learning_rate
        self.training_edited.emit(
            {"optimizer": optimizer, "optimizer_parameters": {}, "learning_rate": rate}, None
        )

    def _choose_loss(self, loss: str) -> None:
        if loss != self._shown.settings.loss:
            self.training_edited.emit({"loss": loss, "loss_parameters": {}}, None)
