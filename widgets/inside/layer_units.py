"""What one layer answers, painted: its maps side by side, its steps below each other, its numbers as bars."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.inside.layer_values import LayerValues, Unit
from widgets.inside.tile_places import NAMES_HIGH, TilePlaces, tile_places
from widgets.inside.unit_words import unit_words
from widgets.picture_image import to_image
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_EDGE = 3


class LayerUnits(QWidget):
    """Values in; says in words which unit is pointed at, by mouse or arrow keys, and when it is pressed."""

    pointed = Signal(str)
    pressed = Signal()

    def __init__(self, theme: Theme, name: str, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._is_large = theme, large
        self._values: LayerValues | None = None
        self._group = "core"
        self._images: list[QImage] = []
        self._places = TilePlaces((), 0)
        self._unit: Unit | None = None
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        if not large:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_values(self, values: LayerValues, group: str) -> None:
        """Show these; bars have the colour of the layer's group."""
        before = self._values
        is_alike = before is not None and (before.view.shape, before.names) == (values.view.shape, values.names)
        self._values, self._group = values, group
        self._images = [] if values.view.form == "row" else [to_image(tile) for tile in values.tiles]
        if not is_alike:
            self._unit = None
            self.updateGeometry()
        self._place()
        self._tell()
        self.update()

    def value_at(self, point: QPointF) -> str:
        """What is there, in words; nothing where no unit is."""
        unit = None if self._values is None else self._places.unit_at(self._values, point - QPointF(_EDGE, _EDGE))
        return "" if unit is None or self._values is None else unit_words(self._values, unit)

    # Room -------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        if self._values is not None:
            self._places = tile_places(self._values, max(40, self.width() - 2 * _EDGE), self._is_large)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if self._values is None:
            return 2 * _EDGE
        return round(tile_places(self._values, max(40, width - 2 * _EDGE), self._is_large).height) + 2 * _EDGE

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, 24)

    # Pointing ---------------------------------------------------------------------------------------------

    def _point_at(self, unit: Unit | None) -> None:
        if unit != self._unit:
            self._unit = unit
            self._tell()
            self.update()

    def _tell(self) -> None:
        words = unit_words(self._values, self._unit) if self._values and self._unit else ""
        self.setAccessibleDescription(words)
        self.pointed.emit(words)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._values is not None:
            self._point_at(self._places.unit_at(self._values, event.position() - QPointF(_EDGE, _EDGE)))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self._is_large:
            self.pressed.emit()
        elif key in steps and self._is_large and self._values is not None:
            self._step(self._values, *steps[key])
        else:
            super().keyPressEvent(event)

    def _step(self, values: LayerValues, down: int, right: int) -> None:
        """Go to the next unit; past the edge of a map the next map comes."""
        if self._unit is None:
            self._point_at((0, 0, 0))
            return
        tile, row, column = self._unit
        rows, columns = values.tiles[tile].shape
        if values.view.form == "row":
            down, right = 0, down * self._places.per_line + right
        column += right
        if len(values.tiles) > 1 and not 0 <= column < columns:
            tile = min(max(tile + right, 0), len(values.tiles) - 1)
            column %= columns
        self._point_at((tile, min(max(row + down, 0), rows - 1), min(max(column, 0), columns - 1)))

    # Painting ---------------------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._values is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.translate(_EDGE, _EDGE)
        if self._places.are_bars:
            self._paint_bars(painter, self._values.row())
            if self._places.has_names:
                self._paint_names(painter, self._values.names)
        elif self._places.per_line:
            self._paint_cells(painter, self._values)
        else:
            for image, room in zip(self._images, self._places.rooms, strict=True):
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, image.width() > room.width())
                painter.drawImage(room, image)
                painter.setPen(QColor(self._theme.tokens.line))
                painter.drawRect(room)
            self._mark_unit(painter, self._values)

    def _paint_bars(self, painter: QPainter, numbers: npt.NDArray[np.float64]) -> None:
        tokens, per_line = self._theme.tokens, self._places.per_line
        low, high = min(float(numbers.min()), 0.0), max(float(numbers.max()), 0.0)
        span = (high - low) or 1.0
        colour, marked = QColor(tokens.groups.get(self._group, tokens.wire)), QColor(tokens.text)
        painter.setPen(Qt.PenStyle.NoPen)
        for line, room in enumerate(self._places.rooms):
            across = room.width() / per_line
            zero = room.y() + high / span * room.height()
            painter.fillRect(QRectF(room.x(), round(zero) - 0.5, room.width(), 1), QColor(tokens.line))
            for at, value in enumerate(numbers[line * per_line : (line + 1) * per_line]):
                length = max(abs(value) / span * room.height(), 1.0)
                top = zero - length if value >= 0 else zero
                is_marked = self._unit == (0, 0, line * per_line + at)
                gap = min(1.0, across * 0.2) if across < 8 else across * 0.15
                bar = QRectF(room.x() + at * across, top, across - gap, length)
                painter.fillRect(bar, marked if is_marked else colour)

    def _paint_names(self, painter: QPainter, names: tuple[str, ...]) -> None:
        """Below each bar what it stands for; a name that is too long is told whole where it is pointed at."""
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.setFont(font(TEXT_SMALL))
        room, metrics = self._places.rooms[0], QFontMetricsF(font(TEXT_SMALL))
        across = room.width() / len(names)
        for at, name in enumerate(names):
            below = QRectF(room.x() + at * across, room.bottom() + 1, across * 0.97, NAMES_HIGH - 1)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_cells(self, painter: QPainter, values: LayerValues) -> None:
        """Very many numbers: a small grey square for each."""
        row, per_line = values.tiles[0][0], self._places.per_line
        padded = np.zeros(len(self._places.rooms) * per_line, np.uint8)
        padded[: len(row)] = row
        image = to_image(padded.reshape(-1, per_line))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(self._places.rooms[0].united(self._places.rooms[-1]), image)

    def _mark_unit(self, painter: QPainter, values: LayerValues) -> None:
        if self._unit is None:
            return
        tile, row, column = self._unit
        room, (rows, columns) = self._places.rooms[tile], values.tiles[tile].shape
        across, down = room.width() / columns, room.height() / rows
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 1.5))
        painter.drawRect(QRectF(room.x() + column * across, room.y() + row * down, across, down))
