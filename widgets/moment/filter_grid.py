"""What the first layer looks for: its filters as small grey pictures in a grid."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backend.messages import LayerView
from widgets.layer_picture import layer_image
from widgets.number_text import setting_text
from widgets.theme.theme import Theme
from widgets.tool_tip import plain_tip


class FilterGrid(QWidget):
    """A layer's weights in, as `LayerView` describes them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self.setObjectName("momentFilters")
        self.setAccessibleName(self.tr("What the first layer looks for"))

    def set_filters(self, view: LayerView | None, picture: npt.NDArray[np.uint8]) -> None:
        """Show these, or nothing."""
        self._image = None if view is None else layer_image(view, picture, self._theme.tokens)
        text = ""
        if view is not None and view.low is not None and view.high is not None:
            low, high = (setting_text(float(f"{value:.3g}")) for value in (view.low, view.high))
            text = self.tr("The weights of {layer}: black is {low}, white is {high}.")
            text = text.format(layer=view.layer, low=low, high=high)
        self.setAccessibleDescription(text)
        self.setToolTip(plain_tip(text))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(130, 130)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        shrinks = size.width() < self._image.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, shrinks)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), self._image)
