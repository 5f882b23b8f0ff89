"""The way of a wire: straight where it can be, curved where it must, and around cards that stand between."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, ROW_GAP
from widgets.canvas.geometry import PITCH, wire_path

Position = tuple[float, float]

_BESIDE = 16.0
_FURTHER = 9.0
_FURTHEST = 61.0
"""How far beside the cards a wire passes them; longer ones further out, so that they do not lie on each other."""

_HALF_GAP = ROW_GAP / 2
_ROUND = 10.0
_TRIES = 4


def route(start: QPointF, end: QPointF, cards: Sequence[Position]) -> QPainterPath:
    """The way from an output to an input; `cards` are the top left corners of all cards."""
    if end.y() - start.y() < PITCH:
        return wire_path(start, end)
    lane = _lane(start, end, cards)
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


def _lane(start: QPointF, end: QPointF, cards: Sequence[Position]) -> float | None:
    """The x at which a wire passes all cards that stand in its way; `None` if none does."""
    between = [(x, y) for x, y in cards if y >= start.y() + _HALF_GAP and y + CARD_HEIGHT <= end.y() - _HALF_GAP]
    fall = end.y() - start.y()
    beside = min(_FURTHEST, _BESIDE + _FURTHER * (fall // PITCH - 1))

    def meets(card: Position, lane: float | None) -> bool:
        share = (card[1] + CARD_HEIGHT / 2 - start.y()) / fall
        x = lane if lane is not None else start.x() + share * (end.x() - start.x())
        return card[0] - _BESIDE / 2 < x < card[0] + CARD_WIDTH + _BESIDE / 2

    blocking = [card for card in between if meets(card, None)]
    if not blocking:
        return None
    lanes = []
    for side in (1, -1):
        met, lane = blocking, 0.0
        for _ in range(_TRIES):
            edges = [x + CARD_WIDTH + beside if side > 0 else x - beside for x, _y in met]
            lane = max(edges) if side > 0 else min(edges)
            met = [card for card in between if meets(card, lane)]
            if not met:
                break
        lanes.append((abs(lane - start.x()) + abs(lane - end.x()), -side, lane))
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
