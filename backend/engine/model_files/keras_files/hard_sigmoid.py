"""The hard sigmoid of Keras 1 and 2 by that of today: the older is clip(0.2 x + 0.5), today's clip(x / 6 + 0.5).

So the older function of x is today's of 1.2 x, and the weights that make x can be made 1.2 times as large.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from backend.engine.model_files.keras_files.blueprint import Array, Arrays

FACTOR = 1.2

_ALL = ("Dense", "Conv", "DepthwiseConv", "SimpleRNN")
_GATES: Mapping[str, Mapping[str, tuple[int, ...]]] = {
    "LSTM": {"recurrent_activation": (0, 1, 3)},
    "ConvLSTM": {"recurrent_activation": (0, 1, 3)},
    "GRU": {"recurrent_activation": (0, 1), "activation": (2,)},
}
"""The gates that each activation bends. An LSTM bends its memory by the other one too, which no weights make."""


def can_be_scaled(kind: str, activation: str) -> bool:
    """Whether all that this activation of the kind bends is made by weights and biases alone."""
    gates = _gates_of(kind)
    if gates is not None:
        return activation in gates
    return activation == "activation" and (kind.startswith(_ALL) or kind.startswith("SeparableConv"))


def like_hard_sigmoid_of_keras_2(kind: str, activations: Sequence[str], arrays: Arrays) -> Arrays:
    """The weights with which the hard sigmoid of today answers as the older one did."""
    gates = _gates_of(kind)
    if gates is not None:
        count = 3 if kind == "GRU" else 4
        scaled = [gate for activation in activations for gate in gates[activation]]
        factors = np.where(np.isin(np.arange(count), scaled), FACTOR, 1.0)
        return tuple(_times(array, np.repeat(factors, array.shape[-1] // count)) for array in arrays)
    first = 1 if kind.startswith("SeparableConv") else 0
    return tuple(array if place < first else _times(array, FACTOR) for place, array in enumerate(arrays))


def _times(array: Array, factor: float | Array) -> Array:
    """In double precision, so that it is rounded once."""
    return (array.astype("float64") * factor).astype("float32")


def _gates_of(kind: str) -> Mapping[str, tuple[int, ...]] | None:
    return next((gates for name, gates in _GATES.items() if kind.startswith(name)), None)
