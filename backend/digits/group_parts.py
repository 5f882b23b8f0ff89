"""Which parts of the ink make a digit together, as a loose bar or dots do, and which are digits of their own."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from backend.digits.ink_part import SLANTS, InkPart, gap_between, joined, overlap

_FRAGMENT = 0.42
"""Parts lower than this share of the tallest are no digits, if another part is near."""

_NEAR = 0.2
"""So near, as a share of the height of the tallest."""

_LEAST_DIGIT = 0.3
"""A part that stands alone is a digit from this share of the height of the tallest on, else dust."""

_FLAT, _LINE_WIDTH = 0.25, 1.3
"""A line under a number is lower than the one and wider than the other, in shares of the height of the tallest."""

_WHOLE = 0.6
"""Where the tallest part has less than this share of the height of all ink, lines are broken or dotted."""

_NARROW, _LOWER, _HARDLY = 0.7, 0.75, 0.8
"""Two parts nearer than so many widths of the pen are one digit if it is no wider, in shares of its height, and
one of them lower than the whole."""

_HAIR = 0.04
"""For thin pens the same in shares of the height."""

_MOST_PARTS = 48

_Test = Callable[[InkPart, InkPart], bool]


def group_parts(parts: list[InkPart], pen: float) -> list[InkPart]:
    """The digits, from left to right; `pen` is about how wide the strokes are, in pixels."""
    parts = sorted(parts, key=lambda part: -part.area)[:_MOST_PARTS]
    parts = _without_lines(_mended(parts, pen))
    parts = _merged(parts, _is_on_top)
    parts = _with_fragments(parts)
    slant = slant_of(parts)
    parts = _merged(parts, lambda one, other: _is_within(one, other, slant))
    parts = _merged(parts, lambda one, other: _is_open(one, other, slant, pen))
    return sorted(parts, key=lambda part: sum(part.extent(slant)))


def slant_of(parts: list[InkPart]) -> float:
    """How far rows are to be moved to the right, a row, so that the parts share the fewest columns."""

    def shared(slant: float) -> float:
        extents = sorted(part.extent(slant) for part in parts)
        return sum(max(0.0, one[1] - other[0]) for one, other in pairwise(extents))

    return min(SLANTS, key=shared) if len(parts) > 1 else 0.0


def _mended(parts: list[InkPart], pen: float) -> list[InkPart]:
    """Broken and dotted lines made whole: what is near hangs together, the nearer the better."""
    everything = max(part.bottom for part in parts) - min(part.top for part in parts)
    for reach in (1.0, 1.5, 2.0, 3.0):
        if max(part.height for part in parts) >= _WHOLE * everything:
            break
        gap = reach * pen
        parts = _merged(parts, lambda one, other, gap=gap: gap_between(one, other) <= gap)  # type: ignore[misc]
    return parts


def _without_lines(parts: list[InkPart]) -> list[InkPart]:
    """Leave out what is drawn under a number, or over it: flat and wider than digits are."""
    tallest = max(part.height for part in parts)
    flat = [part for part in parts if part.height < _FLAT * tallest and part.width > _LINE_WIDTH * tallest]
    return [part for part in parts if part not in flat]


def _is_on_top(one: InkPart, other: InkPart) -> bool:
    """Whether one stands above the other: a bar over its digit, the two loops of an eight."""
    heights = overlap((one.top, one.bottom), (other.top, other.bottom))
    return heights < 0.35 and overlap(one.extent(), other.extent()) >= 0.5


def _is_within(one: InkPart, other: InkPart, slant: float) -> bool:
    """Whether the narrower stands in the middle of the wider."""
    narrow, wide = sorted((one.extent(slant), other.extent(slant)), key=lambda extent: extent[1] - extent[0])
    middle, width = sum(narrow) / 2, wide[1] - wide[0]
    return wide[0] + 0.2 * width < middle < wide[1] - 0.2 * width


def _is_open(one: InkPart, other: InkPart, slant: float, pen: float) -> bool:
    """Whether a line hardly misses the rest of its digit, as the stem of a four: too narrow for two digits."""
    begin, end = joined((one, other)).extent(slant)
    tall = max(one.bottom, other.bottom) - min(one.top, other.top)
    if end - begin > _NARROW * tall or min(one.height, other.height) > _LOWER * tall:
        return False
    return gap_between(one, other) <= max(_HARDLY * pen, _HAIR * tall)


def _with_fragments(parts: list[InkPart]) -> list[InkPart]:
    """Each fragment goes to the part that is nearest; what is near to none is a small digit, or dust."""
    tallest = max(part.height for part in parts)
    wholes = [part for part in parts if part.height >= _FRAGMENT * tallest]
    groups = [[part] for part in wholes]
    alone = []
    fragments = sorted((part for part in parts if part.height < _FRAGMENT * tallest), key=lambda part: -part.area)
    for fragment in fragments:
        gaps = [min(gap_between(fragment, part) for part in group) for group in groups]
        nearest = int(np.argmin(gaps))
        if gaps[nearest] <= _NEAR * tallest:
            groups[nearest].append(fragment)
        elif fragment.height >= _LEAST_DIGIT * tallest:
            alone.append(fragment)
    return [joined(group) for group in groups] + alone


def _merged(parts: list[InkPart], belong: _Test) -> list[InkPart]:
    """The parts, with those made one that belong together, pair by pair until none do."""
    while True:
        merged: list[InkPart] = []
        waiting = list(parts)
        while waiting:
            part = waiting.pop(0)
            other = next((other for other in waiting if belong(part, other)), None)
            if other is not None:
                waiting.remove(other)
                part = joined((part, other))
            merged.append(part)
        if len(merged) == len(parts):
            return merged
        parts = merged
