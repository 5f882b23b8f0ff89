"""Labels in the roles of the stylesheet. Every text on them is plain text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from widgets.tool_tip import tip_text


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
    """A label of one line that gives way: an ellipsis stands for what does not fit, and the tool tip tells it.

    `cut` says where the ellipsis comes.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        name: str = "",
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        if name:
            self.setObjectName(name)

    @property
    def shown(self) -> str:
        """What of the text is seen."""
        return self.fontMetrics().elidedText(self.text(), self._cut, self.contentsRect().width())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 2, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room, shown = self.contentsRect(), self.shown
        self.setToolTip(tip_text(self.text()) if shown != self.text() else "")
        self.style().drawItemText(
            painter, room, self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
