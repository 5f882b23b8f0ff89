"""The history: every step that was taken, the current one marked; a click or a key goes back or forth to it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QUndoStack
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QStyle,
    QStyleOptionViewItem,
    QUndoView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from widgets.label import make_label
from widgets.row_delegate import Index, LinesDelegate
from widgets.text_line import TextLine
from widgets.theme.colour import mixed
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT

_ROW = 30


class HistoryList(QWidget):
    """The steps of the stack, the first at the top; while there is none, a sentence says so."""

    def __init__(self, history: QUndoStack, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing: QLabel = make_label(
            self.tr("No steps yet. What you change stands here; a click on a step goes back to it."),
            role="small",
            wrap=True,
        )
        self._nothing.setContentsMargins(4, 8, 4, 0)
        self._view = QUndoView(history)
        self._view.setObjectName("historyList")
        self._view.setAccessibleName(self.tr("History"))
        self._view.setAccessibleDescription(self.tr("Up and Down go back and forth through the steps."))
        self._view.setEmptyLabel(self.tr("As it was opened"))
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setItemDelegate(_StepDelegate(history, theme, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._nothing)
        layout.addWidget(self._view, 1)
        self.setFocusProxy(self._view)
        history.indexChanged.connect(self._show)
        theme.changed.connect(self._view.viewport().update)
        self._show()

    def _show(self) -> None:
        # Asked of the view's model: the history tells of its end too, when it can be asked no more.
        has_steps = self._view.model().rowCount() > 1
        self._nothing.setVisible(not has_steps)
        self._view.setVisible(has_steps)
        self._view.viewport().update()


class _StepDelegate(LinesDelegate):
    """Paints the current step strong on the accent's ground, and faint those that were taken back."""

    def __init__(self, history: QUndoStack, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._history = history
        self._theme = theme
        self._plain = font(TEXT)
        self._strong = font(TEXT, QFont.Weight.DemiBold)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        room = QRectF(option.rect)
        here = index.row() == self._history.index()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.accent_ground if here else mixed(tokens.panel, tokens.text, 0.04)))
            painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 7, 7)
        done = index.row() <= self._history.index()
        painter.setBrush(QColor(tokens.accent if done else tokens.line))
        painter.drawEllipse(QRectF(room.x() + 9, room.center().y() - 3, 6, 6))
        for line in self.lines(room, index):
            line.paint(painter)
        painter.restore()

    @override
    def lines(self, room: QRectF, index: Index) -> Sequence[TextLine]:
        tokens, here = self._theme.tokens, self._history.index()
        colour = tokens.accent if index.row() == here else tokens.text if index.row() < here else tokens.faint
        strong = self._strong if index.row() == here else self._plain
        return (TextLine(str(index.data()), room.adjusted(24, 0, -4, 0), strong, colour),)
