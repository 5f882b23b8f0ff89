"""What each of several outputs is taught: a loss of its own or that of all, and how much it counts."""

from functools import partial

import msgspec
from typing_extensions import override

from backend.catalogue.losses import LOSSES
from backend.catalogue.parameter import Parameter
from backend.project import OutputSettings
from backend.wording import mark
from widgets.fields.parameter_fields import parameter_row
from widgets.fields.reading import written
from widgets.fields.wide_row import WideRow
from widgets.let_go import let_go
from widgets.training_form.catalogue_choice import catalogue_choice
from widgets.training_form.form_part import FormPart, merge_key
from widgets.training_form.shown import Output, Shown
from widgets.wording import show_text

_WEIGHT = Parameter(
    "weight",
    mark("Weight"),
    "number",
    1.0,
    mark("How much the loss of this output counts beside those of the others."),
    0.0,
    1_000_000.0,
)


class OutputFields(FormPart):
    """Two rows for each output, by the name of its layer; none for a network with a single one."""

    def __init__(self) -> None:
        super().__init__()
        self._given: dict[str, OutputSettings] = {}
        self._outputs: tuple[tuple[str, str], ...] = ()

    @override
    def show_settings(self, shown: Shown) -> None:
        self._given = shown.settings.outputs
        wanted = tuple((one.id, one.name) for one in _several(shown))
        if wanted != self._outputs:
            let_go(list(self.rows.values()))
            self.rows = {}
            self._outputs = wanted
            for key, name in wanted:
                self._add(key, name)
        for key, _name in wanted:
            given = self._given.get(key, OutputSettings())
            loss = self.rows[f"{key}:loss"].field
            loss.set_value(given.loss)
            self.rows[f"{key}:weight"].field.set_value(given.weight)

    @override
    def summary(self, shown: Shown) -> str:
        parts = []
        for one in _several(shown):
            given = shown.settings.outputs.get(one.id, OutputSettings())
            words = [show_text(LOSSES[given.loss].title)] if given.loss and given.loss in LOSSES else []
            if given.weight != 1.0:
                words.append(self.tr("weight {weight}").format(weight=written(given.weight)))
            if words:
                parts.append(f"{one.name}: {', '.join(words)}")
        return "; ".join(parts) or self.tr("All alike")

    def _add(self, key: str, name: str) -> None:
        loss = catalogue_choice(LOSSES.values(), self.tr("As for the whole network"))
        loss.edited.connect(partial(self._change_output, key, "loss"))
        title = self.tr("Loss of “{name}”").format(name=name)
        self.keep_row(f"{key}:loss", WideRow(loss, title), f"outputLoss:{name}")
        row = parameter_row(_WEIGHT)
        row.field.edited.connect(partial(self._change_output, key, "weight"))
        row.field.setAccessibleName(self.tr("Weight of “{name}”").format(name=name))
        self.keep_row(f"{key}:weight", row, f"outputWeight:{name}")

    def _change_output(self, key: str, name: str, value: object) -> None:
        """What is as usual is left out."""
        given = msgspec.structs.replace(self._given.get(key, OutputSettings()), **{name: value})
        others = {other: settings for other, settings in self._given.items() if other != key}
        outputs = others if given == OutputSettings() else {**others, key: given}
        self.training_edited.emit(
            {"outputs": outputs}, merge_key(f"{key}:{name}", self.rows[f"{key}:{name}"].field)
        )


def _several(shown: Shown) -> tuple[Output, ...]:
    return shown.outputs if len(shown.outputs) > 1 else ()
