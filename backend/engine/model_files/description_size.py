"""Counts what the description of a Keras model asks for, before any of it is made."""

from typing import Any

from backend.engine.model_files.errors import ModelFileError
from backend.wording import say

_MOST_CALLS = 5000
_MOST_WIRES = 20_000


def check_description_size(config: Any, name: str) -> None:
    """Raise `ModelFileError` for more calls of layers or connections than a network can have.

    A few megabytes of text have room for a layer that is called a million times.
    """
    calls = wires = 0
    waiting = [config]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            inbound, layers = part.get("inbound_nodes"), part.get("layers")
            if isinstance(layers, list):
                calls = max(calls, len(layers))
            if isinstance(inbound, list):
                calls += max(len(inbound), 1)
                wires += sum(map(_wires, inbound))
            waiting += [one for key, one in part.items() if key != "inbound_nodes"]
        elif isinstance(part, list):
            waiting += part
    if calls > _MOST_CALLS or wires > _MOST_WIRES:
        raise ModelFileError(
            say(
                "{name} is not opened: its network has more than {calls:,} layers or {wires:,} connections.",
                name=name,
                calls=_MOST_CALLS,
                wires=_MOST_WIRES,
            )
        )


def _wires(call: Any) -> int:
    """How many outputs of layers a call takes, however they are written."""
    count, waiting = 0, [call]
    while waiting:
        match waiting.pop():
            case [str(), int(), int(), *_] | {"keras_history": _}:
                count += 1
            case list() as parts:
                waiting += parts
            case dict() as parts:
                waiting += parts.values()
    return count
