"""Where a new layer goes and what it is joined to: from a drop, or from Enter in the palette, to edits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from backend.catalogue.layers import layer_kind
from backend.edits import AddNode, Connect, Edit, InsertOnLink, MoveNodes, MoveOntoLink
from backend.graph.group_boxes import group_at
from backend.graph.groups import text_of
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, COLUMN_GAP
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import fresh_id, fresh_name
from backend.graph.order import descendants
from widgets.canvas.geometry import PITCH, snapped
from widgets.palette_entries import palette_entries

_NEAR_DOWN = 140.0
_NEAR_ASIDE = 170.0
"""A card let go no further than this below (or above) a free end, and aside of it, is joined to it."""

_IN_LINE = 64.0
"""A card that is off the line by no more than this is put in line."""

Position = tuple[float, float]


@dataclass(frozen=True)
class Placement:
    """What adding a layer at some place does: the edits, the wire or the layers that it is joined to, and the new
    places of the cards that make room."""

    node: Node
    edits: Sequence[Edit]
    above: str | None = None
    below: str | None = None
    link: Link | None = None
    moved: Mapping[str, Position] = field(default_factory=dict)


def new_node(graph: Graph, entry_id: str, position: Position) -> Node:
    """A layer as the palette's entry has it, with a fresh name, in no graph yet."""
    entry = palette_entries().get(entry_id)
    kind = layer_kind(entry.kind if entry is not None else entry_id)
    return Node(
        id=fresh_id(graph),
        kind=kind.id,
        name=fresh_name(graph, kind.id),
        parameters={**kind.defaults(), **(entry.parameters if entry is not None else {})},
        position=position,
    )


def entry_takes(entry_id: str) -> str:
    """What a layer of the palette's entry takes, as its kind says."""
    entry = palette_entries().get(entry_id)
    return layer_kind(entry.kind if entry is not None else entry_id).takes


def place_in_wire(graph: Graph, entry_id: str, link: Link) -> Placement:
    """Place a layer in the middle of a wire; what follows makes room."""
    source = graph.by_id[link.source].position
    node = new_node(graph, entry_id, _place_in_wire(graph, link, (source[0], source[1] + PITCH)))
    return _between(graph, node, link)


def place_on(graph: Graph, kind_id: str, position: Position, link: Link | None) -> Placement:
    """Place a layer with its top left corner at `position`, let go over the wire `link` or over free canvas;
    within the frame of a group it belongs to that."""
    position = snapped(position)
    takes_something = entry_takes(kind_id) != "none"
    if link is not None and takes_something:
        return _between(graph, new_node(graph, kind_id, _place_in_wire(graph, link, position)), link)
    above = _free_end_above(graph, position) if takes_something else None
    below = _free_start_below(graph, position)
    node = new_node(graph, kind_id, _in_line(graph, above or below, position))
    middle = (node.position[0] + CARD_WIDTH / 2, node.position[1] + CARD_HEIGHT / 2)
    node = msgspec.structs.replace(node, group=text_of(group_at(graph, middle)))
    edits: list[Edit] = [AddNode(node)]
    if above is not None:
        edits.append(Connect(above, node.id))
    if below is not None:
        edits.append(Connect(node.id, below))
    return Placement(node, edits, above, below)


def place_existing(graph: Graph, node_id: str, position: Position, link: Link) -> Placement:
    """Put a layer that is there already, let go at `position`, into the wire `link`; what follows makes room."""
    node = msgspec.structs.replace(graph.by_id[node_id], position=_place_in_wire(graph, link, snapped(position)))
    moved = {key: place for key, place in _room_below(graph, node.position, link).items() if key != node_id}
    places = {**moved, node_id: node.position}
    return Placement(node, [MoveOntoLink(node_id, link), MoveNodes(places)], link=link, moved=moved)


