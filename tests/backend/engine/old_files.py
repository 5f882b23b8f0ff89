"""Writes model files as the older Keras wrote them, from a description and arrays by hand."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import h5py
import numpy as np

Named = Sequence[tuple[str, Any]]
"""What the file calls each array of a layer, and the array."""


def write_old(
    path: Path,
    config: Any,
    weights: Mapping[str, Named],
    version: str = "",
    backend: str = "",
    training: Any = None,
) -> Path:
    """A file with this description and these weights; without a version or backend it says nothing of them."""
    with h5py.File(path, "w") as file:
        file.attrs["model_config"] = json.dumps(config).encode()
        if training is not None:
            file.attrs["training_config"] = json.dumps(training).encode()
        group = file.create_group("model_weights")
        group.attrs["layer_names"] = [name.encode() for name in weights] or np.zeros(0, "S1")
        for attribute, value in (("keras_version", version), ("backend", backend)):
            if value:
                group.attrs[attribute] = value.encode()
        for layer, arrays in weights.items():
            inside = group.create_group(layer)
            inside.attrs["weight_names"] = [name.encode() for name, _ in arrays] or np.zeros(0, "S1")
            for name, array in arrays:
                inside.create_dataset(name, data=np.asarray(array, "float32"))
    return path


def layer(class_name: str, name: str, /, **settings: Any) -> dict[str, Any]:
    """A layer in a Sequential description."""
    return {"class_name": class_name, "config": {"name": name, "trainable": True, **settings}}


def called(class_name: str, layer_name: str, /, *calls: Any, **settings: Any) -> dict[str, Any]:
    """A layer in a functional description: each call is a list of what it takes, `"x"` or `("x", 1, 0)`."""
    written = [[[*one, {}] if isinstance(one, tuple) else [one, 0, 0, {}] for one in call] for call in calls]
    return {**layer(class_name, layer_name, **settings), "name": layer_name, "inbound_nodes": written}


def sequential(*layers: dict[str, Any]) -> dict[str, Any]:
    return {"class_name": "Sequential", "config": list(layers)}


def functional(
    *layers: dict[str, Any], inputs: Sequence[Any], outputs: Sequence[Any], name: str = "model"
) -> dict[str, Any]:
    """Inputs and outputs are names of layers, or `("x", 1, 0)`."""
    ends = [[[*one] if isinstance(one, tuple) else [one, 0, 0] for one in named] for named in (inputs, outputs)]
    return {
        "class_name": "Model",
        "config": {"name": name, "layers": list(layers), "input_layers": ends[0], "output_layers": ends[1]},
    }


def some(*shape: int, seed: int = 0) -> Any:
    """Small numbers on both sides of 0."""
    return np.random.default_rng(seed).uniform(-0.8, 0.8, shape).astype("float32")
