"""From a parameter of the catalogue to the row of the form in which it is edited."""

from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue
from widgets.fields.choice_field import ChoiceField
from widgets.fields.field_row import Field, FieldRow
from widgets.fields.reading import read, written
from widgets.fields.switch_field import SwitchField
from widgets.fields.text_field import Step, TextField
from widgets.wording import show_text

_FINE_STEP = 0.05
_COARSE_STEP = 0.1


def parameter_row(parameter: Parameter) -> FieldRow:
    """The row for a parameter, with no value in it yet."""
    return FieldRow(_field(parameter), parameter.name, show_text(parameter.title), show_text(parameter.sentence))


def _field(parameter: Parameter) -> Field:
    match parameter.type:
        case "switch":
            return SwitchField()
        case "choice":
            choices: list[tuple[object, str]] = [(choice, choice) for choice in parameter.choices]
            if parameter.optional:
                choices.insert(0, (None, show_text(parameter.none_text) if parameter.none_text else "–"))
            return ChoiceField(choices)
        case _:
            field = TextField(lambda text: read(parameter, text), _written, _step_of(parameter))
            if parameter.none_text:
                field.setPlaceholderText(show_text(parameter.none_text))
            return field


def _written(value: object) -> str:
    return written(value) if isinstance(value, int | float | str | tuple) else ""


def _step_of(parameter: Parameter) -> Step | None:
    """How Up and Down change the value; shapes have no next one."""
    match parameter.type:
        case "integer" | "axes":
            return lambda value, steps: value + steps if isinstance(value, int) else value
        case "size":
            return _size_step
        case "number":
            step = _FINE_STEP if parameter.maximum is not None and parameter.maximum <= 1 else _COARSE_STEP
            return lambda value, steps: round(value + steps * step, 10) if isinstance(value, float) else value
        case _:
            return None


def _size_step(value: object, steps: int) -> ParameterValue:
    if not isinstance(value, tuple):
        return None
    return tuple(length + steps for length in value)
