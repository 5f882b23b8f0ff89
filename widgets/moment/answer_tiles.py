"""Samples side by side, each with what was answered to it; as large as there is room for, painted in one go."""

from collections.abc import Sequence
from math import ceil
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.number_text import percent_text
from widgets.picture_image import to_image
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL
from widgets.watched_answer import WatchedAnswer

_GAP = 6.0
_LINE = 15.0
_LEAST_WIDTH = 34.0
_MOST_OF_WORDS = 84.0
_LARGEST = 64.0


class AnswerTiles(QWidget):
    """Answers in, and pictures of what was answered, where there are any."""

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images: list[QImage] = []
        self._answers: tuple[WatchedAnswer, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_answers(self, answers: Sequence[WatchedAnswer], pictures: Sequence[npt.NDArray[Any]] = ()) -> None:
        """Show these; the pictures are grey, `(height, width)`, uint8 or floats from 0 to 1."""
        self._answers = tuple(answers)
        self._images = [to_image(picture) for picture in pictures]
        self.setAccessibleDescription("; ".join(self._in_words(answer) for answer in self._answers))
        self.update()

    def _in_words(self, answer: WatchedAnswer) -> str:
        said = _said(answer)
        if not answer.label:
            return said
        if answer.is_right is None:
            return self.tr("{label}: answered {answer}").format(label=answer.label, answer=said)
        if answer.is_right:
            return self.tr("{label}: answered {answer}, right").format(label=answer.label, answer=said)
        return self.tr("{label}: answered {answer}, wrong").format(label=answer.label, answer=said)

    # Room -------------------------------------------------------------------------------------------------

    def _columns(self) -> int:
        """So many side by side that the pictures are as large as can be, and the words can be read."""
        count = max(1, len(self._answers))
        metrics = QFontMetricsF(font(TEXT_SMALL, QFont.Weight.DemiBold, even_digits=True))
        widest = max((metrics.horizontalAdvance(_signed(answer)) for answer in self._answers), default=0.0)
        least = min(max(_LEAST_WIDTH, widest), _MOST_OF_WORDS)
        most = min(count, max(1, int((self.width() + _GAP) // (least + _GAP))))
        return max(range(1, most + 1), key=lambda columns: (self._side(columns), columns))

    def _side(self, columns: int) -> float:
        tile = self._tile(0, columns)
        return min(tile.width(), tile.height() - 2 * _LINE, _LARGEST)

    def _tile(self, index: int, columns: int) -> QRectF:
        rows = ceil(max(1, len(self._answers)) / columns)
        wide = (self.width() + _GAP) / columns - _GAP
        high = (self.height() + _GAP) / rows - _GAP
        row, column = divmod(index, columns)
        return QRectF(column * (wide + _GAP), row * (high + _GAP), wide, high)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 150)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(_LEAST_WIDTH), 60)

    # Painting ---------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns()
        side = max(8.0, self._side(columns))
        for index, answer in enumerate(self._answers):
            tile = self._tile(index, columns)
            words = QRectF(tile.left() - _GAP / 2, tile.top(), tile.width() + _GAP, 2 * _LINE)
            if index < len(self._images):
                room = QRectF(tile.center().x() - side / 2, tile.top(), side, side)
                self._paint_picture(painter, room, self._images[index])
                words.moveTop(room.bottom() + 1)
            self._paint_words(painter, words, answer)

    def _paint_picture(self, painter: QPainter, room: QRectF, image: QImage) -> None:
        size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.width() > place.width())
        painter.drawImage(place, image)
        painter.setPen(QColor(self._theme.tokens.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _paint_words(self, painter: QPainter, room: QRectF, answer: WatchedAnswer) -> None:
        """The answer with a sign whether it is right; below how sure it was, or what it is."""
        tokens = self._theme.tokens
        colour = tokens.text
        if answer.is_right is not None:
            colour = tokens.good if answer.is_right else tokens.warning
        below = percent_text(answer.share, 0) if answer.share is not None else ""
        if not self._images and answer.label:
            below = self.tr("it is {label}").format(label=answer.label)
        first = QRectF(room.left(), room.top(), room.width(), _LINE)
        painter.setPen(QColor(colour))
        painter.setFont(font(TEXT_SMALL, QFont.Weight.DemiBold, even_digits=True))
        _write(painter, first, _signed(answer))
        painter.setPen(QColor(tokens.muted))
        painter.setFont(font(TEXT_SMALL, even_digits=True))
        _write(painter, first.translated(0, _LINE - 1), below)


def _signed(answer: WatchedAnswer) -> str:
    if answer.is_right is None:
        return answer.answer
    return f"✓ {answer.answer}" if answer.is_right else f"✗ {answer.answer}"


def _said(answer: WatchedAnswer) -> str:
    return answer.answer if answer.share is None else f"{answer.answer} ({percent_text(answer.share, 0)})"


def _write(painter: QPainter, room: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
