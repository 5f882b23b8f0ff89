"""The states of a recurrent layer after each step of the sequence, where the layer tells the last one only."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import keras

from backend.engine.build import call_layer
from backend.graph.spec import LayerSpec

_KINDS = ("SimpleRNN", "LSTM", "GRU")


def tells_the_last_only(layer: LayerSpec) -> bool:
    """Whether the layer goes along a sequence and hands on what it has at its end."""
    return layer.kind in _KINDS and not layer.parameters.get("return_sequences", False)


def states_over_time(layer: keras.Layer, spec: LayerSpec, inputs: Sequence[Any]) -> Any:
    """What the layer would hand on if it told each step: `(samples, steps, units)`."""
    with _each_step(layer):
        answer = call_layer(layer, spec, inputs)
    return answer[0] if isinstance(answer, list | tuple) else answer


@contextmanager
def _each_step(layer: keras.Layer) -> Iterator[None]:
    """Both directions, where there are two, and what brings them together."""
    inner = [getattr(layer, name) for name in ("forward_layer", "backward_layer") if hasattr(layer, name)]
    parts = [layer, *inner]
    before = [part.return_sequences for part in parts]
    for part in parts:
        part.return_sequences = True
    try:
        yield
    finally:
        for part, value in zip(parts, before, strict=True):
            part.return_sequences = value
