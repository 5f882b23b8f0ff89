"""Which groups copies of layers belong to."""

from collections.abc import Sequence

from backend.graph.groups import TOP, Group, fresh_group_name, group_of, groups_of, text_of
from backend.graph.model import Graph, Node


def groups_of_copies(graph: Graph, nodes: Sequence[Node]) -> dict[str, str | None]:
    """The group of the copy of each node, by the node's id, where copies of `nodes` are put into the graph.

    The copy of a whole group is a group of its own; copies of some of its layers belong to it as they do.
    """
    copied, there = groups_of(Graph(tuple(nodes))), groups_of(graph)
    taken = set(there)
    now: dict[Group, Group] = {TOP: TOP}
    for group, members in copied.items():
        around_it = now[group[:-1]]
        is_twice = around_it == group[:-1] and group in there and len(members.all) >= len(there[group].all)
        name = fresh_group_name(taken, around_it, group[-1]) if is_twice else group[-1]
        now[group] = (*around_it, name)
        taken.add(now[group])
    return {node.id: text_of(now[group_of(node)]) for node in nodes}
