"""How large gradients and weights are, layer by layer: what shows that gradients vanish or explode."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import keras
import tensorflow as tf


def learning_layers(network: keras.Model) -> list[keras.Layer]:
    """The layers with weights that learn, in the order of the network."""
    return [layer for layer in network.layers if layer.trainable_weights]


@contextmanager
def recorded_gradients(optimizer: Any, gradients: dict[int, Any]) -> Iterator[None]:
    """While a step of Keras is traced: put down what it gives to the optimizer, by the id of the variable.

    Keras' `train_step` keeps its gradients to itself, and computing them a second time would double the work.
    """
    apply = optimizer.apply_gradients

    def keep(pairs: Any, *arguments: Any, **more: Any) -> Any:
        pairs = list(pairs)
        gradients.update((id(variable), gradient) for gradient, variable in pairs)
        return apply(pairs, *arguments, **more)

    optimizer.apply_gradients = keep
    try:
        yield
    finally:
        del optimizer.apply_gradients


def layer_sizes(network: keras.Model, gradients: dict[int, Any]) -> Any:
    """`(layers, 2)` float32: root mean squares of the gradients and of the weights of each learning layer."""
    rows = []
    for layer in learning_layers(network):
        variables = layer.trainable_weights
        given = [gradients[id(variable)] for variable in variables if gradients.get(id(variable)) is not None]
        rows.append((_root_mean_square(given), _root_mean_square([variable.value for variable in variables])))
    return tf.stack([tf.stack(row) for row in rows])


def _root_mean_square(tensors: Sequence[Any]) -> Any:
    # Of a gradient that touches a few rows only (of an embedding), these.
    dense = [tensor.values if isinstance(tensor, tf.IndexedSlices) else tensor for tensor in tensors]
    if not dense:
        return tf.constant(float("nan"))
    flat = [tf.cast(tf.convert_to_tensor(tensor), tf.float32) for tensor in dense]
    total = tf.add_n([tf.reduce_sum(tf.square(tensor)) for tensor in flat])
    return tf.sqrt(total / tf.cast(tf.add_n([tf.size(tensor) for tensor in flat]), tf.float32))
