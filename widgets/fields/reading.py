"""Values of parameters as text in a field, and back."""

import re

from backend.catalogue.parameter import Parameter
from backend.catalogue.values import check_value
from backend.graph.errors import ParameterError
from backend.graph.model import ParameterValue
from backend.wording import marked, say

_BETWEEN_LENGTHS = re.compile(r"[\s×xX*,;()\[\]]+")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}([, _]\d{3})+")


def written(value: ParameterValue) -> str:
    """The value as it stands in a field: 3 × 3, 0.5, 128; nothing for `None`."""
    if value is None:
        return ""
    if isinstance(value, tuple) and any(isinstance(number, float) for number in value):
        return ", ".join(_signed(f"{number:.12g}") for number in value if number is not None)
    if isinstance(value, tuple):
        return " × ".join("?" if length is None else _signed(str(length)) for length in value)
    if isinstance(value, float):
        return _signed(f"{value:.12g}")
    return _signed(str(value))


def read(parameter: Parameter, text: str) -> ParameterValue:
    """The value that the text stands for; raises `ParameterError` with the sentence for the field."""
    plain = text.strip().replace("−", "-")
    if not plain:
        return check_value(parameter, None)
    match parameter.type:
        case "integer" | "axes":
            return check_value(parameter, _whole(parameter, plain))
        case "number":
            return check_value(parameter, _number(parameter, plain))
        case "numbers":
            return check_value(parameter, _numbers(parameter, plain))
        case _:
            return check_value(parameter, _lengths(parameter, plain))


def _whole(parameter: Parameter, text: str) -> int:
    if _THOUSANDS.fullmatch(text):
        text = re.sub(r"[, _]", "", text)
    try:
        return int(text)
    except ValueError:
        raise ParameterError(say("{title} must be a whole number.", title=marked(parameter.title))) from None


def _number(parameter: Parameter, text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise ParameterError(say("{title} must be a number.", title=marked(parameter.title))) from None


def _numbers(parameter: Parameter, text: str) -> tuple[float, ...]:
    """Numbers apart by commas, semicolons or spaces."""
    return tuple(_number(parameter, part) for part in re.split(r"[\s,;()\[\]]+", text) if part)


def _lengths(parameter: Parameter, text: str) -> tuple[int | None, ...]:
    """Lengths apart by ×, x, commas or spaces; one number stands for all lengths of a size."""
    parts = [part for part in _BETWEEN_LENGTHS.split(text.replace("None", "?").replace("none", "?")) if part]
    try:
        lengths = tuple(None if part == "?" else int(part) for part in parts)
    except ValueError:
        lengths = ()
    if not lengths:
        raise ParameterError(
            say("{title} must be whole numbers, for example 3 × 3.", title=marked(parameter.title))
        )
    if parameter.length is not None and len(lengths) == 1:
        lengths *= parameter.length
    return lengths


def _signed(text: str) -> str:
    return text.replace("-", "−", 1) if text.startswith("-") else text
