"""Light boxes around the digits on the pad, that of the chosen one brighter."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from widgets.theme.tokens import DARK, LIGHT

Box = tuple[float, float, float, float]
"""Top, left, bottom and right, in shares of the height and width of what is on the pad."""

# The pad is black in either theme, and a picture on it may be white: these are seen on both.
_LINE, _CHOSEN_LINE = LIGHT.wire, DARK.accent
_AIR = 5.0


def paint_boxes(painter: QPainter, room: QRectF, boxes: Sequence[Box], chosen: int) -> None:
    """Paint the boxes; `room` is where on the widget the whole drawing or picture is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, (top, left, bottom, right) in enumerate(boxes):
        is_chosen = index == chosen
        painter.setPen(QPen(QColor(_CHOSEN_LINE if is_chosen else _LINE), 2 if is_chosen else 1))
        box = QRectF(
            room.x() + left * room.width(),
            room.y() + top * room.height(),
            (right - left) * room.width(),
            (bottom - top) * room.height(),
        )
        painter.drawRoundedRect(box.adjusted(-_AIR, -_AIR, _AIR, _AIR), 4, 4)
