"""The ends of a network, as the form of its training names them."""

from backend.graph.analysis import Analysis
from backend.graph.model import Graph
from widgets.training_form.shown import Output


def outputs_of(graph: Graph, analysis: Analysis) -> tuple[Output, ...]:
    """The layers from which nothing leads on, in the order in which a built network has them."""
    found = []
    for node in graph.nodes:
        if graph.outgoing[node.id] or node.kind == "Input":
            continue
        layer = analysis.layers.get(node.id)
        shape = layer.output if layer is not None else None
        found.append(Output(node.id, node.name, shape[-1] if shape else None))
    return tuple(found)
