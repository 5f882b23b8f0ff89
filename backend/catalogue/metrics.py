"""The catalogue of metrics: what can be measured beside the loss and the accuracy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from backend.catalogue.keras_call import Argument
from backend.catalogue.losses import loss_row
from backend.graph.errors import GraphError
from backend.wording import mark, say

Task = Literal["classes", "yes_no", "numbers"]
"""What a network is asked: one of several classes, yes or no by a single number, or a number."""


@dataclass(frozen=True)
class MetricRow:
    """One metric. `keras_class` is its class in `keras.metrics`, made with `arguments`.

    `is_share` ones lie between 0 and 1 and are shown as percent; `better` says which way is the good one.
    `tasks` are those it can measure, with at least `least_answers` numbers in the answer; those `of_chances` only
    where the loss teaches to answer with chances from 0 to 1.
    """

    id: str
    title: str
    sentence: str
    is_share: bool
    keras_class: str
    tasks: frozenset[Task]
    better: Literal["higher", "lower"] = "higher"
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    least_answers: int = 1
    of_chances: bool = False

    def goes_with(self, loss: str, answers: int | None) -> bool:
        """Whether it can measure a network that learns by this loss and gives `answers` numbers (the last length).

        A length that is not known yet (`None`) counts as long enough. Raises `UnknownLossError`.
        """
        if answers is not None and answers < self.least_answers:
            return False
        if self.of_chances and loss_row(loss).last_activations[:1] not in (("softmax",), ("sigmoid",)):
            return False
        return bool(self.tasks & tasks_of(loss, answers))


class UnknownMetricError(GraphError):
    """A metric that the catalogue does not have."""


def tasks_of(loss: str, answers: int | None) -> frozenset[Task]:
    """What is asked of a network by this loss and so many answers; losses for numbers also do for classes."""
    if loss_row(loss).for_classes:
        return frozenset({"yes_no"}) if answers == 1 else frozenset({"classes"})
    return frozenset({"numbers"}) if answers == 1 else frozenset({"numbers", "classes"})


_FOR_CLASS_NUMBERS = {"TopKCategoricalAccuracy": "SparseTopKCategoricalAccuracy"}
"""Metrics of Keras that have a twin for labels that are class numbers."""

_CLASSES: frozenset[Task] = frozenset({"classes"})
_NUMBERS: frozenset[Task] = frozenset({"numbers"})
_ANY_CLASSES: frozenset[Task] = frozenset({"classes", "yes_no"})

METRICS: Mapping[str, MetricRow] = MappingProxyType(
    {
        row.id: row
        for row in (
            MetricRow(
                "top_3_accuracy",
                mark("Top 3 accuracy"),
                mark("How often the right class is among the three that the network thinks most likely."),
                True,
                "TopKCategoricalAccuracy",
                _CLASSES,
                arguments={"k": 3},
                least_answers=4,
            ),
            MetricRow(
                "top_5_accuracy",
                mark("Top 5 accuracy"),
                mark("How often the right class is among the five that the network thinks most likely."),
                True,
                "TopKCategoricalAccuracy",
                _CLASSES,
                arguments={"k": 5},
                least_answers=6,
            ),
            MetricRow(
                "precision",
                mark("Precision"),
                mark("Of the classes that the network is more than half sure of, the share that is right."),
                True,
                "Precision",
                _ANY_CLASSES,
                of_chances=True,
            ),
            MetricRow(
                "recall",
                mark("Recall"),
                mark("The share of the samples whose class the network is more than half sure of."),
                True,
                "Recall",
                _ANY_CLASSES,
                of_chances=True,
            ),
            MetricRow(
                "f1",
                mark("F1"),
                mark("Precision and recall in one number, the mean of all classes, rare ones as much as others."),
                True,
                "F1Score",
                _ANY_CLASSES,
                arguments={"average": "macro"},
            ),
            MetricRow(
                "auc",
                mark("AUC"),
                mark("How often a right class is given a greater chance than a wrong one; 50 % is guessing."),
                True,
                "AUC",
                _ANY_CLASSES,
                of_chances=True,
            ),
            MetricRow(
                "kl_divergence",
                mark("KL divergence"),
                mark("How far the answered shares are from the right ones."),
                False,
                "KLDivergence",
                _CLASSES,
                "lower",
                of_chances=True,
            ),
            MetricRow(
                "cosine_similarity",
                mark("Cosine similarity"),
                mark("Whether answers point where they should: 1 is the same way, 0 is across."),
                False,
                "CosineSimilarity",
                _CLASSES,
            ),
            MetricRow(
                "mean_absolute_error",
                mark("Mean absolute error"),
                mark("The mean of the differences: for numbers with a few wild ones among them."),
                False,
                "MeanAbsoluteError",
                _NUMBERS,
                "lower",
            ),
            MetricRow(
                "mean_squared_error",
                mark("Mean squared error"),
                mark("The mean of the squared differences: for numbers, not for classes."),
                False,
                "MeanSquaredError",
                _NUMBERS,
                "lower",
            ),
            MetricRow(
                "root_mean_squared_error",
                mark("Root mean squared error"),
                mark("How far answers are off, in the unit of the numbers; large errors count more."),
                False,
                "RootMeanSquaredError",
                _NUMBERS,
                "lower",
            ),
            MetricRow(
                "mean_absolute_percentage_error",
                mark("Mean absolute percentage error"),
                mark("Differences in percent of the right number: for numbers that are never 0."),
                False,
                "MeanAbsolutePercentageError",
                _NUMBERS,
                "lower",
            ),
            MetricRow(
                "r2",
                mark("R²"),
                mark("Which part of the ups and downs is explained: 1 is all, 0 is no better than the mean."),
                False,
                "R2Score",
                _NUMBERS,
            ),
        )
    }
)


def metric_row(metric: str) -> MetricRow:
    """The row of that id; raises `UnknownMetricError`, which says which there are."""
    try:
        return METRICS[metric]
    except KeyError:
        raise UnknownMetricError(
            say("There is no metric “{metric}”. There are: {metrics}.", metric=metric, metrics=", ".join(METRICS))
        ) from None


def metric_arguments(row: MetricRow, answers: int | None) -> dict[str, Argument]:
    """What the class is made with; F1 needs to know where yes begins where a single number answers."""
    single = row.keras_class == "F1Score" and answers == 1
    return {**row.arguments, **({"threshold": 0.5} if single else {}), "name": row.id}


def metric_class(row: MetricRow, loss: str) -> tuple[str, bool]:
    """The class in `keras.metrics`, and whether it must be given one 1 among zeros instead of class numbers.

    The labels of a sparse loss are class numbers, which few metrics of Keras can read.
    """
    if loss != "sparse_categorical_crossentropy":
        return row.keras_class, False
    twin = _FOR_CLASS_NUMBERS.get(row.keras_class)
    return (twin, False) if twin is not None else (row.keras_class, True)
