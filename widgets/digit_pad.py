"""The pad to draw a digit on, with mouse, finger, pen or the arrow keys; it can show a picture instead.

Fingers and pens come as a mouse: Qt makes mouse events of what nobody else takes.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMimeData,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.drawing import PEN_WIDTH, SIDE, Drawing, paint_strokes
from widgets.picture_image import to_image
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_BOX, TEXT

_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_STEP, _FINE_STEP = 10.0, 2.0


class DigitPad(QWidget):
    """Emits `drawing_changed` once a turn of the event loop at most; dropped and pasted pictures go out unread."""

    drawing_changed = Signal()
    file_dropped = Signal(str)
    """The path of a file that was dropped or pasted."""
    picture_dropped = Signal(bytes)
    """A picture that was dropped or pasted, as a PNG file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = Drawing()
        self._shown_image: QImage | None = None
        self._cursor: QPointF | None = None
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(0)
        self._told.timeout.connect(self.drawing_changed)
        self.setObjectName("digitPad")
        self.setAccessibleName(self.tr("Drawing pad"))
        self.setAccessibleDescription(
            self.tr("Draw a digit. With the keyboard: arrow keys move the pen, Space puts it down and lifts it.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAcceptDrops(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def picture(self) -> npt.NDArray[np.uint8]:
        """The drawing, uint8 (280, 280), white on black; or the picture that is shown, in its own shape."""
        return self._drawing.picture()

    def is_empty(self) -> bool:
        """Whether nothing is drawn and no picture is shown."""
        return self._drawing.is_empty()

    def show_picture(self, picture: npt.NDArray[Any]) -> None:
        """Show a picture, uint8 `(rows, columns)` or with colours, in place of the drawing."""
        self._shown_image = to_image(picture)
        self._tell(self._drawing.show_picture(picture))

    def clear(self) -> None:
        """Take everything off the pad."""
        self._tell(self._drawing.clear())

    def undo_stroke(self) -> None:
        """Take the last stroke back, or the picture off."""
        self._tell(self._drawing.undo_stroke())

    def _tell(self, changed: bool) -> None:
        if changed:
            self.update()
            self._told.start()

    def _units(self, position: QPointF) -> QPointF:
        """From a place on the widget to units of the drawing."""
        room = self._room()
        scale = SIDE / room.width()
        return QPointF((position.x() - room.x()) * scale, (position.y() - room.y()) * scale)

    def _room(self) -> QRectF:
        """The square of the pad within the widget."""
        side = max(1, min(self.width(), self.height()))
        return QRectF((self.width() - side) / 2, 0, side, side)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._cursor = None
            self._tell(self._drawing.pen_down(self._units(event.position())))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._tell(self._drawing.pen_move(self._units(event.position())))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell(self._drawing.pen_move(self._units(event.position())))
            self._drawing.pen_up()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif key in _ARROWS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move_cursor(_ARROWS[key] * (_FINE_STEP if fine else _STEP))
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._toggle_pen()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.undo_stroke()
        else:
            super().keyPressEvent(event)

    def _move_cursor(self, step: QPointF) -> None:
        moved = (self._cursor or QPointF(SIDE / 2, SIDE / 2)) + step
        self._cursor = QPointF(min(max(moved.x(), 0.0), SIDE), min(max(moved.y(), 0.0), SIDE))
        self._tell(self._drawing.pen_move(self._cursor))
        self.update()

    def _toggle_pen(self) -> None:
        self._cursor = self._cursor or QPointF(SIDE / 2, SIDE / 2)
        if self._drawing.pen_is_down:
            self._drawing.pen_up()
            self.update()
        else:
            self._tell(self._drawing.pen_down(self._cursor))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._cursor is not None:
            self._drawing.pen_up()
        self._cursor = None
        super().focusOutEvent(event)

    def paste(self) -> None:
        """Take the picture from the clipboard, if there is one."""
        self._take(QGuiApplication.clipboard().mimeData())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _holds_picture(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _take(self, data: QMimeData) -> bool:
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.file_dropped.emit(files[0])
        elif data.hasImage():
            self.picture_dropped.emit(_png(QImage(data.imageData())))
        return bool(files) or data.hasImage()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return width

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = self._room()
        self._paint_ground(painter, room)
        inside = QPainterPath()
        inside.addRoundedRect(room.adjusted(2, 2, -2, -2), CORNER_BOX - 2, CORNER_BOX - 2)
        painter.setClipPath(inside)
        if self._drawing.shown is not None and self._shown_image is not None:
            painter.drawImage(_fitted(self._shown_image, room), self._shown_image)
        elif self._drawing.is_empty():
            self._paint_invitation(painter, room)
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(room.width() / SIDE, room.height() / SIDE)
        paint_strokes(painter, self._drawing.strokes)
        self._paint_cursor(painter)
        painter.restore()

    def _paint_invitation(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(font(TEXT))
        painter.setPen(QColor("#9AA3B2"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.tr("Draw a digit here"))

    def _paint_cursor(self, painter: QPainter) -> None:
        if self._cursor is None:
            return
        colour = QColor(self._theme.tokens.accent)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if self._drawing.pen_is_down else Qt.GlobalColor.transparent)
        painter.drawEllipse(self._cursor, PEN_WIDTH / 2, PEN_WIDTH / 2)

    def _paint_ground(self, painter: QPainter, room: QRectF) -> None:
        tokens = self._theme.tokens
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if focus else tokens.line), 2 if focus else 1))
        painter.setBrush(Qt.GlobalColor.black)
        inset = 1.0 if focus else 0.5
        painter.drawRoundedRect(room.adjusted(inset, inset, -inset, -inset), CORNER_BOX, CORNER_BOX)


def _holds_picture(data: QMimeData) -> bool:
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def _fitted(image: QImage, room: QRectF) -> QRectF:
    """The largest rectangle of the image's shape in the middle of the room."""
    scale = min(room.width() / image.width(), room.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, which PySide refuses
    return bytes(data.data())
