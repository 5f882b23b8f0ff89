"""How the network is trained: the plain settings first, the rest folded under "More settings"."""

from collections.abc import Collection, Hashable
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from backend.catalogue.losses import LOSSES, LossRow
from backend.catalogue.optimizers import OPTIMIZERS, OptimizerRow
from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue
from backend.project import TrainingSettings
from backend.wording import Message, mark
from widgets.fields.choice_field import ChoiceField
from widgets.fields.field_row import FieldRow
from widgets.fields.parameter_fields import parameter_row
from widgets.fields.text_field import TextField
from widgets.fold import Fold
from widgets.label import make_label
from widgets.theme.theme import Theme
from widgets.wording import show_text

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
_LEARNING_RATE = Parameter(
    "learning_rate",
    mark("Learning rate"),
    "number",
    0.001,
    mark("How large a step is. Too large and the loss jumps, too small and it takes for ever."),
    1e-9,
    1000.0,
)
_VALIDATION = Parameter(
    "validation",
    mark("Validation share"),
    "number",
    0.2,
    mark("The share at the end of the training part that is held out to check on the network; 0 for none."),
    0.0,
    0.95,
)
_SEED = Parameter(
    "seed",
    mark("Seed"),
    "integer",
    1,
    mark("Where chance begins: the same seed gives the same run."),
    0,
    2**31 - 1,
)
_SHUFFLE = Parameter(
    "shuffle", mark("Shuffle"), "switch", True, mark("Show the samples in a new order in each epoch.")
)

_PLAIN = (_EPOCHS, _BATCH_SIZE, _LEARNING_RATE)
_FOLDED = (_VALIDATION, _SHUFFLE, _SEED)
_OBJECT_NAMES = {
    "epochs": "epochsField",
    "batch_size": "batchSizeField",
    "learning_rate": "learningRateField",
    "validation": "validationField",
    "seed": "seedField",
    "shuffle": "shuffleField",
}


