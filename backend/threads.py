"""How many threads one operation of TensorFlow is given. It cannot be changed once TensorFlow runs."""

import os

from backend.graph.analysis import analyse
from backend.graph.model import Graph

_DENSE = frozenset(
    {"Input", "Dense", "Flatten", "Reshape", "Dropout", "Activation", "BatchNormalization", "Add", "Concatenate"}
)
_RECURRENT = frozenset({"SimpleRNN", "LSTM", "GRU"})

_SMALL = 600_000
"""Weights of a layer: up to here its matrices are too small for several threads."""


def intra_op_threads(graph: Graph) -> int:
    """1 for networks of small dense and recurrent layers, 0 (all cores) for all others.

    Their matrices are so small that sharing one among threads costs more than it saves: on 2 cores a step of
    784-128-10 takes a third less time with one thread, and one of an LSTM of 64 units an eighth. Convolutions gain
    from several threads, and so do dense layers from about 800 units on.
    """
    kinds = {node.kind for node in graph.nodes}
    if not kinds <= _DENSE | _RECURRENT:
        return 0
    largest = max((layer.parameters or 0 for layer in analyse(graph).layers.values()), default=0)
    return 1 if largest <= _SMALL else 0


def usable_cores() -> int:
    """The cores this process may use, which in a container can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
