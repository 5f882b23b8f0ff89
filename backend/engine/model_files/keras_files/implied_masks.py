"""Marks of gaps in sequences that Keras hands on by itself, taken out of the description of a network.

Keras 3 writes down what it computed for them (the operations NotEqual and Any) and to which layers it gave the
marks. An Embedding or Masking of ours hands on the same marks to the same layers when it is built; where they are
just those, they are left out here. Marks that somebody made in another way stay, and are refused when read.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from backend.engine.model_files.keras_files.scopes import ScopeLayer

_HANDING_ON = frozenset(
    {"Dropout", "SpatialDropout1D", "GaussianDropout", "GaussianNoise", "AlphaDropout", "ActivityRegularization"}
    | {"Activation", "ReLU", "LeakyReLU", "ELU", "PReLU", "Softmax", "Dense", "Identity", "Rescaling"}
    | {"BatchNormalization", "LayerNormalization", "GroupNormalization", "UnitNormalization", "TimeDistributed"}
)
"""Layers whose answers have the marks of what came in; recurrent ones do where they answer at each step."""

_RECURRENT = frozenset({"LSTM", "GRU", "SimpleRNN", "RNN"})
_OPERATIONS = frozenset({"NotEqual", "Any"})

_History = tuple[str, int, int]
"""An output: the name of its layer, which of its calls, and which output."""


class _Marks(NamedTuple):
    """Where a sequence differs from a number; `over_all` says that one number of a step that differs is enough."""

    source: _History
    number: float
    over_all: bool


def without_implied_masks(layers: Sequence[ScopeLayer], ends: Sequence[str]) -> list[ScopeLayer]:
    """The layers without marks that follow by themselves; `ends` are the names of those that give the outputs."""
    if not any(layer.class_name in _OPERATIONS for layer in layers):
        return list(layers)
    network = _Network(layers)
    found = [replace(layer, calls=[network.without_marks(call) for call in layer.calls]) for layer in layers]
    for name in ("Any", "NotEqual"):  # the one takes from the other
        used = {history[0] for layer in found for call in layer.calls for history in _histories(call)} | {*ends}
        found = [layer for layer in found if layer.class_name != name or layer.name in used]
    return found


class _Network:
    """Looks up which marks an output has, each once."""

    def __init__(self, layers: Sequence[ScopeLayer]) -> None:
        self._layers = {layer.name: layer for layer in layers}
        self._known: dict[_History, _Marks | None] = {}

    def without_marks(self, call: Any) -> Any:
        match call:
            case {"args": [first, *_], "kwargs": {"mask": mask, **rest}}:
                taken, given = _history(first), _history(mask)
                if taken is not None and given is not None:
                    marks = self._computed(given)
                    if marks is not None and marks == self._implied(taken):
                        return {**call, "kwargs": rest}
        return call

    def _computed(self, mask: _History) -> _Marks | None:
        """The marks that an operation computes."""
        layer = self._layers.get(mask[0])
        call = layer.calls[0] if layer is not None and len(layer.calls) == 1 else None
        match layer, call:
            case ScopeLayer(class_name="NotEqual"), {"args": [first, int() | float() as number]}:
                source = _history(first)
                return None if source is None else _Marks(source, float(number), over_all=False)
            case ScopeLayer(class_name="Any", config={"axis": -1, "keepdims": False}), {"args": [first]}:
                inner = _history(first)
                marks = self._computed(inner) if inner is not None and inner != mask else None
                return marks._replace(over_all=True) if marks is not None and not marks.over_all else None
            case _:
                return None

    def _implied(self, output: _History) -> _Marks | None:
        """The marks that Keras hands on with an output."""
        way: list[_History] = []
        marks: _Marks | None = None
        while output not in self._known and output not in way:
            way.append(output)
            before = self._taken_by(output)
            if before is None:
                break
            own = _own_marks(self._layers[output[0]], before)
            if own is not None or not _hands_on(self._layers[output[0]]):
                marks = own
                break
            output = before
        else:
            marks = self._known.get(output)
        self._known |= dict.fromkeys(way, marks)
        return marks

    def _taken_by(self, output: _History) -> _History | None:
        """What the call of the layer that gives the output takes first."""
        name, number, port = output
        layer = self._layers.get(name)
        if layer is None or port != 0 or not 0 <= number < len(layer.calls):
            return None
        match layer.calls[number]:
            case {"args": [first, *_]}:
                return _history(first)
            case _:
                return None


def _own_marks(layer: ScopeLayer, taken: _History) -> _Marks | None:
    match layer:
        case ScopeLayer(class_name="Embedding", config={"mask_zero": True}):
            return _Marks(taken, 0.0, over_all=False)
        case ScopeLayer(class_name="Masking", config={"mask_value": int() | float() as number}):
            return _Marks(taken, float(number), over_all=True)
        case _:
            return None


def _hands_on(layer: ScopeLayer) -> bool:
    config = layer.config
    if layer.class_name == "Bidirectional" and isinstance(config, Mapping):
        inside = config.get("layer")
        config = inside.get("config") if isinstance(inside, Mapping) else None
    elif layer.class_name not in _RECURRENT:
        return layer.class_name in _HANDING_ON
    return (
        isinstance(config, Mapping) and config.get("return_sequences") is True and not config.get("return_state")
    )


def _history(argument: Any) -> _History | None:
    match argument:
        case {"class_name": "__keras_tensor__", "config": {"keras_history": [str(name), int(call), int(port)]}}:
            return name, call, port
        case _:
            return None


def _histories(call: Any) -> Iterator[_History]:
    """All outputs that a call takes, however they are written."""
    waiting = [call]
    while waiting:
        part = waiting.pop()
        match part:
            case {"keras_history": [str(name), int(number), int(port)]} | [str(name), int(number), int(port), *_]:
                yield name, number, port
        waiting += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
