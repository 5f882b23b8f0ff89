"""Every action of the window, as a table: its object name, text, shortcut and place in the menu."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from backend.wording import mark
from widgets.graph_actions import GraphActions
from widgets.wording import show_text


@dataclass(frozen=True)
class ActionRow:
    """One action. `shortcut` is a standard key or its text; a row with `choice` is one of several that exclude
    each other, a `toggle` is on or off."""

    name: str
    menu: str
    text: str
    shortcut: QKeySequence.StandardKey | str | None = None
    choice: str | None = None
    toggle: bool = False


FILE = mark("&File")
EDIT = mark("&Edit")
NETWORK = mark("&Network")
VIEW = mark("&View")
TRAINING = mark("&Training")
HELP = mark("&Help")

MENUS = (FILE, EDIT, NETWORK, VIEW, TRAINING, HELP)

_KEYS = QKeySequence.StandardKey

ACTIONS = (
    ActionRow("actionNew", FILE, mark("New"), _KEYS.New),
    ActionRow("actionOpen", FILE, mark("Open…"), _KEYS.Open),
    ActionRow("actionSave", FILE, mark("Save"), _KEYS.Save),
    ActionRow("actionSaveAs", FILE, mark("Save as…"), _KEYS.SaveAs),
    ActionRow("actionExport", FILE, mark("Export…"), "Ctrl+E"),
    ActionRow("actionSaveAsTemplate", FILE, mark("Save as template…")),
    ActionRow("actionSavePicture", FILE, mark("Save picture of the network…")),
    ActionRow("actionSaveTable", FILE, mark("Save table…")),
    ActionRow("actionSaveProgram", FILE, mark("Save program…")),
    ActionRow("actionShowNotes", FILE, mark("What was translated…")),
    ActionRow("actionBringBack", FILE, mark("Bring unsaved work back")),
    ActionRow("actionQuit", FILE, mark("Quit"), _KEYS.Quit),
    ActionRow("actionUndo", EDIT, mark("Undo"), _KEYS.Undo),
    ActionRow("actionRedo", EDIT, mark("Redo"), _KEYS.Redo),
    ActionRow("actionTidy", NETWORK, mark("Tidy up"), "Ctrl+T"),
    ActionRow("actionHome", VIEW, mark("Home"), "Ctrl+1"),
    ActionRow("actionBuild", VIEW, mark("Build"), "Ctrl+2"),
    ActionRow("actionTrainPage", VIEW, mark("Train"), "Ctrl+3"),
    ActionRow("actionTest", VIEW, mark("Test"), "Ctrl+4"),
    ActionRow("actionShowData", VIEW, mark("Show data on the layers"), "Ctrl+L"),
    ActionRow("actionCodeView", VIEW, mark("Code and table"), "Ctrl+Shift+K", toggle=True),
    ActionRow("actionLookSystem", VIEW, mark("Look as the system has it"), choice="look"),
    ActionRow("actionLookLight", VIEW, mark("Light"), choice="look"),
    ActionRow("actionLookDark", VIEW, mark("Dark"), choice="look"),
    ActionRow("actionLanguageSystem", VIEW, mark("Language as the system has it"), choice="language"),
    # Each language is called by its own name, whatever language the rest is in.
    ActionRow("actionLanguageEnglish", VIEW, "English", choice="language"),
    ActionRow("actionLanguageChinese", VIEW, "简体中文", choice="language"),
    ActionRow("actionTrain", TRAINING, mark("Start training"), "Ctrl+Return"),
    ActionRow("actionStop", TRAINING, mark("Stop training"), "Ctrl+."),
    ActionRow("actionAbout", HELP, mark("About NetSketch")),
)


class Actions(QObject):
    """The actions of one window, by object name, and the menu that holds them all, those of the network too."""

    def __init__(self, window: QWidget, network: GraphActions) -> None:
        super().__init__(window)
        self.menu = QMenu(window)
        self._actions: dict[str, QAction] = {}
        menus = {title: self.menu.addMenu(show_text(title)) for title in MENUS}
        groups: dict[str, QActionGroup] = {}
        for row in ACTIONS:
            action = QAction(show_text(row.text), window)
            action.setObjectName(row.name)
            if row.shortcut is not None:
                action.setShortcut(QKeySequence(row.shortcut))
            action.setCheckable(row.toggle)
            if row.choice:
                if row.choice not in groups:
                    groups[row.choice] = QActionGroup(self)
                    menus[row.menu].addSeparator()
                action.setCheckable(True)
                groups[row.choice].addAction(action)
            # On the window too: a shortcut of an action that is only in a menu that was never opened is dead.
            window.addAction(action)
            menus[row.menu].addAction(action)
            self._actions[row.name] = action
        menus[EDIT].addSeparator()
        network.fill(menus[EDIT], "edit")
        menus[NETWORK].addSeparator()
        network.fill(menus[NETWORK], "network")
        menus[VIEW].addSeparator()
        network.fill(menus[VIEW], "view")

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]
