"""Reading `.npz` files from anywhere: what an array is said to be is known and judged before it is read."""

import math
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import numpy as np
import numpy.lib.format as npy
import numpy.typing as npt

from backend.data.errors import DataError
from backend.data.stored_rows import place_in_zip
from backend.wording import say

Array = npt.NDArray[Any]

_SMALL = 256 * 1024**2
LARGEST = 2 * 1024**3
"""Bytes of an array that is read whole at the most; larger ones can be read in blocks."""

_BLOCK = 8 * 1024**2
_HONEST_RATIO = 50
"""A file whose arrays are many times larger than itself is a trap, unless they are small anyway."""

_UNREADABLE = (OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)
"""What zipfile and NumPy raise for files that are damaged, locked with a password or made by hand."""


@dataclass(frozen=True)
class ArrayHead:
    """What the head of a stored array says of it."""

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    fortran_order: bool

    @property
    def bytes(self) -> int:
        return math.prod(self.shape) * self.dtype.itemsize


class ArrayFile:
    """An open `.npz` file. Its methods raise `DataError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = _open(path)
        self.names = frozenset(
            name.removesuffix(".npy") for name in self._file.namelist() if name.endswith(".npy")
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def head(self, name: str) -> ArrayHead:
        """The shape and type of an array, without reading it."""
        try:
            with self._file.open(f"{name}.npy") as stream:
                head = _read_head(stream)
        except _UNREADABLE as error:
            raise self._damaged() from error
        if head.dtype.kind not in "buif":
            message = say(
                "“{name}” in “{file}” holds something other than plain numbers, and is not opened:"
                " save it as numbers.",
                name=name,
                file=self.path.name,
            )
            raise DataError(message)
        self._refuse_traps(head)
        return head

    def read(self, name: str) -> Array:
        """Read an array whole; it cannot be written to."""
        head = self.head(name)
        if head.bytes > LARGEST:
            raise self._too_large(head)
        try:
            with self._file.open(f"{name}.npy") as stream:
                _read_head(stream)
                data = stream.read(head.bytes + 1)
        except _UNREADABLE as error:
            raise self._damaged() from error
        if len(data) != head.bytes:
            raise self._damaged()
        values: Array = np.frombuffer(data, head.dtype)
        return values.reshape(head.shape, order="F" if head.fortran_order else "C")

    def blocks(self, name: str) -> Iterator[Array]:
        """The numbers of an array a few megabytes at a time, in the order in which they are stored."""
        head = self.head(name)
        at_once = max(1, _BLOCK // max(head.dtype.itemsize, 1)) * head.dtype.itemsize
        left = head.bytes
        try:
            with self._file.open(f"{name}.npy") as stream:
                _read_head(stream)
                while left:
                    data = stream.read(min(left, at_once))
                    left -= len(data)
                    if len(data) % head.dtype.itemsize or not data:
                        raise EOFError
                    yield np.frombuffer(data, head.dtype)
                if stream.read(1):  # at its end the member is compared with its checksum
                    raise EOFError
        except _UNREADABLE as error:
            raise self._damaged() from error

    def place(self, name: str) -> int | None:
        """At which byte of the file the numbers of an array begin; `None` where they are compressed."""
        head, info = self.head(name), self._file.getinfo(f"{name}.npy")
        if info.compress_type != zipfile.ZIP_STORED or info.compress_size != info.file_size:
            return None
        try:
            with self._file.open(info) as stream:
                _read_head(stream)
                begin = place_in_zip(self.path, info.header_offset) + stream.tell()
        except _UNREADABLE as error:
            raise self._damaged() from error
        if begin + head.bytes > self.path.stat().st_size:
            raise self._damaged()
        return begin

    def checksum(self, name: str) -> int:
        """That of an array as the file has it (CRC-32)."""
        return self._file.getinfo(f"{name}.npy").CRC

    def _refuse_traps(self, head: ArrayHead) -> None:
        if head.bytes > max(_SMALL, _HONEST_RATIO * self.path.stat().st_size):
            raise self._too_large(head)

    def _too_large(self, head: ArrayHead) -> DataError:
        return DataError(
            say(
                "The data file “{name}” is not opened: it would fill {size} GB of memory.",
                name=self.path.name,
                size=f"{head.bytes / 1e9:.1f}",
            )
        )

    def _damaged(self) -> DataError:
        return DataError(
            say("The data file “{name}” is damaged or not complete: fetch or save it anew.", name=self.path.name)
        )


def _open(path: Path) -> zipfile.ZipFile:
    try:
        if not path.is_file():
            raise DataError(say("There is no data file “{path}”.", path=str(path)))
        return zipfile.ZipFile(path)
    except PermissionError as error:
        raise DataError(say("The data file “{path}” may not be read by you.", path=str(path))) from error
    except _UNREADABLE as error:
        message = say(
            "“{name}” is not a data file that can be read here: choose a .npz file as NumPy writes it.",
            name=path.name,
        )
        raise DataError(message) from error


def _read_head(stream: IO[bytes]) -> ArrayHead:
    """Read the head of an array; `ValueError` where it is none. Version 1 alone has heads of a bounded length."""
    if npy.read_magic(stream) != (1, 0):
        raise ValueError("no plain array has such a head")
    shape, fortran_order, dtype = npy.read_array_header_1_0(stream)
    if any(length < 0 for length in shape):
        raise ValueError("a length below zero")
    return ArrayHead(shape, dtype, fortran_order)
