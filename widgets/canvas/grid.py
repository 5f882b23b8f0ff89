"""The dotted ground of the canvas."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QTransform

from widgets.theme.tokens import Tokens

_STEP = 20.0


class DottedGrid:
    """Paints a dot every 20 canvas units, fewer when zoomed out; one small tile is kept for the zoom in use."""

    def __init__(self) -> None:
        self._tile: QPixmap | None = None
        self._made_for: tuple[float, float, str, str] | None = None

    def paint(self, painter: QPainter, rect: QRectF, scale: float, ratio: float, tokens: Tokens) -> None:
        """Fill `rect` (canvas units) at a zoom of `scale` on a screen of the device pixel ratio `ratio`."""
        step = _STEP
        while step * scale < 14:
            step *= 2
        key = (step * scale, ratio, tokens.canvas, tokens.grid_dot)
        if self._tile is None or key != self._made_for:
            self._tile, self._made_for = _tile(*key), key
        brush = QBrush(self._tile)
        brush.setTransform(QTransform.fromScale(step / self._tile.width(), step / self._tile.height()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setBrushOrigin(0, 0)
        painter.fillRect(rect, brush)


def _tile(step: float, ratio: float, canvas: str, dot: str) -> QPixmap:
    """One square of the grid with its dot in the middle, in device pixels."""
    size = max(1, math.floor(step * ratio + 0.5))
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(canvas))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(dot))
    radius = 1.0 * ratio
    painter.drawEllipse(QRectF(size / 2 - radius, size / 2 - radius, 2 * radius, 2 * radius))
    painter.end()
    return pixmap
