"""What a changed drawing keeps of what a network has learnt: a verdict on each layer that has weights."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import analyse
from backend.graph.model import Graph, Node
from backend.graph.same_weights import INPUTS, what_sizes_differ_by
from backend.graph.shapes import shape_text
from backend.graph.sharing import owner_of
from backend.value_text import value_text
from backend.wording import Message, marked, say

LayerState = Literal["kept", "frozen", "changed", "new"]


@dataclass(frozen=True)
class KeptLayer:
    """The verdict on one layer: it begins with what it has learnt ("kept"), stays just so ("frozen"), or begins
    with fresh weights, as its weights have other sizes now ("changed", `why` says it) or there were none ("new").

    `learnt` is the name of the layer that has learnt the weights, where they are kept.
    """

    state: LayerState
    learnt: str = ""
    why: Message | None = None

    @property
    def is_kept(self) -> bool:
        return self.state in ("kept", "frozen")


def kept_layers(learnt: Graph, drawn: Graph, own: Collection[str] | None = None) -> dict[str, KeptLayer]:
    """The verdicts by node id; layers without weights, and those whose shapes are not known yet, have none.

    Layers are the same if they have the same id: `own` are the ids for which that holds (`None`: all). Names,
    places and all settings that leave the sizes of the weights alone may have changed. A layer that shares weights
    follows the one that owns them.
    """
    own = drawn.by_id.keys() if own is None else own
    owners: dict[str, KeptLayer] = {}
    for node in drawn.nodes:
        if node.shares_weights_with is None and analyse(drawn).layers[node.id].parameters:
            owners[node.id] = _verdict(learnt, drawn, node, is_own=node.id in own)
    return {node.id: owners[owner.id] for node in drawn.nodes if (owner := owner_of(drawn, node)).id in owners}


def kept_pairs(drawn: Graph, verdicts: Mapping[str, KeptLayer]) -> tuple[tuple[str, str], ...]:
    """The layers whose weights go from the learnt network into the drawn one: the names of both, in order."""
    return tuple(
        (verdict.learnt, node.name)
        for node in drawn.nodes
        if node.shares_weights_with is None and (verdict := verdicts.get(node.id)) is not None and verdict.is_kept
    )


def related_ids(learnt: Graph, drawn: Graph) -> frozenset[str]:
    """The ids that mean the same layer in both, where one drawing comes from the other; else none.

    Every drawing begins to count anew: where most layers of the same id are of other kinds, they have nothing to
    do with each other.
    """
    shared = [key for key in learnt.by_id if key in drawn.by_id]
    alike = [key for key in shared if learnt.by_id[key].kind == drawn.by_id[key].kind]
    return frozenset(shared) if 2 * len(alike) >= len(shared) else frozenset()


def _verdict(learnt: Graph, drawn: Graph, node: Node, *, is_own: bool) -> KeptLayer:
    before = learnt.by_id.get(node.id)
    if before is None or not is_own:
        return KeptLayer("new")
    owner = owner_of(learnt, before)
    if not analyse(learnt).layers[owner.id].parameters:
        return KeptLayer("new")
    why = _why_changed(learnt, owner, drawn, node)
    if why is not None:
        return KeptLayer("changed", why=why)
    return KeptLayer("kept" if node.trainable else "frozen", owner.name)


def _why_changed(learnt: Graph, before: Node, drawn: Graph, after: Node) -> Message | None:
    """Why the weights of the one cannot go on in the other, or `None` if they can."""
    kind = layer_kind(after.kind)
    if before.kind != after.kind:
        return say("It was {before} before.", before=marked(layer_kind(before.kind).title))
    inputs = [analyse(graph).layers[node.id].inputs for graph, node in ((learnt, before), (drawn, after))]
    name = what_sizes_differ_by(kind, (inputs[0], before.parameters), (inputs[1], after.parameters))
    if name is None:
        return None
    if name == INPUTS:
        was, now = (", ".join(map(shape_text, shapes)) for shapes in inputs)
        return say("It takes {after} now, not {before}.", before=was, after=now)
    parameter = kind.parameter(name)
    assert parameter is not None
    return say(
        "{setting} {before} → {after}.",
        setting=marked(parameter.title),
        before=value_text(before.parameters[name], parameter),
        after=value_text(after.parameters[name], parameter),
    )
