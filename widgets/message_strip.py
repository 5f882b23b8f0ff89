"""The message that says what happened, why, and what to do next. It interrupts nobody; the newest one stands."""

from collections import deque
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from widgets.button import make_icon_button
from widgets.label import make_label
from widgets.long_words import breakable
from widgets.message_actions import MessageActions
from widgets.theme.icons import icon, icon_pixmap
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_BOX, Tokens
from widgets.tool_tip import plain_tip

NoticeKind = Literal["info", "good", "warning", "error"]

GOOD_NEWS_STAYS = 8000
"""Milliseconds after which good news goes by itself; all else stays until it is closed or replaced."""

HISTORY = 20

NARROWEST, WIDEST = 280, 560
_LONGEST_WHAT, _LONGEST_WHY = 160, 400
"""Characters that are shown; the reports of other programs have no end. The tip tells the whole."""

_EDGE = 4


@dataclass(frozen=True)
class Notice:
    """A message as it is shown: `what` happened, `why`, and `actions` as pairs of an id and a button's text."""

    kind: NoticeKind
    what: str
    why: str = ""
    actions: tuple[tuple[str, str], ...] = ()


class MessageStrip(QFrame):
    """Notices in; the id of the action that was chosen out. Hidden while there is nothing to say.

    It is a box for somebody else to place: `width_wanted` and `height_for` say how large it wants to be, and
    `content_changed` that this may be otherwise now.
    """

    action_chosen = Signal(str)
    closed = Signal()
    content_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history: deque[Notice] = deque(maxlen=HISTORY)
        self._pointer_is_in = False
        self._came_from: QWidget | None = None
        self.setObjectName("messageStrip")
        self.setAccessibleName(self.tr("Message"))
        self.setProperty("role", "float")
        self._icon = QLabel()
        self._what = make_label("", "strong", "messageWhat", wrap=True)
        self._why = make_label("", "small", "messageWhy", wrap=True)
        self._actions = MessageActions()
        self._actions.chosen.connect(self.action_chosen)
        self._close = make_icon_button(self.tr("Close this message"), "closeMessageButton")
        self._close.clicked.connect(self.clear)
        self._timer = QTimer(self, singleShot=True, interval=GOOD_NEWS_STAYS)
        self._timer.timeout.connect(self.clear)
        self._arrange()
        theme.changed.connect(self._dress)
        QApplication.instance().focusChanged.connect(self._on_keyboard_moved)  # type: ignore[union-attr]
        self.hide()

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        # A message of one line stands in the middle beside its icon and its close button, 26 pixels high.
        texts.setContentsMargins(0, 4, 0, 4)
        texts.setSpacing(2)
        texts.addWidget(self._what)
        texts.addWidget(self._why)
        texts.addStretch(1)
        self._icon.setFixedSize(20, 26)
        self._close.setFixedSize(26, 26)
        top = Qt.AlignmentFlag.AlignTop
        grid = QGridLayout(self)
        grid.setContentsMargins(_EDGE + 14, 10, 10, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0, top)
        grid.addLayout(texts, 0, 1)
        grid.addWidget(self._close, 0, 2, top)
        grid.addWidget(self._actions, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self._actions.setContentsMargins(0, 6, 0, 4)

    # What stands there ------------------------------------------------------------------------------------

    def show_notice(self, notice: Notice) -> None:
        """Show this, in place of what stood there."""
        self._history.append(notice)
        _show_text(self._what, notice.what, _LONGEST_WHAT)
        _show_text(self._why, notice.why, _LONGEST_WHY)
        self._why.setVisible(bool(notice.why))
        self.setAccessibleDescription(f"{notice.what} {notice.why}".strip())
        self._actions.put(notice.actions, before=self._close)
        self._dress()
        self._timer.stop()
        self.content_changed.emit()
        self.show()
        self._count_or_wait()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Take the message away."""
        if self.isHidden():
            return
        self._timer.stop()
        self.give_keyboard_back()
        self._pointer_is_in = False
        self.hide()
        self.closed.emit()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return None if self.isHidden() else self._history[-1]

    def history(self) -> tuple[Notice, ...]:
        """The last notices, the newest at the end."""
        return tuple(self._history)

    # Its size ---------------------------------------------------------------------------------------------

    def width_wanted(self, room: int) -> int:
        """The least width in which it is no higher than in all the room: then it covers least."""
        for label in (self._what, self._why):
            label.ensurePolished()
        _forget_sizes(self._grid())  # a layout does so itself, but only when the event loop is back
        widest = max(NARROWEST, min(room, WIDEST))
        height = self.height_for(widest)
        # Narrower is never lower, so halving what is left finds it.
        too_narrow = NARROWEST - 1
        while widest - too_narrow > 1:
            middle = (too_narrow + widest) // 2
            if self.height_for(middle) == height:
                widest = middle
            else:
                too_narrow = middle
        return widest

    def height_for(self, width: int) -> int:
        """The height in which all is seen at this width."""
        return self._grid().totalHeightForWidth(width)

    def _grid(self) -> QGridLayout:
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        return layout

    # Who attends to it ------------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Give the keyboard to the first thing that can be pressed here."""
        first = next(iter(self._actions.buttons), self._close)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in here, also while another window is in front."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def give_keyboard_back(self) -> None:
        """Give the keyboard back to what had it before it came here."""
        before = self._came_from
        if self.has_keyboard and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keyboard_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self):
            return  # the keyboard leaves what is being destroyed, this among it
        if old is not None and now is not None and self.isAncestorOf(now) and not self.isAncestorOf(old):
            self._came_from = old
        self._count_or_wait()

    def _count_or_wait(self) -> None:
        """Good news goes some time after the last look at it: while somebody reads or uses it, it stays."""
        notice = self.notice
        goes = notice is not None and notice.kind == "good" and not notice.actions
        # As a window by itself it has the pointer and the keyboard without anybody having gone there.
        attended = not self.isWindow() and (self._pointer_is_in or self.has_keyboard)
        if not goes or attended:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pointer_is_in = True
        self._count_or_wait()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer_is_in = False
        self._count_or_wait()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    # Its look ---------------------------------------------------------------------------------------------

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._close.setIcon(icon("close", tokens.muted, 16))
        self._close.setIconSize(QSize(16, 16))
        if self._history:
            kind = self._history[-1].kind
            self._icon.setPixmap(icon_pixmap(kind, _colour(tokens, kind), 20, self.devicePixelRatioF()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._history:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box, beside = QPainterPath(), QPainterPath()
            box.addRoundedRect(self.rect(), CORNER_BOX, CORNER_BOX)
            beside.addRect(_EDGE, 0, self.width(), self.height())
            colour = _colour(self._theme.tokens, self._history[-1].kind)
            painter.fillPath(box.subtracted(beside), QColor(colour))


def _forget_sizes(item: QLayoutItem) -> None:
    item.invalidate()
    layout = item.layout()
    if isinstance(layout, QLayout):
        for index in range(layout.count()):
            inner = layout.itemAt(index)
            if inner is not None:
                _forget_sizes(inner)


def _show_text(label: QLabel, text: str, longest: int) -> None:
    cut = len(text) > longest
    label.setText(breakable(f"{text[:longest].rstrip()}…" if cut else text))
    label.setToolTip(plain_tip(text) if cut else "")


def _colour(tokens: Tokens, kind: NoticeKind) -> str:
    return {"info": tokens.accent, "good": tokens.good, "warning": tokens.warning, "error": tokens.bad}[kind]
