"""The score of each answer: what the network reckons with before a softmax or sigmoid makes shares of it.

Behind a softmax a network that is sure hardly changes its answer any more, whatever changes in the picture, and
each share depends on all the others. Before it, every answer has a score of its own: how much speaks for it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import keras
import tensorflow as tf

from backend.catalogue.layers import layer_kind
from backend.engine.twin import Twin
from backend.graph.spec import LayerSpec

Before = Literal["softmax", "sigmoid", ""]

_SHARES: tuple[Before, ...] = ("softmax", "sigmoid")


class ClassScore:
    """The scores of a twin's first output. `before` names the activation that they come before, "" for none.

    With `two_sided`, a network with a single answer, how sure it is of the second of two classes, has two: the
    score of the first class is that of the second with the other sign.
    """

    def __init__(self, twin: Twin, two_sided: bool) -> None:
        self._twin = twin
        places = {layer.name: place for place, layer in enumerate(twin.spec.layers)}
        last = twin.spec.layers[places[twin.spec.outputs[0].layer]]
        self._answer = self._score = places[last.name]
        self._straight: keras.Layer | None = None
        is_shared = any(layer.shares_weights_with == last.name for layer in twin.spec.layers)
        self.before: Before = "" if is_shared else _shares_of(last)
        if self.before and last.kind in ("Activation", "Softmax"):
            self._score = places[last.inputs[0].layer]
        elif self.before:
            self._straight = twin.network.get_layer(last.name)
        self._is_two_sided = two_sided and twin.network.outputs[self._answer].shape[1:] == (1,)

    def of(self, given: list[Any]) -> tuple[Any, Any, list[Any]]:
        """Scores and answers, each `(samples, answers)`, and what every layer answered on the way there."""
        with self._without_shares():
            outputs = self._twin.run(given)
        scores, answers = _flat(outputs[self._score]), _flat(outputs[self._answer])
        if self._straight is not None:
            answers = _flat(self._straight.activation(outputs[self._answer]))
        if self._is_two_sided:
            other = -scores if self.before else 1 - scores
            scores, answers = tf.concat([other, scores], 1), tf.concat([1 - answers, answers], 1)
        return scores, answers, outputs

    @contextmanager
    def _without_shares(self) -> Iterator[None]:
        """While a twin is run in it, its last layer answers as if it had no activation."""
        layer = self._straight
        if layer is None:
            yield
            return
        activation = layer.activation
        layer.activation = keras.activations.linear
        try:
            yield
        finally:
            layer.activation = activation


def class_score(twin: Twin, two_sided: bool) -> ClassScore:
    """The scores of a twin, made once."""
    return twin.kept(("score", two_sided), lambda: ClassScore(twin, two_sided))


def all_scores(twin: Twin, score: ClassScore) -> Any:
    """The traced function from inputs to scores and answers, for any number of samples."""

    def run(given: list[Any]) -> tuple[Any, Any]:
        scores, answers, _ = score.of(given)
        return scores, answers

    return twin.kept(
        ("scores", score), lambda: tf.function(run, input_signature=[twin.signature()], autograph=False)
    )


def _shares_of(last: LayerSpec) -> Before:
    """What the last layer does at its end, if that can be left out."""
    if last.shares_weights_with is not None:
        return ""
    if last.kind == "Softmax":
        return "softmax" if len(last.inputs) == 1 and last.inputs[0].port == 0 else ""
    name = last.parameters.get("activation")
    if layer_kind(last.kind).group not in ("core", "convolution"):
        return ""
    if last.kind == "Activation" and last.inputs[0].port:
        return ""
    return next((share for share in _SHARES if share == name), "")


def _flat(values: Any) -> Any:
    """`(samples, answers)`, float32."""
    return tf.cast(tf.reshape(values, (tf.shape(values)[0], -1)), tf.float32)
