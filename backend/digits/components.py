"""Connected parts of a coarse picture, found row by row from runs of inked blocks."""

from dataclasses import dataclass

import numpy as np

from backend.digits.resample import FloatArray


@dataclass(frozen=True, eq=False)
class Component:
    """A connected part. A run is `(row, first column, last column)`; `mass` is the sum of its blocks.

    `border_share` is the share of the picture's border that it covers.
    """

    runs: tuple[tuple[int, int, int], ...]
    mass: float
    border_share: float


def find_components(blocks: FloatArray) -> list[Component]:
    """The parts of `blocks` `(rows, columns)` above zero that hang together, corners included."""
    runs, masses = _runs(blocks)
    parents = list(range(len(runs)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    above = 0
    for number, (row, first, last) in enumerate(runs):
        while runs[above][0] < row - 1 or (runs[above][0] == row - 1 and runs[above][2] < first - 1):
            above += 1
        other = above
        while other < number and runs[other][0] == row - 1 and runs[other][1] <= last + 1:
            parents[root(other)] = root(number)
            other += 1
    groups: dict[int, list[int]] = {}
    for number in range(len(runs)):
        groups.setdefault(root(number), []).append(number)
    return [
        _component(blocks, [runs[number] for number in group], sum(masses[number] for number in group))
        for group in groups.values()
    ]


def _runs(blocks: FloatArray) -> tuple[list[tuple[int, int, int]], list[float]]:
    """The unbroken runs above zero, from the top row down, from left to right, and the sum of each."""
    edges = np.zeros((blocks.shape[0], blocks.shape[1] + 2), np.int8)
    edges[:, 1:-1] = blocks > 0
    steps = np.diff(edges, axis=1)
    rows, firsts = np.nonzero(steps == 1)
    lasts = np.nonzero(steps == -1)[1] - 1
    # A zero beyond each row, so that every run has a place behind its end.
    flat = np.pad(blocks, ((0, 0), (0, 1))).ravel()
    begins = rows * (blocks.shape[1] + 1) + firsts
    bounds = np.stack([begins, begins + lasts - firsts + 1], axis=1).ravel()
    masses = np.add.reduceat(flat, bounds)[::2].tolist() if len(rows) else []
    return list(zip(rows.tolist(), firsts.tolist(), lasts.tolist(), strict=True)), masses


def _component(blocks: FloatArray, runs: list[tuple[int, int, int]], mass: float) -> Component:
    bottom, right = blocks.shape[0] - 1, blocks.shape[1] - 1
    on_border = sum(
        last + 1 - first if row in (0, bottom) else (first == 0) + (last == right) for row, first, last in runs
    )
    return Component(tuple(runs), mass, on_border / max(1, 2 * (bottom + right)))
