"""The kinds Conv1D, Conv2D and Conv3D, and what their kin shares with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from backend.catalogue.choices import activation_text
from backend.catalogue.common_parameters import (
    activation,
    kernel_and_bias_settings,
    padding,
    padding_with_causal,
)
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.reading import integer, lengths, switch, text
from backend.catalogue.space import Dimensions, Space, data_format, space_of
from backend.catalogue.window_parameters import (
    bare_lengths,
    dilation_rate,
    filters,
    groups,
    kernel_size,
    strides,
)
from backend.catalogue.windows import slid, whole_window, window_example, window_summary
from backend.graph.errors import SettingsConflictError
from backend.graph.model import Shape
from backend.graph.shapes import size_of
from backend.wording import mark, marked, say

FORMULA = mark("L = (W − F + 2P) / S + 1")


def check_stride_or_dilation(title: str, parameters: Parameters) -> None:
    """A stride and a dilation above 1 do not go together; raises `SettingsConflictError`."""
    if max(lengths(parameters, "strides")) > 1 and max(lengths(parameters, "dilation_rate")) > 1:
        raise SettingsConflictError(
            say("{layer} can have a stride or a dilation above 1, but not both.", layer=marked(title))
        )


def convolution_summary(parameters: Parameters) -> str:
    """The card's line of all convolutions: "32 · 3×3 · /2×2 · same · ReLU"."""
    strides_set = lengths(parameters, "strides")
    parts = [str(parameters["filters"])] if "filters" in parameters else []
    parts += window_summary(parameters, "kernel_size", strides_set, (1,) * len(strides_set))
    if text(parameters, "activation") != "linear":
        parts.append(activation_text(text(parameters, "activation")))
    return " · ".join(parts)


@dataclass(frozen=True)
class SlidingRules:
    """What all layers have in common that slide a kernel over a space of so many dimensions."""

    title: str
    dimensions: Dimensions

    def space(self, inputs: Sequence[Shape], parameters: Parameters) -> Space:
        return space_of(inputs, parameters, self.title, self.dimensions)

    def slid(self, space: Space, parameters: Parameters) -> tuple[int | None, ...]:
        """The lengths that come out."""
        return slid(space, whole_window(parameters), lengths(parameters, "strides"), text(parameters, "padding"))

    def example(self, inputs: Sequence[Shape], parameters: Parameters) -> str:
        """The formula with the numbers of the first axis."""
        length = self.space(inputs, parameters).lengths[0]
        stride = lengths(parameters, "strides")[0]
        return window_example(length, whole_window(parameters)[0], stride, text(parameters, "padding"))


class _Convolution(SlidingRules):
    """Shape, count and work of a plain convolution."""

    def shape(self, inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = self.space(inputs, parameters)
        check_stride_or_dilation(self.title, parameters)
        _check_groups(space.channels, parameters)
        return space.shape(self.slid(space, parameters), integer(parameters, "filters"))

    def count(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        each = self._filter_weights(inputs, parameters) + switch(parameters, "use_bias")
        return each * integer(parameters, "filters")

    def work(self, inputs: Sequence[Shape], output: Shape, parameters: Parameters) -> int | None:
        size = size_of(output)
        return None if size is None else size * self._filter_weights(inputs, parameters)

    def _filter_weights(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        """The weights of one filter."""
        channels = self.space(inputs, parameters).channels
        return prod(lengths(parameters, "kernel_size")) * (channels // integer(parameters, "groups"))


def _check_groups(channels: int, parameters: Parameters) -> None:
    groups_set, filters_set = integer(parameters, "groups"), integer(parameters, "filters")
    if filters_set % groups_set or channels % groups_set:
        raise SettingsConflictError(
            say(
                "{groups} groups do not divide {channels} incoming channels and {filters} filters evenly.",
                groups=groups_set,
                channels=channels,
                filters=filters_set,
            )
        )


def _kind(dimensions: Dimensions, title: str, sentence: str, help_text: str) -> LayerKind:
    rules = _Convolution(title, dimensions)
    return LayerKind(
        id=f"Conv{dimensions}D",
        title=title,
        group="convolution",
        sentence=sentence,
        takes="one",
        parameters=(
            filters(),
            kernel_size(dimensions),
            strides(dimensions),
            padding_with_causal() if dimensions == 1 else padding(),
            activation(),
            dilation_rate(dimensions),
            groups(),
            data_format(),
            *kernel_and_bias_settings(),
        ),
        shape=rules.shape,
        count=rules.count,
        summary=convolution_summary,
        help=help_text,
        formula=FORMULA,
        formula_example=rules.example,
        multiply_adds=rules.work,
        arguments=bare_lengths,
    )


CONV_1D = _kind(
    1,
    mark("Conv 1D"),
    mark("Slides a small window along the steps and looks for the same pattern everywhere."),
    mark(
        "Like Conv 2D, but along one axis: for sounds, measurements over time or rows of a picture. Each filter "
        "sees a few steps at once, with all their features. W is the number of steps, F the kernel size, P the "
        "padding on each side, S the stride."
    ),
)

CONV_2D = _kind(
    2,
    mark("Conv 2D"),
    mark("Slides small windows over the picture and looks for the same pattern everywhere."),
    mark(
        "Each filter is a small pattern of weights. It is laid over every place of the picture, and the answer "
        "says how well it fits there. Early layers find edges, later ones whole shapes. W is the length that "
        "comes in, F the kernel size, P the padding on each side, S the stride."
    ),
)

CONV_3D = _kind(
    3,
    mark("Conv 3D"),
    mark("Slides small boxes through a volume and looks for the same pattern everywhere."),
    mark(
        "Like Conv 2D, but through a volume: slices of a scan, or the pictures of a film one behind the other. "
        "W is the length that comes in, F the kernel size, P the padding on each side, S the stride."
    ),
)
