"""Hints about single layers: what can be trained as it is, but is hardly what was meant."""

from collections.abc import Callable, Iterator
from functools import cache
from math import ceil

from backend.catalogue.layers import layer_kind
from backend.edits import SetParameter
from backend.graph.analysis import analyse
from backend.graph.errors import UnfinishedError
from backend.graph.model import Node
from backend.graph.sharing import family_of
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, removal, repair, setting, those
from backend.problems.picture_hints import PICTURE_HINTS
from backend.problems.situation import Situation
from backend.problems.traits import activation_of, adds_up, drops, has, is_function, joins, weighs, width_of
from backend.wording import Message, say

_LARGE_DENSE = 2_000_000
"""Parameters of a Dense layer after Flatten, most of which a picture made smaller would spare."""

_SHOWING = ("return_state", "return_attention_scores")
"""Switches that give a layer more outputs."""


def layer_hints(situation: Situation) -> Iterator[Problem]:
    """All hints about layers that work, in the order in which they compute."""
    layers = situation.analysis.layers
    for node in situation.in_order:
        finders = _finders_for(node.kind)
        if finders and layers[node.id].output is not None:
            for find in finders:
                yield from find(situation, node)


@cache
def _finders_for(kind: str) -> "tuple[_Finder, ...]":
    """Those that can find something: most layers have nothing that could be hinted at."""
    probe = Node("", kind, "", layer_kind(kind).defaults())
    return tuple(find for find, concerns in _FINDERS if concerns(probe))


def _hint(code: str, node: Node, message: Message, why: Message, *repairs: Repair | None) -> Problem:
    return Problem(code, message, why, "hint", node.id, those(*repairs))


def _no_bend(situation: Situation, node: Node) -> Iterator[Problem]:
    if not weighs(node) or activation_of(node) != "linear" or node.id not in situation.straight_to_weights:
        return
    layer = situation.analysis.layers[node.id]
    given = width_of(node, layer.inputs[0] if layer.inputs else None)
    # Fewer channels between more of them spare weights, as in MobileNet 2: that is meant without a bend.
    if not 0 < width_of(node, layer.output) < min(given, situation.straight_to_weights[node.id]):
        yield _hint(
            "no_activation",
            node,
            say("“{name}” has no activation, and the next layer weighs its answers again.", name=node.name),
            say(
                "Two such layers in a row can learn no more than one. A bend between them, such as ReLU, changes "
                "that."
            ),
            setting(say("Set the activation to relu"), node, "activation", "relu"),
        )


def _softmax_inside(situation: Situation, node: Node) -> Iterator[Problem]:
    if not (weighs(node) or is_function(node)) or activation_of(node) != "softmax":
        return
    if node.id in situation.before_weights:
        bend = removal(node, bridge=True)
        if "activation" in node.parameters:
            bend = setting(say("Set the activation to relu"), node, "activation", "relu")
        yield _hint(
            "softmax_inside",
            node,
            say("“{name}” ends with softmax, but further layers follow.", name=node.name),
            say(
                "Softmax makes one answer large and all others small. Inside a network that loses what was found."
            ),
            bend,
        )


def _dropping(situation: Situation, node: Node) -> Iterator[Problem]:
    if not drops(node):
        return
    if node.parameters.get("rate") == 1.0:
        yield _hint(
            "dropout_of_everything",
            node,
            say("“{name}” switches everything off.", name=node.name),
            say("With a rate of 1 nothing gets through while training, so nothing before it can learn."),
            setting(say("Set the rate to 0.5"), node, "rate", 0.5),
        )
    if node.id in situation.answer_ids:
        yield _hint(
            "dropout_at_the_end",
            node,
            say("“{name}” stands at the end and switches off answers.", name=node.name),
            say("Dropout belongs between layers; the answer itself should always be whole."),
            removal(node, bridge=True),
        )


def _joining(situation: Situation, node: Node) -> Iterator[Problem]:
    shapes = situation.of(node).inputs
    if joins(node) and len(shapes) == 1:
        yield _hint(
            "nothing_to_join",
            node,
            say("“{name}” has one input only.", name=node.name),
            say("It joins branches: draw a second wire to it, or remove it."),
            removal(node, bridge=True),
        )
    elif adds_up(node) and len(set(shapes)) > 1:
        yield _hint(
            "add_stretches",
            node,
            say("“{name}” adds inputs of different shapes.", name=node.name)
            if node.kind == "Add"
            else say("“{name}” is given inputs of different shapes.", name=node.name),
            say("Lengths of 1 are stretched to fit, so the same number is used in many places. Is that meant?"),
        )


