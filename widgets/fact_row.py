"""A row that states one fact: its name on the left, its value on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from widgets.label import make_label, show_named


class FactRow(QWidget):
    """`set_fact` shows a value; without one the row is hidden."""

    def __init__(self, title: str, name: str = "") -> None:
        super().__init__()
        self._name = title
        self._title = make_label(title, role="muted")
        self._value = make_label(role="strong", name=name)
        self._value.setAccessibleName(title)
        self._value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._value, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_fact(self, text: str) -> None:
        show_named(self._value, self._name, text)
        self.setVisible(bool(text))
