"""Rows of numbers as points of a plane, coloured by what they are, so that one sees what is to be told apart."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backend.data.tables import telling_columns
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER, TEXT_SMALL, Tokens

_CLASS_COLOURS = ("core", "convolution", "pooling", "regularize", "recurrent", "merge", "shape")
_LABELS = 18.0
"""The room of the name of an axis, and of a line of the legend."""
_EDGE = 10.0
_DOT = 2.4


class SampleScatter(QWidget):
    """Rows and their classes in; the two columns that tell the classes apart best are the axes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: npt.NDArray[np.float32] = np.zeros((0, 2), np.float32)
        self._labels: list[str] = []
        self._classes: list[str] = []
        self._titles = ("", "")
        self._columns = (0, 1)
        self._marked: tuple[float, float] | None = None
        self.setObjectName("sampleScatter")
        self.setAccessibleName(self.tr("Examples of the data"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_examples(
        self, rows: npt.NDArray[Any], labels: list[str], titles: Sequence[str], classes: Sequence[str] = ()
    ) -> None:
        """Show rows `(count, columns)`; `titles` name the columns, `classes` give the order of the colours."""
        self._columns = telling_columns(rows, labels) if rows.ndim == 2 and rows.shape[1] > 1 else (0, 0)
        first, second = self._columns
        self._points = np.stack([rows[:, first], rows[:, second]], axis=1)
        self._labels = labels
        self._classes = list(classes) or sorted(set(labels))
        self._titles = (titles[first], titles[second]) if len(titles) > max(first, second) else ("", "")
        self.setAccessibleDescription(", ".join([*self._titles, *self._classes]))
        self.update()

    def set_marked(self, row: Sequence[float] | None) -> None:
        """Mark where this row lies, or none."""
        first, second = self._columns
        self._marked = None if row is None or len(row) <= max(first, second) else (row[first], row[second])
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 170)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 130)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(_LABELS + 0.5, _LABELS + 4, -0.5, -_LABELS - 0.5)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(room, CORNER, CORNER)
        if not len(self._points):
            return
        self._paint_titles(painter, room, tokens)
        self._paint_legend(painter, tokens)
        inside = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setPen(Qt.PenStyle.NoPen)
        for name in self._classes:
            colour = QColor(self._colour(name, tokens))
            colour.setAlphaF(0.8)
            painter.setBrush(colour)
            of_class = [point for point, label in zip(self._points, self._labels, strict=True) if label == name]
            for place in self._places(of_class, inside):
                painter.drawEllipse(place, _DOT, _DOT)
        if self._marked is not None:
            place = self._places([self._marked], inside)[0]
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.setBrush(QColor(tokens.panel))
            painter.drawEllipse(place, 5.5, 5.5)

    def _colour(self, name: str, tokens: Tokens) -> str:
        return tokens.groups[_CLASS_COLOURS[self._classes.index(name) % len(_CLASS_COLOURS)]]

    def _places(self, points: Sequence[Any], room: QRectF) -> list[QPointF]:
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        span = np.maximum(high - low, 1e-9)
        places = []
        for point in points:
            x, y = np.clip((np.asarray(point, np.float64) - low) / span, -0.03, 1.03)
            places.append(QPointF(room.x() + x * room.width(), room.bottom() - y * room.height()))
        return places

    def _paint_titles(self, painter: QPainter, room: QRectF, tokens: Tokens) -> None:
        painter.setFont(font(TEXT_SMALL))
        painter.setPen(QColor(tokens.muted))
        across, up = self._titles
        metrics, right = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        below = QRectF(room.x(), room.bottom() + 1, room.width(), _LABELS)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignCenter, metrics.elidedText(across, right, int(below.width()))
        )
        painter.save()
        painter.translate(0, room.bottom())
        painter.rotate(-90)
        beside = QRectF(0, 0, room.height(), _LABELS)
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, metrics.elidedText(up, right, int(beside.width())))
        painter.restore()

    def _paint_legend(self, painter: QPainter, tokens: Tokens) -> None:
        """A dot and a name for each class, in a line above, as far as there is room."""
        painter.setFont(font(TEXT_SMALL))
        left = _LABELS + 6
        for name in self._classes:
            width = painter.fontMetrics().horizontalAdvance(name)
            if left + 14 + width > self.width():
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colour(name, tokens)))
            painter.drawEllipse(QPointF(left + 4, _LABELS / 2), 4, 4)
            painter.setPen(QColor(tokens.text))
            painter.drawText(QPointF(left + 12, _LABELS / 2 + 4.5), name)
            left += 12 + width + 14
