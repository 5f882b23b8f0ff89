"""A menu of classes to choose one from."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget


def class_menu(classes: Sequence[str], chosen: Callable[[str], None], parent: QWidget, title: str = "") -> QMenu:
    """A menu that calls `chosen` with the name of a class; an ampersand in a name is shown as one."""
    menu = QMenu(title, parent)
    menu.setObjectName("classMenu")
    for label in classes:
        menu.addAction(label.replace("&", "&&")).triggered.connect(partial(_choose, chosen, label))
    return menu


def _choose(chosen: Callable[[str], None], label: str, _checked: bool = False) -> None:
    chosen(label)
