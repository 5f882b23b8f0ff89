"""A setting's value as people read it: "3 × 3", "0.001", "on", "none"."""

from backend.catalogue.parameter import Parameter
from backend.graph.shapes import shape_text
from backend.wording import Message, marked, say


def value_text(value: object, parameter: Parameter | None = None) -> Message:
    """The value in words; `parameter` says what kind of value it is, where that is known."""
    match value:
        case None:
            none = parameter.none_text if parameter is not None else ""
            return marked(none) if none else say("none")
        case bool():
            return say("on") if value else say("off")
        case float():
            return marked(f"{value:.10g}")
        case tuple() | list():
            if all(isinstance(part, int | None) for part in value):
                return marked(shape_text(tuple(value)))
            return marked(", ".join(_number(part) for part in value))
        case _:
            return marked(str(value))


def _number(part: object) -> str:
    return f"{part:.10g}" if isinstance(part, float) else str(part)
