"""Hypothesis strategies for the values of parameters, read from the catalogue itself."""

from hypothesis import strategies as st

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue, Shape

SMALL = 6
"""Lengths and counts stay small, so that Keras builds each layer at once."""


def values_of(parameter: Parameter) -> st.SearchStrategy[ParameterValue]:
    """Allowed values of a parameter."""
    values: st.SearchStrategy[ParameterValue] = _values(parameter)
    return st.none() | values if parameter.optional else values


def parameters_of(kind: LayerKind) -> st.SearchStrategy[dict[str, ParameterValue]]:
    """Allowed values of all parameters of a kind; most are at their defaults, as in real networks."""
    return st.fixed_dictionaries(
        {
            parameter.name: values_of(parameter)
            if parameter.plain
            else st.just(parameter.default) | values_of(parameter)
            for parameter in kind.parameters
        }
    )


def shapes(least: int = 1, most: int = 4) -> st.SearchStrategy[Shape]:
    """Shapes of samples; now and then a length is open."""
    lengths = st.integers(1, 9)
    known = st.lists(lengths, min_size=least, max_size=most)
    partly_open = st.lists(st.none() | lengths, min_size=least, max_size=most)
    return st.one_of(known, known, known, partly_open).map(tuple)


def _values(parameter: Parameter) -> st.SearchStrategy[ParameterValue]:
    match parameter.type:
        case "switch":
            return st.booleans()
        case "choice":
            return st.sampled_from(parameter.choices)
        case "axes":
            return st.integers(-5, 5)
        case "integer":
            return st.integers(int(parameter.minimum or 0), SMALL)
        case "number":
            return st.floats(parameter.minimum, parameter.maximum)
        case "size":
            length = parameter.length
            assert length is not None
            least = int(parameter.minimum or 0)
            return st.lists(st.integers(least, 4), min_size=length, max_size=length).map(tuple)
        case "shape":
            least = int(parameter.minimum or 0)
            numbers = st.sampled_from([-1, 1, 2, 3, 4, 6] if least < 0 else [1, 2, 3, 4, 6])
            fixed = st.lists(numbers, min_size=1, max_size=4)
            return fixed.filter(lambda lengths: lengths.count(-1) <= 1).map(tuple)
        case "numbers":
            numbers_wanted = parameter.length or 3
            one = st.floats(parameter.minimum, parameter.maximum, width=32)
            return st.lists(one, min_size=numbers_wanted, max_size=numbers_wanted).map(tuple)
