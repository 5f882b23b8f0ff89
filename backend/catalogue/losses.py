"""The loss catalogue: the ways in which the error of an answer is measured."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from backend.catalogue.parameter import Parameter
from backend.graph.errors import GraphError
from backend.graph.model import ParameterValue
from backend.wording import mark, say


@dataclass(frozen=True)
class LossRow:
    """One loss. `keras_class` is its class in `keras.losses`.

    `last_activations` are those of the last layer that it goes with, the best first; empty where any will do.
    `for_classes` losses are made for classes, the others for numbers. With `one_answer` it also takes a network
    of two classes that answers with a single number, the chance of the second.
    """

    id: str
    title: str
    sentence: str
    keras_class: str
    last_activations: tuple[str, ...]
    for_classes: bool
    parameters: tuple[Parameter, ...] = ()
    one_answer: bool = True

    def defaults(self) -> dict[str, ParameterValue]:
        """Every parameter at its default."""
        return {parameter.name: parameter.default for parameter in self.parameters}


class UnknownLossError(GraphError):
    """A loss that the catalogue does not have."""


_SHARES = ("softmax",)
_YES_OR_NO = ("sigmoid", "hard_sigmoid")
_BOTH_SIDES = ("tanh", "linear", "hard_tanh", "softsign")
_NEVER_BELOW_NOTHING = ("exponential", "softplus", "relu", "squareplus", "relu6", "sigmoid", "softmax")


def _label_smoothing() -> Parameter:
    return Parameter(
        "label_smoothing",
        mark("Label smoothing"),
        "number",
        0.0,
        mark(
            "Asks the network to be a little less sure than 100 %, so that it learns less by heart; 0.1 is usual."
        ),
        minimum=0.0,
        maximum=0.999,
    )


def _focal() -> tuple[Parameter, ...]:
    return (
        Parameter(
            "alpha",
            mark("Alpha"),
            "number",
            0.25,
            mark("How much a class counts when it is the right one."),
            minimum=0.0,
            maximum=1.0,
        ),
        Parameter(
            "gamma",
            mark("Gamma"),
            "number",
            2.0,
            mark("How little samples count that are answered rightly already; 0 for as much as the others."),
            minimum=0.0,
            maximum=100.0,
        ),
    )


def _for_classes() -> tuple[LossRow, ...]:
    return (
        LossRow(
            "sparse_categorical_crossentropy",
            mark("Sparse categorical cross-entropy"),
            mark(
                "For classes that are given by number, as in MNIST. The last layer has one unit a class and "
                "softmax."
            ),
            "SparseCategoricalCrossentropy",
            _SHARES,
            True,
            one_answer=False,
        ),
        LossRow(
            "categorical_crossentropy",
            mark("Categorical cross-entropy"),
            mark("The same, computed from one 1 among zeros for each class."),
            "CategoricalCrossentropy",
            _SHARES,
            True,
            (_label_smoothing(),),
            one_answer=False,
        ),
        LossRow(
            "categorical_focal_crossentropy",
            mark("Categorical focal cross-entropy"),
            mark("Cross-entropy that cares most for the samples that are still answered wrongly."),
            "CategoricalFocalCrossentropy",
            _SHARES,
            True,
            (*_focal(), _label_smoothing()),
            one_answer=False,
        ),
        LossRow(
            "binary_crossentropy",
            mark("Binary cross-entropy"),
            mark("For yes or no: one unit with sigmoid for two classes, or one unit for each question."),
            "BinaryCrossentropy",
            _YES_OR_NO,
            True,
            (_label_smoothing(),),
        ),
        LossRow(
            "binary_focal_crossentropy",
            mark("Binary focal cross-entropy"),
            mark("For yes or no, caring most for the samples that are still answered wrongly."),
            "BinaryFocalCrossentropy",
            _YES_OR_NO,
            True,
            (
                Parameter(
                    "apply_class_balancing",
                    mark("Weigh by alpha"),
                    "switch",
                    False,
                    mark("Lets yes and no count by alpha; without it both count alike."),
                ),
                *_focal(),
                _label_smoothing(),
            ),
        ),
        LossRow(
            "categorical_hinge",
            mark("Categorical hinge"),
            mark("The right class must lead the best of the wrong ones by 1; further than that nothing is won."),
            "CategoricalHinge",
            ("linear", "tanh", "softmax", "sigmoid"),
            True,
            one_answer=False,
        ),
        LossRow(
            "hinge",
            mark("Hinge"),
            mark("Each unit is to answer above 1 for its class and below −1 for all others."),
            "Hinge",
            _BOTH_SIDES,
            True,
            one_answer=False,
        ),
        LossRow(
            "squared_hinge",
            mark("Squared hinge"),
            mark("The squares of the hinge: gross errors count more."),
            "SquaredHinge",
            _BOTH_SIDES,
            True,
            one_answer=False,
        ),
        LossRow(
            "kl_divergence",
            mark("KL divergence"),
            mark("How far the answered shares are from the right ones."),
            "KLDivergence",
            _SHARES,
            True,
            one_answer=False,
        ),
        LossRow(
            "cosine_similarity",
            mark("Cosine similarity"),
            mark("Whether the answer points where it should, however long it is. The best is −1, not 0."),
            "CosineSimilarity",
            (),
            True,
            one_answer=False,
        ),
    )


def _for_numbers() -> tuple[LossRow, ...]:
    return (
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
        LossRow(
            "huber",
            mark("Huber"),
            mark("Squared for small differences and plain for large ones: between the two errors above."),
            "Huber",
            (),
            False,
            (
                Parameter(
                    "delta",
                    mark("Delta"),
                    "number",
                    1.0,
                    mark("The difference from which on it is no longer squared."),
                    minimum=1e-9,
                    maximum=1e9,
                ),
            ),
        ),
        LossRow(
            "log_cosh",
            mark("Log-cosh"),
            mark("Much as Huber, but without a corner where the square ends."),
            "LogCosh",
            (),
            False,
        ),
        LossRow(
            "mean_absolute_percentage_error",
            mark("Mean absolute percentage error"),
            mark("Differences in percent of the right number: for numbers that are never 0."),
            "MeanAbsolutePercentageError",
            (),
            False,
        ),
        LossRow(
            "mean_squared_logarithmic_error",
            mark("Mean squared logarithmic error"),
            mark("How many times too large or too small a number is: for numbers from 0 on."),
            "MeanSquaredLogarithmicError",
            (),
            False,
        ),
        LossRow(
            "poisson",
            mark("Poisson"),
            mark("For counts: how often something happens. The last layer must not answer below 0."),
            "Poisson",
            _NEVER_BELOW_NOTHING,
            False,
        ),
    )


LOSSES: Mapping[str, LossRow] = MappingProxyType({row.id: row for row in (*_for_classes(), *_for_numbers())})


def loss_row(loss: str) -> LossRow:
    """The row of that id; raises `UnknownLossError`, which says which there are."""
    try:
        return LOSSES[loss]
    except KeyError:
        raise UnknownLossError(
            say("There is no loss “{loss}”. There are: {losses}.", loss=loss, losses=", ".join(LOSSES))
        ) from None
