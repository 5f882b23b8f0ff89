"""From the drawn graph to the model spec that the engine builds from."""

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import analyse
from backend.graph.errors import UnfinishedError
from backend.graph.model import Graph, Node
from backend.graph.sharing import owner_of
from backend.graph.spec import LayerSpec, ModelSpec, TensorRef
from backend.wording import say


def model_spec(graph: Graph) -> ModelSpec:
    """The spec of a finished network; raises a `GraphError` that says what keeps it from being built.

    Inputs are the layers of the kind Input, outputs the layers from which nothing leads on (the first output of
    each), both in the order of their making. The spec holds neither ids nor positions nor groups.
    """
    analysis = analyse(graph)
    inputs = tuple(node.name for node in graph.nodes if node.kind == "Input")
    if not inputs:
        raise UnfinishedError(say("The network has no Input layer: there is nowhere for data to come in."))
    _check_names(graph)
    for key in analysis.order:
        node = graph.by_id[key]
        least = layer_kind(node.kind).least_inputs
        if least and not graph.incoming[key]:
            raise UnfinishedError(say("“{name}” is not connected: no data reaches it.", name=node.name))
        if len(graph.incoming[key]) < least:
            raise UnfinishedError(say("“{name}” needs {least} inputs.", name=node.name, least=least))
        error = analysis.layers[key].error
        if error is not None:
            raise error
    return ModelSpec(
        layers=tuple(_layer_spec(graph, graph.by_id[key]) for key in analysis.order),
        inputs=inputs,
        outputs=tuple(TensorRef(node.name) for node in graph.nodes if not graph.outgoing[node.id]),
    )


def _check_names(graph: Graph) -> None:
    seen: set[str] = set()
    for node in graph.nodes:
        if node.name in seen:
            raise UnfinishedError(say("Two layers are called “{name}”.", name=node.name))
        seen.add(node.name)


def _layer_spec(graph: Graph, node: Node) -> LayerSpec:
    owner = owner_of(graph, node)
    return LayerSpec(
        name=node.name,
        kind=node.kind,
        parameters=dict(node.parameters),
        inputs=tuple(
            TensorRef(graph.by_id[link.source].name, link.source_port) for link in graph.incoming[node.id]
        ),
        shares_weights_with=None if owner is node else owner.name,
        trainable=owner.trainable,
    )
