"""How sure the network is of each class, as bars; painted in one go, for they follow the pen."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.answer_values import are_per_cent, value_text
from widgets.number_text import percent_text
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL

DIGITS = tuple(str(digit) for digit in range(10))
_LEAST_ROW = 19.0
_MOST_ROW = 62.0
_NUMBER_WIDTH = 64.0
_NOTE = 22.0
"""The height of the line that says how many answers are left out."""
_MOST_ASKED = 12
"""Room for so many is asked for; of more the highest are shown where it is not there."""


class PredictionBars(QWidget):
    """Probabilities in, or other numbers. The most probable class is marked; what has no room is left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: tuple[str, ...] = DIGITS
        self._probabilities: npt.NDArray[np.float32] | None = None
        self._are_per_cent = True
        self.setObjectName("predictionBars")
        self.setAccessibleName(self.tr("How sure the network is of each class"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_probabilities(self, probabilities: npt.ArrayLike, labels: Sequence[str] = DIGITS) -> None:
        """Show one probability for each label."""
        self._probabilities = np.asarray(probabilities, np.float32)
        self._are_per_cent = are_per_cent(self._probabilities)
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
            ", ".join(f"{label}: {self._text(value)}" for label, value in zip(self._labels, shown, strict=False))
        )

    def _text(self, value: float) -> str:
        return percent_text(value) if self._are_per_cent else value_text(value)

    def shown_rows(self) -> list[int]:
        """Which of the labels have a bar: all, or where there is no room for them the highest answers.

        A single number is an answer by itself, and no bar shows it.
        """
        if self._probabilities is not None and self._probabilities.size == 1 and not self._are_per_cent:
            return []
        fitting = max(1, int((self.height() - _NOTE) / _LEAST_ROW))
        if len(self._labels) * _LEAST_ROW <= self.height() or len(self._labels) <= fitting:
            return list(range(len(self._labels)))
        if self._probabilities is None:
            return list(range(fitting))
        values = np.nan_to_num(self._probabilities[: len(self._labels)], nan=-np.inf)
        return [int(at) for at in np.argsort(-values, kind="stable")[:fitting]]

    @property
    def is_cut(self) -> bool:
        """Whether there are more answers than are shown, which a line below says."""
        return 0 < len(self.shown_rows()) < len(self._labels)

    def _lengths(self) -> npt.NDArray[np.float32]:
        """The length of each bar, from 0 to 1; of numbers that are no shares the highest has the longest."""
        values = np.nan_to_num(self._probabilities if self._probabilities is not None else np.zeros(0, np.float32))
        if self._are_per_cent or values.size < 2:
            return np.clip(values, 0, 1)
        span = float(values.max() - values.min())
        made: npt.NDArray[np.float32] = (values - values.min()) / span if span > 0 else np.zeros_like(values)
        return made

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, round(min(len(self._labels), _MOST_ASKED) * 23))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(min(len(self._labels), _MOST_ASKED) * _LEAST_ROW + _NOTE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self.shown_rows()
        is_cut = self.is_cut
        row_height = min(_MOST_ROW, (self.height() - _NOTE * is_cut) / max(1, len(rows)))
        strong, plain = font(TEXT, QFont.Weight.DemiBold), font(TEXT, even_digits=True)
        widest = max((QFontMetricsF(strong).horizontalAdvance(self._labels[row]) for row in rows), default=0.0)
        label_width = min(widest + 14, self.width() * 0.4)
        values, lengths = self._probabilities, self._lengths()
        best = int(np.argmax(np.nan_to_num(values))) if values is not None and np.isfinite(values).any() else -1
        for place, index in enumerate(rows):
            room = QRectF(0, place * row_height, self.width(), row_height)
            value = float(values[index]) if values is not None and index < values.size else None
            length = float(lengths[index]) if value is not None else 0.0
            row = (self._labels[index], value, index == best)
            self._paint_row(painter, room, label_width, (strong, plain), row, length)
        if is_cut:
            self._paint_note(painter, len(rows))

    def _paint_note(self, painter: QPainter, shown: int) -> None:
        """Below the bars: that there are more answers than these."""
        if self._probabilities is None:
            text = self.tr("The first {shown} of {count} answers.")
        else:
            text = self.tr("The highest {shown} of {count} answers.")
        painter.setFont(font(TEXT_SMALL))
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(
            QRectF(0, self.height() - _NOTE, self.width(), _NOTE),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
            text.format(shown=shown, count=len(self._labels)),
        )

    def _paint_row(
        self,
        painter: QPainter,
        room: QRectF,
        label_width: float,
        fonts: tuple[QFont, QFont],
        row: tuple[str, float | None, bool],
        length: float,
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
        painter.setBrush(QColor(tokens.accent if is_best else tokens.wire))
        bar = QRectF(track.x(), track.y(), max(1.5, track.width() * length), track.height())
        corner = min(4.0, bar.width() / 2)
        painter.drawRoundedRect(bar, corner, corner)
        painter.setFont(fonts[1])
        painter.setPen(QColor(tokens.text if is_best else tokens.muted))
        number = QRectF(track.right(), room.y(), _NUMBER_WIDTH, room.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, self._text(value))
