"""Framing a digit as MNIST's were: into a box of 20 × 20, its centre of mass in the middle of 28 × 28."""

import numpy as np
import numpy.typing as npt

from backend.digits.resample import FloatArray, resample_matrix, stretched

_FINE = 4
"""Strokes are thickened on a grid this many times finer than the result."""

_CRISPNESS = 3
"""How much steeper edges are made on that grid: MNIST's were black and white before they were shrunk."""

_THINNEST = 1.5
"""Strokes thinner than this, in pixels of the 20 × 20 box, are thickened: people draw with thinner pens."""


def frame_digit(ink: FloatArray, height: int = 28, width: int = 28) -> FloatArray:
    """Put the inked part of `ink` (0 to 1, at least one pixel at 0.5 or more) into `(height, width)`.

    The box is 20 of every 28 pixels; the aspect is kept.
    """
    box_height, box_width = max(1, height * 20 // 28), max(1, width * 20 // 28)
    fine = _crisp(_fit(ink, box_height * _FINE, box_width * _FINE))
    fine = _thickened(fine)
    small = _fit(fine, box_height, box_width)
    return _centred(small, height, width)


def _extent(profile: FloatArray) -> tuple[float, float]:
    """Where ink begins and ends along one axis; a faint pixel at the rim counts for its share."""
    inked = np.flatnonzero(profile >= 0.5)
    first, last = int(inked[0]), int(inked[-1])
    start = first - (float(profile[first - 1]) if first > 0 else 0.0)
    stop = last + 1 + (float(profile[last + 1]) if last + 1 < len(profile) else 0.0)
    return start, stop


def _fit(ink: FloatArray, box_height: int, box_width: int) -> FloatArray:
    """Crop to the ink and resize so that it just fits the box; the result is as tall and wide as needed."""
    top, bottom = _extent(ink.max(axis=1))
    left, right = _extent(ink.max(axis=0))
    scale = min(box_height / (bottom - top), box_width / (right - left))
    rows, columns = (max(1, int(np.ceil(span * scale - 1e-3))) for span in (bottom - top, right - left))
    middle, centre = (top + bottom) / 2, (left + right) / 2
    down = resample_matrix(ink.shape[0], middle - rows / 2 / scale, middle + rows / 2 / scale, rows, fill=False)
    across = resample_matrix(
        ink.shape[1], centre - columns / 2 / scale, centre + columns / 2 / scale, columns, fill=False
    )
    return stretched(ink, down, across)


def _crisp(fine: FloatArray) -> FloatArray:
    """Full ink at the middle of strokes, however thin they were, and edges as narrow as the grid."""
    full = float(fine[fine > fine.max() / 2].mean())
    crisp: FloatArray = np.clip((fine / full - 0.5) * _CRISPNESS + 0.5, 0, 1)
    return crisp


def _thickened(fine: FloatArray) -> FloatArray:
    """Grow strokes that would be thinner than a pen of MNIST, ring by ring."""
    for turn in range(_FINE * 2):
        if stroke_width(fine >= 0.5) >= _THINNEST * _FINE:
            break
        fine = grown(fine, corners=turn % 2 == 1)
    return fine


def stroke_width(inked: npt.NDArray[np.bool_]) -> float:
    """About how wide the strokes are, in pixels: twice the area over the length of the outline."""
    inked = np.pad(inked, 1)
    outline = np.count_nonzero(inked[1:] != inked[:-1]) + np.count_nonzero(inked[:, 1:] != inked[:, :-1])
    # A slanted edge takes more steps across and down than it is long: π/4 on the average.
    return 2 * np.count_nonzero(inked) / max(1.0, outline * np.pi / 4)


def grown(ink: FloatArray, corners: bool) -> FloatArray:
    """Each pixel as dark as its darkest neighbour, on a picture one pixel larger on every side."""
    wide = np.pad(ink, 1)
    grown = wide.copy()
    np.maximum(grown[1:], wide[:-1], out=grown[1:])
    np.maximum(grown[:-1], wide[1:], out=grown[:-1])
    source = grown.copy() if corners else wide
    np.maximum(grown[:, 1:], source[:, :-1], out=grown[:, 1:])
    np.maximum(grown[:, :-1], source[:, 1:], out=grown[:, :-1])
    return grown


def _centred(small: FloatArray, height: int, width: int) -> FloatArray:
    """Put the digit where its centre of mass is the middle of the frame, as far as it fits."""
    rows, columns = small.shape
    total = float(small.sum())
    row = float(small.sum(axis=1) @ np.arange(rows)) / total
    column = float(small.sum(axis=0) @ np.arange(columns)) / total
    top = int(np.clip(round(height / 2 - row), 0, height - rows))
    left = int(np.clip(round(width / 2 - column), 0, width - columns))
    frame = np.zeros((height, width), np.float32)
    frame[top : top + rows, left : left + columns] = np.clip(small, 0, 1)
    return frame
