"""A part of a form that is folded away until it is asked for."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.theme.icons import icon
from widgets.theme.theme import Theme


class Fold(QWidget):
    """A button that shows and hides `content`; it begins closed."""

    opened = Signal(bool)

    def __init__(self, theme: Theme, title: str, content: QWidget, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._content = content
        self._button = make_button(title, name, "link")
        self._button.setCheckable(True)
        self._button.setIconSize(QSize(11, 11))
        self._button.toggled.connect(self._show_content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._button)
        column.addWidget(content)
        content.hide()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def is_open(self) -> bool:
        return self._button.isChecked()

    def set_open(self, wanted: bool) -> None:
        """Unfold or fold."""
        self._button.setChecked(wanted)

    def _show_content(self, wanted: bool) -> None:
        self._content.setVisible(wanted)
        self._dress()
        self.opened.emit(wanted)

    def _dress(self) -> None:
        name = "chevron-down" if self._button.isChecked() else "chevron-right"
        self._button.setIcon(icon(name, self._theme.tokens.accent, 11))
