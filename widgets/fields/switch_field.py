"""The field for what is either on or off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget


class SwitchField(QCheckBox):
    """Emits `edited` when it is switched by hand."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._on_clicked)

    def set_value(self, value: object) -> None:
        self.setChecked(bool(value))

    def _on_clicked(self, checked: bool) -> None:
        self.edited.emit(checked)
