"""How a row of the list of layers is painted, and how its name is written anew."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from backend.graph.groups import LONGEST_GROUP_NAME
from widgets.fold_sign import paint_fold_sign
from widgets.layer_rows import (
    BRANCH_ROLE,
    CHOSEN_ROLE,
    DEPTH_ROLE,
    FOLD_ROLE,
    GROUP_ROLE,
    KIND,
    NAME,
    OUTPUT,
    PARAMETERS,
    PROBLEM_ROLE,
    STATE,
    STATE_ROLE,
)
from widgets.row_delegate import Index, LinesDelegate
from widgets.state_sign import SIGN_ROOM, paint_state_sign
from widgets.text_line import RIGHT, TextLine
from widgets.theme.colour import mixed
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL

_ROW_HEIGHT = 46
_LEFT = 20
_INDENT = 14
"""How far what is in a group is moved in."""

_BRANCH = 10
"""How far a row that does not simply follow the one above is moved in."""

_BEFORE_SIGN = 8
_COUNT, _STATE = 1, 4
"""Which of the lines of a row say how many parameters it has, and what it keeps, if any does."""


def fold_sign_end(index: Index) -> float:
    """How far from the left of the row of a group the sign that folds it reaches."""
    return _LEFT + _indent(index)


def _indent(index: Index) -> int:
    return _INDENT * int(index.data(DEPTH_ROLE) or 0)


class LayerRowDelegate(LinesDelegate):
    """Paints a row in two lines beside the bar of the kind's group: name and parameters, then kind and shape. The
    row of a group of layers has a sign for folding instead.

    A long name takes the room of the parameters, which are told by the tool tip then.
    Where a branch begins or branches are joined, the second line says where the layer takes from. After that
    stands what the layer keeps of what it has learnt, where that is to be told.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = font(TEXT, QFont.Weight.DemiBold)
        self._small = font(TEXT_SMALL)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, _ROW_HEIGHT)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("layerNameEditor")
        is_group = bool(index.data(FOLD_ROLE))
        editor.setAccessibleName(self.tr("Name of the group") if is_group else self.tr("Name of the layer"))
        if is_group:
            editor.setMaxLength(LONGEST_GROUP_NAME)
        return editor

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(_LEFT - 10 + _indent(index), 8, -4, -8))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        room = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(state & QStyle.StateFlag.State_Selected or index.data(CHOSEN_ROLE))
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.accent_ground if chosen else mixed(tokens.panel, tokens.text, 0.04)))
            painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 7, 7)
        room.setLeft(room.left() + _indent(index))
        if index.data(BRANCH_ROLE):
            room.setLeft(room.left() + _BRANCH)
        if index.data(FOLD_ROLE):
            paint_fold_sign(painter, room, bool(state & QStyle.StateFlag.State_Open), QColor(tokens.muted))
        else:
            painter.setBrush(QColor(tokens.groups[index.data(GROUP_ROLE)]))
            painter.drawRoundedRect(QRectF(room.x() + 6, room.y() + 8, 4, room.height() - 16), 2, 2)
        lines = list(self.lines(QRectF(option.rect), index))
        if index.data(FOLD_ROLE) and state & QStyle.StateFlag.State_Open:
            # What a problem names is seen below.
            lines[0] = replace(lines[0], colour=tokens.text)
        for line in lines:
            line.paint(painter)
        if state_id := index.data(STATE_ROLE):
            paint_state_sign(painter, lines[_STATE].room.topLeft(), lines[_STATE].room.height(), state_id, tokens)
        painter.restore()

    @override
    def lines(self, room: QRectF, index: Index) -> Sequence[TextLine]:
        tokens = self._theme.tokens
        branch = str(index.data(BRANCH_ROLE) or "")
        room = room.adjusted(_LEFT + _indent(index) + (_BRANCH if branch else 0), 5, -10, -5)
        name, kind, shape, count = (
            str(index.sibling(index.row(), column).data()) for column in (NAME, KIND, OUTPUT, PARAMETERS)
        )
        upper, lower = room.adjusted(0, 0, 0, -room.height() / 2), room.adjusted(0, room.height() / 2, 0, 0)
        metrics = QFontMetricsF(self._small)
        count = count if count != "0" else ""
        word = str(index.sibling(index.row(), STATE).data() or "")
        needed = QFontMetricsF(self._name).horizontalAdvance(name) + 1 + (_BEFORE_SIGN + SIGN_ROOM if word else 0)
        count_width = metrics.horizontalAdvance(count) + 8 if count else 0.0
        if needed > upper.width() - count_width:
            count, count_width = "", 0.0  # what a layer is called says more than how many parameters it has
        # The shape is the last thing to be cut: the kind beside it gives way.
        beside = lower.adjusted(0, 0, -metrics.horizontalAdvance(shape) - 8, 0)
        name_colour = tokens.warning if index.data(PROBLEM_ROLE) else tokens.text
        name_room = upper.adjusted(0, 0, -count_width, 0)
        state: tuple[TextLine, ...] = ()
        if word:
            name_room, line = self._state((name, name_room), (branch or kind, beside), word)
            state = (line,)
        return (
            # Names of layers differ in their ends: "batch_normalization_12".
            TextLine(name, name_room, self._name, name_colour, cut=Qt.TextElideMode.ElideMiddle),
            TextLine(count, upper, self._small, tokens.muted, RIGHT),
            TextLine(branch or kind, beside, self._small, tokens.accent if branch else tokens.muted),
            TextLine(shape, lower, self._small, tokens.muted, RIGHT, Qt.TextElideMode.ElideMiddle),
            *state,
        )

    @override
    def texts_cut(self, option: QStyleOptionViewItem, index: Index) -> Sequence[str]:
        """What has given way to a long name as well."""
        count = str(index.sibling(index.row(), PARAMETERS).data() or "")
        is_left_out = count not in ("", "0") and not self.lines(QRectF(option.rect), index)[_COUNT].text
        further = [self.tr("{count} parameters").format(count=count)] if is_left_out else []
        return [*super().texts_cut(option, index), *further]

    def _state(self, name: tuple[str, QRectF], below: tuple[str, QRectF], word: str) -> tuple[QRectF, TextLine]:
        """The room of the name, and the word with room for a sign before it: behind the name, or where that is too
        long behind what stands below; where both are, the sign alone stands there."""
        small, colour = QFontMetricsF(self._small), self._theme.tokens.muted
        taken = _BEFORE_SIGN + SIGN_ROOM + small.horizontalAdvance(word) + 1
        for (text, room), metrics in ((name, QFontMetricsF(self._name)), (below, small)):
            end = metrics.horizontalAdvance(text) + 1
            if end + taken <= room.width():
                place = QRectF(room.x() + end + _BEFORE_SIGN, room.y(), taken - _BEFORE_SIGN, room.height())
                return name[1], TextLine(word, place, self._small, colour, RIGHT)
        shorter = name[1].adjusted(0, 0, -SIGN_ROOM - _BEFORE_SIGN, 0)
        end = min(QFontMetricsF(self._name).horizontalAdvance(name[0]), shorter.width())
        place = QRectF(shorter.x() + end + _BEFORE_SIGN, shorter.y(), SIGN_ROOM, shorter.height())
        return shorter, TextLine("", place, self._small, colour)
