"""Locally connected layers of older Keras, a window with weights of its own at each place, as a Dense layer.

Every unit of the Dense layer is one place of the answer: it weighs what lies in its window, and all else by 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from math import prod
from typing import Any

import numpy as np

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_files.blueprint import Array, Arrays, Blueprint, in_turn, single
from backend.engine.model_files.keras_files.further_training import names_text
from backend.engine.model_files.keras_files.several_layers import Read, with_defaults
from backend.graph.model import ParameterValue, Shape
from backend.graph.shapes import shape_text
from backend.wording import Message, say

LOCALLY_CONNECTED = frozenset({"LocallyConnected1D", "LocallyConnected2D"})

_MOST_WEIGHTS = 100_000_000
"""Of all Dense layers of a file together: each has a weight for every pair of what comes in and what goes out."""

_OF_THE_WINDOW = ("filters", "kernel_size", "strides", "padding", "data_format")
_NOT_OF_THE_DENSE = (*_OF_THE_WINDOW, "implementation", "activation")


class LocallyConnectedLayers:
    """Those of one file."""

    def __init__(self) -> None:
        self._names: dict[str, None] = {}
        self._weights = 0

    @property
    def notes(self) -> list[Message]:
        """What is otherwise now."""
        if not self._names:
            return []
        return [
            say(
                "{layers} had weights of their own at each place of what came in, which Keras no longer has. They "
                "are Dense layers now and answer the same, but trained further they may look everywhere.",
                layers=names_text([*self._names]),
            )
        ]

    def read(self, class_name: str, name: str, config: Mapping[str, Any], read: Read) -> Blueprint:
        """The blueprint has yet to grow to what comes in; raises `ModelFileError`."""
        window = {key: config[key] for key in _OF_THE_WINDOW if key in config}
        dense = {key: value for key, value in config.items() if key not in _NOT_OF_THE_DENSE}
        way = read("Dense", name, {**dense, "units": 1})
        activation = config.get("activation") or "linear"
        made = _LocallyConnected(
            class_name,
            name,
            read(f"Conv{class_name[-2:]}", name, {**window, "use_bias": False}).parts[-1].parameters,
            way.parts[0].parameters,
            config.get("implementation", 1),
            [] if activation == "linear" else [_bend(read, name, activation)],
            self._count,
        )
        self._names[name] = None
        return replace(made.layers(way, with_defaults("Reshape")), grown=made.grown)

    def _count(self, weights: int) -> bool:
        """Whether there is room for these weights, too."""
        self._weights += weights
        return self._weights <= _MOST_WEIGHTS


def _bend(read: Read, name: str, activation: Any) -> Blueprint:
    """A layer by itself: one that weighs filters against each other must come when they lie side by side again."""
    if isinstance(activation, Mapping) and isinstance(activation.get("config"), Mapping):
        return read(str(activation.get("class_name")), name, activation["config"])
    return read("Activation", name, {"activation": activation})


@dataclass(frozen=True)
class _LocallyConnected:
    """A layer as the file describes it: `window` are the settings of a convolution with the same window.

    `bend` is its activation, `has_room` tells whether the file may have so many weights more.
    """

    class_name: str
    name: str
    window: Mapping[str, ParameterValue]
    dense: Mapping[str, ParameterValue]
    implementation: Any
    bend: list[Blueprint]
    has_room: Callable[[int], bool]

    def layers(self, dense: Blueprint, reshape: dict[str, ParameterValue]) -> Blueprint:
        """What all of it becomes."""
        flat = single("Flatten", with_defaults("Flatten"), None, (0, 0))
        return in_turn([flat, dense, single("Reshape", reshape, None, (0, 0)), *self.bend], 1)

    def grown(self, incoming: Shape) -> Blueprint:
        """The layers for what comes in; raises `ModelFileError` where its lengths are open or too long."""
        places = _Places.of(self.window, incoming)
        if places is None or not self.has_room(prod(places.inside) * prod(places.outside)):
            raise ModelFileError(
                say(
                    "The layer “{name}” ({kind}) has weights of its own at each place of what comes in, {shape}. "
                    "NetSketch can open it only where that has fixed lengths and is not too large. Replace it in "
                    "the old Keras by an ordinary convolution and train the model again.",
                    name=self.name,
                    kind=self.class_name,
                    shape=shape_text(incoming),
                )
            )
        settings = {**self.dense, "units": prod(places.outside)}
        count = 2 if self.dense["use_bias"] else 1
        dense = single("Dense", settings, partial(self._arrays, places), (count, 0))
        return self.layers(dense, with_defaults("Reshape", target_shape=places.outside))

    def _arrays(self, places: _Places, arrays: Arrays) -> Arrays:
        """Kernel and bias of the Dense layer; raises `ValueError` where those of the file are of other sizes."""
        kernel, *bias = arrays
        sizes = prod(places.inside), prod(places.outside)
        if self.implementation == 2:  # all pairs are there, those outside the windows of no meaning
            wide = np.where(places.joined(), kernel.reshape(sizes), 0)
        elif self.implementation == 3:  # only the pairs inside the windows are there, by what goes out
            wide = np.zeros(sizes, kernel.dtype)
            wide.T[places.joined().T] = kernel
        else:
            wide = np.zeros(sizes, kernel.dtype)
            windows = list(places.windows())
            if len(windows) != len(kernel):
                raise ValueError("a locally connected layer has a kernel for each place")
            for (taken, given), weights in zip(windows, kernel, strict=True):
                wide[np.ix_(taken, given)] = weights
        return (wide, *(array.reshape(-1) for array in bias))


@dataclass(frozen=True)
class _Places:
    """Which numbers lie in which window. `inside` and `outside` are the shapes of what comes in and goes out."""

    inside: tuple[int, ...]
    outside: tuple[int, ...]
    window: tuple[int, ...]
    strides: tuple[int, ...]
    padding: str
    channels_first: bool

    @classmethod
    def of(cls, settings: Mapping[str, ParameterValue], incoming: Shape) -> _Places | None:
        """`None` where nothing, or nothing of known lengths, goes through the window."""
        inside = tuple(length for length in incoming if length is not None)
        window, strides = _tuple(settings["kernel_size"]), _tuple(settings["strides"])
        if len(inside) != len(incoming) or len(inside) != len(window) + 1:
            return None
        first = settings["data_format"] == "channels_first"
        lengths = inside[1:] if first else inside[:-1]
        padding = str(settings["padding"])
        covered = [1 if padding == "same" else size for size in window]
        steps = zip(lengths, covered, strides, strict=True)
        many = tuple((length - size) // stride + 1 for length, size, stride in steps)
        (filters,) = _tuple(settings["filters"])
        if padding not in ("valid", "same") or min(many) < 1:
            return None
        outside = (filters, *many) if first else (*many, filters)
        return cls(inside, outside, window, strides, padding, first)

    def windows(self) -> Iterator[tuple[Array, Array]]:
        """For each place the numbers of what comes in and of what goes out, counted through."""
        given, taken = (np.arange(prod(shape)).reshape(shape) for shape in (self.inside, self.outside))
        if self.channels_first:
            taken = np.moveaxis(taken, 0, -1)
        for place in product(*(range(length) for length in taken.shape[:-1])):
            ranges = tuple(self._range(axis, number) for axis, number in enumerate(place))
            yield given[(slice(None), *ranges) if self.channels_first else ranges].reshape(-1), taken[place]

    def joined(self) -> Array:
        """For each pair whether the first lies in the window of the second."""
        joined = np.zeros((prod(self.inside), prod(self.outside)), bool)
        for given, taken in self.windows():
            joined[np.ix_(given, taken)] = True
        return joined

    def _range(self, axis: int, place: int) -> slice:
        begin = place * self.strides[axis] - (self.window[axis] // 2 if self.padding == "same" else 0)
        return slice(max(begin, 0), begin + self.window[axis])


def _tuple(value: Any) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,)
