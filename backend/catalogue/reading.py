"""Typed readings of parameters and shapes for the shape rules; values were checked when they were set."""

from collections.abc import Sequence
from typing import cast

from backend.catalogue.layer_kind import Parameters
from backend.graph.errors import UnknownLengthError, WrongRankError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import marked, say


def integer(parameters: Parameters, name: str) -> int:
    return cast(int, parameters[name])


def number(parameters: Parameters, name: str) -> float:
    return cast(float, parameters[name])


def switch(parameters: Parameters, name: str) -> bool:
    return cast(bool, parameters[name])


def text(parameters: Parameters, name: str) -> str:
    return cast(str, parameters[name])


def lengths(parameters: Parameters, name: str) -> tuple[int, ...]:
    return cast(tuple[int, ...], parameters[name])


def the_input(inputs: Sequence[Shape], layer: str, rank: int, meaning: str) -> Shape:
    """The one input, which must have `rank` axes; `meaning` says which, marked: "height × width × channels"."""
    shape = inputs[0]
    if len(shape) != rank:
        raise WrongRankError(
            say(
                "{layer} needs {meaning}, but {shape} comes in.",
                layer=marked(layer),
                meaning=marked(meaning),
                shape=shape_text(shape),
            ),
            needed=rank,
            given=shape,
        )
    return shape


def last_length(shape: Shape, layer: str) -> int:
    """The length of the last axis, which the layer must know to make its weights."""
    return known_length(shape[-1], layer)


def known_length(length: int | None, layer: str) -> int:
    """The length, which must be known."""
    if length is None:
        raise UnknownLengthError(
            say("{layer} must know how many values come in, but that length is left open.", layer=marked(layer))
        )
    return length
