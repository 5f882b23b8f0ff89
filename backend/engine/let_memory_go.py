"""Gives memory back when a run has ended: what Python and TensorFlow would keep for later."""

import ctypes
import gc
import sys

from tensorflow.python.framework import ops

_OF_A_GRAPH = "CustomGradient-"
"""How TensorFlow calls the gradients that it registers for the operations of one graph."""


def let_memory_go() -> None:
    """Forget the graphs of trainings that are over, and give back what can be.

    TensorFlow registers gradients of single graphs (Keras' optimizers make such) and never forgets them; with
    each it keeps its graph. Nobody can ask for them when the training is over.
    """
    registry = ops.gradient_registry._registry
    for name in [name for name in registry if name.startswith(_OF_A_GRAPH)]:
        del registry[name]
    collect()


def collect() -> None:
    """Collect what hangs together in rings, as Keras' models do, and shrink the heap; trainings may go on."""
    gc.collect()
    if sys.platform == "linux":
        try:
            ctypes.CDLL("libc.so.6").malloc_trim(0)
        except (OSError, AttributeError):
            return  # another C library: it keeps free memory to itself
