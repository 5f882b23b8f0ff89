"""Brings the weights of Keras 1 into the order and the layout that Keras has today. Needs no TensorFlow.

Keras 1 kept a set of arrays for each gate of an LSTM or GRU, and, under Theano, kernels as (filters, channels,
height, width) that were turned by half a turn: Theano computes true convolutions.
"""

import re
from collections.abc import Sequence

import numpy as np

from backend.engine.model_files.layer_weights import Array, LayerWeights

_GATES_OF_LSTM = 4
_GATES_OF_GRU = 3
_LSTM_ORDER = (0, 2, 1, 3)
"""Keras 1 kept the gates as input, cell, forget, output; today the cell comes after forget."""


def like_today(layers: Sequence[LayerWeights], backend: str) -> tuple[tuple[LayerWeights, ...], bool]:
    """The layers with their arrays as today, and whether the file laid pictures out with their channels in front.

    `backend` is what the file says of it, empty in the oldest files: those were written when Theano was usual.
    """
    first = any(_has_channels_first(layer) for layer in layers)
    return tuple(_like_today(layer, first, backend) for layer in layers), first


def _like_today(layer: LayerWeights, channels_first: bool, backend: str) -> LayerWeights:
    arrays = layer.arrays
    if backend == "theano" and not _is_keras_1(layer) and len(arrays) in (1, 2) and 3 <= arrays[0].ndim <= 5:
        arrays = (_turned(arrays[0]), *arrays[1:])  # Keras 2 has the axes of today, but turns the kernel no less
    elif channels_first and _is_keras_1(layer) and arrays and arrays[0].ndim == 4:
        kernel = arrays[0][:, :, ::-1, ::-1] if backend != "tensorflow" else arrays[0]
        arrays = (np.ascontiguousarray(kernel.transpose(2, 3, 1, 0)), *arrays[1:])
    elif len(arrays) in (6 * _GATES_OF_LSTM, 6 * _GATES_OF_GRU):
        half = len(arrays) // 2  # it reads in both directions
        arrays = (*_gates_joined(arrays[:half]), *_gates_joined(arrays[half:]))
    else:
        arrays = _gates_joined(arrays)
    if arrays and arrays[0].ndim == 4 and arrays[0].shape[1] == 1 and re.match(r"convolution1d", layer.name):
        arrays = (arrays[0][:, 0], *arrays[1:])
    names = layer.array_names if len(arrays) == len(layer.arrays) else ()
    return LayerWeights(layer.name, arrays, names, layer.stored_as)


def _is_keras_1(layer: LayerWeights) -> bool:
    return bool(layer.array_names) and layer.array_names[0].endswith("_W")


def _has_channels_first(layer: LayerWeights) -> bool:
    """Whether the kernel of a convolution of Keras 1 has its filters, as many as the bias, in front."""
    if not _is_keras_1(layer) or len(layer.arrays) != 2 or layer.arrays[0].ndim != 4:
        return False
    kernel, bias = layer.shapes
    return len(bias) == 1 and kernel[0] == bias[0] != kernel[-1]


def _turned(kernel: Array) -> Array:
    """A kernel by half a turn, its places in front."""
    return np.ascontiguousarray(np.flip(kernel, tuple(range(kernel.ndim - 2))))


def _gates_joined(arrays: tuple[Array, ...]) -> tuple[Array, ...]:
    """The arrays of a recurrent layer as today; others as they are."""
    if len(arrays) == 3 * _GATES_OF_LSTM and _is_in_gates(arrays):
        return _joined(arrays, _LSTM_ORDER)
    if len(arrays) == 3 * _GATES_OF_GRU and _is_in_gates(arrays):
        return _joined(arrays, range(_GATES_OF_GRU))
    return arrays


def _is_in_gates(arrays: Sequence[Array]) -> bool:
    units = arrays[2].shape[-1:] or (0,)
    return all(
        part.shape[-1:] == units and part.ndim == (1 if place % 3 == 2 else 2) for place, part in enumerate(arrays)
    )


def _joined(arrays: Sequence[Array], order: Sequence[int]) -> tuple[Array, ...]:
    """Kernel, recurrent kernel and bias, each with those of all gates side by side."""
    return tuple(np.concatenate([arrays[3 * gate + part] for gate in order], axis=-1) for part in range(3))


def rows_for_channels_last(kernel: Array, shape: Sequence[int | None]) -> Array:
    """The kernel of a Dense layer behind a Flatten of this shape (channels last), its rows moved to that order.

    In the file they stand as a Flatten with channels in front leaves them.
    """
    *lengths, channels = (size or 1 for size in shape)
    rows = kernel.reshape(channels, *lengths, kernel.shape[-1])
    return np.ascontiguousarray(np.moveaxis(rows, 0, -2)).reshape(kernel.shape)
