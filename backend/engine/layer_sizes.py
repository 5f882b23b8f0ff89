"""How large gradients and weights are, layer by layer: what shows that gradients vanish or explode."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.engine.untouched_chance import untouched_chance

SAMPLES_MEASURED = 32
"""So few show whether gradients vanish or explode."""


def learning_layers(network: keras.Model) -> list[keras.Layer]:
    """The layers with weights that learn, in the order of the network."""
    return [layer for layer in network.layers if layer.trainable_weights]


class LayerSizes:
    """Measures on a few samples, beside the steps: measuring in each step would make all of them slower.

    Nothing random is drawn and nothing is changed, so that a training comes out the same, however often it is
    looked at; dropout is off.
    """

    def __init__(self, network: keras.Model, x: Any, y: Any) -> None:
        """`x` and `y` are samples and labels as the network takes them."""
        self._network, self._x, self._y = network, x, y
        self._run = tf.function(self._measure, autograph=False)

    def prepare(self) -> None:
        """Trace the measuring, which takes as long as tracing a step; `measure` is quick afterwards."""
        if self._network.distribute_strategy.num_replicas_in_sync == 1:
            self._run.get_concrete_function(self._x, self._y)

    def measure(self) -> npt.NDArray[np.float32]:
        """`(layers, 2)`: root mean squares of the gradients and of the weights of each learning layer.

        NaN where several cards share the network: they tell no gradients of their own.
        """
        if self._network.distribute_strategy.num_replicas_in_sync > 1:
            return np.full((len(learning_layers(self._network)), 2), np.nan, np.float32)
        sizes: npt.NDArray[np.float32] = self._run(self._x, self._y).numpy()
        return sizes

    def _measure(self, x: Any, y: Any) -> Any:
        network = self._network
        with untouched_chance(network), tf.GradientTape() as tape:
            loss = network.compute_loss(x, y, network(x, training=False), training=False)
        weights = network.trainable_weights
        gradients = dict(zip(map(id, weights), tape.gradient(loss, weights), strict=True))
        rows = []
        for layer in learning_layers(network):
            own = layer.trainable_weights
            given = [gradients[id(weight)] for weight in own if gradients[id(weight)] is not None]
            rows.append((_root_mean_square(given), _root_mean_square([weight.value for weight in own])))
        return tf.stack([tf.stack(row) for row in rows]) if rows else tf.zeros((0, 2))


def _root_mean_square(tensors: Sequence[Any]) -> Any:
    # Of a gradient that touches a few rows only (of an embedding), these.
    dense = [tensor.values if isinstance(tensor, tf.IndexedSlices) else tensor for tensor in tensors]
    if not dense:
        return tf.constant(float("nan"))
    flat = [tf.cast(tf.convert_to_tensor(tensor), tf.float32) for tensor in dense]
    total = tf.add_n([tf.reduce_sum(tf.square(tensor)) for tensor in flat])
    return tf.sqrt(total / tf.cast(tf.add_n([tf.size(tensor) for tensor in flat]), tf.float32))
