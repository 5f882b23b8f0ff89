"""The kinds Conv1DTranspose, Conv2DTranspose and Conv3DTranspose, which make things larger."""

from collections.abc import Sequence
from math import prod
from typing import cast

from backend.catalogue.common_parameters import activation, kernel_and_bias_settings, padding
from backend.catalogue.convolution import SlidingRules, check_stride_or_dilation, convolution_summary
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, lengths, switch, text
from backend.catalogue.space import Dimensions, Space, data_format
from backend.catalogue.window_parameters import (
    LARGEST_WINDOW,
    bare_lengths,
    dilation_rate,
    filters,
    kernel_size,
    strides,
)
from backend.catalogue.windows import places, whole_window
from backend.graph.errors import SettingsConflictError
from backend.graph.model import Shape
from backend.wording import Message, mark, marked, say


def _spread_length(length: int, window: int, stride: int, padding_set: str, more: int | None) -> int:
    """The length that comes out of one axis; `more` is the output padding, `None` for Keras' own choice."""
    if padding_set == "same":
        return length * stride if more is None else (length - 1) * stride + window % 2 + more
    return (length - 1) * stride + window + (max(stride - window, 0) if more is None else more)


class _Transposed(SlidingRules):
    """Shape, count and work of a transposed convolution."""

    def shape(self, inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = self.space(inputs, parameters)
        check_stride_or_dilation(self.title, parameters)
        self._check_output_padding(parameters)
        self._weights(inputs, parameters)
        return space.shape(self._spread(space, parameters), integer(parameters, "filters"))

    def count(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        bias = integer(parameters, "filters") if switch(parameters, "use_bias") else 0
        return self._weights(inputs, parameters) + bias

    def work(self, inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
        steps = places(self.space(inputs, parameters).lengths)
        return None if steps is None else steps * self._weights(inputs, parameters)

    def example(self, inputs: Sequence[Shape], parameters: Parameters) -> str:
        space = self.space(inputs, parameters)
        length, window = space.lengths[0], whole_window(parameters)[0]
        spread = self._spread(space, parameters)[0]
        if length is None or spread is None:
            return ""
        stride = lengths(parameters, "strides")[0]
        rest = spread - (length - 1) * stride - window
        return f"{spread} = ({length} − 1) · {stride} + {window} {'−' if rest < 0 else '+'} {abs(rest)}"

    def cannot_learn(self, inputs: Sequence[Shape], parameters: Parameters) -> Message | None:
        """TensorFlow mixes the axes up when it checks a dilated window of three dimensions against the lengths."""
        dilation = lengths(parameters, "dilation_rate")
        if self.dimensions < 3 or len(set(dilation)) == 1:
            return None
        widest = max(dilation) * (max(lengths(parameters, "kernel_size")) - 1) + 1
        spread = self._spread(self.space(inputs, parameters), parameters)
        if all(length is None or length >= widest for length in spread):
            return None
        return say(
            "{layer} cannot learn with a different dilation along each axis while a length that comes out is less "
            "than {widest}.",
            layer=marked(self.title),
            widest=widest,
        )

    def _spread(self, space: Space, parameters: Parameters) -> tuple[int | None, ...]:
        padding_set, more = text(parameters, "padding"), _output_padding(parameters)
        axes = zip(space.lengths, whole_window(parameters), lengths(parameters, "strides"), more, strict=True)
        return tuple(
            None if length is None else _spread_length(length, window, stride, padding_set, added)
            for length, window, stride, added in axes
        )

    def _check_output_padding(self, parameters: Parameters) -> None:
        """What is added must be less than the stride, and with "same" the window must have something to add to."""
        axes = zip(
            _output_padding(parameters), whole_window(parameters), lengths(parameters, "strides"), strict=True
        )
        same = text(parameters, "padding") == "same"
        for added, window, stride in axes:
            if added is None:
                continue
            if added >= stride:
                raise SettingsConflictError(
                    say(
                        "The output padding of {layer} is {padding}, but it must be less than the stride, which "
                        "is {stride}.",
                        layer=marked(self.title),
                        padding=added,
                        stride=stride,
                    )
                )
            if same and not 1 <= window % 2 + added <= stride:
                raise SettingsConflictError(
                    say(
                        "{layer} cannot have the padding “same”, an even window and an output padding of 0.",
                        layer=marked(self.title),
                    )
                )

    def _weights(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        channels = self.space(inputs, parameters).channels
        return prod(lengths(parameters, "kernel_size")) * channels * integer(parameters, "filters")


def _output_padding(parameters: Parameters) -> tuple[int | None, ...]:
    """What is added to each axis; `None` where Keras chooses."""
    written = cast("tuple[int, ...] | None", parameters["output_padding"])
    return written or (None,) * len(lengths(parameters, "strides"))


def _kind(dimensions: Dimensions, title: str, sentence: str, help_text: str) -> LayerKind:
    rules = _Transposed(title, dimensions)
    return LayerKind(
        id=f"Conv{dimensions}DTranspose",
        title=title,
        group="convolution",
        sentence=sentence,
        takes="one",
        parameters=(
            filters(),
            kernel_size(dimensions),
            strides(dimensions, mark("How far apart the windows are laid; 2 doubles the length.")),
            padding(),
            activation(),
            Parameter(
                "output_padding",
                mark("Output padding"),
                "size",
                None,
                mark("How much is added at the end of each axis, to choose between the possible lengths."),
                minimum=0,
                maximum=LARGEST_WINDOW,
                length=dimensions,
                optional=True,
                none_text=mark("as the stride wants it"),
            ),
            dilation_rate(dimensions),
            data_format(),
            *kernel_and_bias_settings(),
        ),
        shape=rules.shape,
        count=rules.count,
        summary=convolution_summary,
        help=help_text,
        formula=mark("L = (W − 1) · S + F + E"),
        formula_example=rules.example,
        multiply_adds=rules.work,
        arguments=bare_lengths,
        cannot_learn=rules.cannot_learn,
    )


CONV_1D_TRANSPOSE = _kind(
    1,
    mark("Conv 1D Transpose"),
    mark("Makes a sequence longer: every step becomes a small pattern, laid one beside the other."),
    mark(
        "Conv 1D turned round, for networks that make sequences. W is the number of steps that come in, S the "
        "stride, F the kernel size, and E what is added at the ends, or cut off where it is negative."
    ),
)

CONV_2D_TRANSPOSE = _kind(
    2,
    mark("Conv 2D Transpose"),
    mark("Makes a picture larger: every pixel becomes a small pattern, laid one beside the other."),
    mark(
        "Conv 2D turned round: with a stride of 2 × 2 the picture becomes twice as high and wide. Networks that "
        "draw pictures end with it. W is the length that comes in, S the stride, F the kernel size, and E what is "
        "added at the edges, or cut off where it is negative."
    ),
)

CONV_3D_TRANSPOSE = _kind(
    3,
    mark("Conv 3D Transpose"),
    mark("Makes a volume larger: every place becomes a small pattern, laid one beside the other."),
    mark(
        "Conv 3D turned round, for networks that make volumes. W is the length that comes in, S the stride, F "
        "the kernel size, and E what is added at the edges, or cut off where it is negative."
    ),
)
