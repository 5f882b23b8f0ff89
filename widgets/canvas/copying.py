"""Copies of layers: for Duplicate, and for Copy and Paste as text."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from backend.edits import AddNode, Connect, Edit, PutNote
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, COLUMN_GAP
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import fresh_id, fresh_name_from, is_valid_name
from backend.notes import fresh_note_id
from backend.project import Note
from widgets.canvas.copied_groups import groups_of_copies
from widgets.canvas.geometry import snapped


class CopiedLayers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="layers", tag_field="netsketch"):
    """Layers, the links between them, and notes, as they travel through the clipboard."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    notes: tuple[Note, ...] = ()


_NUMBER = re.compile(r"_\d+$")

_decoder = msgspec.json.Decoder(CopiedLayers)


def copied(graph: Graph, ids: Collection[str], notes: Iterable[Note] = ()) -> CopiedLayers:
    """The layers of these ids and the links among them, and the notes."""
    return CopiedLayers(
        tuple(node for node in graph.nodes if node.id in ids),
        tuple(link for link in graph.links if link.source in ids and link.target in ids),
        tuple(notes),
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
    boxes = [(node.position, (float(CARD_WIDTH), float(CARD_HEIGHT))) for node in layers.nodes]
    boxes += [(note.position, note.size) for note in layers.notes]
    if not boxes:
        return (0.0, 0.0)
    left, top = min(x for (x, _y), _size in boxes), min(y for (_x, y), _size in boxes)
    right = max(x + width for (x, _y), (width, _height) in boxes)
    bottom = max(y + height for (_x, y), (_width, height) in boxes)
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
    groups = groups_of_copies(graph, layers.nodes)
    for node in layers.nodes:
        copy = msgspec.structs.replace(
            node,
            id=fresh_id(graph),
            name=_fresh_name(graph, node.name),
            position=(node.position[0] + shift[0], node.position[1] + shift[1]),
            shares_weights_with=_partner(node, new_ids),
            group=groups[node.id],
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


def put_notes_in(
    notes: Sequence[Note], layers: CopiedLayers, shift: tuple[float, float]
) -> tuple[list[Edit], list[str]]:
    """The edits that put copies of the notes beside `notes`, moved by `shift`, and the ids of the copies."""
    edits: list[Edit] = []
    known = list(notes)
    for note in layers.notes:
        position = (note.position[0] + shift[0], note.position[1] + shift[1])
        copy = msgspec.structs.replace(note, id=fresh_note_id(known), position=position)
        known.append(copy)
        edits.append(PutNote(copy))
    return edits, [note.id for note in known[len(notes) :]]


def _fresh_name(graph: Graph, name: str) -> str:
    """The name itself where it is free, else with another number at its end."""
    taken = [node.name for node in graph.nodes]
    return name if name not in taken and is_valid_name(name) else fresh_name_from(_NUMBER.sub("", name), taken)


def _partner(node: Node, new_ids: Mapping[str, str]) -> str | None:
    """A copy shares the weights of its partner's copy; without the partner it has weights of its own."""
    return new_ids.get(node.shares_weights_with) if node.shares_weights_with is not None else None
