"""Shared weights: nodes that are further calls of one layer."""

from backend.graph.errors import SharingError
from backend.graph.model import Graph, Node
from backend.wording import say


def owner_of(graph: Graph, node: Node) -> Node:
    """The node whose weights `node` uses: itself, unless it shares those of another."""
    return node if node.shares_weights_with is None else graph.by_id[node.shares_weights_with]


def family_of(graph: Graph, node: Node) -> tuple[Node, ...]:
    """All nodes that use the same weights as `node`, itself among them; the owner comes first."""
    owner = owner_of(graph, node)
    return (owner, *(other for other in graph.sharing if other.shares_weights_with == owner.id))


def check_sharing(graph: Graph, node: Node) -> None:
    """Raise `SharingError` unless `node` may use the weights it says it uses."""
    if node.shares_weights_with is None:
        return
    owner = graph.by_id.get(node.shares_weights_with)
    if owner is None or owner.id == node.id or owner.shares_weights_with is not None:
        raise SharingError(say("“{name}” shares the weights of a layer that has none to share.", name=node.name))
    if owner.kind != node.kind or node.kind == "Input":
        raise SharingError(
            say("“{name}” and “{other}” are different kinds of layers.", name=node.name, other=owner.name)
        )
    if owner.parameters != node.parameters:
        raise SharingError(
            say(
                "“{name}” shares the weights of “{other}” but has other settings.",
                name=node.name,
                other=owner.name,
            )
        )
