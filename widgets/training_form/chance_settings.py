"""The order of the samples, where chance begins, and with how many digits is computed."""

from typing_extensions import override

from backend.catalogue.parameter import Parameter
from backend.wording import mark
from widgets.label import make_label
from widgets.training_form.form_part import FormPart
from widgets.training_form.shown import Shown
from widgets.wording import show, show_text

_SHUFFLE = Parameter(
    "shuffle", mark("Shuffle"), "switch", True, mark("Show the samples in a new order in each epoch.")
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
_MIXED_PRECISION = Parameter(
    "mixed_precision",
    mark("Mixed precision"),
    "switch",
    False,
    mark("Compute with fewer digits where that does no harm: faster on newer graphics cards."),
)


class ChanceSettings(FormPart):
    """Mixed precision can be switched on only where what is computed on gains by it."""

    def __init__(self) -> None:
        super().__init__()
        self.add_parameter(_SHUFFLE, "shuffleField")
        self.add_parameter(_SEED, "seedField")
        self.add_parameter(_MIXED_PRECISION, "mixedPrecisionField")
        # Seen, not only in a tool tip: what is switched off cannot be reached by keyboard.
        self._reason = make_label("", "faint", "mixedPrecisionReason", wrap=True)
        self.column.addWidget(self._reason)

    @override
    def show_settings(self, shown: Shown) -> None:
        settings = shown.settings
        self.rows["shuffle"].field.set_value(settings.shuffle)
        self.rows["seed"].field.set_value(settings.seed)
        mixed = self.rows["mixed_precision"]
        mixed.field.set_value(settings.mixed_precision)
        reason = self._obstacle(shown)
        # What came switched on, from another computer, can be switched off.
        mixed.setEnabled(not reason or settings.mixed_precision)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        mixed.field.setToolTip(reason or show_text(_MIXED_PRECISION.sentence))
        mixed.field.setAccessibleDescription(mixed.field.toolTip())

    def _obstacle(self, shown: Shown) -> str:
        """Why half precision would not help here; empty where it does."""
        if shown.devices is None:
            return self.tr("It is not known yet whether there is a graphics card.")
        if all(device.id == "cpu" for device in shown.devices):
            return self.tr("This needs a graphics card; this computer computes on the CPU.")
        obstacle = shown.half_precision_obstacle
        return show(obstacle) if obstacle is not None else ""

    @override
    def summary(self, shown: Shown) -> str:
        settings = shown.settings
        text = self.tr("Shuffled, seed {seed}") if settings.shuffle else self.tr("In order, seed {seed}")
        text = text.format(seed=settings.seed)
        return self.tr("{what}, mixed precision").format(what=text) if settings.mixed_precision else text
