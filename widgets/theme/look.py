"""Puts a colour scheme in force for the whole app: style, palette and the one stylesheet."""

from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from widgets.theme.stylesheet import stylesheet
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT, Tokens

SchemeChoice = Literal["light", "dark", "system"]


def apply_theme(app: QApplication, theme: Theme, choice: SchemeChoice) -> None:
    """Dress the app in light or dark, or in what the system has, following it when it changes.

    Widgets that paint themselves listen to `theme.changed`; all others are dressed by palette and stylesheet.
    """
    follower = theme.findChild(_SystemFollower) or _SystemFollower(app, theme)
    follower.choose(choice)


class _SystemFollower(QObject):
    """Remembers the choice and dresses the app again when the system turns light or dark."""

    def __init__(self, app: QApplication, theme: Theme) -> None:
        super().__init__(theme)
        self._app = app
        self._theme = theme
        self._choice: SchemeChoice = "system"
        app.styleHints().colorSchemeChanged.connect(self._dress)

    def choose(self, choice: SchemeChoice) -> None:
        self._choice = choice
        hints = self._app.styleHints()
        match choice:
            case "light":
                hints.setColorScheme(Qt.ColorScheme.Light)
            case "dark":
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case "system":
                hints.unsetColorScheme()
        self._dress()

    def _dress(self) -> None:
        tokens = self._wanted()
        if self._app.style().objectName() != "fusion" and not self._app.styleSheet():
            self._app.setStyle("Fusion")
        sheet = stylesheet(tokens)
        if self._app.styleSheet() != sheet:
            self._app.setPalette(palette(tokens))
            self._app.setStyleSheet(sheet)
        self._theme.use(tokens)

    def _wanted(self) -> Tokens:
        if self._choice == "system":
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT


def palette(tokens: Tokens) -> QPalette:
    """The palette for what the stylesheet does not say."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.background,
        role.WindowText: tokens.text,
        role.Base: tokens.panel,
        role.AlternateBase: tokens.background,
        role.Text: tokens.text,
        role.Button: tokens.card,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.ToolTipBase: tokens.card,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.faint,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.card,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.wire,
        role.Shadow: tokens.wire,
        role.Accent: tokens.accent,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.faint))
    return made
