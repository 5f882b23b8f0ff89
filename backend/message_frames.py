"""Messages as they go through the pipe: a JSON head, then the arrays as raw bytes. Nothing is ever unpickled."""

from collections.abc import Callable
from typing import Annotated, TypeVar

import msgspec
import numpy as np

from backend.messages import Array, EventEnvelope, RequestEnvelope

Length = Annotated[int, msgspec.Meta(ge=0)]

_Envelope = TypeVar("_Envelope", RequestEnvelope, EventEnvelope)


class FrameError(ValueError):
    """What came through the connection is not a message."""


class _Head(msgspec.Struct, frozen=True):
    arrays: Annotated[list[tuple[str, tuple[Length, ...]]], msgspec.Meta(max_length=16)]
    message: msgspec.Raw


_PLAIN_TYPES = frozenset({"float32", "float64", "int32", "int64", "uint8"})


def to_frames(envelope: RequestEnvelope | EventEnvelope) -> list[bytes]:
    """Write a message as frames: the head first, then one frame for each array in it."""
    arrays: list[Array] = []

    def keep(value: object) -> object:
        if not isinstance(value, np.ndarray):
            raise TypeError(f"a {type(value).__name__} does not travel")
        arrays.append(np.ascontiguousarray(value))
        return len(arrays) - 1

    message = msgspec.json.encode(envelope, enc_hook=keep)
    head = _Head([(str(array.dtype), array.shape) for array in arrays], msgspec.Raw(message))
    return [msgspec.json.encode(head), *(array.tobytes() for array in arrays)]


def frame_count(head: bytes) -> int:
    """How many frames follow this head; raises `FrameError` for what is not a head."""
    return len(_read_head(head).arrays)


def request_from_frames(head: bytes, frames: list[bytes]) -> RequestEnvelope:
    """Read a request; raises `FrameError` for anything that is not one."""
    return _read(head, frames, RequestEnvelope)


def event_from_frames(head: bytes, frames: list[bytes]) -> EventEnvelope:
    """Read an event; raises `FrameError` for anything that is not one."""
    return _read(head, frames, EventEnvelope)


def number_of(head: bytes) -> int:
    """The number of a message that may be nonsense otherwise; 0 where it has none."""

    class Numbered(msgspec.Struct):
        number: int = 0

    try:
        return msgspec.json.decode(_read_head(head).message, type=Numbered).number
    except (FrameError, msgspec.MsgspecError):
        return 0


def _read_head(head: bytes) -> _Head:
    try:
        return msgspec.json.decode(head, type=_Head)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise FrameError(str(error)) from error


def _read(head: bytes, frames: list[bytes], kind: type[_Envelope]) -> _Envelope:
    kept = _read_head(head)
    try:
        return msgspec.json.decode(kept.message, type=kind, dec_hook=_array_picker(kept, frames))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise FrameError(str(error)) from error


def _array_picker(head: _Head, frames: list[bytes]) -> Callable[[type, object], object]:
    def pick(_kind: type, value: object) -> object:
        if not isinstance(value, int) or not 0 <= value < min(len(frames), len(head.arrays)):
            raise ValueError("an array of the message is missing")
        dtype, shape = head.arrays[value]
        if dtype not in _PLAIN_TYPES:
            raise ValueError(f"arrays of type {dtype} do not travel")
        return np.frombuffer(frames[value], dtype=dtype).reshape(shape)

    return pick
