"""The settings of the recurrent kinds, worded once."""

from backend.catalogue.both_directions import BOTH_DIRECTIONS_PARAMETER, MERGE_MODE_PARAMETER
from backend.catalogue.common_parameters import (
    activation,
    constraint,
    kernel_initializer,
    regularizer,
    seed,
    share,
    use_bias,
    vector_initializer,
)
from backend.catalogue.parameter import Parameter
from backend.wording import mark

RETURN_STATE = Parameter(
    "return_state",
    mark("Show the memory"),
    "switch",
    False,
    mark("Gives what the layer remembers at the end as further answers, for another layer to begin with."),
)

_UNITS = Parameter(
    "units",
    mark("Units"),
    "integer",
    64,
    mark("How many numbers the layer can remember, and so how many come out."),
    minimum=1,
    maximum=100_000,
    plain=True,
)

RETURN_SEQUENCES = Parameter(
    "return_sequences",
    mark("Answer at every step"),
    "switch",
    False,
    mark("Gives an answer for each step instead of the last one only; needed when another such layer follows."),
    plain=True,
)

GO_BACKWARDS = Parameter(
    "go_backwards",
    mark("Read backwards"),
    "switch",
    False,
    mark("Reads the sequence from its end to its beginning."),
)

UNIT_FORGET_BIAS = Parameter(
    "unit_forget_bias",
    mark("Remember at first"),
    "switch",
    True,
    mark("Begins with a bias of 1 at the gate that forgets, so that the layer remembers until it learns not to."),
)

ZERO_OUTPUT_FOR_MASK = Parameter(
    "zero_output_for_mask",
    mark("Zeros in gaps"),
    "switch",
    False,
    mark("Answers 0 at steps that a layer before marks as gaps, instead of repeating its last answer."),
)

_UNROLL = Parameter(
    "unroll",
    mark("Unroll"),
    "switch",
    False,
    mark("Writes all steps out one after another: faster for short sequences, but takes more memory."),
)


def gate_activation() -> Parameter:
    return activation("sigmoid", "recurrent_activation", mark("Gate activation"))


def dropout_settings() -> tuple[Parameter, ...]:
    return (
        share(
            "dropout", mark("Dropout"), mark("The share of incoming numbers that is switched off while training.")
        ),
        share(
            "recurrent_dropout",
            mark("Memory dropout"),
            mark("The share of remembered numbers that is switched off while training."),
        ),
    )


def memory_settings(*after_bias: Parameter) -> tuple[Parameter, ...]:
    """How the weights begin and what they must obey; `after_bias` stands beside the switch of the bias."""
    return (
        use_bias(),
        *after_bias,
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
        seed(),
    )


def recurrent_parameters(
    *, before_dropout: tuple[Parameter, ...] = (), after_bias: tuple[Parameter, ...] = ()
) -> tuple[Parameter, ...]:
    """All settings of a recurrent kind, with those of its own where they belong."""
    return (
        _UNITS,
        RETURN_SEQUENCES,
        BOTH_DIRECTIONS_PARAMETER,
        activation("tanh"),
        *before_dropout,
        MERGE_MODE_PARAMETER,
        GO_BACKWARDS,
        RETURN_STATE,
        *dropout_settings(),
        *memory_settings(*after_bias),
        ZERO_OUTPUT_FOR_MASK,
        _UNROLL,
    )
