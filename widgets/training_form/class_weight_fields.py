"""How much each class counts: all alike, rare ones more, or a number for each."""

from typing import Any

from typing_extensions import override

from backend.catalogue.parameter import Parameter
from backend.wording import mark
from widgets.fields.choice_field import ChoiceField
from widgets.fields.wide_row import WideRow
from widgets.let_go import let_go
from widgets.training_form.form_part import FormPart, merge_key
from widgets.training_form.shown import Shown
from widgets.wording import show_text

MOST_FIELDS = 30
"""With more classes than this their weights are written in one field, one behind the other."""

_CUSTOM = "custom"
_MOST = 1_000_000.0


class ClassWeightFields(FormPart):
    """Seen only where the data has classes; each field is named after its class."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = Shown()
        self._classes: tuple[str, ...] = ()
        self._choice = ChoiceField(
            [
                ("equal", self.tr("All alike")),
                ("balanced", self.tr("Rare ones more")),
                (_CUSTOM, self.tr("A number for each")),
            ]
        )
        self._choice.edited.connect(self._choose)
        row = WideRow(
            self._choice,
            self.tr("Classes count"),
            self.tr("Where some classes are rare, the network may never answer them unless they count more."),
        )
        self.keep_row("class_weights", row, "classWeightsField")

    @override
    def show_settings(self, shown: Shown) -> None:
        self._shown = shown
        classes = shown.facts.classes if shown.facts else ()
        weights = shown.settings.class_weights
        self.setVisible(bool(classes) or weights != "equal")
        self._choice.set_value(weights if isinstance(weights, str) else _CUSTOM)
        wanted = classes if not isinstance(weights, str) else ()
        if wanted != self._classes:
            self._put_fields(wanted)
        if len(wanted) > MOST_FIELDS:
            self.rows["all"].field.set_value(self._weights())
        else:
            for place, weight in enumerate(self._weights() if wanted else ()):
                self.rows[f"class:{place}"].field.set_value(weight)

    @override
    def summary(self, shown: Shown) -> str:
        match shown.settings.class_weights:
            case "equal":
                return ""
            case "balanced":
                return self.tr("rare classes more")
            case _:
                return self.tr("classes by numbers of their own")

    def _weights(self) -> tuple[float, ...]:
        """A number for each class of the data: those that are set, 1 where there are none."""
        weights, count = self._shown.settings.class_weights, len(self._classes)
        given = () if isinstance(weights, str) else weights
        return (*given, *[1.0] * count)[:count]

    def _put_fields(self, classes: tuple[str, ...]) -> None:
        let_go([self.rows.pop(name) for name in list(self.rows) if name != "class_weights"])
        self._classes = classes
        if len(classes) > MOST_FIELDS:
            self.add_parameter(_all_weights(len(classes)), "classWeightsText")
            return
        for place, name in enumerate(classes):
            self.add_parameter(_weight(place, show_text(name)), f"classWeight:{place}")

    @override
    def change(self, name: str, value: Any) -> None:
        weights = value
        if name != "all":
            place = int(name.removeprefix("class:"))
            before = self._weights()
            weights = (*before[:place], value, *before[place + 1 :])
        self.training_edited.emit({"class_weights": weights}, merge_key(name, self.rows[name].field))

    def _choose(self, chosen: str) -> None:
        weights: object = chosen
        if chosen == _CUSTOM:
            weights = tuple(1.0 for _ in self._shown.facts.classes) if self._shown.facts else "equal"
        if self._choice_of(self._shown.settings.class_weights) != chosen:
            self.training_edited.emit({"class_weights": weights}, None)

    def _choice_of(self, weights: object) -> str:
        return weights if isinstance(weights, str) else _CUSTOM


def _weight(place: int, name: str) -> Parameter:
    # The name of a class stands for itself: it is found in no translation.
    sentence = mark("How much each sample of this class counts; 1 is usual, 0 leaves them out.")
    return Parameter(f"class:{place}", name, "number", 1.0, sentence, 0.0, _MOST)


def _all_weights(count: int) -> Parameter:
    sentence = mark("How much each sample counts, a number for each class in their order; 1 is usual.")
    return Parameter("all", mark("Class weights"), "numbers", None, sentence, 0.0, _MOST, length=count)
