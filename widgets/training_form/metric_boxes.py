"""What else is measured: a box to tick for each metric that goes with the loss and the data."""

from functools import partial

from typing_extensions import override

from backend.catalogue.losses import LOSSES
from backend.catalogue.metrics import METRICS, MetricRow, tasks_of
from widgets.fields.switch_field import SwitchField
from widgets.label import make_label
from widgets.training_form.form_part import FormPart
from widgets.training_form.shown import Shown
from widgets.wording import show_text


class MetricBoxes(FormPart):
    """What does not go with them is not offered; where it is ticked it stays, and says that it does not."""

    def __init__(self) -> None:
        super().__init__()
        self._chosen: tuple[str, ...] = ()
        self._title = make_label(self.tr("Measure also"), "muted")
        self.column.addWidget(self._title)
        self._boxes: dict[str, SwitchField] = {}
        for row in METRICS.values():
            box = SwitchField()
            box.setText(show_text(row.title))
            box.setAccessibleName(show_text(row.title))
            box.setObjectName(f"metric:{row.id}")
            box.edited.connect(partial(self._tick, row.id))
            self._boxes[row.id] = box
            self.column.addWidget(box)
        self.column.setSpacing(1)

    @override
    def show_settings(self, shown: Shown) -> None:
        self._chosen = shown.settings.metrics
        for key, box in self._boxes.items():
            row = METRICS[key]
            fits, ticked = _fits(row, shown), key in self._chosen
            box.set_value(ticked)
            box.setVisible(fits or ticked)
            sentence = show_text(row.sentence)
            if not fits:
                sentence = self.tr("{what} It does not go with this loss and data; untick it.").format(
                    what=sentence
                )
            box.setToolTip(sentence)
            box.setAccessibleDescription(sentence)
        self._title.setVisible(any(not box.isHidden() for box in self._boxes.values()))

    @override
    def summary(self, shown: Shown) -> str:
        return ", ".join(show_text(METRICS[key].title) for key in shown.settings.metrics if key in METRICS)

    def _tick(self, metric: str, ticked: bool) -> None:
        """Metrics stay in the order of the catalogue; those it does not have stay behind them."""
        chosen = {*self._chosen, metric} if ticked else {*self._chosen} - {metric}
        known = tuple(key for key in METRICS if key in chosen)
        foreign = tuple(key for key in self._chosen if key not in METRICS)
        self.training_edited.emit({"metrics": (*known, *foreign)}, None)


def _fits(row: MetricRow, shown: Shown) -> bool:
    """Whether the metric can measure the answer that is shown, on this data."""
    loss = shown.settings.loss
    if loss not in LOSSES:
        return False
    answers = shown.outputs[0].answers if shown.outputs else None
    if not row.goes_with(loss, answers):
        return False
    of_numbers = shown.facts is not None and not shown.facts.classes
    return not of_numbers or "numbers" in row.tasks & tasks_of(loss, answers)
