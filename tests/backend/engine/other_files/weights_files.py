"""Files of weights alone, written as Keras 1, 2 and 3 lay them out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import h5py
import numpy as np

Arrays = Sequence[tuple[str, tuple[int, ...]]]

_OF_KERAS_2 = {1: ("kernel:0",), 2: ("kernel:0", "bias:0"), 3: ("kernel:0", "recurrent_kernel:0", "bias:0")}


def numbers(shape: tuple[int, ...], seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def write_named(path: Path, layers: Mapping[str, Sequence[tuple[int, ...]]], **attributes: str) -> Path:
    """A file of Keras 2: the names of the layers at its top; each has arrays of these shapes."""
    with h5py.File(path, "w") as file:
        file.attrs["layer_names"] = [name.encode() for name in layers]
        for name, value in attributes.items():
            file.attrs[name] = value
        for place, (name, shapes) in enumerate(layers.items()):
            group = file.create_group(name)
            written = _OF_KERAS_2.get(len(shapes), tuple(f"array_{number}" for number in range(len(shapes))))
            names = [f"{name}/{word}" for word in written] if shapes else []
            group.attrs["weight_names"] = [one.encode() for one in names]
            for number, (one, shape) in enumerate(zip(names, shapes, strict=True)):
                group[one] = numbers(shape, 100 * place + number)
    return path


def write_stored(path: Path, layers: Mapping[str, Sequence[tuple[int, ...]]], inside: str = "") -> Path:
    """A file of Keras 3: a group for each layer, its arrays by number, in the layer itself or one `inside` it."""
    with h5py.File(path, "w") as file:
        for place, (name, shapes) in enumerate(layers.items()):
            group = file.create_group(f"layers/{name}/vars")
            group.attrs["name"] = name
            held = file.create_group(f"layers/{name}/{inside}/vars") if inside and len(shapes) == 3 else group
            for number, shape in enumerate(shapes):
                held[str(number)] = numbers(shape, 100 * place + number)
    return path
