"""Edits: everything that can be done to a project, as values. Each makes a new project and leaves the old one be.

Every `apply` raises a `GraphError` for what cannot be done, and nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from backend.catalogue.layers import layer_kind
from backend.catalogue.values import check_value
from backend.graph.changes import (
    moved_between,
    put_between,
    with_link,
    with_node,
    with_nodes,
    without_link,
    without_node,
)
from backend.graph.consistency import check_position, check_size, checked_node, completed
from backend.graph.errors import (
    DuplicateNodeError,
    NoInputsError,
    NoSuchLinkError,
    ParameterError,
    PortTakenError,
    SelfLinkError,
    SharingError,
)
from backend.graph.groups import group_of_link, text_of
from backend.graph.model import Graph, Link, Node, ParameterValue
from backend.graph.naming import check_name, fresh_name_from, is_automatic, kind_name
from backend.graph.rules import check_connect, next_port, the_node
from backend.graph.sharing import check_sharing, family_of
from backend.group_edits import DissolveGroups as DissolveGroups
from backend.group_edits import GroupNodes as GroupNodes
from backend.group_edits import JoinGroup as JoinGroup
from backend.group_edits import LeaveGroup as LeaveGroup
from backend.group_edits import RenameGroup as RenameGroup
from backend.project import Project
from backend.settings_edits import PutNote as PutNote
from backend.settings_edits import RemoveNotes as RemoveNotes
from backend.settings_edits import SetData as SetData
from backend.settings_edits import SetPreparation as SetPreparation
from backend.settings_edits import SetProjectName as SetProjectName
from backend.settings_edits import SetTraining as SetTraining
from backend.wording import marked, say

_replace = msgspec.structs.replace


class AddNode(msgspec.Struct, frozen=True, tag=True):
    """Add a layer without connections; missing parameters take their defaults."""

    node: Node

    def apply(self, project: Project) -> Project:
        graph = project.graph
        if self.node.id in graph.by_id:
            raise DuplicateNodeError(say("A layer with the id “{node}” exists already.", node=self.node.id))
        check_name(graph, self.node.name)
        node = checked_node(self.node)
        if node.shares_weights_with is not None:
            the_node(graph, node.shares_weights_with)
        grown = with_node(graph, node)
        check_size(grown)
        check_sharing(grown, node)
        return _replace(project, graph=grown)


class RemoveNodes(msgspec.Struct, frozen=True, tag=True):
    """Remove layers and their connections.

    With `bridge`, what a removed layer took from is connected to what it gave to, where all that it took came
    from one output of one layer. Of layers that shared the weights of a removed one, the first keeps them.
    """

    ids: Sequence[str]
    bridge: bool = False

    def apply(self, project: Project) -> Project:
        graph = project.graph
        for key in dict.fromkeys(self.ids):
            graph = without_node(graph, the_node(graph, key), bridge=self.bridge)
        return _replace(project, graph=graph)


class Connect(msgspec.Struct, frozen=True, tag=True):
    """Connect two layers; without a `target_port` to the next free input."""

    source: str
    target: str
    source_port: int = 0
    target_port: int | None = None

    def apply(self, project: Project) -> Project:
        graph = project.graph
        check_connect(graph, self.source, self.target, self.source_port, self.target_port)
        port = next_port(graph, self.target) if self.target_port is None else self.target_port
        link = Link(self.source, self.target, self.source_port, port)
        return _replace(project, graph=with_link(graph, link))


class Disconnect(msgspec.Struct, frozen=True, tag=True):
    """Take a connection away; the further inputs of a merging layer move up."""

    link: Link

    def apply(self, project: Project) -> Project:
        if self.link not in project.graph.links:
            raise _no_such_link(self.link)
        return _replace(project, graph=without_link(project.graph, self.link))


class InsertOnLink(msgspec.Struct, frozen=True, tag=True):
    """Add a new layer in the middle of a connection; it belongs to the group that both ends are in."""

    node: Node
    link: Link

    def apply(self, project: Project) -> Project:
        if self.link not in project.graph.links:
            raise _no_such_link(self.link)
        node = self.node
        if node.group is None:
            node = _replace(node, group=text_of(group_of_link(project.graph, self.link)))
        grown = AddNode(node).apply(project).graph
        if layer_kind(self.node.kind).takes == "none":
            raise NoInputsError(say("An Input cannot stand in the middle of a connection."))
        return _replace(project, graph=put_between(grown, self.node.id, self.link))


class MoveOntoLink(msgspec.Struct, frozen=True, tag=True):
    """Take a layer out of where it stands and put it into the middle of a connection that is none of its own.

    What it took from is connected to what it gave to, where all that it took came from one output of one layer. It
    then belongs to the group that both ends are in.
    """

    node: str
    link: Link

    def apply(self, project: Project) -> Project:
        graph = project.graph
        node = the_node(graph, self.node)
        if self.link not in graph.links:
            raise _no_such_link(self.link)
        if layer_kind(node.kind).takes == "none":
            raise NoInputsError(say("An Input cannot stand in the middle of a connection."))
        if node.id in (self.link.source, self.link.target):
            raise SelfLinkError(say("“{name}” cannot be connected to itself.", name=node.name))
        moved = _replace(project, graph=moved_between(graph, node.id, self.link))
        group = text_of(group_of_link(graph, self.link))
        return moved if node.group == group else _with_nodes(moved, {node.id: _replace(node, group=group)})


class SetParameter(msgspec.Struct, frozen=True, tag=True):
    """Set one parameter of a layer, and of all that share its weights.

    Connections from outputs that the layer no longer has are taken away.
    """

    node: str
    name: str
    value: ParameterValue

    def apply(self, project: Project) -> Project:
        node = the_node(project.graph, self.node)
        parameter = layer_kind(node.kind).parameter(self.name)
        if parameter is None:
            raise ParameterError(say("“{owner}” has no setting named “{name}”.", owner=node.name, name=self.name))
        value = check_value(parameter, self.value)
        changed = {
            member.id: _replace(member, parameters={**member.parameters, self.name: value})
            for member in family_of(project.graph, node)
        }
        return _with_nodes(project, changed, outputs_change=True)


class Rename(msgspec.Struct, frozen=True, tag=True):
    """Give a layer another name."""

    node: str
    name: str

    def apply(self, project: Project) -> Project:
        node = the_node(project.graph, self.node)
        check_name(project.graph, self.name, node.id)
        return _with_nodes(project, {node.id: _replace(node, name=self.name)})


class MoveNodes(msgspec.Struct, frozen=True, tag=True):
    """Put cards elsewhere: top left corners by node id."""

    positions: Mapping[str, tuple[float, float]]

    def apply(self, project: Project) -> Project:
        changed = {}
        for key, (x, y) in self.positions.items():
            check_position((x, y))
            changed[key] = _replace(the_node(project.graph, key), position=(float(x), float(y)))
        return _with_nodes(project, changed)


class ReplaceKind(msgspec.Struct, frozen=True, tag=True):
    """Make a layer one of another kind, in the same place; parameters that both kinds have are kept.

    Connections from outputs that the layer no longer has are taken away.
    """

    node: str
    kind: str
    parameters: dict[str, ParameterValue] = {}

    def apply(self, project: Project) -> Project:
        graph = project.graph
        node, kind = the_node(graph, self.node), layer_kind(self.kind)
        if len(family_of(graph, node)) > 1:
            raise SharingError(
                say("“{name}” shares its weights, so it cannot become another kind of layer.", name=node.name)
            )
        links = graph.incoming[node.id]
        if kind.takes == "none" and links:
            raise NoInputsError(
                say("“{name}” has connections to it, so it cannot become an Input.", name=node.name)
            )
        if kind.most_inputs is not None and len(links) > kind.most_inputs:
            raise PortTakenError(
                say(
                    "“{name}” joins {count} branches; {kind} takes {most} inputs at most.",
                    name=node.name,
                    count=len(links),
                    kind=marked(kind.title),
                    most=kind.most_inputs,
                )
            )
        kept = {name: value for name, value in node.parameters.items() if _fits(self.kind, name, value)}
        changed = _replace(
            node, kind=self.kind, name=_name_after(graph, node, self.kind), parameters={**kept, **self.parameters}
        )
        return _with_nodes(project, {node.id: checked_node(changed)}, outputs_change=True)


class ShareWeights(msgspec.Struct, frozen=True, tag=True):
    """Let a layer use the weights, and with them the settings, of another; `None` gives it its own again."""

    node: str
    owner: str | None

    def apply(self, project: Project) -> Project:
        graph = project.graph
        node = the_node(graph, self.node)
        if self.owner is None:
            return _with_nodes(project, {node.id: _replace(node, shares_weights_with=None)})
        owner = the_node(graph, self.owner)
        if node.shares_weights_with is None and len(family_of(graph, node)) > 1:
            raise SharingError(say("Other layers use the weights of “{name}” already.", name=node.name))
        parameters = dict(owner.parameters) if owner.kind == node.kind else node.parameters
        changed = _replace(node, shares_weights_with=owner.id, parameters=parameters)
        check_sharing(graph, changed)
        return _with_nodes(project, {node.id: changed}, outputs_change=True)


class SetTrainable(msgspec.Struct, frozen=True, tag=True):
    """Let a layer learn, or keep it as it is while the others learn."""

    node: str
    trainable: bool

    def apply(self, project: Project) -> Project:
        members = family_of(project.graph, the_node(project.graph, self.node))
        return _with_nodes(project, {node.id: _replace(node, trainable=self.trainable) for node in members})


class PutGraph(msgspec.Struct, frozen=True, tag=True):
    """Put another network in the place of the whole drawing."""

    graph: Graph

    def apply(self, project: Project) -> Project:
        return _replace(project, graph=completed(self.graph))


Edit = (
    AddNode
    | RemoveNodes
    | Connect
    | Disconnect
    | InsertOnLink
    | MoveOntoLink
    | SetParameter
    | Rename
    | MoveNodes
    | ReplaceKind
    | ShareWeights
    | SetTrainable
    | GroupNodes
    | DissolveGroups
    | RenameGroup
    | JoinGroup
    | LeaveGroup
    | PutGraph
    | PutNote
    | RemoveNotes
    | SetTraining
    | SetData
    | SetPreparation
    | SetProjectName
)


def apply_all(project: Project, edits: Iterable[Edit]) -> Project:
    """The project after all edits, in their order; if one cannot be done, its `GraphError` is raised."""
    for edit in edits:
        project = edit.apply(project)
    return project


def _with_nodes(project: Project, changed: Mapping[str, Node], *, outputs_change: bool = False) -> Project:
    graph = with_nodes(project.graph, changed)
    if outputs_change:
        lost = [
            link
            for key, node in changed.items()
            for link in graph.outgoing[key]
            if link.source_port >= layer_kind(node.kind).output_count(node.parameters)
        ]
        # The highest inputs first: taking one away renumbers those above it.
        for link in sorted(lost, key=lambda link: -link.target_port):
            graph = without_link(graph, link)
    return _replace(project, graph=graph)


def _fits(kind: str, name: str, value: ParameterValue) -> bool:
    parameter = layer_kind(kind).parameter(name)
    if parameter is None:
        return False
    try:
        check_value(parameter, value)
    except ParameterError:
        return False
    return True


def _name_after(graph: Graph, node: Node, kind: str) -> str:
    """A name that follows the kind; one that somebody chose is kept."""
    if not is_automatic(node.name, node.kind):
        return node.name
    return fresh_name_from(kind_name(kind), (other.name for other in graph.nodes if other.id != node.id))


def _no_such_link(link: Link) -> NoSuchLinkError:
    return NoSuchLinkError(
        say("There is no connection from “{source}” to “{target}”.", source=link.source, target=link.target)
    )
