"""Whether a prepared picture can be a digit at all: drawn with lines, and not with too many of them.

What is measured needs no network: a filled shape, noise and scribbles are told from digits; letters are not, for
they are lines as digits are. The limits are those that about one in five hundred digits of MNIST's training part
crosses; `tests/benchmarks/no_digit.py` measures what they catch.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.digits.components import count_components
from backend.digits.resample import FloatArray, resize
from backend.project import Preparation
from backend.wording import Message, say

_SIDE = 28

_MOST_INK = 0.30
"""More of the picture than this is never inked by a digit, however thick the pen."""
_WIDEST = 6.2
"""Pixels across a line."""
_WINDOW = 9
_FULLEST = 0.99
"""A window of so many pixels a side is not filled by a line."""
_LONGEST_OUTLINE = 160
"""Pixel edges between ink and paper."""
_MOST_HOLES = 3
"""So many holes more than parts: an 8 has one."""
_MOST_PARTS = 4
"""So many parts, of which none touches another: a digit of a dry pen has three."""


_DIGITS = tuple("0123456789")


def expects_digits(preparation: Preparation, classes: Sequence[str], answers: int) -> bool:
    """Whether a network of so many answers, with or without names for them, is asked about digits."""
    return preparation.kind == "digit" and answers == len(_DIGITS) and tuple(classes) in ((), _DIGITS)


def why_no_digit(prepared: npt.NDArray[Any]) -> Message | None:
    """Why this is no digit, in a sentence; `None` where it can be one.

    `prepared` is light on dark, float from 0 to 1, `(height, width)` or with channels, as `prepare` gives it.
    """
    grey = np.asarray(prepared.mean(axis=2) if prepared.ndim == 3 else prepared, np.float32)
    if grey.shape != (_SIDE, _SIDE):
        grey = resize(grey, _SIDE, _SIDE)
    inked = np.pad(grey >= 0.5, 1)
    outline = np.count_nonzero(inked[1:] != inked[:-1]) + np.count_nonzero(inked[:, 1:] != inked[:, :-1])
    if outline > _LONGEST_OUTLINE or _holes_beyond_parts(inked) >= _MOST_HOLES:
        return say("It has too many lines for a digit.")
    if count_components(inked) >= _MOST_PARTS:
        return say("It is in many pieces; the lines of a digit hang together.")
    # A slanted edge takes more steps across and down than it is long: π/4 on the average.
    width = 2 * np.count_nonzero(inked) / max(1.0, outline * np.pi / 4)
    if width > _WIDEST or float(grey.mean()) > _MOST_INK or _fullest_window(grey) > _FULLEST:
        return say("It is a filled shape; digits are made of lines.")
    return None


def _holes_beyond_parts(inked: npt.NDArray[np.bool_]) -> int:
    """Holes less parts, by counting corners (Gray 1971); parts hang together over corners too."""
    corners = (inked[:-1, :-1], inked[1:, :-1], inked[:-1, 1:], inked[1:, 1:])
    count = sum(corner.astype(np.int8) for corner in corners)
    slanted = (count == 2) & (corners[0] == corners[3])
    parts_less_holes = np.count_nonzero(count == 1) - np.count_nonzero(count == 3) - 2 * np.count_nonzero(slanted)
    return -(int(parts_less_holes) // 4)


def _fullest_window(grey: FloatArray) -> float:
    """The most ink, as a share, in any square window."""
    sums = np.pad(grey.astype(np.float64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    far, near = slice(_WINDOW, None), slice(None, -_WINDOW)
    windows = sums[far, far] - sums[near, far] - sums[far, near] + sums[near, near]
    return float(windows.max()) / _WINDOW**2
