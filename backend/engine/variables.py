"""The variables of a training that are no weights: seeds of chance, and metrics in the middle of an epoch."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import numpy.typing as npt

from backend.engine.chunks import metrics_of


def other_variables(network: keras.Model) -> list[keras.Variable]:
    """In an order that is the same for a network that is built in the same way again."""
    weights = {id(variable) for variable in network.weights}
    metrics = [variable for metric in metrics_of(network) for variable in metric.variables]
    found = {id(variable): variable for variable in (*network.variables, *metrics) if id(variable) not in weights}
    return list(found.values())


def values_of(variables: Sequence[keras.Variable]) -> list[npt.NDArray[Any]]:
    """Copies of what they hold."""
    return [np.copy(variable.numpy()) for variable in variables]


def put_values(variables: Sequence[keras.Variable], values: Sequence[npt.NDArray[Any]]) -> None:
    """Put back what `values_of` told."""
    for variable, value in zip(variables, values, strict=True):
        variable.assign(value)
