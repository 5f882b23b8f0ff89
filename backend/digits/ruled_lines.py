"""Ruled and squared paper: lines straight over the whole picture are taken out, strokes across them stay."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.digits.paper import quantile
from backend.digits.resample import FloatArray

_SLOPES = np.linspace(-0.12, 0.12, 49)
"""Paper is turned by so much at most, in pixels up or down for each pixel across."""

_THICKEST = 0.03
"""A line is no thicker than this share of the longer side."""

_FAINTEST = 0.03
"""Less contrast than this is no line."""


@dataclass(frozen=True)
class _Line:
    """The rows `first` to `last` of the straightened picture; `level` is its usual contrast.

    `unbroken` says that it goes on from one edge to the other.
    """

    first: int
    last: int
    level: float
    unbroken: bool


def without_lines(contrast: FloatArray) -> FloatArray:
    """`contrast` `(rows, columns)` without thin straight lines from edge to edge, across or down."""
    if min(contrast.shape) < 40:
        return contrast
    across = _without_rows(contrast)
    return _without_rows(across.T).T


def _without_rows(contrast: FloatArray) -> FloatArray:
    """The same for lines that go across."""
    rows, columns = contrast.shape
    step = max(1, columns // 40)
    count = columns // step
    coarse = contrast[:, : count * step].reshape(rows, count, step).mean(axis=2)
    centres = (np.arange(count) + 0.5) * step - columns / 2
    slope, straight = _straightened(coarse, centres)
    lines = _find_lines(straight, round(_THICKEST * max(contrast.shape)) + 2)
    if not _are_printed(lines, straight):
        return contrast
    shifts = np.rint(slope * (np.arange(columns) - columns / 2)).astype(np.intp)
    return _taken_out(contrast, lines, shifts)


def _straightened(coarse: FloatArray, centres: FloatArray) -> tuple[float, FloatArray]:
    """The slope at which rows are most alike along their length, and the picture sheared by it."""
    limit = np.clip(coarse, 0, max(quantile(coarse, 0.8), _FAINTEST))
    best, found = -1.0, 0.0
    for slope in _SLOPES:
        profile = _sheared(limit, np.rint(slope * centres).astype(np.intp)).mean(axis=1)
        sharp = float(np.square(np.diff(profile)).sum())
        if sharp > best * (1 + 1e-6):
            best, found = sharp, float(slope)
    return found, _sheared(coarse, np.rint(found * centres).astype(np.intp))


def _sheared(plane: FloatArray, shifts: npt.NDArray[np.intp]) -> FloatArray:
    rows = np.clip(np.arange(len(plane))[:, None] + shifts, 0, len(plane) - 1)
    sheared: FloatArray = np.take_along_axis(plane, rows, axis=0)
    return sheared


def _find_lines(straight: FloatArray, thickest: int) -> list[_Line]:
    """Thin bands in which most of the row stands out against the rows about it."""
    wide = np.pad(straight, ((1, 1), (0, 0)), mode="edge")
    near = np.maximum(np.maximum(wide[:-2], wide[1:-1]), wide[2:])
    count = near.shape[1]
    ordered = np.sort(near, axis=1)
    usual, least = ordered[:, int(count * 0.3)], ordered[:, int(count * 0.05)]
    reach = thickest + 2
    padded = np.pad(usual, reach, mode="edge")
    before, after = padded[: len(usual)], padded[2 * reach :]
    raised = usual - np.maximum(np.minimum(before, after), 0)
    lines = []
    row = 0
    while row < len(raised):
        if raised[row] < _FAINTEST:
            row += 1
            continue
        last = row
        while last + 1 < len(raised) and raised[last + 1] >= _FAINTEST:
            last += 1
        if last - row + 1 <= thickest:
            level = float(raised[row : last + 1].max())
            lines.append(_Line(row, last, level, float(least[row : last + 1].max()) > 0.5 * level))
        row = last + 1
    return lines


def _are_printed(lines: list[_Line], straight: FloatArray) -> bool:
    """Several lines are paper; one or two only if they are unbroken and not all there is."""
    if len(lines) >= 3:
        return True
    rest = straight.copy()
    for line in lines:
        rest[max(line.first - 2, 0) : line.last + 3] = 0
    return (
        bool(lines)
        and all(line.unbroken for line in lines)
        and float(rest.max()) > 0.7 * max(line.level for line in lines)
    )


def _taken_out(contrast: FloatArray, lines: list[_Line], shifts: npt.NDArray[np.intp]) -> FloatArray:
    """Fill each line with what joins its two sides; where it is much darker than the line, ink crosses it."""
    rows, columns = contrast.shape
    clear = contrast.copy()
    every = np.arange(columns)
    for line in lines:
        first, last = line.first - 1, line.last + 1
        above = contrast[np.clip(first - 1 + shifts, 0, rows - 1), every]
        below = contrast[np.clip(last + 1 + shifts, 0, rows - 1), every]
        above, below = (below if first < 1 else above), (above if last > rows - 2 else below)
        thick = last - first + 2
        for row in range(first, last + 1):
            place = row + shifts
            inside = (place >= 0) & (place < rows)
            values = contrast[place[inside], every[inside]]
            joined = _joined(above, below, (row - first + 1) / thick, 2 * thick)[inside]
            crossing = np.where(values > 1.7 * line.level, values, 0)
            clear[place[inside], every[inside]] = np.minimum(values, np.maximum(joined, crossing))
    return clear


def _joined(above: FloatArray, below: FloatArray, share: float, reach: int) -> FloatArray:
    """What a stroke would be between two rows, however slanted: `share` of the way down."""
    count = len(above)
    above, below = np.pad(above, reach, mode="edge"), np.pad(below, reach, mode="edge")
    joined = np.full(count, -1, np.float32)
    for slant in range(-reach, reach + 1, 2):
        up, down = reach - round(slant * share), reach + round(slant * (1 - share))
        np.maximum(joined, np.minimum(above[up : up + count], below[down : down + count]), out=joined)
    return joined
