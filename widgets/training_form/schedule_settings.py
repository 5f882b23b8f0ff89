"""How the learning rate changes over the epochs: a schedule, its settings, a warm-up, and the curve of it all."""

from collections.abc import Iterator

from typing_extensions import override

from backend.catalogue.parameter import Parameter
from backend.catalogue.schedules import SCHEDULES
from backend.rate_curve import rate_curve
from backend.wording import Message, mark
from widgets.fields.reading import written
from widgets.fields.wide_row import WideRow
from widgets.schedule_curve import ScheduleCurve
from widgets.theme.theme import Theme
from widgets.training_form.catalogue_choice import catalogue_choice, show_row
from widgets.training_form.form_part import FormPart, told
from widgets.training_form.parameter_rows import ParameterRows
from widgets.training_form.shown import Shown
from widgets.wording import show_text

_WARM_UP = Parameter(
    "warm_up",
    mark("Warm-up"),
    "number",
    0.0,
    mark("How many epochs the learning rate takes to grow from nothing to where its schedule begins; 0 for none."),
    0.0,
    1_000_000.0,
)


class ScheduleSettings(FormPart):
    """The curve below the settings follows them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown = Shown()
        self._schedule = catalogue_choice(SCHEDULES.values())
        self._schedule.edited.connect(self._choose)
        self.keep_row("schedule", WideRow(self._schedule, self.tr("Schedule")), "scheduleField")
        self._rows = ParameterRows("field:schedule:")
        self._rows.edited.connect(self._change_parameters)
        self._rows.mistaken.connect(self.mistaken)
        self.column.addWidget(self._rows)
        self.add_parameter(_WARM_UP, "warmUpField")
        self._curve = ScheduleCurve(theme)
        self.column.addWidget(self._curve)

    @override
    def show_settings(self, shown: Shown) -> None:
        self._shown = shown
        row = SCHEDULES.get(shown.settings.schedule)
        show_row(self._schedule, row)
        self._rows.show_parameters(row.parameters if row else (), shown.settings.schedule_parameters)
        self.rows["warm_up"].field.set_value(shown.settings.warm_up)
        self._curve.setVisible(row is not None)
        if row is not None:
            self._curve.set_curve(rate_curve(shown.settings), shown.settings.epochs)

    @override
    def summary(self, shown: Shown) -> str:
        row = SCHEDULES.get(shown.settings.schedule)
        parts = [show_text(row.title), *told(row.parameters, shown.settings.schedule_parameters)] if row else []
        warm_up = shown.settings.warm_up
        if warm_up == 1:
            parts.append(self.tr("warm-up 1 epoch"))
        elif warm_up:
            parts.append(self.tr("warm-up {epochs} epochs").format(epochs=written(warm_up)))
        return ", ".join(parts)

    @override
    def mistakes(self) -> Iterator[Message]:
        yield from super().mistakes()
        yield from self._rows.mistakes()

    def _choose(self, schedule: str) -> None:
        if schedule != self._shown.settings.schedule:
            self.training_edited.emit({"schedule": schedule, "schedule_parameters": {}}, None)

    def _change_parameters(self, values: object, key: object) -> None:
        self.training_edited.emit({"schedule_parameters": values}, key)
