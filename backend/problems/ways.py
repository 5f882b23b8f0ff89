"""What lies before and after all layers of a network, found in one walk: a walk for each layer would take long."""

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import Analysis
from backend.graph.model import Graph, Node
from backend.problems.traits import is_straight, weighs, width_of

_JOINS_STRAIGHT = frozenset({"Concatenate"})
"""Kinds after which the next weights could do the work of those before. After Add they could not: they weigh the
sum, and with it the other branch."""

_LAYS_OUT = frozenset({"Flatten", "Identity", "Concatenate"})
"""With what changes shapes: kinds that give the numbers that they are given."""


def before_weights(graph: Graph, analysis: Analysis) -> frozenset[str]:
    """The ids of all layers after which weights follow, near or far."""
    found: set[str] = set()
    for key in reversed(analysis.order):
        for link in graph.outgoing[key]:
            if link.target in found or weighs(graph.by_id[link.target]):
                found.add(key)
                break
    return frozenset(found)


def straight_to_weights(graph: Graph, analysis: Analysis) -> dict[str, int]:
    """The layers, by id, whose answers reach the next weights without a bend, and how wide those answer.

    That is the number of channels or units of the narrowest; 0 where it is not known.
    """
    found: dict[str, int] = {}
    for key in reversed(analysis.order):
        widths = []
        for link in graph.outgoing[key]:
            following = graph.by_id[link.target]
            if weighs(following):
                widths.append(width_of(following, analysis.layers[link.target].output))
            elif link.target in found and _passes_straight(following):
                widths.append(found[link.target])
        if widths:
            found[key] = min(widths)
    return found


def _passes_straight(node: Node) -> bool:
    return is_straight(node) or node.kind in _JOINS_STRAIGHT


def as_read(graph: Graph, analysis: Analysis) -> frozenset[str]:
    """The ids of all layers that give the data as it is read, but for where its numbers stand."""
    found: set[str] = set()
    for key in analysis.order:
        node, links = graph.by_id[key], graph.incoming[key]
        if node.kind == "Input" or (
            len(links) == 1
            and links[0].source in found
            and (layer_kind(node.kind).group == "shape" or node.kind.startswith("Random"))
        ):
            found.add(key)
    return frozenset(found)


def calculating_before(graph: Graph, analysis: Analysis) -> dict[str, Node]:
    """For each layer, by its id, one before it that does more than lay numbers out, where there is one."""
    found: dict[str, Node] = {}
    for key in analysis.order:
        for link in reversed(graph.incoming[key]):
            source = graph.by_id[link.source]
            earlier = source if _calculates(source) else found.get(link.source)
            if earlier is not None:
                found[key] = earlier
                break
    return found


def _calculates(node: Node) -> bool:
    return node.kind != "Input" and layer_kind(node.kind).group != "shape" and node.kind not in _LAYS_OUT
