"""Repairs for windows that are larger than the picture."""

from typing import cast

from backend.graph.model import Node
from backend.problem import Repair
from backend.problems.draft import Draft, removal, repair, those
from backend.problems.situation import Situation
from backend.wording import say


def window_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Keep the size by padding, make the window smaller, or take the layer out."""
    shape = situation.of(node).inputs[0]
    name = "kernel_size" if "kernel_size" in node.parameters else "pool_size"
    window = cast(tuple[int, ...], node.parameters[name])
    places = shape[1:] if node.parameters.get("data_format") == "channels_first" else shape[:-1]
    lengths = places[-len(window) :]
    smaller = tuple(min(size, length or size) for size, length in zip(window, lengths, strict=True))

    def pad(draft: Draft) -> None:
        draft.set(node.id, "padding", "same")

    def shrink(draft: Draft) -> None:
        if "dilation_rate" in node.parameters:
            draft.set(node.id, "dilation_rate", (1,) * len(window))
        draft.set(node.id, name, smaller)

    size = " × ".join(str(length) for length in smaller)

    def last(draft: Draft) -> None:
        draft.set(node.id, "data_format", "channels_last")

    first = node.parameters.get("data_format") == "channels_first"
    if all(length == 1 for length in lengths) and not first:
        # Around a single place there is nothing but padding: such a layer has nothing to look at.
        return those(
            removal(node, bridge=True),
            repair(situation.project, say("Make the window {size}", size=size), shrink, mended=node.id),
            repair(situation.project, say("Set the padding to “same”"), pad, mended=node.id),
        )
    return those(
        repair(situation.project, say("Put the channels last"), last, mended=node.id) if first else None,
        repair(situation.project, say("Set the padding to “same”"), pad, mended=node.id),
        repair(situation.project, say("Make the window {size}", size=size), shrink, mended=node.id),
        removal(node, bridge=True),
    )
