"""Rows of numbers that come in now and then: all of the first ones, every second of many, every fourth of more."""

import numpy as np
import numpy.typing as npt

MOST = 1000
"""Rows that are kept; more than a curve needs."""


class ThinnedRows:
    """Never more than `MOST` rows and the last one, however long it goes on; evenly spread over what came."""

    def __init__(self, columns: int) -> None:
        self._rows = np.empty((MOST, columns))
        self._kept = 0
        self._came = 0
        self._every = 1
        self._last = np.empty((0, columns))

    def add(self, row: npt.ArrayLike) -> None:
        """Add one row."""
        values = np.asarray(row, np.float64)
        self._last = values[np.newaxis]
        if self._came % self._every == 0:
            if self._kept == MOST:
                self._rows[: MOST // 2] = self._rows[::2].copy()
                self._kept = MOST // 2
                self._every *= 2
            if self._came % self._every == 0:
                self._rows[self._kept] = values
                self._kept += 1
                self._last = self._last[:0]
        self._came += 1

    @property
    def rows(self) -> npt.NDArray[np.float64]:
        """The rows kept, and the last one that came."""
        return np.concatenate((self._rows[: self._kept], self._last))
