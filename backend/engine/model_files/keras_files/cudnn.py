"""The weights of `CuDNNLSTM` and `CuDNNGRU`, which only ran on graphics cards, as LSTM and GRU have them.

cuDNN multiplies from the other side, and has one bias for what comes in and another for what is remembered.
"""

from collections.abc import Callable

import numpy as np

from backend.engine.model_files.keras_files.blueprint import Array, Arrays


def from_cudnn(gates: int, arrays: Arrays) -> Arrays:
    """Kernel, recurrent kernel and bias of `gates` gates; an LSTM (4) adds the two biases up, a GRU keeps both."""
    kernel, recurrent, bias = arrays
    kernel = _each(kernel, gates, lambda part: part.T.reshape(part.shape, order="F"))
    recurrent = _each(recurrent, gates, lambda part: part.T)
    both = bias.reshape(2, -1)
    return kernel, recurrent, both.sum(axis=0) if gates == 4 else both


def _each(kernel: Array, gates: int, change: Callable[[Array], Array]) -> Array:
    return np.concatenate([change(part) for part in np.split(kernel, gates, axis=-1)], axis=-1)
