"""Reads how a layer is called in the description of a Keras model: on which outputs, with which settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from backend.catalogue.layer_kind import LayerKind
from backend.engine.model_files.errors import ModelFileError
from backend.graph.model import ParameterValue
from backend.wording import say

_DEEPEST = 4

_NAMES_OF_INPUTS = {"separate": ("query", "value", "key"), "states": ("sequences", "initial_state"), "list": ()}
"""By which names Keras knows the inputs, where they may be given by name."""


class Output(NamedTuple):
    """An output of a call of a layer: its name in the file, which of its calls, and which output."""

    layer: str
    call: int
    port: int


_TRAINING_IS_THEIR_WAY = frozenset(
    {"Resizing", "CenterCrop"}
    | {f"Random{way}" for way in ("Flip", "Rotation", "Zoom", "Translation", "Contrast", "Brightness")}
)
"""Kinds whose calls Keras writes as calls in training, whatever they are; in use they are told otherwise."""


@dataclass
class LayerCall:
    """One call of a layer: what it takes, in the order of our inputs, and the settings given with it."""

    sources: list[Output]
    settings: dict[str, ParameterValue] = field(default_factory=dict)


def read_call(written: Any, kind: LayerKind, name: str) -> LayerCall:
    """Read one entry of `inbound_nodes`; raises `ModelFileError`.

    Keras 2 writes `[["dense", 0, 0, {}], …]`, Keras 3 `{"args": …, "kwargs": …}`.
    """
    sources, named = _sources_and_named(written)
    call = LayerCall(sources)
    _add_named_inputs(call, kind, named)
    _add_settings(call, kind, named, name)
    if kind.most_inputs is not None and len(call.sources) > kind.most_inputs:
        raise _unknown_call(name)
    return call


def read_model_call(written: Any, name: str) -> LayerCall:
    """Read one entry of `inbound_nodes` of a model within the model; none of its inputs is missing."""
    sources, named = _sources_and_named(written) if written != [] else ([], {})
    if named.get("inputs") is not None and not sources:
        sources = _outputs(named["inputs"])
    if any(key != "inputs" and value not in (None, False) for key, value in named.items()):
        raise _unknown_call(name)
    return LayerCall(sources)


def _sources_and_named(written: Any) -> tuple[list[Output], dict[str, Any]]:
    """What a layer is called with: the outputs that it takes, and what is given by name."""
    named: Any = {}
    if isinstance(written, dict):
        sources, named = _outputs(written.get("args")), written.get("kwargs")
    else:
        if not isinstance(written, list) or not written:
            raise unreadable()
        references = [written] if isinstance(written[0], str) else written
        sources = [output_of(reference) for reference in references]
        for reference in references:
            more = (reference[3] or {}) if len(reference) > 3 else {}
            if not isinstance(more, dict):
                raise unreadable()
            named |= more
    if not isinstance(named, dict):
        raise unreadable()
    return sources, named


def output_of(reference: Any) -> Output:
    """`["dense", 0, 0]`: the layer, which of its calls, which of its outputs."""
    match reference:
        case [str(layer), int(call), int(port), *_]:
            return Output(layer, call, port)
        case _:
            raise unreadable()


def _add_named_inputs(call: LayerCall, kind: LayerKind, named: Mapping[str, Any]) -> None:
    for place, name in enumerate(_NAMES_OF_INPUTS[kind.given] if kind.takes == "ports" else ()):
        if named.get(name) is None:
            continue
        if len(call.sources) != place:
            raise unreadable()
        call.sources += _outputs(named[name])


def _add_settings(call: LayerCall, kind: LayerKind, named: Mapping[str, Any], name: str) -> None:
    inputs = _NAMES_OF_INPUTS[kind.given] if kind.takes == "ports" else ()
    for key, value in named.items():
        if key in kind.at_call and isinstance(value, bool):
            call.settings[key] = value
        elif key == "training" and value is True and kind.id in _TRAINING_IS_THEIR_WAY:
            continue
        elif key not in inputs and value not in (None, False):
            raise _unknown_call(name)


def _outputs(arguments: Any, depth: int = 0) -> list[Output]:
    """Every tensor among the arguments of a call, in their order."""
    if depth > _DEEPEST:
        raise unreadable()
    match arguments:
        case None:
            return []
        case [str(), int(), int(), *_]:
            return [output_of(arguments)]
        case list():
            return [output for argument in arguments for output in _outputs(argument, depth + 1)]
        case {"class_name": "__keras_tensor__", "config": {"keras_history": history}}:
            return [output_of(history)]
        case _:
            raise unreadable()


UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""How reading fails where a stranger put anything anywhere in a description."""


def unreadable() -> ModelFileError:
    """The error for what no Keras writes."""
    return ModelFileError(say("The description of the network in this file cannot be understood."))


def _unknown_call(name: str) -> ModelFileError:
    return ModelFileError(say("The layer “{name}” is called in a way that NetSketch does not have.", name=name))
