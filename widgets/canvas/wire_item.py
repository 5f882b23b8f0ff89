"""A wire: one link as it is drawn on the canvas."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from backend.graph.model import Link
from widgets.canvas.card_fonts import card_fonts
from widgets.canvas.geometry import wire_path
from widgets.canvas.guarded import reported
from widgets.theme.theme import Theme

_ROOM_FOR_LABEL = 56
"""Straight wires that fall at least this far have their shape in a box on them; others have it plainly beside
their beginning, and in the box only under the pointer."""

_LEGIBLE = 0.55
"""Below this zoom the shape beside a wire is too small to read."""

_WIDTH = 132
_HEIGHT = 12
_ASIDE = 7
_DOWN = 7
_DOWN_LOWER = 14
"""Where a shape stands beside the beginning of a wire, in the gap to the next card."""

_WIDEST_LETTER = 9
"""No letter of a shape is wider, in pixels at full size."""

_REACH = 9
_ARROW = 4.5


class WireLook(Enum):
    """How a wire is drawn: as it is in the network, then as somebody holds or draws it."""

    PLAIN = auto()
    MISFIT = auto()
    """What comes through is refused by the layer it leads to."""

    UNDER_POINTER = auto()
    CHOSEN = auto()
    DRAWN = auto()
    REFUSED = auto()


_WIDTHS = {WireLook.PLAIN: 1.5, WireLook.MISFIT: 2.0}
_WIDTH_LIT = 2.2

_HEIGHTS = {WireLook.PLAIN: 0.0, WireLook.MISFIT: 0.5}
"""Wires pass below cards, those with a fault above the others."""

_SAYING = 0.25
"""How much higher a wire lies that says its shape than those that may pass there."""

_ABOVE_CARDS = 1.5
"""What is pointed at or chosen is seen whole, also where it passes below cards."""


class ShapeBeside(Enum):
    """Where the shape of a wire is written while nobody points at it: of several wires of one output, only one
    says it, where none of them passes."""

    NOT = auto()
    RIGHT = auto()
    LEFT = auto()
    BELOW = auto()


def place_of_shape(wires: Sequence["WireItem"]) -> ShapeBeside:
    """Where there is room for the shape of these wires, which all begin at one output."""
    ways = {wire.turn for wire in wires}
    if 1 not in ways:
        return ShapeBeside.RIGHT
    return ShapeBeside.BELOW if -1 in ways else ShapeBeside.LEFT


class WireItem(QGraphicsItem):
    """Paints a wire from `start` to `end`; `link` is what it stands for, or `None` while it is being drawn."""

    def __init__(self, theme: Theme, link: Link | None = None) -> None:
        super().__init__()
        self.link = link
        self._theme = theme
        self._label = ""
        self._look = WireLook.PLAIN
        self._shape_beside = ShapeBeside.NOT
        self._start = QPointF()
        self._end = QPointF()
        self._path = QPainterPath()
        self._line: QLineF | None = None
        self._bounds = QRectF()
        self._stroke: QPainterPath | None = None
        self.setZValue(0)

    @property
    def label(self) -> str:
        """The shape that goes through the wire."""
        return self._label

    @property
    def path(self) -> QPainterPath:
        return self._path

    @property
    def look(self) -> WireLook:
        return self._look

    def set_ends(self, start: QPointF, end: QPointF) -> None:
        """Lay the wire between two points of the canvas."""
        self.set_way(wire_path(start, end))

    @property
    def straight(self) -> QLineF | None:
        """The wire as a line, if it is one."""
        return self._line

    def set_way(self, path: QPainterPath) -> None:
        """Lay the wire along a path."""
        if path != self._path:
            self.prepareGeometryChange()
            self._path, self._stroke = path, None
            self._start, self._end = path.pointAtPercent(0), path.currentPosition()
            self._line = QLineF(self._start, self._end) if path.elementCount() == 2 else None
            self._bounds = self._bounds_now()
            self.update()

    def set_label(self, label: str) -> None:
        """Write the shape that goes through the wire on it."""
        if label != self._label:
            # The room beside a wire is the same for all shapes, that of a box on it is not.
            other_room = len(label) != len(self._label) and (self._shows_label() or not (label and self._label))
            self._label = label
            if other_room:
                self.prepareGeometryChange()
                self._bounds = self._bounds_now()
            self.update()

    def _bounds_now(self) -> QRectF:
        margin = _REACH + 2
        bounds = self._path.controlPointRect().adjusted(-margin, -margin, margin, margin)
        if not self._label:
            return bounds
        if not self._shows_label():
            return bounds.united(self._beside())
        # A bound for the width will do: measuring every label of a large network takes longer than painting it.
        middle, width = self._middle(), _WIDEST_LETTER * len(self._label) + 24
        return bounds.united(QRectF(middle.x() - width, middle.y() - 12, 2 * width, 24))

    def set_look(self, look: WireLook) -> None:
        if look != self._look:
            self.prepareGeometryChange()
            self._look = look
            self._bounds = self._bounds_now()
            self._rise()
            self.update()

    def _rise(self) -> None:
        """Lie above the wires that this one, or the shape beside it, is to be seen upon."""
        says_it = self._shape_beside is not ShapeBeside.NOT
        self.setZValue(_HEIGHTS.get(self._look, _ABOVE_CARDS) + (_SAYING if says_it else 0.0))

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def shape(self) -> QPainterPath:
        if self._stroke is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(2 * _REACH)
            self._stroke = stroker.createStroke(self._path)
        return self._stroke

    @override
    @reported
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self.colour), _WIDTHS.get(self._look, _WIDTH_LIT))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self._look is WireLook.REFUSED:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        tip = self._end - QPointF(0, 0.5)
        painter.drawPolyline([tip + QPointF(-_ARROW, -_ARROW), tip, tip + QPointF(_ARROW, -_ARROW)])
        if not self._label:
            return
        if self._shows_label():
            self.paint_label(painter, self.label_rect())
        elif self._shape_beside is not ShapeBeside.NOT and _zoom(painter, option) >= _LEGIBLE:
            self._paint_beside(painter)

    @property
    def turn(self) -> int:
        """To which side the wire soon turns: −1 left, 1 right, 0 straight down."""
        if self._line is not None:
            return 0
        return 1 if self._path.pointAtPercent(0.3).x() > self._start.x() else -1

    def set_beside(self, beside: ShapeBeside) -> None:
        """Where the shape stands beside the beginning, if it does."""
        if beside is not self._shape_beside:
            self.prepareGeometryChange()
            self._shape_beside = beside
            self._bounds = self._bounds_now()
            self._rise()
            self.update()

    def _beside(self) -> QRectF:
        x, y = self._start.x(), self._start.y()
        match self._shape_beside:
            case ShapeBeside.LEFT:
                return QRectF(x - _ASIDE - _WIDTH, y + _DOWN, _WIDTH, _HEIGHT)
            case ShapeBeside.BELOW:
                return QRectF(x - _WIDTH / 2, y + _DOWN_LOWER, _WIDTH, _HEIGHT)
            case _:
                return QRectF(x + _ASIDE, y + _DOWN, _WIDTH, _HEIGHT)

    def _paint_beside(self, painter: QPainter) -> None:
        painter.setFont(card_fonts().tiny)
        tokens = self._theme.tokens
        room, aligned = self._beside(), _ALIGNED[self._shape_beside]
        # Among branches another wire may pass here: letters on a line cannot be read.
        written = painter.boundingRect(room, aligned, self._label)
        painter.fillRect(written.adjusted(-2, 0, 2, 0), QColor(tokens.canvas))
        painter.setPen(QColor(tokens.warning if self._look is WireLook.MISFIT else tokens.faint))
        painter.drawText(room, aligned, self._label)

    @property
    def colour(self) -> str:
        tokens = self._theme.tokens
        match self._look:
            case WireLook.PLAIN:
                return tokens.wire
            case WireLook.MISFIT | WireLook.REFUSED:
                return tokens.warning
            case _:
                return tokens.accent

    def _shows_label(self) -> bool:
        return self.is_lit or self.has_room

    @property
    def is_lit(self) -> bool:
        """Whether somebody points at the wire, has chosen it or is drawing it."""
        return self._look not in _HEIGHTS

    @property
    def has_room(self) -> bool:
        """Whether the shape can stand on the wire: only a straight one passes no cards."""
        return self._line is not None and self._end.y() - self._start.y() >= _ROOM_FOR_LABEL

    def _middle(self) -> QPointF:
        return self._line.center() if self._line is not None else self._path.pointAtPercent(0.5)

    def label_rect(self) -> QRectF:
        """A box for the shape: on the wire where it is long enough for one, else beside it."""
        width = card_fonts().small_metrics.horizontalAdvance(self._label) + 14
        point = self._middle()
        if self.has_room:
            return QRectF(point.x() - width / 2, point.y() - 10, width, 20)
        return QRectF(point.x() + 10, point.y() - 10, width, 20)

    def paint_label(self, painter: QPainter, rect: QRectF) -> None:
        """Write the shape into a box."""
        tokens = self._theme.tokens
        misfit = self._look is WireLook.MISFIT
        painter.setPen(QPen(QColor(tokens.warning if misfit else tokens.line), 1))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(rect, 10, 10)
        painter.setFont(card_fonts().small)
        painter.setPen(QColor(tokens.warning if misfit else tokens.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._label)


_ALIGNED = {
    ShapeBeside.RIGHT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    ShapeBeside.LEFT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    ShapeBeside.BELOW: Qt.AlignmentFlag.AlignCenter,
}


def _zoom(painter: QPainter, option: QStyleOptionGraphicsItem) -> float:
    return option.levelOfDetailFromTransform(painter.worldTransform())
