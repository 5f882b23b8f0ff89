"""Problems of layers that Keras builds, but through which TensorFlow cannot hand back what is to be learnt."""

from collections.abc import Iterator

from backend.catalogue.layers import layer_kind
from backend.edits import SetParameter
from backend.graph.model import Node
from backend.graph.order import ancestors
from backend.problem import Problem, Repair
from backend.problems.conflict_repairs import CHOICES, sized
from backend.problems.draft import removal, repair, those
from backend.problems.situation import Situation
from backend.wording import Message, say


def way_back_problems(situation: Situation) -> Iterator[Problem]:
    """One for each such layer that has something to learn in it or before it."""
    for node in situation.in_order:
        message = _reason(situation, node)
        if message is None or not _is_learnt_through(situation, node):
            continue
        yield Problem(
            "cannot_learn",
            message,
            say("Learning goes back through the network layer by layer, and through this one there is no way."),
            node=node.id,
            repairs=those(*_other_settings(situation, node), removal(node, bridge=True)),
        )


def _reason(situation: Situation, node: Node) -> Message | None:
    rule, layer = layer_kind(node.kind).cannot_learn, situation.of(node)
    return None if rule is None or layer.output is None else rule(layer.inputs, node.parameters)


def _is_learnt_through(situation: Situation, node: Node) -> bool:
    before = (situation.graph.by_id[key] for key in ancestors(situation.graph, node.id))
    return any(one.trainable and situation.of(one).parameters for one in (node, *before))


def _other_settings(situation: Situation, node: Node) -> Iterator[Repair | None]:
    """Those, of all that are known, with which there is a way."""
    for label, name, value in CHOICES:
        if name not in node.parameters or node.parameters[name] == sized(node, name, value):
            continue
        edit = SetParameter(node.id, name, sized(node, name, value))
        found = repair(situation.project, label, edit, mended=node.id)
        if found is not None:
            then = Situation(edit.apply(situation.project), situation.facts)
            yield found if _reason(then, then.graph.by_id[node.id]) is None else None
