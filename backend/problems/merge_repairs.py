"""Repairs for branches whose shapes do not go together."""

from typing import cast

from backend.graph.model import Link, Node, ParameterValue, Shape
from backend.problem import Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.wording import say


def merge_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Bring the branches to one width, join them instead of adding, flatten them first."""
    project = situation.project
    if node.kind == "Add":
        return those(
            repair(
                project, say("Bring them to the same width"), lambda draft: _widen(draft, situation, node), node.id
            ),
            repair(project, say("Use Concatenate instead"), lambda draft: _join(draft, node), node.id),
            repair(
                project,
                say("Flatten them and use Concatenate"),
                lambda draft: _join_flat(draft, situation, node),
                node.id,
            ),
        )
    return those(
        repair(project, say("Join along the last axis"), lambda draft: draft.set(node.id, "axis", -1), node.id),
        repair(
            project, say("Flatten the branches first"), lambda draft: _join_flat(draft, situation, node), node.id
        ),
    )


def _widen(draft: Draft, situation: Situation, node: Node) -> None:
    """A layer on each branch that is narrower or wider than the first in its last axis."""
    shapes = situation.of(node).inputs
    wanted = cast(int, shapes[0][-1])
    for link, shape in zip(situation.graph.incoming[node.id], shapes, strict=True):
        if shape[-1] != wanted and len(shape) == len(shapes[0]):
            kind, parameters = _widener(shape, wanted)
            draft.insert(_same_place(draft, link), kind, parameters)


def _widener(shape: Shape, width: int) -> tuple[str, dict[str, ParameterValue]]:
    if len(shape) == 3:
        return "Conv2D", {"filters": width, "kernel_size": (1, 1)}
    return "Dense", {"units": width}


def _join(draft: Draft, node: Node) -> None:
    draft.replace(node.id, "Concatenate", {"axis": -1})


def _join_flat(draft: Draft, situation: Situation, node: Node) -> None:
    for link, shape in zip(situation.graph.incoming[node.id], situation.of(node).inputs, strict=True):
        if len(shape) > 1:
            draft.insert(_same_place(draft, link), "Flatten", {})
    if node.kind == "Add":
        _join(draft, node)
    else:
        draft.set(node.id, "axis", -1)


def _same_place(draft: Draft, link: Link) -> Link:
    """The link into the same port, as the draft has it now."""
    return next(one for one in draft.graph.incoming[link.target] if one.target_port == link.target_port)
