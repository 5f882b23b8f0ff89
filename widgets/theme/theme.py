"""The theme: which tokens are in force. One object, made by the window and handed to the widgets that paint."""

from PySide6.QtCore import QObject, Signal

from widgets.theme.tokens import LIGHT, Tokens


class Theme(QObject):
    """Holds the tokens in force and says when they change; widgets that paint themselves repaint on `changed`."""

    changed = Signal()

    def __init__(self, tokens: Tokens = LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    def use(self, tokens: Tokens) -> None:
        """Put other tokens in force."""
        if tokens == self._tokens:
            return
        self._tokens = tokens
        self.changed.emit()
