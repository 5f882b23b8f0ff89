"""Parting digits that touch: what is too wide for one is cut where the least ink is crossed."""

import numpy as np
import numpy.typing as npt

from backend.digits.components import Component, find_components
from backend.digits.ink_part import SLANTS, InkPart

Mask = npt.NDArray[np.bool_]

_TOO_WIDE = 1.35
"""A digit is hardly ever wider than this, in shares of its own height."""

_TOO_WIDE_IN_LINE = 1.15
"""The same in shares of the height of the tallest, where there are several."""

_LEAST_WIDTH = 0.2
"""Each side of a cut has at least this share of the height as width."""

_LEAST_HEIGHT = 0.62
"""Each side of a cut is at least so tall, in shares of the whole: a cut-off end of a bar is no digit."""

_WIDE = 0.7
"""What is wider than this, in shares of the height of the tallest, may be two narrow digits that hardly touch."""

_THROUGH_ONE_STROKE = 1.7
"""A cut may cross this much ink, in widths of the pen: two digits touch in one place."""

_HARDLY_TOUCHING = 0.35
"""The same where the whole is no wider than a digit can be: no line of one digit is crossed by so little."""

_TRIES = 12
"""So many places are tried at most."""

_ASIDE = np.float32(0.02)
"""What a step aside costs, in pixels of ink: straight ways are preferred."""

_ASLANT = np.float32(np.sqrt(2))

_MOVES = np.array([0, -1, 1], np.int8)


def part_touching(parts: list[InkPart], pen: float) -> list[InkPart]:
    """The same digits from left to right, those that are too wide cut in two or more; `pen` in pixels."""
    tallest = max(part.height for part in parts)
    several = len(parts) > 1
    found: list[InkPart] = []
    waiting = list(reversed(parts))
    while waiting:
        part = waiting.pop()
        cut = _cut(part, tallest, pen, _most_ink(part, tallest, several))
        if cut is None:
            found.append(part)
        else:
            several = True
            waiting += reversed(cut)
    return found


def _most_ink(part: InkPart, tallest: int, several: bool) -> float:
    """How much ink a cut through the part may cross, in widths of the pen; 0 for what is as wide as a digit."""
    # A digit that leans is no wider than one that stands.
    width = min(end - begin for begin, end in (part.extent(slant) for slant in SLANTS))
    if width > (_TOO_WIDE_IN_LINE * tallest if several else _TOO_WIDE * part.height):
        return _THROUGH_ONE_STROKE
    return _HARDLY_TOUCHING if width > _WIDE * tallest else 0.0


def _cut(part: InkPart, tallest: int, pen: float, most: float) -> tuple[InkPart, InkPart] | None:
    """The two sides of the best cut; `None` where none is good. It crosses at most `most` widths of the pen."""
    if not most:
        return None
    begin, end = (int(place) for place in part.extent())
    width, least = end - begin, max(1, round(_LEAST_WIDTH * part.height))
    if width <= 2 * least + 1:
        return None
    mask = InkPart(part.runs - np.array([part.top, begin, begin])).mask((part.height, width))
    costs, steps = _cheapest_ways(mask[:, least : width - least])
    count = max(2, round(width / (0.8 * tallest)))
    wanted = np.arange(1, count) * width / count - least
    away = np.abs(np.arange(len(costs))[:, None] - wanted).min(axis=1) / width
    order = np.argsort(costs + pen * away, kind="stable")
    for last in order[:: max(1, len(order) // _TRIES)]:
        if costs[last] > most * pen:
            continue
        is_left = np.arange(width) < (_way_to(int(last), steps) + least)[:, None]
        sides = [find_components((mask & side).astype(np.float32)) for side in (is_left, ~is_left)]
        if min(_height(side) for side in sides) >= _LEAST_HEIGHT * part.height:
            one, other = (_part_of(side, part.top, begin) for side in sides)
            return one, other
    return None


def _cheapest_ways(mask: Mask) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int8]]:
    """For each column of the last row the least ink on a way from top to bottom, and where each step came from."""
    rows, columns = mask.shape
    ink = mask.astype(np.float32)
    aslant = ink * _ASLANT + _ASIDE
    # Nothing lies beside the mask, so that no way leads out of it.
    costs = np.full((rows, columns + 2), np.inf, np.float32)
    costs[0, 1:-1] = ink[0]
    for row in range(1, rows):
        above = costs[row - 1]
        aside = np.minimum(above[:-2], above[2:])
        np.minimum(above[1:-1] + ink[row], aside + aslant[row], out=costs[row, 1:-1])
    above = costs[:-1]
    ways = np.stack([above[:, 1:-1] + ink[1:], above[:, :-2] + aslant[1:], above[:, 2:] + aslant[1:]])
    steps = np.zeros((rows, columns), np.int8)
    steps[1:] = _MOVES[ways.argmin(axis=0)]
    return costs[-1, 1:-1], steps


def _way_to(last: int, steps: npt.NDArray[np.int8]) -> npt.NDArray[np.int64]:
    """The column of the way in each row."""
    way = np.empty(len(steps), np.int64)
    for row in range(len(steps) - 1, -1, -1):
        way[row] = last
        last += int(steps[row, last])
    return way


def _height(components: list[Component]) -> int:
    """The height of the heaviest: what a cut splits off at the edge does not make a bar a digit."""
    if not components:
        return 0
    rows = max(components, key=lambda component: component.mass).runs[:, 0]
    return int(rows[-1] - rows[0]) + 1


def _part_of(components: list[Component], top: int, left: int) -> InkPart:
    runs = np.concatenate([component.runs for component in components])
    return InkPart(runs + np.array([top, left, left]))
