"""Paints the samples of the list: a picture with what was answered below, or a row of numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from widgets.row_delegate import LinesDelegate
from widgets.test_set.sample_model import SampleModel
from widgets.test_set.sample_text import answer_text, short_answer_text, sure_text
from widgets.text_line import LEFT, RIGHT, TextLine
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_SIDE = 50.0
_EDGE = 4.0
_LINE = 15.0
TILE = QSize(70, 91)
"""A picture and two lines below it."""
ROW = QSize(200, 42)
"""Two lines: what was answered, and the numbers of the sample."""

Index = QModelIndex | QPersistentModelIndex


class SampleDelegate(LinesDelegate):
    """Tiles for pictures, or rows; `shows_rows` says which."""

    def __init__(self, model: SampleModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.shows_rows = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return ROW if self.shows_rows else TILE

    @override
    def lines(self, room: QRectF, index: Index) -> Sequence[TextLine]:
        samples, number = self._model.samples, self._model.number(index.row())
        tokens = self._theme.tokens
        said, sure = answer_text(samples, number), sure_text(samples, number)
        strong, small = font(TEXT_SMALL - 1, QFont.Weight.DemiBold), font(TEXT_SMALL - 1)
        colour = tokens.warning if samples.is_wrong(number) and samples.are_classes else tokens.text
        if not self.shows_rows:
            first = QRectF(room.x() + 2, room.y() + _EDGE + _SIDE + 3, room.width() - 4, _LINE)
            middle = Qt.AlignmentFlag.AlignCenter
            if QFontMetricsF(strong).horizontalAdvance(said) > first.width():
                said = short_answer_text(samples, number)
            return (
                TextLine(said, first, strong, colour, middle),
                TextLine(sure, first.translated(0, _LINE), small, tokens.muted, middle),
            )
        upper = QRectF(room.x() + 8, room.y() + 4, room.width() - 16, 17)
        look = self._model.look(index.row())
        return (
            TextLine(said, upper.adjusted(0, 0, -70, 0), strong, colour, LEFT),
            TextLine(sure, upper, strong, tokens.text, RIGHT),
            TextLine(look if isinstance(look, str) else "", upper.translated(0, 17), small, tokens.muted, LEFT),
        )

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, room, option)
        if not self.shows_rows:
            self._paint_picture(painter, room, index)
        for line in self.lines(room, index):
            line.paint(painter)
        painter.restore()

    def _paint_ground(self, painter: QPainter, room: QRectF, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(tokens.accent_ground))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.field))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        has_focus = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(QColor(tokens.accent), 1.5) if has_focus else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_picture(self, painter: QPainter, room: QRectF, index: Index) -> None:
        place = QRectF(room.center().x() - _SIDE / 2, room.y() + _EDGE, _SIDE, _SIDE)
        outline = QPainterPath()
        outline.addRoundedRect(place, 5, 5)
        look = self._model.look(index.row())
        if not isinstance(look, QImage):
            painter.fillPath(outline, QColor(self._theme.tokens.line))
            return
        painter.fillPath(outline, Qt.GlobalColor.black)
        scale = min(_SIDE / look.width(), _SIDE / look.height())
        inside = QRectF(0, 0, look.width() * scale, look.height() * scale)
        inside.moveCenter(place.center())
        painter.setClipPath(outline)
        painter.drawImage(inside, look)
        painter.setClipping(False)
