"""The cells of the table of runs: tick and line of the plots, star, name with its notes beside it."""

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from backend.run_labels import LONGEST_NAME
from widgets.row_delegate import RowDelegate
from widgets.run_looks import run_pen
from widgets.run_table.run_entry import RunEntry
from widgets.run_table.run_model import DIFFERS, ENTRY_ROLE, NAME, STAR, TICK
from widgets.text_line import TextLine, texts_cut
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL

Index = QModelIndex | QPersistentModelIndex
_PADDING = 11
_GAP = 10
_LEAST_NOTES = 40
_LINE = 24
_STAR = 7.5


class RunDelegate(RowDelegate):
    """Paints what Qt has no cell for; the others are as Qt has them."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() not in (TICK, NAME, STAR):
            super().paint(painter, option, index)
            return
        run: RunEntry = index.data(ENTRY_ROLE)
        if index.column() == TICK:
            super().paint(painter, option, index)
        else:
            _paint_ground(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == NAME:
            for line in self._lines(option.rect.toRectF(), run):
                line.paint(painter)
        elif index.column() == STAR:
            self._paint_star(painter, option.rect.toRectF().center(), run.starred)
        elif run.ticked and run.look is not None:
            painter.setPen(run_pen(run.look, self._theme.tokens, 2))
            end = QPointF(option.rect.right() - 4.0, option.rect.center().y() + 0.5)
            painter.drawLine(end - QPointF(_LINE, 0), end)
        painter.restore()

    def _lines(self, room: QRectF, run: RunEntry) -> Sequence[TextLine]:
        """The name, and the notes in what room it leaves."""
        room = room.adjusted(_PADDING, 0, -4, 0)
        strong = font(TEXT, QFont.Weight.DemiBold)
        wide = QFontMetricsF(strong).horizontalAdvance(run.name)
        name = TextLine(run.name, room, strong, self._theme.tokens.text)
        left = room.left() + wide + _GAP
        if not run.notes or room.right() - left < _LEAST_NOTES:
            return (name,)
        rest = QRectF(left, room.top(), room.right() - left, room.height())
        notes = " ".join(run.notes.split())
        return (name, TextLine(notes, rest, font(TEXT_SMALL), self._theme.tokens.muted))

    def _paint_star(self, painter: QPainter, middle: QPointF, starred: bool) -> None:
        tokens = self._theme.tokens
        colour = QColor(tokens.warning if starred else tokens.wire)
        painter.setPen(
            QPen(colour, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(QBrush(colour) if starred else Qt.BrushStyle.NoBrush)
        painter.setOpacity(1.0 if starred else 0.6)
        painter.drawPolygon(_star(middle))

    @override
    def texts_cut(self, option: QStyleOptionViewItem, index: Index) -> Sequence[str]:
        if index.column() == NAME:
            return texts_cut(self._lines(QRectF(option.rect), index.data(ENTRY_ROLE))[:1])
        if index.column() == DIFFERS:
            return ()  # its tool tip has all of it, a line each
        return super().texts_cut(option, index)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("runNameEditor")
        editor.setAccessibleName(self.tr("Name of the run"))
        editor.setMaxLength(LONGEST_NAME)
        return editor

    @override
    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the line of the plots beside the tick means the tick too."""
        if index.column() == TICK and event.type() == QEvent.Type.MouseButtonDblClick:
            return True  # two clicks are two ticks, not the wish to open the run
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    """The cell as the stylesheet has it, without a text."""
    style = option.widget.style() if option.widget is not None else QApplication.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)


def _star(middle: QPointF) -> QPolygonF:
    """Five points, the first one upwards."""
    radii = (_STAR, _STAR * 0.45)
    turns = [(-pi / 2 + step * pi / 5, radii[step % 2]) for step in range(10)]
    return QPolygonF([middle + QPointF(radius * cos(turn), radius * sin(turn) + 0.5) for turn, radius in turns])
