"""A small picture of the learning rate over the epochs."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backend.rate_curve import RateCurve
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER, TEXT_SMALL

_HEIGHT = 92
_MARGIN = 8
_LINE = 18


class ScheduleCurve(QWidget):
    """The curve in; nothing can be done with it. A screen reader is told where it begins, rises to and ends."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scheduleCurve")
        self.setAccessibleName(self.tr("Learning rate over the epochs"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._curve: RateCurve | None = None
        self._epochs = 0
        theme.changed.connect(self.update)

    def set_curve(self, curve: RateCurve, epochs: int) -> None:
        """Show the curve of a training of so many epochs."""
        self._curve, self._epochs = curve, epochs
        text = self.tr("It begins with {begin}, is at most {most} and ends with {end}.").format(
            begin=f"{curve.rates[0]:.3g}", most=f"{curve.rates.max():.3g}", end=f"{curve.rates[-1]:.3g}"
        )
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._curve is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN + _LINE, -_MARGIN, -_MARGIN - _LINE)
        self._paint_texts(painter)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        pen = QPen(QColor(tokens.training), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(self._points(self._curve, room))

    def _points(self, curve: RateCurve, room: QRectF) -> QPolygonF:
        """The curve in the room: its highest point at the upper edge, 0 at the lower one."""
        most = float(curve.rates.max()) or 1.0
        across = np.append(curve.epochs, self._epochs) / self._epochs
        up = np.append(curve.rates, curve.rates[-1]) / most
        return QPolygonF(
            [
                QPointF(room.left() + float(x) * room.width(), room.bottom() - float(y) * room.height())
                for x, y in zip(across, up, strict=True)
            ]
        )

    def _paint_texts(self, painter: QPainter) -> None:
        """The highest rate above, the epochs below."""
        if self._curve is None:
            return
        painter.setFont(font(TEXT_SMALL))
        painter.setPen(QColor(self._theme.tokens.muted))
        above = QRectF(_MARGIN, 4, self.width() - 2 * _MARGIN, _LINE)
        below = above.translated(0, self.height() - _LINE - 6)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(above, left, f"{self._curve.rates.max():.3g}")
        painter.drawText(below, left, "0")
        painter.drawText(below, right, self.tr("{epochs} epochs").format(epochs=f"{self._epochs:,}"))
