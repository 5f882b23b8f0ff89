"""How an end of the network answers: with how many numbers, and which function they come out of."""

from dataclasses import dataclass

from backend.catalogue.losses import LossRow, loss_row
from backend.graph.analysis import Analysis
from backend.graph.model import Graph, Node, Shape
from backend.problems.traits import activation_of, drops

POSITIVE = frozenset({"sigmoid", "hard_sigmoid", "softplus", "exponential"})
"""Activations whose answers the cross-entropies can divide by their sum: it works, but less well than softmax."""


@dataclass(frozen=True)
class Ending:
    """An end, the layer with the last activation before it, that activation, what comes out, and the loss."""

    answer: Node
    node: Node
    activation: str
    output: Shape
    loss: LossRow


def ending_of(graph: Graph, analysis: Analysis, end: Node, loss: str) -> Ending | None:
    """How the end answers; `None` while its shape is not known."""
    output = analysis.layers[end.id].output
    if output is None:
        return None
    node = end
    while drops(node) or (
        node.kind in ("Flatten", "Reshape", "Identity")
        and [len(shape) for shape in analysis.layers[node.id].inputs] == [1]
    ):
        node = graph.by_id[graph.incoming[node.id][0].source]
    return Ending(end, node, activation_of(node), output, loss_row(loss))


def right_length(length: int | None, classes: int, loss: str) -> bool:
    """One unit for each class; for two classes also a single one, with a loss that takes it."""
    return length == classes or (length == 1 and classes == 2 and loss_row(loss).one_answer)


def is_softmax_of_one(ending: Ending, classes: int | None) -> bool:
    """Whether the answer is always 1, and not for want of units."""
    return ending.output == (1,) and ending.activation == "softmax" and (classes or 0) <= 2


def fits(ending: Ending) -> bool:
    """Whether the loss is made for this last activation."""
    return not ending.loss.last_activations or ending.activation in ending.loss.last_activations


def learns_less_well(ending: Ending) -> bool:
    """Whether a loss for classes works with this last activation, though it is made for another."""
    match ending.loss.last_activations[:1]:
        case ("sigmoid",):
            return ending.activation == "softmax" and ending.output != (1,)
        case ("softmax",):
            return ending.activation in POSITIVE
        case _:
            return ending.loss.for_classes


def answers_rightly(ending: Ending, classes: int | None) -> bool:
    """Whether the end is an answer as it stands: as many numbers as there are to be, from a function that fits.

    `classes` is 0 for data of numbers, `None` while nothing is known of it.
    """
    if len(ending.output) != 1 or is_softmax_of_one(ending, classes):
        return False
    if classes == 0:
        return ending.output == (1,)
    if classes is not None and not right_length(ending.output[0], classes, ending.loss.id):
        return False
    return fits(ending) or learns_less_well(ending)
