"""Which group cards come into when they are let go in a frame."""

from collections.abc import Mapping

from backend.graph.group_boxes import Position, group_at
from backend.graph.groups import TOP, Group, group_of
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.graph.model import Graph


def group_entered(graph: Graph, taken: str, moved: Mapping[str, Position]) -> tuple[Group, tuple[str, ...]]:
    """The group in whose frame the middle of the taken card comes to lie, and those of the moved cards (new places
    by node id) that are then in it; `TOP` and none where it was there before or belongs to another group.

    A group keeps its cards wherever they are moved: its frame follows them.
    """
    group = group_at(graph, _middle(moved[taken]))
    around_it = {key for key in moved if _is_around(group_of(graph.by_id[key]), group)}
    was_there = group == group_at(graph, _middle(graph.by_id[taken].position))
    if taken not in around_it or was_there:
        return TOP, ()
    return group, tuple(sorted(around_it))


def _is_around(outer: Group, inner: Group) -> bool:
    return len(outer) < len(inner) and inner[: len(outer)] == outer


def _middle(corner: Position) -> Position:
    return (corner[0] + CARD_WIDTH / 2, corner[1] + CARD_HEIGHT / 2)
