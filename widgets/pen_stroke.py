"""One stroke of the pen: where it went, how wide it was there, and how it is painted."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

PenName = Literal["thin", "medium", "thick"]
ToolName = Literal["thin", "medium", "thick", "eraser"]

PEN_WIDTHS: dict[PenName, float] = {"thin": 17.0, "medium": 25.0, "thick": 34.0}
"""How wide each pen is, in units of the drawing; the middle one, prepared, is as the strokes of MNIST."""
ERASER_WIDTH = 44.0

_SHORTEST_STEP = 1.0
_LIGHTEST, _FIRMEST = 0.6, 1.4
"""What a pen that feels pressure makes of its width: never a hair, never a blot."""
_ALIKE = 0.02


def tool_width(tool: ToolName) -> float:
    """How wide a tool is, in units of the drawing."""
    return ERASER_WIDTH if tool == "eraser" else PEN_WIDTHS[tool]


def pressed(pressure: float) -> float:
    """By how much a pen is wider at this pressure, from 0 to 1; half of it leaves the width as it is."""
    return _LIGHTEST + (_FIRMEST - _LIGHTEST) * min(max(pressure, 0.0), 1.0)


@dataclass(frozen=True)
class _Place:
    """A point of a stroke, and how wide it is there."""

    point: QPointF
    width: float


class Stroke:
    """The points of one stroke, in units of the drawing, with a width at each; an eraser's is black."""

    def __init__(self, start: QPointF, tool: ToolName, pressure: float | None = None) -> None:
        self._colour = QColor("black" if tool == "eraser" else "white")
        self._pen = tool_width(tool)
        self._places = [_Place(start, self._wide(pressure))]

    def _wide(self, pressure: float | None) -> float:
        return self._pen * (1.0 if pressure is None else pressed(pressure))

    def add(self, point: QPointF, pressure: float | None = None) -> bool:
        """Go on to this point; false if it is too near the last to matter."""
        step = point - self._places[-1].point
        if abs(step.x()) + abs(step.y()) < _SHORTEST_STEP:
            return False
        self._places.append(_Place(point, self._wide(pressure)))
        return True

    def goes_beyond(self, left: float, right: float) -> bool:
        """Whether ink of it lies outside of these; an eraser leaves none."""
        inked = self._places if self._colour == QColor("white") else []
        return any(not left <= place.point.x() <= right for place in inked)

    def paint(self, painter: QPainter) -> None:
        """Paint with a round pen: in one go where it is as wide everywhere, else piece by piece."""
        widths = [place.width for place in self._places]
        if max(widths) - min(widths) < _ALIKE:
            painter.setPen(self._round_pen(widths[0]))
            painter.drawPath(self._path())
            return
        at = self._places[0].point
        for place, following in pairwise([*self._places, self._places[-1]]):
            end = (place.point + following.point) / 2
            piece = QPainterPath(at)
            piece.quadTo(place.point, end)
            painter.setPen(self._round_pen(place.width))
            painter.drawPath(piece)
            at = end

    def _path(self) -> QPainterPath:
        """Quadratic curves through the middles between the points; a dot if there is only one."""
        points = [place.point for place in self._places]
        path = QPainterPath(points[0])
        if len(points) == 1:
            path.lineTo(points[0] + QPointF(0.01, 0))
            return path
        for point, following in pairwise(points[1:]):
            path.quadTo(point, (point + following) / 2)
        path.lineTo(points[-1])
        return path

    def _round_pen(self, width: float) -> QPen:
        styles = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        return QPen(self._colour, width, *styles)
