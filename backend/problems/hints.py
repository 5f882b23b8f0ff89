"""Hints: networks and settings that can be trained but will not learn well."""

from collections.abc import Iterator

from backend.catalogue.optimizers import optimizer_row
from backend.edits import RemoveNodes, SetParameter, SetTraining
from backend.graph.model import Node
from backend.graph.order import descendants
from backend.problem import Problem, Repair
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.wording import marked, say

_STRAIGHT = frozenset(
    {"Flatten", "Reshape", "Dropout", "BatchNormalization", "AveragePooling2D", "GlobalAveragePooling2D"}
)
"""Kinds that bend nothing: what comes out is a weighted sum of what comes in."""

_WEIGHING = frozenset({"Dense", "Conv2D"})

_HIGH_RATE = {"sgd": 1.0, "adagrad": 1.0}
_USUAL_HIGH_RATE = 0.1
_USUAL_BATCH = 32


def hints(situation: Situation) -> Iterator[Problem]:
    """All hints, those of layers first."""
    for node in situation.in_order:
        yield from _layer_hints(situation, node)
    yield from _learning_rate(situation)
    yield from _batch_size(situation)


def _layer_hints(situation: Situation, node: Node) -> Iterator[Problem]:
    if situation.of(node).output is None:
        return
    match node.kind:
        case "Dense" | "Conv2D" | "Activation":
            yield from _activation_hints(situation, node)
        case "Dropout":
            yield from _dropout_hints(situation, node)
        case "Add" | "Concatenate":
            yield from _merge_hints(situation, node)


def _activation_hints(situation: Situation, node: Node) -> Iterator[Problem]:
    activation = node.parameters["activation"]
    if activation == "linear" and node.kind in _WEIGHING and _leads_straight_on(situation, node):
        yield Problem(
            "no_activation",
            say("“{name}” has no activation, and the next layer weighs its answers again.", name=node.name),
            say(
                "Two such layers in a row can learn no more than one. A bend between them, such as ReLU, changes "
                "that."
            ),
            "hint",
            node.id,
            _bend(situation, node),
        )
    if activation == "softmax" and any(
        situation.graph.by_id[key].kind in _WEIGHING for key in descendants(situation.graph, node.id)
    ):
        yield Problem(
            "softmax_inside",
            say("“{name}” ends with softmax, but further layers follow.", name=node.name),
            say(
                "Softmax makes one answer large and all others small. Inside a network that loses what was found."
            ),
            "hint",
            node.id,
            _bend(situation, node),
        )


def _bend(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Tried out only where there is something to repair: most activations are well."""
    bend = SetParameter(node.id, "activation", "relu")
    return those(repair(situation.project, say("Set the activation to relu"), bend))


def _leads_straight_on(situation: Situation, node: Node) -> bool:
    """Whether the answers reach the next weights without a bend."""
    waiting = [node]
    while waiting:
        for link in situation.graph.outgoing[waiting.pop().id]:
            following = situation.graph.by_id[link.target]
            if following.kind in _WEIGHING:
                return True
            if following.kind in _STRAIGHT:
                waiting.append(following)
    return False


def _dropout_hints(situation: Situation, node: Node) -> Iterator[Problem]:
    if node.parameters["rate"] == 1.0:
        yield Problem(
            "dropout_of_everything",
            say("“{name}” switches everything off.", name=node.name),
            say("With a rate of 1 nothing gets through while training, so nothing before it can learn."),
            "hint",
            node.id,
            those(repair(situation.project, say("Set the rate to 0.5"), SetParameter(node.id, "rate", 0.5))),
        )
    if node is situation.answer:
        label = say("Remove “{name}”", name=node.name)
        yield Problem(
            "dropout_at_the_end",
            say("“{name}” stands at the end and switches off answers.", name=node.name),
            say("Dropout belongs between layers; the answer itself should always be whole."),
            "hint",
            node.id,
            those(repair(situation.project, label, RemoveNodes((node.id,), bridge=True))),
        )


def _merge_hints(situation: Situation, node: Node) -> Iterator[Problem]:
    shapes = situation.of(node).inputs
    label = say("Remove “{name}”", name=node.name)
    if len(shapes) == 1:
        yield Problem(
            "nothing_to_join",
            say("“{name}” has one input only.", name=node.name),
            say("It joins branches: draw a second wire to it, or remove it."),
            "hint",
            node.id,
            those(repair(situation.project, label, RemoveNodes((node.id,), bridge=True))),
        )
    elif node.kind == "Add" and len(set(shapes)) > 1:
        yield Problem(
            "add_stretches",
            say("“{name}” adds inputs of different shapes.", name=node.name),
            say("Lengths of 1 are stretched to fit, so the same number is added in many places. Is that meant?"),
            "hint",
            node.id,
        )


def _learning_rate(situation: Situation) -> Iterator[Problem]:
    training = situation.project.training
    row = optimizer_row(training.optimizer)
    if training.learning_rate <= _HIGH_RATE.get(row.id, _USUAL_HIGH_RATE):
        return
    yield Problem(
        "learning_rate_high",
        say(
            "A learning rate of {rate} is very high for {optimizer}.",
            rate=training.learning_rate,
            optimizer=marked(row.title),
        ),
        say("The steps will be so large that the network jumps over every good place."),
        "hint",
        repairs=those(
            repair(
                situation.project,
                say("Set it to {rate}", rate=row.learning_rate),
                SetTraining({"learning_rate": row.learning_rate}),
            )
        ),
    )


def _batch_size(situation: Situation) -> Iterator[Problem]:
    if situation.facts is None:
        return
    samples = situation.facts.training_samples
    batch = situation.project.training.batch_size
    smaller = max(1, min(_USUAL_BATCH, samples))
    if batch <= max(samples, 1):
        return
    yield Problem(
        "batch_larger_than_data",
        say(
            "A batch of {batch} is larger than the data, which has {samples} samples.",
            batch=batch,
            samples=samples,
        ),
        say("The network takes one step a batch. With one batch for all the data it takes one step an epoch."),
        "hint",
        repairs=those(
            repair(
                situation.project, say("Set it to {batch}", batch=smaller), SetTraining({"batch_size": smaller})
            )
        ),
    )
