"""Hints about layers for pictures: values scaled twice, pictures shrunk too early or flattened late."""

from collections.abc import Callable, Iterator
from math import prod
from typing import cast

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import analyse
from backend.graph.errors import UnfinishedError
from backend.graph.model import Node, Shape
from backend.graph.shapes import shape_text
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, removal, repair, setting, those
from backend.problems.situation import Situation
from backend.problems.traits import has, weighs
from backend.wording import Message, say

_BRIGHTNESS = 0.02
"""A factor below this is meant for values up to 255."""

_WIDE = 10.0
"""A range of values that is wider is not meant for values from 0 to 1."""


def scaled_already(situation: Situation, node: Node) -> Iterator[Problem]:
    """A division by 255 of what was divided by it before."""
    scale = node.parameters["scale"]
    if not isinstance(scale, float) or not 0 < scale < _BRIGHTNESS or not _is_given_pictures(situation, node):
        return
    yield Problem(
        "scaled_already",
        say("“{name}” makes the pictures dark: their values are from 0 to 1 already.", name=node.name),
        say("Pictures are divided by 255 when they are read. Done once more, hardly anything is left of them."),
        "hint",
        node.id,
        (removal(node, bridge=True),),
    )


def range_too_wide(situation: Situation, node: Node) -> Iterator[Problem]:
    """Brightness and contrast that are measured by 0 to 255."""
    low, high = sorted(cast("tuple[float, float]", node.parameters["value_range"]))
    if high - low < _WIDE or not _is_given_pictures(situation, node):
        return
    yield Problem(
        "range_too_wide",
        say(
            "“{name}” expects values from {low} to {high}, but those of the pictures are from 0 to 1.",
            name=node.name,
            low=f"{low:g}",
            high=f"{high:g}",
        ),
        say("It measures its changes by that range. Pictures are divided by 255 when they are read."),
        "hint",
        node.id,
        (setting(say("Set the range to 0 … 1"), node, "value_range", (0.0, 1.0)),),
    )


def _is_given_pictures(situation: Situation, node: Node) -> bool:
    """Whether the data reaches it as it is read, but for where its numbers stand."""
    if situation.facts is None or len(situation.facts.sample_shape) < 2:
        return False
    links = situation.graph.incoming[node.id]
    return len(links) == 1 and links[0].source in situation.as_read


def shrunk_too_early(situation: Situation, node: Node) -> Iterator[Problem]:
    """A window after which one place is left, while wider windows are still to come."""
    follower = _looking_at_one_place(situation, node)
    if follower is None:
        return
    yield Problem(
        "shrunk_too_early",
        say(
            "After “{name}” one place is left, but “{other}” still looks through a window of {size}.",
            name=node.name,
            other=follower.name,
            size=shape_text(_window(follower)),
        ),
        say("Around a single place there is nothing but padding: most of that window is always empty."),
        "hint",
        node.id,
        those(*_ways_to_keep_more(situation, node)),
    )


def _looking_at_one_place(situation: Situation, node: Node) -> Node | None:
    """The first layer after the node whose window is wider than the one place that the node leaves."""
    layer = situation.of(node)
    if layer.output is None or not _is_one_place(node, layer.output) or _is_one_place(node, layer.inputs[0]):
        return None
    waiting, seen = [node], {node.id}
    while waiting:
        for link in situation.graph.outgoing[waiting.pop(0).id]:
            following = situation.graph.by_id[link.target]
            shape = situation.of(following).output
            if following.id in seen or shape is None or len(shape) != len(layer.output):
                continue
            seen.add(following.id)
            if looks_around(following) and prod(_window(following)) > 1:
                return following
            if _is_one_place(node, shape):
                waiting.append(following)
    return None


def looks_around(node: Node) -> bool:
    """Whether the layer slides a window over places; those that make pictures larger do more than look."""
    return (has(node, "kernel_size") or has(node, "pool_size")) and "Transpose" not in node.kind


