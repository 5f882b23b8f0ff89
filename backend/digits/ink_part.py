"""A part of the ink as runs of pixels: its extent, also leaning, and how far it is from another."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Runs = npt.NDArray[np.int64]

SLANTS = tuple(float(step) / 10 for step in (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6))
"""By how much rows are tried to be moved, those nearest to upright first."""


@dataclass(frozen=True, eq=False)
class InkPart:
    """`runs` are rows of `(row, first column, last column)`, in pixels."""

    runs: Runs

    @cached_property
    def top(self) -> int:
        return int(self.runs[:, 0].min())

    @cached_property
    def bottom(self) -> int:
        """The row below the last."""
        return int(self.runs[:, 0].max()) + 1

    @cached_property
    def height(self) -> int:
        return self.bottom - self.top

    @cached_property
    def width(self) -> int:
        return int(self.runs[:, 2].max() - self.runs[:, 1].min()) + 1

    @cached_property
    def area(self) -> int:
        """How many pixels it has."""
        return int((self.runs[:, 2] - self.runs[:, 1] + 1).sum())

    def extent(self, slant: float = 0.0) -> tuple[float, float]:
        """Where it begins and ends from left to right, if each row is moved right by `slant` times its number."""
        moved = slant * self.runs[:, 0]
        return float((self.runs[:, 1] + moved).min()), float((self.runs[:, 2] + moved).max()) + 1

    def mask(self, shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
        """Which pixels of a picture of this shape are its own."""
        steps = np.zeros((shape[0], shape[1] + 1), np.int8)
        steps[self.runs[:, 0], self.runs[:, 1]] += 1
        steps[self.runs[:, 0], self.runs[:, 2] + 1] -= 1
        return np.cumsum(steps[:, :-1], axis=1, dtype=np.int8) > 0


def joined(parts: Iterable[InkPart]) -> InkPart:
    """Several parts as one."""
    return InkPart(np.concatenate([part.runs for part in parts]))


def gap_between(one: InkPart, other: InkPart) -> float:
    """How many pixels of paper lie between them where they are nearest."""
    (rows, firsts, lasts), (others, begins, ends) = one.runs.T[:, :, None], other.runs.T[:, None, :]
    across = np.maximum(np.maximum(begins - lasts, firsts - ends) - 1, 0)
    down = np.maximum(np.abs(rows - others) - 1, 0)
    return float(np.sqrt((across * across + down * down).min()))


def overlap(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How much of the shorter of two extents lies within the other, from 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, shared) / min(one[1] - one[0], other[1] - other[0])
