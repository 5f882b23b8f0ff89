"""One small sign for each group of layer kinds, so that the group is told without its colour too."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_glyph(painter: QPainter, rect: QRectF, group: str, colour: QColor) -> None:
    """Paint the sign of `group` into `rect` (square)."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 14, rect.height() / 14)
    painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _GLYPHS[group](painter, colour)
    painter.restore()


def _dot(painter: QPainter, colour: QColor, x: float, y: float, radius: float = 1.5) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.restore()


def _lines(painter: QPainter, *points: float) -> None:
    pairs = [QPointF(points[index], points[index + 1]) for index in range(0, len(points), 2)]
    painter.drawPolyline(pairs)


def _input(painter: QPainter, _colour: QColor) -> None:
    """An arrow into a tray."""
    _lines(painter, 7, 1.5, 7, 8.5)
    _lines(painter, 4.2, 6, 7, 8.8, 9.8, 6)
    _lines(painter, 1.8, 9, 1.8, 12.2, 12.2, 12.2, 12.2, 9)


def _core(painter: QPainter, colour: QColor) -> None:
    """Every point joined to every other."""
    painter.setPen(QPen(colour, 0.9))
    for left in (3.0, 11.0):
        for right in (3.0, 11.0):
            _lines(painter, 2.5, left, 11.5, right)
    for x in (2.5, 11.5):
        for y in (3.0, 11.0):
            _dot(painter, colour, x, y, 2.0)


def _convolution(painter: QPainter, colour: QColor) -> None:
    """A window that slides over a picture."""
    painter.drawRoundedRect(QRectF(1.5, 1.5, 11, 11), 1.5, 1.5)
    painter.fillRect(QRectF(3.6, 3.6, 4.4, 4.4), colour)


def _pooling(painter: QPainter, colour: QColor) -> None:
    """Four become one."""
    for x, y in ((1.5, 1.5), (6.3, 1.5), (1.5, 6.3), (6.3, 6.3)):
        painter.drawRect(QRectF(x, y, 3.2, 3.2))
    painter.fillRect(QRectF(10.4, 10.4, 2.8, 2.8), colour)


def _regularize(painter: QPainter, colour: QColor) -> None:
    """Some points are left out."""
    for x in (2.5, 7.0, 11.5):
        for y in (2.5, 7.0, 11.5):
            if (x, y) in ((7.0, 2.5), (2.5, 7.0), (11.5, 11.5)):
                painter.drawEllipse(QPointF(x, y), 1.1, 1.1)
            else:
                _dot(painter, colour, x, y, 1.7)


def _recurrent(painter: QPainter, _colour: QColor) -> None:
    """A way that comes back to where it was."""
    painter.drawArc(QRectF(2, 2, 10, 10), 60 * 16, 290 * 16)
    _lines(painter, 9.6, 0.9, 9.5, 3.6, 12.2, 3.8)


def _merge(painter: QPainter, _colour: QColor) -> None:
    """Two ways become one."""
    _lines(painter, 2.5, 1.5, 2.5, 4.5, 7, 8, 7, 12.5)
    _lines(painter, 11.5, 1.5, 11.5, 4.5, 7, 8)


def _shape(painter: QPainter, _colour: QColor) -> None:
    """The same, in another form."""
    painter.drawRect(QRectF(1.5, 3.5, 5, 7))
    painter.drawRect(QRectF(9, 1.5, 3, 11))


_GLYPHS: dict[str, Callable[[QPainter, QColor], None]] = {
    "input": _input,
    "core": _core,
    "convolution": _convolution,
    "pooling": _pooling,
    "regularize": _regularize,
    "recurrent": _recurrent,
    "merge": _merge,
    "shape": _shape,
}
