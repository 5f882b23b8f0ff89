"""What can be done to groups of layers: make, undo, rename and select them."""

from PySide6.QtCore import QObject

from backend.catalogue.layers import layer_kind
from backend.edits import DissolveGroups, Edit, GroupNodes, JoinGroup, LeaveGroup, MoveNodes, RenameGroup
from backend.graph.groups import (
    TOP,
    Group,
    around,
    common,
    fresh_group_name,
    group_of,
    groups_of,
    the_group,
)
from widgets.canvas.group_room import room_for
from widgets.canvas.notes_beside import notes_moved_with
from widgets.document import ProjectDocument, Selection


class GroupCommands(QObject):
    """Edits the document and the selection; it draws nothing."""

    def __init__(self, document: ProjectDocument, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection

    @property
    def selected(self) -> Group:
        """The group that is selected: all of its layers and no others; `TOP` if none is."""
        return the_group(self._document.graph, self._selection.ids)

    def all_selected(self) -> frozenset[Group]:
        """The groups that have no layer that is not selected."""
        ids, groups = self._selection.ids, groups_of(self._document.graph)
        return frozenset(group for group, members in groups.items() if ids.issuperset(members.all))

    @property
    def renameable(self) -> Group:
        """The selected group, unless its only layer is what would be renamed."""
        return self.selected if self._selection.only is None else TOP

    def can_group(self) -> bool:
        """Whether there are several layers selected that are not a group already."""
        return len(self._selection.ids) > 1 and not self.selected

    def group(self) -> None:
        """Put the selected layers into a new group, under a name that tells what they are; cards that stand too
        close make room for its frame."""
        if not self.can_group():
            return
        ids = tuple(node.id for node in self._document.graph.nodes if node.id in self._selection.ids)
        groups = groups_of(self._document.graph)
        name = fresh_group_name(groups, self._shared(), self._good_name())
        self._do_with_room(GroupNodes(ids, name), (*self._shared(), name), self.tr("Group layers"))

    def can_ungroup(self) -> bool:
        """Whether a selected layer is in a group."""
        return any(self._groups_of_selected())

    def ungroup(self) -> None:
        """Let the selected group be no more, else the innermost around all selected layers, else the outermost of
        each of them."""
        inner = self.selected or self._shared()
        gone = (inner,) if inner else tuple(dict.fromkeys(way[:1] for way in self._groups_of_selected() if way))
        if gone:
            self._document.do(DissolveGroups(gone), self.tr("Ungroup"))

    def can_join(self) -> bool:
        """Whether layers of one group are selected, and others beside it."""
        return bool(self._joining()[0])

    def join(self) -> None:
        """Put the selected layers that are not in the group of the others into it."""
        ids, group = self._joining()
        if ids:
            self._do_with_room(JoinGroup(ids, group), group, self.tr("Add to the group"))

    def can_leave(self) -> bool:
        """Whether some layers of a group are selected, but not all of it."""
        return self.can_ungroup() and not self.selected

    def leave(self) -> None:
        """Take the selected layers out of their groups, into the groups around those."""
        nodes = self._document.graph.by_id
        ids = tuple(sorted(key for key in self._selection.ids if nodes[key].group is not None))
        if ids:
            self._document.do(LeaveGroup(ids), self.tr("Take out of the group"))

    def can_select_all(self) -> bool:
        """Whether there is a group around what is selected with more layers than that."""
        return bool(self._next_around())

    def select_all(self) -> None:
        """Select all layers of the innermost group that has more than what is selected."""
        if group := self._next_around():
            self.select(group)

    def select(self, group: Group) -> None:
        """Select the layers of a group and nothing else."""
        members = groups_of(self._document.graph).get(group)
        self._selection.set(members.all if members is not None else ())

    def rename(self, group: Group, name: str) -> bool:
        """Give a group the name that somebody wrote; returns whether it could have it."""
        name = " ".join(name.split())
        if name == group[-1]:
            return True
        return self._document.do(RenameGroup(group, name), self.tr("Rename group"))

    def _do_with_room(self, edit: Edit, group: Group, text: str) -> None:
        """Do the edit that makes or enlarges a group; what stands too close makes room, in the same step."""
        edits: list[Edit] = [edit]
        if self._document.refusal(edit) is None:
            project = edit.apply(self._document.project)
            if places := room_for(project.graph, group):
                edits += [MoveNodes(places), *notes_moved_with(project, places)]
        self._document.do(edits, text)

    def _joining(self) -> tuple[tuple[str, ...], Group]:
        """The selected layers that stand beside the group of the other ones, and that group."""
        nodes = self._document.graph.by_id
        ways = {key: group_of(nodes[key]) for key in sorted(self._selection.ids)}
        group = common(way for way in ways.values() if way)
        beside = tuple(key for key, way in ways.items() if way == group[: len(way)] and way != group)
        return beside, group

    def _groups_of_selected(self) -> list[Group]:
        nodes = self._document.graph.by_id
        return [group_of(nodes[key]) for key in sorted(self._selection.ids)]

    def _shared(self) -> Group:
        """The innermost group that all selected layers are in."""
        return common(self._groups_of_selected())

    def _next_around(self) -> Group:
        groups, count = groups_of(self._document.graph), len(self._selection.ids)
        larger = [group for group in around(self._shared()) if len(groups[group].all) > count]
        return larger[-1] if larger else TOP

    def _good_name(self) -> str:
        """After the kind of layers that a network is best known by."""
        nodes = self._document.graph.by_id
        kinds = {layer_kind(nodes[key].kind).group for key in self._selection.ids}
        names = (
            ("convolution", self.tr("Convolution block")),
            ("recurrent", self.tr("Recurrent block")),
            ("core", self.tr("Dense block")),
        )
        return next((name for kind, name in names if kind in kinds), self.tr("Group"))
