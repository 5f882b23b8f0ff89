"""A harmless model file as plain Keras writes it, made without Keras, and the ways to spoil it."""

import base64
import json
import marshal
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FunctionType
from typing import Any

import h5py
import numpy as np

Config = dict[str, Any]

MARKER = "netsketch-was-run"
"""The file that hostile code would make in the folder of the model."""


def dense(name: str, units: int, **settings: Any) -> Config:
    config = {"name": name, "trainable": True, "units": units, "activation": "relu", "use_bias": True, **settings}
    return {"class_name": "Dense", "config": config}


def sequential(*layers: Config, name: str = "plain") -> Config:
    return {"class_name": "Sequential", "config": {"name": name, "layers": list(layers)}}


def functional(*layers: Config, first: str, last: str) -> Config:
    config = {"layers": list(layers), "input_layers": [[first, 0, 0]], "output_layers": [[last, 0, 0]]}
    return {"class_name": "Functional", "config": {"name": "plain", **config}}


def called(class_name: str, name: str, *sources: str, **settings: Any) -> Config:
    """A layer of a functional model; without sources it is where data comes in."""
    inbound = [[[source, 0, 0, {}] for source in sources]] if sources else []
    return {"class_name": class_name, "name": name, "config": {"name": name, **settings}, "inbound_nodes": inbound}


def input_layer(name: str = "given", shape: Any = (None, 4)) -> Config:
    return {
        "class_name": "InputLayer",
        "name": name,
        "config": {"name": name, "batch_input_shape": list(shape)},
        "inbound_nodes": [],
    }


def write_plain(path: Path) -> None:
    """4 numbers, a layer of 3, a layer of 2."""
    with h5py.File(path, "w") as file:
        file.attrs["keras_version"] = "2.4.0"
        file.attrs["model_config"] = json.dumps(sequential(input_layer(), dense("first", 3), dense("last", 2)))
        file.attrs["training_config"] = json.dumps({"loss": "mse", "metrics": [], "optimizer_config": None})
        weights = file.create_group("model_weights")
        weights.attrs["layer_names"] = np.array([b"first", b"last"])
        for name, shape in (("first", (4, 3)), ("last", (3, 2))):
            group = weights.create_group(name)
            group.attrs["weight_names"] = np.array([f"{name}/kernel:0".encode(), f"{name}/bias:0".encode()])
            group[f"{name}/kernel:0"] = np.full(shape, 0.5, np.float32)
            group[f"{name}/bias:0"] = np.zeros(shape[1:], np.float32)


def describe(path: Path, text: Any, attribute: str = "model_config") -> None:
    """Put another description into the file: text as it is, anything else as JSON."""
    with h5py.File(path, "r+") as file:
        file.attrs[attribute] = text if isinstance(text, str | bytes) else json.dumps(text)


def last_layer(**changes: Any) -> Callable[[Path], None]:
    """Change the last layer as it is described."""

    def spoil(path: Path) -> None:
        with h5py.File(path, "r+") as file:
            config = json.loads(file.attrs["model_config"])
            config["config"]["layers"][-1].update(filled(changes, path))
            file.attrs["model_config"] = json.dumps(config)

    return spoil


def last_settings(**changes: Any) -> Callable[[Path], None]:
    """Change settings of the last layer."""

    def spoil(path: Path) -> None:
        with h5py.File(path, "r+") as file:
            config = json.loads(file.attrs["model_config"])
            config["config"]["layers"][-1]["config"].update(filled(changes, path))
            file.attrs["model_config"] = json.dumps(config)

    return spoil


def training(**changes: Any) -> Callable[[Path], None]:
    """Change how the file says that it was compiled."""
    return lambda path: describe(path, {"loss": "mse", **filled(changes, path)}, "training_config")


def description(config: Any) -> Callable[[Path], None]:
    return lambda path: describe(path, config)


def layers(*more: Config) -> Callable[[Path], None]:
    """A Sequential of these."""
    return lambda path: describe(path, sequential(input_layer(), *(filled(layer, path) for layer in more)))


def structure(change: Callable[[h5py.File], object]) -> Callable[[Path], None]:
    """Change the file by HDF5's own means."""

    def spoil(path: Path) -> None:
        with h5py.File(path, "r+") as file:
            change(file)

    return spoil


def code_that_marks(path: Path) -> str:
    """The bytecode of a function that makes the marker, as Keras keeps lambdas."""
    marker = str(path.parent / MARKER)
    made = compile(f"lambda x: open({marker!r}, 'w').close()", "payload", "eval")
    function = next(one for one in made.co_consts if hasattr(one, "co_code"))
    assert FunctionType(function, {})
    return base64.b64encode(marshal.dumps(function)).decode()


def command_that_marks(path: Path) -> str:
    return f"touch '{path.parent / MARKER}'"


def filled(value: Any, path: Path) -> Any:
    """The value with payloads that know where the file lies."""
    if callable(value):
        return value(path)
    if isinstance(value, Mapping):
        return {key: filled(one, path) for key, one in value.items()}
    return [filled(one, path) for one in value] if isinstance(value, list) else value
