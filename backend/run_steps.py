"""The steps of a run, as they were: `steps.f32` holds loss and accuracy of each, two float32 (little-endian).

numpy.fromfile("steps.f32", "<f4").reshape(-1, 2)
"""

import os
import threading
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
        """`done` steps of the file stay; what is behind them is written anew. Raises `SaveError`."""
        path = folder / NAME
        try:
            # No buffer: what a full disk refused would come again at the next move, and at the end.
            self._file: BinaryIO = path.open("r+b" if path.exists() else "w+b", buffering=0)
            if os.fstat(self._file.fileno()).st_size > done * _BYTES_A_STEP:
                self._file.truncate(done * _BYTES_A_STEP)
        except OSError as error:
            raise SaveError(why_not_saved(error, path)) from error
        self._path = path
        self._whole = done * _BYTES_A_STEP
        self._lock = threading.Lock()
        self._waiting: list[bytes] = []

    def add(self, loss: npt.NDArray[np.float32], accuracy: npt.NDArray[np.float32]) -> None:
        """Keep these steps for the next writing; both `(steps,)`."""
        came = np.stack([loss, accuracy], axis=1).astype("<f4").tobytes()
        with self._lock:
            self._waiting.append(came)

    def write(self) -> npt.NDArray[np.float32]:
        """Write what has come, so that it lasts, and return it: `(steps, 2)`.

        Steps that the file has lost are no numbers (NaN) from then on. Raises `SaveError`; it is tried again the
        next time then.
        """
        with self._lock:
            waiting, self._waiting = self._waiting, []
        data = b"".join(waiting)
        try:
            self._file.seek(self._whole - len(lost := self._lost()))
            _write_all(self._file, lost + data)
            os.fsync(self._file.fileno())
        except OSError as error:
            with self._lock:
                self._waiting.insert(0, data)
            raise SaveError(why_not_saved(error, self._path)) from error
        self._whole += len(data)
        return np.frombuffer(data, "<f4").reshape(-1, 2)

    def _lost(self) -> bytes:
        """What is to stand where the file has been cut off; a hole would read as a loss of 0."""
        has = os.fstat(self._file.fileno()).st_size // _BYTES_A_STEP
        return np.full((max(0, self.steps - has), 2), np.nan, "<f4").tobytes()

    @property
    def steps(self) -> int:
        """How many are written, those before this training included."""
        return self._whole // _BYTES_A_STEP

    def close(self) -> None:
        self._file.close()


def _write_all(file: BinaryIO, data: bytes) -> None:
    """Without a buffer a file may take a part only, where the disk is nearly full."""
    rest = memoryview(data)
    while len(rest):
        rest = rest[file.write(rest) :]


def read_steps(folder: Path) -> npt.NDArray[np.float32]:
    """`(steps, 2)`: loss and accuracy, NaN where there was none; empty for a run that kept none."""
    try:
        data = (folder / NAME).read_bytes()
    except OSError:
        return np.zeros((0, 2), np.float32)
    whole = len(data) // _BYTES_A_STEP * _BYTES_A_STEP
    return np.frombuffer(data[:whole], "<f4").astype(np.float32).reshape(-1, 2)
