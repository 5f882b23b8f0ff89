"""Copies of layers: for Duplicate, and for Copy and Paste as text."""

from collections.abc import Collection, Mapping

import msgspec

from backend.edits import AddNode, Connect, Edit
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import fresh_id, fresh_name


class CopiedLayers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="layers", tag_field="netsketch"):
    """Layers and the links between them, as they travel through the clipboard."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


_decoder = msgspec.json.Decoder(CopiedLayers)


def copied(graph: Graph, ids: Collection[str]) -> CopiedLayers:
    """The layers of these ids and the links among them."""
    return CopiedLayers(
        tuple(node for node in graph.nodes if node.id in ids),
        tuple(link for link in graph.links if link.source in ids and link.target in ids),
    )


def to_text(layers: CopiedLayers) -> str:
    return msgspec.json.format(msgspec.json.encode(layers), indent=2).decode()


def from_text(text: str) -> CopiedLayers | None:
    """The layers in a text of the clipboard, or `None` where it holds something else."""
    try:
        return _decoder.decode(text.encode())
    except msgspec.MsgspecError:
        return None


def put_in(graph: Graph, layers: CopiedLayers, shift: tuple[float, float]) -> tuple[list[Edit], list[str]]:
    """The edits that put copies of the layers into the graph, moved by `shift`, and the ids of the copies."""
    edits: list[Edit] = []
    new_ids: dict[str, str] = {}
    for node in layers.nodes:
        copy = msgspec.structs.replace(
            node,
            id=fresh_id(graph),
            name=fresh_name(graph, node.kind),
            position=(node.position[0] + shift[0], node.position[1] + shift[1]),
            shares_weights_with=_partner(node, new_ids),
        )
        new_ids[node.id] = copy.id
        graph = Graph((*graph.nodes, copy), graph.links)
        edits.append(AddNode(copy))
    edits += [
        Connect(new_ids[link.source], new_ids[link.target], link.source_port, link.target_port)
        for link in layers.links
        if link.source in new_ids and link.target in new_ids
    ]
    return edits, list(new_ids.values())


def _partner(node: Node, new_ids: Mapping[str, str]) -> str | None:
    """A copy shares the weights of its partner's copy; without the partner it has weights of its own."""
    return new_ids.get(node.shares_weights_with) if node.shares_weights_with is not None else None
