"""Repairs for layers that nothing leads to: a wire from the layer before, a place in the middle of the network."""

from collections.abc import Iterable
from functools import cache, partial
from math import dist

from backend.catalogue.layers import layer_kind
from backend.edits import Connect, Disconnect
from backend.graph.analysis import analyse
from backend.graph.errors import ShapeError, UnfinishedError
from backend.graph.model import Link, Node, Shape
from backend.graph.rules import can_connect
from backend.problem import Repair
from backend.problems.draft import Draft, repair
from backend.problems.situation import Situation
from backend.wording import say

_MOST_TRIED = 8
"""Wires that are tried, the nearest first."""


def ways_to_connect(situation: Situation, node: Node) -> Iterable[Repair | None]:
    """A wire from an open end; where the network has its answer already, a place before that comes first."""
    ways = (connection(situation, node), insertion(situation, node))
    return reversed(ways) if _is_answered(situation) else ways


def _is_answered(situation: Situation) -> bool:
    """Whether a layer gives as many numbers as the data has classes, or, of unknown data, ends with softmax."""
    for node in situation.ends:
        if situation.classes is None and node.parameters.get("activation") == "softmax":
            return True
        if situation.classes is not None and situation.of(node).output == (situation.classes or 1,):
            return True
    return False


def connection(situation: Situation, node: Node) -> Repair | None:
    """A wire from the layer that most likely should come before: an open end, near, and of a shape that fits."""
    graph = situation.graph
    fits = cache(partial(accepts, node))
    nearest = sorted(
        (other for other in graph.nodes if fits(situation.of(other).output or ())),
        key=lambda other: (
            bool(graph.outgoing[other.id]),
            other.position[1] >= node.position[1],
            dist(other.position, node.position),
        ),
    )
    best = next((other for other in nearest if can_connect(graph, other.id, node.id)), None)
    if best is None:
        return None
    return Repair(say("Connect it to “{name}”", name=best.name), (Connect(best.id, node.id),))


def insertion(situation: Situation, node: Node) -> Repair | None:
    """A place on a near wire where it and what follows fits; only for layers that lead nowhere either."""
    graph = situation.graph
    if graph.outgoing[node.id] or layer_kind(node.kind).least_inputs != 1:
        return None
    fits = cache(partial(accepts, node))
    fitting = [
        link
        for link in graph.links
        if link.source_port == 0
        and len(graph.incoming[link.target]) == 1
        and situation.of(graph.by_id[link.target]).output is not None
        and fits(situation.of(graph.by_id[link.source]).output or ())
    ]
    nearest = sorted(fitting, key=lambda link: _distance(situation, link, node))
    for link in nearest[: min(_MOST_TRIED, situation.tries)]:
        source, target = graph.by_id[link.source], graph.by_id[link.target]
        label = say("Insert it between “{source}” and “{target}”", source=source.name, target=target.name)
        found = repair(situation.project, label, partial(_put_between, node=node, link=link))
        if found is not None:
            return found
    return None


def _distance(situation: Situation, link: Link, node: Node) -> tuple[bool, float]:
    """Right after the Input stands what prepares the data; other layers rather stand further on."""
    source, target = situation.graph.by_id[link.source], situation.graph.by_id[link.target]
    middle = ((source.position[0] + target.position[0]) / 2, (source.position[1] + target.position[1]) / 2)
    prepares = layer_kind(node.kind).group == "input"
    return (source.kind == "Input") != prepares, dist(middle, node.position)


def _put_between(draft: Draft, node: Node, link: Link) -> None:
    wrong = _wrong_layers(draft)
    draft.do(Disconnect(link))
    draft.do(Connect(link.source, node.id))
    draft.do(Connect(node.id, link.target))
    if _wrong_layers(draft) > wrong:
        raise UnfinishedError(say("“{name}” cannot be inserted here.", name=node.name))


def _wrong_layers(draft: Draft) -> int:
    return sum(layer.error is not None for layer in analyse(draft.graph).layers.values())


def accepts(node: Node, shape: Shape) -> bool:
    """Whether the layer can be given that shape, at each of the inputs that it must have."""
    if not shape:
        return False  # not known
    kind = layer_kind(node.kind)
    try:
        kind.shape((shape,) * max(kind.least_inputs, 1), node.parameters)
    except ShapeError:
        return False
    return True