def _normalizing_nothing(situation: Situation, node: Node) -> Iterator[Problem]:
    if node.kind != "Normalization" or node.parameters["mean"] is not None:
        return
    columns = situation.facts.columns if situation.facts is not None else ()

    def take(draft: Draft) -> None:
        draft.set(node.id, "mean", tuple(column.mean for column in columns))
        draft.set(node.id, "variance", tuple(column.variance for column in columns))

    known = None
    if columns and situation.may_try("mean_missing"):
        known = repair(situation.project, say("Take them from the data"), take, mended=node.id)
    yield _hint(
        "mean_missing",
        node,
        say("“{name}” knows neither mean nor variance.", name=node.name),
        say("It subtracts the mean of the data and divides by its spread. Without them numbers grow beyond use."),
        known,
        removal(node, bridge=True),
    )


def _large_after_flatten(situation: Situation, node: Node) -> Iterator[Problem]:
    if (situation.of(node).parameters or 0) < _LARGE_DENSE or not situation.graph.incoming[node.id]:
        return
    flat = situation.graph.by_id[situation.graph.incoming[node.id][0].source]
    shapes = situation.of(flat).inputs
    if flat.kind != "Flatten" or not shapes or len(shapes[0]) not in (3, 4):
        return
    dimensions = len(shapes[0]) - 1

    times_too_large = (situation.of(node).parameters or 0) / _LARGE_DENSE
    window = 1 + ceil(times_too_large ** (1 / dimensions))

    def pool(draft: Draft) -> None:
        kind, size = f"MaxPooling{dimensions}D", (window,) * dimensions
        draft.insert(draft.graph.incoming[flat.id][0], kind, {"pool_size": size})
        demand_fewer(draft)

    def average(draft: Draft) -> None:
        draft.replace(flat.id, f"GlobalAveragePooling{dimensions}D", {})
        demand_fewer(draft)

    def demand_fewer(draft: Draft) -> None:
        if (analyse(draft.graph).layers[node.id].parameters or 0) >= _LARGE_DENSE:
            raise UnfinishedError(say("“{name}” would still be as large.", name=node.name))

    repairs: tuple[Repair | None, ...] = ()
    if situation.may_try("large_after_flatten"):
        repairs = (
            repair(situation.project, say("Insert pooling before “{flat}”", flat=flat.name), pool, mended=node.id),
            repair(situation.project, say("Take the average of each channel instead"), average, mended=node.id),
        )
    yield _hint(
        "large_after_flatten",
        node,
        say(
            "“{name}” has {count} parameters, for “{flat}” gives it a whole picture.",
            name=node.name,
            count=f"{situation.of(node).parameters:,}",
            flat=flat.name,
        ),
        say("So many weights learn slowly and learn by heart. Pooling before it makes the picture smaller."),
        *repairs,
    )


def _unused_outputs(situation: Situation, node: Node) -> Iterator[Problem]:
    for name in _SHOWING:
        shown = node.parameters.get(name) is True
        if shown and all(link.source_port == 0 for link in situation.graph.outgoing[node.id]):
            yield _hint(
                "outputs_unused",
                node,
                say("“{name}” shows more answers than are used.", name=node.name),
                say("Nothing takes what it shows beside its answer. Draw wires from there, or do not show it."),
                _hidden(situation, node, name),
            )


def _hidden(situation: Situation, node: Node, name: str) -> Repair | None:
    """Tried only where another layer has the same settings: a wire may start there at what would be hidden."""
    label = say("Do not show it")
    if len(family_of(situation.graph, node)) == 1:
        return setting(label, node, name, False)
    if not situation.may_try("outputs_unused"):
        return None
    return repair(situation.project, label, SetParameter(node.id, name, False), mended=node.id)


def _softmax_over_places(situation: Situation, node: Node) -> Iterator[Problem]:
    output = situation.of(node).output or ()
    axes = node.parameters.get("axis")
    named = axes if isinstance(axes, tuple) else (axes,)
    if node.kind == "Softmax" and len(output) > 1 and not set(named) <= {-1, len(output)}:
        yield _hint(
            "softmax_over_places",
            node,
            say("“{name}” shares out 1 among places, not among the channels.", name=node.name),
            say("Usually the shares are those of the classes, which are the last axis."),
            setting(say("Use the last axis"), node, "axis", (-1,)),
        )


_Finder = Callable[[Situation, Node], Iterator[Problem]]

_FINDERS: tuple[tuple[_Finder, Callable[[Node], bool]], ...] = (
    (_no_bend, weighs),
    (_softmax_inside, lambda node: weighs(node) or is_function(node)),
    (_softmax_over_places, lambda node: node.kind == "Softmax"),
    (_dropping, drops),
    (_joining, lambda node: joins(node) or adds_up(node)),
    *PICTURE_HINTS,
    (_normalizing_nothing, lambda node: node.kind == "Normalization"),
    (_large_after_flatten, weighs),
    (_unused_outputs, lambda node: any(has(node, name) for name in _SHOWING)),
)
"""What looks for hints, and the layers that it concerns, whatever their settings are."""
