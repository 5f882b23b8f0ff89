"""Edits of groups of layers, as values like all edits."""

from collections.abc import Mapping

import msgspec

from backend.graph.changes import with_nodes
from backend.graph.consistency import check_id
from backend.graph.errors import GroupNameError, IdError
from backend.graph.groups import (
    Group,
    check_group_name,
    common,
    dissolved,
    group_of,
    groups_of,
    put_into_group,
    renamed,
    text_of,
)
from backend.graph.rules import the_node
from backend.project import Project
from backend.wording import say

_replace = msgspec.structs.replace


class GroupNodes(msgspec.Struct, frozen=True, tag=True):
    """Put layers into a new group, which lies in the innermost group that all of them are in."""

    ids: tuple[str, ...]
    name: str

    def apply(self, project: Project) -> Project:
        within = common(group_of(the_node(project.graph, key)) for key in self.ids)
        check_group_name(project.graph, self.name, within)
        return _regrouped(project, put_into_group(project.graph, self.ids, self.name))


class DissolveGroups(msgspec.Struct, frozen=True, tag=True):
    """Let groups be no more; what lay in one belongs to the group around it."""

    groups: tuple[Group, ...]

    def apply(self, project: Project) -> Project:
        return _regrouped(project, dissolved(project.graph, self.groups))


class RenameGroup(msgspec.Struct, frozen=True, tag=True):
    """Give a group another name."""

    group: Group
    name: str

    def apply(self, project: Project) -> Project:
        return _regrouped(project, renamed(project.graph, self.group, self.name))


class JoinGroup(msgspec.Struct, frozen=True, tag=True):
    """Put layers into a group that is there, whichever groups they were in."""

    ids: tuple[str, ...]
    group: Group

    def apply(self, project: Project) -> Project:
        if self.group not in groups_of(project.graph):
            raise GroupNameError(say("There is no group called “{name}”.", name=" / ".join(self.group)))
        return _regrouped(project, {the_node(project.graph, key).id: text_of(self.group) for key in self.ids})


class LeaveGroup(msgspec.Struct, frozen=True, tag=True):
    """Take layers out of their innermost groups, into those around them."""

    ids: tuple[str, ...]

    def apply(self, project: Project) -> Project:
        nodes = {key: the_node(project.graph, key) for key in self.ids}
        return _regrouped(project, {key: text_of(group_of(node)[:-1]) for key, node in nodes.items()})


def _regrouped(project: Project, groups: Mapping[str, str | None]) -> Project:
    """The project with these groups by node id."""
    nodes = project.graph.by_id
    for group in dict.fromkeys(group for group in groups.values() if group is not None):
        try:
            check_id(group)
        except IdError:
            raise GroupNameError(
                say("The names of groups that lie in each other are too long together. Choose shorter names.")
            ) from None
    changed = {
        key: _replace(nodes[key], group=group) for key, group in groups.items() if nodes[key].group != group
    }
    return _replace(project, graph=with_nodes(project.graph, changed)) if changed else project
