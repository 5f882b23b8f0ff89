"""Problems of size and of learning: too much to compute, nothing that learns."""

from collections.abc import Iterable, Iterator

from backend.catalogue.layers import layer_kind
from backend.catalogue.parameter import Parameter
from backend.edits import SetTrainable
from backend.graph.analysis import analyse
from backend.graph.errors import UnfinishedError
from backend.graph.model import Graph, Node, Shape
from backend.graph.shapes import size_of
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.problems.structure import add_classifier
from backend.wording import marked, say

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
        say(
            "A Dense layer has one weight for each pair of an incoming value and a unit. Fewer units, or pooling "
            "before it, make it smaller."
        ),
        node=largest.id,
        repairs=_smaller(situation, situation.graph.nodes),
    )


def _output_too_large(situation: Situation, node: Node, size: int) -> Problem:
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
        repairs=_smaller(situation, [node]),
    )


def _smaller(situation: Situation, nodes: Iterable[Node]) -> tuple[Repair, ...]:
    """The usual number of units or filters in the one layer, of these, in which that is enough."""
    for node in nodes:
        for parameter in layer_kind(node.kind).parameters:
            if parameter.name in ("units", "filters"):
                found = _at_default(situation, node, parameter)
                if found is not None:
                    return (found,)
    return ()


def _at_default(situation: Situation, node: Node, parameter: Parameter) -> Repair | None:
    def write(draft: Draft) -> None:
        draft.set(node.id, parameter.name, parameter.default)
        if _is_too_large(draft.graph):
            raise UnfinishedError(say("The network is still too large."))

    label = say(
        "Set {title} of “{name}” to {value}",
        title=marked(parameter.title),
        name=node.name,
        value=str(parameter.default),
    )
    return repair(situation.project, label, write)


def _is_too_large(graph: Graph) -> bool:
    """Whether the network has more parameters or larger answers between its layers than can be trained."""
    analysis = analyse(graph)
    outputs = (layer.output for layer in analysis.layers.values())
    return analysis.parameters > MOST_PARAMETERS or any(
        _is_large(output) for output in outputs if output is not None
    )


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