class TrainingForm(QWidget):
    """Settings in, settings as the user changed them out."""

    settings_changed = Signal(object)
    """The new `TrainingSettings`."""
    validation_changed = Signal(float)
    mistake_changed = Signal()
    """See `mistake`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = TrainingSettings()
        self._merge_key: Hashable = None
        self._rows = {parameter.name: _row(parameter) for parameter in _PLAIN + _FOLDED}
        self._optimizer_rows: dict[str, FieldRow] = {}
        self._optimizer = _choice("optimizerField", OPTIMIZERS.values())
        self._loss = _choice("lossField", LOSSES.values())
        self._more = QVBoxLayout()
        self._arrange(theme)
        for name, row in self._rows.items():
            row.field.edited.connect(partial(self._change, name))
            self._watch(row)
        self._optimizer.edited.connect(self._choose_optimizer)
        self._loss.edited.connect(partial(self._change, "loss"))
        self._put_optimizer_rows()
        self.set_settings(self._settings, validation=0.2)

    @property
    def mistake(self) -> Message | None:
        """What is wrong in the first field that cannot be read; the settings hold its last good value."""
        fields = [row.field for row in (*self._rows.values(), *self._optimizer_rows.values())]
        mistakes = (field.mistake for field in fields if isinstance(field, TextField))
        return next((mistake for mistake in mistakes if mistake is not None), None)

    def _watch(self, row: FieldRow) -> None:
        if isinstance(row.field, TextField):
            row.field.mistaken.connect(self.mistake_changed)

    @property
    def merge_key(self) -> Hashable:
        """Equal for changes that are typed in one go: they are one step of the history. `None` for the others."""
        return self._merge_key

    def _arrange(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        rows = self._rows
        optimizer = FieldRow(self._optimizer, "optimizer", self.tr("Optimizer"))
        self._optimizer.setObjectName("optimizerField")
        for row in (rows["epochs"], rows["batch_size"], optimizer, rows["learning_rate"]):
            column.addWidget(row)
        # Its names are long: they take the whole width.
        title = make_label(self.tr("Loss"), "muted")
        title.setBuddy(self._loss)
        self._loss.setAccessibleName(self.tr("Loss"))
        column.addWidget(title)
        column.addWidget(self._loss)
        content = QWidget()
        content.setLayout(self._more)
        self._more.setContentsMargins(0, 0, 0, 0)
        self._more.setSpacing(7)
        for parameter in _FOLDED:
            self._more.addWidget(rows[parameter.name])
        column.addWidget(Fold(theme, self.tr("More settings"), content, "moreTrainingSettingsButton"))

    def set_settings(self, settings: TrainingSettings, validation: float) -> None:
        """Show these; `validation` is the share that is held out."""
        other_optimizer = settings.optimizer != self._settings.optimizer
        self._settings = settings
        if other_optimizer:
            self._put_optimizer_rows()
        values = {**msgspec.structs.asdict(settings), "validation": validation}
        for name, row in self._rows.items():
            row.field.set_value(values[name])
        _show_choice(self._optimizer, OPTIMIZERS.get(settings.optimizer))
        _show_choice(self._loss, LOSSES.get(settings.loss))
        for name, value in self._optimizer_values().items():
            self._optimizer_rows[name].field.set_value(value)

    def _optimizer_values(self) -> dict[str, ParameterValue]:
        """Every parameter of the optimizer: what is set, or its default."""
        row = OPTIMIZERS.get(self._settings.optimizer)
        defaults = row.defaults() if row is not None else {}
        return {name: self._settings.optimizer_parameters.get(name, value) for name, value in defaults.items()}

    def _put_optimizer_rows(self) -> None:
        for old in self._optimizer_rows.values():
            self._more.removeWidget(old)
            old.hide()
            old.deleteLater()
        optimizer = OPTIMIZERS.get(self._settings.optimizer)
        parameters = optimizer.parameters if optimizer is not None else ()
        self._optimizer_rows = {parameter.name: parameter_row(parameter) for parameter in parameters}
        for name, row in self._optimizer_rows.items():
            row.field.edited.connect(partial(self._change_optimizer_parameter, name))
            self._watch(row)
            self._more.addWidget(row)

    def _change(self, name: str, value: ParameterValue) -> None:
        self._merge_key = _merge_key(name, self._rows.get(name))
        if name == "validation":
            if isinstance(value, float | int):
                self.validation_changed.emit(float(value))
        else:
            self._take(msgspec.structs.replace(self._settings, **{name: value}))

    def _change_optimizer_parameter(self, name: str, value: ParameterValue) -> None:
        self._merge_key = _merge_key(name, self._optimizer_rows[name])
        parameters = {**self._settings.optimizer_parameters, name: value}
        self._take(msgspec.structs.replace(self._settings, optimizer_parameters=parameters))

    def _choose_optimizer(self, optimizer: str) -> None:
        """Take its defaults; a learning rate that was usual for the old one becomes the new one's."""
        if optimizer == self._settings.optimizer:
            return
        self._merge_key = None
        old, rate = OPTIMIZERS.get(self._settings.optimizer), self._settings.learning_rate
        if old is not None and rate == old.learning_rate:
            rate = OPTIMIZERS[optimizer].learning_rate
        changed = msgspec.structs.replace(
            self._settings, optimizer=optimizer, optimizer_parameters={}, learning_rate=rate
        )
        self._take(changed)

    def _take(self, settings: TrainingSettings) -> None:
        if settings != self._settings:
            self.settings_changed.emit(settings)


def _merge_key(name: str, row: FieldRow | None) -> Hashable:
    """What is typed in one visit to a field belongs together."""
    return (name, row.field.visit) if row is not None and isinstance(row.field, TextField) else None


def _row(parameter: Parameter) -> FieldRow:
    row = parameter_row(parameter)
    row.field.setObjectName(_OBJECT_NAMES[parameter.name])
    return row


def _choice(name: str, rows: Collection[OptimizerRow | LossRow]) -> ChoiceField:
    field = ChoiceField([(row.id, show_text(row.title)) for row in rows])
    field.setObjectName(name)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(8)
    for index, row in enumerate(rows):
        field.setItemData(index, show_text(row.sentence), Qt.ItemDataRole.ToolTipRole)
    return field


def _show_choice(field: ChoiceField, row: OptimizerRow | LossRow | None) -> None:
    """Show this row, or nothing where a file names one that the catalogue lacks."""
    field.set_value(row.id if row is not None else None)
    field.setToolTip(show_text(row.sentence) if row is not None else "")
    field.setAccessibleDescription(field.toolTip())
