"""The box over a picture on the pad: only what is inside is read. Drawn, dragged, or moved with the arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backend.digits.box import Box, whole
from widgets.button import make_button
from widgets.crop_drag import Grip, dragged, grip_at, spanned
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_BOX

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MOVING = Grip(inside=True)
_GROWING = Grip(across=1, down=1)
_STEPS = 50
"""So many key strokes lead from one side of the picture to the other."""

_SHADE = QColor(0, 0, 0, 120)
_HANDLE = 7.0


class CropBox(QWidget):
    """Lies over `pad`, hidden until `begin`. Emits `box_changed` once a turn of the event loop at most.

    `place` tells where on the pad the picture lies, `None` where there is none.
    """

    box_changed = Signal()

    def __init__(self, theme: Theme, pad: QWidget, place: Callable[[], QRectF | None]) -> None:
        super().__init__(pad)
        self._pad = pad
        self._place = place
        self._theme = theme
        self._rows = self._columns = 1
        self._shown = self._found = whole(1, 1)
        self._touched = False
        self._grip: Grip | None = None
        self._start = (self._shown, QPointF())
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self.box_changed)
        self.setObjectName("cropBox")
        self.setAccessibleName(self.tr("Part of the picture that is read"))
        self.setToolTip(self.tr("Only what is inside the box is read. Drag its sides, or draw another."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._all = make_button(self.tr("Whole picture"), "wholePictureButton")
        self._all.setParent(self)
        self._all.clicked.connect(self._take_other)
        self._all.setCursor(Qt.CursorShape.ArrowCursor)
        pad.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def box(self) -> Box | None:
        """What is inside, in pixels of the picture; `None` for all of it, as long as the box was not changed."""
        return self._shown if self._touched and not self.isHidden() and not self._is_whole else None

    @property
    def shown(self) -> Box:
        """The box that is shown, changed or not."""
        return self._shown

    def begin(self, rows: int, columns: int, found: Box | None) -> None:
        """Lie over a picture of `(rows, columns)`, the box where the digit was found, or round all of it."""
        self._rows, self._columns = rows, columns
        self._shown = self._found = (found or whole(rows, columns)).within(rows, columns)
        self._touched = False
        self._grip = None
        self.setGeometry(self._pad.rect())
        self.show()
        self._dress()

    def show_if(self, is_there: bool) -> None:
        """Whether the picture that it was begun for is on the pad; while it is not, there is no box."""
        if not is_there and (self.hasFocus() or self._all.hasFocus()):
            self._pad.setFocus(Qt.FocusReason.OtherFocusReason)  # or a pen would have it, and look chosen
        self.setVisible(is_there)

    def take_whole(self) -> None:
        """Read all of the picture."""
        self._change(whole(self._rows, self._columns))
        self.setFocus()

    def take_found(self) -> None:
        """Bring the box back that was found round the digit, as it was before it was changed."""
        self._change(self._found)
        self._touched = False
        self.setFocus()

    @property
    def _is_whole(self) -> bool:
        return self._shown == whole(self._rows, self._columns)

    def _take_other(self) -> None:
        if self._is_whole:
            self.take_found()
        else:
            self.take_whole()

    def _change(self, box: Box) -> None:
        if box != self._shown or not self._touched:
            self._shown = box
            self._touched = True
            self._dress()
            self._told.start()

    def _dress(self) -> None:
        """Show the box as it is now, to eyes and to screen readers."""
        self._all.setText(self.tr("Around the digit") if self._is_whole else self.tr("Whole picture"))
        self._all.setVisible(not self._is_whole or self._found != self._shown)
        self._set_corner()
        text = self.tr(
            "{width} × {height} pixels, {left} from the left, {top} from the top. "
            "Arrow keys move the box, Shift and arrow keys resize it, Escape takes the whole picture."
        )
        box = self._shown
        self.setAccessibleDescription(text.format(width=box.width, height=box.height, left=box.left, top=box.top))
        self.update()

    def _set_corner(self) -> None:
        hint = self._all.sizeHint()
        self._all.setGeometry(self.width() - hint.width() - 10, 10, hint.width(), hint.height())

    # From the picture to the screen and back ---------------------------------------------------------------

    def _on_screen(self) -> QRectF:
        scale = self._scale()
        corner = self._picture().topLeft() + QPointF(self._shown.left, self._shown.top) * scale
        return QRectF(corner.x(), corner.y(), self._shown.width * scale, self._shown.height * scale)

    def _scale(self) -> float:
        return max(self._picture().width() / self._columns, 1e-6)

    def _picture(self) -> QRectF:
        return self._place() or QRectF()

    def _pixel(self, point: QPointF) -> tuple[int, int]:
        on = (point - self._picture().topLeft()) / self._scale()
        return min(max(round(on.x()), 0), self._columns), min(max(round(on.y()), 0), self._rows)

    # Mouse and keys ----------------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = grip_at(self._on_screen(), event.position())
            self._start = (self._shown, event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            self.setCursor(grip_at(self._on_screen(), event.position()).cursor)
            return
        box, start = self._start
        step = (event.position() - start) / self._scale()
        if self._grip == Grip():
            if (event.position() - start).manhattanLength() < 4:
                return
            self._change(spanned(self._pixel(start), self._pixel(event.position()), self._rows, self._columns))
        else:
            across, down = round(step.x()), round(step.y())
            self._change(dragged(box, self._grip, across, down, self._rows, self._columns))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and not self._is_whole:
            self.take_whole()
        elif key in _ARROWS:
            step = max(1, round(max(self._rows, self._columns) / _STEPS))
            grip = _GROWING if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _MOVING
            across, down = _ARROWS[key]
            self._change(dragged(self._shown, grip, across * step, down * step, self._rows, self._columns))
        else:
            super().keyPressEvent(event)  # the pad pastes, and takes the picture off

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._pad:
            self.setGeometry(self._pad.rect())
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_corner()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._on_screen()
        shade = QPainterPath()
        shade.addRect(self._picture())
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), CORNER_BOX - 2, CORNER_BOX - 2)
        shade = shade.intersected(ground)  # the pad has round corners
        inside = QPainterPath()
        inside.addRect(box)
        painter.fillPath(shade.subtracted(inside), _SHADE)
        accent = QColor(self._theme.tokens.accent)
        thin = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor("white"), thin + 2))  # under the accent, to be seen on any picture
        painter.drawRect(box)
        painter.setPen(QPen(accent, thin))
        painter.drawRect(box)
        painter.setPen(QPen(QColor("white"), 1))
        painter.setBrush(accent)
        for place in _handles(box):
            painter.drawRect(QRectF(place.x() - _HANDLE / 2, place.y() - _HANDLE / 2, _HANDLE, _HANDLE))


def _handles(box: QRectF) -> list[QPointF]:
    """The corners and the middles of the sides."""
    x, y = (box.left(), box.center().x(), box.right()), (box.top(), box.center().y(), box.bottom())
    return [QPointF(x[i], y[j]) for i in range(3) for j in range(3) if (i, j) != (1, 1)]
