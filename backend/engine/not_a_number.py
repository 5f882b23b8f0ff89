"""Where numbers first stopped being numbers: the step is done again, layer by layer."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from backend.wording import UserError, say


class NotANumberError(UserError):
    """The training ran away: the loss or a weight is no longer a number."""


def ran_away(epoch: int, layer: str | None) -> NotANumberError:
    """The sentence for a training that ran away, with the layer where it began, if that is known."""
    if layer is None:
        return NotANumberError(
            say(
                "The training ran away in epoch {epoch}: the loss is no longer a number. Choose a smaller "
                "learning rate and train again; the network is as it was before that epoch.",
                epoch=epoch,
            )
        )
    return NotANumberError(
        say(
            "The training ran away in epoch {epoch}, beginning in the layer “{layer}”: the loss is no longer a "
            "number. Choose a smaller learning rate and train again; the network is as it was before that "
            "epoch.",
            epoch=epoch,
            layer=layer,
        )
    )


def first_bad_layer(network: keras.Model, x: Any, y: Any) -> str | None:
    """The first layer, on the way forward and then on the way back, that gives something else than numbers.

    `x` and `y` are the samples and labels of the step that went wrong, as the network takes them; the weights are
    those before it. `None` where all is well.
    """
    layers = [layer for layer in network.layers if not isinstance(layer, keras.layers.InputLayer)]
    for layer in layers:
        if not _are_finite(layer.get_weights()):
            return str(layer.name)
    looking = keras.Model(network.inputs, [layer.output for layer in layers])
    with tf.GradientTape() as tape:
        outputs = looking(x, training=False)
        loss = network.compute_loss(x, y, network(x, training=False), training=True)
    for layer, given in zip(layers, outputs, strict=True):
        if not _are_finite(tf.nest.flatten(given)):
            return str(layer.name)
    weights = network.trainable_weights
    gradients = dict(zip(map(id, weights), tape.gradient(loss, weights), strict=True))
    for layer in reversed(layers):
        own = [gradients[id(weight)] for weight in layer.trainable_weights if gradients[id(weight)] is not None]
        if not _are_finite([tf.convert_to_tensor(gradient) for gradient in own]):
            return str(layer.name)
    return None


def _are_finite(arrays: Sequence[Any]) -> bool:
    return all(np.isfinite(np.asarray(array)).all() for array in arrays if np.asarray(array).dtype.kind == "f")
