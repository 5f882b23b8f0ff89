"""The kinds SeparableConv and DepthwiseConv, which look at each channel by itself."""

from collections.abc import Sequence
from math import prod

from backend.catalogue.common_parameters import (
    activation,
    constraint,
    kernel_initializer,
    padding,
    regularizer,
    use_bias,
    vector_initializer,
)
from backend.catalogue.convolution import FORMULA, SlidingRules, convolution_summary
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, lengths, switch
from backend.catalogue.space import Dimensions, data_format
from backend.catalogue.window_parameters import (
    bare_lengths,
    depth_multiplier,
    dilation_rate,
    filters,
    kernel_size,
    strides,
)
from backend.catalogue.windows import places
from backend.graph.model import Shape
from backend.wording import Message, mark, marked, say


class _Depthwise(SlidingRules):
    """Shape, count and work of a layer that slides patterns over each channel by itself."""

    def shape(self, inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = self.space(inputs, parameters)
        return space.shape(self.slid(space, parameters), self._patterns(inputs, parameters))

    def count(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        patterns = self._patterns(inputs, parameters)
        return patterns * (prod(lengths(parameters, "kernel_size")) + switch(parameters, "use_bias"))

    def work(self, inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
        steps = places(self.slid(self.space(inputs, parameters), parameters))
        each = self._patterns(inputs, parameters) * prod(lengths(parameters, "kernel_size"))
        return None if steps is None else steps * each

    def _patterns(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        """How many patterns there are, all channels together."""
        return self.space(inputs, parameters).channels * integer(parameters, "depth_multiplier")


class _Separable(_Depthwise):
    """The same, with a second step that mixes the answers of the channels."""

    def shape(self, inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space = self.space(inputs, parameters)
        self._patterns(inputs, parameters)
        return space.shape(self.slid(space, parameters), integer(parameters, "filters"))

    def cannot_learn(self, inputs: Sequence[Shape], parameters: Parameters) -> Message | None:
        """TensorFlow's fast code for CPUs fails on some of the smallest, as with GELU after one weight."""
        smallest = prod(lengths(parameters, "kernel_size")) * self._patterns(inputs, parameters)
        if smallest * integer(parameters, "filters") > 1:
            return None
        return say(
            "{layer} with one channel, one filter and a window of 1 cannot always be computed.",
            layer=marked(self.title),
        )

    def count(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        patterns, filters_set = self._patterns(inputs, parameters), integer(parameters, "filters")
        bias = filters_set if switch(parameters, "use_bias") else 0
        return patterns * prod(lengths(parameters, "kernel_size")) + patterns * filters_set + bias

    def work(self, inputs: Sequence[Shape], output: Shape, parameters: Parameters) -> int | None:
        steps = places(self.slid(self.space(inputs, parameters), parameters))
        mixing = self._patterns(inputs, parameters) * integer(parameters, "filters")
        alone = super().work(inputs, output, parameters)
        return None if steps is None or alone is None else alone + steps * mixing


_DEPTHWISE_WEIGHTS = (
    kernel_initializer("depthwise_initializer", mark("First weights of the channels")),
    *regularizer("depthwise", mark("Channel weight penalty"), mark("Channel weight penalty strength")),
    constraint("depthwise", mark("Channel weight rule")),
)

_POINTWISE_WEIGHTS = (
    kernel_initializer("pointwise_initializer", mark("First weights of the mixing")),
    *regularizer("pointwise", mark("Mixing weight penalty"), mark("Mixing weight penalty strength")),
    constraint("pointwise", mark("Mixing weight rule")),
)

_BIAS_AND_ANSWER = (
    vector_initializer("bias_initializer", mark("First bias")),
    *regularizer("bias", mark("Bias penalty"), mark("Bias penalty strength")),
    constraint("bias", mark("Bias rule")),
    *regularizer("activity", mark("Answer penalty"), mark("Answer penalty strength")),
)


def _parameters(
    dimensions: Dimensions, first: tuple[Parameter, ...], weights: tuple[Parameter, ...]
) -> tuple[Parameter, ...]:
    return (
        *first,
        kernel_size(dimensions),
        strides(dimensions),
        padding(),
        depth_multiplier(),
        activation(),
        dilation_rate(dimensions),
        data_format(),
        use_bias(),
        *weights,
        *_BIAS_AND_ANSWER,
    )


def _kind(
    rules: _Depthwise, kind: str, sentence: str, help_text: str, parameters: tuple[Parameter, ...]
) -> LayerKind:
    return LayerKind(
        id=f"{kind}{rules.dimensions}D",
        title=rules.title,
        group="convolution",
        sentence=sentence,
        takes="one",
        parameters=parameters,
        shape=rules.shape,
        count=rules.count,
        summary=convolution_summary,
        help=help_text,
        formula=FORMULA,
        formula_example=rules.example,
        multiply_adds=rules.work,
        arguments=bare_lengths,
        cannot_learn=rules.cannot_learn if isinstance(rules, _Separable) else None,
    )


def _separable(dimensions: Dimensions, title: str, sentence: str, help_text: str) -> LayerKind:
    parameters = _parameters(dimensions, (filters(),), _DEPTHWISE_WEIGHTS + _POINTWISE_WEIGHTS)
    return _kind(_Separable(title, dimensions), "SeparableConv", sentence, help_text, parameters)


def _depthwise(dimensions: Dimensions, title: str, sentence: str, help_text: str) -> LayerKind:
    parameters = _parameters(dimensions, (), _DEPTHWISE_WEIGHTS)
    return _kind(_Depthwise(title, dimensions), "DepthwiseConv", sentence, help_text, parameters)


SEPARABLE_CONV_1D = _separable(
    1,
    mark("Separable Conv 1D"),
    mark("Looks at each channel of a sequence by itself, then mixes the channels: far fewer weights."),
    mark(
        "Does nearly the work of Conv 1D in two cheap steps: first patterns along the steps of each channel, then "
        "a mix of all channels at each step. W is the number of steps, F the kernel size, P the padding on each "
        "side, S the stride."
    ),
)

SEPARABLE_CONV_2D = _separable(
    2,
    mark("Separable Conv 2D"),
    mark("Looks at each channel of a picture by itself, then mixes the channels: far fewer weights."),
    mark(
        "Does nearly the work of Conv 2D in two cheap steps: first patterns within each channel, then a mix of "
        "all channels at each place. Networks for phones are built this way. W is the length that comes in, F "
        "the kernel size, P the padding on each side, S the stride."
    ),
)

DEPTHWISE_CONV_1D = _depthwise(
    1,
    mark("Depthwise Conv 1D"),
    mark("Looks for patterns along the steps of each channel by itself; the channels stay apart."),
    mark(
        "The first half of Separable Conv 1D. As many channels come out as come in, times the filters for each "
        "channel. W is the number of steps, F the kernel size, P the padding on each side, S the stride."
    ),
)

DEPTHWISE_CONV_2D = _depthwise(
    2,
    mark("Depthwise Conv 2D"),
    mark("Looks for patterns in each channel of a picture by itself; the channels stay apart."),
    mark(
        "The first half of Separable Conv 2D. As many channels come out as come in, times the filters for each "
        "channel. W is the length that comes in, F the kernel size, P the padding on each side, S the stride."
    ),
)
