"""Problems of the drawing itself: what is missing, loose or more than there should be."""

from collections.abc import Iterator
from math import dist

from backend.edits import Connect, Rename
from backend.graph.analysis import analyse
from backend.graph.errors import UnfinishedError
from backend.graph.model import Node, Shape
from backend.graph.naming import fresh_name_from, is_valid_name, name_stem
from backend.graph.rules import can_connect
from backend.problem import Problem, Repair
from backend.problems.draft import ROW, Draft, removal, repair, those
from backend.problems.loose_layers import accepts, ways_to_connect
from backend.problems.ports import port_problems
from backend.problems.situation import Situation
from backend.wording import say

USUAL_CLASSES = 10
"""The units of a last layer that a repair adds while nothing is known of the data."""


def structure_problems(situation: Situation) -> Iterator[Problem]:
    """All of them, the causes first."""
    if not situation.graph.nodes:
        yield _empty(situation)
        return
    if not situation.inputs:
        yield _no_input(situation)
    elif len(situation.inputs) == len(situation.graph.nodes):
        yield _only_input(situation)
    yield from _not_connected(situation)
    yield from port_problems(situation)
    yield from _unused_inputs(situation)
    yield from _names(situation)


def add_classifier(draft: Draft, situation: Situation, node: str, shape: Shape) -> None:
    """A last Dense layer for the classes after the node, which gives `shape`; Flatten before it where needed."""
    if len(shape) > 1:
        node = draft.add_after(node, "Flatten", {})
    if situation.classes == 0:
        draft.add_after(node, "Dense", {"units": 1})
    else:
        units = situation.classes or USUAL_CLASSES
        draft.add_after(node, "Dense", {"units": units, "activation": "softmax"})


def _empty(situation: Situation) -> Problem:
    shape = situation.sample_shape

    def begin(draft: Draft) -> None:
        add_classifier(draft, situation, draft.add("Input", {"shape": shape}, (0.0, 0.0)), shape)

    def only_input(draft: Draft) -> None:
        draft.add("Input", {"shape": shape}, (0.0, 0.0))

    return Problem(
        "empty",
        say("There is no layer yet."),
        say("Drag layers from the palette, begin with a template, or start here with the smallest network."),
        repairs=those(
            repair(situation.project, say("Start with a small network"), begin),
            repair(situation.project, say("Add an Input layer"), only_input),
        ),
    )


def _no_input(situation: Situation) -> Problem:
    first = min(_loose(situation), key=lambda node: (node.position[1], node.position[0]))
    shape = _shape_for(situation, first)

    def add(draft: Draft) -> None:
        x, y = first.position
        draft.do(Connect(draft.add("Input", {"shape": shape}, (x, y - ROW)), first.id))

    def complete(draft: Draft) -> None:
        add(draft)
        output = analyse(draft.graph).layers[first.id].output
        if output is None:
            raise UnfinishedError(say("“{name}” is not ready yet.", name=first.name))
        add_classifier(draft, situation, first.id, output)

    whole = None
    if len(situation.graph.nodes) == 1 and not is_answer(first, situation):
        whole = repair(situation.project, say("Complete the network around it"), complete)
    return Problem(
        "no_input",
        say("The network has no Input layer."),
        say("The Input layer is where data comes in; it tells all others what shape it has."),
        repairs=those(whole, repair(situation.project, say("Add an Input layer"), add)),
    )


def is_answer(node: Node, situation: Situation) -> bool:
    """Whether the layer gives one number for each class."""
    return node.kind == "Dense" and node.parameters["units"] == (situation.classes or USUAL_CLASSES)


def _only_input(situation: Situation) -> Problem:
    node = situation.inputs[0]

    def add(draft: Draft) -> None:
        add_classifier(draft, situation, node.id, situation.of(node).output or situation.sample_shape)

    return Problem(
        "only_input",
        say("Nothing follows the Input layer."),
        say("An Input only lets data in. The layers after it learn from the data and give an answer."),
        node=node.id,
        repairs=those(repair(situation.project, say("Add a layer that answers"), add)),
    )


def _loose(situation: Situation) -> list[Node]:
    """The layers that should take from another but do not."""
    return [
        node for node in situation.graph.nodes if node.kind != "Input" and not situation.graph.incoming[node.id]
    ]


def _not_connected(situation: Situation) -> Iterator[Problem]:
    loose = _loose(situation)
    if not situation.inputs:
        # The repair of "no input" connects the first of them.
        loose.remove(min(loose, key=lambda node: (node.position[1], node.position[0])))
    for number, node in enumerate(loose):
        ways = ways_to_connect(situation, node) if number < situation.tries else ()
        yield Problem(
            "not_connected",
            say("“{name}” is not connected.", name=node.name),
            say("No data reaches this layer. Draw a wire to it from the layer that should come before."),
            node=node.id,
            repairs=those(*ways, removal(node)),
        )


def _shape_for(situation: Situation, node: Node) -> Shape:
    """The Input shape for a network that begins with the node; Dense layers want one row of numbers."""
    shapes = situation.fitting_shapes()
    if node.kind == "Dense":
        shapes.reverse()
    return next((shape for shape in shapes if accepts(node, shape)), shapes[0])


def _unused_inputs(situation: Situation) -> Iterator[Problem]:
    if len(situation.inputs) == len(situation.graph.nodes) == 1:
        return
    for node in situation.inputs:
        if situation.graph.outgoing[node.id]:
            continue
        connection = _to_an_open_end(situation, node) if situation.may_try("input_unused") else None
        yield Problem(
            "input_unused",
            say("“{name}” leads nowhere.", name=node.name),
            say("Data comes in here, but no layer takes it."),
            node=node.id,
            repairs=those(connection, removal(node)),
        )


def _to_an_open_end(situation: Situation, node: Node) -> Repair | None:
    """A wire from the Input to the nearest layer that nothing leads to."""
    nearest = sorted(_loose(situation), key=lambda other: dist(other.position, node.position))
    end = next((other for other in nearest if can_connect(situation.graph, node.id, other.id)), None)
    if end is None:
        return None
    return repair(situation.project, say("Connect it to “{name}”", name=end.name), Connect(node.id, end.id))


def _names(situation: Situation) -> Iterator[Problem]:
    seen: set[str] = set()
    names = {node.name for node in situation.graph.nodes}
    # The same for all that wish the same: one is renamed after the other. To look for each would take long.
    offered: dict[str, str] = {}
    for node in situation.graph.nodes:
        taken, valid = node.name in seen, is_valid_name(node.name)
        seen.add(node.name)
        if valid and not taken:
            continue
        stem = name_stem(node.name)
        if stem not in offered:
            offered[stem] = fresh_name_from(stem, names)
        fresh = offered[stem]
        yield Problem(
            "name_taken" if valid else "name_not_allowed",
            say("Two layers are called “{name}”.", name=node.name)
            if valid
            else say("A layer cannot be called “{name}”.", name=node.name),
            say(
                "Saved weights are found by the names of their layers: each needs one of its own, of letters, "
                "digits and underscores."
            ),
            node=node.id,
            repairs=(Repair(say("Rename it to “{name}”", name=fresh), (Rename(node.id, fresh),)),),
        )
