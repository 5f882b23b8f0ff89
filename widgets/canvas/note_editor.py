"""The editor of a note: a field of text that lies over the note while it is written."""

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from typing_extensions import override

from backend.edits import PutNote
from backend.notes import LONGEST_NOTE
from backend.project import Note
from widgets.canvas.note_item import NOTE_PADDING, paper_colours
from widgets.document import ProjectDocument
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT

_SMALLEST_LETTERS = 9


class NoteEditor(QPlainTextEdit):
    """Writes the text of one note; Ctrl+Enter and a click elsewhere keep it, Esc gives it up.

    `ended` is emitted once, when it is over; the document has changed by then.
    """

    ended = Signal()

    def __init__(self, document: ProjectDocument, note: Note, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.setAccessibleName(self.tr("Text of the note"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._document = document
        self._note = note
        self._theme = theme
        self._is_over = False
        self.setPlainText(note.text)
        self.selectAll()
        self.document().setDocumentMargin(0)
        self._dress()

    @property
    def note_id(self) -> str:
        return self._note.id

    def place(self, rect: QRectF, scale: float) -> None:
        """Lie over the note, which is seen at `rect` (pixels of the parent) at a zoom of `scale`."""
        padding = QPointF(NOTE_PADDING, NOTE_PADDING - 2) * scale
        room = QRectF(rect.topLeft() + padding, rect.bottomRight() - padding)
        self.setFont(font(max(_SMALLEST_LETTERS, round(TEXT * scale))))
        self.setGeometry(room.toRect())

    def finish(self, keep: bool) -> None:
        """End the writing: keep the text as one step of the history, or leave the note as it was."""
        if self._is_over:
            return
        self._is_over = True
        text = self.toPlainText()[:LONGEST_NOTE]
        known = any(note.id == self._note.id for note in self._document.project.notes)
        if keep and known and text != self._note.text:
            changed = msgspec.structs.replace(self._note, text=text)
            self._document.do(PutNote(changed), self.tr("Write note"))
        self.ended.emit()

    def _dress(self) -> None:
        """On the colours of the note, whatever other fields of text look like."""
        tokens = self._theme.tokens
        ground, _line = paper_colours(tokens)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(ground))
        palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        self.setPalette(palette)
        self.setProperty("role", "note")
        self.setStyleSheet(f"QPlainTextEdit {{ background: {ground}; border: none; padding: 0; }}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and with_control:
            self.finish(keep=True)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)
