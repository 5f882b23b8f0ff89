"""Making files shaped like `mnist.npz` for tests."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Arrays = dict[str, npt.NDArray[Any]]


def digit_arrays(train: int = 30, test: int = 10, side: int = 8) -> Arrays:
    """Pictures of random pixels with labels 0, 1, 2 in turn."""
    random = np.random.default_rng(1)
    return {
        "x_train": random.integers(0, 256, (train, side, side), np.uint8),
        "y_train": (np.arange(train) % 3).astype(np.uint8),
        "x_test": random.integers(0, 256, (test, side, side), np.uint8),
        "y_test": (np.arange(test) % 3).astype(np.uint8),
    }


def write_digit_file(path: Path, **changes: npt.NDArray[Any] | None) -> Path:
    """Write such a file with some arrays changed, or left out where a change is None."""
    arrays = {name: array for name, array in (digit_arrays() | changes).items() if array is not None}
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]
    return path
