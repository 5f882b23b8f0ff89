"""The steps of a run, as they were: `steps.f32` holds loss and accuracy of each, two float32 (little-endian).

numpy.fromfile("steps.f32", "<f4").reshape(-1, 2)
"""

import os
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from backend.safe_write import SaveError, why_not_saved

NAME = "steps.f32"
_BYTES_A_STEP = 8


class StepsFile:
    """Takes steps as they come and writes them when told to; safe for one thread that adds and one that writes."""

    def __init__(self, folder: Path, done: int = 0) -> None:
        """`done` steps of the file stay; what is behind them is written anew. Raises `OSError`."""
        path = folder / NAME
        self._file: BinaryIO = path.open("r+b" if path.exists() else "w+b")
        self._file.truncate(done * _BYTES_A_STEP)
        self._file.seek(0, os.SEEK_END)
        self._path = path
        self._whole = self._file.tell()
        self._waiting: list[bytes] = []

    def add(self, loss: npt.NDArray[np.float32], accuracy: npt.NDArray[np.float32]) -> None:
        """Keep these steps for the next writing; both `(steps,)`."""
        self._waiting.append(np.stack([loss, accuracy], axis=1).astype("<f4").tobytes())

    def write(self) -> None:
        """Write what has come, so that it lasts. Raises `SaveError`; it is tried again the next time then."""
        waiting, self._waiting = self._waiting, []
        data = b"".join(waiting)
        try:
            self._file.seek(self._whole)
            self._file.write(data)
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            self._waiting = [*waiting, *self._waiting]
            raise SaveError(why_not_saved(error, self._path)) from error
        self._whole += len(data)

    def close(self) -> None:
        self._file.close()


def read_steps(folder: Path) -> npt.NDArray[np.float32]:
    """`(steps, 2)`: loss and accuracy, NaN where there was none; empty for a run that kept none."""
    try:
        data = (folder / NAME).read_bytes()
    except OSError:
        return np.zeros((0, 2), np.float32)
    whole = len(data) // _BYTES_A_STEP * _BYTES_A_STEP
    return np.frombuffer(data[:whole], "<f4").astype(np.float32).reshape(-1, 2)
