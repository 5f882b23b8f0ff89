"""The Keras metrics of an output: its accuracy, and what else is to be measured."""

from typing import Any

import keras

from backend.catalogue.accuracy import accuracy_class
from backend.catalogue.metrics import MetricRow, metric_arguments, metric_class, metric_row


class OfClassNumbers(keras.metrics.Metric):  # type: ignore[misc]  # Keras is not typed
    """A metric that wants one 1 among zeros for each class, given labels that are class numbers."""

    def __init__(self, metric: keras.metrics.Metric) -> None:
        super().__init__(name=metric.name)
        self.metric = metric

    def update_state(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> None:
        numbers = keras.ops.cast(keras.ops.reshape(y_true, (-1,)), "int32")
        self.metric.update_state(keras.ops.one_hot(numbers, y_pred.shape[-1]), y_pred, sample_weight)

    def result(self) -> Any:
        return self.metric.result()

    def reset_state(self) -> None:
        self.metric.reset_state()


def accuracy_metrics(loss: str, answers: int | None) -> list[keras.metrics.Metric]:
    """The accuracy that goes with the loss, called "accuracy"; none for plain numbers."""
    found = accuracy_class(loss, answers)
    return [getattr(keras.metrics, found)(name="accuracy")] if found is not None else []


def further_metrics(metrics: tuple[str, ...], loss: str, answers: int | None) -> list[keras.metrics.Metric]:
    """Those of the rows that go with the loss and the count of answers, named by their ids.

    The others are left out: the problems of the project say so. Raises `UnknownMetricError`.
    """
    rows = [metric_row(metric) for metric in metrics]
    return [_made(row, loss, answers) for row in rows if row.goes_with(loss, answers)]


def _made(row: MetricRow, loss: str, answers: int | None) -> keras.metrics.Metric:
    name, one_hot = metric_class(row, loss)
    made = getattr(keras.metrics, name)(**metric_arguments(row, answers))
    return OfClassNumbers(made) if one_hot else made
