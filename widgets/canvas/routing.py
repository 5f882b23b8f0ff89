"""The way of a wire: straight where it can be, curved where it must, and around cards that stand between."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, ROW_GAP
from widgets.canvas.geometry import PITCH, wire_path
from widgets.canvas.spatial_grid import Box, box_of

Position = tuple[float, float]

CardsIn = Callable[[Box], Iterable[Position]]
"""Answers the top left corners of the cards in a part of the canvas; more of them do no harm."""

_BESIDE = 16.0
_FURTHER = 9.0
_FURTHEST = 61.0
"""How far beside the cards a wire passes them; longer ones further out, so that they do not lie on each other."""

_CLEAR = 8.0
"""No wire passes a card nearer than this where there is another way."""

_HALF_GAP = ROW_GAP / 2
_ROUND = 10.0
_TRIES = 4


def route(start: QPointF, end: QPointF, cards_in: CardsIn) -> QPainterPath:
    """The way from an output to an input; `cards_in` knows the cards that may stand between."""
    direct = wire_path(start, end)
    if end.y() - start.y() < PITCH:
        return direct
    blocking = _met(direct, cards_in)
    return _around(start, end, blocking, cards_in) if blocking else direct


def _around(start: QPointF, end: QPointF, blocking: Sequence[Position], cards_in: CardsIn) -> QPainterPath:
    """The shortest of the ways down a lane that meet the fewest cards."""
    beside = min(_FURTHEST, _BESIDE + _FURTHER * ((end.y() - start.y()) // PITCH - 1))
    ways: list[tuple[int, float, int, QPainterPath]] = []

    def try_lane(lane: float) -> list[Position]:
        way = _by_lane(start, end, lane)
        met = _met(way, cards_in)
        aside = abs(lane - start.x()) + abs(lane - end.x())
        ways.append((len(met), aside, len(ways), way))
        return met

    if start.x() != end.x():
        try_lane(start.x())
        try_lane(end.x())
    right, left = max(x for x, _y in blocking), min(x for x, _y in blocking)
    for _ in range(_TRIES):
        met = try_lane(right + CARD_WIDTH + beside)
        if not met:
            break
        right = max(right, *(x for x, _y in met))
    for _ in range(_TRIES):
        met = try_lane(left - beside)
        if not met:
            break
        left = min(left, *(x for x, _y in met))
    return min(ways, key=lambda way: way[:3])[3]


def _by_lane(start: QPointF, end: QPointF, lane: float) -> QPainterPath:
    """Down the lane at this x, there and back through the gaps below the first card and above the last."""
    low, high = start.y() + _HALF_GAP, end.y() - _HALF_GAP
    there = [] if lane == start.x() else [QPointF(start.x(), low), QPointF(lane, low)]
    back = [] if lane == end.x() else [QPointF(lane, high), QPointF(end.x(), high)]
    return _rounded([start, *there, *back, end])


def _met(way: QPainterPath, cards_in: CardsIn) -> list[Position]:
    """The cards that a way downwards meets or passes too near, besides those at its ends."""
    around = way.controlPointRect().adjusted(-_CLEAR, 0, _CLEAR, 0)
    top, bottom = around.top(), way.currentPosition().y()
    cards = [card for card in cards_in(box_of(around)) if card[1] + CARD_HEIGHT > top and card[1] < bottom]
    if not cards:
        return []
    points = [(point.x(), point.y()) for line in way.toSubpathPolygons() for point in line.toList()]
    return [card for card in cards if any(_touches(card, *line) for line in pairwise(points))]


def _touches(card: Position, first: Position, last: Position) -> bool:
    """Whether a line downwards (or level) comes into a card or too near beside it."""
    top, bottom = max(first[1], card[1]), min(last[1], card[1] + CARD_HEIGHT)
    if top > bottom:
        return False
    ends = first[0], last[0]
    if last[1] > first[1]:
        slope = (last[0] - first[0]) / (last[1] - first[1])
        ends = first[0] + (top - first[1]) * slope, first[0] + (bottom - first[1]) * slope
    return max(ends) > card[0] - _CLEAR and min(ends) < card[0] + CARD_WIDTH + _CLEAR


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
