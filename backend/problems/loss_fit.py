"""Problems between the loss, the last layer and the data."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from backend.catalogue.losses import loss_row
from backend.edits import SetTraining
from backend.graph.model import Node
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.endings import Ending, fits, is_softmax_of_one, learns_less_well
from backend.problems.situation import Situation
from backend.problems.traits import reads_steps
from backend.wording import Message, marked, say

_WHY_SHARES = say(
    "Softmax turns the answers into shares that sum to 1, which is what this loss compares with the labels."
)
_WHY_YES_OR_NO = say(
    "This loss asks each output for a yes or no, a number from 0 to 1, which is what sigmoid gives."
)
_WHY_BOTH_SIDES = say(
    "This loss asks for answers on both sides of 0, as tanh gives them, or a last layer without activation."
)
_WHY_NOT_BELOW = say("This loss takes the logarithm of the answer, which there is only for numbers above 0.")
_WHY = {"softmax": _WHY_SHARES, "sigmoid": _WHY_YES_OR_NO, "exponential": _WHY_NOT_BELOW}
"""By the activation that goes best with the loss."""


def loss_problems(situation: Situation) -> Iterator[Problem]:
    """The loss is made for other data, or for another last activation than that of an answer."""
    endings = [ending for node in situation.answers if (ending := situation.ending(node)) is not None]
    if not endings:
        return
    if is_softmax_of_one(endings[0], situation.classes):
        yield _softmax_of_one(situation, endings[0])
        return
    for_classes = [ending for ending in endings if ending.loss.for_classes]
    if for_classes and situation.classes == 0:
        yield _made_for_classes(situation, for_classes)
    for ending in endings:
        if not fits(ending) and not (ending.loss.for_classes and situation.classes == 0):
            yield _wrong_activation(situation, ending)
    for_numbers = [ending for ending in endings if not ending.loss.for_classes]
    if for_numbers and situation.classes:
        yield _made_for_numbers(situation, for_numbers)


def _softmax_of_one(situation: Situation, ending: Ending) -> Problem:
    mended = _yes_or_no(situation, ending)
    if situation.classes == 0 or not ending.loss.for_classes:
        mended = _end_with(situation, ending, "linear" if situation.classes == 0 else "sigmoid")
    return Problem(
        "softmax_of_one",
        say("“{name}” ends with softmax, but has one answer only: it is always 1.", name=ending.node.name),
        say("Softmax shares out 1 among all answers. A single one gets all of it, whatever comes in."),
        node=ending.node.id,
        repairs=those(mended),
    )


def _wrong_activation(situation: Situation, ending: Ending) -> Problem:
    """An error where the loss gives nonsense, a hint where it only learns less well."""
    wanted = ending.loss.last_activations[0]
    works = learns_less_well(ending)
    as_it_is = wanted != "softmax" or ending.output != (1,)
    return Problem(
        "loss_fits_badly" if works else "loss_does_not_fit",
        _mismatch(ending),
        _WHY.get(wanted, _WHY_BOTH_SIDES),
        severity="hint" if works else "error",
        node=ending.node.id,
        repairs=those(
            _end_with(situation, ending, wanted) if as_it_is else _yes_or_no(situation, ending),
            _change_loss(situation, [ending], _other_loss(ending)),
        ),
    )


def _mismatch(ending: Ending) -> Message:
    if ending.activation == "linear":
        return say(
            "The loss {loss} does not go with a last layer without activation.", loss=marked(ending.loss.title)
        )
    return say(
        "The loss {loss} does not go with a last layer that ends with {activation}.",
        loss=marked(ending.loss.title),
        activation=ending.activation,
    )


def _other_loss(ending: Ending) -> str:
    """The loss that goes with the activation as it is."""
    if ending.loss.for_classes and ending.activation == "softmax":
        return "sparse_categorical_crossentropy"
    if ending.loss.for_classes and ending.activation in ("sigmoid", "hard_sigmoid"):
        return "binary_crossentropy"
    return "mean_squared_error"


def _made_for_classes(situation: Situation, endings: Sequence[Ending]) -> Problem:
    loss = endings[0].loss
    return Problem(
        "loss_does_not_fit",
        say("The loss {loss} is made for classes, but the data has numbers.", loss=marked(loss.title)),
        say("To guess a number, the loss must say how far away the guess was."),
        repairs=those(
            _change_loss(situation, endings, "mean_squared_error"),
            _change_loss(situation, endings, "mean_absolute_error"),
        ),
    )


def _made_for_numbers(situation: Situation, endings: Sequence[Ending]) -> Problem:
    now = endings[0].loss
    loss = "sparse_categorical_crossentropy"
    if any(ending.output == (1,) for ending in endings):
        loss = "binary_crossentropy"

    def change(draft: Draft) -> None:
        draft.do(taught_by(situation, endings, loss))
        for ending in endings:
            if ending.activation not in loss_row(loss).last_activations:
                write_activation(draft, ending, loss_row(loss).last_activations[0])

    return Problem(
        "loss_for_numbers",
        say("The loss {loss} is made for numbers, but the data has classes.", loss=marked(now.title)),
        say("It does learn, but slowly. A cross-entropy compares how sure the network is of each class."),
        severity="hint",
        repairs=those(repair(situation.project, _change_label(loss), change)),
    )


def _change_loss(situation: Situation, endings: Sequence[Ending], loss: str) -> Repair | None:
    return repair(situation.project, _change_label(loss), taught_by(situation, endings, loss))


def taught_by(situation: Situation, endings: Iterable[Ending], loss: str) -> SetTraining:
    """The ends taught by another loss: those that have one of their own get it there, all others together."""
    outputs, changes = dict(situation.project.training.outputs), dict[str, Any]()
    for ending in endings:
        own = outputs.get(ending.answer.id)
        if own is None or own.loss is None:
            changes["loss"] = loss
        else:
            outputs[ending.answer.id] = msgspec.structs.replace(own, loss=loss)
            changes["outputs"] = outputs
    return SetTraining(changes)


def _change_label(loss: str) -> Message:
    return say("Change the loss to {loss}", loss=marked(loss_row(loss).title))


def _end_with(situation: Situation, ending: Ending, activation: str) -> Repair | None:
    label = say("Set the activation to {activation}", activation=activation)
    if not _has_its_own(ending.node):
        label = say("Add the activation {activation}", activation=activation)
    return repair(situation.project, label, lambda draft: write_activation(draft, ending, activation))


def _yes_or_no(situation: Situation, ending: Ending) -> Repair | None:
    """A single answer as it is told and compared: a number from 0 to 1."""
    row = loss_row("binary_crossentropy")
    if ending.loss.last_activations[:1] == row.last_activations[:1]:
        return _end_with(situation, ending, "sigmoid")

    def write(draft: Draft) -> None:
        draft.do(taught_by(situation, [ending], row.id))
        if ending.activation not in row.last_activations:
            write_activation(draft, ending, "sigmoid")

    label = say("Answer yes or no, by sigmoid and the loss {loss}", loss=marked(row.title))
    return repair(situation.project, label, write)


def _has_its_own(node: Node) -> bool:
    """Whether the activation is that of its answer; in a recurrent layer it is also that of its memory."""
    return "activation" in node.parameters and not reads_steps(node)


def write_activation(draft: Draft, ending: Ending, activation: str) -> None:
    """Let the end answer by that function: its own activation is set, or a layer for it comes after it."""
    if _has_its_own(ending.node):
        draft.set(ending.node.id, "activation", activation)
    else:
        draft.add_after(ending.answer.id, "Activation", {"activation": activation})
