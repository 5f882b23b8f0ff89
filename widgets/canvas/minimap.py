"""The map of a large network: all of it in a corner of the canvas, with a frame around what is seen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.project import Project
from widgets.canvas.graph_view import GraphView
from widgets.canvas.group_frame import frame_ground
from widgets.canvas.note_item import paper_colours
from widgets.canvas.zooming import READABLE
from widgets.document import ProjectDocument
from widgets.theme.colour import seen_through
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER

FEWEST_LAYERS = 12
_WIDEST, _NARROWEST = 180, 76
_HIGHEST_SHARE = 0.55
"""Of the height of the canvas."""

_PADDING = 8
_STRETCH = 12.0
"""A tall network is drawn so many times wider than high, or nothing of it could be told apart."""

_SMALLEST_BAR = (2.5, 0.8)
_SMALLEST_FRAME = 5.0
_REST = 60
"""Milliseconds from a change to the new drawing; several changes in that time are drawn at once."""


class Minimap(QWidget):
    """Shows every layer as a small bar; a click or a drag moves the view there.

    It is wanted only while a part of the network is out of sight that would not fit the view at a size at which
    it can be read; `moved` says that this may be otherwise now. `sizeHint` says how large it wants to be in a
    canvas of the view's size.
    """

    moved = Signal()

    def __init__(self, document: ProjectDocument, view: GraphView, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("minimap")
        self.setAccessibleName(self.tr("Map of the network"))
        self.setAccessibleDescription(self.tr("Click or drag to move the canvas to another part of the network."))
        self.setToolTip(self.tr("Click or drag to see another part of the network"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._document = document
        self._view = view
        self._theme = theme
        self._drawn: QPixmap | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self.redraw)
        document.changed.connect(self._on_changed)
        theme.changed.connect(self.redraw)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            for change in (bar.valueChanged, bar.rangeChanged):
                change.connect(self.update)
                change.connect(self.moved)

    @property
    def is_wanted(self) -> bool:
        """Whether not all of the network is seen, and it is too large to be read when all of it is."""
        if len(self._document.graph.nodes) < FEWEST_LAYERS:
            return False
        content, room = self._view.graph_scene.content_rect(), self._view.viewport().rect()
        if self._view.mapToScene(room).boundingRect().contains(content):
            return False
        return min(room.width() / content.width(), room.height() / content.height()) < READABLE

    def redraw(self) -> None:
        """Draw the network anew when it is next seen."""
        self._timer.stop()
        self._drawn = None
        self.update()

    @override
    def sizeHint(self) -> QSize:
        content, room = self._view.graph_scene.content_rect(), self._view.viewport().rect()
        if content.isEmpty():
            return QSize(_NARROWEST, _NARROWEST)
        highest = room.height() * _HIGHEST_SHARE - 2 * _PADDING
        widest = float(min(_WIDEST, room.width() // 4))
        scale = min(widest / content.width(), highest / content.height())
        width = max(_NARROWEST, min(widest, content.width() * scale * _STRETCH))
        return QSize(round(width) + 2 * _PADDING, round(content.height() * scale) + 2 * _PADDING)

    def _on_changed(self, before: Project, after: Project) -> None:
        if before.graph is not after.graph or before.notes is not after.notes:
            self._timer.start()

    # From the canvas to the map and back ------------------------------------------------------------------------

    def _to_map(self) -> QTransform:
        """From canvas units to pixels of the map; what is narrow stands in its middle."""
        content = self._view.graph_scene.content_rect()
        room = self.rect().toRectF().adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        down = room.height() / max(content.height(), 1.0)
        across = min(room.width() / max(content.width(), 1.0), down * _STRETCH)
        left = room.center().x() - content.center().x() * across
        return QTransform(across, 0, 0, down, left, room.top() - content.top() * down)

    def frame(self) -> QRectF:
        """Where the part of the canvas that is seen lies on the map, kept inside and large enough to be seen."""
        seen = self._view.mapToScene(self._view.zoom.free_part().toRect()).boundingRect()
        frame = self._to_map().mapRect(seen)
        short = QPointF(max(0.0, _SMALLEST_FRAME - frame.width()), max(0.0, _SMALLEST_FRAME - frame.height())) / 2
        frame.adjust(-short.x(), -short.y(), short.x(), short.y())
        return frame.intersected(self.rect().toRectF().adjusted(2.5, 2.5, -2.5, -2.5))

    # What is drawn and pressed ----------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        ratio = self.devicePixelRatioF()
        is_other_size = self._drawn is None or self._drawn.size() != self.size() * ratio
        # While a new drawing is about to be made the last one stands in, a little stretched.
        if self._drawn is None or (is_other_size and not self._timer.isActive()):
            self._drawn = self._draw(ratio)
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent), 1.4))
        painter.setBrush(seen_through(tokens.accent, 0.12))
        painter.drawRoundedRect(self.frame(), 2, 2)

    def _draw(self, ratio: float) -> QPixmap:
        tokens = self._theme.tokens
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(seen_through(tokens.panel, 0.94))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setTransform(self._to_map(), True)
        painter.setBrush(frame_ground(tokens))
        for frame in self._view.graph_scene.groups.frames.values():
            painter.drawRect(frame.body.translated(frame.pos()))
        painter.setBrush(QColor(paper_colours(tokens)[1]))
        painter.drawRects([QRectF(*note.position, *note.size) for note in self._document.project.notes])
        self._draw_bars(painter)
        painter.end()
        return pixmap

    def _draw_bars(self, painter: QPainter) -> None:
        across, down = painter.transform().m11(), painter.transform().m22()
        width, height = max(CARD_WIDTH, _SMALLEST_BAR[0] / across), max(CARD_HEIGHT, _SMALLEST_BAR[1] / down)
        bars: dict[str, list[QRectF]] = {}
        for node in self._document.graph.nodes:
            bars.setdefault(layer_kind(node.kind).group, []).append(QRectF(*node.position, width, height))
        for group, several in bars.items():
            painter.setBrush(QColor(self._theme.tokens.groups[group]))
            painter.drawRects(several)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._show(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._show(event.position())

    def _show(self, point: QPointF) -> None:
        """Show the part of the canvas around a point of the map."""
        to_canvas, _possible = self._to_map().inverted()
        self._view.zoom.centre_on(to_canvas.map(point))