def _window(node: Node) -> tuple[int, ...]:
    return cast("tuple[int, ...]", node.parameters["kernel_size" if has(node, "kernel_size") else "pool_size"])


def _is_one_place(node: Node, shape: Shape) -> bool:
    """Whether the shape has one place only, along the axes over which the node slides."""
    places = shape[1:] if node.parameters.get("data_format") == "channels_first" else shape[:-1]
    return all(length == 1 for length in places[-len(_window(node)) :])


def _ways_to_keep_more(situation: Situation, node: Node) -> Iterator[Repair | None]:
    ones = (1,) * len(_window(node))
    if has(node, "pool_size"):
        yield removal(node, bridge=True)
    if not situation.may_try("shrunk_too_early"):
        return
    if node.parameters["padding"] != "same":
        yield _keep_more(situation, node, say("Set the padding to “same”"), "padding", "same")
    if node.parameters["strides"] not in (ones, None):
        yield _keep_more(situation, node, say("Set the stride to 1"), "strides", ones)


def _keep_more(
    situation: Situation, node: Node, label: Message, name: str, value: str | tuple[int, ...]
) -> Repair | None:
    def write(draft: Draft) -> None:
        draft.set(node.id, name, value)
        then = Situation(draft.project, situation.facts)
        changed = draft.graph.by_id[node.id]
        if then.of(changed).error is not None or _looking_at_one_place(then, changed) is not None:
            raise UnfinishedError(say("“{name}” still leaves one place only.", name=node.name))

    return repair(situation.project, label, write)


def pixel_by_pixel(situation: Situation, node: Node) -> Iterator[Problem]:
    """A Dense layer on a picture as it came in, with Flatten or the like only after it."""
    later = _flattening_too_late(situation, node)
    if later is None:
        return
    link = situation.graph.incoming[node.id][0]

    def flatten_first(draft: Draft) -> None:
        draft.remove(later.id, bridge=True)
        draft.insert(link, "Flatten", {})
        if any(layer.error is not None for layer in analyse(draft.graph).layers.values()):
            raise UnfinishedError(say("“{name}” cannot be mended so.", name=node.name))

    yield Problem(
        "pixel_by_pixel",
        say("“{name}” looks at each pixel by itself.", name=node.name),
        say(
            "Dense weighs along the last axis only, the channels of one pixel, so it never sees the picture as a "
            "whole. After Flatten it does."
        ),
        "hint",
        node.id,
        those(
            repair(
                situation.project,
                say("Put Flatten before “{name}”", name=node.name),
                flatten_first,
                mended=node.id,
            )
        ),
    )


def _flattening_too_late(situation: Situation, node: Node) -> Node | None:
    """The Flatten or global pooling after the Dense layer; none where it stands among convolutions on purpose."""
    graph, shapes = situation.graph, situation.of(node).inputs
    if not shapes or len(shapes[0]) != 3 or node.parameters["time_distributed"] is True:
        return None
    before = node
    while before.kind != "Input":
        before = graph.by_id[graph.incoming[before.id][0].source]
        if before.kind != "Input" and (not _is_plain(before) or weighs(before)):
            return None
    following = node
    while len(links := graph.outgoing[following.id]) == 1:
        following = graph.by_id[links[0].target]
        if following.kind == "Flatten" or following.kind.startswith("Global"):
            return following
        if not _is_plain(following):
            return None
    return None


def _is_plain(node: Node) -> bool:
    """Whether it does the same with every pixel, or prepares pictures: no window slides over places."""
    kind = layer_kind(node.kind)
    return kind.takes == "one" and kind.group in ("input", "core", "regularize")


PICTURE_HINTS: tuple[tuple[Callable[[Situation, Node], Iterator[Problem]], Callable[[Node], bool]], ...] = (
    (scaled_already, lambda node: node.kind == "Rescaling"),
    (range_too_wide, lambda node: has(node, "value_range")),
    (shrunk_too_early, looks_around),
    (pixel_by_pixel, lambda node: node.kind == "Dense"),
)
"""What looks for such hints, and the layers that it concerns, whatever their settings are."""
