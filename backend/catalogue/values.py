"""Checks values against their parameters: the only place that decides what a parameter may be."""

from collections.abc import Mapping, Sequence
from math import isfinite

from backend.catalogue.parameter import Parameter
from backend.graph.errors import ParameterError
from backend.graph.model import ParameterValue
from backend.wording import marked, say

LONGEST_ROW = 1024
"""How many numbers a setting may hold, such as a mean for each column of a table."""


def check_values(
    owner: str, parameters: Sequence[Parameter], values: Mapping[str, ParameterValue]
) -> dict[str, ParameterValue]:
    """All parameters in their order, the missing ones at their defaults; raises `ParameterError`.

    `owner` is what the parameters belong to, for the sentence: a layer's name or an optimizer's title.
    """
    known = {parameter.name for parameter in parameters}
    for name in values:
        if name not in known:
            raise ParameterError(say("“{owner}” has no setting named “{name}”.", owner=owner, name=name))
    return {
        parameter.name: (
            check_value(parameter, values[parameter.name]) if parameter.name in values else parameter.default
        )
        for parameter in parameters
    }


def check_value(parameter: Parameter, value: ParameterValue) -> ParameterValue:
    """The value, a whole number made a float where a float is meant; raises `ParameterError`."""
    if value is None:
        if not parameter.optional:
            raise ParameterError(say("{title} needs a value.", title=marked(parameter.title)))
        return None
    match parameter.type:
        case "switch":
            if not isinstance(value, bool):
                raise ParameterError(say("{title} is either on or off.", title=marked(parameter.title)))
            return value
        case "choice":
            return _check_choice(parameter, value)
        case "integer" | "axes":
            return _check_integer(parameter, value)
        case "number":
            return _check_number(parameter, value)
        case "size" | "shape":
            return _check_lengths(parameter, value)
        case "numbers":
            return _check_numbers(parameter, value)


def _check_choice(parameter: Parameter, value: ParameterValue) -> str:
    if not isinstance(value, str) or value not in parameter.choices:
        raise ParameterError(
            say(
                "{title} cannot be “{value}”. It is one of: {choices}.",
                title=marked(parameter.title),
                value=str(value),
                choices=", ".join(parameter.choices),
            )
        )
    return value


def _check_integer(parameter: Parameter, value: ParameterValue) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ParameterError(say("{title} must be a whole number.", title=marked(parameter.title)))
    _check_range(parameter, value)
    return value


def _check_number(parameter: Parameter, value: ParameterValue) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ParameterError(say("{title} must be a number.", title=marked(parameter.title)))
    _check_range(parameter, value)
    return float(value)


def _check_lengths(parameter: Parameter, value: ParameterValue) -> tuple[int | float | None, ...]:
    if not isinstance(value, tuple | list):
        raise ParameterError(
            say("{title} must be whole numbers, for example 3 × 3.", title=marked(parameter.title))
        )
    if parameter.length is not None and len(value) != parameter.length:
        raise ParameterError(
            say("{title} must be {count} whole numbers.", title=marked(parameter.title), count=parameter.length)
        )
    if not 1 <= len(value) <= 8:
        raise ParameterError(say("{title} must have 1 to 8 numbers.", title=marked(parameter.title)))
    for number in value:
        if number is None and parameter.open_lengths:
            continue
        if isinstance(number, bool) or not isinstance(number, int):
            raise ParameterError(
                say("{title} must be whole numbers, for example 3 × 3.", title=marked(parameter.title))
            )
        if number == 0 and parameter.minimum != 0:
            raise ParameterError(say("{title} cannot have a 0 in it.", title=marked(parameter.title)))
        _check_range(parameter, number)
    if value.count(-1) > 1:
        raise ParameterError(say("{title} can have −1 only once.", title=marked(parameter.title)))
    return tuple(value)


def _check_numbers(parameter: Parameter, value: ParameterValue) -> tuple[float, ...]:
    if not isinstance(value, tuple | list) or not value:
        raise ParameterError(say("{title} must be numbers, for example 0.1, 0.2.", title=marked(parameter.title)))
    if parameter.length is not None and len(value) != parameter.length:
        raise ParameterError(
            say("{title} must be {count} numbers.", title=marked(parameter.title), count=parameter.length)
        )
    if len(value) > LONGEST_ROW:
        raise ParameterError(
            say("{title} can have {count} numbers at most.", title=marked(parameter.title), count=LONGEST_ROW)
        )
    return tuple(_check_number(parameter, number) for number in value)


def _check_range(parameter: Parameter, value: float) -> None:
    low, high = parameter.minimum, parameter.maximum
    above = low is None or value >= low
    below = high is None or value <= high
    if above and below and (isinstance(value, int) or isfinite(value)):
        return
    if low is not None and high is not None:
        raise ParameterError(
            say(
                "{title} must be from {low} to {high}.",
                title=marked(parameter.title),
                low=f"{low:,}",
                high=f"{high:,}",
            )
        )
    raise ParameterError(say("{title} cannot be {value}.", title=marked(parameter.title), value=value))
