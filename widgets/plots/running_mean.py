"""The course of the steps: their mean over a window that slides along the run, and how far they lie apart."""

from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_BINS = 250
"""A run has about so many: more points than a curve needs, whatever the run is long."""

_WINDOW = 1 / 40
"""Of the run. Wider ones would round off the steep beginning, narrower ones leave the noise of small batches."""

_FEWEST = 10
"""Steps that a window should have, unless that is more than an eighth of the run."""

Smoothing = Literal["light", "medium", "strong"]

_WIDER: dict[Smoothing, float] = {"light": 1 / 4, "medium": 1, "strong": 4}
"""How much wider than said above the windows are."""

_LARGEST = 1e100
"""Beyond it squares would be too large for a number."""


class Course(NamedTuple):
    """Points of a curve: the step, counted from 1, the mean around it and the standard deviation. NaN where the
    steps have no number."""

    steps: Floats
    mean: Floats
    spread: Floats


class RunningMean:
    """Steps come in; kept are sums over bins of equal length, so neither adding nor reading goes over old steps.

    Each window adds up its own bins. (Differences of sums from the beginning would be cheaper still, but after one
    wild value nothing would be left of the others.)
    """

    def __init__(self, planned: int) -> None:
        """`planned` is how many steps the run is to have; more may come."""
        self._bin = max(1, -(-planned // _BINS))
        self._wanted = max(planned * _WINDOW, min(_FEWEST, planned / 8))
        self._sums = np.zeros((4, _BINS))
        self._filled = 0

    def _reach(self, smoothing: Smoothing) -> int:
        """How many bins to each side of one belong to its window."""
        return max(0, round((self._wanted * _WIDER[smoothing] / self._bin - 1) / 2))

    def window(self, smoothing: Smoothing = "medium") -> int:
        """How many steps a mean is taken over."""
        return self._bin * (2 * self._reach(smoothing) + 1)

    def add(self, first: int, values: Floats) -> None:
        """Add steps that follow each other, the first counted from 1. What is not finite is left out."""
        if not values.size:
            return
        steps = np.arange(first, first + values.size)
        bins = (steps - 1) // self._bin
        self._make_room(int(bins[-1]) + 1)
        there = np.isfinite(values)
        known = np.clip(np.where(there, values, 0.0), -_LARGEST, _LARGEST)
        start, end = int(bins[0]), int(bins[-1]) + 1
        for row, weights in enumerate((there, steps * there, known, known * known)):
            self._sums[row, start:end] += np.bincount(bins - start, weights, end - start)

    def _make_room(self, bins: int) -> None:
        if bins > self._sums.shape[1]:
            wider = np.zeros((4, max(bins, 2 * self._sums.shape[1])))
            wider[:, : self._sums.shape[1]] = self._sums
            self._sums = wider
        self._filled = max(self._filled, bins)

    def course(self, smoothing: Smoothing = "medium") -> Course:
        """The curve so far. At its ends the windows are cut off, and their middles with them, so nothing lags."""
        if not self._filled:
            return Course(np.empty(0), np.empty(0), np.empty(0))
        sums = self._sums[:, : self._filled]
        reach = self._reach(smoothing)
        around = np.pad(sums, ((0, 0), (reach, reach)))
        windows = np.lib.stride_tricks.sliding_window_view(around, 2 * reach + 1, axis=1).sum(axis=-1)
        # No curve where there is no number, however near the next one is.
        count = np.where(sums[0] > 0, windows[0], np.nan)
        steps, mean, square = windows[1:] / count
        return Course(steps, mean, np.sqrt(np.maximum(square - mean * mean, 0.0)))
