"""Steps, pictures and volumes: places along one, two or three axes, each with its channels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backend.catalogue.layer_kind import Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import known_length, the_input
from backend.graph.model import Shape
from backend.wording import mark

Dimensions = Literal[1, 2, 3]

_CHANNELS_LAST = {
    1: mark("steps × channels"),
    2: mark("height × width × channels"),
    3: mark("depth × height × width × channels"),
}

_CHANNELS_FIRST = {
    1: mark("channels × steps"),
    2: mark("channels × height × width"),
    3: mark("channels × depth × height × width"),
}


_SEQUENCE_CHANNELS_LAST = {
    1: mark("steps × length × channels"),
    2: mark("steps × height × width × channels"),
    3: mark("steps × depth × height × width × channels"),
}

_SEQUENCE_CHANNELS_FIRST = {
    1: mark("steps × channels × length"),
    2: mark("steps × channels × height × width"),
    3: mark("steps × channels × depth × height × width"),
}


@dataclass(frozen=True)
class Space:
    """One sample read as places with channels: `lengths` are those of its one, two or three axes of places."""

    title: str
    lengths: Shape
    open_channels: int | None
    channels_first: bool

    @property
    def channels(self) -> int:
        """How many channels there are; raises `UnknownLengthError` while that is open."""
        return known_length(self.open_channels, self.title)

    def shape(self, lengths: Sequence[int | None], channels: int | None) -> Shape:
        """A shape laid out as this one, with other lengths and channels."""
        return (channels, *lengths) if self.channels_first else (*lengths, channels)


def space_of(inputs: Sequence[Shape], parameters: Parameters, title: str, dimensions: Dimensions) -> Space:
    """The one input as a space; `title` is the layer's, for the sentence. Raises `WrongRankError`."""
    channels_first = parameters.get("data_format") == "channels_first"
    meaning = (_CHANNELS_FIRST if channels_first else _CHANNELS_LAST)[dimensions]
    shape = the_input(inputs, title, dimensions + 1, meaning)
    if channels_first:
        return Space(title, shape[1:], shape[0], True)
    return Space(title, shape[:-1], shape[-1], False)


def steps_of_space(inputs: Sequence[Shape], parameters: Parameters, title: str, dimensions: Dimensions) -> Space:
    """One step of a sequence of spaces, which is the first input; raises `WrongRankError`."""
    channels_first = parameters.get("data_format") == "channels_first"
    meaning = (_SEQUENCE_CHANNELS_FIRST if channels_first else _SEQUENCE_CHANNELS_LAST)[dimensions]
    the_input(inputs, title, dimensions + 2, meaning)
    return space_of([inputs[0][1:]], parameters, title, dimensions)


def data_format() -> Parameter:
    """Where the channels stand among the axes."""
    return Parameter(
        "data_format",
        mark("Order of the axes"),
        "choice",
        "channels_last",
        mark("Whether the channels are the last axis, as in all data of this app, or the first."),
        choices=("channels_last", "channels_first"),
    )
