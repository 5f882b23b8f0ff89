"""How sure the network is of each class, as bars; painted in one go, for they follow the pen."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.number_text import percent_text
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT

DIGITS = tuple(str(digit) for digit in range(10))
_LEAST_ROW = 19.0
_MOST_ROW = 62.0
_NUMBER_WIDTH = 64.0


class PredictionBars(QWidget):
    """Probabilities in. The most probable class is marked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[str, ...] = DIGITS
        self._probabilities: npt.NDArray[np.float32] | None = None
        self.setObjectName("predictionBars")
        self.setAccessibleName(self.tr("How sure the network is of each class"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_probabilities(self, probabilities: npt.ArrayLike, labels: Sequence[str] = DIGITS) -> None:
        """Show one probability for each label."""
        self._probabilities = np.asarray(probabilities, np.float32)
        self.set_labels(labels)

    def set_labels(self, labels: Sequence[str]) -> None:
        """The classes there are."""
        if len(labels) != len(self._labels):
            self.updateGeometry()
        self._labels = tuple(labels)
        self._describe()
        self.update()

    def clear(self) -> None:
        """There is no answer."""
        self._probabilities = None
        self._describe()
        self.update()

    def probabilities(self) -> npt.NDArray[np.float32] | None:
        """What is shown, or `None`."""
        return self._probabilities

    def _describe(self) -> None:
        shown = self._probabilities if self._probabilities is not None else ()
        self.setAccessibleDescription(
            ", ".join(f"{label}: {percent_text(value)}" for label, value in zip(self._labels, shown, strict=False))
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, round(len(self._labels) * 23))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(len(self._labels) * _LEAST_ROW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_height = min(_MOST_ROW, self.height() / max(1, len(self._labels)))
        strong, plain = font(TEXT, QFont.Weight.DemiBold), font(TEXT, even_digits=True)
        widest = max((QFontMetricsF(strong).horizontalAdvance(label) for label in self._labels), default=0.0)
        label_width = min(widest + 14, self.width() * 0.4)
        values = self._probabilities
        best = int(np.argmax(values)) if values is not None and np.isfinite(values).any() else -1
        for index, label in enumerate(self._labels):
            room = QRectF(0, index * row_height, self.width(), row_height)
            value = float(values[index]) if values is not None and index < values.size else None
            self._paint_row(painter, room, label_width, (strong, plain), (label, value, index == best))

    def _paint_row(
        self,
        painter: QPainter,
        room: QRectF,
        label_width: float,
        fonts: tuple[QFont, QFont],
        row: tuple[str, float | None, bool],
    ) -> None:
        tokens, (label, value, is_best) = self._theme.tokens, row
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts[0])
        painter.setPen(QColor(tokens.text if value is not None else tokens.faint))
        shown = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(label_width) - 8)
        painter.drawText(
            QRectF(0, room.y(), label_width, room.height()), middle | Qt.AlignmentFlag.AlignLeft, shown
        )
        height = min(24.0, room.height() * 0.62)
        track = QRectF(
            label_width, room.center().y() - height / 2, room.width() - label_width - _NUMBER_WIDTH, height
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(track, 4, 4)
        if value is None:
            return
        length = track.width() * min(max(value, 0.0), 1.0)
        painter.setBrush(QColor(tokens.accent if is_best else tokens.wire))
        bar = QRectF(track.x(), track.y(), max(1.5, length), track.height())
        corner = min(4.0, bar.width() / 2)
        painter.drawRoundedRect(bar, corner, corner)
        painter.setFont(fonts[1])
        painter.setPen(QColor(tokens.text if is_best else tokens.muted))
        number = QRectF(track.right(), room.y(), _NUMBER_WIDTH, room.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, percent_text(value))
