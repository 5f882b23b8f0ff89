"""The buttons of a message, in a line where there is room for it and else in several."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from widgets.flow_layout import FlowLayout
from widgets.let_go import let_go
from widgets.tool_tip import plain_tip

_WIDEST_TEXT = 220
"""Pixels of a button's text: names of files go into some; what is cut is told by the tip."""


class MessageActions(QWidget):
    """Pairs of an id and a text in; the id of the button that was pressed out."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(8, self)
        self.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons)

    def put(self, actions: tuple[tuple[str, str], ...], before: QWidget) -> None:
        """Show these in place of those there were; Tab goes through them to `before`."""
        gone, self._buttons = self._buttons, []
        if any(button.hasFocus() for button in gone):
            # Not to a new button: who is about to press Space means the old one.
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in gone:
            self._flow.removeWidget(button)
        let_go(gone)
        for index, (action, text) in enumerate(actions):
            button = _ActionButton(action, text, primary=index == 0)
            button.chosen.connect(self.chosen)
            self._flow.addWidget(button)
            self._buttons.append(button)
            button.show()  # a layout would show it only when the event loop is back
        self._set_tab_order(before)
        self.setVisible(bool(actions))

    def _set_tab_order(self, end: QWidget) -> None:
        """New widgets come last in the window; these are to stand where the message stands, `end` after them."""
        if not self._buttons:
            return
        place = end
        for button in self._buttons:
            QWidget.setTabOrder(place, button)
            place = button
        QWidget.setTabOrder(place, end)


class _ActionButton(QPushButton):
    chosen = Signal(str)

    def __init__(self, action: str, text: str, primary: bool) -> None:
        super().__init__(text)
        self._action = action
        self.setObjectName(f"messageAction:{action}")
        self.setAccessibleName(text)
        if primary:
            self.setProperty("role", "primary")
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST_TEXT)
        if shown != text:
            self.setText(shown)
            self.setToolTip(plain_tip(text))
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._action)
