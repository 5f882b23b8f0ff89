"""The kind Conv2D."""

from collections.abc import Sequence

from backend.catalogue.choices import activation_text
from backend.catalogue.common_parameters import activation, kernel_and_bias_settings, padding
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, known_length, pair, switch, text, the_input
from backend.catalogue.windows import times_text, window_example, window_length
from backend.graph.errors import SettingsConflictError
from backend.graph.model import Shape
from backend.graph.shapes import size_of
from backend.wording import mark, say

_TITLE = "Conv 2D"


def _whole_window(parameters: Parameters) -> tuple[int, int]:
    """The window with the gaps of its dilation."""
    kernel, dilation = pair(parameters, "kernel_size"), pair(parameters, "dilation_rate")
    return dilation[0] * (kernel[0] - 1) + 1, dilation[1] * (kernel[1] - 1) + 1


def _channels(inputs: Sequence[Shape]) -> int:
    return known_length(the_input(inputs, _TITLE, 3, mark("height × width × channels"))[2], _TITLE)


def _check_conflicts(channels: int, parameters: Parameters) -> None:
    groups, filters = integer(parameters, "groups"), integer(parameters, "filters")
    if max(pair(parameters, "strides")) > 1 and max(pair(parameters, "dilation_rate")) > 1:
        raise SettingsConflictError(say("Conv 2D can have a stride or a dilation above 1, but not both."))
    if filters % groups or channels % groups:
        raise SettingsConflictError(
            say(
                "{groups} groups do not divide {channels} incoming channels and {filters} filters evenly.",
                groups=groups,
                channels=channels,
                filters=filters,
            )
        )


def _shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    _check_conflicts(_channels(inputs), parameters)
    strides, edge = pair(parameters, "strides"), text(parameters, "padding")
    window = _whole_window(parameters)
    height, width = (window_length(inputs[0][i], window[i], strides[i], edge, _TITLE) for i in (0, 1))
    return height, width, integer(parameters, "filters")


def _kernel_weights(inputs: Sequence[Shape], parameters: Parameters) -> int:
    """The weights of one filter."""
    kernel = pair(parameters, "kernel_size")
    return kernel[0] * kernel[1] * (_channels(inputs) // integer(parameters, "groups"))


def _count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    return (_kernel_weights(inputs, parameters) + switch(parameters, "use_bias")) * integer(parameters, "filters")


def _work(inputs: Sequence[Shape], output: Shape, parameters: Parameters) -> int | None:
    size = size_of(output)
    return None if size is None else size * _kernel_weights(inputs, parameters)


def _summary(parameters: Parameters) -> str:
    parts = [str(integer(parameters, "filters")), times_text(pair(parameters, "kernel_size"))]
    if pair(parameters, "strides") != (1, 1):
        parts.append("/" + times_text(pair(parameters, "strides")))
    if text(parameters, "padding") != "valid":
        parts.append(text(parameters, "padding"))
    if text(parameters, "activation") != "linear":
        parts.append(activation_text(text(parameters, "activation")))
    return " · ".join(parts)


def _example(inputs: Sequence[Shape], parameters: Parameters) -> str:
    return window_example(
        inputs[0][0], _whole_window(parameters)[0], pair(parameters, "strides")[0], text(parameters, "padding")
    )


CONV_2D = LayerKind(
    id="Conv2D",
    title=mark("Conv 2D"),
    group="convolution",
    sentence=mark("Slides small windows over the picture and looks for the same pattern everywhere."),
    takes="one",
    parameters=(
        Parameter(
            "filters",
            mark("Filters"),
            "integer",
            32,
            mark("How many patterns the layer looks for; each gives one channel of the answer."),
            minimum=1,
            maximum=100_000,
            plain=True,
        ),
        Parameter(
            "kernel_size",
            mark("Kernel size"),
            "size",
            (3, 3),
            mark("Height and width of the window that slides over the picture."),
            minimum=1,
            maximum=1000,
            length=2,
            plain=True,
        ),
        Parameter(
            "strides",
            mark("Stride"),
            "size",
            (1, 1),
            mark("How far the window moves at each step; 2 × 2 halves the picture."),
            minimum=1,
            maximum=1000,
            length=2,
            plain=True,
        ),
        padding(),
        activation(),
        Parameter(
            "dilation_rate",
            mark("Dilation"),
            "size",
            (1, 1),
            mark("Spreads the window: with 2 it looks at every second pixel only."),
            minimum=1,
            maximum=1000,
            length=2,
        ),
        Parameter(
            "groups",
            mark("Groups"),
            "integer",
            1,
            mark("Splits the channels into groups that are worked on apart; it must divide channels and filters."),
            minimum=1,
            maximum=100_000,
        ),
        *kernel_and_bias_settings(),
    ),
    shape=_shape,
    count=_count,
    summary=_summary,
    help=mark(
        "Each filter is a small pattern of weights. It is laid over every place of the picture, and the answer "
        "says how well it fits there. Early layers find edges, later ones whole shapes. W is the length that "
        "comes in, F the kernel size, P the padding on each side, S the stride."
    ),
    formula=mark("L = (W − F + 2P) / S + 1"),
    formula_example=_example,
    multiply_adds=_work,
    fixed={"data_format": "channels_last"},
)
