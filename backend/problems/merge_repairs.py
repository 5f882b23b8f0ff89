"""Repairs for inputs whose shapes do not go together."""

from collections.abc import Callable
from functools import partial
from typing import cast

from backend.catalogue.layers import layer_kind
from backend.edits import Disconnect
from backend.graph.errors import UnfinishedError
from backend.graph.model import Link, Node, ParameterValue, Shape
from backend.problem import Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.problems.traits import adds_up, reads_steps
from backend.wording import Message, say

Parameters = dict[str, ParameterValue]


def merge_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Bring the inputs to one shape, join them in another way, or leave out what does not fit."""
    if adds_up(node):
        return _of(situation, node, _WAYS_TO_ADD)
    if node.kind == "Concatenate":
        return _of(situation, node, _WAYS_TO_JOIN)
    if reads_steps(node):
        return _of(situation, node, _WAYS_TO_REMEMBER)
    return _of(situation, node, _WAYS_TO_COMPARE)


Write = Callable[..., None]
"""Takes a draft, the situation and the node whose inputs do not go together, and writes the repair."""


def _of(situation: Situation, node: Node, ways: tuple[tuple[Message, Write], ...]) -> tuple[Repair, ...]:
    return those(
        *(
            repair(situation.project, label, partial(write, situation=situation, node=node), mended=node.id)
            for label, write in ways
        )
    )


def _widen(draft: Draft, situation: Situation, node: Node) -> None:
    """A layer on each input that is narrower or wider than the first in its last axis."""
    shapes = situation.of(node).inputs
    wanted = cast(int, shapes[0][-1])
    for link, shape in zip(situation.graph.incoming[node.id], shapes, strict=True):
        if shape[-1] != wanted and len(shape) == len(shapes[0]):
            draft.insert(_same_place(draft, link), *_widener(shape, wanted))


def _widener(shape: Shape, width: int) -> tuple[str, Parameters]:
    """A convolution of one place, or Dense, which is the same for a row."""
    if len(shape) == 3:
        return "Conv2D", {"filters": width, "kernel_size": (1, 1)}
    return "Dense", {"units": width}


def _resize(draft: Draft, situation: Situation, node: Node) -> None:
    """Cut the larger pictures or sequences down to the smallest, then bring them to one width."""
    shapes = situation.of(node).inputs
    rank = len(shapes[0])
    if rank not in (2, 3, 4) or any(len(shape) != rank or None in shape for shape in shapes):
        raise _impossible(node)
    places = [cast(tuple[int, ...], shape[:-1]) for shape in shapes]
    least = tuple(min(lengths) for lengths in zip(*places, strict=True))
    for link, lengths in zip(situation.graph.incoming[node.id], places, strict=True):
        cut = tuple(
            ((length - small) // 2, length - small - (length - small) // 2)
            for length, small in zip(lengths, least, strict=True)
        )
        if any(sum(ends) for ends in cut):
            _crop(draft, link, cut)
    if node.kind != "Concatenate":
        _widen(draft, situation, node)


def _crop(draft: Draft, link: Link, cut: tuple[tuple[int, int], ...]) -> None:
    kind = f"Cropping{len(cut)}D"
    parameter = layer_kind(kind).parameter("cropping")
    length = parameter.length if parameter is not None else None
    flat = tuple(number for ends in cut for number in ends)
    value = flat if length == len(flat) else tuple(max(ends) for ends in cut)
    draft.insert(_same_place(draft, link), kind, {"cropping": value})


def _pool(draft: Draft, situation: Situation, node: Node) -> None:
    """Each picture and sequence becomes one row: the average of each channel. Then to one width."""
    shapes = situation.of(node).inputs
    for link, shape in zip(situation.graph.incoming[node.id], shapes, strict=True):
        if len(shape) > 1:
            draft.insert(_same_place(draft, link), f"GlobalAveragePooling{len(shape) - 1}D", {})
    if node.kind == "Concatenate":
        draft.set(node.id, "axis", -1)
        return
    wanted = cast(int, shapes[0][-1])
    for link, shape in zip(situation.graph.incoming[node.id], shapes, strict=True):
        if shape[-1] != wanted:
            draft.insert(_same_place(draft, link), "Dense", {"units": wanted})


def _join(draft: Draft, situation: Situation, node: Node) -> None:
    draft.replace(node.id, "Concatenate", {"axis": -1})


def _join_last(draft: Draft, situation: Situation, node: Node) -> None:
    draft.set(node.id, "axis", -1)


def _join_flat(draft: Draft, situation: Situation, node: Node) -> None:
    for link, shape in zip(situation.graph.incoming[node.id], situation.of(node).inputs, strict=True):
        if len(shape) > 1:
            draft.insert(_same_place(draft, link), "Flatten", {})
    if node.kind == "Concatenate":
        draft.set(node.id, "axis", -1)
    else:
        _join(draft, situation, node)


def _forget(draft: Draft, situation: Situation, node: Node) -> None:
    """Without the states that it is given."""
    for link in reversed(situation.graph.incoming[node.id][1:]):
        draft.do(Disconnect(link))


def _as_many_units(draft: Draft, situation: Situation, node: Node) -> None:
    """As many units as the states have numbers."""
    draft.set(node.id, "units", cast(int, situation.of(node).inputs[1][-1]))


def _bring_states(draft: Draft, situation: Situation, node: Node) -> None:
    """A Dense layer between a state of another length and the layer."""
    wanted = node.parameters.get("units")
    if wanted is None:
        raise _impossible(node)
    links = situation.graph.incoming[node.id]
    for link, shape in list(zip(links, situation.of(node).inputs, strict=True))[1:]:
        if shape == (wanted,):
            continue
        if len(shape) > 1:
            draft.insert(_same_place(draft, link), "Flatten", {})
        draft.insert(_same_place(draft, link), "Dense", {"units": wanted})


def _keep_one_key(draft: Draft, situation: Situation, node: Node) -> None:
    """Without a key of its own the value is the key."""
    for link in reversed(situation.graph.incoming[node.id][2:]):
        draft.do(Disconnect(link))


def _last_axes(draft: Draft, situation: Situation, node: Node) -> None:
    """Compared along their features, which are brought to one length first."""
    if "axes" not in node.parameters:
        raise _impossible(node)
    draft.set(node.id, "axes", (-1, -1) if isinstance(node.parameters["axes"], tuple) else -1)
    if not draft.accepts(node.id):
        _widen(draft, situation, node)


def _impossible(node: Node) -> UnfinishedError:
    return UnfinishedError(say("“{name}” cannot be mended so.", name=node.name))


def _same_place(draft: Draft, link: Link) -> Link:
    """The link into the same port, as the draft has it now."""
    return next(one for one in draft.graph.incoming[link.target] if one.target_port == link.target_port)


_WAYS_TO_ADD: tuple[tuple[Message, Write], ...] = (
    (say("Bring them to the same width"), _widen),
    (say("Cut them to the same size"), _resize),
    (say("Use Concatenate instead"), _join),
    (say("Take the average of each channel first"), _pool),
    (say("Flatten them and use Concatenate"), _join_flat),
)
_WAYS_TO_JOIN: tuple[tuple[Message, Write], ...] = (
    (say("Join along the last axis"), _join_last),
    (say("Cut them to the same size"), _resize),
    (say("Take the average of each channel first"), _pool),
    (say("Flatten the branches first"), _join_flat),
)
_WAYS_TO_REMEMBER: tuple[tuple[Message, Write], ...] = (
    (say("Give it as many units as the state has"), _as_many_units),
    (say("Bring the state to its size by a Dense layer"), _bring_states),
    (say("Let it begin without a memory"), _forget),
)
_WAYS_TO_COMPARE: tuple[tuple[Message, Write], ...] = (
    (say("Bring them to the same width"), _widen),
    (say("Compare them along their last axes"), _last_axes),
    (say("Use the value as the key too"), _keep_one_key),
    (say("Cut them to the same size"), _resize),
    (say("Join them side by side instead"), _join),
    (say("Flatten them and use Concatenate"), _join_flat),
)
