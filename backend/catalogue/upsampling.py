"""The kinds UpSampling1D, UpSampling2D and UpSampling3D, which repeat what comes in."""

from collections.abc import Sequence
from typing import cast

from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, lengths, text
from backend.catalogue.space import Dimensions, data_format, space_of
from backend.catalogue.windows import times_text
from backend.graph.model import Shape
from backend.wording import mark

_LARGEST_FACTOR = 1000


def _factors(parameters: Parameters) -> tuple[int, ...]:
    """The factor of each axis; Keras' UpSampling1D knows a plain number only."""
    if isinstance(parameters["size"], int):
        return (integer(parameters, "size"),)
    return lengths(parameters, "size")


def _summary(parameters: Parameters) -> str:
    factors = times_text(_factors(parameters))
    way = text(parameters, "interpolation") if "interpolation" in parameters else "nearest"
    return factors if way == "nearest" else f"{factors} · {way}"


def _kind(
    dimensions: Dimensions, title: str, sentence: str, help_text: str, parameters: tuple[Parameter, ...]
) -> LayerKind:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = space_of(inputs, parameters, title, dimensions)
        axes = zip(space.lengths, _factors(parameters), strict=True)
        return space.shape(
            [None if length is None else length * factor for length, factor in axes], space.open_channels
        )

    def example(inputs: Sequence[Shape], parameters: Parameters) -> str:
        length = space_of(inputs, parameters, title, dimensions).lengths[0]
        factor = _factors(parameters)[0]
        return "" if length is None else f"{length * factor} = {length} · {factor}"

    return LayerKind(
        id=f"UpSampling{dimensions}D",
        title=title,
        group="shape",
        sentence=sentence,
        takes="one",
        parameters=parameters,
        shape=shape,
        count=lambda _inputs, _parameters: 0,
        summary=_summary,
        help=help_text,
        formula=mark("L = W · N"),
        formula_example=example,
    )


def _size(dimensions: Dimensions, sentence: str) -> Parameter:
    return Parameter(
        "size",
        mark("Factor"),
        "integer" if dimensions == 1 else "size",
        cast("tuple[int, ...]", 2 if dimensions == 1 else (2,) * dimensions),
        sentence,
        minimum=1,
        maximum=_LARGEST_FACTOR,
        length=None if dimensions == 1 else dimensions,
        plain=True,
    )


UP_SAMPLING_1D = _kind(
    1,
    mark("Up-Sampling 1D"),
    mark("Makes a sequence longer by repeating each step."),
    mark("W is the number of steps that come in, N how many times each is repeated. There is nothing to learn."),
    (_size(1, mark("How many times each step is repeated.")),),
)

UP_SAMPLING_2D = _kind(
    2,
    mark("Up-Sampling 2D"),
    mark("Makes a picture larger by repeating its pixels, or by blending them."),
    mark(
        "Undoes the shrinking of a pooling layer, though not what was lost. W is the length that comes in, N the "
        "factor. There is nothing to learn; Conv 2D Transpose learns how to enlarge."
    ),
    (
        _size(2, mark("How many times as high and as wide the picture becomes.")),
        Parameter(
            "interpolation",
            mark("Interpolation"),
            "choice",
            "nearest",
            mark("How pixels in between are made: “nearest” repeats them, the others blend them."),
            choices=("nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"),
            plain=True,
        ),
        data_format(),
    ),
)

UP_SAMPLING_3D = _kind(
    3,
    mark("Up-Sampling 3D"),
    mark("Makes a volume larger by repeating its places."),
    mark("W is the length that comes in, N the factor. There is nothing to learn."),
    (_size(3, mark("How many times as deep, high and wide the volume becomes.")), data_format()),
)
