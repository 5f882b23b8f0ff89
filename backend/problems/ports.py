"""Problems of layers whose inputs each mean something else: those that are missing."""

from collections.abc import Iterator

from backend.catalogue.layers import layer_kind
from backend.edits import Connect
from backend.graph.model import Node
from backend.graph.rules import can_connect
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, removal, repair, those
from backend.problems.situation import Situation
from backend.wording import Message, marked, say

_MOST_TRIED = 12
"""Layers that are tried as the missing input: the nearest before it."""


def port_problems(situation: Situation) -> Iterator[Problem]:
    """One for each layer that has some of the inputs it needs, but not all."""
    graph = situation.graph
    lacking = [
        node for node in graph.nodes if 0 < len(graph.incoming[node.id]) < layer_kind(node.kind).least_inputs
    ]
    for number, node in enumerate(lacking):
        yield _inputs_missing(situation, node, tried=number < situation.tries)


def _inputs_missing(situation: Situation, node: Node, *, tried: bool) -> Problem:
    kind, count = layer_kind(node.kind), len(situation.graph.incoming[node.id])
    missing = marked(kind.ports[count].title)
    return Problem(
        "inputs_missing",
        say(
            "“{name}” needs {least} inputs, but has {count}: its {missing} is missing.",
            name=node.name,
            least=kind.least_inputs,
            count=count,
            missing=missing,
        ),
        say("Each input of this layer has its own meaning, and it cannot compute without one of them."),
        node=node.id,
        repairs=those(
            _from_another(situation, node, missing) if tried else None,
            _from_the_same(situation, node, missing) if tried else None,
            removal(node, bridge=True),
        ),
    )


def _from_another(situation: Situation, node: Node, missing: Message) -> Repair | None:
    """An end that is still open and that fits is most likely what was meant."""
    graph, taken = situation.graph, {link.source for link in situation.graph.incoming[node.id]}
    open_ends = [
        other
        for other in reversed(situation.in_order)
        if not graph.outgoing[other.id]
        and other.id not in taken
        and situation.of(other).output is not None
        and can_connect(graph, other.id, node.id)
    ]
    for other in open_ends[: min(_MOST_TRIED, situation.tries)]:
        label = say("Connect “{name}” as its {missing}", name=other.name, missing=missing)
        found = repair(situation.project, label, Connect(other.id, node.id), mended=node.id)
        if found is not None:
            return found
    return None


def _from_the_same(situation: Situation, node: Node, missing: Message) -> Repair | None:
    """What comes in already, once more: attention of a sequence to itself, a number times itself."""
    first = situation.graph.incoming[node.id][0]
    source = situation.graph.by_id[first.source]

    def fill(draft: Draft) -> None:
        while len(draft.graph.incoming[node.id]) < layer_kind(node.kind).least_inputs:
            draft.do(Connect(first.source, node.id, first.source_port))

    label = say("Use “{name}” as its {missing} too", name=source.name, missing=missing)
    return repair(situation.project, label, fill, mended=node.id)
