"""The sign at the left of a row that can be folded: it points down while what is below it is seen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_LEFT = 8.0
_HALF, _DEPTH = 3.5, 1.75


def paint_fold_sign(painter: QPainter, row: QRectF, is_open: bool, colour: QColor) -> None:
    """Paint it at the left of a row, half way down."""
    middle = QPointF(row.x() + _LEFT, row.center().y())
    ways = ((-_HALF, -_DEPTH), (0.0, _DEPTH), (_HALF, -_DEPTH))
    points = [middle + (QPointF(x, y) if is_open else QPointF(y, x)) for x, y in ways]
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)
