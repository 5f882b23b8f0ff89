"""What one layer of a file becomes: mostly one layer of ours, sometimes several that answer the same together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy.typing as npt

from backend.graph.model import ParameterValue, Shape

Array = npt.NDArray[Any]
Arrays = tuple[Array, ...]

Change = Callable[[Arrays], Arrays]
"""From the arrays of a layer as the file has them to those that Keras has today."""

INCOMING = -1
"""The place that stands for all that comes into the layer."""


@dataclass(frozen=True)
class Part:
    """One layer of ours. `sources` are the places of the parts that it takes from."""

    kind: str
    parameters: dict[str, ParameterValue]
    sources: tuple[int, ...] = (INCOMING,)


@dataclass(frozen=True)
class Blueprint:
    """The parts, of which the last one answers, and how the weights of the file are shared out among them.

    `main` is the part that bears the layer's name. `trained` and `kept` are how many arrays the file has for it:
    those that training changes, and others such as moving averages. `answer` is the shape that must come out,
    where the file says it and it does not follow from the rest. `grown` makes the blueprint for the
    shape that comes in, where it follows from that.
    """

    parts: tuple[Part, ...]
    main: int = 0
    trained: int = 0
    kept: int = 0
    answer: tuple[int | None, ...] | None = None
    share_out: Callable[[Arrays], tuple[Arrays, ...]] | None = field(default=None, compare=False)
    grown: Callable[[Shape], "Blueprint"] | None = field(default=None, compare=False)

    def shared(self, arrays: Arrays) -> tuple[Arrays, ...]:
        """The arrays of each part; raises `ValueError` or `IndexError` where they are not what they should be."""
        if self.share_out is not None:
            return self.share_out(arrays)
        return tuple(arrays if place == self.main else () for place in range(len(self.parts)))


def single(
    kind: str, parameters: dict[str, ParameterValue], change: Change | None, counts: tuple[int, int]
) -> Blueprint:
    """The blueprint of a layer that stays one; `change` brings its arrays to today's way."""
    share_out = None if change is None else lambda arrays: (change(arrays),)
    return Blueprint((Part(kind, parameters),), 0, *counts, share_out=share_out)


def in_turn(blueprints: list[Blueprint], main: int) -> Blueprint:
    """Layers one behind the other, each with its own arrays in the file, in their order."""
    parts: list[Part] = []
    for blueprint in blueprints:
        begin = len(parts)
        for part in blueprint.parts:
            sources = tuple(begin - 1 if source == INCOMING else begin + source for source in part.sources)
            parts.append(Part(part.kind, part.parameters, sources))

    def share_out(arrays: Arrays) -> tuple[Arrays, ...]:
        found: list[Arrays] = []
        for blueprint in blueprints:
            own = blueprint.trained + blueprint.kept
            found += blueprint.shared(arrays[:own])
            arrays = arrays[own:]
        if arrays:
            raise ValueError("the file holds more arrays than its layers have")
        return tuple(found)

    place = sum(len(blueprint.parts) for blueprint in blueprints[:main]) + blueprints[main].main
    trained = sum(blueprint.trained for blueprint in blueprints)
    return Blueprint(
        tuple(parts), place, trained, sum(blueprint.kept for blueprint in blueprints), share_out=share_out
    )
