"""Starts TensorFlow, once in a process: thread counts and graphics memory before its first use."""

import gc
import os
import platform
from importlib.metadata import version

from backend.engine.devices import (
    choose_device,
    current_choice,
    device_message,
    device_reason,
    half_precision_obstacle,
)
from backend.engine.memory_at_hand import keep_memory_at_hand
from backend.engine.quiet import quieten
from backend.messages import EngineReady


def start_tensorflow(threads: int, device: str = "", *, or_cpu: bool = False) -> None:
    """Import TensorFlow. `threads` is how many one operation may use, 0 for all cores; `device` is what to use.

    Raises `UnknownDeviceError` for a device that is not there; with `or_cpu` the CPU is used then.
    """
    quieten()
    keep_memory_at_hand()
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(threads)
    choose_device(device, or_cpu=or_cpu)
    # The modules stay: looking through them for what is no longer used takes 0.15 s, in the middle of a training.
    gc.freeze()


def warm_up() -> None:
    """Run what Keras and TensorFlow load late (first layer, first graph), so that the first training need not."""
    import keras
    import tensorflow as tf

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
    tf.function(lambda: model(tf.zeros((1, 2)), training=False))()


def ready(threads: int) -> EngineReady:
    """What the window is told when TensorFlow has been started."""
    choice = current_choice()
    return EngineReady(
        device=device_message(),
        threads=threads,
        versions=versions(),
        devices=choice.devices,
        used=choice.id,
        reason=device_reason(choice),
        lost=choice.wished if choice.is_fallback else None,
        half_precision_obstacle=half_precision_obstacle(),
    )


def versions() -> dict[str, str]:
    """The versions a report of a fault needs."""
    import h5py
    import keras
    import numpy
    import tensorflow as tf

    return {
        "netsketch": version("netsketch"),
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "numpy": numpy.__version__,
        "h5py": h5py.__version__,
    }


def lower_priority() -> None:
    """Let the window go first. (Windows has no `nice`; its scheduler favours the window in front anyway.)"""
    if hasattr(os, "nice"):
        os.nice(10)
