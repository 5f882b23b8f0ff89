"""A part of a form that is folded away until it is asked for."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.label import ElidedLabel
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

_ICON = 11
_LEFT_OF_TEXT = 19
"""Where the title begins, behind its arrow; what is told of the content stands below it."""


class Fold(QWidget):
    """A button that shows and hides `content`; it begins closed.

    A `summary` says in a few words what is in it, while it is closed.
    """

    opened = Signal(bool)

    def __init__(self, theme: Theme, title: str, content: QWidget, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._content = content
        self._button = make_button(title, name, "link")
        self._button.setCheckable(True)
        self._button.setIconSize(QSize(_ICON, _ICON))
        self._button.toggled.connect(self._show_content)
        self._summary = ElidedLabel(role="faint")
        self._summary.setContentsMargins(_LEFT_OF_TEXT, 0, 0, 0)
        self._summary.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._button)
        head.addWidget(self._summary)
        column.addLayout(head)
        column.addWidget(content)
        content.hide()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_open(self) -> bool:
        return self._button.isChecked()

    @property
    def summary(self) -> str:
        """What is told of the content."""
        return self._summary.text()

    def set_open(self, wanted: bool) -> None:
        """Unfold or fold."""
        self._button.setChecked(wanted)

    def set_summary(self, text: str) -> None:
        """Tell what is in it, to screen readers with its title too."""
        self._summary.setText(text)
        self._button.setAccessibleDescription(text)
        self._summary.setVisible(bool(text) and not self.is_open)

    def _show_content(self, wanted: bool) -> None:
        self._content.setVisible(wanted)
        self._summary.setVisible(bool(self._summary.text()) and not wanted)
        self._dress()
        self.opened.emit(wanted)

    def _dress(self) -> None:
        name = "chevron-down" if self._button.isChecked() else "chevron-right"
        self._button.setIcon(icon(name, self._theme.tokens.accent, _ICON))
