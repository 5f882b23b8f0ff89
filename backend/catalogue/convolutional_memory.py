"""The kinds ConvLSTM1D, ConvLSTM2D and ConvLSTM3D: a memory whose gates are convolutions."""

from collections.abc import Sequence
from math import prod

from backend.catalogue.both_directions import (
    BOTH_DIRECTIONS_PARAMETER,
    MERGE_MODE_PARAMETER,
    check_directions,
    directions,
    in_both_directions,
    joined_features,
    one_direction,
)
from backend.catalogue.common_parameters import activation, padding
from backend.catalogue.convolution import SlidingRules, check_stride_or_dilation, convolution_summary
from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import InputPort, LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, lengths, switch
from backend.catalogue.recurrent_parameters import (
    GO_BACKWARDS,
    RETURN_SEQUENCES,
    RETURN_STATE,
    UNIT_FORGET_BIAS,
    ZERO_OUTPUT_FOR_MASK,
    dropout_settings,
    gate_activation,
    memory_settings,
)
from backend.catalogue.space import Dimensions, Space, data_format, steps_of_space
from backend.catalogue.window_parameters import bare_lengths, dilation_rate, filters, kernel_size, strides
from backend.catalogue.windows import places
from backend.graph.errors import MergeError, SettingsConflictError, UnknownLengthError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, marked, say

_GATES = 4

_ONE_WAY = (mark("answer"), mark("state"), mark("memory"))
_BOTH_WAYS = (
    mark("answer"),
    mark("state forwards"),
    mark("memory forwards"),
    mark("state backwards"),
    mark("memory backwards"),
)


def _titles(parameters: Parameters) -> tuple[str, ...]:
    if not switch(parameters, "return_state"):
        return _ONE_WAY[:1]
    return _ONE_WAY if directions(parameters) == 1 else _BOTH_WAYS


class _Memory(SlidingRules):
    """Shape, count and work of a convolution that is done at every step, with a memory."""

    def space(self, inputs: Sequence[Shape], parameters: Parameters) -> Space:
        """What comes in at one step."""
        return steps_of_space(inputs, parameters, self.title, self.dimensions)

    def shape(self, inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        check_directions(parameters, self.title, len(inputs))
        state = self._state(inputs, parameters)
        self._check_states(inputs[1:], state)
        *before, last = state
        assert last is not None
        answer = (*before, joined_features(last, parameters))
        return (inputs[0][0], *answer) if switch(parameters, "return_sequences") else answer

    def more_outputs(self, inputs: Sequence[Shape], parameters: Parameters) -> tuple[Shape, ...]:
        more = len(_titles(parameters)) - 1
        return (self._state(inputs, parameters),) * more if more else ()

    def count(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        filters_set = integer(parameters, "filters")
        bias = filters_set if switch(parameters, "use_bias") else 0
        return directions(parameters) * _GATES * (self._gate_weights(inputs, parameters) + bias)

    def work(self, inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
        steps, axes = inputs[0][0], self.slid(self.space(inputs, parameters), parameters)
        each = places(axes)
        if steps is None or each is None:
            return None
        return directions(parameters) * steps * each * _GATES * self._gate_weights(inputs, parameters)

    def summary(self, parameters: Parameters) -> str:
        parts = [convolution_summary(parameters).removesuffix(" · tanh")]
        if switch(parameters, "return_sequences"):
            parts.append("sequences")
        if directions(parameters) == 2:
            parts.append("both directions")
        return " · ".join(parts)

    def _state(self, inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        """What is remembered from step to step, in one direction."""
        space = self.space(inputs, parameters)
        check_stride_or_dilation(self.title, parameters)
        if None in (*space.lengths, space.open_channels):
            raise UnknownLengthError(
                say(
                    "{layer} must know the size of what comes in at each step, but a length is left open.",
                    layer=marked(self.title),
                )
            )
        return space.shape(self.slid(space, parameters), integer(parameters, "filters"))

    def _check_states(self, given: Sequence[Shape], state: Shape) -> None:
        if given and len(given) != 2:
            raise SettingsConflictError(
                say(
                    "{layer} begins with all of its {count} states or with none.",
                    layer=marked(self.title),
                    count=2,
                )
            )
        for shape in given:
            if shape != state:
                raise MergeError(
                    say(
                        "{layer} needs a state of {state}, but {shape} comes in.",
                        layer=marked(self.title),
                        state=shape_text(state),
                        shape=shape_text(shape),
                    )
                )

    def _gate_weights(self, inputs: Sequence[Shape], parameters: Parameters) -> int:
        """The weights of one gate, which looks at what comes in and at the state."""
        filters_set = integer(parameters, "filters")
        channels = self.space(inputs, parameters).channels + filters_set
        return prod(lengths(parameters, "kernel_size")) * channels * filters_set


def _arguments(parameters: Parameters) -> dict[str, Argument]:
    bare = bare_lengths(parameters)
    return {name: bare[name] for name in one_direction(parameters)}


def _parameters(dimensions: Dimensions) -> tuple[Parameter, ...]:
    return (
        filters(),
        kernel_size(dimensions),
        strides(dimensions),
        padding(),
        RETURN_SEQUENCES,
        BOTH_DIRECTIONS_PARAMETER,
        activation("tanh"),
        gate_activation(),
        MERGE_MODE_PARAMETER,
        GO_BACKWARDS,
        RETURN_STATE,
        dilation_rate(dimensions),
        data_format(),
        *dropout_settings(),
        *memory_settings(UNIT_FORGET_BIAS),
        ZERO_OUTPUT_FOR_MASK,
    )


def _kind(dimensions: Dimensions, title: str, sentence: str, help_text: str) -> LayerKind:
    rules = _Memory(title, dimensions)
    return LayerKind(
        id=f"ConvLSTM{dimensions}D",
        title=title,
        group="recurrent",
        sentence=sentence,
        takes="ports",
        ports=(
            InputPort(mark("sequence")),
            InputPort(mark("state"), optional=True),
            InputPort(mark("memory"), optional=True),
        ),
        given="states",
        parameters=_parameters(dimensions),
        shape=rules.shape,
        count=rules.count,
        summary=rules.summary,
        help=help_text,
        multiply_adds=rules.work,
        output_titles=_titles,
        more_outputs=rules.more_outputs,
        arguments=_arguments,
        wrap=in_both_directions,
    )


CONV_LSTM_1D = _kind(
    1,
    mark("ConvLSTM 1D"),
    mark("Reads a sequence of rows step by step, looking for patterns within each row."),
    mark("An LSTM whose gates are convolutions along a row, for example many sensors measured again and again."),
)

CONV_LSTM_2D = _kind(
    2,
    mark("ConvLSTM 2D"),
    mark("Reads a sequence of pictures step by step, looking for patterns within each picture."),
    mark(
        "An LSTM whose gates are convolutions: it remembers where on the picture something was. For films, and "
        "for weather maps that are to be continued."
    ),
)

CONV_LSTM_3D = _kind(
    3,
    mark("ConvLSTM 3D"),
    mark("Reads a sequence of volumes step by step, looking for patterns within each volume."),
    mark("An LSTM whose gates are convolutions through a volume, for example scans taken one after another."),
)
