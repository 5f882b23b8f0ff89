"""Reads a file that holds the weights of a network, but not the network they belong to. Needs no TensorFlow."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import h5py

from backend.engine.model_files.contents import check_is_hdf5
from backend.engine.model_files.digests import damaged
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.heaps import check_texts
from backend.engine.model_files.keras_1_arrays import like_today
from backend.engine.model_files.keras_3_weights import holds_stored_layers, stored_layers
from backend.engine.model_files.layer_weights import LayerWeights
from backend.engine.model_files.named_parts import NamedParts, as_text
from backend.engine.model_files.structure import check_structure
from backend.project_format.errors import quoted
from backend.wording import say

_MOST_LAYERS = 5000


@dataclass(frozen=True, eq=False)
class WeightsFile:
    """What such a file tells: `name` for sentences, the layers, those without weights too.

    `in_order` says whether the layers stand in their order; Keras 3 does not keep it. `channels_first` says that
    the numbers were laid out for pictures with their channels in front, as Theano had them; the kernels of
    convolutions are turned to today's way already, the rows behind a Flatten are not.
    """

    name: str
    keras_version: str
    layers: tuple[LayerWeights, ...]
    in_order: bool
    channels_first: bool = False

    @property
    def weighted(self) -> tuple[LayerWeights, ...]:
        """The layers that have weights."""
        return tuple(layer for layer in self.layers if layer.arrays)


def holds_weights_only(path: Path) -> bool:
    """Whether a file is one of weights alone. Looks no further than at the names at its top; never raises."""
    try:
        if not path.is_file() or not h5py.is_hdf5(path):
            return False
        with h5py.File(path, "r", locking="best-effort") as file:
            return "model_config" not in file.attrs and _kind(file) is not None
    except (OSError, RuntimeError, KeyError, ValueError, TypeError):
        return False  # what is wrong with it is said where it is read


def read_weights(path: Path) -> WeightsFile:
    """Read such a file without trusting it; raises `ModelFileError` with a sentence for what is wrong with it."""
    check_is_hdf5(path)
    try:
        check_texts(path, damaged(path.name))
        with h5py.File(path, "r", locking="best-effort") as file:
            check_structure(file, path.name, path.stat().st_size)
            weights = _read(file, path.name)
    except PermissionError as error:
        raise ModelFileError(say("{name} may not be read; check its permissions.", name=path.name)) from error
    except (OSError, RuntimeError, KeyError, ValueError, TypeError) as error:
        raise damaged(path.name) from error
    _check(weights)
    return weights


def _kind(file: h5py.File) -> str | None:
    if holds_stored_layers(file):
        return "stored"
    return "named" if {"layer_names", "layer_names0"} & set(file.attrs) else None


def _read(file: h5py.File, name: str) -> WeightsFile:
    if _kind(file) == "stored":
        return WeightsFile(name, "3", stored_layers(file), in_order=False)
    version = quoted(as_text(file.attrs.get("keras_version", "")))[:80]
    layers, channels_first = like_today(tuple(_named_layers(file, name)), as_text(file.attrs.get("backend", "")))
    return WeightsFile(name, version, layers, in_order=True, channels_first=channels_first)


def _named_layers(file: h5py.File, name: str) -> Iterator[LayerWeights]:
    parts = NamedParts(name)
    for layer in parts.names(file, "layer_names"):
        if layer == "top_level_model_weights":
            continue
        group = file.get(layer)
        if not isinstance(group, h5py.Group):
            raise ModelFileError(
                say(
                    "{name} holds weights only, and those of “{layer}” are not among them: it is damaged or "
                    "incomplete. Open another copy, or save the weights again.",
                    name=name,
                    layer=layer,
                )
            )
        yield from _parted(
            LayerWeights(layer, parts.arrays(group), tuple(parts.names(group, "weight_names")), layer)
        )


def _parted(held: LayerWeights) -> Iterator[LayerWeights]:
    """The layers of a model within the model, whose arrays bear their names: "dense_1/kernel:0"."""
    inner: dict[str, list[int]] = {}
    for place, name in enumerate(held.array_names):
        inner.setdefault(name.split("/")[0], []).append(place)
    directions = all(name.startswith(("forward_", "backward_")) for name in inner)
    if len(inner) < 2 or directions or not all("/" in name for name in held.array_names):
        yield held
        return
    for name, places in inner.items():
        arrays = tuple(held.arrays[place] for place in places)
        yield LayerWeights(name, arrays, tuple(held.array_names[place] for place in places), name)


def _check(weights: WeightsFile) -> None:
    if not weights.weighted:
        raise ModelFileError(say("{name} holds no weights: all of its layers are empty.", name=weights.name))
    if len(weights.layers) > _MOST_LAYERS:
        raise ModelFileError(say("{name} is not opened: it has too many parts.", name=weights.name))
    for layer in weights.weighted:
        if not layer.is_finite:
            raise ModelFileError(
                say(
                    "{name} cannot be used: the layer “{layer}” holds weights that are not numbers. Its training "
                    "ran away; train it again with a smaller learning rate.",
                    name=weights.name,
                    layer=layer.name,
                )
            )
