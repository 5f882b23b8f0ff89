"""Problems of masks: gaps that are passed over reach a layer that cannot pass over them."""

import re
from collections.abc import Iterator

from backend.catalogue.layers import layer_kind
from backend.edits import Rename
from backend.graph.model import Node
from backend.graph.naming import fresh_name_from
from backend.problem import Problem, Repair
from backend.problems.draft import removal, setting
from backend.problems.situation import Situation
from backend.wording import say

_NAME_OF_KERAS = re.compile(r"(concatenate|all|any|expand_dims|not_equal|logical_and|ones_like|cast)(_\d+)?")

_FORGET = frozenset({"Flatten", "CategoryEncoding", "RMSNormalization"})
"""With the convolutions, the pooling and what changes shapes: what comes out of them has no gaps any more."""


def mask_problems(situation: Situation) -> Iterator[Problem]:
    """One for each layer that stops in Keras when it is told of gaps, or that bears a name Keras then needs."""
    joins_gaps = False
    for node, source in _with_gaps(situation):
        if _knows_no_gaps(situation, node) or (node.kind == "Concatenate" and _resized_behind(situation, source)):
            yield _problem(node, source)
        joins_gaps = joins_gaps or _joins(node)
    if joins_gaps:
        yield from _names_of_keras(situation)


def _joins(node: Node) -> bool:
    return layer_kind(node.kind).takes == "many"


def _names_of_keras(situation: Situation) -> Iterator[Problem]:
    """Where branches with gaps are joined, Keras 3 joins the gaps too, by steps that it calls so: a layer of the
    same name keeps the model from being built, and its file from being opened."""
    # They may all be offered the same name: one is renamed after the other.
    fresh = fresh_name_from("joined", (other.name for other in situation.graph.nodes))
    for node in situation.in_order:
        if not _NAME_OF_KERAS.fullmatch(node.name):
            continue
        yield Problem(
            "name_needed_by_keras",
            say("A layer of this network cannot be called “{name}”.", name=node.name),
            say("Branches with gaps are joined here, and Keras calls its own joining of the gaps so."),
            node=node.id,
            repairs=(Repair(say("Rename it to “{name}”", name=fresh), (Rename(node.id, fresh),)),),
        )


def _knows_no_gaps(situation: Situation, node: Node) -> bool:
    """Attention knows gaps in steps, not in pictures; Softmax as a layer takes them for single numbers."""
    if node.kind == "Softmax":
        return _most_axes(situation, node) > 1
    kind = layer_kind(node.kind)
    return kind.takes == "ports" and kind.group == "merge" and _most_axes(situation, node) > 2


def _resized_behind(situation: Situation, source: Node) -> bool:
    """Whether a layer at each step gives another size than that in which `source` marks gaps.

    Keras passes the marks on as they are, and they fit nothing any more when branches are joined.
    """
    marked = situation.of(source).output or ()
    return len(marked) > 2 and any(
        node.parameters.get("time_distributed") is True and _is_resized(situation, node)
        for node, marks in _with_gaps(situation)
        if marks is source
    )


def _is_resized(situation: Situation, node: Node) -> bool:
    found = situation.of(node)
    return any(given[:-1] != (found.output or ())[:-1] for given in found.inputs)


def _most_axes(situation: Situation, node: Node) -> int:
    return max(map(len, situation.of(node).inputs), default=0)


def _with_gaps(situation: Situation) -> Iterator[tuple[Node, Node]]:
    """Each layer that is told of gaps, and the layer whose gaps they are: nothing between them forgets them."""
    if not any(map(_makes_gaps, situation.graph.nodes)):
        return
    passed_on: dict[str, Node] = {}
    for node in situation.in_order:
        links = situation.graph.incoming[node.id]
        source = next((passed_on[link.source] for link in links if link.source in passed_on), None)
        if source is not None:
            yield node, source
        if _makes_gaps(node):
            passed_on[node.id] = node
        elif source is not None and not _forgets(node):
            passed_on[node.id] = source


def _makes_gaps(node: Node) -> bool:
    return node.kind == "Masking" or node.parameters.get("mask_zero") is True


def _forgets(node: Node) -> bool:
    if node.parameters.get("time_distributed") is True:
        return False
    kind = layer_kind(node.kind)
    return kind.group in ("convolution", "shape", "pooling") or node.kind in _FORGET or "Random" in node.kind


def _problem(node: Node, source: Node) -> Problem:
    return Problem(
        "mask_does_not_fit",
        say("“{name}” cannot pass over the gaps that “{other}” marks.", name=node.name, other=source.name),
        say("Gaps are marked step by step. This layer looks at single numbers or places, not at steps."),
        node=node.id,
        repairs=(_without_gaps(source),),
    )


def _without_gaps(source: Node) -> Repair:
    if "mask_zero" in source.parameters:
        return setting(say("Let “{name}” mark no gaps", name=source.name), source, "mask_zero", False)
    return removal(source, bridge=True)
