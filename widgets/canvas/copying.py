"""Copies of layers: for Duplicate, and for Copy and Paste as text."""

import re
from collections.abc import Collection, Mapping

import msgspec

from backend.edits import AddNode, Connect, Edit
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, COLUMN_GAP
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import fresh_id, fresh_name_from, is_valid_name
from widgets.canvas.geometry import snapped


class CopiedLayers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="layers", tag_field="netsketch"):
    """Layers and the links between them, as they travel through the clipboard."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


_NUMBER = re.compile(r"_\d+$")

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


def shift_to(graph: Graph, layers: CopiedLayers, centre: tuple[float, float]) -> tuple[float, float]:
    """How far copies of the layers must go to lie around `centre`; aside from that, until they cover no card."""
    if not layers.nodes:
        return (0.0, 0.0)
    places = [node.position for node in layers.nodes]
    left, top = min(x for x, _y in places), min(y for _x, y in places)
    right, bottom = max(x for x, _y in places) + CARD_WIDTH, max(y for _x, y in places) + CARD_HEIGHT
    x, y = snapped((centre[0] - (left + right) / 2, centre[1] - (top + bottom) / 2))
    while any(
        left + x - CARD_WIDTH < other.position[0] < right + x
        and top + y - CARD_HEIGHT < other.position[1] < bottom + y
        for other in graph.nodes
    ):
        x += CARD_WIDTH + COLUMN_GAP
    return (x, y)


def put_in(graph: Graph, layers: CopiedLayers, shift: tuple[float, float]) -> tuple[list[Edit], list[str]]:
    """The edits that put copies of the layers into the graph, moved by `shift`, and the ids of the copies."""
    edits: list[Edit] = []
    new_ids: dict[str, str] = {}
    for node in layers.nodes:
        copy = msgspec.structs.replace(
            node,
            id=fresh_id(graph),
            name=_fresh_name(graph, node.name),
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


def _fresh_name(graph: Graph, name: str) -> str:
    """The name itself where it is free, else with another number at its end."""
    taken = [node.name for node in graph.nodes]
    return name if name not in taken and is_valid_name(name) else fresh_name_from(_NUMBER.sub("", name), taken)


def _partner(node: Node, new_ids: Mapping[str, str]) -> str | None:
    """A copy shares the weights of its partner's copy; without the partner it has weights of its own."""
    return new_ids.get(node.shares_weights_with) if node.shares_weights_with is not None else None
