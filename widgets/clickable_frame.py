"""A card that is a button: it can hold a picture, has a hover and a focus look, and answers to Enter and Space."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from widgets.theme.colour import mixed
from widgets.theme.theme import Theme
from widgets.tool_tip import asks_for_tip, show_tip


class ClickableFrame(QAbstractButton):
    """The ground of clickable cards and rows; subclasses paint what stands on it in `paint_content`."""

    def __init__(self, theme: Theme, corner: int, outlined: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._corner = corner
        self._outlined = outlined
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @property
    def theme(self) -> Theme:
        return self._theme

    def paint_content(self, painter: QPainter, room: QRectF) -> None:
        """Paint what stands on the ground; `room` is the inside of its outline."""
        raise NotImplementedError

    def texts_cut(self, room: QRectF) -> Sequence[str]:
        """The whole of the texts that are not seen whole in that room; a subclass with texts says which."""
        return ()

    @override
    def event(self, event: QEvent) -> bool:
        """The tool tip tells the whole of what is cut short before what it tells anyway."""
        if isinstance(event, QHelpEvent) and asks_for_tip(event):
            show_tip(event, self, *self.texts_cut(self._room()), self.toolTip())
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() and self.isEnabled()
        ground = mixed(tokens.panel, tokens.text, 0.06 if self.isDown() else 0.03 if hovered else 0)
        outline = QPen(QColor(tokens.line if self._outlined else ground), 1)
        if self._outlined and hovered:
            outline.setColor(QColor(tokens.wire))
        if self.hasFocus():
            outline = QPen(QColor(tokens.accent), 2)
        room = self._room()
        painter.setPen(self._styled(outline))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(room.adjusted(-0.5, -0.5, 0.5, 0.5), self._corner, self._corner)
        self.paint_content(painter, room)

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _styled(self, outline: QPen) -> QPen:
        """The outline's pen; a subclass may dash it."""
        return outline
