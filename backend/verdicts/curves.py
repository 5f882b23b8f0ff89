"""What a curve of few and noisy values does: how it would look without noise, and how large the noise is."""

from collections.abc import Sequence

import numpy as np

WINDOW = 12
"""Values at the end of a curve by which its noise is judged."""
FEWEST = 6
"""Values below which the noise of a curve cannot be told."""


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def smoothed(values: Sequence[float]) -> list[float]:
    """The means of three neighbours: the first is that around the second value."""
    return [mean(values[at - 1 : at + 2]) for at in range(1, len(values) - 1)]


def noise(values: Sequence[float]) -> float:
    """The standard deviation of the last values around a smooth bend (a parabola); of `FEWEST` values or more."""
    tail = np.asarray(values[-WINDOW:], dtype=np.float64)
    at = np.arange(len(tail), dtype=np.float64) - len(tail) / 2
    bend = np.stack([np.ones_like(at), at, at**2], axis=1)
    left = tail - bend @ np.linalg.lstsq(bend, tail, rcond=None)[0]
    return float(np.sqrt((left**2).sum() / _free(values)))


def noises(values: Sequence[float], deviations: float) -> float:
    """So many standard deviations of the noise, and more where it is known from few values only."""
    return deviations * (1 + 3 / _free(values)) * noise(values)


def _free(values: Sequence[float]) -> int:
    """How many of the values the bend leaves free."""
    return min(len(values), WINDOW) - 3


def slope(values: Sequence[float]) -> float:
    """By how much the curve rises from one value to the next, on the whole."""
    at = np.arange(len(values)) - (len(values) - 1) / 2
    return float(at @ np.asarray(values, dtype=np.float64) / (at @ at))
