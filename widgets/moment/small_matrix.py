"""A small confusion matrix: how often each class was taken for which, as colours; the numbers are in the tips."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from widgets.confusion_matrix import cell_ground
from widgets.number_text import whole_text
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_HEAD = 14.0
"""Room for the labels, where they are short."""
_LEAST_CELL = 9.0
"""Smaller cells have no labels, which would lie over each other."""


class SmallMatrix(QWidget):
    """Counts in: `counts[i][j]` samples of class i were answered j."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: npt.NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self._labels: tuple[str, ...] = ()
        self.setObjectName("momentConfusion")
        self.setAccessibleName(self.tr("Confusion matrix of this moment"))
        theme.changed.connect(self.update)

    def set_confusion(self, counts: npt.NDArray[Any], labels: Sequence[str]) -> None:
        """Show these counts, as many rows as columns."""
        self._counts, self._labels = np.asarray(counts, np.int64), tuple(labels)
        self._describe()
        self.update()

    def _describe(self) -> None:
        """In words: what goes wrong most often."""
        wrong = self._counts * ~np.eye(len(self._counts), dtype=bool)
        if not wrong.any():
            self.setAccessibleDescription(self.tr("Every sample was read right.") if wrong.size else "")
            return
        true, answered = np.unravel_index(int(wrong.argmax()), wrong.shape)
        self.setAccessibleDescription(self._cell_text(int(true), int(answered)))

    def _cell_text(self, true: int, answered: int) -> str:
        count = whole_text(int(self._counts[true, answered]))
        if true == answered:
            text = self.tr("{label}: read right {count} times of {all}")
            every = whole_text(int(self._counts[true].sum()))
            return text.format(label=self._labels[true], count=count, all=every)
        text = self.tr("{count} times a {true} was read as {answered}")
        return text.format(count=count, true=self._labels[true], answered=self._labels[answered])

    def _board(self) -> QRectF:
        """A square at the top left, behind the labels where there are any."""
        head = _HEAD if self._has_labels() else 0.0
        side = max(1.0, min(self.width(), self.height()) - head)
        return QRectF(head, head, side, side)

    def _has_labels(self) -> bool:
        side = min(self.width(), self.height()) - _HEAD
        return side >= _LEAST_CELL * len(self._counts) and all(len(label) <= 2 for label in self._labels)

    @override
    def sizeHint(self) -> QSize:
        return QSize(130, 130)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _tip(self, point: QPointF) -> str:
        board, count = self._board(), len(self._counts)
        if not count or not board.contains(point):
            return ""
        each = board.width() / count
        row, column = int((point.y() - board.y()) / each), int((point.x() - board.x()) / each)
        return self._cell_text(min(row, count - 1), min(column, count - 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        count = len(self._counts)
        if not count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, board = self._theme.tokens, self._board()
        each = board.width() / count
        gap = 1.0 if each > 5 else 0.0
        shares = self._counts / np.maximum(self._counts.sum(axis=1, keepdims=True), 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for (true, answered), share in np.ndenumerate(shares):
            painter.setBrush(QColor(cell_ground(tokens, true == answered, float(share))))
            room = QRectF(board.x() + answered * each, board.y() + true * each, each - gap, each - gap)
            painter.drawRoundedRect(room, 2 * gap, 2 * gap)
        if self._has_labels():
            painter.setFont(font(TEXT_SMALL - 2))
            painter.setPen(QColor(tokens.muted))
            for index, label in enumerate(self._labels[:count]):
                at = board.x() + index * each
                painter.drawText(QRectF(at, 0, each, _HEAD), Qt.AlignmentFlag.AlignCenter, label)
                painter.drawText(QRectF(0, at, _HEAD, each), Qt.AlignmentFlag.AlignCenter, label)
