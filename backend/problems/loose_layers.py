"""Repairs for layers that nothing leads to: a wire from the layer before, a place in the middle of the network."""

from collections.abc import Iterable
from functools import cache, partial
from math import dist

from backend.catalogue.layers import layer_kind
from backend.edits import Connect, Disconnect
from backend.graph.analysis import LayerAnalysis, analyse_layer
from backend.graph.errors import ShapeError
from backend.graph.model import Link, Node, Shape
from backend.graph.rules import can_connect
from backend.graph.sharing import family_of
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
    if node.kind == "Dense" and len(situation.of(best).output or ()) == 3 and not graph.outgoing[best.id]:
        # Alone it would look at each pixel by itself.
        def flatten_first(draft: Draft) -> None:
            draft.do(Connect(best.id, node.id))
            draft.insert(draft.graph.incoming[node.id][0], "Flatten", {})

        return repair(
            situation.project, say("Connect it to “{name}” through Flatten", name=best.name), flatten_first
        )
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
    for link in nearest[:_MOST_TRIED]:
        if _spoils(situation, node, link):
            continue
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
    draft.do(Disconnect(link))
    draft.do(Connect(link.source, node.id))
    draft.do(Connect(node.id, link.target))


def _spoils(situation: Situation, node: Node, link: Link) -> bool:
    """Whether a layer after the link would no longer fit with the node in its middle.

    Only what changes is looked at, to the first layer that does not fit: in a large network that is much less
    than all of it.
    """
    graph, layers = situation.graph, situation.analysis.layers
    between = analyse_layer(layer_kind(node.kind), node, (layers[link.source].output or (),))
    if _leaves_its_family(situation, node.id, between):
        return True
    changed, waiting = {link: between}, {link.target}
    for key in situation.analysis.order:
        before, inputs = layers[key], []
        if key not in waiting or before.output is None:
            continue
        for one in graph.incoming[key]:
            inputs.append(changed.get(one, layers[one.source]).output_of(one.source_port))
        known = tuple(shape for shape in inputs if shape is not None)
        now = analyse_layer(layer_kind(graph.by_id[key].kind), graph.by_id[key], known)
        if now.error is not None or len(known) < len(inputs) or _leaves_its_family(situation, key, now):
            return True
        if (now.output, now.more_outputs) != (before.output, before.more_outputs):
            changed.update(dict.fromkeys(graph.outgoing[key], now))
            waiting.update(one.target for one in graph.outgoing[key])
    return False


def _leaves_its_family(situation: Situation, key: str, now: LayerAnalysis) -> bool:
    """Whether it would need other weights than the layers that share them."""
    graph, node = situation.graph, situation.graph.by_id[key]
    if not graph.sharing or len(family := family_of(graph, node)) < 2:
        return False
    return now.parameters != max(situation.of(one).parameters or 0 for one in family)


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
