"""The shadow under a box that floats over the page."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_BOX

_REACH = 20
"""No shadow is seen further beyond the box."""

_FALL = 6
"""The light comes from above: the shadow lies this much lower than the box."""

_DARKEST = {False: 0.15, True: 0.5}
"""How black the shadow is at the edge of the box, in light and in dark."""


class SoftShadow(QWidget):
    """Lies under one box, given by `lie_under`; the pointer goes through to the page below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._redraw)
        self.hide()

    def lie_under(self, box: QRect) -> None:
        """Lie around a box, given in the coordinates of the parent."""
        around = box.adjusted(-_REACH, -_REACH, _REACH, _REACH + _FALL)
        if around.size() != self.size():
            self._picture = None
        self.setGeometry(around)

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # The page below may be painted many times a second, and this with it: the picture is kept.
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = _draw(self.size(), ratio, _DARKEST[self._theme.tokens.dark])
        QPainter(self).drawPixmap(QPoint(0, 0), self._picture)


def _draw(size: QSize, ratio: float, darkest: float) -> QPixmap:
    """Thin rings, each a little larger than the one before: where more of them lie it is darker."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(QPoint(0, 0), size)
    box = whole.adjusted(_REACH, _REACH, -_REACH, -_REACH - _FALL)
    outside, inside = QPainterPath(), QPainterPath()
    outside.addRect(whole)
    inside.addRoundedRect(box, CORNER_BOX, CORNER_BOX)
    # Nothing under the box itself: its corners are round and would show it.
    painter.setClipPath(outside.subtracted(inside))
    painter.setPen(Qt.PenStyle.NoPen)
    fallen = box.translated(0, _FALL)
    for step in range(_REACH, -_FALL, -1):
        nearness = 1 - (step + _FALL) / (_REACH + _FALL)
        painter.setBrush(QColor.fromRgbF(0, 0, 0, darkest * 2 * nearness / (_REACH + _FALL)))
        corner = max(0, CORNER_BOX + step)
        painter.drawRoundedRect(fallen.adjusted(-step, -step, step, step), corner, corner)
    painter.end()
    return picture
