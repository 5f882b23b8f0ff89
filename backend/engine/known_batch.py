"""Whether the graph of a step may know how many samples a batch holds: it is faster so, if it comes out the same.

Of a known number TensorFlow makes constants, and divides by a constant by multiplying with its reciprocal: that
rounds in another way unless the number is a power of two. So a batch is known only where nothing else is divided
by: a network with means over places or features, or with a recurrent layer, does not know it.
"""

import keras

_LEAST, _MOST = 8, 1024

_WITHOUT_MEANS = frozenset(
    {
        *("InputLayer", "Dense", "Flatten", "Reshape", "Permute", "Dropout", "Embedding", "ZeroPadding2D"),
        *("Conv1D", "Conv2D", "MaxPooling1D", "MaxPooling2D"),
        *("Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Rescaling"),
    }
)
"""Kinds of layers that divide by no number of samples, places or features, also in their gradients."""

_LOSSES = (keras.losses.SparseCategoricalCrossentropy, keras.losses.CategoricalCrossentropy)
"""Losses with one number a sample, of which the mean is taken over the batch alone."""


def may_know_batch(network: keras.Model, batch_size: int) -> bool:
    """Whether steps of `network` with exactly `batch_size` samples may be traced for just these."""
    return (
        _LEAST <= batch_size <= _MOST
        and batch_size.bit_count() == 1
        and network.distribute_strategy.num_replicas_in_sync == 1
        and isinstance(network.loss, _LOSSES)
        and all(len(output.shape) == 2 for output in network.outputs)
        and all(type(layer).__name__ in _WITHOUT_MEANS for layer in network.layers)
    )
