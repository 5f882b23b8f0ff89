"""When the training ends before its last epoch, and which weights are kept."""

from typing_extensions import override

from backend.catalogue.parameter import Parameter
from backend.wording import mark
from widgets.training_form.form_part import FormPart
from widgets.training_form.shown import Shown

_STOP_EARLY = Parameter(
    "stop_early",
    mark("Stop early"),
    "switch",
    False,
    mark("End the training when the network has not become better for some time."),
)
_PATIENCE = Parameter(
    "patience",
    mark("Patience"),
    "integer",
    5,
    mark("For how many measured epochs in a row it may get no better before the training ends."),
    1,
    1_000_000,
)
_MIN_DELTA = Parameter(
    "min_delta",
    mark("Least improvement"),
    "number",
    0.0,
    mark("By how much it must become better to count as better: 0.01 is one percent point of the accuracy."),
    0.0,
    1_000_000.0,
)
_KEEP_BEST = Parameter(
    "keep_best",
    mark("Keep the best weights"),
    "switch",
    False,
    mark("Put the weights of the best epoch back at the end, not those of the last."),
)


class StoppingSettings(FormPart):
    """Patience and least improvement can be set where the training may stop early."""

    def __init__(self) -> None:
        super().__init__()
        self.add_parameter(_STOP_EARLY, "stopEarlyField")
        self.add_parameter(_PATIENCE, "patienceField")
        self.add_parameter(_MIN_DELTA, "minDeltaField")
        choices: list[tuple[object, str]] = [("accuracy", self.tr("Accuracy")), ("loss", self.tr("Loss"))]
        row = self.add_choice(
            "monitor",
            choices,
            self.tr("Better is told by"),
            self.tr("What tells which epoch is the best: on held-out samples, where there are some."),
            "monitorField",
        )
        row.field.edited.connect(self._choose_monitor)
        self.add_parameter(_KEEP_BEST, "keepBestField")

    @override
    def show_settings(self, shown: Shown) -> None:
        settings = shown.settings
        values = {
            "stop_early": settings.stop_early,
            "patience": settings.patience,
            "min_delta": settings.min_delta,
            "monitor": settings.monitor,
            "keep_best": settings.keep_best,
        }
        for name, value in values.items():
            self.rows[name].field.set_value(value)
        for name in ("patience", "min_delta"):
            self.rows[name].setEnabled(settings.stop_early)

    @override
    def summary(self, shown: Shown) -> str:
        settings = shown.settings
        text = self.tr("After all epochs")
        if settings.stop_early:
            several = self.tr("After {epochs} epochs without gain").format(epochs=settings.patience)
            text = self.tr("After 1 epoch without gain") if settings.patience == 1 else several
        return self.tr("{when}, keeps the best").format(when=text) if settings.keep_best else text

    def _choose_monitor(self, monitor: object) -> None:
        self.training_edited.emit({"monitor": monitor}, None)
