"""Hypothesis strategies for the values of parameters, read from the catalogue itself."""

import re
from typing import cast

from hypothesis import strategies as st

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.parameter import Parameter
from backend.graph.errors import ShapeError
from backend.graph.model import ParameterValue, Shape

SMALL = 6
"""Lengths and counts stay small, so that Keras builds each layer at once."""

_LIKELY = {
    "strides": [1, 1, 1, 1, 2, 3],
    "dilation_rate": [1, 1, 1, 2, 3],
    "kernel_size": [1, 2, 2, 3, 3, 4],
    "pool_size": [1, 2, 2, 3, 3, 4],
    "groups": [1, 1, 1, 2, 3],
    "output_padding": [0, 0, 0, 1],
    "cropping": [0, 0, 1, 1, 2],
}
"""Numbers that often go together, for settings that seldom would if they were drawn evenly."""

_RANKS = {"Resizing": 3, "CenterCrop": 3, "SimpleRNN": 2, "LSTM": 2, "GRU": 2, "RepeatVector": 1}
"""How many axes a kind wants; those with a dimension in their names and those of pictures follow a rule."""


def values_of(parameter: Parameter) -> st.SearchStrategy[ParameterValue]:
    """Allowed values of a parameter."""
    values: st.SearchStrategy[ParameterValue] = _values(parameter)
    return st.none() | values if parameter.optional else values


def parameters_of(kind: LayerKind) -> st.SearchStrategy[dict[str, ParameterValue]]:
    """Allowed values of all parameters of a kind; most are at their defaults, as in real networks."""
    drawn = st.fixed_dictionaries(
        {
            parameter.name: values_of(parameter)
            if parameter.plain
            else st.just(parameter.default) | values_of(parameter)
            for parameter in kind.parameters
        }
    )
    return drawn.flatmap(_that_go_together)


def shapes(least: int = 1, most: int = 4) -> st.SearchStrategy[Shape]:
    """Shapes of samples; now and then a length is open."""
    lengths = st.integers(1, 9)
    known = st.lists(lengths, min_size=least, max_size=most)
    partly_open = st.lists(lengths | lengths | st.none(), min_size=least, max_size=most)
    return st.one_of(known, known, known, known, partly_open).map(tuple)


def shapes_for(kind: LayerKind, parameters: dict[str, ParameterValue] | None = None) -> st.SearchStrategy[Shape]:
    """Shapes of samples that mostly have as many axes as the kind wants with these parameters."""
    settings = parameters or {}
    fitting = _fitting(kind, settings)
    if settings.get("time_distributed"):
        fitting = st.tuples(st.none() | st.integers(1, 4), fitting).map(lambda drawn: (drawn[0], *drawn[1]))
    return st.integers(0, 9).flatmap(lambda chance: shapes(1, 5) if chance == 9 else fitting)


def _fitting(kind: LayerKind, settings: dict[str, ParameterValue]) -> st.SearchStrategy[Shape]:
    target, dims, noise = (settings.get(name) for name in ("target_shape", "dims", "noise_shape"))
    if isinstance(target, tuple):
        known = [length for length in target if isinstance(length, int) and length > 0] or [4]
        return st.permutations(known).map(tuple)
    if isinstance(dims, tuple):
        return shapes(len(dims), len(dims))
    if isinstance(noise, tuple):
        return st.tuples(*(st.integers(1, 5) if length in (None, 1) else st.just(length) for length in noise))
    rank = _rank(kind.id)
    if rank is not None and kind.id.startswith("ConvLSTM"):
        one_step = st.lists(st.integers(2, 7), min_size=rank - 1, max_size=rank - 1)
        return st.tuples(st.none() | st.integers(1, 4), one_step).map(lambda drawn: (drawn[0], *drawn[1]))
    if rank is None:
        return shapes()
    if rank > 1 and kind.group in ("convolution", "pooling"):
        return st.integers(0, 3).flatmap(
            lambda chance: shapes(rank, rank) if chance == 3 else _space(rank, settings)
        )
    return shapes(rank, rank)


def _space(rank: int, settings: dict[str, ParameterValue]) -> st.SearchStrategy[Shape]:
    """Lengths into which most windows fit, and channels that the groups divide."""
    groups = int(str(settings.get("groups", 1)))
    channels = st.integers(1, 3).map(lambda number: number * groups)
    lengths = st.tuples(*[st.sampled_from([2, 3, 4, 5, 6, 7, 8, 9, None])] * (rank - 1))
    if settings.get("data_format") == "channels_first":
        return st.tuples(channels, lengths).map(lambda drawn: (drawn[0], *drawn[1]))
    return st.tuples(lengths, channels).map(lambda drawn: (*drawn[0], drawn[1]))


def inputs_for(kind: LayerKind, parameters: dict[str, ParameterValue]) -> st.SearchStrategy[list[Shape]]:
    """Shapes for the ports of a kind that mostly go together."""
    if kind.given == "states":
        return _sequence_and_states(kind, parameters)
    lengths = st.sampled_from([2, 2, 2, 3])
    if kind.id in ("Subtract", "Dot"):
        one = st.lists(lengths | st.none() if kind.id == "Subtract" else lengths, min_size=1, max_size=3)
        return st.lists(one.map(tuple), min_size=2, max_size=2)
    return st.integers(0, 9).flatmap(_query_value_key)


