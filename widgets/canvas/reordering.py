"""Two layers of a chain that change places."""

import msgspec

from backend.catalogue.layers import layer_kind
from backend.graph.model import Graph, Link

_replace = msgspec.structs.replace


def neighbour(graph: Graph, node_id: str, way: int) -> str | None:
    """The layer before (`way` −1) or after (+1) this one with which it can change places, if there is one.

    The two must follow each other in a chain: nothing else hangs between them, and each takes one input.
    """
    links = graph.incoming[node_id] if way < 0 else graph.outgoing[node_id]
    if len(links) != 1:
        return None
    link = links[0]
    upper, lower = graph.by_id[link.source], graph.by_id[link.target]
    both_take_one = all(layer_kind(node.kind).takes == "one" for node in (upper, lower))
    first_outputs = all(one.source_port == 0 for one in (*graph.outgoing[upper.id], *graph.outgoing[lower.id]))
    if len(graph.outgoing[upper.id]) != 1 or not both_take_one or not first_outputs:
        return None
    return link.source if way < 0 else link.target


def exchanged(graph: Graph, one: str, other: str) -> Graph:
    """The graph in which two neighbours of a chain have changed places, their cards too."""
    names = {one: other, other: one}
    places = {one: graph.by_id[other].position, other: graph.by_id[one].position}
    nodes = tuple(_replace(node, position=places.get(node.id, node.position)) for node in graph.nodes)
    return Graph(nodes, tuple(_swapped(link, names) for link in graph.links))


def _swapped(link: Link, names: dict[str, str]) -> Link:
    return _replace(link, source=names.get(link.source, link.source), target=names.get(link.target, link.target))
