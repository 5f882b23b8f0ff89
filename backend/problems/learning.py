"""Problems of size and of learning: too much to compute, nothing that learns."""

from collections.abc import Iterator

from backend.edits import SetTrainable
from backend.graph.analysis import analyse
from backend.graph.model import Graph, Node, Shape
from backend.graph.shapes import size_of
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, removal, repair, those
from backend.problems.situation import Situation
from backend.problems.size_repairs import size_repairs
from backend.problems.structure import add_classifier
from backend.problems.traits import has
from backend.wording import Message, say

MOST_PARAMETERS = 500_000_000
"""2 GB of weights, and three times as much while Adam trains them."""

LARGEST_OUTPUT = 100_000_000
"""Values of one sample between two layers: 400 MB, times the batch."""


def learning_problems(situation: Situation) -> Iterator[Problem]:
    """Too many parameters, an answer that is too large between two layers, or nothing that learns."""
    if situation.analysis.parameters > MOST_PARAMETERS:
        yield _too_many_parameters(situation)
    for node in situation.in_order:
        output = situation.of(node).output
        if output is not None and _is_large(output):
            yield _output_too_large(situation, node, size_of(output) or 0)
    answer = situation.answer
    if answer is not None and situation.of(answer).output is not None:
        yield from _nothing_learns(situation, answer)


def _too_many_parameters(situation: Situation) -> Problem:
    largest = max(situation.graph.nodes, key=lambda node: situation.of(node).parameters or 0)
    return Problem(
        "too_many_parameters",
        say(
            "The network has {count} parameters, more than a computer can train; most are in “{name}”.",
            count=f"{situation.analysis.parameters:,}",
            name=largest.name,
        ),
        _why_so_many(largest),
        node=largest.id,
        repairs=size_repairs(situation, largest, _excess),
    )


def _why_so_many(node: Node) -> Message:
    if node.kind == "Dense":
        return say(
            "A Dense layer has one weight for each pair of an incoming value and a unit. Fewer units, or pooling "
            "before it, make it smaller."
        )
    if has(node, "filters"):
        return say(
            "A convolution has one weight for each place of its window, each incoming channel and each filter. "
            "Fewer filters, or a smaller window, make it smaller."
        )
    if has(node, "num_heads") or has(node, "num_query_heads"):
        return say(
            "Each head of an attention layer has weights of its own for what comes in. Fewer heads, or smaller "
            "ones, make it smaller."
        )
    if has(node, "units"):
        return say(
            "Such a layer has one weight for each pair of a unit and a value that comes in or is remembered. "
            "Fewer units make it smaller."
        )
    return say("Its settings and what comes in say how many parameters it has. Make either of them smaller.")


def _output_too_large(situation: Situation, node: Node, size: int) -> Problem:
    repairs: tuple[Repair, ...] = () if node.kind == "Input" else (removal(node, bridge=True),)
    if situation.may_try("output_too_large"):
        repairs = size_repairs(situation, node, _excess) or repairs
    return Problem(
        "output_too_large",
        say(
            "“{name}” gives {count} values for each sample, more than fit in memory.",
            name=node.name,
            count=f"{size:,}",
        ),
        say(
            "All values of a whole batch must be kept while the network learns. A stride or pooling makes "
            "pictures smaller."
        ),
        node=node.id,
        repairs=repairs,
    )


def _excess(graph: Graph) -> int:
    """By how many parameters, and values that layers give, the network is larger than can be trained."""
    analysis = analyse(graph)
    sizes = (size_of(layer.output) or 0 for layer in analysis.layers.values() if layer.output is not None)
    return max(0, analysis.parameters - MOST_PARAMETERS) + sum(max(0, size - LARGEST_OUTPUT) for size in sizes)


def _is_large(output: Shape) -> bool:
    return (size_of(output) or 0) > LARGEST_OUTPUT


def _nothing_learns(situation: Situation, answer: Node) -> Iterator[Problem]:
    with_weights = [node for node in situation.graph.nodes if _has_learnable_weights(situation, node)]
    if any(node.trainable for node in with_weights):
        return
    output = situation.of(answer).output or ()

    def unfreeze(draft: Draft) -> None:
        for node in with_weights:
            draft.do(SetTrainable(node.id, True))

    def add(draft: Draft) -> None:
        add_classifier(draft, situation, answer.id, output)

    thaw = repair(situation.project, say("Let all layers learn"), unfreeze) if with_weights else None
    yield Problem(
        "nothing_learns",
        say("No layer of the network can learn."),
        say("Learning means changing weights. Only layers that have some, such as Dense and Conv 2D, can learn."),
        node=answer.id,
        repairs=those(thaw, repair(situation.project, say("Add a layer that learns"), add)),
    )


def _has_learnable_weights(situation: Situation, node: Node) -> bool:
    if node.kind == "Normalization":
        return False
    if "moving_mean_initializer" in node.parameters and not (
        node.parameters["center"] or node.parameters["scale"]
    ):
        return False
    return bool(situation.of(node).parameters)
