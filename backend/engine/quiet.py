"""Keeps TensorFlow's own chatter away from the reader; to be called before the first import of it."""

import os


def quieten() -> None:
    """Only errors of TensorFlow's C++ side are printed; what the user set themselves stays."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
