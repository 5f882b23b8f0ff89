"""Shrinking and enlarging pictures by exact areas, as two small matrix products."""

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

_BY_ONE_THREAD = 250_000
"""Multiplications up to which OpenBLAS, numpy's usual library, keeps a product to one thread."""


def resample_matrix(length: int, start: float, stop: float, count: int, fill: bool) -> FloatArray:
    """The weights, `(count, length)`, that turn `length` pixels into `count` pixels.

    The new pixels cover the interval from `start` to `stop` evenly, in units of old pixels; it may reach beyond
    the picture. Shrinking averages areas, enlarging interpolates. What lies outside counts as zero, or with
    `fill` as its nearest pixel inside.
    """
    step = (stop - start) / count
    half = max(1.0, step) / 2
    centres = start + (np.arange(count) + 0.5) * step
    if fill:
        centres = np.clip(centres, min(half, length / 2), max(length - half, length / 2))
    pixels = np.arange(length)
    above = np.minimum(centres[:, None] + half, pixels + 1)
    below = np.maximum(centres[:, None] - half, pixels)
    overlap = np.maximum(above - below, 0)
    if fill:
        overlap /= overlap.sum(axis=1, keepdims=True)
    else:
        overlap /= 2 * half
    matrix: FloatArray = overlap.astype(np.float32)
    return matrix


def resize(picture: FloatArray, height: int, width: int) -> FloatArray:
    """Stretch a grey picture `(rows, columns)` to `(height, width)`."""
    rows, columns = picture.shape
    down = resample_matrix(rows, 0, rows, height, fill=True)
    across = resample_matrix(columns, 0, columns, width, fill=True)
    return stretched(picture, down, across)


def stretched(picture: FloatArray, down: FloatArray, across: FloatArray) -> FloatArray:
    """A grey picture `(rows, columns)`, weighed by `(height, rows)` down and `(width, columns)` across.

    Of a picture as small as a drawing few rows are computed at once: larger products are shared out to threads,
    which then wait for each other, and beside a training that takes longer than the computing.
    """
    at_once = _BY_ONE_THREAD // max(picture.size, 1)
    if at_once < 2:
        at_once = len(down)
    parts = [down[begin : begin + at_once] @ picture @ across.T for begin in range(0, len(down), at_once)]
    return np.concatenate(parts).astype(np.float32, copy=False)


def shrink(picture: FloatArray, factor: int) -> FloatArray:
    """Average blocks of `factor` × `factor` pixels; a rest at the right and bottom edge is left out."""
    rows, columns = (max(1, length // factor) for length in picture.shape[:2])
    if factor == 1 or min(picture.shape[:2]) < factor:
        return picture
    whole = picture[: rows * factor, : columns * factor]
    if picture.ndim == 3:  # in two steps, which for colours is four times faster
        lines = whole.reshape(rows, factor, -1).mean(axis=1, dtype=np.float32)
        colours: FloatArray = lines.reshape(rows, columns, factor, -1).mean(axis=2, dtype=np.float32)
        return colours
    means: FloatArray = whole.reshape(rows, factor, columns, factor).mean(axis=(1, 3), dtype=np.float32)
    return means
