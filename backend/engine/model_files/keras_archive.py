"""Reads a `.keras` file, a zip archive, without Keras' own loader. Needs no TensorFlow.

Three parts are looked at: what the model is (`config.json`), who wrote it (`metadata.json`) and its weights
(`model.weights.h5`). They are unpacked within bounds, in memory, and nothing is written anywhere.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import h5py

from backend.engine.model_files.contents import FileContents, cannot_be_unpacked
from backend.engine.model_files.digests import damaged
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.heaps import texts_are_whole
from backend.engine.model_files.keras_3_weights import (
    AT_EACH_STEP,
    holds_stored_layers,
    stored_layers,
    stored_names,
    stored_optimizer,
)
from backend.engine.model_files.read import Arrays, ModelFile, model_of_contents
from backend.engine.model_files.structure import (
    LARGEST_BYTES,
    LARGEST_EXPANSION,
    LONGEST_JSON,
    check_structure,
    read_json,
)
from backend.project_format.errors import quoted
from backend.wording import say

ENDING = ".keras"
_CONFIG, _METADATA, _WEIGHTS = "config.json", "metadata.json", "model.weights.h5"
_LARGEST = {_CONFIG: LONGEST_JSON, _METADATA: 100_000, _WEIGHTS: LARGEST_BYTES}
_MOST_PARTS = 10_000
_MODELS = frozenset({"Sequential", "Functional", "Model"})
_READ_AT_ONCE = 1 << 20
_KNOWN_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Those of Keras. Others take as much memory for unpacking as the archive asks for."""
_LOCKED = 1
"""The bit of an encrypted part."""


def is_archive(path: Path) -> bool:
    """Whether the file is a zip archive, whatever its name says."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def read_archive(path: Path) -> ModelFile:
    """Read and check a `.keras` file; raises `ModelFileError` with a sentence for all that is wrong with it."""
    return replace(model_of_contents(archive_contents(path), path.stem), taken="copy")


def archive_contents(path: Path) -> FileContents:
    """What the archive holds, in the form in which `.h5` files hold it; raises `ModelFileError`."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _contents(_parts(archive, path), path)
    except PermissionError as error:
        raise ModelFileError(say("{name} may not be read; check its permissions.", name=path.name)) from error
    except MemoryError as error:
        raise ModelFileError(say("{name} needs more memory than there is.", name=path.name)) from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise cannot_be_unpacked(path.name) from error
    except (OSError, RuntimeError, KeyError, ValueError, TypeError, struct.error) as error:
        raise damaged(path.name) from error


