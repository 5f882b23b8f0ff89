"""The settings of the optimizer itself: momentum, weight decay, clipping and what else it has."""

from collections.abc import Iterator

from typing_extensions import override

from backend.catalogue.optimizers import OPTIMIZERS
from backend.wording import Message
from widgets.training_form.form_part import FormPart, told
from widgets.training_form.parameter_rows import ParameterRows
from widgets.training_form.shown import Shown


class OptimizerSettings(FormPart):
    """As many rows as the chosen optimizer has settings."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = ParameterRows("field:")
        self._rows.edited.connect(self._change)
        self._rows.mistaken.connect(self.mistaken)
        self.column.addWidget(self._rows)

    @override
    def show_settings(self, shown: Shown) -> None:
        row = OPTIMIZERS.get(shown.settings.optimizer)
        self._rows.show_parameters(row.parameters if row else (), shown.settings.optimizer_parameters)

    @override
    def summary(self, shown: Shown) -> str:
        row = OPTIMIZERS.get(shown.settings.optimizer)
        changed = told(row.parameters if row else (), shown.settings.optimizer_parameters)
        return ", ".join(changed) or self.tr("As usual")

    @override
    def mistakes(self) -> Iterator[Message]:
        yield from self._rows.mistakes()

    def _change(self, values: object, key: object) -> None:
        self.training_edited.emit({"optimizer_parameters": values}, key)
