"""What an empty canvas says: what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """Two lines in the middle of the canvas; the mouse goes through them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("emptyCanvas")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.addStretch(1)
        title = QLabel(self.tr("Build your network here"))
        title.setProperty("role", "title")
        text = QLabel(
            self.tr("Drag a layer here or double-click one on the left.\nAn Input comes first, then what learns.")
        )
        text.setProperty("role", "muted")
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setAccessibleName(title.text())
        self.setAccessibleDescription(text.text())
