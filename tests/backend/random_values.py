"""Random values of parameters and shapes from a seed, quick enough for tens of thousands of networks."""

from random import Random

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue, Shape

SMALL = 6
"""Lengths and counts stay small, so that Keras builds each layer at once."""


def random_parameters(kind: LayerKind, random: Random, usual: float = 0.8) -> dict[str, ParameterValue]:
    """Allowed values of all parameters; those that are not plain are mostly at their defaults."""
    return {
        parameter.name: parameter.default
        if random.random() < (0.3 if parameter.plain else usual)
        else random_value(parameter, random)
        for parameter in kind.parameters
    }


def random_value(parameter: Parameter, random: Random) -> ParameterValue:
    """An allowed value."""
    if parameter.optional and random.random() < 0.3:
        return None
    match parameter.type:
        case "switch":
            return random.random() < 0.5
        case "choice":
            return random.choice(parameter.choices)
        case "axes":
            return _whole(parameter, random, -4, 4)
        case "integer":
            return _whole(parameter, random, 1, SMALL)
        case "number":
            return _number(parameter, random)
        case "size":
            least = 0 if parameter.minimum == 0 else 1
            return tuple(random.randint(least, 3) for _ in range(parameter.length or 2))
        case "shape":
            return _lengths(parameter, random)
        case "numbers":
            return tuple(
                sorted(_number(parameter, random) for _ in range(parameter.length or random.randint(1, 4)))
            )


def random_shape(random: Random, least: int = 1, most: int = 4) -> Shape:
    """The shape of a sample; now and then a length is open."""
    lengths: list[int | None] = [random.randint(1, 9) for _ in range(random.randint(least, most))]
    if random.random() < 0.1:
        lengths[random.randrange(len(lengths))] = None
    return tuple(lengths)


def _whole(parameter: Parameter, random: Random, low: int, high: int) -> int:
    lowest = low if parameter.minimum is None else max(low, int(parameter.minimum))
    highest = high if parameter.maximum is None else min(high, int(parameter.maximum))
    return random.randint(lowest, max(lowest, highest))


def _number(parameter: Parameter, random: Random) -> float:
    low = -2.0 if parameter.minimum is None else max(-2.0, parameter.minimum)
    high = 2.0 if parameter.maximum is None else min(2.0, parameter.maximum)
    return random.choice([low, high, round(random.uniform(low, max(low, high)), 3)])


def _lengths(parameter: Parameter, random: Random) -> ParameterValue:
    count = parameter.length or random.randint(1, 4)
    lengths: list[int | None] = [random.choice([1, 2, 3, 4, 6]) for _ in range(count)]
    if random.random() < 0.3:
        if parameter.minimum is not None and parameter.minimum < 0:
            lengths[random.randrange(count)] = -1
        elif parameter.open_lengths:
            lengths[random.randrange(count)] = None
    return tuple(lengths)
