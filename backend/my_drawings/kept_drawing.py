"""One drawing that was kept, and the file in which it lies: an archive of NumPy that others can read too."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from backend.digits.resample import FloatArray, resize
from backend.project import Preparation

LARGEST_SIDE = 1024
"""Pixels; a photograph that is larger is made smaller before it is kept."""
_LARGEST_FILE = 16_000_000
_LONGEST_LABEL = 80

Picture = npt.NDArray[np.uint8]


class DamagedDrawingError(Exception):
    """The file is none that was written here, or it was damaged."""


class Facts(msgspec.Struct, frozen=True):
    """What is said of a drawing: the name of its class, when it was kept (UTC, ISO 8601), how it was prepared."""

    label: str
    drawn: str
    preparation: Preparation


@dataclass(frozen=True, eq=False)
class KeptDrawing:
    """A drawing: `given` is what the network saw, float32 from 0 to 1, `(height, width, channels)`.

    The picture as it was drawn stays in the file, see `read_picture`.
    """

    id: str
    label: str
    drawn: str
    preparation: Preparation
    given: FloatArray


def to_bytes(facts: Facts, given: FloatArray, picture: Picture) -> bytes:
    """The bytes of a file; `picture` is `(rows, columns)` or with 3 colours."""
    buffer = io.BytesIO()
    said = np.frombuffer(msgspec.json.encode(facts), np.uint8)
    np.savez_compressed(buffer, allow_pickle=False, facts=said, given=given, picture=picture)
    return buffer.getvalue()


def read_file(path: Path) -> tuple[Facts, FloatArray, Picture]:
    """What a file holds; raises `DamagedDrawingError`, and `OSError` where it cannot be read at all."""
    if path.stat().st_size > _LARGEST_FILE:
        raise DamagedDrawingError(path.name)
    try:
        # (NumPy leaves a file open that is none.)
        with path.open("rb") as file, np.load(file, allow_pickle=False) as content:
            arrays = {name: content[name] for name in ("facts", "given", "picture")}
        facts = msgspec.json.decode(arrays["facts"].tobytes(), type=Facts)
    except (ValueError, KeyError, EOFError, TypeError, zipfile.BadZipFile, msgspec.MsgspecError) as error:
        raise DamagedDrawingError(path.name) from error
    given, picture, wanted = arrays["given"], arrays["picture"], facts.preparation
    is_whole = (
        given.dtype == np.float32
        and given.shape == (wanted.height, wanted.width, wanted.channels)
        and bool(np.isfinite(given).all())
        and picture.dtype == np.uint8
        and picture.ndim in (2, 3)
        and picture.size > 0
        and picture.shape[2:] in ((), (3,))
        and is_label(facts.label)
    )
    if not is_whole:
        raise DamagedDrawingError(path.name)
    return facts, given, picture


def is_label(label: str) -> bool:
    """Whether a class can be called so."""
    return 1 <= len(label) <= _LONGEST_LABEL and label.isprintable()


def small_enough(picture: npt.NDArray[np.uint8]) -> Picture:
    """The picture with sides of `LARGEST_SIDE` at most; one with a single colour becomes grey."""
    grey = picture[:, :, 0] if picture.ndim == 3 and picture.shape[2] == 1 else picture
    rows, columns = grey.shape[:2]
    share = LARGEST_SIDE / max(rows, columns)
    if share >= 1:
        return grey
    size = max(1, round(rows * share)), max(1, round(columns * share))
    planes = [grey] if grey.ndim == 2 else [grey[:, :, colour] for colour in range(3)]
    sized = [np.rint(resize(plane.astype(np.float32), *size)).astype(np.uint8) for plane in planes]
    return sized[0] if grey.ndim == 2 else np.stack(sized, axis=2)
