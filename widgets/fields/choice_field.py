"""The field for one of several names."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.fields.choice_box import ChoiceBox


class ChoiceField(ChoiceBox):
    """Emits `edited` with the value that was chosen; values and their texts are given once."""

    edited = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._values = [value for value, _text in choices]
        self.addItems([text for _value, text in choices])
        # A wheel that scrolls the form must not change what it passes.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)
        self._is_opening = False
        if QAccessible.isActive():
            self._hear_screen_reader()

    def set_value(self, value: object) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def _hear_screen_reader(self) -> None:
        """A screen reader chooses in the list while it is closed, of which the combo box takes no notice."""
        self.view().selectionModel().currentChanged.connect(self._on_read_out_choice)
        self.view().selectionModel().selectionChanged.connect(self._on_selected_in_list)

    def _on_selected_in_list(self, selected: QItemSelection) -> None:
        if selected.indexes():
            self._on_read_out_choice(selected.indexes()[0])

    def _on_read_out_choice(self, index: QModelIndex) -> None:
        if self._is_opening or self.view().isVisible() or index.row() in (-1, self.currentIndex()):
            return
        self.setCurrentIndex(index.row())
        self._on_activated(index.row())

    def _on_activated(self, index: int) -> None:
        self.edited.emit(self._values[index])

    @override
    def showPopup(self) -> None:
        self._is_opening = True
        super().showPopup()
        self._is_opening = False

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
