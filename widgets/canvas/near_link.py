"""Which wire a layer that is let go at some point is meant for."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath

from backend.graph.layout import CARD_WIDTH
from backend.graph.model import Graph, Link
from widgets.canvas.geometry import PITCH, input_port, output_port
from widgets.canvas.routing import route

_REACH = 12.0
_SAMPLES = 24


def near_link(graph: Graph, point: QPointF) -> Link | None:
    """The link whose wire passes the point, or whose middle a card let go there would cover; the nearest of them.

    It goes by where the document has the cards: a preview of what a drop would do does not change the answer.
    """
    near: list[tuple[float, int, Link]] = []
    cards = [node.position for node in graph.nodes]
    for number, link in enumerate(graph.links):
        path = _path(graph, link, cards)
        way = path.pointAtPercent(0.5) - point
        if abs(way.x()) <= CARD_WIDTH / 2 and abs(way.y()) <= PITCH / 2:
            near.append((abs(way.x()) + abs(way.y()), number, link))
        elif _passes(path, point):
            near.append((0.0, number, link))
    return min(near)[2] if near else None


def _path(graph: Graph, link: Link, cards: Sequence[tuple[float, float]]) -> QPainterPath:
    ends = graph.incoming[link.target]
    source, target = graph.by_id[link.source], graph.by_id[link.target]
    start, end = output_port(source.position), input_port(target.position, ends.index(link), len(ends))
    return route(start, end, cards)


def _passes(path: QPainterPath, point: QPointF) -> bool:
    if not path.controlPointRect().adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
        return False
    along = [path.pointAtPercent(step / _SAMPLES) for step in range(_SAMPLES + 1)]
    gap = max(_REACH, path.length() / _SAMPLES / 2)
    return any(QLineF(place, point).length() <= gap for place in along)
