"""From a layer's view to an image: channels and sequences in grey, few numbers as bars."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backend.messages import LayerView
from widgets.picture_image import to_image
from widgets.theme.tokens import Tokens

MOST_BARS = 32
SMALL_BARS, LARGE_BARS = QSize(192, 80), QSize(440, 160)


def layer_image(
    view: LayerView, packed: npt.NDArray[np.uint8], tokens: Tokens, bars: QSize = SMALL_BARS
) -> QImage:
    """The image of a view among the packed pictures; `bars` is the size of one with bars."""
    end = view.begin + view.height * view.width
    grey = packed.reshape(-1)[view.begin : end].reshape(view.height, view.width)
    if view.form == "row" and view.height == 1 and view.width <= MOST_BARS and view.low is not None:
        return _bars(_values(view, grey[0]), tokens, bars)
    return to_image(grey)


def _values(view: LayerView, grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """The numbers again, as finely as the grey says them."""
    low, high = view.low or 0.0, view.high or 0.0
    return low + grey.astype(np.float64) / 255 * (high - low) if high > low else np.full(len(grey), low)


def _bars(values: npt.NDArray[np.float64], tokens: Tokens, size: QSize) -> QImage:
    """A bar for each number, up from zero or down from it; the largest in the accent colour."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(tokens.canvas))
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
    span = (high - low) or 1.0
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    margin, step = 6.0, (size.width() - 12.0) / len(values)
    height = size.height() - 2 * margin
    zero = margin + high / span * height
    for index, value in enumerate(values):
        top = margin + (high - max(value, 0.0)) / span * height
        length = max(abs(value) / span * height, 1.5)
        painter.setBrush(QColor(tokens.accent if index == int(values.argmax()) else tokens.wire))
        painter.drawRect(QRectF(margin + index * step + step * 0.12, top, step * 0.76, length))
    painter.fillRect(QRectF(margin, zero - 0.5, size.width() - 2 * margin, 1), QColor(tokens.faint))
    painter.end()
    return image
