"""Occlusion: how much the score falls when a part is hidden (Zeiler and Fergus, 2014)."""

from collections.abc import Callable
from math import ceil, sqrt

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

Scores = Callable[[Floats], Floats]
"""From samples to the score that is asked about, one for each."""

FIELDS = 7
"""A picture has so many fields a side; the patch is as large as one."""
_FEWEST = 4
_AT_ONCE = 32


def picture_occlusion(scores: Scores, picture: Floats, most: int) -> Floats:
    """How much the score falls where a patch hides `(height, width)` of a picture `(height, width[, channels])`.

    The patch slides by half its side, or by a whole one where that would be more than `most` patches; it has the
    colour of the edge. A place has the mean of all patches that hide it; below 0, the score rises without it.
    """
    boxes = patches(picture.shape[:2], most)
    is_edge = np.ones(picture.shape[:2], bool)
    is_edge[1:-1, 1:-1] = False
    colour = np.median(picture[is_edge], axis=0)
    hidden = np.repeat(picture[np.newaxis], len(boxes), axis=0)
    for one, (rows, columns) in zip(hidden, boxes, strict=True):
        one[rows, columns] = colour
    falls = _falls(scores, picture, hidden, at_once(most))
    total, count = np.zeros(picture.shape[:2], np.float32), np.zeros(picture.shape[:2], np.float32)
    for fall, (rows, columns) in zip(falls, boxes, strict=True):
        total[rows, columns] += fall
        count[rows, columns] += 1
    return total / count


def row_occlusion(scores: Scores, row: Floats, usual: Floats) -> Floats:
    """How much the score falls when one number of the row has its usual value: a value for each."""
    hidden = np.repeat(row[np.newaxis], len(row), axis=0)
    np.fill_diagonal(hidden, usual)
    return _falls(scores, row, hidden, _AT_ONCE)


def patches(size: tuple[int, ...], most: int) -> list[tuple[slice, slice]]:
    """The places of the patch on a picture of that height and width; together they hide all of it."""
    if most >= (2 * FIELDS - 1) ** 2:
        fields, stops = FIELDS, 2 * FIELDS - 1
    else:
        fields = stops = int(np.clip(int(sqrt(max(most, 1))), _FEWEST, FIELDS))
    down, across = (_places(length, fields, stops) for length in size)
    return [(rows, columns) for rows in down for columns in across]


def _places(length: int, fields: int, stops: int) -> list[slice]:
    patch = max(1, ceil(length / fields))
    starts = np.unique(np.round(np.linspace(0, length - patch, stops)).astype(int))
    return [slice(start, start + patch) for start in starts.tolist()]


def at_once(most: int) -> int:
    """How many samples a network takes at once that may answer so many: a large one needs much memory for each."""
    return int(np.clip(most // 4, 1, _AT_ONCE))


def _falls(scores: Scores, whole: Floats, hidden: Floats, count: int) -> Floats:
    """The score of the whole less that of each with something hidden."""
    parts = [scores(hidden[begin : begin + count]) for begin in range(0, len(hidden), count)]
    return np.asarray(scores(whole[np.newaxis])[0] - np.concatenate(parts), np.float32)
