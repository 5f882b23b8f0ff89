"""Makes room for the frame of a group that was made where cards stand close."""

from collections.abc import Iterator

from backend.graph.group_boxes import Box, boxes_of
from backend.graph.groups import Group, groups_of
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.graph.model import Graph

Position = tuple[float, float]

_BELOW_CARD, _ABOVE_CARD, _BETWEEN_FRAMES = 28.0, 16.0, 22.0
"""Least room between a frame and a card above it, a card below it, and another frame."""

_INTO_FRAME = 12.0
"""By so much may the frame of what stands above or below reach past the outermost cards of the group."""


def room_for(graph: Graph, group: Group) -> dict[str, Position]:
    """The new places of the cards that make room: the group goes down from what is above it, and what is below
    goes down from the group. What stands beside its cards is left alone."""
    members = frozenset(groups_of(graph)[group].all)
    rows = [graph.by_id[key].position[1] for key in members]
    first, last = min(rows), max(rows)
    _left, top, _right, bottom = boxes_of(graph)[group]
    down = further = 0.0
    for box, is_frame in _others(graph, group, members):
        if box[3] <= first + _INTO_FRAME:
            down = max(down, box[3] + (_BETWEEN_FRAMES if is_frame else _BELOW_CARD) - top)
        elif box[1] >= last + CARD_HEIGHT - _INTO_FRAME:
            further = max(further, bottom + (_BETWEEN_FRAMES if is_frame else _ABOVE_CARD) - box[1])
    places = {}
    for node in graph.nodes:
        x, y = node.position
        way = (down if y >= first else 0.0) + (further if y > last and node.id not in members else 0.0)
        if way:
            places[node.id] = (x, y + way)
    return places


def _others(graph: Graph, group: Group, members: frozenset[str]) -> Iterator[tuple[Box, bool]]:
    """What stands in the columns of the group and is neither in it nor around it: cards, and frames (`True`)."""
    boxes = boxes_of(graph)
    left, _top, right, _bottom = boxes[group]
    for node in graph.nodes:
        x, y = node.position
        if node.id not in members and x < right and left < x + CARD_WIDTH:
            yield (x, y, x + CARD_WIDTH, y + CARD_HEIGHT), False
    for other, box in boxes.items():
        shared = min(len(other), len(group))
        if other[:shared] != group[:shared] and box[0] < right and left < box[2]:
            yield box, True
