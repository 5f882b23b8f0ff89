"""How much each pixel of a drawing stands out from its paper, which is one level or a plane through the border."""

import numpy as np

from backend.digits.resample import FloatArray

_FAINT = 0.1
"""A printed line differs from the paper by more than this."""


def is_drawing(grey: FloatArray) -> bool:
    """Whether the paper is one level, as on the pad or in a drawing program; else it is a photo."""
    if min(grey.shape) < 8:
        return True
    if _stripes(grey.T) or _stripes(grey):
        return False
    levels = np.bincount((grey * 255).astype(np.uint8).ravel(), minlength=256)
    most = np.sort(levels)[::-1]
    if most[0] + most[1] >= 0.9 * grey.size and most[2] <= 0.01 * grey.size:
        return True
    border = _border(grey)
    return bool(np.ptp(border) < 0.04 and most[0] >= 0.5 * grey.size)


def _stripes(grey: FloatArray) -> bool:
    """Whether three or more straight lines lead from the upper edge to the lower: a printed pattern."""
    level = _median(_border(grey))
    above, below = (_inked_places(edge, level) for edge in (grey[0], grey[-1]))
    if len(above) < 3 or len(above) != len(below):
        return False
    rows = np.arange(len(grey))
    share = (rows / max(1, len(rows) - 1))[:, None]
    columns = np.rint(above * (1 - share) + below * share).astype(np.intp)
    on_lines = np.abs(grey[rows[:, None], columns] - level) > _FAINT
    return bool(on_lines.mean() > 0.95)


def _inked_places(edge: FloatArray, level: float) -> FloatArray:
    """The middles of the parts that differ from the paper."""
    inked = np.zeros(len(edge) + 2, np.int8)
    inked[1:-1] = np.abs(edge - level) > _FAINT
    steps = np.diff(inked)
    return ((np.flatnonzero(steps == 1) + np.flatnonzero(steps == -1) - 1) / 2).astype(np.float32)


def drawing_contrast(grey: FloatArray) -> tuple[FloatArray, float]:
    """What differs from paper of one level, or from a plane through its border; and the grain of the paper."""
    difference = grey - _background(grey)
    noise = _median(np.abs(_border(difference)))
    light, dark = np.maximum(difference, 0), np.maximum(-difference, 0)
    # The fourth power: ink is what differs most, not what differs a little over a large part of the paper.
    return (light if _power(light) > _power(dark) else dark), noise


def _power(values: FloatArray) -> float:
    squares = values * values
    return float(np.vdot(squares, squares))


def _border(picture: FloatArray) -> FloatArray:
    """The outermost pixels."""
    return np.concatenate([picture[0], picture[-1], picture[1:-1, 0], picture[1:-1, -1]])


def _median(values: FloatArray) -> float:
    """The middle value. `numpy.median` imports masked arrays at its first call, which takes 50 ms."""
    return float(np.partition(values, len(values) // 2)[len(values) // 2])


def _background(grey: FloatArray) -> FloatArray | np.float32:
    """The paper without the ink: one level, or where the light is uneven a plane through the border."""
    border = _border(grey)
    level = np.float32(_median(border))
    if np.abs(border - level).max() < 0.02 or min(grey.shape) < 8:
        return level
    rows, columns = (np.linspace(-1, 1, length, dtype=np.float32) for length in grey.shape)
    ones_across, ones_down = np.ones_like(columns), np.ones_like(rows)
    down = np.concatenate([-ones_across, ones_across, rows[1:-1], rows[1:-1]])
    across = np.concatenate([columns, columns, -ones_down[1:-1], ones_down[1:-1]])
    terms = np.stack([np.ones_like(down), down, across], axis=1)
    fit = np.array([level, 0, 0], np.float32)
    for _ in range(4):  # least absolute differences, so that ink that touches the border hardly counts
        weights = 1 / (np.abs(terms @ fit - border) + 0.01)
        weighted = terms * weights[:, None]
        fit = np.linalg.solve(weighted.T @ terms, weighted.T @ border)
    return np.asarray(fit[0] + fit[1] * rows[:, None] + fit[2] * columns, dtype=np.float32)
