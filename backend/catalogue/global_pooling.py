"""The kinds GlobalMaxPooling and GlobalAveragePooling: each channel becomes one number."""

from collections.abc import Sequence

from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import switch
from backend.catalogue.space import Dimensions, data_format, space_of
from backend.graph.model import Shape
from backend.wording import mark

_KEEPDIMS = {
    1: mark("Gives 1 × channels instead of one row of numbers."),
    2: mark("Gives 1 × 1 × channels instead of one row of numbers."),
    3: mark("Gives 1 × 1 × 1 × channels instead of one row of numbers."),
}


def _kind(dimensions: Dimensions, kind: str, title: str, sentence: str, help_text: str) -> LayerKind:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = space_of(inputs, parameters, title, dimensions)
        kept = (1,) * dimensions if switch(parameters, "keepdims") else ()
        return space.shape(kept, space.open_channels)

    return LayerKind(
        id=f"{kind}{dimensions}D",
        title=title,
        group="pooling",
        sentence=sentence,
        takes="one",
        parameters=(
            Parameter("keepdims", mark("Keep the axes"), "switch", False, _KEEPDIMS[dimensions], plain=True),
            data_format(),
        ),
        shape=shape,
        count=lambda _inputs, _parameters: 0,
        summary=lambda _parameters: "",
        help=help_text,
    )


GLOBAL_MAX_POOLING_1D = _kind(
    1,
    "GlobalMaxPooling",
    mark("Global Max 1D"),
    mark("Turns each channel of the sequence into one number, its largest."),
    mark(
        "Says of each pattern how well it fitted at its best, wherever that was. It also works when the number of "
        "steps is left open."
    ),
)

GLOBAL_MAX_POOLING_2D = _kind(
    2,
    "GlobalMaxPooling",
    mark("Global Max 2D"),
    mark("Turns each channel of the picture into one number, its largest."),
    mark(
        "Says of each pattern how well it fitted at its best, wherever that was: a picture of 7 × 7 × 64 becomes "
        "64 numbers. It also works when the size of the pictures is left open."
    ),
)

GLOBAL_MAX_POOLING_3D = _kind(
    3,
    "GlobalMaxPooling",
    mark("Global Max 3D"),
    mark("Turns each channel of the volume into one number, its largest."),
    mark(
        "Says of each pattern how well it fitted at its best, wherever that was. It also works when the size of "
        "the volumes is left open."
    ),
)

GLOBAL_AVERAGE_POOLING_1D = _kind(
    1,
    "GlobalAveragePooling",
    mark("Global Average 1D"),
    mark("Turns each channel of the sequence into one number, its mean."),
    mark(
        "Stands where Flatten could stand, with far fewer numbers: 28 steps of 64 features become 64 numbers. It "
        "also works when the number of steps is left open."
    ),
)

GLOBAL_AVERAGE_POOLING_2D = _kind(
    2,
    "GlobalAveragePooling",
    mark("Global Average 2D"),
    mark("Turns each channel of the picture into one number, its mean."),
    mark(
        "Stands where Flatten could stand, with far fewer numbers: a picture of 7 × 7 × 64 becomes 64 numbers "
        "instead of 3,136. It also works when the size of the pictures is left open."
    ),
)

GLOBAL_AVERAGE_POOLING_3D = _kind(
    3,
    "GlobalAveragePooling",
    mark("Global Average 3D"),
    mark("Turns each channel of the volume into one number, its mean."),
    mark(
        "Stands where Flatten could stand, with far fewer numbers: 8 × 8 × 8 × 16 becomes 16 numbers instead of "
        "8,192. It also works when the size of the volumes is left open."
    ),
)
