"""From a layer of the model spec to the call of Keras that makes it."""

from collections.abc import Mapping

from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import layer_kind
from backend.graph.model import ParameterValue
from backend.graph.spec import LayerSpec

_PENALIZED = "_regularizer"
_STRENGTH = "_regularizer_strength"


def layer_call(spec: LayerSpec) -> KerasCall:
    """The call that makes the layer, with its name; parameters at Keras' own defaults are given too.

    It says nothing of frozen weights: Keras takes that of every layer only when the layer is built.
    """
    kind = layer_kind(spec.kind)
    arguments = {**kind.fixed, **_arguments(kind, spec.parameters)}
    if kind.id == "Input":
        return KerasCall("Input", {**arguments, "name": spec.name})
    call = KerasCall(f"layers.{kind.id}", {**arguments, "name": spec.name})
    wrapped = kind.wrap(call, spec.parameters) if kind.wrap is not None else call
    return KerasCall(wrapped.function, {**wrapped.arguments, "name": spec.name})


def call_arguments(spec: LayerSpec) -> dict[str, ParameterValue]:
    """What Keras takes when the layer is called, beside its inputs; nothing where that is as usual."""
    kind = layer_kind(spec.kind)
    if not kind.at_call:
        return {}
    defaults = kind.defaults()
    return {name: spec.parameters[name] for name in kind.at_call if spec.parameters[name] != defaults[name]}


def _arguments(kind: LayerKind, parameters: Mapping[str, ParameterValue]) -> Mapping[str, Argument]:
    own = kind.arguments(parameters) if kind.arguments is not None else parameters
    return {
        name: _penalty(value, parameters[f"{name}_strength"]) if name.endswith(_PENALIZED) else value
        for name, value in own.items()
        if not name.endswith(_STRENGTH) and name not in kind.at_call
    }


def _penalty(kind: Argument, strength: ParameterValue) -> KerasCall | None:
    """A penalty and its strength are one argument in Keras."""
    match kind:
        case "l1":
            return KerasCall("regularizers.L1", {"l1": strength})
        case "l2":
            return KerasCall("regularizers.L2", {"l2": strength})
        case "l1_l2":
            return KerasCall("regularizers.L1L2", {"l1": strength, "l2": strength})
        case _:
            return None
