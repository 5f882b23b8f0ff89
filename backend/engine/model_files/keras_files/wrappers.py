"""Layers around layers, TimeDistributed and Bidirectional: switches of the layer inside, here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from backend.catalogue.both_directions import MERGE_MODES
from backend.catalogue.layers import LAYER_KINDS
from backend.engine.model_files.keras_files.blueprint import Arrays, Blueprint, Part
from backend.engine.model_files.keras_files.locally_connected import LOCALLY_CONNECTED
from backend.engine.model_files.keras_files.refusals import refuse_around, refuse_setting
from backend.graph.model import ParameterValue

_WRAPPERS = ("TimeDistributed", "Bidirectional")

_BEYOND_BOTH_DIRECTIONS: Mapping[str, ParameterValue] = {"seed": None, "zero_output_for_mask": False}
"""In what the two directions may differ: Keras' `Bidirectional` decides about gaps by itself."""

_SAME_AT_EACH_STEP = frozenset(
    {"Activation", "ReLU", "LeakyReLU", "ELU", "Identity", "Rescaling", "Dropout", "GaussianNoise"}
    | {"GaussianDropout", "AlphaDropout", "ActivityRegularization"}
    | {"Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"}
)
"""Kinds that do the same whether they are applied to a whole sequence or to each of its steps."""

_BY_AXIS = frozenset({"Softmax", "Concatenate"})
"""Kinds that do the same when their axis is counted with the steps."""


class Reader(Protocol):
    """What reads the layers inside."""

    def read(self, class_name: str, name: str, config: Mapping[str, Any]) -> Blueprint:
        """What a layer becomes."""

    def check_rest(self, class_name: str, name: str, config: Mapping[str, Any]) -> None:
        """Refuse settings of the wrapper that do something."""


def at_each_step(reader: Reader, name: str, config: Mapping[str, Any]) -> Blueprint:
    """Keras' layer around a layer is a switch of the layer here."""
    class_name, inside = inner_layer(config, "layer", name)
    if class_name == "TimeDistributed":
        raise refuse_around("TimeDistributed", class_name, name)
    blueprint = reader.read(class_name, name, inside)
    reader.check_rest("TimeDistributed", name, _without(config, "layer"))
    return stepwise(blueprint, class_name, name)


def stepwise(blueprint: Blueprint, class_name: str, name: str) -> Blueprint:
    """The same layers, each applied at every step of a sequence; raises `ModelFileError`."""
    if class_name in LOCALLY_CONNECTED:
        raise refuse_around("TimeDistributed", class_name, name)
    return replace(
        blueprint, grown=None, parts=tuple(_stepwise(part, class_name, name) for part in blueprint.parts)
    )


def _stepwise(part: Part, class_name: str, name: str) -> Part:
    if part.kind in _SAME_AT_EACH_STEP:
        return part
    if part.kind in _BY_AXIS:
        later = _one_axis_later(part.parameters["axis"])
        return replace(part, parameters={**part.parameters, "axis": later})
    if "time_distributed" not in LAYER_KINDS[part.kind].defaults() or part.parameters.get("time_distributed"):
        raise refuse_around("TimeDistributed", class_name, name)
    return replace(part, parameters={**part.parameters, "time_distributed": True})


def _one_axis_later(axis: Any) -> Any:
    """The axis or axes with the steps in front; those that are counted from the back stay."""
    return tuple(one + (one > 0) for one in axis) if isinstance(axis, tuple) else axis + (axis > 0)


def in_both_directions(reader: Reader, name: str, config: Mapping[str, Any]) -> Blueprint:
    """Keras' layer around a recurrent layer is a switch of the layer here."""
    class_name, inside = inner_layer(config, "layer", name)
    if class_name in _WRAPPERS:
        raise refuse_around("Bidirectional", class_name, name)
    blueprint = reader.read(class_name, name, inside)
    reader.check_rest("Bidirectional", name, _without(config, "layer", "backward_layer", "merge_mode"))
    part = blueprint.parts[0]
    if "both_directions" not in part.parameters or len(blueprint.parts) > 1:
        raise refuse_around("Bidirectional", class_name, name)
    if config.get("backward_layer") is not None:
        backward_class, backward = inner_layer(config, "backward_layer", name)
        if backward_class in _WRAPPERS:
            raise refuse_around("Bidirectional", backward_class, name)
        _check_backward(reader.read(backward_class, name, backward).parts[0], part, class_name, name)
    mode = config.get("merge_mode", "concat")
    if mode not in MERGE_MODES:
        raise refuse_setting("Bidirectional", name, "merge_mode", mode)
    both = {**part.parameters, "both_directions": True, "merge_mode": mode}
    return Blueprint(
        (Part(part.kind, both),),
        trained=2 * blueprint.trained,
        share_out=lambda arrays: (_each_half(blueprint, arrays),),
    )


def _each_half(blueprint: Blueprint, arrays: Arrays) -> Arrays:
    """The arrays of the two directions, one behind the other in the file and here."""
    half = len(arrays) // 2
    return blueprint.shared(arrays[:half])[0] + blueprint.shared(arrays[half:])[0]


def _check_backward(backward: Part, forward: Part, class_name: str, name: str) -> None:
    other_way = not forward.parameters["go_backwards"]
    expected = {**forward.parameters, "go_backwards": other_way, **_BEYOND_BOTH_DIRECTIONS}
    if backward.kind != forward.kind or {**backward.parameters, **_BEYOND_BOTH_DIRECTIONS} != expected:
        raise refuse_setting("Bidirectional", name, "backward_layer", class_name)


def inner_layer(config: Mapping[str, Any], key: str, name: str) -> tuple[str, Mapping[str, Any]]:
    """The class and the settings of a layer within a layer."""
    match config.get(key):
        case {"class_name": str(class_name), "config": dict(inside)}:
            return class_name, inside
        case _:
            raise refuse_setting("layer", name, key, config.get(key))


def _without(config: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in config.items() if key not in keys}
