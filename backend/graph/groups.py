"""Groups of layers: which there are, what belongs to them, and what grouping, ungrouping and renaming make of
them.

A group is the way to it, the outermost name first; a node keeps it as one text with "/" between the names. A group
is there as long as a layer is in it or in a group within it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from backend.graph.errors import GroupNameError
from backend.graph.model import Graph, Link, Node
from backend.wording import say

Group = tuple[str, ...]

TOP: Group = ()
"""Where the layers are that belong to no group."""

LONGEST_GROUP_NAME = 60
DEEPEST = 4
"""Names of files may go deeper; what lies deeper still counts as one name."""

GROUPS = "groups"
"""Where the groups of a graph are kept with it."""

BOXES = "frames of groups"
"""Where the frames of its groups are kept with a graph."""


@dataclass
class Members:
    """What belongs to a group: the ids of its own layers, the groups right within it, and the ids of all layers,
    in the order of the graph."""

    own: list[str] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    all: list[str] = field(default_factory=list)


def group_of(node: Node) -> Group:
    """The innermost group of a node; `TOP` for one that is in no group."""
    return TOP if node.group is None else _read(node.group)


@lru_cache(maxsize=1024)
def _read(text: str) -> Group:
    """Many nodes have the same group."""
    names = [name.strip() for name in text.split("/") if name.strip()]
    if len(names) > DEEPEST:
        names[DEEPEST - 1 :] = ["/".join(names[DEEPEST - 1 :])]
    return tuple(names) or (text,)


def text_of(group: Group) -> str | None:
    """The group as a node keeps it."""
    return "/".join(group) or None


def groups_of(graph: Graph) -> Mapping[Group, Members]:
    """What belongs to each group; an outer group comes before those within it. Kept with the graph, as pictures
    are painted often."""
    kept = graph.__dict__.get(GROUPS)
    if isinstance(kept, dict):
        return kept
    found: dict[Group, Members] = {}
    for node in graph.nodes:
        if node.group is None:
            continue
        inner = group_of(node)
        for group in around(inner):
            if group not in found:
                found[group] = Members()
                if len(group) > 1:
                    found[group[:-1]].groups.append(group)
            found[group].all.append(node.id)
        found[inner].own.append(node.id)
    graph.__dict__[GROUPS] = groups = {group: found[group] for group in sorted(found, key=len)}
    return groups


def around(group: Group) -> Iterable[Group]:
    """The groups that this one lies in, the outermost first, and itself."""
    return (group[:depth] for depth in range(1, len(group) + 1))


def common(groups: Iterable[Group]) -> Group:
    """The innermost group that all of these lie in or are; `TOP` where there is none."""
    shared: Group | None = None
    for group in groups:
        if shared is None:
            shared = group
        while shared != group[: len(shared)]:
            shared = shared[:-1]
    return shared or TOP


def group_of_link(graph: Graph, link: Link) -> Group:
    """The group that a layer in the middle of the link belongs to: the innermost of both ends."""
    return common(group_of(graph.by_id[end]) for end in (link.source, link.target))


def the_group(graph: Graph, ids: Collection[str]) -> Group:
    """The innermost group that has these layers and no others; `TOP` where there is none."""
    if not ids:
        return TOP
    inner = common(group_of(graph.by_id[key]) for key in ids)
    # An outer group with the same layers is the one that is meant: its frame is the one that is seen around.
    found = [group for group in around(inner) if len(groups_of(graph)[group].all) == len(ids)]
    return found[0] if found else TOP


def check_group_name(graph: Graph, name: str, within: Group, now: Group | None = None) -> None:
    """Raise `GroupNameError` unless a group in the group `within` (or the one that is called `now`) may have that
    name."""
    if not 1 <= len(name) <= LONGEST_GROUP_NAME or not name.isprintable() or "/" in name or name != name.strip():
        raise GroupNameError(
            say("The name of a group has 1 to {longest} letters and no “/”.", longest=LONGEST_GROUP_NAME)
        )
    if (*within, name) != now and (*within, name) in groups_of(graph):
        raise GroupNameError(say("Another group is called “{name}” already. Choose another name.", name=name))


def fresh_group_name(taken: Collection[Group], within: Group, wish: str) -> str:
    """The wish, with a number at its end where a group within that group is called so already."""
    stem = wish[: LONGEST_GROUP_NAME - 5].strip()
    name, number = stem, 2
    while (*within, name) in taken:
        name, number = f"{stem} {number}", number + 1
    return name


def put_into_group(graph: Graph, ids: Collection[str], name: str) -> dict[str, str | None]:
    """The groups, by node id, once these layers are in a group of that name, which lies in the innermost group
    that all of them are in. Whole groups among them lie in the new one; layers of others leave those."""
    target = (*common(group_of(graph.by_id[key]) for key in ids), name)
    taken: set[Group] = set()
    now: dict[Group, Group] = {}
    for group, members in groups_of(graph).items():
        if len(group) >= len(target) and all(key in ids for key in members.all):
            around_it = now.get(group[:-1], target)
            now[group] = (*around_it, fresh_group_name(taken, around_it, group[-1]))
            taken.add(now[group])
    return {key: text_of(now.get(group_of(graph.by_id[key]), target)) for key in ids}


def dissolved(graph: Graph, groups: Iterable[Group]) -> dict[str, str | None]:
    """The groups, by node id, of all layers that are elsewhere once these groups are no more; what lay in one
    belongs to the group around it, under another name where that has a group of this name already."""
    gone = set(groups)
    taken = set(groups_of(graph)) - gone
    now: dict[Group, Group] = {TOP: TOP}
    for group in groups_of(graph):
        around_it = now[group[:-1]]
        if group in gone:
            now[group] = around_it
            continue
        name = group[-1] if around_it == group[:-1] else fresh_group_name(taken, around_it, group[-1])
        now[group] = (*around_it, name)
        taken.add(now[group])
    ids = dict.fromkeys(key for group in gone for key in _all_of(graph, group))
    return {key: text_of(now[group_of(graph.by_id[key])]) for key in ids}


def renamed(graph: Graph, group: Group, name: str) -> dict[str, str | None]:
    """The groups, by node id, of all layers of the group once it is called so; raises `GroupNameError`."""
    check_group_name(graph, name, group[:-1], group)
    return {
        key: text_of((*group[:-1], name, *group_of(graph.by_id[key])[len(group) :]))
        for key in _all_of(graph, group)
    }


def _all_of(graph: Graph, group: Group) -> Sequence[str]:
    found = groups_of(graph).get(group)
    return found.all if found is not None else ()
