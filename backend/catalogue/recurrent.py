"""The kinds SimpleRNN, LSTM and GRU, which read a sequence step by step."""

from collections.abc import Sequence

from backend.catalogue.both_directions import (
    check_directions,
    directions,
    in_both_directions,
    joined_features,
    one_direction,
)
from backend.catalogue.layer_kind import CountRule, InputPort, LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, last_length, switch, the_input
from backend.catalogue.recurrent_parameters import UNIT_FORGET_BIAS, gate_activation, recurrent_parameters
from backend.graph.errors import MergeError, SettingsConflictError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, marked, say

_STATE = mark("state")
_MEMORY = mark("memory")
_BOTH_TITLES = {
    1: (mark("answer"), mark("state forwards"), mark("state backwards")),
    2: (
        mark("answer"),
        mark("state forwards"),
        mark("memory forwards"),
        mark("state backwards"),
        mark("memory backwards"),
    ),
}


def _check_states(inputs: Sequence[Shape], parameters: Parameters, layer: str, states: int) -> None:
    units = integer(parameters, "units")
    given = inputs[1:]
    if given and len(given) != states:
        raise SettingsConflictError(
            say("{layer} begins with all of its {count} states or with none.", layer=marked(layer), count=states)
        )
    for state in given:
        if state != (units,):
            raise MergeError(
                say(
                    "{layer} has {units} units and needs a state of {units} numbers, but {shape} comes in.",
                    layer=marked(layer),
                    units=units,
                    shape=shape_text(state),
                )
            )


def _gate_weights(inputs: Sequence[Shape], parameters: Parameters, layer: str, gates: int) -> int:
    """The weights of one step without biases: each gate looks at the features and at the state."""
    units = integer(parameters, "units")
    return gates * (last_length(inputs[0], layer) + units) * units


def _recurrent_kind(
    kind: str,
    title: str,
    sentence: str,
    help_text: str,
    formula: str,
    parameters: tuple[Parameter, ...],
    *,
    gates: int,
    states: int,
    bias_rows: CountRule,
) -> LayerKind:
    """`gates` is how often the units look at what comes in, `bias_rows` how many biases each unit has."""

    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        steps = the_input(inputs, kind, 2, mark("steps × features"))[0]
        last_length(inputs[0], kind)
        check_directions(parameters, kind, len(inputs))
        _check_states(inputs, parameters, kind, states)
        if steps is None and switch(parameters, "unroll"):
            raise SettingsConflictError(
                say("{layer} can only be unrolled when the number of steps is known.", layer=marked(kind))
            )
        features = joined_features(integer(parameters, "units"), parameters)
        return (steps, features) if switch(parameters, "return_sequences") else (features,)

    def more_outputs(_inputs: Sequence[Shape], parameters: Parameters) -> tuple[Shape, ...]:
        if not switch(parameters, "return_state"):
            return ()
        return ((integer(parameters, "units"),),) * (states * directions(parameters))

    def output_titles(parameters: Parameters) -> tuple[str, ...]:
        if not switch(parameters, "return_state"):
            return (mark("answer"),)
        return (
            _BOTH_TITLES[states]
            if directions(parameters) == 2
            else (mark("answer"), _STATE, _MEMORY)[: 1 + states]
        )

    def count(inputs: Sequence[Shape], parameters: Parameters) -> int:
        bias = (
            bias_rows(inputs, parameters) * integer(parameters, "units") if switch(parameters, "use_bias") else 0
        )
        return directions(parameters) * (_gate_weights(inputs, parameters, kind, gates) + bias)

    def work(inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
        steps = inputs[0][0]
        weights = directions(parameters) * _gate_weights(inputs, parameters, kind, gates)
        return None if steps is None else steps * weights

    def example(inputs: Sequence[Shape], parameters: Parameters) -> str:
        units, features = integer(parameters, "units"), last_length(inputs[0], kind)
        rows = bias_rows(inputs, parameters) // gates
        bias = f" + {'' if rows == 1 else f'{rows} × '}{units:,}" if switch(parameters, "use_bias") else ""
        one = f"({features:,} + {units:,}) × {units:,}{bias}"
        times = " × ".join(str(factor) for factor in (directions(parameters), gates) if factor > 1)
        return f"{count(inputs, parameters):,} = " + (f"{times} × ({one})" if times else one)

    def summary(parameters: Parameters) -> str:
        parts = [str(integer(parameters, "units"))]
        if switch(parameters, "return_sequences"):
            parts.append("sequences")
        if directions(parameters) == 2:
            parts.append("both directions")
        return " · ".join(parts)

    return LayerKind(
        id=kind,
        title=title,
        group="recurrent",
        sentence=sentence,
        takes="ports",
        ports=(
            InputPort(mark("sequence")),
            *(InputPort(title, optional=True) for title in (_STATE, _MEMORY)[:states]),
        ),
        given="states",
        parameters=parameters,
        shape=shape,
        count=count,
        summary=summary,
        help=help_text,
        formula=formula,
        formula_example=example,
        multiply_adds=work,
        output_titles=output_titles,
        more_outputs=more_outputs,
        arguments=one_direction,
        wrap=in_both_directions,
    )


SIMPLE_RNN = _recurrent_kind(
    "SimpleRNN",
    mark("SimpleRNN"),
    mark("Reads a sequence step by step and remembers what it said last."),
    mark(
        "The simplest layer with a memory. It forgets soon; for longer sequences LSTM and GRU are better. A "
        "second input, where there is one, is the memory that it begins with."
    ),
    mark("parameters = (features + units) × units + units"),
    recurrent_parameters(),
    gates=1,
    states=1,
    bias_rows=lambda _inputs, _parameters: 1,
)

LSTM = _recurrent_kind(
    "LSTM",
    mark("LSTM"),
    mark("Reads a sequence step by step and remembers what matters."),
    mark(
        "Long short-term memory. At each step it looks at the features of that step and at its own memory, and "
        "three gates decide what to forget, what to keep and what to say. A picture can be read row by row: 28 "
        "steps of 28 features."
    ),
    mark("parameters = 4 × ((features + units) × units + units)"),
    recurrent_parameters(
        before_dropout=(gate_activation(),),
        after_bias=(UNIT_FORGET_BIAS,),
    ),
    gates=4,
    states=2,
    bias_rows=lambda _inputs, _parameters: 4,
)

GRU = _recurrent_kind(
    "GRU",
    mark("GRU"),
    mark("Reads a sequence step by step with a simpler memory than LSTM."),
    mark(
        "Gated recurrent unit. Two gates decide what to forget and what to keep. It has fewer weights than LSTM "
        "and is often as good."
    ),
    mark("parameters = 3 × ((features + units) × units + 2 × units)"),
    recurrent_parameters(
        before_dropout=(gate_activation(),),
        after_bias=(
            Parameter(
                "reset_after",
                mark("Reset afterwards"),
                "switch",
                True,
                mark("Forgets after weighing the memory instead of before; it gives each unit a second bias."),
            ),
        ),
    ),
    gates=3,
    states=1,
    bias_rows=lambda _inputs, parameters: 6 if switch(parameters, "reset_after") else 3,
)
