"""Dragging a crop box: what of it is taken hold of, and what box that makes; in pixels of the picture."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt

from backend.digits.box import Box

SMALLEST = 4
"""A box is at least so many pixels wide and high, where the picture is."""

_NEAR = 9.0
"""A side or corner is taken hold of within so many pixels of the screen."""

Side = Literal[-1, 0, 1]


@dataclass(frozen=True)
class Grip:
    """`across` is -1 for the left side, 1 for the right, `down` likewise; both 0 with `inside` moves the box.

    Neither a side nor inside: a new box is drawn.
    """

    across: Side = 0
    down: Side = 0
    inside: bool = False

    @property
    def cursor(self) -> Qt.CursorShape:
        """The shape of the pointer over it."""
        if self.across and self.down:
            falls = self.across == self.down
            return Qt.CursorShape.SizeFDiagCursor if falls else Qt.CursorShape.SizeBDiagCursor
        if self.across or self.down:
            return Qt.CursorShape.SizeHorCursor if self.across else Qt.CursorShape.SizeVerCursor
        return Qt.CursorShape.SizeAllCursor if self.inside else Qt.CursorShape.CrossCursor


def grip_at(shown: QRectF, point: QPointF) -> Grip:
    """What of the box `shown` on the screen is at this point."""
    if not shown.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point):
        return Grip()
    # In a small box the middle must be left to take hold of.
    near_x, near_y = min(_NEAR, shown.width() / 4), min(_NEAR, shown.height() / 4)
    across = _side(point.x(), shown.left(), shown.right(), near_x)
    down = _side(point.y(), shown.top(), shown.bottom(), near_y)
    return Grip(across, down, inside=not across and not down)


def _side(place: float, first: float, last: float, near: float) -> Side:
    if place <= first + near:
        return -1
    return 1 if place >= last - near else 0


def dragged(box: Box, grip: Grip, across: int, down: int, rows: int, columns: int) -> Box:
    """The box after a side, a corner or all of it moved so far, on a picture of `(rows, columns)`."""
    if grip.inside:
        left = min(max(box.left + across, 0), columns - box.width)
        top = min(max(box.top + down, 0), rows - box.height)
        return Box(left, top, box.width, box.height)
    left, right = _moved(box.left, box.right, grip.across, across, columns)
    top, bottom = _moved(box.top, box.bottom, grip.down, down, rows)
    return Box(left, top, right - left, bottom - top)


def _moved(first: int, last: int, side: Side, step: int, length: int) -> tuple[int, int]:
    least = min(SMALLEST, length)
    if side < 0:
        return min(max(first + step, 0), last - least), last
    if side > 0:
        return first, max(min(last + step, length), first + least)
    return first, last


def spanned(start: tuple[int, int], end: tuple[int, int], rows: int, columns: int) -> Box:
    """The box between two points `(column, row)` of the picture, whichever is first."""
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Box(left, top, max(right - left, SMALLEST), max(bottom - top, SMALLEST)).within(rows, columns)
