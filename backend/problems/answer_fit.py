"""Problems between the last layer and what the data asks for."""

from collections.abc import Iterator

from backend.edits import SetParameter
from backend.graph.analysis import analyse
from backend.graph.errors import UnfinishedError
from backend.graph.model import Node, Shape
from backend.graph.order import ancestors
from backend.graph.shapes import shape_text
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.endings import right_length
from backend.problems.situation import Situation
from backend.problems.structure import add_classifier
from backend.problems.traits import keeps_shape
from backend.wording import say


def answer_problems(situation: Situation) -> Iterator[Problem]:
    """The shape of the answer: one row of numbers, as many as there are classes."""
    answer = situation.answer
    output = situation.of(answer).output if answer is not None else None
    if answer is None or output is None:
        return
    if len(output) > 1:
        dense = _first_dense_on_picture(situation, answer)
        if dense is not None:
            yield _flatten_missing(situation, dense)
        elif situation.facts is not None:
            yield _answer_is_picture(situation, answer, output)
    elif situation.classes and not right_length(output[0], situation.classes, situation.loss_of(answer)):
        yield _wrong_length(situation, answer, output, situation.classes)


def _first_dense_on_picture(situation: Situation, answer: Node) -> Node | None:
    """The layer before which Flatten was forgotten; one that is to work at each step apart is none."""
    before = ancestors(situation.graph, answer.id) | {answer.id}
    for node in situation.in_order:
        inputs = situation.of(node).inputs
        if node.id not in before or node.kind != "Dense" or node.parameters["time_distributed"] is True:
            continue
        if inputs and len(inputs[0]) > 1:
            return node
    return None


def _flatten_missing(situation: Situation, dense: Node) -> Problem:
    link = situation.graph.incoming[dense.id][0]
    shape = situation.of(dense).inputs[0]

    def insert(draft: Draft) -> None:
        draft.insert(link, "Flatten", {})

    def average(draft: Draft) -> None:
        draft.insert(link, f"GlobalAveragePooling{len(shape) - 1}D", {})

    return Problem(
        "flatten_missing",
        say("“{name}” is given {shape} instead of one row of numbers.", name=dense.name, shape=shape_text(shape)),
        say(
            "A Dense layer would answer for each place of the picture apart. Flatten before it lays the picture "
            "out as one row, so that there is one answer for all of it."
        ),
        node=dense.id,
        repairs=those(
            repair(situation.project, say("Insert Flatten"), insert),
            _answer_once(situation, situation.graph.by_id[link.source]),
            repair(situation.project, say("Insert an average of each channel"), average)
            if len(shape) in (2, 3, 4)
            else None,
        ),
    )


def _answer_once(situation: Situation, node: Node) -> Repair | None:
    if node.parameters.get("return_sequences") is not True:
        return None
    label = say("Let “{name}” answer only at the end", name=node.name)
    return repair(situation.project, label, SetParameter(node.id, "return_sequences", False))


def _answer_is_picture(situation: Situation, answer: Node, output: Shape) -> Problem:
    return Problem(
        "answer_is_picture",
        say("The network ends with {shape} instead of one row of numbers.", shape=shape_text(output)),
        say("There is one label for each sample. A Dense layer at the end gives one number for each class."),
        node=answer.id,
        repairs=those(
            _answer_once(situation, answer),
            repair(
                situation.project,
                say("Add Flatten and Dense"),
                lambda draft: add_classifier(draft, situation, answer.id, output),
            ),
        ),
    )


def _wrong_length(situation: Situation, answer: Node, output: Shape, classes: int) -> Problem:
    learner = _learner(situation, answer)
    as_many = _set_units(situation, learner, answer, classes) if learner is not None else None
    return Problem(
        "classes_do_not_fit",
        say("The last layer has 1 output, the data has {classes} classes.", classes=classes)
        if output == (1,)
        else say(
            "The last layer has {outputs} outputs, the data has {classes} classes.",
            outputs=shape_text(output),
            classes=classes,
        ),
        say("Each class needs one output, so that the network can say how sure it is of each."),
        node=(learner or answer).id,
        repairs=those(
            as_many,
            _add_answer(situation, answer, classes) if learner is not answer or as_many is None else None,
        ),
    )


def _set_units(situation: Situation, learner: Node, answer: Node, classes: int) -> Repair | None:
    def write(draft: Draft) -> None:
        draft.set(learner.id, "units", classes)
        _demand(draft, answer.id, classes)

    return repair(situation.project, say("Set to {classes}", classes=classes), write)


def _add_answer(situation: Situation, answer: Node, classes: int) -> Repair | None:
    def write(draft: Draft) -> None:
        added = draft.add_after(answer.id, "Dense", {"units": classes, "activation": "softmax"})
        _demand(draft, added, classes)

    return repair(situation.project, say("Add a Dense layer of {classes} units", classes=classes), write)


def _demand(draft: Draft, end: str, classes: int) -> None:
    """Refuse a draft in which the end does not give one number for each class."""
    if analyse(draft.graph).layers[end].output != (classes,):
        raise UnfinishedError(say("The network still does not answer with {classes} numbers.", classes=classes))


def _learner(situation: Situation, answer: Node) -> Node | None:
    """The layer that sets how many numbers the network answers with, seen through layers that keep them."""
    node = answer
    while keeps_shape(node, situation.of(node).inputs, situation.of(node).output):
        node = situation.graph.by_id[situation.graph.incoming[node.id][0].source]
    return node if "units" in node.parameters else None
