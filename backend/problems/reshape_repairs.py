"""Repairs for a Reshape whose target does not hold as many values as come in."""

from typing import cast

from backend.edits import SetParameter
from backend.graph.model import Node
from backend.graph.shapes import shape_text
from backend.problem import Repair
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.wording import say


def reshape_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Leave one length of the target open where that fits; else, and also, one row of numbers."""
    target = cast(tuple[int, ...], node.parameters["target_shape"])
    candidates = [
        tuple(-1 if place == open_place else length for place, length in enumerate(target))
        for open_place in reversed(range(len(target)))
        if -1 not in target[:open_place] + target[open_place + 1 :]
    ]
    fitting = [candidate for candidate in candidates if _repair(situation, node, candidate) is not None][:1]
    return those(*(_repair(situation, node, shape) for shape in dict.fromkeys((*fitting, (-1,)))))


def _repair(situation: Situation, node: Node, target: tuple[int, ...]) -> Repair | None:
    label = say("Set the target to {shape}", shape=shape_text(target).replace("-", "−"))
    return repair(situation.project, label, SetParameter(node.id, "target_shape", target), mended=node.id)
