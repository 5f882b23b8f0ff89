"""Problems of layers that look numbers up in a list (Embedding, Category Encoding): they need whole ones."""

from collections.abc import Iterator

from backend.graph.model import Node
from backend.problem import Problem
from backend.problems.draft import Draft, removal, repair, those
from backend.problems.situation import Situation
from backend.problems.traits import has
from backend.wording import Message, marked, say


def whole_number_problems(situation: Situation) -> Iterator[Problem]:
    """One for each such layer that is given fractions, by the layer before it or by the data."""
    for node in situation.in_order:
        if (has(node, "input_dim") or has(node, "num_tokens")) and situation.of(node).output is not None:
            source = situation.calculating_before.get(node.id)
            if source is not None:
                what = say(
                    "“{name}” needs whole numbers, but “{other}” gives fractions.",
                    name=node.name,
                    other=source.name,
                )
                yield _problem(situation, node, what)
            elif situation.facts is not None:
                yield _problem(
                    situation,
                    node,
                    say(
                        "“{name}” needs whole numbers, but a sample of {data} has fractions.",
                        name=node.name,
                        data=marked(situation.facts.title),
                    ),
                )


def _problem(situation: Situation, node: Node, message: Message) -> Problem:
    shape = situation.of(node).output or ()

    def weigh(draft: Draft) -> None:
        units = node.parameters.get("output_dim", 64)
        draft.replace(node.id, "Dense", {"units": units, "activation": "relu"})

    dense = None
    if shape and situation.may_try("whole_numbers_needed"):
        dense = repair(situation.project, say("Use Dense instead"), weigh, mended=node.id)
    return Problem(
        "whole_numbers_needed",
        message,
        say(
            "It looks each number up in a list, as the place of a word in a dictionary. A brightness such as 0.5 "
            "has no place there; a Dense layer weighs such numbers."
        ),
        node=node.id,
        repairs=those(dense, removal(node, bridge=True)),
    )
