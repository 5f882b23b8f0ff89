"""A small picture of a network: a bar for each layer in the colour of its group, as wide as its output is big;
branches side by side, skips beside the bars."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.graph.model import Graph
from backend.graph.sketch import SKIP_LEVELS, Place, Sketch, Skip, sketch
from widgets.theme.theme import Theme
from widgets.theme.tokens import Tokens

_PITCH = 13.0
_FEWEST_PIXELS = 4.0
_WIDEST = 0.78
_NARROWEST = 0.2
_LEAST_WIDTH = 2.0
_WIRE = 1.25
_THIN_WIRE = 1.0
_ROOMY_PITCH = 8.0


def paint_graph(painter: QPainter, room: QRectF, graph: Graph, tokens: Tokens) -> None:
    """Paint the network into the middle of `room`, from the top down; of very deep networks the first layers."""
    if not graph.nodes:
        return
    drawn = sketch(graph)
    board = _Board(room, len(drawn.bars))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wires = _wires(board, drawn)
    if not wires.isEmpty():
        width = _WIRE if board.pitch > _ROOMY_PITCH else _THIN_WIRE
        painter.setPen(QPen(QColor(tokens.wire), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(wires)
    painter.setPen(Qt.PenStyle.NoPen)
    corner = min(2.0, board.height / 2)
    for bars in drawn.bars[: board.rows]:
        for place in bars:
            kind = graph.by_id[place.layer].kind
            painter.setBrush(QColor(tokens.groups[layer_kind(kind).group]))
            painter.drawRoundedRect(board.bar(place), corner, corner)


class _Board:
    """Where the rows and their places lie in a room; `rows` counts those that there is room for."""

    def __init__(self, room: QRectF, rows: int) -> None:
        self._room = room
        self.pitch = min(_PITCH, max(_FEWEST_PIXELS, room.height() / rows))
        self.rows = min(rows, max(1, int(room.height() // self.pitch)))
        self.height = self.pitch * 0.66
        self._top = room.y() + max(0.0, (room.height() - (self.rows - 1) * self.pitch - self.height) / 2)

    @property
    def bottom(self) -> float:
        """Of the lowest row."""
        return self._top + (self.rows - 1) * self.pitch + self.height

    def bar(self, place: Place) -> QRectF:
        """The bar in a place; where a wire passes it has no width."""
        share = _NARROWEST + (_WIDEST - _NARROWEST) * place.size
        width = max(_LEAST_WIDTH, self._room.width() / place.abreast * share) if not place.passes else 0.0
        return QRectF(
            self._room.x() + self._room.width() * place.middle - width / 2,
            self._top + place.row * self.pitch,
            width,
            self.height,
        )

    def beside(self, skip: Skip) -> float:
        """Where a skip runs down: right of the widest bars of its place, and of the place where it ends."""
        right = max(self._beside(place, skip.level) for place in (skip.source, skip.target))
        return min(right, self._room.right() - 0.5)

    def _beside(self, place: Place, level: int) -> float:
        own = self._room.width() / place.abreast
        way = _WIDEST / 2 + (0.5 - _WIDEST / 2) * (level + 1) / SKIP_LEVELS
        return self._room.x() + self._room.width() * place.middle + own * way


def _wires(board: _Board, drawn: Sketch) -> QPainterPath:
    """The wires between branches and of skips, from middle to middle: bars are painted over their ends."""
    path = QPainterPath()
    for bends in drawn.bends[: board.rows - 1]:
        for bend in bends:
            upper, lower = board.bar(bend.upper), board.bar(bend.lower)
            start, end = upper.center(), lower.center()
            # Straight down where one bar reaches over the middle of the other; a fan of curves would be restless.
            if upper.width() > lower.width():
                start.setX(_within(upper, end.x()))
            else:
                end.setX(_within(lower, start.x()))
            half = (start.y() + end.y()) / 2
            path.moveTo(start)
            path.cubicTo(QPointF(start.x(), half), QPointF(end.x(), half), end)
    for skip in drawn.skips:
        if skip.source.row >= board.rows:
            break
        _add_skip(path, board, skip)
    return path


def _within(bar: QRectF, x: float) -> float:
    """The place on the bar, within its round corners, that is nearest."""
    half = max(0.0, bar.width() / 2 - 2)
    return min(max(x, bar.center().x() - half), bar.center().x() + half)


def _add_skip(path: QPainterPath, board: _Board, skip: Skip) -> None:
    start, end = board.bar(skip.source).center(), board.bar(skip.target).center()
    across = board.beside(skip)
    corner = min(4.0, board.pitch / 2)
    path.moveTo(start)
    path.lineTo(across - corner, start.y())
    path.quadTo(QPointF(across, start.y()), QPointF(across, start.y() + corner))
    if skip.target.row >= board.rows:
        # It ends farther down than there is room for.
        path.lineTo(across, board.bottom)
        return
    path.lineTo(across, end.y() - corner)
    path.quadTo(QPointF(across, end.y()), QPointF(across - corner, end.y()))
    path.lineTo(end)


class GraphThumbnail(QWidget):
    """The picture as a widget; `set_graph` shows another network."""

    def __init__(self, theme: Theme, graph: Graph | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._graph = graph or Graph()
        self.setAccessibleName(self.tr("Picture of the network"))
        theme.changed.connect(self.update)

    def set_graph(self, graph: Graph) -> None:
        self._graph = graph
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, 104)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_graph(painter, self.rect().toRectF().adjusted(2, 2, -2, -2), self._graph, self._theme.tokens)
