"""A small picture of a network: a bar for each layer in the colour of its group, as wide as its output is big."""

from math import log2

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import analyse
from backend.graph.model import Graph, Shape
from backend.graph.shapes import size_of
from widgets.theme.theme import Theme
from widgets.theme.tokens import Tokens

_PITCH = 13.0
_FEWEST_PIXELS = 4.0
_WIDEST = 0.78
_NARROWEST = 0.2


def paint_graph(painter: QPainter, room: QRectF, graph: Graph, tokens: Tokens) -> None:
    """Paint the network into the middle of `room`, from the top down; of very deep networks the first layers."""
    bars = _bars(graph)
    if not bars:
        return
    pitch = min(_PITCH, max(_FEWEST_PIXELS, room.height() / len(bars)))
    bars = bars[: max(1, int(room.height() // pitch))]
    height = pitch * 0.66
    top = room.y() + max(0.0, (room.height() - (len(bars) - 1) * pitch - height) / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place, (group, share) in enumerate(bars):
        width = room.width() * share
        painter.setBrush(QColor(tokens.groups[group]))
        bar = QRectF(room.center().x() - width / 2, top + place * pitch, width, height)
        painter.drawRoundedRect(bar, min(2.0, height / 2), min(2.0, height / 2))


def _bars(graph: Graph) -> list[tuple[str, float]]:
    """Group and width (a share of the room) of each layer, in the order in which data flows."""
    analysis = analyse(graph)
    groups = [layer_kind(graph.by_id[node_id].kind).group for node_id in analysis.order]
    sizes = [_magnitude(analysis.layers[node_id].output) for node_id in analysis.order]
    largest = max(sizes, default=1.0)
    return [
        (group, _NARROWEST + (_WIDEST - _NARROWEST) * size / largest)
        for group, size in zip(groups, sizes, strict=True)
    ]


def _magnitude(shape: Shape | None) -> float:
    """How large an output is, on a scale on which doubling is a step."""
    size = size_of(shape) if shape is not None else None
    return log2(size + 1) if size else 1.0


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
