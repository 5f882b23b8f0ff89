"""Reads some pictures and prepares them for a network; what cannot be read is said, and keeps no other back."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from backend.digits.digit_likeness import why_no_digit
from backend.digits.prepare import prepare
from backend.digits.read_image import read_image
from backend.project import Preparation
from backend.wording import Message, UserError

SMALL = 64
"""Pixels of a side that is shown."""


@dataclass(frozen=True, eq=False)
class ReadPicture:
    """`given` is what the network is given, `trouble` why there is none, `doubt` why it is no digit."""

    path: Path
    small: npt.NDArray[np.uint8] | None = None
    given: npt.NDArray[np.float32] | None = None
    trouble: Message | None = None
    doubt: Message | None = None


def read_pictures(paths: Iterable[Path], preparation: Preparation) -> list[ReadPicture]:
    """Read and prepare them, one after the other."""
    return [_read(path, preparation) for path in paths]


def _read(path: Path, preparation: Preparation) -> ReadPicture:
    small = None
    try:
        picture = read_image(path)
        small = _shrunk(picture)
        given = prepare(picture, preparation)
    except UserError as error:
        return ReadPicture(path, small, trouble=error.message)
    doubt = why_no_digit(given) if preparation.kind == "digit" else None
    return ReadPicture(path, small, given, doubt=doubt)


def _shrunk(picture: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    image = Image.fromarray(picture)
    image.thumbnail((SMALL, SMALL))
    return np.asarray(image)
