"""Where cards and wires lie on the canvas: which wire goes which way, and what lies where."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QPainterPath

from backend.catalogue.layers import layer_kind
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.graph.model import Graph, Link, Node
from widgets.canvas.ports import Position, wire_ends
from widgets.canvas.routing import route
from widgets.canvas.spatial_grid import Box, SpatialGrid, box_of, touch, united

_REACH = 14.0


class CanvasMap:
    """The cards and wires as the document has them, for questions about a part of the canvas.

    It knows for every wire on which part of the canvas its way depends, so that a card that moves brings only
    those wires to be laid anew that it may concern.
    """

    def __init__(self) -> None:
        self.ways: dict[Link, QPainterPath] = {}
        self._nodes: dict[str, Node] = {}
        self._links: tuple[Link, ...] = ()
        self._cards: SpatialGrid[str] = SpatialGrid()
        self._wires: SpatialGrid[Link] = SpatialGrid()

    def follow(self, graph: Graph) -> set[Link]:
        """Take over the cards and wires of the graph; returns the links whose wires go another way than before."""
        changed, other_ports = self._follow_cards(graph)
        stale: set[Link] = set()
        if graph.links is not self._links:
            stale = self._follow_links(graph)
            self._links = graph.links
        # Only wires that are still there are in the grid by now.
        for box in changed:
            stale.update(self._wires.touching(box))
        for node_id in other_ports:
            stale.update(graph.incoming[node_id], graph.outgoing[node_id])
        for link in stale:
            self._lay(graph, link)
        return stale

    def way_with(self, graph: Graph, link: Link, moved: Mapping[str, Position]) -> QPainterPath:
        """The way of a wire while some cards are drawn elsewhere."""
        return self._way(graph, link, moved)[0]

    def cards_in(self, box: Box) -> list[str]:
        return self._cards.touching(box)

    def wires_in(self, box: Box) -> list[Link]:
        """The links whose wires pass near this part of the canvas; some that do not."""
        return self._wires.touching(box)

    def _follow_links(self, graph: Graph) -> set[Link]:
        """Forget the wires that are gone; returns the links that are new, or end beside one that came or went."""
        gone = self.ways.keys() - set(graph.links)
        new = [link for link in graph.links if link not in self.ways]
        for link in gone:
            del self.ways[link]
            self._wires.remove(link)
        # Where a wire is new or gone, the others that end on the same card have other places.
        targets = {link.target for link in (*gone, *new)} & graph.by_id.keys()
        return {*new, *(link for target in targets for link in graph.incoming[target])}

    def _follow_cards(self, graph: Graph) -> tuple[list[Box], list[str]]:
        """Take over the cards; returns the boxes of those that came, went or moved, and the ids of the layers
        whose ports are others."""
        changed: list[Box] = []
        other_ports: list[str] = []
        for gone in self._nodes.keys() - graph.by_id.keys():
            changed.append(_card_box(self._nodes.pop(gone).position))
            self._cards.remove(gone)
        for node in graph.nodes:
            before = self._nodes.get(node.id)
            if before is node:
                continue
            self._nodes[node.id] = node
            if before is not None and _ports(before) != _ports(node):
                other_ports.append(node.id)
            if before is not None and before.position == node.position:
                continue
            if before is not None:
                changed.append(_card_box(before.position))
                other_ports.append(node.id)
            self._cards.put(node.id, _card_box(node.position))
            changed.append(_card_box(node.position))
        return changed, other_ports

    def _lay(self, graph: Graph, link: Link) -> None:
        path, looked_at = self._way(graph, link, {})
        self.ways[link] = path
        left, top, right, bottom = box_of(path.controlPointRect())
        near = (left - _REACH, top - _REACH, right + _REACH, bottom + _REACH)
        self._wires.put(link, near if looked_at is None else united(near, looked_at))

    def _way(self, graph: Graph, link: Link, moved: Mapping[str, Position]) -> tuple[QPainterPath, Box | None]:
        looked_at: Box | None = None

        def cards_in(box: Box) -> Iterable[Position]:
            nonlocal looked_at
            looked_at = box if looked_at is None else united(looked_at, box)
            found = [self._nodes[key].position for key in self._cards.touching(box) if key not in moved]
            return [*found, *(place for place in moved.values() if touch(_card_box(place), box))]

        source = moved.get(link.source) or self._nodes[link.source].position
        target = moved.get(link.target) or self._nodes[link.target].position
        start, end = wire_ends(graph, link, source, target)
        return route(start, end, cards_in), looked_at


def _card_box(position: Position) -> Box:
    x, y = position
    return (x, y, x + CARD_WIDTH, y + CARD_HEIGHT)


def _ports(node: Node) -> tuple[int, int]:
    """What tells where on its card the wires of a layer end: how many outputs and named inputs it has."""
    kind = layer_kind(node.kind)
    return kind.output_count(node.parameters), len(kind.ports)
