"""Where things are on the canvas: ports of a card, the way of a wire, the grid that cards snap to."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, ROW_GAP

GRID = 4
PITCH = CARD_HEIGHT + ROW_GAP
"""From the top of a card to the top of the next one below it."""

PORT_RADIUS = 6.0
PORT_REACH = 9.0
"""How near to a port the pointer must be to take hold of it."""

_WIRE_SPREAD = 28.0
"""Between the ends of wires that all mean the same."""

_FURTHER_SPREAD = 44.0
_PORT_SPREAD = 56.0
"""Between ports that each mean something else; a pointer must tell them apart."""


def snapped(position: tuple[float, float]) -> tuple[float, float]:
    """The nearest place on the grid."""
    return (round(position[0] / GRID) * GRID, round(position[1] / GRID) * GRID)


def card_rect(position: tuple[float, float]) -> QRectF:
    return QRectF(position[0], position[1], CARD_WIDTH, CARD_HEIGHT)


def output_port(position: tuple[float, float], place: int = 0, of: int = 1) -> QPointF:
    """Where the wires of a card at `position` begin: the middle of its lower edge; further outputs stand right of
    it."""
    return QPointF(position[0] + CARD_WIDTH / 2 + _further(place, of), position[1] + CARD_HEIGHT)


def input_port(position: tuple[float, float], place: int = 0, of: int = 1) -> QPointF:
    """Where a wire ends on a card: the middle of its upper edge, or one of several places around it."""
    return QPointF(position[0] + CARD_WIDTH / 2 + _offset(place, of, _WIRE_SPREAD), position[1])


def named_input_port(position: tuple[float, float], place: int, of: int, least: int) -> QPointF:
    """The input of that number on a card whose inputs each mean something else.

    Where only the first of them is needed (`least`), it stands in the middle as that of other cards does.
    """
    aside = _further(place, of) if least == 1 else _offset(place, of, _PORT_SPREAD)
    return QPointF(position[0] + CARD_WIDTH / 2 + aside, position[1])


def _further(place: int, of: int) -> float:
    """How far right of the middle the place lies, with the first in the middle."""
    return place * min(_FURTHER_SPREAD, (CARD_WIDTH / 2 - 20.0) / max(of - 1, 1))


def _offset(place: int, of: int, widest: float) -> float:
    """How far from the middle of a card the place lies."""
    spread = min(widest, (CARD_WIDTH - 56.0) / max(of - 1, 1))
    return (place - (of - 1) / 2) * spread


def wire_path(start: QPointF, end: QPointF) -> QPainterPath:
    """A line straight down where it can be, else a curve that leaves downwards and arrives from above."""
    path = QPainterPath(start)
    if abs(start.x() - end.x()) < 1 and end.y() > start.y():
        path.lineTo(end)
        return path
    bend = max(24.0, min(90.0, abs(end.y() - start.y()) / 2))
    path.cubicTo(start + QPointF(0, bend), end - QPointF(0, bend), end)
    return path
