"""Starts TensorFlow, once in a process: thread counts and graphics memory before its first use."""

import os
import platform
from importlib.metadata import version

from backend.engine.quiet import quieten
from backend.threads import usable_cores
from backend.wording import Message, say


def start_tensorflow(threads: int) -> None:
    """Import TensorFlow. `threads` is how many one operation may use, 0 for all cores.

    Graphics memory is taken as it is needed, so that other programs keep theirs.
    """
    quieten()
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(threads)
    for card in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(card, True)


def warm_up() -> None:
    """Run what Keras and TensorFlow load late (first layer, first graph), so that the first training need not."""
    import keras
    import tensorflow as tf

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)])
    tf.function(lambda: model(tf.zeros((1, 2)), training=False))()


def device_message() -> Message:
    """What is computed on, in words."""
    import tensorflow as tf

    cards = tf.config.list_physical_devices("GPU")
    if cards:
        details = tf.config.experimental.get_device_details(cards[0])
        return say("Training on the graphics card {name}", name=str(details.get("device_name", "GPU 0")))
    cores = usable_cores()
    if cores == 1:
        return say("Training on the CPU, 1 core")
    return say("Training on the CPU, {cores} cores", cores=cores)


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
