"""The way of a wire: straight where it can be, curved where it must, and around cards that stand between."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, ROW_GAP
from widgets.canvas.geometry import PITCH, wire_path
from widgets.canvas.spatial_grid import Box

Position = tuple[float, float]

CardsIn = Callable[[Box], Iterable[Position]]
"""Answers the top left corners of the cards in a part of the canvas; more of them do no harm."""

_BESIDE = 16.0
_FURTHER = 9.0
_FURTHEST = 61.0
"""How far beside the cards a wire passes them; longer ones further out, so that they do not lie on each other."""

_HALF_GAP = ROW_GAP / 2
_ROUND = 10.0
_TRIES = 4


def route(start: QPointF, end: QPointF, cards_in: CardsIn) -> QPainterPath:
    """The way from an output to an input; `cards_in` knows the cards that may stand between."""
    if end.y() - start.y() < PITCH:
        return wire_path(start, end)
    lane = _lane(start, end, cards_in)
    if lane is None:
        return wire_path(start, end)
    low, high = start.y() + _HALF_GAP, end.y() - _HALF_GAP
    return _rounded(
        [
            start,
            QPointF(start.x(), low),
            QPointF(lane, low),
            QPointF(lane, high),
            QPointF(end.x(), high),
            end,
        ]
    )


def _lane(start: QPointF, end: QPointF, cards_in: CardsIn) -> float | None:
    """The x at which a wire passes all cards that stand in its way; `None` if none does."""
    top, bottom = start.y() + _HALF_GAP, end.y() - _HALF_GAP
    first, fall, slope = start.x(), end.y() - start.y(), end.x() - start.x()
    beside = min(_FURTHEST, _BESIDE + _FURTHER * (fall // PITCH - 1))

    def met_on(lane: float | None) -> list[Position]:
        """The cards that a wire would meet in this lane or, without one, on the straight way."""
        left, right = (lane, lane) if lane is not None else (min(first, end.x()), max(first, end.x()))
        found = []
        for x, y in cards_in((left - _BESIDE / 2, top, right + _BESIDE / 2, bottom)):
            if y < top or y + CARD_HEIGHT > bottom:
                continue
            passes = lane
            if passes is None:
                passes = first + (y + CARD_HEIGHT / 2 - start.y()) / fall * slope
            if x - _BESIDE / 2 < passes < x + CARD_WIDTH + _BESIDE / 2:
                found.append((x, y))
        return found

    blocking = met_on(None)
    if not blocking:
        return None
    lanes = []
    for side in (1, -1):
        met, lane = blocking, 0.0
        for _ in range(_TRIES):
            edges = [x + CARD_WIDTH + beside if side > 0 else x - beside for x, _y in met]
            lane = max(edges) if side > 0 else min(edges)
            met = met_on(lane)
            if not met:
                break
        lanes.append((abs(lane - first) + abs(lane - end.x()), -side, lane))
    return min(lanes)[2]


def _rounded(corners: Sequence[QPointF]) -> QPainterPath:
    """Straight lines through the corners, with the corners rounded."""
    path = QPainterPath(corners[0])
    for (before, corner), (_same, after) in pairwise(list(pairwise(corners))):
        coming, going = QLineF(corner, before), QLineF(corner, after)
        radius = min(_ROUND, coming.length() / 2, going.length() / 2)
        if radius < 1:
            path.lineTo(corner)
            continue
        coming.setLength(radius)
        going.setLength(radius)
        path.lineTo(coming.p2())
        path.quadTo(corner, going.p2())
    path.lineTo(corners[-1])
    return path
