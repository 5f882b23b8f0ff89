"""What the network is given: the prepared picture, every pixel of it."""

from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.picture_image import to_image
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER


class NetworkInputPreview(QWidget):
    """Floats from 0 to 1 in, `(rows, columns)` or `(rows, columns, 1 or 3)`; black while there is nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self.setObjectName("networkInputPreview")
        self.setAccessibleName(self.tr("What the network sees"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def set_picture(self, picture: npt.NDArray[Any] | None) -> None:
        """Show this picture, or nothing."""
        self._image = to_image(picture) if picture is not None else None
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
        side = min(self.width(), self.height())
        room = QRectF(0, (self.height() - side) // 2, side, side)
        painter.setPen(QColor(self._theme.tokens.line))
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        if self._image is not None:
            inside = QPainterPath()
            inside.addRoundedRect(room.adjusted(1, 1, -1, -1), CORNER - 1, CORNER - 1)
            painter.setClipPath(inside)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(room, self._image)
