"""How pictures are prepared for the network: a button that opens a short list of choices."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from backend.project import Preparation


class PreparationButton(QPushButton):
    """A preparation in; `preparation_chosen` carries another one. Its size follows from the network."""

    preparation_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preparation = Preparation()
        self.setObjectName("preparationButton")
        self.setText(self.tr("Preparation"))
        self.setAccessibleName(self.tr("How pictures are prepared"))
        self.setProperty("role", "link")
        self._actions: dict[tuple[str, str], QAction] = {}
        menu = QMenu(self)
        menu.setObjectName("preparationMenu")
        for field, choices in self._choices().items():
            group = QActionGroup(menu)
            menu.addSeparator()
            for value, text in choices.items():
                action = menu.addAction(text)
                action.setCheckable(True)
                group.addAction(action)
                action.triggered.connect(self._choosing(field, value))
                self._actions[field, value] = action
        self.setMenu(menu)
        self.set_preparation(self._preparation)

    def _choices(self) -> dict[str, dict[str, str]]:
        """By the field of the preparation its values and their texts."""
        return {
            "kind": {
                "digit": self.tr("As a digit: found, cut out, centred"),
                "plain": self.tr("Plain: brought to size, nothing else"),
            },
            "scale": {
                "0 to 1": self.tr("Numbers from 0 to 1"),
                "0 to 255": self.tr("Numbers from 0 to 255"),
                "-1 to 1": self.tr("Numbers from −1 to 1"),
            },
            "shades": {"light on dark": self.tr("Light on dark"), "dark on light": self.tr("Dark on light")},
        }

    def _choosing(self, field: str, value: str) -> Callable[[], None]:
        def choose() -> None:
            self.preparation_chosen.emit(msgspec.structs.replace(self._preparation, **{field: value}))

        return choose

    def set_preparation(self, preparation: Preparation) -> None:
        """Show this one."""
        self._preparation = preparation
        shown = {"kind": preparation.kind, "scale": preparation.scale, "shades": preparation.shades}
        for (field, value), action in self._actions.items():
            action.setChecked(shown[field] == value)
        texts = [self._actions[field, value].text() for field, value in shown.items()]
        self.setAccessibleDescription(", ".join(texts))
        self.setToolTip("\n".join(texts))
