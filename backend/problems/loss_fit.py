"""Problems between the loss, the last layer and the data."""

from collections.abc import Iterator, Sequence

from backend.catalogue.losses import LossRow, loss_row
from backend.edits import SetTraining
from backend.graph.model import Node
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.endings import Ending, is_softmax_of_one, learns_less_well
from backend.problems.situation import Situation
from backend.problems.traits import reads_steps
from backend.wording import Message, marked, say

_WHY_SHARES = say(
    "Softmax turns the answers into shares that sum to 1, which is what this loss compares with the labels."
)
_WHY_YES_OR_NO = say(
    "This loss asks each output for a yes or no, a number from 0 to 1, which is what sigmoid gives."
)


def loss_problems(situation: Situation) -> Iterator[Problem]:
    """The loss is made for other data, or for another last activation than that of an answer."""
    endings = [ending for node in situation.answers if (ending := situation.ending(node)) is not None]
    if not endings:
        return
    loss, first = endings[0].loss, endings[0]
    if is_softmax_of_one(first, situation.classes):
        yield _softmax_of_one(situation, first)
    elif loss.for_classes and situation.classes == 0:
        yield _made_for_classes(situation, loss)
    elif loss.for_classes:
        for ending in endings:
            if ending.activation not in loss.last_activations:
                yield _wrong_activation(situation, ending)
    elif situation.classes:
        yield _made_for_numbers(situation, endings)


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
    binary = wanted == "sigmoid"
    works = learns_less_well(ending)
    other = _other_loss(ending.activation, binary)
    return Problem(
        "loss_fits_badly" if works else "loss_does_not_fit",
        _mismatch(ending),
        _WHY_YES_OR_NO if binary else _WHY_SHARES,
        severity="hint" if works else "error",
        node=ending.node.id,
        repairs=those(
            _end_with(situation, ending, wanted)
            if binary or ending.output != (1,)
            else _yes_or_no(situation, ending),
            _change_loss(situation, other),
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


def _other_loss(activation: str, binary: bool) -> str:
    """The loss that goes with the activation as it is."""
    if binary:
        return "sparse_categorical_crossentropy" if activation == "softmax" else "mean_squared_error"
    return "binary_crossentropy" if activation in ("sigmoid", "hard_sigmoid") else "mean_squared_error"


def _made_for_classes(situation: Situation, loss: LossRow) -> Problem:
    return Problem(
        "loss_does_not_fit",
        say("The loss {loss} is made for classes, but the data has numbers.", loss=marked(loss.title)),
        say("To guess a number, the loss must say how far away the guess was."),
        repairs=those(
            _change_loss(situation, "mean_squared_error"), _change_loss(situation, "mean_absolute_error")
        ),
    )


def _made_for_numbers(situation: Situation, endings: Sequence[Ending]) -> Problem:
    now = endings[0].loss
    loss = "sparse_categorical_crossentropy"
    if any(ending.output == (1,) for ending in endings):
        loss = "binary_crossentropy"

    def change(draft: Draft) -> None:
        draft.do(SetTraining({"loss": loss}))
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


def _change_loss(situation: Situation, loss: str) -> Repair | None:
    return repair(situation.project, _change_label(loss), SetTraining({"loss": loss}))


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
        draft.do(SetTraining({"loss": row.id}))
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
