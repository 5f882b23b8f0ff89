"""The settings of convolutions and their kin, for one, two and three dimensions."""

from collections.abc import Mapping

from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.space import Dimensions
from backend.wording import mark

LARGEST_WINDOW = 100_000
"""Sound has 16,000 numbers a second, and windows over it some thousands."""

_KERNEL = {
    1: mark("How many steps the window sees at once."),
    2: mark("Height and width of the window that slides over the picture."),
    3: mark("Depth, height and width of the window that slides through the volume."),
}

_STRIDES = {
    1: mark("How far the window moves at each step; 2 halves the sequence."),
    2: mark("How far the window moves at each step; 2 × 2 halves the picture."),
    3: mark("How far the window moves at each step; 2 × 2 × 2 halves every length."),
}

_DILATION = {
    1: mark("Spreads the window: with 2 it looks at every second step only."),
    2: mark("Spreads the window: with 2 it looks at every second pixel only."),
    3: mark("Spreads the window: with 2 it looks at every second place only."),
}


def filters() -> Parameter:
    return Parameter(
        "filters",
        mark("Filters"),
        "integer",
        32,
        mark("How many patterns the layer looks for; each gives one channel of the answer."),
        minimum=1,
        maximum=100_000,
        plain=True,
    )


def kernel_size(dimensions: Dimensions) -> Parameter:
    return Parameter(
        "kernel_size",
        mark("Kernel size"),
        "size",
        (3,) * dimensions,
        _KERNEL[dimensions],
        minimum=1,
        maximum=LARGEST_WINDOW,
        length=dimensions,
        plain=True,
    )


def strides(dimensions: Dimensions, sentence: str | None = None) -> Parameter:
    return Parameter(
        "strides",
        mark("Stride"),
        "size",
        (1,) * dimensions,
        sentence or _STRIDES[dimensions],
        minimum=1,
        maximum=LARGEST_WINDOW,
        length=dimensions,
        plain=True,
    )


def dilation_rate(dimensions: Dimensions) -> Parameter:
    return Parameter(
        "dilation_rate",
        mark("Dilation"),
        "size",
        (1,) * dimensions,
        _DILATION[dimensions],
        minimum=1,
        maximum=LARGEST_WINDOW,
        length=dimensions,
    )


def groups() -> Parameter:
    return Parameter(
        "groups",
        mark("Groups"),
        "integer",
        1,
        mark("Splits the channels into groups that are worked on apart; it must divide channels and filters."),
        minimum=1,
        maximum=100_000,
    )


def depth_multiplier() -> Parameter:
    return Parameter(
        "depth_multiplier",
        mark("Filters for each channel"),
        "integer",
        1,
        mark("How many patterns are looked for in each channel by itself."),
        minimum=1,
        maximum=10_000,
        plain=True,
    )


def bare_lengths(parameters: Parameters) -> Mapping[str, Argument]:
    """The arguments of Keras with a plain number for each size of one axis: 3 instead of (3,)."""
    return {
        name: value[0] if isinstance(value, tuple) and len(value) == 1 else value
        for name, value in parameters.items()
    }
