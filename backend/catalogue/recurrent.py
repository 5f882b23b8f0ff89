"""The kind LSTM."""

from collections.abc import Sequence

from backend.catalogue.common_parameters import (
    activation,
    constraint,
    kernel_initializer,
    regularizer,
    seed,
    use_bias,
    vector_initializer,
)
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, last_length, switch, the_input
from backend.graph.errors import SettingsConflictError
from backend.graph.model import Shape
from backend.wording import mark, say


def _shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    steps = the_input(inputs, "LSTM", 2, mark("steps × features"))[0]
    last_length(inputs[0], "LSTM")
    if steps is None and switch(parameters, "unroll"):
        raise SettingsConflictError(say("LSTM can only be unrolled when the number of steps is known."))
    units = integer(parameters, "units")
    return (steps, units) if switch(parameters, "return_sequences") else (units,)


def _gate_weights(inputs: Sequence[Shape], parameters: Parameters) -> int:
    """The weights of one step without biases: four gates look at the features and at the state."""
    units = integer(parameters, "units")
    return 4 * (last_length(inputs[0], "LSTM") + units) * units


def _count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    bias = 4 * integer(parameters, "units") if switch(parameters, "use_bias") else 0
    return _gate_weights(inputs, parameters) + bias


def _work(inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
    steps = inputs[0][0]
    return None if steps is None else steps * _gate_weights(inputs, parameters)


def _summary(parameters: Parameters) -> str:
    units = str(integer(parameters, "units"))
    return f"{units} · sequences" if switch(parameters, "return_sequences") else units


def _example(inputs: Sequence[Shape], parameters: Parameters) -> str:
    units, features = integer(parameters, "units"), last_length(inputs[0], "LSTM")
    bias = f" + {units:,}" if switch(parameters, "use_bias") else ""
    return f"{_count(inputs, parameters):,} = 4 × (({features:,} + {units:,}) × {units:,}{bias})"


def _share(name: str, title: str, sentence: str) -> Parameter:
    return Parameter(name, title, "number", 0.0, sentence, minimum=0.0, maximum=1.0)


LSTM = LayerKind(
    id="LSTM",
    title=mark("LSTM"),
    group="recurrent",
    sentence=mark("Reads a sequence step by step and remembers what matters."),
    takes="one",
    parameters=(
        Parameter(
            "units",
            mark("Units"),
            "integer",
            64,
            mark("How many numbers the layer can remember, and so how many come out."),
            minimum=1,
            maximum=100_000,
            plain=True,
        ),
        Parameter(
            "return_sequences",
            mark("Answer at every step"),
            "switch",
            False,
            mark("Gives an answer for each step instead of the last one only; needed when another LSTM follows."),
            plain=True,
        ),
        activation("tanh"),
        activation("sigmoid", "recurrent_activation", mark("Gate activation")),
        Parameter(
            "go_backwards",
            mark("Read backwards"),
            "switch",
            False,
            mark("Reads the sequence from its end to its beginning."),
        ),
        _share(
            "dropout", mark("Dropout"), mark("The share of incoming numbers that is switched off while training.")
        ),
        _share(
            "recurrent_dropout",
            mark("Memory dropout"),
            mark("The share of remembered numbers that is switched off while training."),
        ),
        use_bias(),
        Parameter(
            "unit_forget_bias",
            mark("Remember at first"),
            "switch",
            True,
            mark(
                "Begins with a bias of 1 at the gate that forgets, so that the layer remembers until it learns "
                "not to."
            ),
        ),
        kernel_initializer(),
        kernel_initializer("recurrent_initializer", mark("First memory weights"), "orthogonal"),
        vector_initializer("bias_initializer", mark("First bias")),
        *regularizer("kernel", mark("Weight penalty"), mark("Weight penalty strength")),
        *regularizer("recurrent", mark("Memory penalty"), mark("Memory penalty strength")),
        *regularizer("bias", mark("Bias penalty"), mark("Bias penalty strength")),
        *regularizer("activity", mark("Answer penalty"), mark("Answer penalty strength")),
        constraint("kernel", mark("Weight rule")),
        constraint("recurrent", mark("Memory rule")),
        constraint("bias", mark("Bias rule")),
        Parameter(
            "unroll",
            mark("Unroll"),
            "switch",
            False,
            mark("Writes all steps out one after another: faster for short sequences, but takes more memory."),
        ),
        seed(),
    ),
    shape=_shape,
    count=_count,
    summary=_summary,
    help=mark(
        "Long short-term memory. At each step it looks at the features of that step and at its own memory, and "
        "three gates decide what to forget, what to keep and what to say. A picture can be read row by row: 28 "
        "steps of 28 features."
    ),
    formula=mark("parameters = 4 × ((features + units) × units + units)"),
    formula_example=_example,
    multiply_adds=_work,
)
