"""The comments that say in a program which layers belong to a group."""

from collections.abc import Sequence

from backend.graph.groups import TOP, Group, around, group_of, groups_of
from backend.graph.model import Graph
from backend.script.python_text import comment


def group_comments(graph: Graph, order: Sequence[str]) -> dict[str, list[str]]:
    """The lines before each layer (by node id, in the order of the program) with which a group begins or ends.

    A group whose layers stand apart, as those of two branches that take turns, is not told of.
    """
    together = _together(graph, order)
    lines: dict[str, list[str]] = {}
    before = TOP
    for number, key in enumerate(order):
        told = [group for group in around(group_of(graph.by_id[key])) if group in together]
        group = told[-1] if told else TOP
        lines[key] = []
        if group != before:
            lines[key] += [""] if number else []
            lines[key] += [comment(f"Group: {' / '.join(group)}")] if group else []
        before = group
    return lines


def _together(graph: Graph, order: Sequence[str]) -> set[Group]:
    """The groups whose layers follow each other without others between."""
    places = {key: place for place, key in enumerate(order)}
    spans = {group: [places[key] for key in members.all] for group, members in groups_of(graph).items()}
    return {group for group, span in spans.items() if max(span) - min(span) == len(span) - 1}
