"""What the network is given: the prepared picture, every pixel of it."""

from collections.abc import Sequence
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.picture_image import to_image
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER

_GAP = 6


class NetworkInputPreview(QWidget):
    """Floats from 0 to 1 in, `(rows, columns)` or `(rows, columns, 1 or 3)`; black while there is nothing.

    Several pictures stand in a row, the chosen one marked.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images: list[QImage] = []
        self._chosen = 0
        self.setObjectName("networkInputPreview")
        self.setAccessibleName(self.tr("What the network sees"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def set_picture(self, picture: npt.NDArray[Any] | None) -> None:
        """Show this picture, or nothing."""
        self.set_pictures([] if picture is None else [picture])

    def set_pictures(self, pictures: Sequence[npt.NDArray[Any]], chosen: int = 0) -> None:
        """Show these pictures in a row."""
        self._images = [to_image(picture) for picture in pictures]
        self._chosen = chosen
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(112, 112)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(84, 84)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = max(1, len(self._images))
        side = min((self.width() - (count - 1) * _GAP) / count, self.height())
        for index in range(count):
            top = (self.height() - side) // 2 if count == 1 else 0
            room = QRectF(index * (side + _GAP), top, side, side)
            self._paint_ground(painter, room, count > 1 and index == self._chosen)
            if self._images:
                self._paint_picture(painter, room, self._images[index])

    def _paint_ground(self, painter: QPainter, room: QRectF, chosen: bool) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.line), 2 if chosen else 1))
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)

    def _paint_picture(self, painter: QPainter, room: QRectF, image: QImage) -> None:
        inside = QPainterPath()
        inside.addRoundedRect(room.adjusted(1.5, 1.5, -1.5, -1.5), CORNER - 1, CORNER - 1)
        painter.save()
        painter.setClipPath(inside)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(room, image)
        painter.restore()
