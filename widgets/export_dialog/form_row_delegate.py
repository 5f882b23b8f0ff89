"""How the rows of the list of forms are painted: a title, its ending at the right, and what it is for below."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from widgets.row_delegate import Index, LinesDelegate
from widgets.text_line import RIGHT, TextLine
from widgets.theme.colour import mixed
from widgets.theme.fonts import font, heading_font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL

FORM_ROLE = Qt.ItemDataRole.UserRole
"""The id of the form; headings have none."""

ENDING_ROLE = Qt.ItemDataRole.UserRole + 1
SENTENCE_ROLE = Qt.ItemDataRole.UserRole + 2

REASON_ROLE = Qt.ItemDataRole.UserRole + 3
"""Why the form cannot be had now; empty where it can."""

_ROW = 45
_HEADING = 30
_EDGE = 14


class FormRowDelegate(LinesDelegate):
    """Forms that cannot be had now are fainter than the others."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = heading_font()
        self._title = font(TEXT, QFont.Weight.DemiBold)
        self._small = font(TEXT_SMALL)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, _ROW if index.data(FORM_ROLE) else _HEADING)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room, state, tokens = QRectF(option.rect), option.state, self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(FORM_ROLE):
            ground = room.adjusted(4, 1, -4, -1)
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                painter.setBrush(
                    QColor(tokens.accent_ground if chosen else mixed(tokens.panel, tokens.text, 0.04))
                )
                painter.drawRoundedRect(ground, 8, 8)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(tokens.accent), 1))
                painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        for line in self.lines(room, index):
            line.paint(painter)
        painter.restore()

    @override
    def lines(self, room: QRectF, index: Index) -> Sequence[TextLine]:
        tokens = self._theme.tokens
        if not index.data(FORM_ROLE):
            return (TextLine(str(index.data()), room.adjusted(_EDGE, 6, -_EDGE, 0), self._heading, tokens.muted),)
        upper = QRectF(room.x() + _EDGE, room.y() + 4, room.width() - 2 * _EDGE, 19)
        lower = upper.translated(0, 18)
        ending = str(index.data(ENDING_ROLE) or "")
        wide = QFontMetricsF(self._small).horizontalAdvance(ending)
        title = tokens.faint if index.data(REASON_ROLE) else tokens.text
        return (
            TextLine(str(index.data()), upper.adjusted(0, 0, -wide - 8 if ending else 0, 0), self._title, title),
            TextLine(ending, upper, self._small, tokens.faint, RIGHT),
            TextLine(str(index.data(SENTENCE_ROLE)), lower, self._small, self._below(index)),
        )

    def _below(self, index: Index) -> str:
        tokens = self._theme.tokens
        return tokens.faint if index.data(REASON_ROLE) else tokens.muted
