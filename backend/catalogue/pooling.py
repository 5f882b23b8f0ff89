"""The kinds MaxPooling2D, AveragePooling2D and GlobalAveragePooling2D."""

from collections.abc import Sequence
from typing import cast

from backend.catalogue.common_parameters import padding
from backend.catalogue.layer_kind import LayerKind, Parameters, ShapeRule
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import pair, switch, text, the_input
from backend.catalogue.windows import times_text, window_example, window_length
from backend.graph.model import Shape
from backend.wording import mark

_PICTURE = mark("height × width × channels")


def _strides(parameters: Parameters) -> tuple[int, int]:
    """The stride; the size of the window where none is set."""
    return cast("tuple[int, int] | None", parameters["strides"]) or pair(parameters, "pool_size")


def _pooling_shape(title: str) -> ShapeRule:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        picture = the_input(inputs, title, 3, _PICTURE)
        window, strides = pair(parameters, "pool_size"), _strides(parameters)
        edge = text(parameters, "padding")
        height, width = (window_length(picture[i], window[i], strides[i], edge, title) for i in (0, 1))
        return height, width, picture[2]

    return shape


def _summary(parameters: Parameters) -> str:
    parts = [times_text(pair(parameters, "pool_size"))]
    if _strides(parameters) != pair(parameters, "pool_size"):
        parts.append("/" + times_text(_strides(parameters)))
    if text(parameters, "padding") != "valid":
        parts.append(text(parameters, "padding"))
    return " · ".join(parts)


def _example(inputs: Sequence[Shape], parameters: Parameters) -> str:
    return window_example(
        inputs[0][0], pair(parameters, "pool_size")[0], _strides(parameters)[0], text(parameters, "padding")
    )


_PARAMETERS = (
    Parameter(
        "pool_size",
        mark("Pool size"),
        "size",
        (2, 2),
        mark("Height and width of the window that becomes one pixel."),
        minimum=1,
        maximum=1000,
        length=2,
        plain=True,
    ),
    Parameter(
        "strides",
        mark("Stride"),
        "size",
        None,
        mark("How far the window moves at each step."),
        minimum=1,
        maximum=1000,
        length=2,
        optional=True,
        none_text=mark("same as pool size"),
    ),
    padding(),
)


def _pooling_kind(kind: str, title: str, sentence: str, help_text: str) -> LayerKind:
    return LayerKind(
        id=kind,
        title=title,
        group="pooling",
        sentence=sentence,
        takes="one",
        parameters=_PARAMETERS,
        shape=_pooling_shape(title),
        count=lambda _inputs, _parameters: 0,
        summary=_summary,
        help=help_text,
        formula=mark("L = (W − F + 2P) / S + 1"),
        formula_example=_example,
        fixed={"data_format": "channels_last"},
    )


MAX_POOLING_2D = _pooling_kind(
    "MaxPooling2D",
    mark("Max Pooling 2D"),
    mark("Shrinks the picture: of each window only the strongest answer stays."),
    mark(
        "With a pool size of 2 × 2 the picture becomes half as high and half as wide. What was found is kept, "
        "where exactly it was found matters less, and the layers after it have less to compute."
    ),
)

AVERAGE_POOLING_2D = _pooling_kind(
    "AveragePooling2D",
    mark("Average Pooling 2D"),
    mark("Shrinks the picture: each window becomes its mean."),
    mark(
        "Like Max Pooling 2D, but the mean of the window stays instead of its strongest answer. LeNet-5, one of "
        "the first networks that read digits, worked this way."
    ),
)


def _global_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    picture = the_input(inputs, "Global Average", 3, _PICTURE)
    return (1, 1, picture[2]) if switch(parameters, "keepdims") else (picture[2],)


GLOBAL_AVERAGE_POOLING_2D = LayerKind(
    id="GlobalAveragePooling2D",
    title=mark("Global Average"),
    group="pooling",
    sentence=mark("Turns each channel of the picture into one number, its mean."),
    takes="one",
    parameters=(
        Parameter(
            "keepdims",
            mark("Keep the axes"),
            "switch",
            False,
            mark("Gives 1 × 1 × channels instead of one row of numbers."),
        ),
    ),
    shape=_global_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda _parameters: "",
    help=mark(
        "Stands where Flatten could stand, with far fewer numbers: a picture of 7 × 7 × 64 becomes 64 numbers "
        "instead of 3,136. It also works when the size of the pictures is left open."
    ),
    fixed={"data_format": "channels_last"},
)
