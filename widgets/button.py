"""Buttons in the roles of the stylesheet."""

from PySide6.QtWidgets import QPushButton, QToolButton


def make_button(text: str, name: str, role: str = "", tip: str = "") -> QPushButton:
    """A push button; `name` is its objectName, `role` its look ("primary", "quiet", "link", "chip")."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    if role:
        button.setProperty("role", role)
    return button


def set_role(button: QPushButton, role: str) -> None:
    """Give a button another look; nothing is done where it has it already."""
    if (button.property("role") or "") != role:
        button.setProperty("role", role)
        # Rules of the stylesheet that ask for a property are looked up again only when they are told to.
        button.style().unpolish(button)
        button.style().polish(button)


def make_icon_button(title: str, name: str) -> QToolButton:
    """A button that shows an icon only; `title` is its name for screen readers and its tool tip."""
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(title)
    button.setToolTip(title)
    return button
