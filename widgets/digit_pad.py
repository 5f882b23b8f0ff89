"""The pad to draw a digit on, with mouse, finger, pen or the arrow keys; it can show a picture instead.

Fingers come as a mouse: Qt makes mouse events of what nobody else takes. A pen comes as itself, with its pressure.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QInputDevice,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.announcer import announce
from widgets.digit_boxes import Box, paint_boxes
from widgets.drawing import SIDE, Drawing, paint_strokes
from widgets.given_picture import given_picture, holds_picture
from widgets.pad_painting import fitted, paint_ground, paint_invitation, paint_pen
from widgets.pen_stroke import ToolName, tool_width
from widgets.picture_image import to_image
from widgets.proportioned_widget import ProportionedWidget
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_BOX

_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_STEP, _FINE_STEP = 10.0, 2.0


class DigitPad(ProportionedWidget):
    """Emits `drawing_changed` once a turn of the event loop at most; dropped and pasted pictures go out unread."""

    drawing_changed = Signal()
    file_dropped = Signal(str)
    """The path of a file that was dropped or pasted."""
    files_dropped = Signal(list)
    """The paths of several files, or of a folder."""
    picture_dropped = Signal(bytes)
    """A picture that was dropped or pasted, as a PNG file."""
    history_changed = Signal()
    """What can be taken back or brought back may be something else now."""
    _told = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = Drawing()
        self._tool: ToolName = "medium"
        self._shown_image: QImage | None = None
        self._shown_picture: npt.NDArray[np.uint8] | None = None
        self._tablet_draws = False
        self._cursor: QPointF | None = None
        self._boxes: Sequence[Box] = ()
        self._chosen = -1
        self._is_to_be_told = False
        # Seen to before painting, as a timer is not: the network answers while the pad is painted.
        self._told.connect(self._tell_now, Qt.ConnectionType.QueuedConnection)
        self.setObjectName("digitPad")
        self.setAccessibleName(self.tr("Drawing pad"))
        self.setAccessibleDescription(
            self.tr(
                "Draw a digit. With the keyboard: arrow keys move the pen, with Shift by less; Space puts it down "
                "and lifts it; Backspace takes a stroke back. Ctrl+C copies the drawing."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAcceptDrops(True)
        theme.changed.connect(self.update)

    def picture(self) -> npt.NDArray[np.uint8]:
        """The drawing, uint8 (280, 280), white on black; or the picture that is shown, in its own shape."""
        return self._drawing.picture()

    def is_empty(self) -> bool:
        """Whether nothing is drawn and no picture is shown."""
        return self._drawing.is_empty()

    @property
    def shown_picture(self) -> npt.NDArray[np.uint8] | None:
        """The picture that is shown, the very one that was given; `None` for a drawing."""
        return self._drawing.shown

    def is_cut(self) -> bool:
        """Whether some of what was drawn on a wide pad lies beside the square now."""
        return self._drawing.is_cut

    def picture_place(self) -> QRectF | None:
        """Where the picture that is shown lies on the pad; `None` where none is shown."""
        image = self._image_shown()
        return fitted(image, self._room()) if image is not None else None

    def show_picture(self, picture: npt.NDArray[Any]) -> None:
        """Show a picture, uint8 `(rows, columns)` or with colours, in place of the drawing."""
        self._tell(self._drawing.show_picture(picture))

    def set_tool(self, tool: ToolName) -> None:
        """Draw with this pen, or the eraser, from now on."""
        self._tool = self._drawing.tool = tool
        self.update()

    def clear(self) -> None:
        """Take everything off the pad; this can be taken back too."""
        self._tell(self._drawing.clear(), self.tr("The pad is empty"))

    def can_undo(self) -> bool:
        return self._drawing.can_undo()

    def can_redo(self) -> bool:
        return self._drawing.can_redo()

    def undo_stroke(self) -> None:
        """Take the last stroke, picture or clearing back."""
        self._tell(self._drawing.undo(), self.tr("Taken back"))

    def redo_stroke(self) -> None:
        """Bring back what was taken back last."""
        self._tell(self._drawing.redo(), self.tr("Brought back"))

    def copy(self) -> None:
        """Put what is on the pad into the clipboard, as a picture."""
        if self.is_empty():
            return
        image = self._image_shown()
        QGuiApplication.clipboard().setImage(image if image else self._drawing.image())
        announce(self, self.tr("The drawing is copied"))

    def set_wide(self, wide: bool) -> None:
        """Be twice as wide as high, for several digits, or square; what is drawn stays in the middle."""
        self._tell(self._drawing.set_wide(wide))
        self._cursor = None
        self.set_proportion(self._drawing.width / SIDE)
        self.update()

    def set_boxes(self, boxes: Sequence[Box], chosen: int = -1) -> None:
        """Show light boxes around these parts of what is on the pad, and the chosen one brighter."""
        if boxes or self._boxes:
            self._boxes, self._chosen = boxes, chosen
            self.update()

    def _tell(self, changed: bool, said: str = "") -> None:
        if not changed:
            return
        self.update()
        if not self._is_to_be_told:
            self._is_to_be_told = True
            self._told.emit()
        self.history_changed.emit()
        if said:
            announce(self, said)

    def _tell_now(self) -> None:
        self._is_to_be_told = False
        self.drawing_changed.emit()

    def _image_shown(self) -> QImage | None:
        """The picture from elsewhere, made an image once."""
        if self._drawing.shown is not self._shown_picture:
            self._shown_picture = self._drawing.shown
            self._shown_image = None if self._shown_picture is None else to_image(self._shown_picture)
        return self._shown_image

    def _units(self, position: QPointF) -> QPointF:
        """From a place on the widget to units of the drawing."""
        room = self._room()
        scale = SIDE / room.height()
        return QPointF((position.x() - room.x()) * scale + self._drawing.left, (position.y() - room.y()) * scale)

    def _room(self) -> QRectF:
        """The ground of the pad within the widget."""
        scale = max(1 / SIDE, min(self.width() / self._drawing.width, self.height() / SIDE))
        width = self._drawing.width * scale
        return QRectF((self.width() - width) / 2, 0, width, SIDE * scale)

    # Mouse, finger and pen --------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._is_of_tablet(event):
            self._cursor = None
            self._tell(self._drawing.pen_down(self._units(event.position())))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and not self._is_of_tablet(event):
            self._tell(self._drawing.pen_move(self._units(event.position())))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._is_of_tablet(event):
            self._tell(self._drawing.pen_move(self._units(event.position())))
            self._drawing.pen_up()

    def _is_of_tablet(self, event: QMouseEvent) -> bool:
        """Whether a mouse event only repeats what the tablet says: some systems send both."""
        return self._tablet_draws or event.device().type() == QInputDevice.DeviceType.Stylus

    @override
    def tabletEvent(self, event: QTabletEvent) -> None:
        place = self._units(event.position())
        feels = event.device().hasCapability(QInputDevice.Capability.Pressure)
        pressure = event.pressure() if feels else None
        match event.type():
            case QEvent.Type.TabletPress if event.button() == Qt.MouseButton.LeftButton:
                self._cursor, self._tablet_draws = None, True
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                erases = event.pointerType() == QPointingDevice.PointerType.Eraser
                self._drawing.tool = "eraser" if erases else self._tool
                self._tell(self._drawing.pen_down(place, pressure))
            case QEvent.Type.TabletMove if self._tablet_draws:
                self._tell(self._drawing.pen_move(place, pressure))
            case QEvent.Type.TabletRelease if self._tablet_draws:
                # Lifted, the pen feels nothing any more: its last pressure would end the stroke in a tip.
                self._drawing.pen_up()
                self._drawing.tool = self._tool
                self._tablet_draws = False
            case _:
                pass
        event.accept()  # or Qt would make a mouse event of it

    # The keyboard -----------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
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
        left = self._drawing.left
        self._cursor = QPointF(min(max(moved.x(), left), SIDE - left), min(max(moved.y(), 0.0), SIDE))
        self._tell(self._drawing.pen_move(self._cursor))
        self.update()

    def _toggle_pen(self) -> None:
        self._cursor = self._cursor or QPointF(SIDE / 2, SIDE / 2)
        if self._drawing.pen_is_down:
            self._drawing.pen_up()
            self.update()
            announce(self, self.tr("The pen is up"))
        else:
            self._tell(self._drawing.pen_down(self._cursor), self.tr("The pen is down"))

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
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _take(self, data: QMimeData) -> bool:
        given = given_picture(data)
        if isinstance(given, list):
            self.files_dropped.emit(given)
        elif isinstance(given, str):
            self.file_dropped.emit(given)
        elif given is not None:
            self.picture_dropped.emit(given)
        return given is not None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = self._room()
        paint_ground(painter, room, self._theme.tokens, self.hasFocus())
        inside = QPainterPath()
        inside.addRoundedRect(room.adjusted(2, 2, -2, -2), CORNER_BOX - 2, CORNER_BOX - 2)
        painter.setClipPath(inside)
        image = self._image_shown()
        seen = room
        if image is not None:
            seen = fitted(image, room)
            painter.drawImage(seen, image)
        elif self._drawing.is_empty():
            keys = self.tr("With the keys: arrows move the pen, Space puts it down and lifts it.")
            paint_invitation(painter, room, self._invitation(), keys if self.hasFocus() else "")
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(room.height() / SIDE, room.height() / SIDE)
        painter.translate(-self._drawing.left, 0)
        paint_strokes(painter, self._drawing.strokes)
        if self._cursor is not None:
            width, is_down = tool_width(self._tool), self._drawing.pen_is_down
            paint_pen(painter, self._cursor, width, is_down, self._theme.tokens)
        painter.restore()
        paint_boxes(painter, seen, self._boxes, self._chosen)

    def _invitation(self) -> str:
        is_wide = self._drawing.width > SIDE
        return self.tr("Draw a number here") if is_wide else self.tr("Draw a digit here")
