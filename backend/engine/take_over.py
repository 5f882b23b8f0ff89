"""Lets a new network begin with what layers of another one have learnt."""

import keras

from backend.engine.live_model import LiveModel
from backend.wording import UserError, say

Pairs = tuple[tuple[str, str], ...]
"""Names of layers: whose weights go on, and into which layer of the new network."""


def take_over(model: LiveModel, learnt: LiveModel, pairs: Pairs) -> None:
    """Copy the weights of layers of `learnt` into those of `model`; all others stay as they were made.

    Raises `UserError` where there are no such layers, or their weights have other sizes.
    """
    weights = learnt.snapshot().weights
    of_variable = {id(variable): place for place, variable in enumerate(learnt.network.weights)}
    before, after = _layers(learnt), _layers(model)
    with model.lock.hold():
        for old, new in pairs:
            source, target = before.get(old), after.get(new)
            if source is None or target is None or _sizes(source) != _sizes(target):
                raise UserError(
                    say(
                        "“{layer}” cannot go on with what it has learnt: the trained network has no such layer "
                        "any more. Begin with fresh weights.",
                        layer=new,
                    )
                )
            for variable, learnt_variable in zip(target.weights, source.weights, strict=True):
                variable.assign(weights[of_variable[id(learnt_variable)]])
            finish_state(target)


def finish_state(layer: keras.Layer) -> None:
    """After other weights were put into a layer: a Normalization answers from a copy of its weights."""
    if isinstance(layer, keras.layers.Normalization):
        layer.finalize_state()


def _layers(model: LiveModel) -> dict[str, keras.Layer]:
    return {layer.name: layer for layer in model.network.layers}


def _sizes(layer: keras.Layer) -> list[tuple[int, ...]]:
    return [tuple(variable.shape) for variable in layer.weights]
