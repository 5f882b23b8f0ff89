"""How the rows of the palette are painted: headings small and wide, kinds with the bar of their group."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from widgets.canvas.glyphs import paint_glyph
from widgets.row_delegate import Index, LinesDelegate
from widgets.text_line import TextLine
from widgets.theme.colour import mixed
from widgets.theme.fonts import font, heading_font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT

KIND_ROLE = Qt.ItemDataRole.UserRole
"""The id of the palette's entry; headings have none."""

GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
OPEN_ROLE = Qt.ItemDataRole.UserRole + 2
"""Of a heading whether it is open; of a kind the heading it stands under."""

COUNT_ROLE = Qt.ItemDataRole.UserRole + 3
"""How many kinds stand under a heading."""

_ROW = 30
_HEADING = 32


class KindRowDelegate(LinesDelegate):
    """Headings carry an arrow that says whether they are open, and the sign of their group."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = heading_font()
        self._row = font(TEXT)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, _ROW if index.data(KIND_ROLE) else _HEADING)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(KIND_ROLE):
            self._paint_kind(painter, room, option.state, index)
        else:
            self._paint_heading(painter, room, option.state, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRectF, state: QStyle.StateFlag, index: Index) -> None:
        tokens = self._theme.tokens
        pointed_at = bool(state & QStyle.StateFlag.State_MouseOver)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRoundedRect(room.adjusted(0.5, 3.5, -0.5, -0.5), 6, 6)
        colour = QColor(tokens.text if pointed_at else tokens.muted)
        line = room.adjusted(4, 3, -6, 0)
        _paint_arrow(painter, QPointF(line.x() + 5, line.center().y()), bool(index.data(OPEN_ROLE)), colour)
        self._line(room, index, colour.name()).paint(painter)
        group = index.data(GROUP_ROLE)
        if group in tokens.groups:
            sign = QRectF(line.right() - 14, line.center().y() - 7, 14, 14)
            paint_glyph(painter, sign, group, QColor(tokens.groups[group]))

    def _paint_kind(self, painter: QPainter, room: QRectF, state: QStyle.StateFlag, index: Index) -> None:
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.accent_ground if chosen else mixed(tokens.panel, tokens.text, 0.04)))
            painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 7, 7)
        painter.setBrush(QColor(tokens.groups[index.data(GROUP_ROLE)]))
        painter.drawRoundedRect(QRectF(room.x() + 6, room.center().y() - 8, 4, 16), 2, 2)
        self._line(room, index, tokens.text).paint(painter)

    @override
    def lines(self, room: QRectF, index: Index) -> Sequence[TextLine]:
        return (self._line(room, index, self._theme.tokens.text),)

    def _line(self, room: QRectF, index: Index, colour: str) -> TextLine:
        """The title of a kind, or of a heading, which ends before the sign of its group."""
        if index.data(KIND_ROLE):
            return TextLine(str(index.data()), room.adjusted(20, 0, -4, 0), self._row, colour)
        right = 26 if index.data(GROUP_ROLE) in self._theme.tokens.groups else 6
        return TextLine(str(index.data()), room.adjusted(20, 3, -right, 0), self._heading, colour)


def _paint_arrow(painter: QPainter, centre: QPointF, is_open: bool, colour: QColor) -> None:
    """A small angle: downwards for what is open, to the right for what is folded away."""
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    ways = ((-3.5, -1.75), (0, 1.75), (3.5, -1.75)) if is_open else ((-1.75, -3.5), (1.75, 0), (-1.75, 3.5))
    painter.drawPolyline([centre + QPointF(x, y) for x, y in ways])
