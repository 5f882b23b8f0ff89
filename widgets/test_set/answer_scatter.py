"""Answered numbers against the true ones: a point a sample; those on the diagonal are hit."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER, TEXT_SMALL, Tokens

_BESIDE = 22.0
_BELOW = 36.0
_EDGE = 8.0
_NEAR = 9.0
"""A click so near to a point, in pixels, means it."""


class AnswerScatter(QWidget):
    """True and answered numbers in; a sample that is clicked goes out."""

    sample_chosen = Signal(int)
    """Its number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._true: npt.NDArray[np.float64] = np.zeros(0)
        self._said: npt.NDArray[np.float64] = np.zeros(0)
        self._numbers: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._low, self._high = 0.0, 1.0
        self.setObjectName("answerScatter")
        self.setAccessibleName(self.tr("Answered against true"))
        self.setAccessibleDescription(self.tr("The list below names the samples that are farthest off."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_answers(self, true: npt.NDArray[Any], answered: npt.NDArray[Any]) -> None:
        """Show these, `(count,)` each; what is no number on both sides is left out."""
        truth, said = np.asarray(true, np.float64), np.asarray(answered, np.float64)
        self._numbers = np.flatnonzero(np.isfinite(truth) & np.isfinite(said))
        self._true, self._said = truth[self._numbers], said[self._numbers]
        both = np.concatenate([self._true, self._said])
        self._low, self._high = (float(both.min()), float(both.max())) if both.size else (0.0, 1.0)
        if self._high <= self._low:
            self._high = self._low + 1.0
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(380, 320)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, 180)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, y = self._places()
        if not x.size or event.button() != Qt.MouseButton.LeftButton:
            return
        away = np.hypot(x - event.position().x(), y - event.position().y())
        nearest = int(away.argmin())
        if away[nearest] <= _NEAR:
            self.sample_chosen.emit(int(self._numbers[nearest]))

    def _room(self) -> QRectF:
        """The square field, as large as there is room for."""
        side = max(20.0, min(self.width() - _BESIDE - 1, self.height() - _BELOW - 1))
        left = _BESIDE + (self.width() - _BESIDE - side) / 2
        return QRectF(left, 0.5, side - 1, side)

    def _places(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        inside = self._room().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        span = self._high - self._low
        x = inside.x() + (self._true - self._low) / span * inside.width()
        return x, inside.bottom() - (self._said - self._low) / span * inside.height()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, room = self._theme.tokens, self._room()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(room, CORNER, CORNER)
        inside = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setPen(QPen(QColor(tokens.wire), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(inside.bottomLeft(), inside.topRight())
        colour = QColor(tokens.accent)
        colour.setAlphaF(0.75 if len(self._true) < 300 else 0.4)
        painter.setPen(QPen(colour, 5 if len(self._true) < 2000 else 3, c=Qt.PenCapStyle.RoundCap))
        x, y = self._places()
        painter.drawPoints(QPolygonF([QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)]))
        self._paint_words(painter, tokens, room)

    def _paint_words(self, painter: QPainter, tokens: Tokens, room: QRectF) -> None:
        """The names of the axes, and where they begin and end."""
        painter.setFont(font(TEXT_SMALL))
        below = QRectF(room.x(), room.bottom() + 2, room.width(), 16)
        painter.setPen(QColor(tokens.faint))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"{self._low:.4g}")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"{self._high:.4g}")
        painter.setPen(QColor(tokens.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.tr("what it was"))
        painter.setPen(QColor(tokens.faint))
        hint = self.tr("A click on a point shows its sample; on the dashed line all is hit")
        painter.drawText(
            QRectF(0, below.bottom() + 1, self.width(), 16),
            Qt.AlignmentFlag.AlignCenter,
            painter.fontMetrics().elidedText(hint, Qt.TextElideMode.ElideRight, self.width()),
        )
        painter.setPen(QColor(tokens.muted))
        painter.save()
        painter.translate(room.x() - _BESIDE, room.bottom())
        painter.rotate(-90)
        painter.drawText(
            QRectF(0, 0, room.height(), 18), Qt.AlignmentFlag.AlignCenter, self.tr("what the network answered")
        )
        painter.restore()