def _sequence_and_states(kind: LayerKind, parameters: dict[str, ParameterValue]) -> st.SearchStrategy[list[Shape]]:
    if kind.id.startswith("ConvLSTM"):
        return shapes_for(kind, parameters).flatmap(lambda shape: _sequence_and_maps(kind, parameters, shape))
    units = parameters["units"]
    assert isinstance(units, int)
    state: st.SearchStrategy[Shape] = st.sampled_from([(units,)] * 19 + [(units + 1,)])
    most = 0 if parameters["both_directions"] or parameters["time_distributed"] else len(kind.ports) - 1
    counts = st.sampled_from([0, 0, 0, most, most, most, 1])
    states = counts.flatmap(lambda count: st.lists(state, min_size=count, max_size=count))
    return st.tuples(shapes_for(kind, parameters), states).map(lambda drawn: [drawn[0], *drawn[1]])


def _sequence_and_maps(
    kind: LayerKind, parameters: dict[str, ParameterValue], sequence: Shape
) -> st.SearchStrategy[list[Shape]]:
    """A sequence of pictures, sometimes with the state and the memory to begin with."""
    alone = {**parameters, "return_sequences": False, "both_directions": False, "time_distributed": False}
    try:
        state = kind.shape([sequence], alone)
    except ShapeError:
        return st.just([sequence])
    given = [sequence, state, state]
    if parameters["both_directions"] or parameters["time_distributed"]:
        return st.sampled_from([[sequence]] * 8 + [given])
    return st.sampled_from([[sequence]] * 4 + [given] * 4 + [given[:2]])


@st.composite
def _query_value_key(draw: st.DrawFn, chance: int) -> list[Shape]:
    before = draw(st.sampled_from([(), (), (), (2,), (2, 3)])) if chance else (draw(st.integers(1, 2)),)
    steps = st.sampled_from([3, 3, 4, None])
    asked, given = draw(steps), draw(steps)
    features = draw(st.integers(2, 4))
    query, value = (*before, asked, features), (*before, given, draw(st.sampled_from([features, features, 5])))
    key = (*before, given if chance > 1 else 2, features if chance > 2 else 3)
    match chance % 3:
        case 0:
            return [query, (*before, given, features)]
        case 1:
            return [query, value, key]
        case _:
            return [query, value]


def _rank(kind: str) -> int | None:
    dimensions = re.search(r"([123])D", kind)
    if dimensions is None:
        return 3 if kind.startswith("Random") else _RANKS.get(kind)
    return int(dimensions.group(1)) + (2 if kind.startswith("ConvLSTM") else 1)


def _that_go_together(parameters: dict[str, ParameterValue]) -> st.SearchStrategy[dict[str, ParameterValue]]:
    """Mostly mends what would be refused nearly always if each setting were drawn by itself."""
    mended = dict(parameters)
    if "mean" in mended:
        mended["variance"] = None if mended["mean"] is None else (1.0,)
        mended["mean"] = None if mended["mean"] is None else (2.0,)
    if "return_state" in mended and mended.get("time_distributed"):
        mended["return_state"] = False
    if "dilation_rate" in mended and max(_size(mended, "strides")) > 1:
        mended["dilation_rate"] = (1,) * len(_size(mended, "strides"))
    if mended.get("output_padding") is not None:
        given = zip(_size(mended, "output_padding"), _size(mended, "strides"), strict=True)
        mended["output_padding"] = tuple(min(added, stride - 1) for added, stride in given)
    if "groups" in mended and "filters" in mended:
        mended["filters"] = int(str(mended["groups"])) * min(int(str(mended["filters"])), 2)
    if "num_key_value_heads" in mended:
        mended["num_query_heads"] = 2 * int(str(mended["num_key_value_heads"]))
    if mended == parameters:
        return st.just(parameters)
    return st.sampled_from([mended, mended, mended, parameters])


def _size(parameters: dict[str, ParameterValue], name: str) -> tuple[int, ...]:
    return cast(tuple[int, ...], parameters[name])


def _values(parameter: Parameter) -> st.SearchStrategy[ParameterValue]:
    match parameter.type:
        case "switch":
            return st.booleans()
        case "choice":
            return st.sampled_from(parameter.choices)
        case "axes":
            return st.sampled_from([-1, -1, -1, -1, 1, 1, 2, -2, 3, -5, 5, 0])
        case "integer":
            if parameter.name in _LIKELY:
                return st.sampled_from(_LIKELY[parameter.name])
            return st.integers(int(parameter.minimum or 0), SMALL)
        case "number":
            return st.floats(parameter.minimum, parameter.maximum)
        case "size":
            length = parameter.length
            assert length is not None
            least = int(parameter.minimum or 0)
            likely = _LIKELY.get(parameter.name)
            numbers_in_size = st.integers(least, 4) if likely is None else st.sampled_from(likely)
            return st.lists(numbers_in_size, min_size=length, max_size=length).map(tuple)
        case "shape" if parameter.name == "dims":
            in_order = st.integers(1, 3).flatmap(lambda rank: st.permutations(range(1, rank + 1)))
            return (in_order | in_order | st.lists(st.integers(1, 4), min_size=1, max_size=3)).map(tuple)
        case "shape" if parameter.maximum == 8:
            from_behind = [] if parameter.minimum == 1 else [-1, -1, -1, -1, -2]
            one_axis = st.sampled_from([*from_behind, 1, 1, 2, 3])
            return st.lists(one_axis, min_size=1, max_size=2, unique=True).map(tuple)
        case "shape":
            least = int(parameter.minimum or 0)
            numbers = st.sampled_from([-1, 1, 2, 3, 4, 6] if least < 0 else [1, 2, 3, 4, 6])
            fixed = st.lists(numbers, min_size=1, max_size=4)
            return fixed.filter(lambda lengths: lengths.count(-1) <= 1).map(tuple)
        case "numbers":
            numbers_wanted = parameter.length or 3
            one = st.floats(parameter.minimum, parameter.maximum)
            return st.lists(one, min_size=numbers_wanted, max_size=numbers_wanted).map(tuple)
