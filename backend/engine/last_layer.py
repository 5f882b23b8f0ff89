"""What the last layer before the answer says of samples: the numbers from which the network answers."""

from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.engine.fit_data import as_inputs
from backend.engine.live_model import LiveModel
from backend.engine.untouched_chance import untouched_chance
from backend.given import as_given

_PASSED_ON = (keras.layers.Dropout, keras.layers.Flatten, keras.layers.Reshape, keras.layers.SpatialDropout1D)
"""Layers that say what came into them."""


class LastLayer:
    """Runs the network up to where its first answer is made; the weights are the network's own, learning or not.

    `name` is that of the layer whose numbers these are (empty: the samples themselves), `size` how many they are.
    """

    def __init__(self, model: LiveModel) -> None:
        self.model = model
        answer = model.network.outputs[0]
        before = _before_answer(answer)
        self.name = _speaker(before)
        self._network = keras.Model(model.network.inputs, [before, answer])
        self.size = int(np.prod([length or 1 for length in before.shape[1:]]))
        inputs = [tf.TensorSpec((None, *tensor.shape[1:]), tf.float32) for tensor in model.network.inputs]
        self._run = tf.function(
            self._trace, input_signature=[inputs[0] if len(inputs) == 1 else inputs], autograph=False
        )

    def _trace(self, given: Any) -> Any:
        with untouched_chance(self._network):
            return self._network(given, training=False)

    def numbers(self, samples: npt.NDArray[Any]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """The numbers `(count, size)` and the answers `(count, outputs)`; each input is given the same samples.

        Raises `DataDoesNotFitError` where the samples do not fit.
        """
        samples = as_given(np.asarray(samples, np.float32), self.model.project.preparation)
        inputs = [as_inputs(samples, tuple(tensor.shape[1:])) for tensor in self.model.network.inputs]
        numbers, answers = self._run(inputs[0] if len(inputs) == 1 else inputs)
        count = len(samples)
        return (
            np.asarray(numbers, np.float32).reshape(count, -1),
            np.asarray(answers, np.float32).reshape(count, -1),
        )


def _before_answer(answer: Any) -> Any:
    """What goes into the layer that makes the answer: the last one with weights of its own."""
    tensor = answer
    while True:
        operation, inputs = _made_by(tensor)
        if not inputs:
            return tensor  # no layer learns: these are the samples themselves
        if getattr(operation, "weights", None) or len(inputs) > 1:
            return inputs[0]
        tensor = inputs[0]


def _speaker(tensor: Any) -> str:
    operation, inputs = _made_by(tensor)
    while inputs and isinstance(operation, _PASSED_ON):
        operation, inputs = _made_by(inputs[0])
    return str(operation.name) if inputs else ""


def _made_by(tensor: Any) -> tuple[Any, list[Any]]:
    """The layer that made a tensor, and the tensors that went into it: none for an Input."""
    history = tensor._keras_history  # Keras has no other way to walk a network
    node = history.operation._inbound_nodes[history.node_index]
    return history.operation, list(node.input_tensors)
