"""Writing the notes of a run."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from backend.run_labels import LONGEST_NOTES
from widgets.label import make_label


class RunNotesDialog(QDialog):
    """A few lines of text. The window behind waits, but no event loop of its own holds the program up."""

    notes_given = Signal(str)

    def __init__(self, name: str, notes: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runNotesDialog")
        self.setWindowTitle(self.tr("Notes on “{name}”").format(name=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit(notes)
        self.text.setObjectName("runNotesField")
        self.text.setAccessibleName(self.tr("Notes"))
        self.text.setPlaceholderText(self.tr("What was tried, and what came of it"))
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setObjectName("keepRunNotesButton")
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(make_label(self.tr("They stand beside the name, and are searched too."), "small"))
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.resize(460, 260)

    def _keep(self) -> None:
        self.notes_given.emit(self.text.toPlainText()[:LONGEST_NOTES])
        self.accept()
