"""Repairs for layers that are given a row of numbers instead of a picture or a sequence, and the like."""

from math import isqrt
from typing import cast

from backend.edits import SetParameter
from backend.graph.errors import WrongRankError
from backend.graph.model import Node, Shape
from backend.graph.shapes import shape_text, size_of
from backend.problem import Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.wording import say


def rank_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Mend the layer before it, or insert a Reshape, or take the layer out."""
    error = cast(WrongRankError, situation.of(node).error)
    return those(
        _before(situation, node),
        _reshape(situation, node, error),
        repair(
            situation.project,
            say("Remove “{name}”", name=node.name),
            lambda draft: draft.remove(node.id, bridge=True),
        ),
    )


def _before(situation: Situation, node: Node) -> Repair | None:
    """What the layer before did to the shape is undone: Flatten goes, an LSTM answers at every step."""
    link = situation.graph.incoming[node.id][0]
    source = situation.graph.by_id[link.source]
    match source.kind:
        case "Flatten" if len(situation.graph.outgoing[source.id]) == 1:
            return repair(
                situation.project,
                say("Remove “{name}” before it", name=source.name),
                lambda draft: draft.remove(source.id, bridge=True),
                mended=node.id,
            )
        case "LSTM":
            return repair(
                situation.project,
                say("Let “{name}” answer at every step", name=source.name),
                SetParameter(source.id, "return_sequences", True),
                mended=node.id,
            )
        case "GlobalAveragePooling2D":
            return repair(
                situation.project,
                say("Let “{name}” keep its axes", name=source.name),
                SetParameter(source.id, "keepdims", True),
                mended=node.id,
            )
        case _:
            return None


def _reshape(situation: Situation, node: Node, error: WrongRankError) -> Repair | None:
    target = _target(situation, error)
    if target is None:
        return None

    def insert(draft: Draft) -> None:
        draft.insert(draft.graph.incoming[node.id][0], "Reshape", {"target_shape": target})

    return repair(
        situation.project, say("Reshape to {shape} before it", shape=shape_text(target)), insert, node.id
    )


def _target(situation: Situation, error: WrongRankError) -> Shape | None:
    """As the data is laid out, if that fits; else what is most natural."""
    size = size_of(error.given)
    if size is None:
        return None
    for shape in (situation.sample_shape, situation.sample_shape[:2]):
        if len(shape) == error.needed and size_of(shape) == size:
            return shape
    if error.needed == 3:
        return _picture(error.given, size)
    return _sequence(error.given, size)


def _picture(given: Shape, size: int) -> Shape:
    """Two axes get one channel, a square number of values is a square picture, anything else is one row."""
    if len(given) == 2:
        return (*given, 1)
    side = isqrt(size)
    return (side, side, 1) if side * side == size else (1, size, 1)


def _sequence(given: Shape, size: int) -> Shape:
    """A row becomes one value a step; of a picture each row is a step."""
    first = given[0] or 1
    return (size, 1) if len(given) < 2 else (first, size // first)
