"""A small bubble beside the pointer: what letting go would do, or why it cannot be done."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from widgets.theme.theme import Theme

_WIDEST = 280
_BESIDE = QPoint(16, 18)


class PointerHint(QLabel):
    """Shows one sentence near the pointer while a gesture lasts; it never takes the mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pointerHint")
        self.setAccessibleName(self.tr("What letting go does"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setContentsMargins(10, 6, 10, 6)
        self._theme = theme
        self._over = parent
        self._refuses = False
        self.hide()

    @property
    def refuses(self) -> bool:
        """Whether the sentence says why something cannot be done."""
        return self._refuses

    def tell(self, text: str, at: QPoint, refuses: bool = False) -> None:
        """Show the sentence beside the point (of the parent widget); an empty one hides the bubble."""
        if not text:
            self.hide()
            return
        self._refuses = refuses
        self.setText(text)
        width = min(_WIDEST, self.fontMetrics().horizontalAdvance(text) + 22)
        self.resize(width, self.heightForWidth(width))
        self.move(self._kept_inside(at + _BESIDE))
        self.raise_()
        self.show()

    def _kept_inside(self, corner: QPoint) -> QPoint:
        room = self._over.rect()
        return QPoint(
            max(4, min(corner.x(), room.width() - self.width() - 4)),
            max(4, min(corner.y(), room.height() - self.height() - 4)),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.warning if self._refuses else tokens.line), 1))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
        super().paintEvent(event)
