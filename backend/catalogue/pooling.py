"""The kinds MaxPooling and AveragePooling for one, two and three dimensions."""

from collections.abc import Sequence
from typing import cast

from backend.catalogue.common_parameters import padding
from backend.catalogue.convolution import FORMULA
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import lengths, text
from backend.catalogue.space import Dimensions, data_format, space_of
from backend.catalogue.window_parameters import LARGEST_WINDOW, bare_lengths
from backend.catalogue.windows import slid, window_example, window_summary
from backend.graph.model import Shape
from backend.wording import mark

_POOL_SIZE = {
    1: mark("How many steps become one."),
    2: mark("Height and width of the window that becomes one pixel."),
    3: mark("Depth, height and width of the window that becomes one place."),
}


def _strides(parameters: Parameters) -> tuple[int, ...]:
    """The stride; the size of the window where none is set."""
    return cast("tuple[int, ...] | None", parameters["strides"]) or lengths(parameters, "pool_size")


def _summary(parameters: Parameters) -> str:
    return " · ".join(
        window_summary(parameters, "pool_size", _strides(parameters), lengths(parameters, "pool_size"))
    )


def _parameters(dimensions: Dimensions) -> tuple[Parameter, ...]:
    return (
        Parameter(
            "pool_size",
            mark("Pool size"),
            "size",
            (2,) * dimensions,
            _POOL_SIZE[dimensions],
            minimum=1,
            maximum=LARGEST_WINDOW,
            length=dimensions,
            plain=True,
        ),
        Parameter(
            "strides",
            mark("Stride"),
            "size",
            None,
            mark("How far the window moves at each step."),
            minimum=1,
            maximum=LARGEST_WINDOW,
            length=dimensions,
            optional=True,
            none_text=mark("same as pool size"),
        ),
        padding(),
        data_format(),
    )


def _kind(dimensions: Dimensions, kind: str, title: str, sentence: str, help_text: str) -> LayerKind:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = space_of(inputs, parameters, title, dimensions)
        window, edge = lengths(parameters, "pool_size"), text(parameters, "padding")
        return space.shape(slid(space, window, _strides(parameters), edge), space.open_channels)

    def example(inputs: Sequence[Shape], parameters: Parameters) -> str:
        length = space_of(inputs, parameters, title, dimensions).lengths[0]
        window, edge = lengths(parameters, "pool_size"), text(parameters, "padding")
        return window_example(length, window[0], _strides(parameters)[0], edge)

    return LayerKind(
        id=f"{kind}{dimensions}D",
        title=title,
        group="pooling",
        sentence=sentence,
        takes="one",
        parameters=_parameters(dimensions),
        shape=shape,
        count=lambda _inputs, _parameters: 0,
        summary=_summary,
        help=help_text,
        formula=FORMULA,
        formula_example=example,
        arguments=bare_lengths,
    )


MAX_POOLING_1D = _kind(
    1,
    "MaxPooling",
    mark("Max Pooling 1D"),
    mark("Shortens the sequence: of each few steps only the strongest answer stays."),
    mark(
        "With a pool size of 2 the sequence becomes half as long. What was found is kept, at which step exactly "
        "matters less."
    ),
)

MAX_POOLING_2D = _kind(
    2,
    "MaxPooling",
    mark("Max Pooling 2D"),
    mark("Shrinks the picture: of each window only the strongest answer stays."),
    mark(
        "With a pool size of 2 × 2 the picture becomes half as high and half as wide. What was found is kept, "
        "where exactly it was found matters less, and the layers after it have less to compute."
    ),
)

MAX_POOLING_3D = _kind(
    3,
    "MaxPooling",
    mark("Max Pooling 3D"),
    mark("Shrinks the volume: of each window only the strongest answer stays."),
    mark("With a pool size of 2 × 2 × 2 every length is halved, and an eighth of the numbers is left."),
)

AVERAGE_POOLING_1D = _kind(
    1,
    "AveragePooling",
    mark("Average Pooling 1D"),
    mark("Shortens the sequence: each few steps become their mean."),
    mark("Like Max Pooling 1D, but the mean of the steps stays instead of the strongest answer."),
)

AVERAGE_POOLING_2D = _kind(
    2,
    "AveragePooling",
    mark("Average Pooling 2D"),
    mark("Shrinks the picture: each window becomes its mean."),
    mark(
        "Like Max Pooling 2D, but the mean of the window stays instead of its strongest answer. LeNet-5, one of "
        "the first networks that read digits, worked this way."
    ),
)

AVERAGE_POOLING_3D = _kind(
    3,
    "AveragePooling",
    mark("Average Pooling 3D"),
    mark("Shrinks the volume: each window becomes its mean."),
    mark("Like Max Pooling 3D, but the mean of the window stays instead of its strongest answer."),
)
