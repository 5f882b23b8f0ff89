"""Finds the metrics of a Keras file in our catalogue; what is only measured can be left out without a note."""

from collections.abc import Iterator, Mapping
from typing import Any

from backend.catalogue.metrics import METRICS, MetricRow, metric_class

_SPARSE = "sparse_categorical_crossentropy"
_SHORT = {"mae": "mean_absolute_error", "mse": "mean_squared_error", "mape": "mean_absolute_percentage_error"}


def kept_metrics(written: Any, loss: str, first_output: str) -> tuple[str, ...]:
    """The rows that are the same metrics and go with the loss of the first output, each once.

    `first_output` is what Keras calls that output.
    """
    rows = (row for one in _of_first(written, first_output) for row in METRICS.values() if _is_same(row, one))
    return tuple(dict.fromkeys(row.id for row in rows if row.goes_with(loss, None)))


def _of_first(written: Any, output: str) -> Iterator[Any]:
    """Metrics are written as one, as a list, or as a list of such lists or by the name of each output."""
    if isinstance(written, list) and any(isinstance(one, list) for one in written):
        written = written[0]
    elif isinstance(written, Mapping) and "class_name" not in written:
        written = written.get(output, next(iter(written.values())) if len(written) == 1 else None)
    if isinstance(written, list):
        yield from written
    elif written is not None:
        yield written


def _is_same(row: MetricRow, written: Any) -> bool:
    """Whether the metric is the row's, with the same settings as far as the row has some."""
    if isinstance(written, str):
        return not row.arguments and _SHORT.get(written.lower(), written) in (row.id, row.keras_class)
    if not isinstance(written, Mapping) or written.get("class_name") not in (
        row.keras_class,
        metric_class(row, _SPARSE)[0],
    ):
        return False
    config = written.get("config")
    return isinstance(config, Mapping) and all(config.get(name) == value for name, value in row.arguments.items())
