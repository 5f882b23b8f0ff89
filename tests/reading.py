"""A screen reader for tests: it knows the window through QAccessible alone."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

NAME, DESCRIPTION, VALUE = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value


class Reader:
    """Finds parts by what they are called and what they are, reads them, and acts on them."""

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        self._window = window
        self._qtbot = qtbot

    def everything(self) -> Iterator[QAccessibleInterface]:
        """All that can be reached from the window and is not out of sight."""
        yield from _below(QAccessible.queryAccessibleInterface(self._window))

    def find(self, name: str, role: QAccessible.Role) -> QAccessibleInterface:
        """The part in sight of this name and role; the test fails if there is none."""
        for part in self.everything():
            if part.role() == role and name in names_of(part):
                return part
        said = sorted({part.text(NAME) for part in self.everything() if part.role() == role})
        raise AssertionError(f"nothing is called {name!r} as {role}; there are {said}")

    def press(self, name: str, role: QAccessible.Role = QAccessible.Role.Button) -> None:
        """Press a button and wait until it was pressed: Qt lets it be seen going down for a moment."""
        part = self.find(name, role)
        button = part.object()
        assert isinstance(button, QAbstractButton)
        with self._qtbot.waitSignal(button.clicked):
            _act(part, "Press")

    def write(self, name: str, text: str) -> None:
        """Put a text into a field."""
        self.find(name, QAccessible.Role.EditableText).setText(VALUE, text)

    def choose(self, name: str, text: str, role: QAccessible.Role = QAccessible.Role.ComboBox) -> None:
        """Take an entry of a list or of a field that has one."""
        part = self.find(name, role)
        entries = part.child(0) if role == QAccessible.Role.ComboBox else part
        for place in range(entries.childCount()):
            if entries.child(place).text(NAME) == text:
                _act(entries.child(place), "Toggle")
                return
        raise AssertionError(f"{name} does not offer {text}")

    def toggle(self, name: str) -> None:
        """Switch a switch."""
        _act(self.find(name, QAccessible.Role.CheckBox), "Toggle")

    def menu(self, *names: str) -> None:
        """Press an entry of the window's menu, by the names on the way to it."""
        part = self.find("Menu", QAccessible.Role.ButtonMenu)
        for name in names:
            menu = part if part.role() == QAccessible.Role.PopupMenu else part.child(0)
            part = next(
                menu.child(place)
                for place in range(menu.childCount())
                if menu.child(place).text(NAME).replace("&", "").startswith(name)
            )
        _act(part, "Press")


def names_of(part: QAccessibleInterface) -> list[str]:
    """What a part is called: by itself, and by the labels about it, as on Linux it is with combo boxes."""
    labels = part.relations(QAccessible.RelationFlag.Label)
    return [part.text(NAME), *(label.text(NAME) for label, _how in labels)]


def _act(part: QAccessibleInterface, action: str) -> None:
    actions = part.actionInterface()
    assert action in actions.actionNames(), f"{part.text(NAME)} offers {actions.actionNames()}"
    actions.doAction(action)


def _below(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(part.childCount()):
        child = part.child(place)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        yield child
        yield from _below(child)
