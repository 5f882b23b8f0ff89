"""Bars of one level above, below or beside a photo, as screenshots and films have them."""

import numpy as np

from backend.digits.box import Box
from backend.digits.resample import FloatArray

_EVEN = 0.06
"""The levels along a bar differ by no more than this."""

_STEP = 0.2
"""Where the bar ends nearly every pixel changes by more than this."""


def without_bars(grey: FloatArray) -> Box:
    """The box of the picture `grey` `(rows, columns)` between its bars; all of it where there are none."""
    top, bottom = _bar(grey), _bar(grey[::-1])
    left, right = _bar(grey.T), _bar(grey.T[::-1])
    rows, columns = grey.shape
    if top + bottom > rows // 2 or left + right > columns // 2:
        return Box(0, 0, columns, rows)
    return Box(left, top, columns - left - right, rows - top - bottom)


def _bar(grey: FloatArray) -> int:
    """How many rows at the top are a bar, with two of the soft rows where it ends."""
    level = float(grey[0, 0])
    even = (np.abs(grey - level) < _EVEN).mean(axis=1) > 0.98
    end = int(np.argmin(even))
    if end == 0 or even.all() or end + 2 >= len(grey):
        return 0
    beyond = np.abs(grey[end + 2] - level) > _STEP
    return end + 2 if float(beyond.mean()) > 0.9 else 0
