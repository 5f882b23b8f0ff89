"""Whether two drawings are the same network: what counts is what computes, not where and under which name."""

import hashlib

import msgspec

from backend.graph.model import Graph
from backend.graph.order import topological_order


def likeness(graph: Graph) -> str:
    """A short text that is the same for drawings of the same network.

    Positions, names, ids and groups do not count; the order in which branches were drawn may. Raises `CycleError`.
    """
    order = topological_order(graph)
    places = {key: place for place, key in enumerate(order)}
    lines = []
    for key in order:
        node = graph.by_id[key]
        sources = [(places[link.source], link.source_port, link.target_port) for link in graph.incoming[key]]
        shared = node.shares_weights_with
        owner = places.get(shared) if shared is not None else None
        lines.append((node.kind, sorted(node.parameters.items()), sources, owner, node.trainable))
    return hashlib.sha256(msgspec.json.encode(lines)).hexdigest()[:16]
