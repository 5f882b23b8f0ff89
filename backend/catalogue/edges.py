"""The kinds Cropping and ZeroPadding, which take something off the edges or add to them."""

from collections.abc import Callable, Mapping, Sequence

from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import lengths
from backend.catalogue.space import Dimensions, data_format, space_of
from backend.graph.errors import CroppingTooLargeError
from backend.graph.model import Shape
from backend.wording import mark, marked, say

_LARGEST_EDGE = 10_000


def _edges(parameters: Parameters, name: str) -> tuple[tuple[int, int], ...]:
    """What is set for the two ends of each axis: (top, bottom), (left, right)."""
    flat = lengths(parameters, name)
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def _arguments(name: str) -> Callable[[Parameters], Mapping[str, Argument]]:
    """Keras wants a pair for each axis, within a tuple; for one axis just the pair."""

    def arguments(parameters: Parameters) -> Mapping[str, Argument]:
        edges = _edges(parameters, name)
        return {**parameters, name: edges[0] if len(edges) == 1 else edges}

    return arguments


def _cropped(length: int | None, edge: tuple[int, int], title: str) -> int | None:
    if length is None:
        return None
    if sum(edge) >= length:
        raise CroppingTooLargeError(
            say(
                "{layer} cuts off {cut}, but what comes in is only {length} long: nothing would be left.",
                layer=marked(title),
                cut=sum(edge),
                length=length,
            )
        )
    return length - sum(edge)


def _padded(length: int | None, edge: tuple[int, int], _title: str) -> int | None:
    return None if length is None else length + sum(edge)


def _example(sign: str) -> Callable[[int, int, tuple[int, int]], str]:
    def example(after: int, before: int, edge: tuple[int, int]) -> str:
        return f"{after} = {before} {sign} {edge[0]} {sign} {edge[1]}"

    return example


def _kind(
    dimensions: Dimensions,
    kind: str,
    title: str,
    sentence: str,
    help_text: str,
    parameters: tuple[Parameter, ...],
) -> LayerKind:
    cropping = kind == "Cropping"
    name, changed = ("cropping", _cropped) if cropping else ("padding", _padded)
    example_text = _example("−" if cropping else "+")

    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = space_of(inputs, parameters, title, dimensions)
        edges = _edges(parameters, name)
        after = [changed(length, edge, title) for length, edge in zip(space.lengths, edges, strict=True)]
        return space.shape(after, space.open_channels)

    def example(inputs: Sequence[Shape], parameters: Parameters) -> str:
        before = space_of(inputs, parameters, title, dimensions).lengths[0]
        edge = _edges(parameters, name)[0]
        after = changed(before, edge, title)
        return "" if before is None or after is None else example_text(after, before, edge)

    return LayerKind(
        id=f"{kind}{dimensions}D",
        title=title,
        group="shape",
        sentence=sentence,
        takes="one",
        parameters=parameters,
        shape=shape,
        count=lambda _inputs, _parameters: 0,
        summary=lambda parameters: " · ".join(f"{low}, {high}" for low, high in _edges(parameters, name)),
        help=help_text,
        formula=mark("L = W − A − B") if cropping else mark("L = W + A + B"),
        formula_example=example,
        arguments=_arguments(name),
    )


def _edge_parameter(name: str, title: str, default: tuple[int, ...], sentence: str) -> Parameter:
    return Parameter(
        name,
        title,
        "size",
        default,
        sentence,
        minimum=0,
        maximum=_LARGEST_EDGE,
        length=len(default),
        plain=True,
    )


CROPPING_1D = _kind(
    1,
    "Cropping",
    mark("Cropping 1D"),
    mark("Cuts steps off the beginning and the end of a sequence."),
    mark("W is the number of steps that come in, A what is cut off the beginning, B what is cut off the end."),
    (
        _edge_parameter(
            "cropping",
            mark("Cut off"),
            (1, 1),
            mark("How many steps are cut off the beginning and off the end."),
        ),
    ),
)

CROPPING_2D = _kind(
    2,
    "Cropping",
    mark("Cropping 2D"),
    mark("Cuts rows and columns off the edges of a picture."),
    mark(
        "Keeps the middle of a picture, or brings two branches to the same size before they are joined. W is the "
        "length that comes in, A and B what is cut off its two ends."
    ),
    (
        _edge_parameter(
            "cropping",
            mark("Cut off"),
            (0, 0, 0, 0),
            mark("How many rows and columns are cut off: top, bottom, left, right."),
        ),
        data_format(),
    ),
)

CROPPING_3D = _kind(
    3,
    "Cropping",
    mark("Cropping 3D"),
    mark("Cuts slices, rows and columns off the edges of a volume."),
    mark("W is the length that comes in, A and B what is cut off its two ends."),
    (
        _edge_parameter(
            "cropping",
            mark("Cut off"),
            (1, 1, 1, 1, 1, 1),
            mark("How much is cut off: front, back, top, bottom, left, right."),
        ),
        data_format(),
    ),
)

ZERO_PADDING_1D = _kind(
    1,
    "ZeroPadding",
    mark("Zero Padding 1D"),
    mark("Adds steps of zeros at the beginning and the end of a sequence."),
    mark("W is the number of steps that come in, A what is added before them, B what is added after them."),
    (
        _edge_parameter(
            "padding",
            mark("Added"),
            (1, 1),
            mark("How many steps of zeros are added at the beginning and at the end."),
        ),
        data_format(),
    ),
)

ZERO_PADDING_2D = _kind(
    2,
    "ZeroPadding",
    mark("Zero Padding 2D"),
    mark("Adds an edge of zeros around a picture."),
    mark(
        "LeNet-5 read digits of 28 × 28 with an edge of 2 on every side, as 32 × 32. W is the length that comes "
        "in, A and B what is added at its two ends."
    ),
    (
        _edge_parameter(
            "padding",
            mark("Added"),
            (1, 1, 1, 1),
            mark("How many rows and columns of zeros are added: top, bottom, left, right."),
        ),
        data_format(),
    ),
)

ZERO_PADDING_3D = _kind(
    3,
    "ZeroPadding",
    mark("Zero Padding 3D"),
    mark("Adds an edge of zeros around a volume."),
    mark("W is the length that comes in, A and B what is added at its two ends."),
    (
        _edge_parameter(
            "padding",
            mark("Added"),
            (1, 1, 1, 1, 1, 1),
            mark("How much is added: front, back, top, bottom, left, right."),
        ),
        data_format(),
    ),
)
