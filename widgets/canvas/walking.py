"""From layer to layer by key: down and up along the wires, left and right to the card beside."""

from backend.graph.layout import CARD_HEIGHT
from backend.graph.model import Graph


def next_layer(graph: Graph, here: str | None, right: int, down: int) -> str | None:
    """The layer that lies that way (of `right` and `down` only the signs count), if there is one.

    With nothing selected it is the first layer, or going up the last. Of several wires the one is taken whose
    other end is nearest to straight on.
    """
    if here is None:
        nodes = sorted(graph.nodes, key=lambda node: (node.position[1], node.position[0]))
        return (nodes[-1] if down < 0 or right < 0 else nodes[0]).id if nodes else None
    if down:
        links = graph.outgoing[here] if down > 0 else graph.incoming[here]
        ends = [link.target if down > 0 else link.source for link in links]
        return min(ends, key=lambda end: abs(_aside(graph, here, end)), default=None)
    beside = [
        node.id
        for node in graph.nodes
        if _aside(graph, here, node.id) * right > 0 and abs(_below(graph, here, node.id)) < 2 * CARD_HEIGHT
    ]
    return min(
        beside,
        key=lambda other: abs(_aside(graph, here, other)) + 4 * abs(_below(graph, here, other)),
        default=None,
    )


def _aside(graph: Graph, here: str, there: str) -> float:
    return graph.by_id[there].position[0] - graph.by_id[here].position[0]


def _below(graph: Graph, here: str, there: str) -> float:
    return graph.by_id[there].position[1] - graph.by_id[here].position[1]
