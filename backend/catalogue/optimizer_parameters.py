"""The parameters of optimizers: those that several have, and how the usual kinds of them are written."""

from backend.catalogue.parameter import Parameter
from backend.wording import mark

CLIPPING = ("clipnorm", "clipvalue", "global_clipnorm")
"""The three ways in which gradients are made smaller; Keras takes one of them at most."""


def share(name: str, title: str, default: float, sentence: str) -> Parameter:
    """A number from 0 up to, but not reaching, 1."""
    return Parameter(name, title, "number", default, sentence, minimum=0.0, maximum=0.999999)


def switch(name: str, title: str, sentence: str) -> Parameter:
    """Something that is on or off, and off to begin with."""
    return Parameter(name, title, "switch", False, sentence)


def from_nothing(name: str, title: str, default: float, sentence: str) -> Parameter:
    """A number from 0 to 1000."""
    return Parameter(name, title, "number", default, sentence, minimum=0.0, maximum=1000.0)


def momentum() -> Parameter:
    return share(
        "momentum", mark("Momentum"), 0.0, mark("How much of the last step is kept in the next; 0.9 is usual.")
    )


def rho(default: float) -> Parameter:
    return share("rho", mark("Rho"), default, mark("How slowly the remembered size of the gradient follows it."))


def epsilon(name: str = "epsilon", default: float = 1e-07, title: str = mark("Epsilon")) -> Parameter:
    sentence = mark("A small number that keeps a division from failing.")
    return Parameter(name, title, "number", default, sentence, minimum=min(default, 1e-12), maximum=1.0)


def betas() -> tuple[Parameter, ...]:
    """How slowly what is remembered of the gradients follows them: their direction and their size."""
    return (
        share("beta_1", mark("Beta 1"), 0.9, mark("How slowly the remembered direction follows the gradient.")),
        share("beta_2", mark("Beta 2"), 0.999, mark("How slowly the remembered size of the gradient follows it.")),
    )


def first_sum() -> Parameter:
    return from_nothing(
        "initial_accumulator_value",
        mark("First sum"),
        0.1,
        mark("Where the sum that makes steps smaller begins."),
    )


def common(weight_decay: float | None = None) -> tuple[Parameter, ...]:
    """What every optimizer has; only AdamW has a weight decay by itself."""
    return (
        Parameter(
            "weight_decay",
            mark("Weight decay"),
            "number",
            weight_decay,
            mark("Makes all weights a little smaller at each step, so that the network learns less by heart."),
            minimum=0.0,
            maximum=1.0,
            optional=weight_decay is None,
            none_text=mark("none") if weight_decay is None else "",
        ),
        _clipping(
            "clipnorm",
            mark("Longest step"),
            mark("Shortens gradients that are longer than this; helps when the loss jumps."),
            mark("any length"),
        ),
        _clipping(
            "clipvalue",
            mark("Largest gradient"),
            mark("Cuts off every number of a gradient at this size."),
            mark("any size"),
        ),
        _clipping(
            "global_clipnorm",
            mark("Longest step of all"),
            mark("Shortens the gradients of all layers together when they are longer than this."),
            mark("any length"),
        ),
    )


def _clipping(name: str, title: str, sentence: str, none_text: str) -> Parameter:
    return Parameter(
        name, title, "number", None, sentence, minimum=1e-6, maximum=1e6, optional=True, none_text=none_text
    )
