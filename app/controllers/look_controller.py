"""Light, dark, or as the system has it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.actions import Actions
from app.settings import Appearance, SettingsStore
from widgets.theme.look import apply_theme
from widgets.theme.theme import Theme

_ACTIONS: dict[Appearance, str] = {
    "system": "actionLookSystem",
    "light": "actionLookLight",
    "dark": "actionLookDark",
}


class LookController(QObject):
    """Dresses the app as its actions ask for, and checks the one that is in force."""

    def __init__(self, actions: Actions, theme: Theme, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._theme = theme
        self._settings = settings
        actions[_ACTIONS[settings.settings.appearance]].setChecked(True)
        for choice, name in _ACTIONS.items():
            actions[name].triggered.connect(partial(self.choose, choice))

    def choose(self, choice: Appearance, _checked: bool = False) -> None:
        """Dress the app so, and remember it."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self._theme, choice)
        self._actions[_ACTIONS[choice]].setChecked(True)
        self._settings.change(appearance=choice)
