"""Names of the steps that Keras adds to a network by itself, kept apart from those of its layers.

Where masked sequences are joined, Keras works out their mask by steps of its own. It calls the first one that
joins "concatenate", whatever our layers are called, and then takes no network in which a name stands twice.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

import keras


def tell_apart(outputs: Iterable[Any], names: Collection[str]) -> None:
    """Rename each step before these symbolic tensors that is called like a layer, of which these are the names."""
    for number, step in enumerate(_steps(outputs)):
        if step.name in names and not isinstance(step, keras.layers.Layer):
            step.name = f"{step.name}_of_mask_{number}"


def _steps(outputs: Iterable[Any]) -> Iterator[Any]:
    """Every layer and step that the tensors come from, once for each call."""
    waiting, seen = list(outputs), set()
    while waiting:
        step, call, _ = waiting.pop()._keras_history
        if (id(step), call) not in seen:
            seen.add((id(step), call))
            yield step
            waiting += step._inbound_nodes[call].arguments.keras_tensors
