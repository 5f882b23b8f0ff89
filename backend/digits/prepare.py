"""Preparing a picture for a network: what was drawn or photographed becomes what the network was taught with."""

from typing import Any

import numpy as np
import numpy.typing as npt

from backend.digits.box import Box
from backend.digits.find_ink import EmptyPictureError, find_ink
from backend.digits.frame_digit import frame_digit
from backend.digits.photo_contrast import LUMINANCE
from backend.digits.resample import FloatArray, resize
from backend.project import Preparation


def prepare(picture: npt.NDArray[Any], preparation: Preparation, crop: Box | None = None) -> FloatArray:
    """Prepare one picture, or what is inside of `crop`; gives float32 from 0 to 1, `(height, width, channels)`.

    `picture` is `(rows, columns)`, or with a last axis of 1 or 3 colours; uint8 from 0 to 255 or floats from
    0 to 1. Raises `EmptyPictureError` where a digit is wanted and nothing is drawn.
    """
    values = to_floats(picture)
    if preparation.kind == "plain":
        return prepare_plainly(values[crop.within(*values.shape[:2]).slices] if crop else values, preparation)
    ink = find_ink(values, crop).ink
    return frame_for(ink, preparation)


def frame_for(ink: FloatArray, preparation: Preparation) -> FloatArray:
    """The inked part of `ink`, a digit, as the network wants it: `(height, width, channels)`."""
    digit = frame_digit(ink, preparation.height, preparation.width)
    return np.repeat(digit[:, :, None], preparation.channels, axis=2)


def find_box(picture: npt.NDArray[Any]) -> Box | None:
    """Where the digit is on a picture as `prepare` takes it; `None` where nothing is drawn."""
    try:
        return find_ink(to_floats(picture)).box
    except EmptyPictureError:
        return None


def to_floats(picture: npt.NDArray[Any]) -> FloatArray:
    """The picture as float32 from 0 to 1, `(rows, columns, colours)` or `(rows, columns)`."""
    if picture.ndim not in (2, 3) or (picture.ndim == 3 and picture.shape[2] not in (1, 3)) or not picture.size:
        raise ValueError(f"a picture is (rows, columns) or (rows, columns, 1 or 3), not {picture.shape}")
    if picture.ndim == 3 and picture.shape[2] == 1:
        picture = picture[:, :, 0]
    if picture.dtype == np.uint8:
        return picture.astype(np.float32) / np.float32(255)
    if picture.dtype.kind in "fb":
        return np.clip(np.nan_to_num(picture.astype(np.float32)), 0, 1)
    raise ValueError(f"a picture holds uint8 or floats, not {picture.dtype}")


def _grey(values: FloatArray) -> FloatArray:
    return values if values.ndim == 2 else values @ LUMINANCE


def prepare_plainly(values: FloatArray, preparation: Preparation) -> FloatArray:
    """Grey or colour as the network wants it, stretched to its size, nothing else."""
    if preparation.channels == 1:
        planes = [_grey(values)]
    elif values.ndim == 2:
        planes = [values] * 3
    else:
        planes = [values[:, :, colour] for colour in range(3)]
    sized = [resize(plane, preparation.height, preparation.width) for plane in planes]
    return np.clip(np.stack(sized, axis=2), 0, 1)
