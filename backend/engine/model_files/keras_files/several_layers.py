"""Layers of older files that Keras no longer has, made of several layers of ours that answer exactly the same."""

from collections.abc import Callable, Mapping
from typing import Any

from backend.catalogue.layers import LAYER_KINDS
from backend.engine.model_files.keras_files.blueprint import INCOMING, Arrays, Blueprint, Part, in_turn, single
from backend.engine.model_files.keras_files.hard_sigmoid import FACTOR
from backend.engine.model_files.keras_files.refusals import refuse_class, refuse_setting
from backend.graph.model import ParameterValue

Read = Callable[[str, str, Mapping[str, Any]], Blueprint]
"""Reads a layer by its class, name and settings."""

_MOST_BRANCHES = 256
_CELLS = {"SimpleRNNCell": "SimpleRNN", "LSTMCell": "LSTM", "GRUCell": "GRU"}
_OF_THE_SEQUENCE = (
    "return_sequences",
    "return_state",
    "go_backwards",
    "unroll",
    "time_major",
    "zero_output_for_mask",
)
_WITH_ACTIVATION = ("LeakyReLU", "ReLU", "ELU", "Softmax", "ThresholdedReLU")


def with_defaults(kind: str, **changed: ParameterValue) -> dict[str, ParameterValue]:
    """All parameters of a kind, some of them changed."""
    return {**LAYER_KINDS[kind].defaults(), **changed}


def highway(name: str, config: Mapping[str, Any], read: Read) -> Blueprint:
    """Keras 1: t · f(W x + b) + (1 − t) · x, where t = sigmoid(W' x + b') decides how much passes unchanged."""
    dense = {key: value for key, value in config.items() if key != "transform_bias"}
    if dense.get("units") is None:
        raise refuse_setting("Highway", name, "input_dim", None)
    whole = read("Dense", name, dense)
    way = whole.parts[0].parameters
    gate = {**way, "activation": "sigmoid"}
    parts = (
        Part("Dense", way),
        Part("Dense", gate),
        Part("Multiply", {}, (1, 0)),
        Part("Rescaling", with_defaults("Rescaling", scale=-1.0, offset=1.0), (1,)),
        Part("Multiply", {}, (3, INCOMING)),
        Part("Add", {}, (2, 4)),
    )

    def share_out(arrays: Arrays) -> tuple[Arrays, ...]:
        if len(arrays) not in (2, 4):
            raise ValueError("a Highway has two kernels and two biases")
        # Keras 1.0 had each kernel before its bias, later Keras both kernels before both biases.
        ways = [array for array in arrays if array.ndim == 2], [array for array in arrays if array.ndim != 2]
        if len(ways[0]) != 2:
            raise ValueError("a Highway has two kernels")
        first, second = (tuple(ordered[place] for ordered in ways if ordered) for place in range(2))
        return *whole.shared(first), second, (), (), (), ()

    return Blueprint(parts, 0, 4 if way["use_bias"] else 2, 0, share_out=share_out)


def maxout(name: str, config: Mapping[str, Any], read: Read) -> Blueprint:
    """Keras 1: several Dense layers side by side, of whose answers the largest counts."""
    branches = config.get("nb_feature")
    if type(branches) is not int or not 2 <= branches <= _MOST_BRANCHES:
        raise refuse_setting("MaxoutDense", name, "nb_feature", branches)
    dense = read("Dense", name, {key: value for key, value in config.items() if key != "nb_feature"}).parts[0]
    parts = (
        *(Part("Dense", dense.parameters) for _ in range(branches)),
        Part("Maximum", {}, tuple(range(branches))),
    )

    def share_out(arrays: Arrays) -> tuple[Arrays, ...]:
        if any(len(array) != branches for array in arrays):
            raise ValueError("a MaxoutDense has weights for each of its branches")
        return (*(tuple(array[place] for array in arrays) for place in range(branches)), ())

    return Blueprint(parts, branches, 2 if dense.parameters["use_bias"] else 1, 0, share_out=share_out)


def cosine(name: str, config: Mapping[str, Any], read: Read) -> Blueprint:
    """Keras 1 gave the cosine of two rows of numbers as one by one number."""
    dot = read("Dot", name, config).parts[0]
    return Blueprint((dot, Part("Reshape", with_defaults("Reshape", target_shape=(1, 1)), (0,))))


def recurrent_cells(name: str, config: Mapping[str, Any], read: Read) -> Blueprint:
    """Keras' `RNN` around a cell, or around cells one upon the other: as many recurrent layers."""
    cells = _cells(name, config.get("cell"))
    if config.get("num_constants") or (len(cells) > 1 and config.get("return_state")):
        raise refuse_setting("RNN", name, "return_state", config.get("return_state"))
    shared = {key: config[key] for key in _OF_THE_SEQUENCE if key in config}
    found = []
    for place, (class_name, cell) in enumerate(cells):
        if class_name not in _CELLS:
            raise refuse_class(class_name, name)
        settings = {**cell, **shared, "stateful": config.get("stateful", False)}
        if place > 0:
            settings.pop("go_backwards", None)  # the first has turned the sequence around
        if place < len(cells) - 1:
            settings["return_sequences"] = True
        found.append(read(_CELLS[class_name], name, settings))
    return in_turn(found, len(found) - 1)


def _cells(name: str, written: Any) -> list[tuple[str, Mapping[str, Any]]]:
    match written:
        case {"class_name": "StackedRNNCells", "config": {"cells": [*cells]}} if cells:
            return [cell for one in cells for cell in _cells(name, one)]
        case {"class_name": str(class_name), "config": dict(config)}:
            return [(class_name, config)]
        case _:
            raise refuse_setting("RNN", name, "cell", written)


def layer_as_activation(config: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]] | None:
    """The class and the settings where a layer stands for an activation: `Dense(3, activation=LeakyReLU())`."""
    match config.get("activation"):
        case {"class_name": str(class_name), "config": dict(settings)} if class_name in _WITH_ACTIVATION:
            return class_name, settings
        case _:
            return None


def hard_sigmoid_alone() -> Blueprint:
    """The hard sigmoid of Keras 1 and 2 as a layer by itself."""
    factor = single("Rescaling", with_defaults("Rescaling", scale=FACTOR), None, (0, 0))
    bend = single("Activation", with_defaults("Activation", activation="hard_sigmoid"), None, (0, 0))
    return in_turn([factor, bend], 1)


def with_edges(
    kind: str, parameters: dict[str, ParameterValue], edges: tuple[int, ...], own: Blueprint
) -> Blueprint:
    """A convolution behind a layer that adds its edges."""
    padding = f"ZeroPadding{kind[4]}D"
    settings: dict[str, ParameterValue] = {"padding": edges}
    if "data_format" in LAYER_KINDS[padding].defaults():
        settings["data_format"] = parameters["data_format"]
    before = single(padding, with_defaults(padding, **settings), None, (0, 0))
    inside = Blueprint(
        (Part(kind, {**parameters, "padding": "valid"}),), 0, own.trained, own.kept, share_out=own.share_out
    )
    return in_turn([before, inside], 1)
