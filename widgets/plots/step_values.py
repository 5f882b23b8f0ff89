"""All steps of a run as they were, and how low and high they reach in each pixel, however long the run is."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_BLOCK = 64
"""Steps whose lowest and highest are kept, so that drawing a million of them does not look at each."""

_LARGEST = 1e38
"""The largest that four bytes hold, about."""


class StepValues:
    """One float32 a step, NaN where there is no number. Steps are counted from 1."""

    def __init__(self) -> None:
        self._room = np.full(1024, np.nan, np.float32)
        self._lows = np.full(1024 // _BLOCK, np.nan, np.float32)
        self._highs = self._lows.copy()
        self._count = 0

    @property
    def values(self) -> npt.NDArray[np.float32]:
        """All steps, the first at 0."""
        return self._room[: self._count]

    def put(self, first: int, values: npt.ArrayLike) -> None:
        """Put steps that follow each other in their places; what was there is replaced."""
        added = np.atleast_1d(np.asarray(values, np.float64))
        if not added.size:
            return
        start, end = first - 1, first - 1 + added.size
        self._make_room(end)
        self._room[start:end] = np.where(np.isfinite(added), np.clip(added, -_LARGEST, _LARGEST), np.nan)
        self._count = max(self._count, end)
        block = start // _BLOCK
        touched = self._room[block * _BLOCK : -(-end // _BLOCK) * _BLOCK].reshape(-1, _BLOCK)
        self._lows[block : block + len(touched)] = np.fmin.reduce(touched, axis=1)
        self._highs[block : block + len(touched)] = np.fmax.reduce(touched, axis=1)

    def _make_room(self, count: int) -> None:
        if count <= self._room.size:
            return
        size = -(-max(count, 2 * self._room.size) // _BLOCK) * _BLOCK
        for name, wanted in (("_room", size), ("_lows", size // _BLOCK), ("_highs", size // _BLOCK)):
            wider = np.full(wanted, np.nan, np.float32)
            old = getattr(self, name)
            wider[: old.size] = old
            setattr(self, name, wider)

    def at(self, step: int) -> float:
        """The value of a step; NaN where there is none."""
        return float(self._room[step - 1]) if 1 <= step <= self._count else float("nan")

    def outline(self, first: int, last: int, most: int) -> tuple[Floats, Floats]:
        """Steps and values of a line that looks as if all steps from `first` to `last` were drawn.

        Where there are more than `most`, the line goes up and down between the lowest and the highest of so many
        at a time. They are taken together at the same places while a run grows, so that nothing flickers.
        """
        start, end = max(0, first - 1), min(last, self._count)
        if end <= start:
            return np.empty(0), np.empty(0)
        if end - start <= most:
            return np.arange(start + 1.0, end + 1.0), self._room[start:end].astype(np.float64)
        together = 2
        while (end - start) / together > most / 2:
            together *= 2
        start -= start % together
        lows, highs, each = self._room[start:end], self._room[start:end], together
        if together >= _BLOCK:
            blocks = slice(start // _BLOCK, -(-end // _BLOCK))
            lows, highs, each = self._lows[blocks], self._highs[blocks], together // _BLOCK
        at = np.arange(0, lows.size, each)
        line = np.column_stack((np.fmin.reduceat(lows, at), np.fmax.reduceat(highs, at)))
        middles = start + (np.arange(len(at)) + 0.5) * together + 0.5
        middles[-1] = min(middles[-1], end)
        return np.repeat(middles, 2), line.ravel().astype(np.float64)
