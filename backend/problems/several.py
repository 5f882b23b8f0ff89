"""Networks with several Inputs and several ends: what does not answer, and what is to be known of the others."""

from collections.abc import Iterator

from backend.edits import AddNode, Connect, RemoveNodes
from backend.graph.errors import UnfinishedError
from backend.graph.model import Node
from backend.graph.rules import can_connect
from backend.problem import Problem, Repair
from backend.problems.draft import ROW, Draft, removal, repair, those
from backend.problems.loss_fit import write_activation
from backend.problems.merge_repairs import merge_repairs
from backend.problems.situation import Situation
from backend.problems.structure import add_classifier
from backend.wording import say


def dangling_ends(situation: Situation) -> Iterator[Problem]:
    """One for each end that gives no answer, beside the one that most likely is to."""
    dangling = [node for node in situation.ends if node.id not in situation.answer_ids]
    for number, node in enumerate(dangling):
        yield Problem(
            "several_outputs",
            say("“{name}” is a second end of the network, but it gives no answer.", name=node.name),
            say(
                "Every end of a network is taught the labels of the data. Join the branches with Add or "
                "Concatenate, let this one answer too, or remove it."
            ),
            node=node.id,
            repairs=_mending(situation, node, tried=number < situation.tries),
        )


def several_hints(situation: Situation) -> Iterator[Problem]:
    """What to know of a network that takes its sample in several places, or answers in several."""
    yield from _several_inputs(situation)
    if len(situation.answers) == len(situation.ends) > 1:
        yield _several_answers(situation)


def _mending(situation: Situation, node: Node, *, tried: bool) -> tuple[Repair, ...]:
    """An end with the right numbers lacks only its activation; of others one more often forgot the join."""
    branch = _branch(situation, node)
    removed = removal(node)
    if len(branch) > 1:
        removed = Repair(say("Remove this branch"), (RemoveNodes(branch),))
    if not tried:
        return those(removed)
    answer = situation.answer
    alike = answer is not None and situation.of(answer).output == situation.of(node).output
    answering = _answering(situation, node)
    return those(
        _put_together(situation, node),
        answering if alike else None,
        removed,
        _joined(situation, node),
        answering if not alike else None,
    )


def _answering(situation: Situation, end: Node) -> Repair | None:
    """The end made an answer as the other is: by its activation, or by a last layer of its own."""

    def write(draft: Draft) -> None:
        ending, answer = situation.ending(end), situation.answer
        wanted = situation.ending(answer) if answer is not None else None
        if ending is None or wanted is None:
            raise UnfinishedError(say("“{name}” is not ready yet.", name=end.name))
        if ending.output == wanted.output:
            write_activation(draft, ending, (*wanted.loss.last_activations, wanted.activation)[0])
        else:
            add_classifier(draft, situation, end.id, ending.output)
        then = Situation(draft.project, situation.facts)
        dangling = {node.id for node in then.ends} - then.answer_ids
        if end.id in dangling or dangling - {node.id for node in situation.ends}:
            raise UnfinishedError(say("“{name}” would still not answer.", name=end.name))

    return repair(situation.project, say("Let “{name}” answer too", name=end.name), write)


def _put_together(situation: Situation, end: Node) -> Repair | None:
    """Two open branches of a network that has no answer yet, side by side; data goes on from there as one."""
    other = situation.ends[0]
    shapes = [situation.of(node).output for node in (other, end)]
    if any(shape is None or len(shape) < 2 for shape in shapes):
        return None

    def join(draft: Draft) -> None:
        x, y = max((other, end), key=lambda node: node.position[1]).position
        both = draft.add("Concatenate", {}, (x, y + ROW))
        for node in sorted((other, end), key=lambda node: node.position[0]):
            draft.do(Connect(node.id, both))
        if not draft.accepts(both):
            _make_fit(draft, situation, both)
        if not draft.accepts(both):
            raise UnfinishedError(say("“{name}” would still not answer.", name=end.name))

    return repair(situation.project, say("Join it with “{name}”", name=other.name), join)


def _make_fit(draft: Draft, situation: Situation, both: str) -> None:
    """Do what would be offered first where the inputs of the layer do not go together."""
    then = Situation(draft.project, situation.facts)
    for way in merge_repairs(then, then.graph.by_id[both])[:1]:
        for edit in way.edits:
            draft.do(edit)


def _joined(situation: Situation, end: Node) -> Repair | None:
    """The branch laid flat and put beside what the answering layer is given already."""
    answer = situation.ends[0]
    links = situation.graph.incoming[answer.id]
    shapes, output = situation.of(answer).inputs, situation.of(end).output
    if len(links) != 1 or [len(shape) for shape in shapes] != [1] or output is None:
        return None

    def join(draft: Draft) -> None:
        last = draft.add_after(end.id, "Flatten", {}) if len(output) > 1 else end.id
        both = draft.insert(links[0], "Concatenate", {})
        draft.do(Connect(last, both))

    label = say("Let “{name}” take it in too", name=answer.name)
    return repair(situation.project, label, join, mended=answer.id)


def _branch(situation: Situation, end: Node) -> list[str]:
    """The end and all layers before it whose data goes nowhere else."""
    branch, waiting = {end.id}, [end.id]
    while waiting:
        for link in situation.graph.incoming[waiting.pop()]:
            key = link.source
            if key not in branch and all(one.target in branch for one in situation.graph.outgoing[key]):
                branch.add(key)
                waiting.append(key)
    return sorted(branch, key=situation.graph.places.__getitem__)


def _several_inputs(situation: Situation) -> Iterator[Problem]:
    used = [node for node in situation.inputs if situation.graph.outgoing[node.id]]
    for node in used[1:]:
        first = used[0]
        same = first.parameters == node.parameters and situation.may_try("several_inputs")
        yield Problem(
            "several_inputs",
            say("“{name}” is given the same sample as “{first}”.", name=node.name, first=first.name),
            say(
                "Each sample of the data is laid out for every Input in its own shape. One Input can also lead "
                "into several branches."
            ),
            severity="hint",
            node=node.id,
            repairs=those(_one_for_both(situation, first, node) if same else None),
        )


def _one_for_both(situation: Situation, first: Node, node: Node) -> Repair | None:
    def join(draft: Draft) -> None:
        links = draft.graph.outgoing[node.id]
        draft.remove(node.id)
        for link in links:
            if can_connect(draft.graph, first.id, link.target):
                draft.do(Connect(first.id, link.target))

    return repair(situation.project, say("Use “{name}” for both", name=first.name), join)


def _several_answers(situation: Situation) -> Problem:
    answers = sorted(situation.answers, key=lambda node: situation.graph.places[node.id])
    shown = answers[0]
    return Problem(
        "several_answers",
        say(
            "The network has {count} answers; that of “{name}” is the one shown.",
            count=len(answers),
            name=shown.name,
        ),
        say("All of them are taught the same labels. What is measured and shown is the one that was drawn first."),
        severity="hint",
        node=shown.id,
        repairs=those(_show_instead(situation, answers[1], shown)),
    )


def _show_instead(situation: Situation, other: Node, shown: Node) -> Repair | None:
    """The shown answer is drawn anew, behind the other; not where further layers use its weights."""
    if any(node.shares_weights_with == shown.id for node in situation.graph.sharing):
        return None
    links = situation.graph.incoming[shown.id]

    def draw_anew(draft: Draft) -> None:
        draft.remove(shown.id)
        draft.do(AddNode(shown))
        for link in links:
            draft.do(Connect(link.source, shown.id, link.source_port, link.target_port))

    return repair(situation.project, say("Show “{name}” instead", name=other.name), draw_anew)
