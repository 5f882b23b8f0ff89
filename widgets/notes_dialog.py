"""What was translated or could not be kept of a file that was opened: a list to read and to take along."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.button import make_button
from widgets.label import make_frame, make_label

_USUAL = (620, 420)
_SMALLEST = (420, 260)


class NotesDialog(QDialog):
    """A sentence above, the notes below it, one a row. It stands beside the work and holds nothing up."""

    def __init__(self, file: str, origin: str, notes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was translated of “{name}”").format(name=file))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self._notes = tuple(notes)
        self._list = self._make_list()
        self._copy = make_button(self.tr("Copy the list"), "copyNotesButton")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._copy_all)
        close = make_button(self.tr("Close"), "closeNotesButton", "primary")
        close.setDefault(True)
        close.clicked.connect(self.close)
        box = make_frame("box")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self._list)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        if origin:
            text = self.tr("It was written by {origin}. This is not here as it is in the file:")
            column.addWidget(make_label(text.format(origin=origin), "muted", wrap=True))
        column.addWidget(box, 1)
        column.addLayout(buttons)

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("notesList")
        made.setAccessibleName(self.tr("What was translated"))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setWordWrap(True)
        made.setSpacing(5)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for note in self._notes:
            QListWidgetItem(note, made)
        made.setCurrentRow(0)
        made.clearSelection()
        return made

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._notes))
        self._copy.setText(self.tr("Copied"))
