"""The part of a drawn network that can be computed already, whatever is wrong with the rest."""

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.model import Graph
from backend.graph.spec import ModelSpec
from backend.graph.to_spec import model_spec


def computable_spec(graph: Graph) -> ModelSpec | None:
    """The spec of all layers that data reaches and that know their shape; `None` where there is none."""
    analysis = analyse(graph)
    names = [node.name for node in graph.nodes]
    kept: set[str] = set()
    for key in analysis.order:
        node, kind = graph.by_id[key], layer_kind(graph.by_id[key].kind)
        links = graph.incoming[key]
        owner = node.shares_weights_with
        if (
            all(link.source in kept for link in links)
            and len(links) >= kind.least_inputs
            and analysis.layers[key].error is None
            and names.count(node.name) == 1
            and (owner is None or owner in kept)
        ):
            kept.add(key)
    part = Graph(
        tuple(node for node in graph.nodes if node.id in kept),
        tuple(link for link in graph.links if link.source in kept and link.target in kept),
    )
    try:
        return model_spec(part) if kept else None
    except GraphError:
        return None
