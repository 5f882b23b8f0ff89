"""Half precision: layers compute in float16 with weights in float32, as Keras' policy `mixed_float16` has it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import keras

from backend.graph.spec import ModelSpec

_MIXED = "mixed_float16"


@contextmanager
def precision(half: bool) -> Iterator[None]:
    """What is made in it computes with half precision, or as usual. The policy is that of this thread alone."""
    before = keras.config.dtype_policy()
    if half:
        keras.config.set_dtype_policy(_MIXED)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)


def answering_layers(spec: ModelSpec) -> set[str]:
    """The layers that give the answers; they compute in float32, or a loss would be of numbers far too rough."""
    owners = {layer.name: layer.shares_weights_with or layer.name for layer in spec.layers}
    return {owners[reference.layer] for reference in spec.outputs}


def without_scaling(optimizer: keras.optimizers.Optimizer) -> keras.optimizers.Optimizer:
    """The optimizer itself, where Keras put one around it that scales the loss."""
    is_scaled = isinstance(optimizer, keras.optimizers.LossScaleOptimizer)
    return optimizer.inner_optimizer if is_scaled else optimizer


def in_full_precision(config: str) -> str:
    """The JSON of a network with all its layers in float32, as its weights are.

    Keras opens its own files of half precision with an optimizer that cannot go on, and only where a card is does
    half precision gain anything: files are for everywhere.
    """

    def full(part: dict[str, Any]) -> dict[str, Any]:
        is_policy = part.get("class_name") == "DTypePolicy"
        return {**part, "config": {"name": "float32"}} if is_policy else part

    return json.dumps(json.loads(config, object_hook=full)) if _MIXED in config else config
