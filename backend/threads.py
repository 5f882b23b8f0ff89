"""How many threads one operation of TensorFlow is given. It cannot be changed once TensorFlow runs."""

import os

from backend.graph.model import Graph
from backend.graph.spec import ModelSpec

_LIGHT_KINDS = frozenset(
    {"Input", "Dense", "Flatten", "Reshape", "Dropout", "Activation", "BatchNormalization", "Add", "Concatenate"}
)


def intra_op_threads(network: ModelSpec | Graph) -> int:
    """1 for networks of dense layers only, 0 (all cores) for all others.

    The matrices of a dense network are so small that sharing one among threads costs more than it saves
    (784-128-10 at batch 32 on 2 cores: about a fifth slower); convolutions gain.
    """
    kinds = {part.kind for part in (network.nodes if isinstance(network, Graph) else network.layers)}
    return 1 if kinds <= _LIGHT_KINDS else 0


def usable_cores() -> int:
    """The cores this process may use, which in a container can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
