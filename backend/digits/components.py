"""Connected parts of a picture, found from its runs of inked pixels."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.digits.resample import FloatArray

Runs = npt.NDArray[np.int64]
"""Rows of `(row, first column, last column)`, in the order of reading."""


@dataclass(frozen=True, eq=False)
class Component:
    """A connected part; `mass` is the sum of its blocks, `border_share` the share of the border that it covers."""

    runs: Runs
    mass: float
    border_share: float


def find_components(blocks: FloatArray) -> list[Component]:
    """The parts of `blocks` `(rows, columns)` above zero that hang together, corners included.

    They are in the order of their first runs, from the top down.
    """
    runs, masses = _runs(blocks)
    if not len(runs):
        return []
    roots = _roots(runs, blocks.shape[1])
    order = np.argsort(roots, kind="stable")
    begins = np.flatnonzero(np.diff(roots[order], prepend=-1))
    sums = np.add.reduceat(masses[order], begins)
    return [
        Component(runs[group], float(mass), _border_share(runs[group], blocks.shape))
        for group, mass in zip(np.split(order, begins[1:]), sums, strict=True)
    ]


def count_components(blocks: npt.NDArray[np.bool_]) -> int:
    """How many parts hang together, corners included."""
    runs, _ = _runs(blocks.astype(np.float32))
    return len(np.unique(_roots(runs, blocks.shape[1]))) if len(runs) else 0


def _runs(blocks: FloatArray) -> tuple[Runs, npt.NDArray[np.float64]]:
    """The unbroken runs above zero, from the top row down, from left to right, and the sum of each."""
    rows, columns = blocks.shape
    # A zero beyond each row, so that no run goes on in the next one.
    flat = np.zeros(rows * (columns + 1) + 1, np.float32)
    flat[1:].reshape(rows, columns + 1)[:, :-1] = blocks
    bounds = np.flatnonzero(np.diff(flat > 0))
    begins, ends = bounds[::2], bounds[1::2]
    row = begins // (columns + 1)
    start = row * (columns + 1)
    masses = np.add.reduceat(flat[1:], bounds)[::2].astype(np.float64) if len(bounds) else np.zeros(0)
    return np.stack([row, begins - start, ends - start - 1], axis=1), masses


def _roots(runs: Runs, columns: int) -> npt.NDArray[np.int64]:
    """For each run the number of the first one that it hangs together with."""
    rows, firsts, lasts = runs.T
    # In the order of reading both ends rise: the runs of the row above that one touches follow each other.
    stride = columns + 2
    begins = np.searchsorted(rows * stride + lasts, (rows - 1) * stride + firsts - 1)
    ends = np.searchsorted(rows * stride + firsts, (rows - 1) * stride + lasts + 1, side="right")
    parents = list(range(len(runs)))
    for number, (begin, end) in enumerate(zip(begins.tolist(), ends.tolist(), strict=True)):
        for above in range(begin, end):
            one, other = _root(parents, above), _root(parents, number)
            parents[max(one, other)] = min(one, other)
    # A parent comes before its children: one way through the list is enough.
    for number, parent in enumerate(parents):
        parents[number] = parents[parent]
    return np.array(parents)


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _border_share(runs: Runs, shape: tuple[int, ...]) -> float:
    bottom, right = shape[0] - 1, shape[1] - 1
    rows, firsts, lasts = runs.T
    across = (rows == 0) | (rows == bottom)
    covered = np.where(across, lasts + 1 - firsts, (firsts == 0).astype(np.int64) + (lasts == right))
    return float(covered.sum()) / max(1, 2 * (bottom + right))
