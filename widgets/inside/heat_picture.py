"""What the network sees, and over it in colour where it looked."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.inside.heat_colours import heat_image, strength
from widgets.picture_image import to_image
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER

_DIMMED = 0.72
"""So bright is the picture under the colours."""

Place = tuple[int, int]


class HeatPicture(QWidget):
    """A picture and its heat in; `pointed` tells row and column that mouse or arrow keys point at, or `None`."""

    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: QImage | None = None
        self._heat: QImage | None = None
        self._size: Place = (0, 0)
        self._is_smooth = False
        self._place: Place | None = None
        self.setObjectName("heatPicture")
        self.setAccessibleName(self.tr("Where it looked"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_heat(self, picture: npt.NDArray[Any], heat: npt.NDArray[Any], smooth: bool) -> None:
        """Show the heat `(height, width)` over the picture, floats from 0 to 1; `smooth` rounds its edges off."""
        self._picture = to_image(picture * _DIMMED)
        self._heat = heat_image(np.asarray(heat, np.float32), strength(heat))
        self._is_smooth = smooth
        if heat.shape != self._size:
            self._size, self._place = (heat.shape[0], heat.shape[1]), None
        self.pointed.emit(self._place)
        self.update()

    def place_at(self, point: QPointF) -> Place | None:
        """Row and column at a point of the widget."""
        room = self._room()
        if not room.contains(point) or 0 in self._size:
            return None
        rows, columns = self._size
        row = int((point.y() - room.y()) / room.height() * rows)
        column = int((point.x() - room.x()) / room.width() * columns)
        return min(row, rows - 1), min(column, columns - 1)

    def _room(self) -> QRectF:
        """As large as there is room for, in the proportions of the picture."""
        rows, columns = self._size
        if not rows or not columns:
            return QRectF()
        scale = min(self.width() / columns, self.height() / rows)
        return QRectF(0, 0, columns * scale, rows * scale).adjusted(1, 1, -1, -1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(340, 340)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(140, 140)

    def _point_at(self, place: Place | None) -> None:
        if place != self._place:
            self._place = place
            self.pointed.emit(place)
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.place_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key not in steps or 0 in self._size:
            super().keyPressEvent(event)
            return
        rows, columns = self._size
        row, column = self._place or (rows // 2, columns // 2)
        down, right = steps[key]
        self._point_at((min(max(row + down, 0), rows - 1), min(max(column + right, 0), columns - 1)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None or self._heat is None:
            return
        tokens, room = self._theme.tokens, self._room()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(room, CORNER, CORNER)
        painter.setClipPath(outline)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._picture.width() > room.width())
        painter.drawImage(room, self._picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._is_smooth)
        painter.drawImage(room, self._heat)
        if self._place is not None:
            rows, columns = self._size
            across, down = room.width() / columns, room.height() / rows
            row, column = self._place
            painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
            painter.drawRect(QRectF(room.x() + column * across, room.y() + row * down, across, down))
        painter.setClipping(False)
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.line), 1))
        painter.drawPath(outline)
