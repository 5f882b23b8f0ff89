"""Whether the memory of the computer has room for a model, asked before it is built."""

from backend.cost.memory import NUMBER, slots
from backend.cost.network_cost import network_cost
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read import ModelFile
from backend.graph.analysis import LayerAnalysis, analyse
from backend.graph.shapes import size_of
from backend.machine import read_machine
from backend.wording import say

_LEFT_FREE = 0.1
"""The share of the free memory that is left to others."""


def check_room(file: ModelFile, name: str, free: int | None = None) -> None:
    """Raise `ModelFileError` where the model would not fit into `free` bytes (what programs could have now)."""
    free = read_machine().free_memory if free is None else free
    needed = _bytes_needed(file)
    if needed > free * (1 - _LEFT_FREE):
        raise ModelFileError(
            say(
                "{name} would need about {needed} GB of memory, and {free} GB are free. Close other programs, or "
                "make the layers of the model smaller.",
                name=name,
                needed=f"{needed / 1e9:,.1f}",
                free=f"{free / 1e9:,.1f}",
            )
        )


def _bytes_needed(file: ModelFile) -> int:
    """The weights, what the optimizer remembers of them, and what one sample takes in the largest layer."""
    graph = file.project.graph
    cost = network_cost(graph)
    weights = cost.parameters + cost.learnt * slots(file.project.training)
    return NUMBER * (weights + max(map(_values, analyse(graph).layers.values()), default=0))


def _values(layer: LayerAnalysis) -> int:
    """What goes into a layer and what leaves it, for one sample; lengths that are open count once."""
    outputs = (layer.output, *layer.more_outputs) if layer.output is not None else ()
    return sum(size_of(tuple(length or 1 for length in shape)) or 0 for shape in (*layer.inputs, *outputs))