def place_after(graph: Graph, kind_id: str, selected: str | None, centre: Position) -> Placement:
    """Place a layer behind the selected one or, with none selected, behind the last; `centre` is for the first.

    Behind a layer with one wire going out it is put into that wire, and what follows moves down.
    """
    before = selected if selected is not None else _last(graph)
    if before is None or entry_takes(kind_id) == "none":
        corner = snapped((centre[0] - CARD_WIDTH / 2, centre[1] - CARD_HEIGHT / 2))
        node = new_node(graph, kind_id, _free_place(graph, corner))
        return Placement(node, [AddNode(node)])
    x, y = graph.by_id[before].position
    outgoing = graph.outgoing[before]
    if len(outgoing) == 1:
        return _between(graph, new_node(graph, kind_id, (x, y + PITCH)), outgoing[0])
    node = new_node(graph, kind_id, _free_place(graph, (x, y + PITCH)))
    return Placement(node, [AddNode(node), Connect(before, node.id)], above=before)


def _between(graph: Graph, node: Node, link: Link) -> Placement:
    edits: list[Edit] = [InsertOnLink(node, link)]
    moved = _room_below(graph, node.position, link)
    if moved:
        edits.append(MoveNodes(moved))
    return Placement(node, edits, link=link, moved=moved)


def _room_below(graph: Graph, position: Position, link: Link) -> dict[str, Position]:
    """The new places of what follows a card put into a wire there, where it would lie over them."""
    overlap = position[1] + PITCH - graph.by_id[link.target].position[1]
    if overlap <= 0:
        return {}
    following = {link.target} | descendants(graph, link.target)
    places = {node_id: graph.by_id[node_id].position for node_id in following}
    return {node_id: (x, y + overlap) for node_id, (x, y) in places.items()}


def _place_in_wire(graph: Graph, link: Link, position: Position) -> Position:
    """In line with the layer above; as low as it was let go where the wire is long enough, else right below."""
    source, target = graph.by_id[link.source].position, graph.by_id[link.target].position
    x = source[0] if abs(source[0] - target[0]) < 1 else position[0]
    lowest = max(source[1] + PITCH, target[1] - PITCH)
    return (x, min(max(position[1], source[1] + PITCH), lowest))


def _in_line(graph: Graph, neighbour: str | None, position: Position) -> Position:
    """The place, moved aside to stand in line with the neighbour if it nearly does."""
    if neighbour is None:
        return position
    x = graph.by_id[neighbour].position[0]
    return (x, position[1]) if abs(x - position[0]) <= _IN_LINE else position


def _last(graph: Graph) -> str | None:
    """The layer at which the network ends: the lowest of those that nothing takes from."""
    ends = [node for node in graph.nodes if not graph.outgoing[node.id]]
    return max(ends, key=lambda node: (node.position[1], node.position[0])).id if ends else None


def _free_end_above(graph: Graph, position: Position) -> str | None:
    """The layer that nothing takes from yet, if one lies near above a card at `position`."""
    ends = [node for node in graph.nodes if not graph.outgoing[node.id]]
    return _nearest((node.id, position[1] - node.position[1], position[0] - node.position[0]) for node in ends)


def _free_start_below(graph: Graph, position: Position) -> str | None:
    """The layer that takes from nothing yet but could, if one lies near below a card at `position`."""
    starts = [
        node for node in graph.nodes if not graph.incoming[node.id] and layer_kind(node.kind).takes != "none"
    ]
    return _nearest((node.id, node.position[1] - position[1], node.position[0] - position[0]) for node in starts)


def _nearest(candidates: Iterable[tuple[str, float, float]]) -> str | None:
    """Of nodes with their ways down and aside (from card to card) the nearest that is near enough."""
    near = [
        (down + abs(aside), node_id)
        for node_id, down, aside in candidates
        if CARD_HEIGHT / 2 <= down <= CARD_HEIGHT + _NEAR_DOWN and abs(aside) <= _NEAR_ASIDE
    ]
    return min(near)[1] if near else None


def _free_place(graph: Graph, position: Position) -> Position:
    """`position`, or the first place to the right of it where no card lies."""
    taken = [node.position for node in graph.nodes]
    x, y = position
    while any(abs(x - other[0]) < CARD_WIDTH and abs(y - other[1]) < CARD_HEIGHT for other in taken):
        x += CARD_WIDTH + COLUMN_GAP
    return (x, y)
