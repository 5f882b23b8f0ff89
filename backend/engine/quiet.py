"""Keeps TensorFlow's own chatter away from the reader; to be called before the first import of it."""

import os
import sys
from pathlib import Path


def quieten() -> None:
    """Only errors of TensorFlow's C++ side are printed; what the user set themselves stays."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")


def divert_native_output(log: Path) -> None:
    """Send what libraries print past Python (on the file descriptors 1 and 2) to the end of a log file.

    `sys.stdout` and `sys.stderr` go on to where they went before.
    """
    with log.open("ab") as file:
        for name, descriptor in (("stdout", 1), ("stderr", 2)):
            stream = getattr(sys, name)
            stream.flush()
            kept = os.fdopen(os.dup(descriptor), "w", buffering=1, encoding="utf-8", errors="replace")
            setattr(sys, name, kept)
            os.dup2(file.fileno(), descriptor)
