"""A few samples with what the network says to them at the moment, while it learns; painted in one go."""

from collections import deque
from collections.abc import Sequence
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.number_text import percent_text
from widgets.picture_image import to_image
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL
from widgets.watched_answer import WatchedAnswer, read_answers

_LEAST_WIDTH = 172.0
_HEIGHT = 84.0
_GAP = 8.0
_PADDING = 10.0
_PICTURE = 60.0
_VIEWS = 40
"""So many of the last views are kept, to show how an answer came about."""


class WatchedSamples(QWidget):
    """Samples and answers in. Each tile has its picture, the answer, how sure that is, and how it came about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._images: list[QImage] = []
        self._labels: tuple[str, ...] = ()
        self._classes: tuple[str, ...] = ()
        self._answers: tuple[WatchedAnswer, ...] = ()
        self._past: deque[tuple[float | None, ...]] = deque(maxlen=_VIEWS)
        self.setObjectName("watchedSamples")
        self.setAccessibleName(self.tr("Answers to some samples"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_samples(
        self, samples: npt.NDArray[Any], labels: Sequence[str], classes: Sequence[str], are_pictures: bool
    ) -> None:
        """Watch these from now on: pictures `(count, height, width)` from 0 to 1, or rows `(count, columns)`."""
        self._labels, self._classes = tuple(labels), tuple(classes)
        self._images = [to_image(sample) for sample in samples] if are_pictures else []
        self._answers = ()
        self._past.clear()
        self._describe()
        self.updateGeometry()
        self.update()

    def set_answers(self, answers: npt.ArrayLike) -> None:
        """What the network says now, `(samples, outputs)`."""
        self._answers = read_answers(answers, self._labels, self._classes)
        self._past.append(tuple(answer.right_share for answer in self._answers))
        self._describe()
        self.update()

    @property
    def count(self) -> int:
        """How many are watched."""
        return len(self._labels)

    def _describe(self) -> None:
        self.setAccessibleDescription("; ".join(self._in_words(answer) for answer in self._answers))

    def _in_words(self, answer: WatchedAnswer) -> str:
        said = answer.answer if answer.share is None else f"{answer.answer} ({percent_text(answer.share, 0)})"
        if answer.is_right is None:
            return self.tr("{label}: answered {answer}").format(label=answer.label, answer=said)
        if answer.is_right:
            return self.tr("{label}: answered {answer}, right").format(label=answer.label, answer=said)
        return self.tr("{label}: answered {answer}, wrong").format(label=answer.label, answer=said)

    # Size -------------------------------------------------------------------------------------------------

    def _columns(self, width: float) -> int:
        return max(1, int((width + _GAP) // (_LEAST_WIDTH + _GAP)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-self.count // self._columns(width))
        return round(rows * (_HEIGHT + _GAP))

    @override
    def sizeHint(self) -> QSize:
        return QSize(700, self.heightForWidth(700))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(_LEAST_WIDTH), round(_HEIGHT))

    # Painting ---------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing)
        columns = self._columns(self.width())
        wide = (self.width() - (columns - 1) * _GAP) / columns
        for index, label in enumerate(self._labels):
            row, column = divmod(index, columns)
            tile = QRectF(column * (wide + _GAP), row * (_HEIGHT + _GAP), wide, _HEIGHT).adjusted(
                0.5, 0.5, -0.5, -0.5
            )
            answer = self._answers[index] if index < len(self._answers) else None
            self._paint_tile(painter, tile, index, label, answer)

    def _paint_tile(
        self, painter: QPainter, tile: QRectF, index: int, label: str, answer: WatchedAnswer | None
    ) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.field))
        painter.drawRoundedRect(tile, 8, 8)
        inside = tile.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        if index < len(self._images):
            image = self._images[index]
            place = QRectF(inside.topLeft(), image.size().scaled(int(_PICTURE), int(_PICTURE), _KEEP))
            place.moveCenter(QRectF(inside.left(), inside.top(), _PICTURE, inside.height()).center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.width() > _PICTURE)
            painter.drawImage(place, image)
            inside.setLeft(inside.left() + _PICTURE + _PADDING)
        self._paint_words(painter, inside, label, answer)
        if answer is not None and answer.share is not None:
            self._paint_bar(painter, QRectF(inside.left(), inside.top() + 37, inside.width(), 6), answer)
            self._paint_past(painter, QRectF(inside.left(), inside.bottom() - 16, inside.width(), 16), index)

    def _paint_words(self, painter: QPainter, room: QRectF, label: str, answer: WatchedAnswer | None) -> None:
        tokens = self._theme.tokens
        first = QRectF(room.left(), room.top() - 2, room.width(), 18)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold, even_digits=True))
        wide = first.width()
        if answer is not None and answer.is_right is not None:
            painter.setPen(QColor(tokens.good if answer.is_right else tokens.warning))
            painter.drawText(first, _RIGHT, "✓" if answer.is_right else "✗")
            wide -= 20
        painter.setPen(QColor(tokens.text if answer is not None else tokens.faint))
        said = answer.answer if answer is not None else "–"
        if answer is not None and answer.share is not None:
            said = self.tr("{answer} · {share}").format(answer=said, share=percent_text(answer.share, 0))
        painter.drawText(first, _LEFT, painter.fontMetrics().elidedText(said, _ELIDE, int(wide)))
        painter.setFont(font(TEXT_SMALL))
        painter.setPen(QColor(tokens.muted))
        is_it = self.tr("it is {label}").format(label=label)
        second = first.translated(0, 17)
        painter.drawText(second, _LEFT, painter.fontMetrics().elidedText(is_it, _ELIDE, int(second.width())))

    def _paint_bar(self, painter: QPainter, track: QRectF, answer: WatchedAnswer) -> None:
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(track, 3, 3)
        filled = QRectF(track)
        filled.setWidth(max(6.0, track.width() * (answer.share or 0.0)))
        painter.setBrush(QColor(tokens.good if answer.is_right else tokens.warning))
        painter.drawRoundedRect(filled, 3, 3)

    def _paint_past(self, painter: QPainter, room: QRectF, index: int) -> None:
        """How much the right class was given, view by view."""
        each = room.width() / _VIEWS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.wire))
        for view, shares in enumerate(self._past):
            share = shares[index] if index < len(shares) else None
            if share is not None:
                high = max(1.0, share * room.height())
                painter.drawRect(QRectF(room.left() + view * each, room.bottom() - high, max(1.0, each - 1), high))


_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
