"""Numbers that are appended to, again and again, without copying the old ones each time."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class GrowingArray:
    """Numbers that are appended to; `values` is a view, not a copy."""

    def __init__(self) -> None:
        self._room = np.empty(1024)
        self._count = 0

    def append(self, values: npt.ArrayLike) -> None:
        """Add a number or a row of numbers."""
        added = np.atleast_1d(np.asarray(values, np.float64))
        needed = self._count + added.size
        if needed > self._room.size:
            wider = np.empty(max(needed, 2 * self._room.size))
            wider[: self._count] = self.values
            self._room = wider
        self._room[self._count : needed] = added
        self._count = needed

    def shorten(self, count: int) -> None:
        """Keep the first `count` numbers only."""
        self._count = min(self._count, count)

    @property
    def values(self) -> Floats:
        return self._room[: self._count]
