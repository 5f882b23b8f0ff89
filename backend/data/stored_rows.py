"""The samples of an array that stays in its file: rows of numbers, read by their numbers.

They are read at their place in the file and not through a memory map: a file that is cut short while it is mapped
ends the whole process, one that is read makes an error that can be told.
"""

import struct
import threading
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.errors import DataError
from backend.wording import say

_LOCAL_HEAD = struct.Struct("<4s22xHH")
"""The head of a member inside a zip file: its mark, and the lengths of its name and of what comes after that."""


class StoredRows:
    """`count` rows of `length` numbers that lie one behind the other in a file, from the byte `begin` on."""

    def __init__(self, path: Path, begin: int, dtype: np.dtype[Any], count: int, length: int) -> None:
        self._path, self._begin, self._dtype = path, begin, dtype
        self.count, self.length = count, length
        self._bytes = dtype.itemsize * length
        self._file = path.open("rb", buffering=0)
        self._lock = threading.Lock()
        weakref.finalize(self, self._file.close)  # parts of the data share it; it goes with the last of them

    def read(self, index: npt.NDArray[np.integer[Any]]) -> npt.NDArray[Any]:
        """The rows of these numbers, as they are stored: `(len(index), length)`. Raises `DataError`."""
        rows = np.empty((len(index), self.length), self._dtype)
        if len(index) == 0 or self.length == 0:
            return rows
        # Where rows follow each other they are read in one go: all of them do when data is measured in order.
        begins = np.concatenate([[0], np.flatnonzero(np.diff(index) != 1) + 1])
        ends = [*begins[1:].tolist(), len(index)]
        memory = rows.view(np.uint8).reshape(-1).data
        with self._lock:
            for number, first, end in zip(index[begins].tolist(), begins.tolist(), ends, strict=True):
                self._read_run(number, memory[first * self._bytes : end * self._bytes])
        return rows

    def _read_run(self, number: int, target: memoryview) -> None:
        try:
            self._file.seek(self._begin + number * self._bytes)
            while len(target):
                came = self._file.readinto(target)
                if not came:
                    raise OSError("the file has become shorter")
                target = target[came:]
        except OSError as error:
            message = say(
                "The data file “{name}” cannot be read any more; it was moved, changed, or its disk is gone.",
                name=self._path.name,
            )
            raise DataError(message) from error


def place_in_zip(path: Path, member_begin: int) -> int:
    """Where the content of a member begins whose local head begins at a byte of the file; `ValueError` if not."""
    with path.open("rb") as file:
        file.seek(member_begin)
        head = file.read(_LOCAL_HEAD.size)
        if len(head) != _LOCAL_HEAD.size:
            raise ValueError("no head of a member is there")
        mark, name_length, more_length = _LOCAL_HEAD.unpack(head)
    if mark != b"PK\x03\x04":
        raise ValueError("no head of a member is there")
    return int(member_begin + _LOCAL_HEAD.size + name_length + more_length)
