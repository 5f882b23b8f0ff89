"""Problems of masks: gaps that are passed over reach a layer that cannot pass over them."""

from collections.abc import Iterator

from backend.catalogue.layers import layer_kind
from backend.edits import SetParameter
from backend.graph.model import Node
from backend.problem import Problem, Repair
from backend.problems.draft import removal, repair, those
from backend.problems.situation import Situation
from backend.wording import say

_FORGET = frozenset({"Flatten", "CategoryEncoding", "RMSNormalization"})
"""With the convolutions, the pooling and what changes shapes: what comes out of them has no gaps any more."""


def mask_problems(situation: Situation) -> Iterator[Problem]:
    """One for each layer that stops in Keras when it is told of gaps."""
    for node in situation.in_order:
        source = _mask_before(situation, node) if _knows_no_gaps(situation, node) else None
        if source is not None:
            yield _problem(situation, node, source)


def _knows_no_gaps(situation: Situation, node: Node) -> bool:
    """Attention knows gaps in steps, not in pictures; Softmax as a layer takes them for single numbers."""
    if node.kind == "Softmax":
        return _most_axes(situation, node) > 1
    kind = layer_kind(node.kind)
    return kind.takes == "ports" and kind.group == "merge" and _most_axes(situation, node) > 2


def _most_axes(situation: Situation, node: Node) -> int:
    return max(map(len, situation.of(node).inputs), default=0)


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
        say("Gaps are marked step by step. This layer looks at single numbers or places, not at steps."),
        node=node.id,
        repairs=those(_without_gaps(situation, source)),
    )


def _without_gaps(situation: Situation, source: Node) -> Repair | None:
    if "mask_zero" in source.parameters:
        label = say("Let “{name}” mark no gaps", name=source.name)
        return repair(situation.project, label, SetParameter(source.id, "mask_zero", False))
    return removal(source, bridge=True)
