"""All that is found of a graph, as values to compare; for graphs that take over what was found before."""

import msgspec

from backend.graph.analysis import analyse
from backend.graph.model import Graph


def made_anew(graph: Graph) -> Graph:
    """An equal graph of which nothing is known yet."""
    return Graph(tuple(msgspec.structs.replace(node) for node in graph.nodes), graph.links)


def found_in(graph: Graph) -> dict[str, object]:
    """Links of each node, order, shapes, counts and errors."""
    analysis = analyse(graph)
    layers = {
        key: (
            layer.inputs,
            layer.output,
            layer.more_outputs,
            layer.parameters,
            layer.multiply_adds,
            None if layer.error is None else str(layer.error.message),
        )
        for key, layer in analysis.layers.items()
    }
    return {
        "by_id": graph.by_id,
        "places": graph.places,
        "sharing": graph.sharing,
        "incoming": graph.incoming,
        "outgoing": graph.outgoing,
        "order": analysis.order,
        "layers": layers,
        "parameters": analysis.parameters,
    }
