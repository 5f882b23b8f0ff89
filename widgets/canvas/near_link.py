"""Which wire a layer that is let go at some point is meant for."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath

from backend.graph.layout import CARD_WIDTH
from backend.graph.model import Graph, Link
from widgets.canvas.canvas_map import CanvasMap
from widgets.canvas.geometry import PITCH

_REACH = 12.0
_SAMPLES = 24


def near_link(
    graph: Graph, places: CanvasMap, point: QPointF, besides: str | None = None, covering: bool = True
) -> Link | None:
    """The link whose wire passes the point or, with `covering`, whose middle a card let go there would cover; the
    nearest of them.

    It goes by where the document has the cards: a preview of what a drop would do does not change the answer.
    Wires of the layer `besides` are none of them.
    """
    across, down = CARD_WIDTH / 2, PITCH / 2
    around = (point.x() - across, point.y() - down, point.x() + across, point.y() + down)
    near: list[tuple[float, int, Link]] = []
    for link in places.wires_in(around):
        if besides in (link.source, link.target):
            continue
        path = places.ways[link]
        way = path.pointAtPercent(0.5) - point
        if covering and abs(way.x()) <= across and abs(way.y()) <= down:
            near.append((abs(way.x()) + abs(way.y()), graph.links.index(link), link))
        elif _passes(path, point):
            near.append((0.0, graph.links.index(link), link))
    return min(near)[2] if near else None


def _passes(path: QPainterPath, point: QPointF) -> bool:
    if not path.controlPointRect().adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
        return False
    along = [path.pointAtPercent(step / _SAMPLES) for step in range(_SAMPLES + 1)]
    gap = max(_REACH, path.length() / _SAMPLES / 2)
    return any(QLineF(place, point).length() <= gap for place in along)
