"""The field for a value that is written: numbers, sizes like 3 × 3, shapes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from backend.wording import Message, UserError

Read = Callable[[str], object]
Write = Callable[[object], str]
Step = Callable[[object, int], object]


class TextField(QLineEdit):
    """Emits `edited` with every valid value that is typed, `mistaken` with what is wrong (or `None` again).

    `read` raises a `UserError` for a text that is no value. Up and Down step where `step` is given; Esc puts
    the value back. `visit` is a new object each time the field is entered: what is typed in one visit is
    one step of the history. A `whole` field emits `edited` only when the text is finished (Enter, or the focus
    goes): half a name is none.
    """

    edited = Signal(object)
    mistaken = Signal(object)

    def __init__(
        self,
        read: Read,
        write: Write,
        step: Step | None = None,
        parent: QWidget | None = None,
        *,
        whole: bool = False,
    ) -> None:
        super().__init__(parent)
        self._whole = whole
        # A line edit keeps two pixels more than the other fields; their texts are to begin at the same place.
        self.setTextMargins(-2, 0, -2, 0)
        self._read = read
        self._write = write
        self._step = step
        self._value: object = None
        self._mistake: Message | None = None
        self.visit = object()
        self._is_being_written = False
        # Not `textEdited`: a screen reader puts in a text without typing it.
        self.textChanged.connect(self._on_text_changed)
        self.editingFinished.connect(self._finish)

    @property
    def mistake(self) -> Message | None:
        """What is wrong with the text, if anything."""
        return self._mistake

    def set_value(self, value: object) -> None:
        """Show the value; a text that stands for it already, or a mistake being mended, stays as it is typed."""
        same = value == self._value
        self._value = value
        if same and self._mistake is not None:
            return
        if not self._stands_for(value):
            self._put(self._write(value))
            self.setCursorPosition(0)
        self.set_mistake(None)

    def set_mistake(self, mistake: Message | None) -> None:
        """Mark the field, or take the mark away."""
        if mistake == self._mistake:
            return
        self._mistake = mistake
        self.setProperty("invalid", mistake is not None)
        self.style().unpolish(self)
        self.style().polish(self)
        self.mistaken.emit(mistake)

    def _put(self, text: str) -> None:
        """Write a text that is nobody's wish."""
        self._is_being_written = True
        self.setText(text)
        self._is_being_written = False

    def _on_text_changed(self, text: str) -> None:
        if self._is_being_written:
            return
        try:
            value = self._read(text)
        except UserError as error:
            self.set_mistake(error.message)
            return
        self.set_mistake(None)
        # A text that was put in from outside, as a screen reader does, is finished.
        if value != self._value and not (self._whole and self.hasFocus()):
            self.edited.emit(value)

    def _finish(self) -> None:
        """Write the value the usual way once it is typed: 3x3 becomes 3 × 3."""
        if self._mistake is not None:
            return
        if self._whole and (value := self._read(self.text())) != self._value:
            self.edited.emit(value)
        self._put(self._write(self._value))

    def _stands_for(self, value: object) -> bool:
        try:
            return self._read(self.text()) == value
        except UserError:
            return False

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.visit = object()
        super().focusInEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the history of the document: the field has none of its own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_history(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if _is_history(event):
            event.ignore()
        elif key == Qt.Key.Key_Escape and self.text() != self._write(self._value):
            self._put(self._write(self._value))
            self.set_mistake(None)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._step is not None:
            self._take_step(1 if key == Qt.Key.Key_Up else -1, event)
        else:
            super().keyPressEvent(event)

    def _take_step(self, way: int, event: QKeyEvent) -> None:
        if self._step is None or self._value is None:
            return
        many = 10 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
        text = self._write(self._step(self._value, way * many))
        try:
            self._read(text)
        except UserError:
            return
        self.setText(text)


def _is_history(event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)
