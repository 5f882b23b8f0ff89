"""Some pictures of the data, small, so that one sees what the network will learn from."""

from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.picture_image import to_image
from widgets.theme.theme import Theme

COLUMNS = 8
ROWS = 2
_GAP = 3


class SampleStrip(QWidget):
    """Sixteen pictures in two rows; dark places stand where there are none yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images: list[QImage] = []
        self.setObjectName("sampleStrip")
        self.setAccessibleName(self.tr("Examples of the data"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_examples(self, pictures: npt.NDArray[Any], labels: list[str]) -> None:
        """Show the first pictures of `(count, rows, columns)` or with colours; `labels` are what they are."""
        self._images = [to_image(picture) for picture in pictures[: COLUMNS * ROWS]]
        self.setAccessibleDescription(", ".join(labels[: len(self._images)]))
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(ROWS * self._side(width) + (ROWS - 1) * _GAP)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def _side(self, width: int) -> float:
        return (width - (COLUMNS - 1) * _GAP) / COLUMNS

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        side = self._side(self.width())
        for index in range(COLUMNS * ROWS):
            row, column = divmod(index, COLUMNS)
            room = QRectF(column * (side + _GAP), row * (side + _GAP), side, side)
            outline = QPainterPath()
            outline.addRoundedRect(room, 4, 4)
            if index >= len(self._images):
                painter.fillPath(outline, QColor(self._theme.tokens.line))
                continue
            painter.setClipPath(outline)
            painter.fillRect(room, Qt.GlobalColor.black)
            inside = room.adjusted(1, 1, -1, -1)
            painter.drawImage(inside, self._images[index])
            painter.setClipping(False)
