"""The optimizer catalogue: the ways in which a network is made better step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

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


def _share(name: str, title: str, default: float, sentence: str) -> Parameter:
    """A number from 0 up to, but not reaching, 1."""
    return Parameter(name, title, "number", default, sentence, minimum=0.0, maximum=0.999999)


def _switch(name: str, title: str, sentence: str) -> Parameter:
    return Parameter(name, title, "switch", False, sentence)


def _momentum() -> Parameter:
    return _share(
        "momentum", mark("Momentum"), 0.0, mark("How much of the last step is kept in the next; 0.9 is usual.")
    )


def _epsilon() -> Parameter:
    sentence = mark("A small number that keeps a division from failing.")
    return Parameter("epsilon", mark("Epsilon"), "number", 1e-07, sentence, minimum=1e-12, maximum=1.0)


def _common(weight_decay: float | None = None) -> tuple[Parameter, ...]:
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
        Parameter(
            "clipnorm",
            mark("Longest step"),
            "number",
            None,
            mark("Shortens gradients that are longer than this; helps when the loss jumps."),
            minimum=1e-6,
            maximum=1e6,
            optional=True,
            none_text=mark("any length"),
        ),
    )


def _adam_parameters() -> tuple[Parameter, ...]:
    return (
        _share("beta_1", mark("Beta 1"), 0.9, mark("How slowly the remembered direction follows the gradient.")),
        _share(
            "beta_2", mark("Beta 2"), 0.999, mark("How slowly the remembered size of the gradient follows it.")
        ),
        _epsilon(),
    )


def _amsgrad() -> Parameter:
    return _switch("amsgrad", mark("AMSGrad"), mark("Remembers the largest gradients, for steadier steps."))


OPTIMIZERS: Mapping[str, OptimizerRow] = MappingProxyType(
    {
        row.id: row
        for row in (
            OptimizerRow(
                "adam",
                mark("Adam"),
                mark("Finds a good step for each weight by itself. The one to begin with."),
                "Adam",
                (*_adam_parameters(), _amsgrad(), *_common()),
                0.001,
            ),
            OptimizerRow(
                "sgd",
                mark("SGD"),
                mark("Plain gradient descent: every weight takes a step of the same rate."),
                "SGD",
                (
                    _momentum(),
                    _switch(
                        "nesterov", mark("Nesterov"), mark("Looks ahead along the momentum before each step.")
                    ),
                    *_common(),
                ),
                0.01,
            ),
            OptimizerRow(
                "rmsprop",
                mark("RMSprop"),
                mark("Divides each step by the usual size of the gradient; often used with LSTM."),
                "RMSprop",
                (
                    _share(
                        "rho", mark("Rho"), 0.9, mark("How slowly the remembered size of the gradient follows it.")
                    ),
                    _momentum(),
                    _epsilon(),
                    _switch(
                        "centered", mark("Centered"), mark("Also takes the mean of the gradient into account.")
                    ),
                    *_common(),
                ),
                0.001,
            ),
            OptimizerRow(
                "adagrad",
                mark("Adagrad"),
                mark("Takes ever smaller steps for weights that have moved a lot."),
                "Adagrad",
                (
                    Parameter(
                        "initial_accumulator_value",
                        mark("First sum"),
                        "number",
                        0.1,
                        mark("Where the sum that makes steps smaller begins."),
                        minimum=0.0,
                        maximum=1000.0,
                    ),
                    _epsilon(),
                    *_common(),
                ),
                0.001,
            ),
            OptimizerRow(
                "adamw",
                mark("AdamW"),
                mark("Adam that also keeps the weights small."),
                "AdamW",
                (*_adam_parameters(), _amsgrad(), *_common(0.004)),
                0.001,
            ),
            OptimizerRow(
                "nadam",
                mark("Nadam"),
                mark("Adam that looks ahead before each step."),
                "Nadam",
                (*_adam_parameters(), *_common()),
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
