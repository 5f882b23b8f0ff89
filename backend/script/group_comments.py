"""The comments that say in a program which layers belong to a group."""

from collections.abc import Sequence

from backend.graph.groups import TOP, group_of
from backend.graph.model import Graph
from backend.script.python_text import comment


def group_comments(graph: Graph, order: Sequence[str]) -> dict[str, list[str]]:
    """The lines before each layer (by node id, in the order of the program) with which a group begins or ends."""
    lines: dict[str, list[str]] = {}
    before = TOP
    for number, key in enumerate(order):
        group = group_of(graph.by_id[key])
        lines[key] = []
        if group != before:
            lines[key] += [""] if number else []
            lines[key] += [comment(f"Group: {' / '.join(group)}")] if group else []
        before = group
    return lines
