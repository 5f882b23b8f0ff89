"""The starter digits: 28 × 28 pictures that come with NetSketch, four bits a pixel, in one small file."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

import resources
from backend.data.aligned import aligned_floats
from backend.data.array_file import ArrayFile
from backend.project import DataFacts

FILE = "starter_digits.npz"
SIDE = 28
_LEVELS = 15

PARTS = ("train", "test")


def file_path() -> Path:
    """Where the file lies."""
    return resources.path(FILE)


def facts() -> DataFacts:
    """What is known from the heads of the file's arrays."""
    with ArrayFile(file_path()) as file:
        train, test = (file.head(f"y_{part}").shape[0] for part in PARTS)
    return DataFacts(
        title="Starter digits",
        sample_shape=(SIDE, SIDE, 1),
        classes=tuple("0123456789"),
        training_samples=train,
        test_samples=test,
    )


def read_part(part: str) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """Read "train" or "test": float32 from 0 to 1, `(count, 28, 28, 1)`, and the labels."""
    with ArrayFile(file_path()) as file:
        packed, labels = file.read(f"x_{part}"), file.read(f"y_{part}")
    return unpack(packed), labels.astype(np.int64)


def pack(pictures: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    """Pictures `(count, 28, 28)` from 0 to 1 as 16 levels, two pixels a byte: uint8 `(count, 392)`."""
    levels = np.rint(pictures * _LEVELS).astype(np.uint8).reshape(len(pictures), -1)
    packed: npt.NDArray[np.uint8] = (levels[:, ::2] * 16 + levels[:, 1::2]).astype(np.uint8)
    return packed


def unpack(packed: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """What `pack` packed: float32 from 0 to 1, `(count, 28, 28, 1)`."""
    pair = np.array([(byte >> 4, byte & 15) for byte in range(256)], np.float32) / np.float32(_LEVELS)
    pictures = aligned_floats((len(packed), SIDE, SIDE, 1))
    # Two numbers are moved at once, as one of eight bytes; "raise" would copy.
    np.take(
        pair.view(np.complex64)[:, 0],
        packed,
        out=pictures.reshape(*packed.shape, 2).view(np.complex64)[..., 0],
        mode="clip",
    )
    return pictures
