"""Walks over the graph: the order in which layers compute, and what lies before and after a layer."""

from collections import deque
from collections.abc import Iterable, Mapping

from backend.graph.errors import CycleError
from backend.graph.model import Graph, Link
from backend.wording import say

ORDER = "order"
"""Where the order of a graph is kept with it."""


def topological_order(graph: Graph) -> tuple[str, ...]:
    """Node ids, each after all those that it takes from; raises `CycleError`. It is kept with the graph."""
    kept = graph.__dict__.get(ORDER)
    if not isinstance(kept, tuple):
        kept = graph.__dict__[ORDER] = _topological_order(graph)
    return kept


def _topological_order(graph: Graph) -> tuple[str, ...]:
    waiting = {node.id: len(graph.incoming[node.id]) for node in graph.nodes}
    ready = deque(key for key, count in waiting.items() if count == 0)
    order: list[str] = []
    while ready:
        key = ready.popleft()
        order.append(key)
        for link in graph.outgoing[key]:
            waiting[link.target] -= 1
            if waiting[link.target] == 0:
                ready.append(link.target)
    if len(order) < len(graph.nodes):
        raise CycleError(say("The network runs in a circle. Data must flow from the input to the output."))
    return tuple(order)


def descendants(graph: Graph, node: str) -> set[str]:
    """The ids of all nodes that data of `node` reaches, without itself."""
    return _reached(node, graph.outgoing, forward=True)


def ancestors(graph: Graph, node: str) -> set[str]:
    """The ids of all nodes whose data reaches `node`, without itself."""
    return _reached(node, graph.incoming, forward=False)


def _reached(start: str, links: Mapping[str, Iterable[Link]], *, forward: bool) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for link in links[waiting.pop()]:
            following = link.target if forward else link.source
            if following not in found:
                found.add(following)
                waiting.append(following)
    return found
