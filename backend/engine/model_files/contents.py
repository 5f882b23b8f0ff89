"""Reads what a model file holds as plain values: description, numbers, our luggage. Needs no TensorFlow."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import h5py
import msgspec
import numpy.typing as npt

from backend.engine.model_files.digests import DIGESTS, check_parts, damaged
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.heaps import check_texts
from backend.engine.model_files.luggage import (
    ATTRIBUTE,
    OPTIMIZER_STATE,
    Luggage,
    luggage_from_json,
)
from backend.engine.model_files.named_parts import NamedParts, as_text
from backend.engine.model_files.seal import seal_of
from backend.engine.model_files.structure import check_structure, read_json
from backend.project_format.errors import quoted
from backend.wording import Message, UserError, say

Array = npt.NDArray[Any]

_WRITTEN_ONLY = frozenset({".onnx", ".tflite"})
"""Forms of a model that other programs compute with."""


@dataclass(frozen=True, eq=False)
class FileContents:
    """`layers` are those with weights, in the order of the file; `luggage` is there in our own files.

    `model_config` and `training_config` are what Keras wrote, as JSON values, not yet looked at. `array_names` are
    what the file calls the weights of each layer, `backend` is the program that computed for Keras, if it says so.
    `notes` say how the file differs from what was saved; it `is_changed` where a part of it is another one.
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
    notes: tuple[Message, ...] = ()
    is_changed: bool = False


def read_contents(path: Path) -> FileContents:
    """Read a model file without trusting it; raises `ModelFileError` for all that is not a whole model."""
    try:
        check_is_hdf5(path)
        before = _state(path)
        seal = seal_of(path)
        if seal == "damaged":
            raise damaged(path.name)
        check_texts(path, damaged(path.name))
        with h5py.File(path, "r", locking="best-effort") as file:
            check_structure(file, path.name, path.stat().st_size)
            notes, is_changed = check_parts(file, path.name, seal)
            contents = _read(file, path.name, sealed=seal == "whole")
            contents = replace(contents, notes=notes, is_changed=is_changed)
        if _state(path) != before:
            raise _changing(path.name)
        return contents
    except PermissionError as error:
        raise ModelFileError(say("{name} may not be read; check its permissions.", name=path.name)) from error
    except BlockingIOError as error:  # it is locked by the program that writes it
        raise _changing(path.name) from error
    except MemoryError as error:
        raise ModelFileError(say("{name} needs more memory than there is.", name=path.name)) from error
    except (OSError, RuntimeError, KeyError, ValueError, TypeError) as error:
        # h5py tells of damage in all these ways.
        raise damaged(path.name) from error


def _state(path: Path) -> tuple[int, ...]:
    """By what a file is known to be the same one, with the same in it."""
    state = path.stat()
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns


def check_is_hdf5(path: Path) -> None:
    """Raise `ModelFileError` for what is no file, is empty or holds something else."""
    name = path.name
    if path.is_dir():
        raise ModelFileError(say("{name} is a folder; choose a model file that ends in .h5.", name=name))
    if not path.exists():
        raise ModelFileError(say("There is no file {path}.", path=str(path)))
    if not path.is_file():
        raise ModelFileError(say("{name} is a device or a pipe, not a file; choose a model file.", name=name))
    if path.stat().st_size == 0:
        raise ModelFileError(say("{name} is empty.", name=name))
    with path.open("rb") as file:
        begin = file.read(2)
    if not h5py.is_hdf5(path):
        if begin == b"PK":
            raise cannot_be_unpacked(name)
        if path.suffix.lower() in _WRITTEN_ONLY:
            raise ModelFileError(
                say(
                    "{name} cannot be opened: NetSketch writes {ending} files, but does not read them. Open the "
                    ".h5 file of the same model.",
                    name=name,
                    ending=path.suffix.lower(),
                )
            )
        raise ModelFileError(
            say(
                "{name} is not a model file: it does not hold HDF5 data. Open a model that was saved as .h5 or "
                ".keras; in Keras: model.save('model.h5').",
                name=name,
            )
        )


def cannot_be_unpacked(name: str) -> ModelFileError:
    """The error for an archive out of which nothing comes."""
    return ModelFileError(
        say(
            "{name} is an archive that cannot be unpacked: it is damaged or incomplete. Open another copy, or "
            "save the model again.",
            name=name,
        )
    )


def _read(file: h5py.File, name: str, *, sealed: bool) -> FileContents:
    if "model_config" not in file.attrs:
        raise _no_network(file, name)
    weights, parts = file["model_weights"], NamedParts(name)
    layers = {layer: parts.arrays(weights[layer]) for layer in parts.names(weights, "layer_names")}
    return FileContents(
        name=name,
        keras_version=quoted(as_text(_version(file, weights)))[:80],
        model_config=read_json(as_text(file.attrs["model_config"]), name),
        training_config=read_json(as_text(file.attrs.get("training_config", "null")), name),
        layers={layer: arrays for layer, arrays in layers.items() if arrays},
        optimizer=_optimizer(file, parts),
        luggage=_luggage(file, name, sealed=sealed),
        backend=as_text(file.attrs.get("backend", weights.attrs.get("backend", ""))),
        array_names={layer: tuple(parts.names(weights[layer], "weight_names")) for layer in layers},
    )


def _optimizer(file: h5py.File, parts: NamedParts) -> tuple[Array, ...]:
    """What the optimizer remembered: of our own files it stands where Keras does not look for it."""
    name = next((name for name in (OPTIMIZER_STATE, "optimizer_weights") if name in file), None)
    return parts.arrays(file[name]) if name is not None else ()


def _version(file: h5py.File, weights: h5py.Group) -> object:
    return file.attrs.get("keras_version", weights.attrs.get("keras_version", ""))


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


def _luggage(file: h5py.File, name: str, *, sealed: bool) -> Luggage | None:
    if ATTRIBUTE not in file.attrs:
        return None
    if not sealed and DIGESTS not in file.attrs:
        raise damaged(name)
    text = as_text(file.attrs[ATTRIBUTE])
    read_json(text, name)  # for its bounds
    try:
        return luggage_from_json(text)
    except (msgspec.MsgspecError, UserError) as error:
        if sealed:
            raise ModelFileError(
                say("{name} was saved by a newer NetSketch; open it with that one.", name=name)
            ) from error
        raise damaged(name) from error


def _changing(name: str) -> ModelFileError:
    return ModelFileError(
        say("{name} was changed by another program while it was read. Try again when that is done.", name=name)
    )
