"""Changes of a whole graph: new graphs that share with the old one what did not change. They check nothing."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from backend.graph.derived import ANALYSIS, derive
from backend.graph.groups import BOXES, GROUPS
from backend.graph.model import Graph, Link, Node
from backend.graph.order import ORDER

_NOBODY = ""
"""No node has this id."""


def with_nodes(graph: Graph, changed: Mapping[str, Node]) -> Graph:
    """The graph with other nodes in the place of those with their ids."""
    nodes = list(graph.nodes)
    for key, node in changed.items():
        nodes[graph.places[key]] = node
        _take_over(node, graph.by_id[key])
    after = Graph(tuple(nodes), graph.links)
    # The links and the ids are the same, so what was found of them holds.
    after.__dict__["by_id"] = {**graph.by_id, **changed}
    kept = ["places", "incoming", "outgoing", ORDER]
    if not graph.sharing and all(node.shares_weights_with is None for node in changed.values()):
        kept.append("sharing")
    if all(node.group == graph.by_id[key].group for key, node in changed.items()):
        kept.append(GROUPS)
        if all(node.position == graph.by_id[key].position for key, node in changed.items()):
            kept.append(BOXES)
    after.__dict__.update({name: graph.__dict__[name] for name in kept if name in graph.__dict__})
    return derive(after, graph, changed)


def with_node(graph: Graph, node: Node) -> Graph:
    """The graph with one more node, which nothing is linked to."""
    after = Graph((*graph.nodes, node), graph.links)
    after.__dict__["by_id"] = {**graph.by_id, node.id: node}
    after.__dict__["incoming"] = {**graph.incoming, node.id: ()}
    after.__dict__["outgoing"] = {**graph.outgoing, node.id: ()}
    return derive(after, graph, (node.id,))


def with_link(graph: Graph, link: Link) -> Graph:
    """The graph with one more link between nodes that it has."""
    after = Graph(graph.nodes, (*graph.links, link))
    ending = sorted((*graph.incoming[link.target], link), key=lambda one: one.target_port)
    after.__dict__["by_id"] = graph.by_id
    after.__dict__["incoming"] = {**graph.incoming, link.target: tuple(ending)}
    after.__dict__["outgoing"] = {**graph.outgoing, link.source: (*graph.outgoing[link.source], link)}
    return derive(after, graph, (link.target,))


def without_link(graph: Graph, link: Link) -> Graph:
    """The graph without the link; the further inputs of a merging node move up."""
    after = Graph(graph.nodes, _renumbered(one for one in graph.links if one != link))
    after.__dict__["by_id"] = graph.by_id
    return derive(after, graph, (link.target,))


def put_between(graph: Graph, node: str, link: Link) -> Graph:
    """The graph with the node of that id, which is in it already, in the middle of the link."""
    upper = Link(link.source, node, link.source_port, 0)
    lower = Link(node, link.target, 0, link.target_port)
    after = Graph(graph.nodes, (*(lower if one == link else one for one in graph.links), upper))
    after.__dict__["by_id"] = graph.by_id
    if not graph.incoming[node] and not graph.outgoing[node]:
        ending = tuple(lower if one == link else one for one in graph.incoming[link.target])
        after.__dict__["incoming"] = {**graph.incoming, node: (upper,), link.target: ending}
        starting = (*(one for one in graph.outgoing[link.source] if one != link), upper)
        after.__dict__["outgoing"] = {**graph.outgoing, node: (lower,), link.source: starting}
    return derive(after, graph, (node, link.target))


def moved_between(graph: Graph, node: str, link: Link) -> Graph:
    """The graph with the node taken out of where it is and put into the middle of a link that is none of its own.

    What it took from is linked to what it gave to, as `without_node` does it with `bridge`.
    """
    # The lower half stands for the link while the node is taken out: its port may be counted anew.
    lower = msgspec.structs.replace(link, source=_NOBODY, source_port=0)
    upper = Link(link.source, node, link.source_port, 0)
    parted = Graph(graph.nodes, tuple(lower if one == link else one for one in graph.links))
    left = without_node(parted, graph.by_id[node], bridge=True).links
    joined = (msgspec.structs.replace(one, source=node) if one.source == _NOBODY else one for one in left)
    return Graph(graph.nodes, (*joined, upper))


def without_node(graph: Graph, node: Node, *, bridge: bool = False) -> Graph:
    """The graph without the node and its links.

    With `bridge`, what it took from is linked to what it gave to, where all that it took came from one output of
    one node. Of nodes that used its weights the first keeps them.
    """
    heirs = [other.id for other in graph.sharing if other.shares_weights_with == node.id]
    nodes = tuple(
        _inherited(other, heirs) if other.id in heirs else other for other in graph.nodes if other.id != node.id
    )
    incoming = graph.incoming[node.id]
    taken = {(link.source, link.source_port) for link in incoming}
    bridge = bridge and len(taken) == 1
    links: list[Link] = []
    for link in graph.links:
        if link.target == node.id:
            continue
        if link.source != node.id:
            links.append(link)
        elif bridge and not _joined(graph, incoming[0].source, link.target):
            links.append(
                msgspec.structs.replace(link, source=incoming[0].source, source_port=incoming[0].source_port)
            )
    after = Graph(nodes, _renumbered(links))
    ends = {link.target for link in graph.links if link.source == node.id}
    if "outgoing" in graph.__dict__:
        # Only the layers that were linked to this one have other links than before.
        ending, starting = dict(graph.incoming), dict(graph.outgoing)
        del ending[node.id], starting[node.id]
        for key in ends:
            found = (link for link in after.links if link.target == key)
            ending[key] = tuple(sorted(found, key=lambda link: link.target_port))
        # What ends where a link is gone may be counted anew, so that its beginning has another link too.
        for key in {link.source for link in (*incoming, *after.links) if link in incoming or link.target in ends}:
            starting[key] = tuple(link for link in after.links if link.source == key)
        after.__dict__.update(incoming=ending, outgoing=starting)
    return derive(after, graph, (*ends, *heirs))


def _take_over(node: Node, before: Node) -> None:
    """Keep with the node what was found of it where it only stands elsewhere or is called otherwise."""
    if ANALYSIS in before.__dict__ and node.parameters is before.parameters and node.kind == before.kind:
        node.__dict__.setdefault(ANALYSIS, before.__dict__[ANALYSIS])


def _inherited(node: Node, heirs: Sequence[str]) -> Node:
    return msgspec.structs.replace(node, shares_weights_with=None if node.id == heirs[0] else heirs[0])


def _joined(graph: Graph, source: str, target: str) -> bool:
    return any(link.source == source for link in graph.incoming[target])


def _renumbered(links: Iterable[Link]) -> tuple[Link, ...]:
    """The links in their order, the ports of each target counted from 0 without gaps."""
    kept = tuple(links)
    ports: dict[str, list[int]] = {}
    for link in kept:
        ports.setdefault(link.target, []).append(link.target_port)
    with_gaps = {target: sorted(taken) for target, taken in ports.items() if max(taken) >= len(taken)}
    if not with_gaps:
        return kept
    return tuple(
        msgspec.structs.replace(link, target_port=with_gaps[link.target].index(link.target_port))
        if link.target in with_gaps
        else link
        for link in kept
    )
