"""Brings the weights of older files into the order and the layout that Keras has today."""

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np

from backend.engine.model_files.keras_files.age import FileAge
from backend.engine.model_files.keras_files.blueprint import Array, Arrays, Change
from backend.engine.model_files.keras_files.cudnn import from_cudnn
from backend.engine.model_files.keras_files.hard_sigmoid import like_hard_sigmoid_of_keras_2
from backend.engine.model_files.keras_files.theano import turned_back
from backend.graph.model import ParameterValue

_GATES: Mapping[str, Sequence[int]] = {"LSTM": (0, 2, 1, 3), "ConvLSTM2D": (0, 2, 1, 3), "GRU": (0, 1, 2)}
"""Keras 1 kept the gates as input, cell, forget, output; today the cell comes after forget."""


def array_change(
    class_name: str, kind: str, parameters: Mapping[str, ParameterValue], age: FileAge, scaled: Sequence[str]
) -> Change | None:
    """What is done to the arrays of a layer; `None` where they are as today.

    `class_name` is the class in the file; `scaled` names the activations that were the hard sigmoid of Keras 2.
    """
    changes: list[Change] = []
    if age.major == 1:
        changes.append(partial(_from_keras_1, kind, parameters))
    if class_name in ("CuDNNLSTM", "CuDNNGRU"):
        changes.append(partial(from_cudnn, 4 if kind == "LSTM" else 3))
    if age.theano and kind.startswith("Conv"):
        changes.append(partial(turned_back, 2 if kind.startswith("ConvLSTM") else 1))
    if kind == "BatchNormalization":
        count = 2 + bool(parameters["center"]) + bool(parameters["scale"])
        changes.append(partial(_of_batch_normalization, count))
    if scaled:
        changes.append(partial(like_hard_sigmoid_of_keras_2, kind, tuple(scaled)))
    return partial(_one_by_one, changes) if changes else None


def _one_by_one(changes: Sequence[Change], arrays: Arrays) -> Arrays:
    for change in changes:
        arrays = change(arrays)
    return arrays


def _from_keras_1(kind: str, parameters: Mapping[str, ParameterValue], arrays: Arrays) -> Arrays:
    channels_first = parameters.get("data_format") == "channels_first"
    gates = _GATES.get(kind, ())
    if gates and len(arrays) == 3 * len(gates):
        if kind == "ConvLSTM2D" and channels_first:
            arrays = tuple(_kernel_last(array) if array.ndim > 1 else array for array in arrays)
        return tuple(np.concatenate([arrays[3 * gate + part] for gate in gates], axis=-1) for part in range(3))
    if not arrays:
        return arrays
    kernel, *rest = arrays
    if kind == "Conv1D" and kernel.ndim == 4:
        # A picture one pixel wide; before Keras 1.2 with the filters in front, as Theano had them.
        today = (*_lengths(parameters["kernel_size"]), 1), parameters["filters"]
        is_today = (kernel.shape[:2], kernel.shape[3]) == today
        kernel = (kernel if is_today else _kernel_last(kernel))[:, 0]
    elif kind in ("Conv2D", "Conv3D") and channels_first:
        kernel = _kernel_last(kernel)
    elif kind == "SeparableConv2D" and channels_first:
        return (_kernel_last(kernel), *(_kernel_last(array) if array.ndim == 4 else array for array in rest))
    elif kind == "Conv2DTranspose":
        kernel = kernel.transpose(2, 3, 0, 1) if channels_first else kernel.transpose(0, 1, 3, 2)
    return (kernel, *rest)


def _kernel_last(kernel: Array) -> Array:
    """(filters, channels, height, width) as (height, width, channels, filters)."""
    return kernel.transpose(*range(2, kernel.ndim), 1, 0)


def _of_batch_normalization(count: int, arrays: Arrays) -> Arrays:
    """The first arrays, as plain rows: behind them lie those of batch renormalization, which was for training."""
    return tuple(array.reshape(-1) for array in arrays[:count])


def _lengths(value: ParameterValue) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)
