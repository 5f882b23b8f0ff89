"""Which numbers of a row matter to the answer: a bar for each, to the right for it and to the left against it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.inside.heat_colours import AGAINST, FOR, strength
from widgets.inside.unit_words import value_text
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT

_ROW = 34.0
_NUMBER_WIDTH = 76.0


class HeatBars(QWidget):
    """Names of the columns and a value for each in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles: tuple[str, ...] = ()
        self._values: npt.NDArray[np.float64] = np.zeros(0)
        self.setObjectName("heatBars")
        self.setAccessibleName(self.tr("How much each number matters"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_values(self, titles: Sequence[str], values: npt.NDArray[Any]) -> None:
        """Show these."""
        if len(titles) != len(self._titles):
            self.updateGeometry()
        self._titles, self._values = tuple(titles), np.asarray(values, np.float64)
        pairs = zip(self._titles, self._values, strict=True)
        self.setAccessibleDescription(", ".join(f"{title}: {value_text(value)}" for title, value in pairs))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, round(len(self._titles) * _ROW))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(len(self._titles) * _ROW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = font(TEXT, QFont.Weight.DemiBold)
        widest = max((QFontMetricsF(strong).horizontalAdvance(title) for title in self._titles), default=0.0)
        label_width = min(widest + 14, self.width() * 0.4)
        strongest = strength(self._values) or 1.0
        for at, (title, value) in enumerate(zip(self._titles, self._values, strict=True)):
            self._paint_row(
                painter, QRectF(0, at * _ROW, self.width(), _ROW), label_width, title, value / strongest
            )
            painter.setFont(font(TEXT, even_digits=True))
            painter.setPen(QColor(self._theme.tokens.muted))
            number = QRectF(self.width() - _NUMBER_WIDTH, at * _ROW, _NUMBER_WIDTH, _ROW)
            painter.drawText(
                number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, value_text(value)
            )

    def _paint_row(self, painter: QPainter, room: QRectF, label_width: float, title: str, share: float) -> None:
        tokens = self._theme.tokens
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.text))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(label_width) - 8)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, room.y(), label_width, room.height()), left, shown)
        track = QRectF(label_width, room.y() + 8, room.width() - label_width - _NUMBER_WIDTH, room.height() - 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(track, 4, 4)
        # From the middle where something speaks against the answer, else from the left.
        has_against = bool((self._values < 0).any())
        zero = track.center().x() if has_against else track.x()
        length = abs(share) * (track.width() / 2 if has_against else track.width())
        painter.setBrush(QColor(FOR if share >= 0 else AGAINST))
        bar = QRectF(zero if share >= 0 else zero - length, track.y(), max(length, 1.5), track.height())
        painter.drawRoundedRect(bar, min(4.0, bar.width() / 2), min(4.0, bar.width() / 2))
