"""The app's icons: line drawings under `resources/icons`, painted in whatever colour is asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import path

DRAWN_IN = "#7B8698"
"""The grey the files are drawn in: seen on light and dark alike, so a stylesheet can use them as they are."""


@lru_cache(maxsize=256)
def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name`, `size` pixels square, for a screen of that device pixel ratio."""
    drawing = path(f"icons/{name}.svg").read_text(encoding="utf-8").replace(DRAWN_IN, colour)
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """The icon `name` in a colour, sharp at 100, 150 and 200 %."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(icon_pixmap(name, colour, size, ratio))
    return made
