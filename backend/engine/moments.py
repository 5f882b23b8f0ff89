"""What a network knew after its epochs: weights kept along the run, so that one can go back and look.

`moments/<epoch>.npz`, 0 for the beginning. As a run grows the moments become rarer, evenly: at most 64 of them,
and no more than 200 MB.
"""

import io
import math
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.run_moments import FOLDER, moments_of
from backend.safe_write import safe_write
from backend.wording import UserError, say

Weights = list[npt.NDArray[Any]]
WeightLook = tuple[tuple[int, ...], np.dtype[Any]]
"""The shape and the type of weights."""

_MOST = 64
_MOST_BYTES = 200_000_000


def size_of(weights: Weights) -> int:
    """In bytes."""
    return sum(array.nbytes for array in weights)


def is_turn(epoch: int, size: int) -> bool:
    """Whether weights of that size, in bytes, are kept after this epoch, as far as is known by then."""
    return epoch % _stride(epoch, size) == 0


def keep_moment(run: Path, epoch: int, weights: Weights) -> None:
    """Keep the weights after an epoch, if its turn has come. Raises `SaveError`."""
    keep_moments(run, epoch, epoch, {epoch: weights})


def keep_moments(run: Path, first: int, last: int, moments: Mapping[int, Weights]) -> None:
    """Keep those weights, by epoch, whose turn it is. Raises `SaveError`.

    The epochs from `first` to `last` have ended since the last time.
    """
    folder = run / FOLDER
    folder.mkdir(exist_ok=True)
    kept = moments_of(run)
    for newer in [epoch for epoch in kept if epoch > first]:
        _path(folder, newer).unlink(missing_ok=True)  # of a run that went on from an earlier moment
    if not moments:
        return
    stride = _stride(last, max(map(size_of, moments.values())))
    for epoch in kept:
        if epoch % stride:
            _path(folder, epoch).unlink(missing_ok=True)
    for epoch, weights in sorted(moments.items()):
        if epoch % stride == 0:
            buffer = io.BytesIO()
            np.savez(buffer, *weights)
            safe_write(_path(folder, epoch), buffer.getvalue(), keep_earlier=False)


def read_moment(run: Path, epoch: int, looks: Sequence[WeightLook]) -> list[npt.NDArray[Any]]:
    """The weights after that epoch, which look like the network's own.

    Raises `UserError` where they cannot be read or are those of another network. A file may be hostile: no more is
    read of it than the network has, whatever it says of itself.
    """
    try:
        with zipfile.ZipFile(_path(run / FOLDER, epoch)) as content:
            entries = content.infolist()
            if len(entries) != len(looks):
                raise ValueError("there are more weights, or fewer")
            return [_read_array(content, entry, look) for entry, look in zip(entries, looks, strict=True)]
    except _UNREADABLE:
        raise UserError(
            say("What the network knew after epoch {epoch} cannot be read any more.", epoch=epoch)
        ) from None


def moment_stamp(run: Path, epoch: int) -> tuple[int, int]:
    """The epoch, and when its moment was written: another one, if a run that went on has written it anew."""
    try:
        return epoch, _path(run / FOLDER, epoch).stat().st_mtime_ns
    except OSError:
        return epoch, 0


_UNREADABLE = (
    *(OSError, ValueError, EOFError, KeyError),
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(SyntaxError, TypeError, MemoryError, RecursionError, tokenize.TokenError),  # a head that is no head
    *(NotImplementedError, RuntimeError),  # a way of packing that Python does not know; a password
)


def _read_array(content: zipfile.ZipFile, entry: zipfile.ZipInfo, look: WeightLook) -> npt.NDArray[Any]:
    """An array that looks as it should; `ValueError` for one that says otherwise of itself, before it is read."""
    with content.open(entry) as file:
        if np.lib.format.read_magic(file) != (1, 0):
            raise ValueError("these are no weights of ours")
        shape, by_columns, kind = np.lib.format.read_array_header_1_0(file)
        if (shape, kind) != look:
            raise ValueError("these are the weights of another network")
        size = math.prod(shape)
        data = file.read(size * kind.itemsize + 1)
    array = np.frombuffer(data, kind)  # raises `ValueError` where a number is cut off
    if array.size != size:
        raise ValueError("it was cut off, or is too long")
    return array.reshape(shape, order="F" if by_columns else "C")


def _stride(epoch: int, size: int) -> int:
    """1, 2, 4, …: the least with which no more moments of that size are kept so far than may be."""
    most = max(2, min(_MOST, _MOST_BYTES // max(size, 1)))
    stride = 1
    while epoch // stride + 1 > most:
        stride *= 2
    return stride


def _path(folder: Path, epoch: int) -> Path:
    return folder / f"{epoch:06}.npz"
