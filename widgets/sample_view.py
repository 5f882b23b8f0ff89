"""What the selected layer makes of the sample, larger than on its card, with the lowest and the highest value."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.label import make_frame, make_label
from widgets.theme.theme import Theme

_MOST = 232


class SampleView(QWidget):
    """An image and words in; hidden while there is nothing to show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sampleView")
        self.setAccessibleName(self.tr("What it makes of the sample"))
        self._picture = _Picture(theme)
        self._text = make_label("", "small", "sampleViewText", wrap=True)
        box = make_frame("note")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(6)
        inside.addWidget(make_label(self.tr("What it makes of the sample"), "strong", wrap=True))
        inside.addWidget(self._picture)
        inside.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.addWidget(box)
        self.hide()

    def show_view(self, image: QImage | None, text: str = "") -> None:
        """Show this image and what it is, or nothing."""
        self.setVisible(image is not None)
        if image is not None:
            self._picture.set_image(image)
            self._text.setText(text)
            self.setAccessibleDescription(text)


class _Picture(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 20
        return max(20, min(_MOST, round(width * self._image.height() / self._image.width())))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_MOST, self.heightForWidth(_MOST))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        height = max(size.height(), min(20, self.height()))
        room = QRectF((self.width() - size.width()) / 2, (self.height() - height) / 2, size.width(), height)
        smaller = self._image.width() > room.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smaller)
        painter.drawImage(room, self._image)
        painter.setPen(QColor(self._theme.tokens.line))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
