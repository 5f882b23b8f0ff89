"""Problems between the loss, the last layer and the data."""

from collections.abc import Iterator
from dataclasses import dataclass

from backend.catalogue.losses import LossRow, loss_row
from backend.edits import SetTraining
from backend.graph.model import Node, Shape
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.problems.traits import activation_of, drops, reads_steps
from backend.wording import Message, marked, say

_POSITIVE = frozenset({"sigmoid", "hard_sigmoid", "softplus", "exponential"})
"""Activations whose answers the cross-entropies can divide by their sum: it works, but less well than softmax."""

_WHY_SHARES = say(
    "Softmax turns the answers into shares that sum to 1, which is what this loss compares with the labels."
)
_WHY_YES_OR_NO = say(
    "This loss asks each output for a yes or no, a number from 0 to 1, which is what sigmoid gives."
)


@dataclass(frozen=True)
class _Ending:
    """How the network ends: its last layer, the layer with the last activation, that activation, the output."""

    answer: Node
    node: Node
    activation: str
    output: Shape
    loss: LossRow


def loss_problems(situation: Situation) -> Iterator[Problem]:
    """At most one: the loss is made for other data, or for another last activation."""
    ending = _ending(situation)
    if ending is None:
        return
    if ending.output == (1,) and ending.activation == "softmax" and (situation.classes or 0) <= 2:
        yield _softmax_of_one(situation, ending)
    elif ending.loss.for_classes and situation.classes == 0:
        yield _made_for_classes(situation, ending)
    elif ending.loss.for_classes and ending.activation not in ending.loss.last_activations:
        yield _wrong_activation(situation, ending)
    elif not ending.loss.for_classes and situation.classes:
        yield _made_for_numbers(situation, ending)


def _ending(situation: Situation) -> _Ending | None:
    answer = situation.answer
    output = situation.of(answer).output if answer is not None else None
    if answer is None or output is None:
        return None
    node = answer
    while drops(node) or (
        node.kind in ("Flatten", "Reshape", "Identity")
        and [len(shape) for shape in situation.of(node).inputs] == [1]
    ):
        node = situation.graph.by_id[situation.graph.incoming[node.id][0].source]
    activation = activation_of(node)
    return _Ending(answer, node, activation, output, loss_row(situation.project.training.loss))


def _softmax_of_one(situation: Situation, ending: _Ending) -> Problem:
    wanted = "linear" if situation.classes == 0 else "sigmoid"
    return Problem(
        "softmax_of_one",
        say("“{name}” ends with softmax, but has one answer only: it is always 1.", name=ending.node.name),
        say("Softmax shares out 1 among all answers. A single one gets all of it, whatever comes in."),
        node=ending.node.id,
        repairs=those(_end_with(situation, ending, wanted)),
    )


def _wrong_activation(situation: Situation, ending: _Ending) -> Problem:
    """An error where the loss gives nonsense, a hint where it only learns less well."""
    wanted = ending.loss.last_activations[0]
    binary = wanted == "sigmoid"
    works = ending.activation == "softmax" and ending.output != (1,) if binary else ending.activation in _POSITIVE
    other = _other_loss(ending.activation, binary)
    return Problem(
        "loss_fits_badly" if works else "loss_does_not_fit",
        _mismatch(ending),
        _WHY_YES_OR_NO if binary else _WHY_SHARES,
        severity="hint" if works else "error",
        node=ending.node.id,
        repairs=those(_end_with(situation, ending, wanted), _change_loss(situation, other)),
    )


def _mismatch(ending: _Ending) -> Message:
    if ending.activation == "linear":
        return say(
            "The loss {loss} does not go with a last layer without activation.", loss=marked(ending.loss.title)
        )
    return say(
        "The loss {loss} does not go with a last layer that ends with {activation}.",
        loss=marked(ending.loss.title),
        activation=ending.activation,
    )


def _other_loss(activation: str, binary: bool) -> str:
    """The loss that goes with the activation as it is."""
    if binary:
        return "sparse_categorical_crossentropy" if activation == "softmax" else "mean_squared_error"
    return "binary_crossentropy" if activation in ("sigmoid", "hard_sigmoid") else "mean_squared_error"


def _made_for_classes(situation: Situation, ending: _Ending) -> Problem:
    return Problem(
        "loss_does_not_fit",
        say("The loss {loss} is made for classes, but the data has numbers.", loss=marked(ending.loss.title)),
        say("To guess a number, the loss must say how far away the guess was."),
        repairs=those(
            _change_loss(situation, "mean_squared_error"), _change_loss(situation, "mean_absolute_error")
        ),
    )


def _made_for_numbers(situation: Situation, ending: _Ending) -> Problem:
    loss = "sparse_categorical_crossentropy"
    if ending.output == (1,):
        loss = "binary_crossentropy"

    def change(draft: Draft) -> None:
        draft.do(SetTraining({"loss": loss}))
        if ending.activation not in loss_row(loss).last_activations:
            _write_activation(draft, ending, loss_row(loss).last_activations[0])

    return Problem(
        "loss_for_numbers",
        say("The loss {loss} is made for numbers, but the data has classes.", loss=marked(ending.loss.title)),
        say("It does learn, but slowly. A cross-entropy compares how sure the network is of each class."),
        severity="hint",
        repairs=those(repair(situation.project, _change_label(loss), change)),
    )


def _change_loss(situation: Situation, loss: str) -> Repair | None:
    return repair(situation.project, _change_label(loss), SetTraining({"loss": loss}))


def _change_label(loss: str) -> Message:
    return say("Change the loss to {loss}", loss=marked(loss_row(loss).title))


def _end_with(situation: Situation, ending: _Ending, activation: str) -> Repair | None:
    label = say("Set the activation to {activation}", activation=activation)
    if not _has_its_own(ending.node):
        label = say("Add the activation {activation}", activation=activation)
    return repair(situation.project, label, lambda draft: _write_activation(draft, ending, activation))


def _has_its_own(node: Node) -> bool:
    """Whether the activation is that of its answer; in a recurrent layer it is also that of its memory."""
    return "activation" in node.parameters and not reads_steps(node)


def _write_activation(draft: Draft, ending: _Ending, activation: str) -> None:
    if _has_its_own(ending.node):
        draft.set(ending.node.id, "activation", activation)
    else:
        draft.add_after(ending.answer.id, "Activation", {"activation": activation})
