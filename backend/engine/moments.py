"""What a network knew after its epochs: weights kept along the run, so that one can go back and look.

`moments/<epoch>.npz`, 0 for the beginning. As a run grows the moments become rarer, evenly: at most 64 of them,
and no more than 200 MB.
"""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.safe_write import safe_write
from backend.wording import UserError, say

FOLDER = "moments"
_MOST = 64
_MOST_BYTES = 200_000_000


def keep_moment(run: Path, epoch: int, weights: list[npt.NDArray[Any]]) -> None:
    """Keep the weights after an epoch, if its turn has come. Raises `SaveError`."""
    folder = run / FOLDER
    folder.mkdir(exist_ok=True)
    for newer in [kept for kept in moments_of(run) if kept > epoch]:
        _path(folder, newer).unlink(missing_ok=True)  # of a run that went on from an earlier moment
    size = sum(array.nbytes for array in weights)
    most = max(2, min(_MOST, _MOST_BYTES // max(size, 1)))
    stride = _stride(epoch, most)
    if epoch % stride:
        return
    for kept in moments_of(run):
        if kept % stride:
            _path(folder, kept).unlink(missing_ok=True)
    buffer = io.BytesIO()
    np.savez(buffer, *weights)
    safe_write(_path(folder, epoch), buffer.getvalue(), keep_earlier=False)


def moments_of(run: Path) -> list[int]:
    """The epochs whose weights are kept, in their order."""
    return sorted(
        int(path.stem) for path in (run / FOLDER).glob("*.npz") if re.fullmatch(r"\d{1,9}", path.stem, re.ASCII)
    )


def nearest_moment(run: Path, epoch: float) -> int | None:
    """The kept epoch that is nearest; `None` where none is kept."""
    return min(moments_of(run), key=lambda kept: abs(kept - epoch), default=None)


def read_moment(run: Path, epoch: int) -> list[npt.NDArray[Any]]:
    """The weights after that epoch; raises `UserError` where they cannot be read."""
    try:
        with _path(run / FOLDER, epoch).open("rb") as file, np.load(file, allow_pickle=False) as content:
            return [content[name] for name in content.files]
    except (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile):
        raise UserError(
            say("What the network knew after epoch {epoch} cannot be read any more.", epoch=epoch)
        ) from None


def _stride(epoch: int, most: int) -> int:
    """1, 2, 4, …: the least with which no more than `most` moments have been kept so far."""
    stride = 1
    while epoch // stride + 1 > most:
        stride *= 2
    return stride


def _path(folder: Path, epoch: int) -> Path:
    return folder / f"{epoch:06}.npz"
