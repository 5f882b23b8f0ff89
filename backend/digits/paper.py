"""The paper of a photo without what is drawn on it: light and shadow stay, strokes are filled in."""

import numpy as np

from backend.digits.resample import FloatArray

_WINDOW = 0.3
"""Strokes narrower than this share of the longer side are filled; broader shadows stay part of the paper."""

_NARROW_WINDOW = 0.15
"""The least where the strokes are known to be thin: then the corners of shadows are followed better."""

_WIDE_WINDOW = 0.7
"""The same where the light on the border is even, so that no shadow comes in: bold strokes are filled too."""

_EVEN = 0.08
"""Most of an even border differs by less than this."""

_DARKEST = 0.3
"""In shadows contrast is made good by at most 1 / this."""


def ink_is_dark(plane: FloatArray) -> bool:
    """Whether ink is darker than paper.

    An even border is paper, and ink is what differs most from it. Else the right polarity is the one that leaves
    paper without ghosts of strokes.
    """
    border = _border(plane)
    if _is_even(border):
        difference = plane - middle(border)
        return float((difference * np.abs(difference) ** 3).sum()) < 0
    return _roughness(_paper(plane)) <= _roughness(_paper(1 - plane))


def contrast_to_paper(plane: FloatArray, dark_ink: bool, strokes: float = 1.0) -> FloatArray:
    """How much each pixel of `plane` (0 to 1) stands out from the paper around it, about 0 to 1.

    What lies in shadow counts as if it lay in full light. `strokes` is how broad strokes are at most, as a share
    of the longer side, where that is known.
    """
    inkwards = plane if dark_ink else 1 - plane
    paper = _paper(inkwards, strokes)
    contrast = paper - inkwards
    contrast -= middle(contrast)  # in grain the closing lies above the paper
    lit = paper if dark_ink else 1 - paper
    full = max(quantile(lit, 0.95), 0.1)
    even: FloatArray = contrast / np.clip(lit / full, _DARKEST, 1)
    return even


def _paper(plane: FloatArray, strokes: float = 1.0) -> FloatArray:
    """The closing of the picture: it follows lamps and the edges of shadows, and fills dark strokes."""
    share = _WIDE_WINDOW if _is_even(_border(plane)) else min(max(strokes, _NARROW_WINDOW), _WINDOW)
    window = max(3, round(share * max(plane.shape))) | 1
    # The grain of the paper is smoothed, but not over the dark side of the edge of a shadow.
    smooth = np.minimum(plane, blurred(plane))
    return _windowed(np.minimum, _windowed(np.maximum, smooth, window), window)


def _border(plane: FloatArray) -> FloatArray:
    return np.concatenate([plane[0], plane[-1], plane[:, 0], plane[:, -1]])


def _is_even(border: FloatArray) -> bool:
    return quantile(border, 0.95) - quantile(border, 0.05) < _EVEN


def _roughness(paper: FloatArray) -> float:
    """How much goes up and down in all, from pixel to pixel."""
    return float(np.abs(np.diff(paper, axis=0)).sum() + np.abs(np.diff(paper, axis=1)).sum())


def blurred(plane: FloatArray) -> FloatArray:
    """The mean of each pixel and its neighbours, the middle counting most (1 2 1)."""
    wide = np.pad(plane, 1, mode="edge")
    rows = wide[:-2] + 2 * wide[1:-1] + wide[2:]
    smooth: FloatArray = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / np.float32(16)
    return smooth


def middle(values: FloatArray) -> float:
    """The median."""
    return quantile(values, 0.5)


def quantile(values: FloatArray, share: float) -> float:
    """The value that `share` of the others lie below, from at most some 10,000 of them.

    `numpy.median` imports masked arrays at its first call, which takes 50 ms.
    """
    flat = values.ravel()
    flat = flat[:: max(1, flat.size // 10_000) | 1]
    place = min(int(flat.size * share), flat.size - 1)
    return float(np.partition(flat, place)[place])


def _windowed(extreme: np.ufunc, plane: FloatArray, window: int) -> FloatArray:
    """The largest or smallest value in a square window about each pixel; the border goes on outside."""
    for axis in (0, 1):
        plane = _along(extreme, plane if axis == 0 else plane.T, window)
        plane = plane if axis == 0 else plane.T
    return plane


def _along(extreme: np.ufunc, plane: FloatArray, window: int) -> FloatArray:
    """The same in columns, by windows that double: of 1, 2, 4 … rows."""
    half = window // 2
    reach = np.pad(plane, ((half, half), (0, 0)), mode="edge")
    length = 1
    while 2 * length <= window:
        reach = extreme(reach[:-length], reach[length:])
        length *= 2
    rest = window - length
    done: FloatArray = extreme(reach[: len(plane)], reach[rest : rest + len(plane)])
    return done
