"""Labels in the roles of the stylesheet. Every text on them is plain text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override


def make_label(text: str = "", role: str = "", name: str = "", wrap: bool = False) -> QLabel:
    """A label that shows plain text in the look of `role`; `name` is its objectName."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    if name:
        label.setObjectName(name)
    return label


def show_named(label: QLabel, title: str, text: str) -> None:
    """Show a text on a label that screen readers know by its title: "Model: 61,706 parameters".

    The title alone would keep the text from them.
    """
    label.setText(text)
    label.setAccessibleName(f"{title}: {text}" if text else title)


def make_frame(role: str, edge: str = "", parent: QWidget | None = None) -> QFrame:
    """A ground in the look of `role`; a panel may have a line along one `edge`."""
    frame = QFrame(parent)
    frame.setProperty("role", role)
    if edge:
        frame.setProperty("edge", edge)
    return frame


class ElidedLabel(QLabel):
    """A label of one line that gives way: what does not fit ends in an ellipsis and is told by the tool tip."""

    def __init__(self, text: str = "", role: str = "", name: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        if name:
            self.setObjectName(name)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 2, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        self.style().drawItemText(
            painter, room, self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
