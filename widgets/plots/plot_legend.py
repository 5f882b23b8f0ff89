"""The legend of a training plot: a faint line for the steps, a full one with dots, a dashed one with squares."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.plots.step_look import band_colour, line_colour
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL, Tokens

_MARK = 20
_GAP = 6
_BETWEEN = 12


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
        return QSize(self._width_of(self._texts), QFontMetrics(font(TEXT_SMALL)).height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _width_of(self, texts: Sequence[str]) -> int:
        metrics = QFontMetrics(font(TEXT_SMALL))
        words = sum(metrics.horizontalAdvance(text) for text in texts)
        return words + len(texts) * (_MARK + _GAP) + (len(texts) - 1) * _BETWEEN

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
        marks = list(zip((_step_mark, _training_mark, _validation_mark), self._texts, strict=True))
        # The faint line goes first where there is no room, then the whole of it.
        if self._width_of([text for _, text in marks]) > self.width():
            del marks[0]
        if self._width_of([text for _, text in marks]) > self.width():
            return
        wide = self._width_of([text for _, text in marks])
        left, middle = float(self.width() - wide), self.height() / 2
        for paint_mark, text in marks:
            paint_mark(painter, QRectF(left, middle - _MARK / 2, _MARK, _MARK), tokens)
            left += _MARK + _GAP
            painter.setPen(QColor(tokens.muted))
            wide = metrics.horizontalAdvance(text)
            painter.drawText(QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += wide + _BETWEEN


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
