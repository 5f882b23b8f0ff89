"""The loss catalogue: the ways in which the error of an answer is measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backend.graph.errors import GraphError
from backend.wording import mark, say


@dataclass(frozen=True)
class LossRow:
    """One loss. `keras_class` is its class in `keras.losses`.

    `last_activations` are those of the last layer that it goes with, the best first; empty where any will do.
    `for_classes` losses are made for classes, the others for numbers.
    """

    id: str
    title: str
    sentence: str
    keras_class: str
    last_activations: tuple[str, ...]
    for_classes: bool


class UnknownLossError(GraphError):
    """A loss that the catalogue does not have."""


LOSSES: Mapping[str, LossRow] = MappingProxyType(
    {
        row.id: row
        for row in (
            LossRow(
                "sparse_categorical_crossentropy",
                mark("Sparse categorical cross-entropy"),
                mark(
                    "For classes that are given by number, as in MNIST. The last layer has one unit a class and "
                    "softmax."
                ),
                "SparseCategoricalCrossentropy",
                ("softmax",),
                True,
            ),
            LossRow(
                "categorical_crossentropy",
                mark("Categorical cross-entropy"),
                mark("The same, computed from one 1 among zeros for each class."),
                "CategoricalCrossentropy",
                ("softmax",),
                True,
            ),
            LossRow(
                "binary_crossentropy",
                mark("Binary cross-entropy"),
                mark("For yes or no: one unit with sigmoid for two classes, or one unit for each question."),
                "BinaryCrossentropy",
                ("sigmoid", "hard_sigmoid"),
                True,
            ),
            LossRow(
                "mean_squared_error",
                mark("Mean squared error"),
                mark("The mean of the squared differences: for numbers, not for classes."),
                "MeanSquaredError",
                (),
                False,
            ),
            LossRow(
                "mean_absolute_error",
                mark("Mean absolute error"),
                mark("The mean of the differences: for numbers with a few wild ones among them."),
                "MeanAbsoluteError",
                (),
                False,
            ),
        )
    }
)


def loss_row(loss: str) -> LossRow:
    """The row of that id; raises `UnknownLossError`, which says which there are."""
    try:
        return LOSSES[loss]
    except KeyError:
        raise UnknownLossError(
            say("There is no loss “{loss}”. There are: {losses}.", loss=loss, losses=", ".join(LOSSES))
        ) from None
