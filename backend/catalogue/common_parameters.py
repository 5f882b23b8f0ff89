"""Parameters that several kinds of layer have, worded once."""

from backend.catalogue.choices import (
    ACTIVATIONS,
    CONSTRAINTS,
    KERNEL_INITIALIZERS,
    REGULARIZERS,
    VECTOR_INITIALIZERS,
)
from backend.catalogue.parameter import Parameter
from backend.wording import mark

LARGEST_SEED = 2**31 - 1

ACTIVATION_SENTENCE = mark(
    "What is done to each answer: ReLU keeps what is positive, softmax turns all answers into shares that sum to "
    "1, linear leaves them as they are."
)


def activation(default: str = "linear", name: str = "activation", title: str = "Activation") -> Parameter:
    """The function that a layer applies to its answers."""
    return Parameter(name, title, "choice", default, ACTIVATION_SENTENCE, choices=ACTIVATIONS, plain=True)


def use_bias() -> Parameter:
    return Parameter(
        "use_bias",
        mark("Bias"),
        "switch",
        True,
        mark("Gives every unit one number of its own that is added to its answer."),
    )


def padding() -> Parameter:
    return Parameter(
        "padding",
        mark("Padding"),
        "choice",
        "valid",
        mark("“same” adds an edge of zeros so that the picture keeps its size, “valid” adds nothing."),
        choices=("valid", "same"),
        plain=True,
    )


def padding_with_causal() -> Parameter:
    """The padding of a layer that reads steps in their order."""
    return Parameter(
        "padding",
        mark("Padding"),
        "choice",
        "valid",
        mark(
            "“same” adds zeros at both ends so that the sequence keeps its length, “causal” only before the first "
            "step, so that no answer knows what comes later, “valid” adds nothing."
        ),
        choices=("valid", "same", "causal"),
        plain=True,
    )


def kernel_initializer(
    name: str = "kernel_initializer", title: str = mark("First weights"), default: str = "glorot_uniform"
) -> Parameter:
    """How weights with two or more axes begin."""
    return Parameter(
        name,
        title,
        "choice",
        default,
        mark("How the weights are drawn at random before training; he_… goes well with ReLU."),
        choices=KERNEL_INITIALIZERS,
    )


def vector_initializer(name: str, title: str, default: str = "zeros") -> Parameter:
    """How one row of numbers begins."""
    return Parameter(
        name,
        title,
        "choice",
        default,
        mark("What these numbers are before training."),
        choices=VECTOR_INITIALIZERS,
    )


def regularizer(of: str, title: str, strength_title: str) -> tuple[Parameter, Parameter]:
    """A penalty and its strength; `of` is Keras' word for what is kept small: kernel, bias, activity, …"""
    return (
        Parameter(
            f"{of}_regularizer",
            title,
            "choice",
            None,
            mark(
                "Adds a penalty to the loss that keeps these numbers small, so that the network learns less by "
                "heart."
            ),
            choices=REGULARIZERS,
            optional=True,
            none_text=mark("none"),
        ),
        Parameter(
            f"{of}_regularizer_strength",
            strength_title,
            "number",
            0.01,
            mark("How much the penalty weighs; it has no effect without one."),
            minimum=0.0,
            maximum=1000.0,
        ),
    )


def constraint(of: str, title: str) -> Parameter:
    """A rule that weights must obey after each step."""
    return Parameter(
        f"{of}_constraint",
        title,
        "choice",
        None,
        mark("A rule these numbers must obey after every step, for example never to be negative."),
        choices=CONSTRAINTS,
        optional=True,
        none_text=mark("none"),
    )


def kernel_and_bias_settings() -> tuple[Parameter, ...]:
    """What Dense and the convolutions have in common, in the order of their forms."""
    return (
        use_bias(),
        kernel_initializer(),
        vector_initializer("bias_initializer", mark("First bias")),
        *regularizer("kernel", mark("Weight penalty"), mark("Weight penalty strength")),
        *regularizer("bias", mark("Bias penalty"), mark("Bias penalty strength")),
        *regularizer("activity", mark("Answer penalty"), mark("Answer penalty strength")),
        constraint("kernel", mark("Weight rule")),
        constraint("bias", mark("Bias rule")),
    )


def share(name: str, title: str, sentence: str, default: float = 0.0, *, plain: bool = False) -> Parameter:
    """A share of numbers that is switched off."""
    return Parameter(name, title, "number", default, sentence, minimum=0.0, maximum=1.0, plain=plain)


def seed() -> Parameter:
    return Parameter(
        "seed",
        mark("Seed"),
        "integer",
        None,
        mark("The start of this layer's chance; the same seed gives the same choices."),
        minimum=0,
        maximum=LARGEST_SEED,
        optional=True,
        none_text=mark("from the training's seed"),
    )
