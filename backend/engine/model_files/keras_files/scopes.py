"""Reads the description of a whole model, Sequential or Functional, as layers, their calls, inputs and outputs."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from backend.engine.model_files.keras_calls import Output, output_of, unreadable
from backend.engine.model_files.keras_files.operations import operation_as_layer
from backend.engine.model_files.keras_files.own_masks import without_own_masks
from backend.engine.model_files.keras_files.tensor_functions import as_layer
from backend.engine.model_files.keras_files.unwrapped import unwrapped

MODELS = frozenset({"Sequential", "Model", "Functional", "Container"})
"""The classes of models that are descriptions, not programs."""

MOST_LAYERS = 5000

_IMPLIED = "\0"
"""Stands for an input that the file only implies; no layer is called so."""

_DEEPEST = 16


@dataclass
class ScopeLayer:
    """One layer of a model: `calls` holds what the file says of each time that it is called.

    A layer that is `beside` is a branch of a Keras 1 model: its weights lie among those of the whole model.
    """

    name: str
    class_name: str
    config: Any
    calls: list[Any]
    beside: bool = False


@dataclass
class Scope:
    """A whole model, or one within another; `names` are what Keras calls its outputs."""

    layers: list[ScopeLayer]
    inputs: list[Output]
    outputs: list[Output]
    names: list[str]


def is_model(class_name: str, config: Any) -> bool:
    """Whether a layer is a network itself; a class of somebody's own that describes itself alike counts too."""
    return class_name in MODELS and (isinstance(config, list) or (isinstance(config, dict) and "layers" in config))


def model_inside(layer: ScopeLayer) -> tuple[str, Any] | None:
    """The class and the description of the model that the layer is, or that is done at each step in it."""
    if is_model(layer.class_name, layer.config):
        return layer.class_name, layer.config
    inner = layer.config.get("layer") if isinstance(layer.config, dict) else None
    if layer.class_name == "TimeDistributed" and isinstance(inner, dict):
        class_name, config = str(inner.get("class_name")), inner.get("config")
        if is_model(class_name, config):
            return class_name, config
    return None


def read_scope(class_name: str, config: Any) -> Scope:
    """The layers of a model of one of the classes `MODELS`; raises `ModelFileError`."""
    # A Sequential model of Keras before 2.2.3 has its list of layers right here.
    layers = config if isinstance(config, list) else mapping(config).get("layers")
    if not isinstance(layers, list) or not 1 <= len(layers) <= MOST_LAYERS:
        raise unreadable()
    return _sequential(layers, config) if class_name == "Sequential" else _functional(layers, mapping(config))


def _sequential(layers: list[Any], config: Any) -> Scope:
    found: list[ScopeLayer] = []
    first_class, first = class_and_config(layers[0])
    if first_class == "Merge":
        _add_branches(found, mapping(first))
    elif first_class != "InputLayer":
        shape = implied_shape(layers[0])
        if shape is None and isinstance(config, dict):
            shape = unwrapped(config.get("build_input_shape"))
        found.append(ScopeLayer(_IMPLIED, "InputLayer", {"batch_shape": shape, "name": "input"}, []))
    previous = [(one.name, 0, 0) for one in found]
    taken, numbers = {one.name for one in found}, Counter[str]()
    for layer in layers:
        one_class, one = class_and_config(layer)
        wanted = layer.get("name") or (one.get("name") if isinstance(one, dict) else None)
        if wanted is not None and not isinstance(wanted, str):
            raise unreadable()
        name = wanted or _unnamed(one_class.lower(), taken, numbers)
        if name in taken:
            raise unreadable()
        taken.add(name)
        found.append(ScopeLayer(name, one_class, one, [[list(one) for one in previous]] if previous else []))
        previous = [(name, 0, 0)]
    inputs = [Output(one.name, 0, 0) for one in found if one.class_name == "InputLayer"]
    return Scope(found, inputs, [Output(*previous[0])], [previous[0][0]])


def _unnamed(kind: str, taken: set[str], numbers: Counter[str]) -> str:
    """Models within Sequential ones of older Keras have no name in the file; `numbers` are those given so far."""
    numbers[kind] += 1
    while f"{kind}_{numbers[kind]}" in taken:
        numbers[kind] += 1
    return f"{kind}_{numbers[kind]}"


def _add_branches(found: list[ScopeLayer], merge: Mapping[str, Any]) -> None:
    """Keras 1 had the branches of a Sequential model inside the layer that brings them together."""
    branches = merge.get("layers")
    if not isinstance(branches, list) or not 2 <= len(branches) <= MOST_LAYERS:
        raise unreadable()
    for number, branch in enumerate(branches):
        class_name, config = class_and_config(branch)
        found.append(ScopeLayer(f"branch_{number + 1}", class_name, config, [[]], beside=True))


def implied_shape(layer: Any, depth: int = 0) -> Any:
    """The shape of a batch that the first layer of a Sequential model tells, itself or a layer within."""
    class_name, config = class_and_config(layer)
    config = unwrapped(config)
    if isinstance(config, dict):
        for key in ("batch_shape", "batch_input_shape"):
            if isinstance(config.get(key), list):
                return config[key]
        if class_name == "Dense" and type(config.get("input_dim")) is int:
            return [None, config["input_dim"]]
    inside = config if isinstance(config, list) else config.get("layers") if isinstance(config, dict) else None
    if isinstance(inside, list) and inside and depth < _DEEPEST:
        return implied_shape(inside[0], depth + 1)
    return config.get("build_input_shape") if isinstance(config, dict) else None


def _functional(layers: list[Any], config: Mapping[str, Any]) -> Scope:
    found: list[ScopeLayer] = []
    taken: set[str] = set()
    # Those of one sequence are looked at closely where the calls are known, as somebody may have made them.
    for layer in without_own_masks(layers, config.get("output_layers"), where_joined=True):
        class_name, settings = class_and_config(layer)
        name = layer.get("name", settings.get("name") if isinstance(settings, dict) else None)
        calls = layer.get("inbound_nodes")
        if not isinstance(name, str) or name in taken or not isinstance(calls, list):
            raise unreadable()
        taken.add(name)
        if class_name == "TFOpLambda":
            class_name, settings, calls = as_layer(name, settings, calls)
        class_name, settings, calls = operation_as_layer(class_name, name, settings, calls)
        found.append(ScopeLayer(name, class_name, settings, calls))
    ends = config.get("output_layers")
    outputs = _references(ends)
    names = sorted(ends) if isinstance(ends, dict) else _told_apart([output.layer for output in outputs])
    return Scope(found, _references(config.get("input_layers")), outputs, names)


def _told_apart(names: list[str]) -> list[str]:
    """The layers that give the outputs; one that gives several is counted: "dense", "dense_1"."""
    often = Counter[str]()
    found = []
    for name in names:
        found.append(f"{name}_{often[name]}" if often[name] else name)
        often[name] += 1
    return found


def _references(written: Any) -> list[Output]:
    """`["dense", 0, 0]`, `[["dense", 0, 0], …]` or the same by names, which Keras takes in their order."""
    if isinstance(written, dict):
        written = [written[name] for name in sorted(written)]
    if not isinstance(written, list) or not written:
        raise unreadable()
    return [output_of(one) for one in ([written] if isinstance(written[0], str) else written)]


def class_and_config(layer: Any) -> tuple[str, Any]:
    match layer:
        case {"class_name": str(class_name), "config": config}:
            return class_name, config
        case _:
            raise unreadable()


def mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise unreadable()
    return value
