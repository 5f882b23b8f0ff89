"""The field for what is either on or off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget


class SwitchField(QCheckBox):
    """Emits `edited` when it is switched by hand, or by a screen reader, which does not click."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_being_set = False
        self.toggled.connect(self._on_toggled)

    def set_value(self, value: object) -> None:
        self._is_being_set = True
        self.setChecked(bool(value))
        self._is_being_set = False

    def _on_toggled(self, checked: bool) -> None:
        if not self._is_being_set:
            self.edited.emit(checked)
