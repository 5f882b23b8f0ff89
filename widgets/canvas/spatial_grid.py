"""Finds what lies in a part of the canvas without looking at everything that is on it."""

from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in canvas units."""

_CELL_WIDTH, _CELL_HEIGHT = 280.0, 160.0
_MOST_CELLS = 600
"""What covers more cells is asked about every time; a list of its cells would be longer than the search."""

Key = TypeVar("Key", bound=Hashable)


class SpatialGrid(Generic[Key]):
    """Keys with their boxes, in cells somewhat larger than a card."""

    def __init__(self) -> None:
        self._boxes: dict[Key, Box] = {}
        self._cells: dict[tuple[int, int], dict[Key, None]] = {}
        self._everywhere: dict[Key, None] = {}

    def put(self, key: Key, box: Box) -> None:
        """Put a key where `box` is; it leaves the place it had."""
        before = self._boxes.get(key)
        if before == box:
            return
        if before is not None:
            self._leave(key, before)
        self._boxes[key] = box
        for cell in self._cells_of(box):
            self._cells.setdefault(cell, {})[key] = None
        if _is_huge(box):
            self._everywhere[key] = None

    def remove(self, key: Key) -> None:
        """Take a key away; one that is not there is no mistake."""
        box = self._boxes.pop(key, None)
        if box is not None:
            self._leave(key, box)

    def box(self, key: Key) -> Box | None:
        return self._boxes.get(key)

    def touching(self, box: Box) -> list[Key]:
        """The keys whose boxes touch `box`, in no order that means anything."""
        if _is_huge(box):
            return [key for key, other in self._boxes.items() if touch(other, box)]
        found = dict(self._everywhere)
        for cell in self._cells_of(box):
            found.update(self._cells.get(cell, {}))
        return [key for key in found if touch(self._boxes[key], box)]

    def _leave(self, key: Key, box: Box) -> None:
        self._everywhere.pop(key, None)
        for cell in self._cells_of(box):
            keys = self._cells[cell]
            del keys[key]
            if not keys:
                del self._cells[cell]

    def _cells_of(self, box: Box) -> list[tuple[int, int]]:
        if _is_huge(box):
            return []
        left, top, right, bottom = box
        columns = range(int(left // _CELL_WIDTH), int(right // _CELL_WIDTH) + 1)
        rows = range(int(top // _CELL_HEIGHT), int(bottom // _CELL_HEIGHT) + 1)
        return [(column, row) for row in rows for column in columns]


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def box_of(rect: QRectF) -> Box:
    return (rect.left(), rect.top(), rect.right(), rect.bottom())


def united(one: Box, other: Box) -> Box:
    """The smallest box around both."""
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))


def _is_huge(box: Box) -> bool:
    left, top, right, bottom = box
    return ((right - left) / _CELL_WIDTH + 1) * ((bottom - top) / _CELL_HEIGHT + 1) > _MOST_CELLS
