"""The optimizer catalogue: the ways in which a network is made better step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backend.catalogue.optimizer_parameters import (
    betas,
    common,
    epsilon,
    first_sum,
    from_nothing,
    momentum,
    rho,
    share,
    switch,
)
from backend.catalogue.parameter import Parameter
from backend.graph.errors import GraphError
from backend.graph.model import ParameterValue
from backend.wording import mark, say


@dataclass(frozen=True)
class OptimizerRow:
    """One optimizer. `keras_class` is its class in `keras.optimizers`, `learning_rate` Keras' default for it."""

    id: str
    title: str
    sentence: str
    keras_class: str
    parameters: tuple[Parameter, ...]
    learning_rate: float

    def defaults(self) -> dict[str, ParameterValue]:
        """Every parameter at its default; the learning rate is no part of them."""
        return {parameter.name: parameter.default for parameter in self.parameters}


class UnknownOptimizerError(GraphError):
    """An optimizer that the catalogue does not have."""


def _amsgrad() -> Parameter:
    return switch("amsgrad", mark("AMSGrad"), mark("Remembers the largest gradients, for steadier steps."))


def _ftrl_parameters() -> tuple[Parameter, ...]:
    return (
        Parameter(
            "learning_rate_power",
            mark("Power of the learning rate"),
            "number",
            -0.5,
            mark("How fast steps become smaller for weights that have moved a lot; 0 keeps them as they are."),
            minimum=-10.0,
            maximum=0.0,
        ),
        first_sum(),
        from_nothing(
            "l1_regularization_strength",
            mark("L1 strength"),
            0.0,
            mark("Draws all weights towards 0, and makes the small ones 0 altogether."),
        ),
        from_nothing("l2_regularization_strength", mark("L2 strength"), 0.0, mark("Keeps all weights small.")),
        from_nothing(
            "l2_shrinkage_regularization_strength",
            mark("L2 shrinkage"),
            0.0,
            mark("Keeps the weights small that the samples of a step have to do with."),
        ),
        from_nothing("beta", mark("Beta"), 0.0, mark("Added to what the steps are divided by.")),
    )


def _adafactor_parameters() -> tuple[Parameter, ...]:
    return (
        Parameter(
            "beta_2_decay",
            mark("Decay of beta 2"),
            "number",
            -0.8,
            mark("How fast the memory of the size of the gradient grows with the steps."),
            minimum=-10.0,
            maximum=0.0,
        ),
        epsilon("epsilon_1", 1e-30, mark("Epsilon 1")),
        Parameter(
            "epsilon_2",
            mark("Epsilon 2"),
            "number",
            0.001,
            mark("The least size that weights are taken to have when a step is measured by them."),
            minimum=1e-12,
            maximum=1.0,
        ),
        Parameter(
            "clip_threshold",
            mark("Largest change"),
            "number",
            1.0,
            mark("Steps that would be larger than this are made smaller."),
            minimum=1e-6,
            maximum=1e6,
        ),
        Parameter(
            "relative_step",
            mark("Ever smaller steps"),
            "switch",
            True,
            mark("Takes the learning rate as the most, and smaller steps as time goes by."),
        ),
    )


OPTIMIZERS: Mapping[str, OptimizerRow] = MappingProxyType(
    {
        row.id: row
        for row in (
            OptimizerRow(
                "adam",
                mark("Adam"),
                mark("Finds a good step for each weight by itself. The one to begin with."),
                "Adam",
                (*betas(), epsilon(), _amsgrad(), *common()),
                0.001,
            ),
            OptimizerRow(
                "sgd",
                mark("SGD"),
                mark("Plain gradient descent: every weight takes a step of the same rate."),
                "SGD",
                (
                    momentum(),
                    switch("nesterov", mark("Nesterov"), mark("Looks ahead along the momentum before each step.")),
                    *common(),
                ),
                0.01,
            ),
            OptimizerRow(
                "rmsprop",
                mark("RMSprop"),
                mark("Divides each step by the usual size of the gradient; often used with LSTM."),
                "RMSprop",
                (
                    rho(0.9),
                    momentum(),
                    epsilon(),
                    switch(
                        "centered", mark("Centered"), mark("Also takes the mean of the gradient into account.")
                    ),
                    *common(),
                ),
                0.001,
            ),
            OptimizerRow(
                "adagrad",
                mark("Adagrad"),
                mark("Takes ever smaller steps for weights that have moved a lot."),
                "Adagrad",
                (first_sum(), epsilon(), *common()),
                0.001,
            ),
            OptimizerRow(
                "adadelta",
                mark("Adadelta"),
                mark("Adagrad that forgets, so that steps do not die out. A learning rate of 1 is usual."),
                "Adadelta",
                (rho(0.95), epsilon(), *common()),
                0.001,
            ),
            OptimizerRow(
                "adamw",
                mark("AdamW"),
                mark("Adam that also keeps the weights small."),
                "AdamW",
                (*betas(), epsilon(), _amsgrad(), *common(0.004)),
                0.001,
            ),
            OptimizerRow(
                "nadam",
                mark("Nadam"),
                mark("Adam that looks ahead before each step."),
                "Nadam",
                (*betas(), epsilon(), *common()),
                0.001,
            ),
            OptimizerRow(
                "adamax",
                mark("Adamax"),
                mark("Adam that goes by the largest gradients; steady where a few of them are wild."),
                "Adamax",
                (*betas(), epsilon(), *common()),
                0.001,
            ),
            OptimizerRow(
                "ftrl",
                mark("Ftrl"),
                mark("Made for wide networks with few inputs at a time; can make weights 0 altogether."),
                "Ftrl",
                (*_ftrl_parameters(), *common()),
                0.001,
            ),
            OptimizerRow(
                "lion",
                mark("Lion"),
                mark(
                    "Steps of one size, of which only the direction is learnt. Take a learning rate that is a "
                    "tenth of Adam's."
                ),
                "Lion",
                (
                    betas()[0],
                    share(
                        "beta_2",
                        mark("Beta 2"),
                        0.99,
                        mark("How slowly the direction that is remembered for later steps follows the gradient."),
                    ),
                    *common(),
                ),
                0.001,
            ),
            OptimizerRow(
                "adafactor",
                mark("Adafactor"),
                mark("Much as Adam, with far less memory: for large networks."),
                "Adafactor",
                (*_adafactor_parameters(), *common()),
                0.001,
            ),
        )
    }
)


def optimizer_row(optimizer: str) -> OptimizerRow:
    """The row of that id; raises `UnknownOptimizerError`, which says which there are."""
    try:
        return OPTIMIZERS[optimizer]
    except KeyError:
        raise UnknownOptimizerError(
            say(
                "There is no optimizer “{optimizer}”. There are: {optimizers}.",
                optimizer=optimizer,
                optimizers=", ".join(OPTIMIZERS),
            )
        ) from None
