"""Which connections may be: the only place that decides it."""

from backend.catalogue.layers import layer_kind
from backend.graph.errors import (
    AlreadyConnectedError,
    CycleError,
    GraphError,
    NoInputsError,
    NoSuchNodeError,
    NoSuchPortError,
    PortTakenError,
    SelfLinkError,
)
from backend.graph.model import Graph, Node
from backend.graph.order import descendants
from backend.wording import marked, say


def check_connect(
    graph: Graph, source: str, target: str, source_port: int = 0, target_port: int | None = None
) -> None:
    """Raise the error that says why `source` cannot be connected to `target`; both are node ids.

    Without a `target_port` the next free input is meant.
    """
    start, end = the_node(graph, source), the_node(graph, target)
    if source == target:
        raise SelfLinkError(say("“{name}” cannot be connected to itself.", name=start.name))
    if layer_kind(end.kind).takes == "none":
        raise NoInputsError(say("“{name}” is an Input: data begins there, nothing flows into it.", name=end.name))
    if not 0 <= source_port < layer_kind(start.kind).output_count(start.parameters):
        raise NoSuchPortError(
            say("“{name}” has no output number {number}.", name=start.name, number=source_port + 1)
        )
    if layer_kind(end.kind).takes != "ports" and any(
        (link.source, link.source_port) == (source, source_port) for link in graph.incoming[target]
    ):
        raise AlreadyConnectedError(
            say("“{source}” and “{target}” are connected already.", source=start.name, target=end.name)
        )
    _check_port(graph, end, target_port)
    if source in descendants(graph, target):
        raise CycleError(
            say(
                "“{source}” already gets its data from “{target}”: the connection would close a circle.",
                source=start.name,
                target=end.name,
            )
        )


def can_connect(
    graph: Graph, source: str, target: str, source_port: int = 0, target_port: int | None = None
) -> bool:
    """Whether `check_connect` has nothing against it."""
    try:
        check_connect(graph, source, target, source_port, target_port)
    except GraphError:
        return False
    return True


def next_port(graph: Graph, target: str) -> int:
    """The number of the input that a further connection to `target` would take."""
    return len(graph.incoming[target])


def the_node(graph: Graph, node: str) -> Node:
    """The node of that id; raises `NoSuchNodeError`."""
    try:
        return graph.by_id[node]
    except KeyError:
        raise NoSuchNodeError(say("There is no layer with the id “{node}” in the network.", node=node)) from None


def _check_port(graph: Graph, end: Node, target_port: int | None) -> None:
    taken = graph.incoming[end.id]
    port = len(taken) if target_port is None else target_port
    kind = layer_kind(end.kind)
    most = kind.most_inputs
    if most == 1 and taken:
        raise PortTakenError(
            say("“{name}” takes one input only. To join branches, use Add or Concatenate.", name=end.name)
        )
    if kind.ports and port < len(kind.ports) and any(link.target_port == port for link in taken):
        raise PortTakenError(
            say(
                "The input “{port}” of “{name}” is taken already.",
                port=marked(kind.ports[port].title),
                name=end.name,
            )
        )
    if any(link.target_port == port for link in taken):
        raise PortTakenError(say("Input {number} of “{name}” is taken already.", name=end.name, number=port + 1))
    if most is not None and len(taken) >= most:
        raise PortTakenError(say("All {most} inputs of “{name}” are taken already.", name=end.name, most=most))
    if kind.ports and len(taken) < port < len(kind.ports):
        first = marked(kind.ports[len(taken)].title)
        raise NoSuchPortError(
            say(
                "Connect the input “{first}” of “{name}” first: they are filled in order.",
                first=first,
                name=end.name,
            )
        )
    if not 0 <= port <= len(taken):
        raise NoSuchPortError(say("“{name}” has no input number {number}.", name=end.name, number=port + 1))
