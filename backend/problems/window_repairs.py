"""Repairs for windows that are larger than the picture."""

from typing import cast

from backend.graph.model import Node
from backend.problem import Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.wording import say


def window_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Keep the size by padding, make the window smaller, or take the layer out."""
    height, width, _channels = situation.of(node).inputs[0]
    name = "kernel_size" if node.kind == "Conv2D" else "pool_size"
    window = cast(tuple[int, int], node.parameters[name])
    smaller = tuple(min(size, length or size) for size, length in zip(window, (height, width), strict=True))

    def pad(draft: Draft) -> None:
        draft.set(node.id, "padding", "same")

    def shrink(draft: Draft) -> None:
        if "dilation_rate" in node.parameters:
            draft.set(node.id, "dilation_rate", (1, 1))
        draft.set(node.id, name, smaller)

    def remove(draft: Draft) -> None:
        draft.remove(node.id, bridge=True)

    size = f"{smaller[0]} × {smaller[1]}"
    return those(
        repair(situation.project, say("Set the padding to “same”"), pad, mended=node.id),
        repair(situation.project, say("Make the window {size}", size=size), shrink, mended=node.id),
        repair(situation.project, say("Remove “{name}”", name=node.name), remove),
    )
