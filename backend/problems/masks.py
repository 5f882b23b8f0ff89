"""Problems of masks: gaps that are passed over reach a layer that cannot pass over them."""

from collections.abc import Iterator

from backend.catalogue.layers import layer_kind
from backend.edits import SetParameter
from backend.graph.model import Node
from backend.problem import Problem, Repair
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.wording import say

_FORGET = frozenset({"Flatten", "CategoryEncoding", "RMSNormalization"})
"""With the convolutions, the pooling and what changes shapes: what comes out of them has no gaps any more."""


def mask_problems(situation: Situation) -> Iterator[Problem]:
    """One for each attention over pictures that is told of gaps: Keras' attention knows gaps in steps only."""
    for node in situation.in_order:
        if layer_kind(node.kind).group != "merge" or layer_kind(node.kind).takes != "ports":
            continue
        inputs = situation.of(node).inputs
        if max(map(len, inputs), default=0) <= 2:
            continue
        source = _mask_before(situation, node)
        if source is not None:
            yield _problem(situation, node, source)


def _mask_before(situation: Situation, node: Node) -> Node | None:
    """A layer before the node that makes gaps which nothing between them forgets."""
    waiting = [link.source for link in situation.graph.incoming[node.id]]
    seen: set[str] = set()
    while waiting:
        source = situation.graph.by_id[waiting.pop()]
        if source.id in seen:
            continue
        seen.add(source.id)
        if source.kind == "Masking" or source.parameters.get("mask_zero") is True:
            return source
        if not _forgets(source):
            waiting += [link.source for link in situation.graph.incoming[source.id]]
    return None


def _forgets(node: Node) -> bool:
    kind = layer_kind(node.kind)
    return kind.group in ("convolution", "shape", "pooling") or node.kind in _FORGET or "Random" in node.kind


def _problem(situation: Situation, node: Node, source: Node) -> Problem:
    return Problem(
        "mask_does_not_fit",
        say("“{name}” cannot pass over the gaps that “{other}” marks.", name=node.name, other=source.name),
        say("Gaps are marked in sequences, step by step. Here something with more axes than a sequence comes in."),
        node=node.id,
        repairs=those(_without_gaps(situation, source)),
    )


def _without_gaps(situation: Situation, source: Node) -> Repair | None:
    if "mask_zero" in source.parameters:
        label = say("Let “{name}” mark no gaps", name=source.name)
        return repair(situation.project, label, SetParameter(source.id, "mask_zero", False))
    label = say("Remove “{name}”", name=source.name)
    return repair(situation.project, label, lambda draft: draft.remove(source.id, bridge=True))
