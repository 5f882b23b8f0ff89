"""The frames of groups: how far each reaches around its cards and around the frames within it."""

from collections.abc import Collection, Iterable, Mapping

from backend.graph.card_size import CARD_HEIGHT, CARD_WIDTH
from backend.graph.groups import BOXES, TOP, Group, Members, groups_of
from backend.graph.model import Graph

Position = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom in canvas units."""

AROUND_CARDS: Box = (14.0, 14.0, 14.0, 20.0)
"""How far a frame lies from its outermost cards, on each side as in a box. Its name stands in its upper edge;
below its lowest cards there is room for the shapes that leave them."""

AROUND_FRAMES: Box = (10.0, 20.0, 10.0, 8.0)
"""How far a frame lies from the frames within it."""

NAME_HEIGHT = 16.0
"""Of the name, the middle of which is the upper edge."""


def group_boxes(groups: Mapping[Group, Members], places: Mapping[str, Position]) -> dict[Group, Box]:
    """The frames of the groups; outer groups come first in `groups`. `places` are top left corners of cards."""
    boxes: dict[Group, Box] = {}
    for group, members in reversed(list(groups.items())):
        cards = [places[key] for key in members.own]
        boxes[group] = frame_around(cards, [boxes[inner] for inner in members.groups])
    return boxes


def boxes_of(graph: Graph) -> Mapping[Group, Box]:
    """The frames of all groups of a graph, those of inner groups first. Kept with the graph."""
    kept = graph.__dict__.get(BOXES)
    if not isinstance(kept, dict):
        places = {node.id: node.position for node in graph.nodes if node.group is not None}
        kept = graph.__dict__[BOXES] = group_boxes(groups_of(graph), places)
    return kept


def group_at(graph: Graph, point: Position) -> Group:
    """The innermost group in whose frame the point lies; `TOP` where there is none."""
    x, y = point
    found = (
        group
        for group, (left, top, right, bottom) in boxes_of(graph).items()
        if left <= x <= right and top <= y <= bottom
    )
    return max(found, key=len, default=TOP)


def frame_around(cards: Collection[Position], frames: Iterable[Box]) -> Box:
    """The frame around cards (top left corners) and frames; there is at least one of either."""
    parts = [_widened(box, AROUND_FRAMES) for box in frames]
    if cards:
        left, top = min(x for x, _y in cards), min(y for _x, y in cards)
        right, bottom = max(x for x, _y in cards) + CARD_WIDTH, max(y for _x, y in cards) + CARD_HEIGHT
        parts.append(_widened((left, top, right, bottom), AROUND_CARDS))
    return (
        min(box[0] for box in parts),
        min(box[1] for box in parts),
        max(box[2] for box in parts),
        max(box[3] for box in parts),
    )


def _widened(box: Box, by: Box) -> Box:
    return (box[0] - by[0], box[1] - by[1], box[2] + by[2], box[3] + by[3])
