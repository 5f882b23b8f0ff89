"""The legend of a training plot: a faint line for the steps, a full one with dots, a dashed one with squares."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.plots.step_look import band_colour, line_colour
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL, Tokens

_MARK = 20


class _Look(NamedTuple):
    """How wide the marks are, and how far from their texts and from each other, in pixels."""

    mark: int
    gap: int
    between: int


_SHORTEST = 30
"""Pixels of a text that is cut, and still tells which line it is."""

_ROOMY, _CLOSE = _Look(_MARK, 6, 12), _Look(_MARK - 4, 4, 8)


class PlotLegend(QWidget):
    """Says which line is which, and in a tip what the faint one is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = (self.tr("per step"), self.tr("training"), self.tr("validation"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def set_window(self, steps: int) -> None:
        """Say of how many steps each point of the faint line is the mean."""
        text = self.tr("The faint line is the training step by step.")
        if steps > 1:
            text = self.tr(
                "The faint line is the training step by step, as the mean of {count} steps at a time. The band "
                "around it shows how far single steps are from that."
            ).format(count=f"{steps:,}")
        self.setToolTip(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_width_of(self._texts, _ROOMY), QFontMetrics(font(TEXT_SMALL)).height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_width_of(self._texts[1:], _CLOSE, _SHORTEST), self.sizeHint().height())

    @property
    def shown_texts(self) -> tuple[str, ...]:
        """What is to be read at its present width."""
        return self._fit()[1]

    def _fit(self) -> tuple[_Look, tuple[str, ...]]:
        """The faint line goes first where there is no room, then the air between, then the ends of the words."""
        for texts, look in ((self._texts, _ROOMY), (self._texts[1:], _ROOMY), (self._texts[1:], _CLOSE)):
            if _width_of(texts, look) <= self.width():
                return look, texts
        texts, metrics = self._texts[1:], QFontMetrics(font(TEXT_SMALL))
        widest = (self.width() - _width_of(texts, _CLOSE, 0)) // len(texts)
        return _CLOSE, tuple(metrics.elidedText(text, Qt.TextElideMode.ElideRight, widest) for text in texts)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin."""
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TEXT_SMALL))
        metrics = painter.fontMetrics()
        look, texts = self._fit()
        marks = (_step_mark, _training_mark, _validation_mark)[-len(texts) :]
        left, middle = float(self.width() - _width_of(texts, look)), self.height() / 2
        for paint_mark, text in zip(marks, texts, strict=True):
            paint_mark(painter, QRectF(left, middle - _MARK / 2, look.mark, _MARK), tokens)
            left += look.mark + look.gap
            painter.setPen(QColor(tokens.muted))
            wide = metrics.horizontalAdvance(text)
            painter.drawText(QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += wide + look.between


def _width_of(texts: Sequence[str], look: _Look, most: int | None = None) -> int:
    """How wide the texts are with their marks; `most` is how wide each text may be."""
    metrics = QFontMetrics(font(TEXT_SMALL))
    words = [metrics.horizontalAdvance(text) for text in texts]
    shown = sum(words if most is None else (min(word, most) for word in words))
    return shown + len(texts) * (look.mark + look.gap) + (len(texts) - 1) * look.between


def _step_mark(painter: QPainter, room: QRectF, tokens: Tokens) -> None:
    painter.fillRect(room.adjusted(0, 5, 0, -5), band_colour(tokens))
    painter.setPen(QPen(line_colour(tokens), 1))
    _draw_line(painter, room)


def _training_mark(painter: QPainter, room: QRectF, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.training), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    _draw_line(painter, room)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.training))
    painter.drawEllipse(_middle(room))


def _validation_mark(painter: QPainter, room: QRectF, tokens: Tokens) -> None:
    pen = QPen(QColor(tokens.validation), 2, Qt.PenStyle.DashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2, 1])
    painter.setPen(pen)
    _draw_line(painter, room)
    painter.fillRect(_middle(room), QColor(tokens.validation))


def _draw_line(painter: QPainter, room: QRectF) -> None:
    painter.drawLine(QPointF(room.left(), room.center().y()), QPointF(room.right(), room.center().y()))


def _middle(room: QRectF) -> QRectF:
    return QRectF(room.center().x() - 4, room.center().y() - 4, 8, 8)
