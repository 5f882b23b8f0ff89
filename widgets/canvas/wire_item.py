"""A wire: one link as it is drawn on the canvas."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from backend.graph.model import Link
from widgets.canvas.card_fonts import card_fonts
from widgets.canvas.geometry import wire_path
from widgets.theme.theme import Theme
from widgets.theme.tokens import Tokens

_ROOM_FOR_LABEL = 56
"""Straight wires that fall at least this far show their shape always, others only under the pointer."""

_REACH = 9
_ARROW = 4.5


class WireLook(Enum):
    """How a wire is drawn."""

    PLAIN = auto()
    UNDER_POINTER = auto()
    CHOSEN = auto()
    DRAWN = auto()
    REFUSED = auto()


class WireItem(QGraphicsItem):
    """Paints a wire from `start` to `end`; `link` is what it stands for, or `None` while it is being drawn."""

    def __init__(self, theme: Theme, link: Link | None = None) -> None:
        super().__init__()
        self.link = link
        self._theme = theme
        self._label = ""
        self._look = WireLook.PLAIN
        self._start = QPointF()
        self._end = QPointF()
        self._path = QPainterPath()
        self._bounds = QRectF()
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

    def set_way(self, path: QPainterPath, label: str = "") -> None:
        """Lay the wire along a path; `label` is the shape that goes through it."""
        if path == self._path and label == self._label:
            return
        self.prepareGeometryChange()
        self._path, self._label = path, label
        self._start, self._end = path.pointAtPercent(0), path.currentPosition()
        margin = _REACH + 2
        self._bounds = self._path.boundingRect().adjusted(-margin, -margin, margin, margin)
        if label:
            self._bounds = self._bounds.united(self._label_rect().adjusted(-2, -2, 2, 2))
        self.update()

    def set_look(self, look: WireLook) -> None:
        if look != self._look:
            self._look = look
            # What is pointed at or chosen is seen whole, also where it passes below cards.
            self.setZValue(0 if look is WireLook.PLAIN else 1.5)
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * _REACH)
        return stroker.createStroke(self._path)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._colour(tokens)), 1.5 if self._look is WireLook.PLAIN else 2.2)
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
        if self._label and self._shows_label():
            self._paint_label(painter, tokens)

    def _colour(self, tokens: Tokens) -> str:
        match self._look:
            case WireLook.PLAIN:
                return tokens.wire
            case WireLook.REFUSED:
                return tokens.warning
            case _:
                return tokens.accent

    def _shows_label(self) -> bool:
        return self._look is not WireLook.PLAIN or self._has_room()

    def _has_room(self) -> bool:
        """Whether the shape can stand on the wire: only a straight one passes no cards."""
        return self._path.elementCount() == 2 and self._end.y() - self._start.y() >= _ROOM_FOR_LABEL

    def _label_rect(self) -> QRectF:
        """A box on the wire where it is long enough for one, else beside it."""
        width = card_fonts().small_metrics.horizontalAdvance(self._label) + 14
        middle = self._path.pointAtPercent(0.5)
        if self._has_room():
            return QRectF(middle.x() - width / 2, middle.y() - 10, width, 20)
        return QRectF(middle.x() + 10, middle.y() - 10, width, 20)

    def _paint_label(self, painter: QPainter, tokens: Tokens) -> None:
        rect = self._label_rect()
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(rect, 10, 10)
        painter.setFont(card_fonts().small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._label)
