"""Drafts of repairs: edits that are tried on the project while they are written down."""

from collections.abc import Callable

from backend.edits import (
    AddNode,
    Connect,
    Edit,
    InsertOnLink,
    MoveNodes,
    RemoveNodes,
    ReplaceKind,
    SetParameter,
)
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.layout import CARD_HEIGHT, ROW_GAP
from backend.graph.model import Graph, Link, Node, ParameterValue
from backend.graph.naming import fresh_id, fresh_name
from backend.graph.order import descendants
from backend.graph.sharing import family_of
from backend.problem import Repair
from backend.project import Project
from backend.wording import Message, say

ROW = float(CARD_HEIGHT + ROW_GAP)


class Draft:
    """Edits and the project they lead to. Every method adds edits; a `GraphError` means they cannot be done."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.edits: list[Edit] = []

    @property
    def graph(self) -> Graph:
        return self.project.graph

    def do(self, edit: Edit) -> None:
        self.project = edit.apply(self.project)
        self.edits.append(edit)

    def set(self, node: str, name: str, value: ParameterValue) -> None:
        self.do(SetParameter(node, name, value))

    def add(self, kind: str, parameters: dict[str, ParameterValue], position: tuple[float, float]) -> str:
        """Add a layer by itself; answers its id."""
        node = self._new(kind, parameters, position)
        self.do(AddNode(node))
        return node.id

    def add_after(self, node: str, kind: str, parameters: dict[str, ParameterValue]) -> str:
        """Add a layer below another and connect them; answers its id."""
        x, y = self.graph.by_id[node].position
        added = self.add(kind, parameters, (x, y + ROW))
        self.do(Connect(node, added))
        return added

    def insert(self, link: Link, kind: str, parameters: dict[str, ParameterValue]) -> str:
        """Insert a layer into a connection and move what follows down to make room; answers the new id."""
        target = self.graph.by_id[link.target]
        node = self._new(kind, parameters, target.position)
        moved = {
            key: (self.graph.by_id[key].position[0], self.graph.by_id[key].position[1] + ROW)
            for key in (target.id, *sorted(descendants(self.graph, target.id)))
            if self.graph.by_id[key].position[1] >= target.position[1]
        }
        self.do(InsertOnLink(node, link))
        self.do(MoveNodes(moved))
        return node.id

    def remove(self, *nodes: str, bridge: bool = False) -> None:
        self.do(RemoveNodes(nodes, bridge))

    def replace(self, node: str, kind: str, parameters: dict[str, ParameterValue]) -> None:
        self.do(ReplaceKind(node, kind, parameters))

    def accepts(self, node: str) -> bool:
        """Whether the shapes that come into the node fit it now."""
        return analyse(self.graph).layers[node].error is None

    def spoils(self, node: str, before: Graph) -> bool:
        """Whether a layer that shares the node's weights, and so its settings, fitted before and does not now."""
        then, now = analyse(before).layers, analyse(self.graph).layers
        return any(
            then[one.id].error is None and one.id in now and now[one.id].error is not None
            for one in family_of(before, before.by_id[node])
        )

    def _new(self, kind: str, parameters: dict[str, ParameterValue], position: tuple[float, float]) -> Node:
        return Node(fresh_id(self.graph), kind, fresh_name(self.graph, kind), parameters, position)


def repair(
    project: Project, label: Message, write: Callable[[Draft], None] | Edit, mended: str | None = None
) -> Repair | None:
    """The repair that `write` drafts (or that is one edit), or `None` where it cannot be done.

    `mended` is the id of a layer that must fit what comes in afterwards; a repair that leaves it wrong, or that
    makes a layer wrong which shares its weights, is none.
    """
    draft = Draft(project)
    try:
        if callable(write):
            write(draft)
        else:
            draft.do(write)
    except GraphError:
        return None
    if mended is not None and (not draft.accepts(mended) or draft.spoils(mended, project.graph)):
        return None
    return Repair(label, tuple(draft.edits))


def removal(node: Node, *, bridge: bool = False) -> Repair:
    """Take the layer out. That can always be done, so it is not tried: in a large network a trial takes long."""
    return Repair(say("Remove “{name}”", name=node.name), (RemoveNodes((node.id,), bridge),))


def setting(label: Message, node: Node, name: str, value: ParameterValue) -> Repair:
    """Set a parameter that says nothing of shapes. That can always be done as well, so it is not tried."""
    return Repair(label, (SetParameter(node.id, name, value),))


def those(*repairs: Repair | None) -> tuple[Repair, ...]:
    """The repairs that can be done."""
    return tuple(one for one in repairs if one is not None)
