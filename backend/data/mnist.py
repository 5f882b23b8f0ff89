"""MNIST: fetched once, checked against its known checksum, kept among the downloads."""

from collections.abc import Callable
from pathlib import Path

from backend.data.download import Progress, Source, fetch_file
from backend.folders import cache_folder
from backend.project import DataFacts

SOURCE = Source(
    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz",
    "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
)
"""The file that `keras.datasets.mnist` uses."""

FACTS = DataFacts(
    title="MNIST",
    sample_shape=(28, 28, 1),
    classes=tuple("0123456789"),
    training_samples=60_000,
    test_samples=10_000,
)


def file_path() -> Path:
    """Where the file is kept; it may not be there yet."""
    return cache_folder() / "data" / "mnist.npz"


def fetch(
    progress: Progress | None = None, cancelled: Callable[[], bool] | None = None, source: Source | None = None
) -> Path:
    """Make sure that the file is there, and say where. Raises `DataError`, or `DataCancelledError`.

    `progress` is called with the bytes that came and of how many. A file is at its place whole or not at all.
    """
    return fetch_file(source or SOURCE, file_path(), "MNIST", progress, cancelled)
