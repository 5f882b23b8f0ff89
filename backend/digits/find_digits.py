"""The digits on a picture, from left to right: where each is, and how the network is given it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.digits.box import Box, whole
from backend.digits.components import Component, find_components
from backend.digits.find_ink import AllInk, find_all_ink
from backend.digits.frame_digit import stroke_width
from backend.digits.group_parts import group_parts
from backend.digits.ink_part import InkPart
from backend.digits.part_touching import part_touching
from backend.digits.prepare import frame_for, prepare, to_floats
from backend.digits.resample import FloatArray
from backend.digits.specks import without_specks, worth_keeping
from backend.project import Preparation

_FINE_ENOUGH = 60
"""Digits of several that are lower than this, in pixels, are looked at anew on a finer picture."""

_FINEST = 4

MOST_DIGITS = 16
"""What falls into more parts is a pattern or a text, and taken as one picture."""


@dataclass(frozen=True, eq=False)
class FoundDigit:
    """`box` is `(top, left, bottom, right)`, in shares of the picture's height and width.

    `prepared` is what the network is given, `(height, width, channels)`, float32 from 0 to 1.
    """

    box: tuple[float, float, float, float]
    prepared: FloatArray


def find_on(picture: npt.NDArray[Any], preparation: Preparation, crop: Box | None = None) -> list[FoundDigit]:
    """The digits of a picture; other data than digits is one picture. With `crop` only what is inside counts.

    Raises `EmptyPictureError`.
    """
    if preparation.kind == "digit":
        return find_digits(picture, preparation, crop)
    inside = crop.within(*picture.shape[:2]) if crop else whole(*picture.shape[:2])
    return [FoundDigit(_shares(inside, picture.shape), prepare(picture, preparation, crop))]


def number_of(labels: Sequence[str]) -> str:
    """The number that these digits make from left to right; a space between what is longer than a digit."""
    return ("" if all(len(label) == 1 for label in labels) else " ").join(labels)


def find_digits(picture: npt.NDArray[Any], preparation: Preparation, crop: Box | None = None) -> list[FoundDigit]:
    """The digits of a picture as `prepare` takes it, prepared for digits; at least one.

    A single digit is prepared just as `prepare` does. Raises `EmptyPictureError`.
    """
    values = to_floats(picture)
    found = find_all_ink(values, crop)
    components = _components(found)
    digits = _parted(found, components)
    if len(digits) == 1 or len(digits) > MOST_DIGITS:
        ink = without_specks(found.ink, found.photo) if len(components) > 1 else found.ink
        return [FoundDigit(_shares(found.box_of(ink), picture.shape), frame_for(ink, preparation))]
    finer = min(_FINEST, -(-_FINE_ENOUGH // max(digit.height for digit in digits)))
    if finer > 1 and found.factor > 1:
        fine = find_all_ink(values, crop, finer)
        finer_digits = _parted(fine, _components(fine))
        if len(finer_digits) == len(digits):
            found, digits = fine, finer_digits
    masks = [digit.mask(found.ink.shape) for digit in digits]
    every = np.logical_or.reduce(masks)
    return [
        FoundDigit(
            _shares(found.box_of(mask.astype(np.float32)), picture.shape),
            frame_for(_own_ink(found.ink, mask, every), preparation),
        )
        for mask in masks
    ]


def _components(found: AllInk) -> list[Component]:
    return find_components(np.where(found.ink >= 0.5, found.ink, 0))


def _parted(found: AllInk, components: list[Component]) -> list[InkPart]:
    """The digits as parts of the ink, from left to right; `components` are what hangs together."""
    kept = worth_keeping(components, found.photo)
    parts = [InkPart(component.runs) for component in kept]
    if len(parts) == 1 and parts[0].width <= parts[0].height:
        return parts  # as it is while somebody draws a digit: no time is lost on it
    pen = stroke_width(found.ink >= 0.5)
    return part_touching(group_parts(parts, pen), pen)


def _own_ink(ink: FloatArray, mask: npt.NDArray[np.bool_], every: npt.NDArray[np.bool_]) -> FloatArray:
    """The ink of one digit with its soft edge, on a picture that is not much larger."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    part = np.s_[max(0, rows[0] - 2) : rows[-1] + 3, max(0, columns[0] - 2) : columns[-1] + 3]
    own, others = mask[part], every[part] & ~mask[part]
    edge = np.pad(own, 1)
    near = edge[2:, 1:-1] | edge[:-2, 1:-1] | edge[1:-1, 2:] | edge[1:-1, :-2] | own
    return np.where(near & ~others, ink[part], 0)


def _shares(box: Box, shape: tuple[int, ...]) -> tuple[float, float, float, float]:
    """Top, left, bottom and right of a box, in shares of the picture's height and width."""
    rows, columns = shape[:2]
    return box.top / rows, box.left / columns, min(box.bottom / rows, 1.0), min(box.right / columns, 1.0)
