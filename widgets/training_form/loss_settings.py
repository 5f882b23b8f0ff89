"""What the loss, the metrics and the classes are set to, one below the other."""

from collections.abc import Iterator

from typing_extensions import override

from backend.catalogue.losses import LOSSES
from backend.wording import Message
from widgets.training_form.class_weight_fields import ClassWeightFields
from widgets.training_form.form_part import FormPart, told
from widgets.training_form.metric_boxes import MetricBoxes
from widgets.training_form.parameter_rows import ParameterRows
from widgets.training_form.shown import Shown


class LossSettings(FormPart):
    """The settings of the chosen loss, then the metrics, then how much each class counts."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = ParameterRows("field:loss:")
        self._rows.edited.connect(self._change_parameters)
        self._rows.mistaken.connect(self.mistaken)
        self._metrics = MetricBoxes()
        self._classes = ClassWeightFields()
        self.column.addWidget(self._rows)
        for part in (self._metrics, self._classes):
            part.training_edited.connect(self.training_edited)
            part.mistaken.connect(self.mistaken)
            self.column.addWidget(part)

    @override
    def show_settings(self, shown: Shown) -> None:
        row = LOSSES.get(shown.settings.loss)
        self._rows.show_parameters(row.parameters if row else (), shown.settings.loss_parameters)
        self._metrics.show_settings(shown)
        self._classes.show_settings(shown)

    @override
    def summary(self, shown: Shown) -> str:
        row = LOSSES.get(shown.settings.loss)
        parts = [
            *told(row.parameters if row else (), shown.settings.loss_parameters),
            self._metrics.summary(shown),
            self._classes.summary(shown),
        ]
        return ", ".join(part for part in parts if part) or self.tr("As usual")

    @override
    def mistakes(self) -> Iterator[Message]:
        yield from self._rows.mistakes()
        yield from self._classes.mistakes()

    def _change_parameters(self, values: object, key: object) -> None:
        self.training_edited.emit({"loss_parameters": values}, key)
