"""What is told of a stranger's file that is not quite the same here: names of layers, precision of its numbers."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.graph.model import Graph
from backend.wording import Message, marked, say

_MOST_NAMES = 3


def told_changes(
    graph: Graph, node_of_layer: Mapping[str, str], weights: Iterable[npt.NDArray[Any]]
) -> list[Message]:
    """The notes on a file whose layers became those nodes, and whose `weights` are as they stand in it."""
    return [*_renamed(graph, node_of_layer), *_precision({array.dtype for array in weights})]


def as_ours(array: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """Weights as our networks hold them; what is too large for that becomes infinite."""
    with np.errstate(over="ignore"):
        return array.astype(np.float32, copy=False)


def _renamed(graph: Graph, node_of_layer: Mapping[str, str]) -> list[Message]:
    """Names that a Keras file may have and ours may not: with slashes, dots or blanks, or very long ones."""
    changed = [
        (name, graph.by_id[key].name) for name, key in node_of_layer.items() if graph.by_id[key].name != name
    ]
    if not changed:
        return []
    told = ", ".join(f"“{name[:60]}” → {now[:60]}" for name, now in changed[:_MOST_NAMES])
    more = len(changed) - _MOST_NAMES
    if more > 0:
        return [
            say(
                "Layers have other names here, in letters, digits and underscores: {names} and {count} more.",
                names=marked(told),
                count=more,
            )
        ]
    return [say("Layers have other names here, in letters, digits and underscores: {names}.", names=marked(told))]


def _precision(found: set[np.dtype[Any]]) -> list[Message]:
    kinds = {dtype.itemsize for dtype in found if dtype.kind == "f"}
    notes = []
    if 2 in kinds:
        notes.append(
            say("Its weights are in half precision; here they have single precision, which changes none of them.")
        )
    if kinds - {2, 4}:
        notes.append(
            say(
                "Its weights are in double precision; here they have single precision: about seven digits of each."
            )
        )
    return notes