def _parts(archive: zipfile.ZipFile, path: Path) -> dict[str, bytes]:
    """The parts that are looked at, unpacked within bounds; all others stay packed."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if _CONFIG not in names:
        raise ModelFileError(
            say("{name} is an archive, but not a Keras model: it has no {part}.", name=path.name, part=_CONFIG)
        )
    if len(entries) > _MOST_PARTS or len(set(names)) < len(names):
        raise ModelFileError(say("{name} is not opened: its parts are entangled.", name=path.name))
    if _WEIGHTS not in names:
        raise ModelFileError(
            say(
                "{name} holds no weights as NetSketch reads them: it has no {part}.", name=path.name, part=_WEIGHTS
            )
        )
    packed = path.stat().st_size
    return {
        entry.filename: _unpacked(
            archive, entry, min(_LARGEST[entry.filename], LARGEST_EXPANSION * packed), path.name
        )
        for entry in entries
        if entry.filename in _LARGEST
    }


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, name: str) -> bytes:
    """One part; what it claims to be is not believed, so that it is counted while it is unpacked."""
    too_large = ModelFileError(say("{name} is not opened: it claims to hold far more than it can.", name=name))
    if entry.flag_bits & _LOCKED:
        raise ModelFileError(say("{name} is locked with a password. Unlock it and open it again.", name=name))
    if entry.compress_type not in _KNOWN_WAYS:
        raise ModelFileError(
            say("{name} is not opened: it is compressed in a way that is not known here.", name=name)
        )
    if entry.file_size > most:
        raise too_large
    pieces, left = [], most
    with archive.open(entry) as part:
        while piece := part.read(_READ_AT_ONCE):
            left -= len(piece)
            if left < 0:
                raise too_large
            pieces.append(piece)
    return b"".join(pieces)


def _contents(parts: Mapping[str, bytes], path: Path) -> FileContents:
    config = _json(parts[_CONFIG], path.name)
    metadata = _json(parts.get(_METADATA, b"{}"), path.name)
    version = metadata.get("keras_version") if isinstance(metadata, dict) else None
    if not texts_are_whole(parts[_WEIGHTS]):
        raise damaged(path.name)
    with h5py.File(io.BytesIO(parts[_WEIGHTS]), "r") as file:
        check_structure(file, path.name, len(parts[_WEIGHTS]))
        layers, array_names = _held(file, config, path.name)
        optimizer = stored_optimizer(file)
    return FileContents(
        name=path.name,
        keras_version=quoted(version)[:80] if isinstance(version, str) else "3",
        model_config=config,
        training_config=_training_config(config),
        layers=layers,
        optimizer=optimizer,
        luggage=None,
        array_names=array_names,
    )


def _json(text: bytes, name: str) -> Any:
    return read_json(text.decode("utf-8"), name)


def _held(file: h5py.File, config: Any, name: str) -> tuple[dict[str, Arrays], dict[str, tuple[str, ...]]]:
    """The weights by the names that the layers have in the description, and what each array is for.

    The file has them by class and number. Those of a model within the model are all under its name, in the order
    of its layers; their names are the way to them: "inner/dense/0".
    """
    stored = {
        layer.stored_as: layer.arrays for layer in (stored_layers(file) if holds_stored_layers(file) else ())
    }
    ways = dict(_ways(config, "", (), name))
    arrays: dict[str, Arrays] = {}
    names: dict[str, tuple[str, ...]] = {}
    # Weights that nothing describes are kept, to be found out where the weights are compared with the network.
    for place in [*ways, *(key for key in stored if key not in ways)]:
        way = ways.get(place, (place,))
        held = stored.get(place, ())
        if held:
            arrays[way[0]] = (*arrays.get(way[0], ()), *held)
            names[way[0]] = (
                *names.get(way[0], ()),
                *("/".join((*way, str(number))) for number in range(len(held))),
            )
    return arrays, names


def _ways(model: Any, within: str, names: tuple[str, ...], file: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Where the weights of each layer are, and the names that lead to it."""
    described = model.get("config") if isinstance(model, dict) else None
    layers = described.get("layers") if isinstance(described, dict) else None
    if not isinstance(layers, list) or not all(isinstance(layer, dict) for layer in layers):
        raise damaged(file)
    places = stored_names([str(layer.get("class_name")) for layer in layers])
    for place, layer in zip(places, layers, strict=True):
        way = (*names, _name_of(layer))
        around = _at_each_step(layer)
        if layer.get("class_name") in _MODELS:
            yield from _ways(layer, f"{within}{place}/", way, file)
        elif around is not None:
            yield from _ways(around, f"{within}{place}/{AT_EACH_STEP}/", way, file)
        else:
            yield f"{within}{place}", way


def _at_each_step(layer: Mapping[str, Any]) -> Any:
    """The model that a layer does at each step of a sequence, if it is one."""
    match layer:
        case {"class_name": "TimeDistributed", "config": {"layer": {"class_name": str(name)} as inside}}:
            return inside if name in _MODELS else None
        case _:
            return None


def _name_of(layer: Mapping[str, Any]) -> str:
    settings = layer.get("config")
    return str(layer.get("name") or (settings.get("name") if isinstance(settings, dict) else ""))


def _training_config(config: Any) -> Any:
    """How the model was compiled, as `.h5` files say it."""
    compiled = config.get("compile_config") if isinstance(config, dict) else None
    if not isinstance(compiled, dict):
        return None
    plain = {key: _plain(value) for key, value in compiled.items()}
    optimizer = plain.pop("optimizer", None)
    if isinstance(optimizer, str):
        optimizer = {"class_name": optimizer, "config": {}}
    return {**plain, "optimizer_config": optimizer}


def _plain(value: Any) -> Any:
    """Functions are written as their names with a frame around; in `.h5` files they are the names alone."""
    if isinstance(value, dict):
        if value.get("class_name") == "function" and isinstance(value.get("config"), str):
            return value["config"]
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value
