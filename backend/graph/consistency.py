"""Checks a whole graph that comes from elsewhere: everything that edits keep true one by one."""

from math import isfinite

import msgspec

from backend.catalogue.layers import layer_kind
from backend.catalogue.values import check_values
from backend.graph.errors import (
    DuplicateNodeError,
    IdError,
    NoInputsError,
    NoSuchNodeError,
    NoSuchPortError,
    PortTakenError,
    PositionError,
    SelfLinkError,
    TooLargeError,
)
from backend.graph.model import Graph, Link, Node
from backend.graph.order import topological_order
from backend.graph.sharing import check_sharing
from backend.wording import say

MOST_LAYERS = 10_000
MOST_LINKS = 100_000

_LONGEST_ID = 200


def completed(graph: Graph) -> Graph:
    """The graph with every missing parameter at its default; raises a `GraphError` unless it is consistent.

    Ids are unique, kinds known, values allowed, links lead from node to node and close no circle. Names are not
    checked: a name that is taken or not allowed is a problem with a repair.
    """
    check_size(graph)
    _check_ids(graph)
    complete = Graph(tuple(checked_node(node) for node in graph.nodes), graph.links)
    _check_links(complete)
    topological_order(complete)
    for node in complete.nodes:
        check_sharing(complete, node)
    return complete


def checked_node(node: Node) -> Node:
    """The node with every parameter of its kind, each of them allowed; raises a `GraphError`."""
    for key in (node.id, node.shares_weights_with, node.group):
        if key is not None:
            check_id(key)
    parameters = check_values(node.name, layer_kind(node.kind).parameters, node.parameters)
    check_position(node.position)
    if list(parameters.items()) == list(node.parameters.items()):
        return node
    return msgspec.structs.replace(node, parameters=parameters)


def check_size(graph: Graph) -> None:
    """Raise `TooLargeError` for more layers or connections than a project file takes."""
    if len(graph.nodes) > MOST_LAYERS or len(graph.links) > MOST_LINKS:
        raise TooLargeError(
            say(
                "A network can have {layers} layers and {links} connections at most.",
                layers=f"{MOST_LAYERS:,}",
                links=f"{MOST_LINKS:,}",
            )
        )


def check_id(key: str) -> None:
    """Raise `IdError` for an id that is empty, endless or has letters that cannot be seen."""
    if not 1 <= len(key) <= _LONGEST_ID or not key.isprintable():
        raise IdError(
            say("“{id}” cannot be the id of anything: it has 1 to {longest} letters.", id=key, longest=_LONGEST_ID)
        )


def check_position(position: tuple[float, float]) -> None:
    """Raise `PositionError` for a place that no canvas has."""
    if not all(isfinite(number) and abs(number) <= 1e7 for number in position):
        raise PositionError(say("A card cannot be put at {position}.", position=str(tuple(position))))


def _check_ids(graph: Graph) -> None:
    seen: set[str] = set()
    for node in graph.nodes:
        check_id(node.id)
        if node.id in seen:
            raise DuplicateNodeError(say("Two layers have the id “{node}”.", node=node.id))
        seen.add(node.id)
    for link in graph.links:
        for end in (link.source, link.target):
            if end not in seen:
                raise NoSuchNodeError(say("A connection leads to “{node}”, which does not exist.", node=end))


def _check_links(graph: Graph) -> None:
    for link in graph.links:
        _check_ends(graph, link)
    for node in graph.nodes:
        links = graph.incoming[node.id]
        if [link.target_port for link in links] != list(range(len(links))):
            raise PortTakenError(say("The connections to “{name}” are not numbered in order.", name=node.name))
        if links and layer_kind(node.kind).takes == "none":
            raise NoInputsError(say("“{name}” is an Input and cannot have connections to it.", name=node.name))
        most = layer_kind(node.kind).most_inputs
        if most == 1 and len(links) > 1:
            raise PortTakenError(say("“{name}” takes one input only, but has more.", name=node.name))
        if most is not None and len(links) > most:
            raise PortTakenError(
                say("“{name}” takes {most} inputs at most, but has more.", name=node.name, most=most)
            )


def _check_ends(graph: Graph, link: Link) -> None:
    source = graph.by_id[link.source]
    name = source.name
    if link.source == link.target:
        raise SelfLinkError(say("“{name}” cannot be connected to itself.", name=name))
    if not 0 <= link.source_port < layer_kind(source.kind).output_count(source.parameters):
        raise NoSuchPortError(
            say("“{name}” has no output number {number}.", name=name, number=link.source_port + 1)
        )
