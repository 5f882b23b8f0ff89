"""Reads what a model file holds as plain values: description, numbers, our luggage. Needs no TensorFlow."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import h5py
import msgspec
import numpy as np
import numpy.typing as npt

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.heaps import check_texts
from backend.engine.model_files.luggage import ATTRIBUTE, USER_BLOCK, Luggage, luggage_from_json, seal_of
from backend.engine.model_files.structure import LONGEST_JSON, check_structure, read_json
from backend.wording import UserError, say

Array = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class FileContents:
    """`layers` are those with weights, in the order of the file; `luggage` is there in our own files.

    `model_config` and `training_config` are what Keras wrote, as JSON values, not yet looked at. `array_names` are
    what the file calls the weights of each layer, `backend` is the program that computed for Keras, if it says so.
    """

    name: str
    keras_version: str
    model_config: Any
    training_config: Any
    layers: dict[str, tuple[Array, ...]]
    optimizer: tuple[Array, ...]
    luggage: Luggage | None
    backend: str = ""
    array_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_contents(path: Path) -> FileContents:
    """Read a model file without trusting it; raises `ModelFileError` for all that is not a whole model."""
    check_is_hdf5(path)
    try:
        sealed = _check_seal(path)
        check_texts(path, damaged(path.name))
        with h5py.File(path, "r", locking="best-effort") as file:
            check_structure(file, path.name, path.stat().st_size)
            return _read(file, path.name, sealed=sealed)
    except PermissionError as error:
        raise ModelFileError(say("{name} may not be read; check its permissions.", name=path.name)) from error
    except (OSError, RuntimeError, KeyError, ValueError, TypeError) as error:
        # h5py tells of damage in all these ways.
        raise damaged(path.name) from error


def check_is_hdf5(path: Path) -> None:
    """Raise `ModelFileError` for what is no file, is empty or holds something else."""
    name = path.name
    if path.is_dir():
        raise ModelFileError(say("{name} is a folder; choose a model file that ends in .h5.", name=name))
    if not path.exists():
        raise ModelFileError(say("There is no file {path}.", path=str(path)))
    if path.stat().st_size == 0:
        raise ModelFileError(say("{name} is empty.", name=name))
    if not h5py.is_hdf5(path):
        with path.open("rb") as file:
            if file.read(2) == b"PK":
                raise ModelFileError(
                    say(
                        "{name} is a .keras file or another archive. Open it in Keras and save it as .h5: "
                        "model.save('model.h5').",
                        name=name,
                    )
                )
        raise ModelFileError(say("{name} is not a model file: it does not hold HDF5 data.", name=name))


def _check_seal(path: Path) -> bool:
    """Whether the file bears our digest; raises `ModelFileError` when what follows is not what was sealed."""
    with path.open("rb") as file:
        seal = seal_of(file.read(USER_BLOCK))
        if seal is None:
            return False
        if hashlib.file_digest(file, "sha256").hexdigest() != seal:
            raise damaged(path.name)
    return True


def _read(file: h5py.File, name: str, *, sealed: bool) -> FileContents:
    if "model_config" not in file.attrs:
        raise _no_network(file, name)
    weights = file["model_weights"]
    layers = {layer: _arrays(weights[layer]) for layer in names_in(weights, "layer_names")}
    return FileContents(
        name=name,
        keras_version=text_of(file.attrs.get("keras_version", weights.attrs.get("keras_version", ""))),
        model_config=read_json(text_of(file.attrs["model_config"]), name),
        training_config=read_json(text_of(file.attrs.get("training_config", "null")), name),
        layers={layer: arrays for layer, arrays in layers.items() if arrays},
        optimizer=_arrays(file["optimizer_weights"]) if "optimizer_weights" in file else (),
        luggage=_luggage(file, name, sealed=sealed),
    )


def _no_network(file: h5py.File, name: str) -> ModelFileError:
    if "layer_names" in file.attrs or "layer_names0" in file.attrs:
        return ModelFileError(
            say(
                "{name} holds weights only, not the network they belong to. Save the whole model: "
                "model.save('model.h5') instead of model.save_weights.",
                name=name,
            )
        )
    return ModelFileError(say("{name} holds HDF5 data, but not a Keras model.", name=name))


def names_in(group: h5py.Group, attribute: str) -> list[str]:
    """A list of names; Keras splits long lists into numbered attributes."""
    if attribute in group.attrs:
        return [text_of(name) for name in group.attrs[attribute]]
    names: list[str] = []
    part = 0
    while f"{attribute}{part}" in group.attrs:
        names += [text_of(name) for name in group.attrs[f"{attribute}{part}"]]
        part += 1
    return names


def _arrays(group: h5py.Group) -> tuple[Array, ...]:
    return tuple(np.asarray(group[name][()]) for name in names_in(group, "weight_names"))


def text_of(value: object) -> str:
    """The text of an attribute; raises `TypeError` where it is none."""
    if isinstance(value, bytes):
        return value[: LONGEST_JSON + 1].decode("utf-8")
    if isinstance(value, str):
        return value
    raise TypeError("an attribute of the file is not a text")


def _luggage(file: h5py.File, name: str, *, sealed: bool) -> Luggage | None:
    if ATTRIBUTE not in file.attrs:
        return None
    text = text_of(file.attrs[ATTRIBUTE])
    read_json(text, name)  # for its bounds
    try:
        return luggage_from_json(text)
    except (msgspec.MsgspecError, UserError) as error:
        if sealed:
            raise ModelFileError(
                say("{name} was saved by a newer NetSketch; open it with that one.", name=name)
            ) from error
        raise damaged(name) from error


def damaged(name: str) -> ModelFileError:
    """The error for a file that is not whole."""
    return ModelFileError(
        say(
            "{name} is damaged or incomplete, or was changed after it was saved. Open another copy, or save the "
            "model again.",
            name=name,
        )
    )
