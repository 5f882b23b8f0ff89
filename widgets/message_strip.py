"""The strip that says what happened, why, and what to do next. It interrupts nobody; the newest message stands."""

from collections import deque
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.button import make_icon_button
from widgets.label import make_label
from widgets.theme.icons import icon, icon_pixmap
from widgets.theme.theme import Theme
from widgets.theme.tokens import Tokens

NoticeKind = Literal["info", "good", "warning", "error"]

GOOD_NEWS_STAYS = 8000
"""Milliseconds after which good news goes by itself; all else stays until it is closed or replaced."""

HISTORY = 20


@dataclass(frozen=True)
class Notice:
    """A message as it is shown: `what` happened, `why`, and `actions` as pairs of an id and a button's text."""

    kind: NoticeKind
    what: str
    why: str = ""
    actions: tuple[tuple[str, str], ...] = ()


class MessageStrip(QFrame):
    """Notices in; the id of the action that was chosen out. Hidden while there is nothing to say."""

    action_chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._history: deque[Notice] = deque(maxlen=HISTORY)
        self.setObjectName("messageStrip")
        self.setAccessibleName(self.tr("Message"))
        self.setProperty("role", "panel")
        self.setProperty("edge", "bottom")
        self._icon = QLabel()
        self._what = make_label("", "strong", "messageWhat", wrap=True)
        self._why = make_label("", "small", "messageWhy", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._close = make_icon_button(self.tr("Close this message"), "closeMessageButton")
        self._close.clicked.connect(self.clear)
        self._timer = QTimer(self, singleShot=True, interval=GOOD_NEWS_STAYS)
        self._timer.timeout.connect(self.clear)
        self._arrange()
        theme.changed.connect(self._dress)
        self.hide()

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._what)
        texts.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 9, 10, 9)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close)

    def show_notice(self, notice: Notice) -> None:
        """Show this, in place of what stood there."""
        self._history.append(notice)
        self._what.setText(notice.what)
        self._why.setText(notice.why)
        self._why.setVisible(bool(notice.why))
        self.setAccessibleDescription(f"{notice.what} {notice.why}".strip())
        self._put_buttons(notice.actions)
        self._dress()
        self.show()
        if notice.kind == "good" and not notice.actions:
            self._timer.start()
        else:
            self._timer.stop()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _put_buttons(self, actions: tuple[tuple[str, str], ...]) -> None:
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for index, (action, text) in enumerate(actions):
            button = _ActionButton(action, text, primary=index == 0)
            button.chosen.connect(self.action_chosen)
            self._buttons.addWidget(button)

    def clear(self) -> None:
        """Take the message away."""
        if self.isHidden():
            return
        self._timer.stop()
        self.hide()
        self.closed.emit()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return None if self.isHidden() else self._history[-1]

    def history(self) -> tuple[Notice, ...]:
        """The last notices, the newest at the end."""
        return tuple(self._history)

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
            painter.fillRect(0, 0, 4, self.height(), QColor(_colour(self._theme.tokens, self._history[-1].kind)))


class _ActionButton(QPushButton):
    chosen = Signal(str)

    def __init__(self, action: str, text: str, primary: bool) -> None:
        super().__init__(text)
        self._action = action
        self.setObjectName(f"messageAction:{action}")
        if primary:
            self.setProperty("role", "primary")
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._action)


def _colour(tokens: Tokens, kind: NoticeKind) -> str:
    return {"info": tokens.accent, "good": tokens.good, "warning": tokens.warning, "error": tokens.bad}[kind]
