"""Reading `.gz` files of the IDX form, in which MNIST and its relatives were first published."""

import gzip
import math
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

from backend.data.errors import DataError
from backend.wording import say

_BYTES = 0x08
_MOST_AXES = 4


def read_idx(path: Path, most: int = 256 * 1024**2) -> npt.NDArray[np.uint8]:
    """Read the array of bytes in the file, of at most `most` bytes. Raises `DataError`."""
    try:
        with gzip.open(path) as file:
            zeros, kind, axes = file.read(2), file.read(1), file.read(1)
            if zeros != b"\0\0" or kind != bytes([_BYTES]) or not axes or not 1 <= axes[0] <= _MOST_AXES:
                raise ValueError("no IDX file of bytes")
            shape = tuple(int.from_bytes(file.read(4), "big") for _ in range(axes[0]))
            if (size := math.prod(shape)) > most:
                raise ValueError("too large")
            data = file.read(size + 1)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _damaged(path) from error
    if len(data) != size:
        raise _damaged(path)
    return np.frombuffer(data, np.uint8).reshape(shape)


def _damaged(path: Path) -> DataError:
    return DataError(
        say("The data file “{name}” is damaged or not complete: fetch or save it anew.", name=path.name)
    )
