"""How pictures are prepared for a network from elsewhere, guessed from its input, its first layer and its name."""

import math
from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from backend.graph.model import Graph, Node
from backend.project import Preparation
from backend.wording import Message, say

_MINUS_1_TO_1 = ("mobilenet", "inception", "xception", "nasnet", "resnet50v2", "resnet101v2", "resnet152v2")
_0_TO_255 = ("vgg", "resnet", "efficientnet", "convnext")
"""What the networks that Keras brings were taught with, by the beginning of their names."""

_BY_LAYERS = (
    ("bn_Conv1", "-1 to 1"),  # MobileNet 2, which programs that teach by camera use as a part of their own
    ("conv_dw_13", "-1 to 1"),  # MobileNet
    ("mixed10", "-1 to 1"),  # Inception 3
    ("block14_sepconv2", "-1 to 1"),  # Xception
    ("post_bn", "-1 to 1"),  # ResNet 50 to 152, second version
    ("conv5_block3_out", "0 to 255"),  # the first version
    ("res5c_branch2c", "0 to 255"),  # the same in older Keras
    ("block5_conv3", "0 to 255"),  # VGG
)
"""The same by a layer that only they have, for where they are part of a network with another name."""

_SHRINKS = 0.02
"""A layer that multiplies by less than this is meant for numbers up to 255."""
_LARGE_MEAN = 1.5
"""Pictures from 0 to 1 have no mean beyond 1."""
_SMALLEST_PICTURE = 64
"""Pixels. The flowers of Iris have four numbers, which are no picture of 2 × 2."""
_NUMBERS = {"0 to 1": say("from 0 to 1"), "0 to 255": say("from 0 to 255"), "-1 to 1": say("from −1 to 1")}
_PASSING_ON = frozenset({"Dropout", "ZeroPadding2D", "Reshape", "Flatten", "Permute"})


def guessed_preparation(
    graph: Graph, name: str, weights: Mapping[str, tuple[npt.NDArray[Any], ...]]
) -> Preparation:
    """The preparation for a network called `name` whose layers have these weights; a guess, to be changed."""
    first = next((node for node in graph.nodes if node.kind == "Input"), None)
    if first is None:
        return Preparation()
    sized = _sized(first.parameters["shape"])
    return msgspec.structs.replace(sized, scale=_scale(graph, first, name, weights))


def told_preparation(
    graph: Graph, preparation: Preparation, weights: Mapping[str, tuple[npt.NDArray[Any], ...]]
) -> tuple[Message, ...]:
    """What is to say of the numbers that were guessed for pictures; nothing where the network tells them."""
    first = next((node for node in graph.nodes if node.kind == "Input"), None)
    if first is None or not _is_picture(first.parameters["shape"], preparation):
        return ()
    if _told_scale(_first_that_computes(graph, first), weights) is not None:
        return ()
    return (
        say(
            "The file does not say how pictures are given to the network: numbers {numbers} are a guess. If its "
            "answers are wrong, choose others on the Test page, under Preparation.",
            numbers=_NUMBERS[preparation.scale],
        ),
    )


def _is_picture(shape: object, preparation: Preparation) -> bool:
    """Whether the input is that of the prepared picture, and no short row of numbers that happens to be square."""
    lengths = shape if isinstance(shape, tuple) else ()
    if not lengths or not all(isinstance(length, int) for length in lengths):
        return False
    size = preparation.height * preparation.width
    return math.prod(lengths) == size * preparation.channels and size >= _SMALLEST_PICTURE


def _sized(shape: object) -> Preparation:
    match shape:
        case (int(height), int(width), 1):
            return Preparation(height=height, width=width)
        case (int(height), int(width), 3):
            return Preparation(height=height, width=width, channels=3, kind="plain")
        case (1, int(height), int(width)):
            return Preparation(height=height, width=width, channels_first=True)
        case (3, int(height), int(width)):
            return Preparation(height=height, width=width, channels=3, kind="plain", channels_first=True)
        case (int(height), int(width)):
            return Preparation(height=height, width=width)
        case (int(size),) if math.isqrt(size) ** 2 == size:
            return Preparation(height=math.isqrt(size), width=math.isqrt(size))
        case _:
            return Preparation()


def _scale(graph: Graph, first: Node, name: str, weights: Mapping[str, tuple[npt.NDArray[Any], ...]]) -> Any:
    told = _told_scale(_first_that_computes(graph, first), weights)
    if told is not None:
        return told
    plain = name.casefold().replace("_", "")
    if plain.startswith(_MINUS_1_TO_1):
        return "-1 to 1"
    if plain.startswith(_0_TO_255):
        return "0 to 255"
    names = {node.name.rsplit("/", 1)[-1] for node in graph.nodes}
    return next((scale for layer_name, scale in _BY_LAYERS if layer_name in names), "0 to 1")


def _told_scale(layer: Node | None, weights: Mapping[str, tuple[npt.NDArray[Any], ...]]) -> Any:
    """The scale that the first layer was made for; `None` where it does not show."""
    if layer is not None and layer.kind == "Rescaling":
        return "0 to 255" if np.max(np.abs(np.asarray(layer.parameters["scale"], float))) < _SHRINKS else "0 to 1"
    if layer is not None and layer.kind in ("Normalization", "BatchNormalization"):
        mean = _mean_of(layer, weights.get(layer.name, ()))
        return "0 to 255" if mean is not None and mean > _LARGE_MEAN else "0 to 1"
    return None


def _first_that_computes(graph: Graph, node: Node) -> Node | None:
    """The layer behind the Input, past those that only lay its numbers out anew."""
    seen: set[str] = set()
    while node.id not in seen:
        seen.add(node.id)
        following = next((link.target for link in graph.links if link.source == node.id), None)
        if following is None:
            return None
        node = graph.by_id[following]
        if node.kind not in _PASSING_ON:
            return node
    return None


def _mean_of(layer: Node, arrays: tuple[npt.NDArray[Any], ...]) -> float | None:
    """The mean that the layer takes away: the first weight of Normalization, the one but last of the other."""
    if layer.kind == "Normalization":
        return float(np.mean(arrays[0])) if arrays else None
    return float(np.mean(arrays[-2])) if len(arrays) >= 2 else None
