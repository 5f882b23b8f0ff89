"""Digests of the parts of our model files, by which a change elsewhere is told from damage. Needs no TensorFlow.

The seal in the user block says that some bytes are others; these say of what. A file that another program packed
anew has other bytes and the same parts. Where a part differs by one single bit, nobody meant to change it.
"""

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

import h5py
import msgspec
import numpy as np

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.flipped_bit import flipped_bit
from backend.engine.model_files.luggage import ATTRIBUTE, OPTIMIZER_STATE
from backend.engine.model_files.seal import Seal
from backend.project_format.errors import quoted
from backend.wording import Message, say

DIGESTS = "netsketch_digests"
"""The attribute of the file that holds them: JSON, by the name of each part its SHA-256 and its CRC-32."""

_Digests = dict[str, tuple[str, int]]


def digests_of(file: h5py.File) -> str:
    """The digests of a file that is being written, as the attribute holds them."""
    found = {name: (hashlib.sha256(part).hexdigest(), zlib.crc32(part)) for name, part in _parts(file)}
    return msgspec.json.encode(found).decode()


def check_parts(file: h5py.File, name: str, seal: Seal) -> tuple[tuple[Message, ...], bool]:
    """What there is to say of a file that is not as it was written; nothing where it is, or never was ours.

    And whether a part of it is another one now. Raises `ModelFileError` where it is damaged.
    """
    if seal == "whole":
        return (), False
    if DIGESTS not in file.attrs:
        if seal == "broken":
            raise damaged(name)
        return (), False
    try:
        written = msgspec.json.decode(file.attrs[DIGESTS], type=_Digests)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise damaged(name) from error
    differing = _differing(file, name, written)
    if not differing:
        anew = say(
            "{name} is not byte for byte as NetSketch saved it: another program wrote it anew, or a disk made "
            "a mistake. Network, weights and settings were checked and are as they were.",
            name=name,
        )
        return (anew,), False
    return (_changed(name, differing),), True


def _differing(file: h5py.File, name: str, written: _Digests) -> list[str]:
    """The parts that are not as they were; raises `ModelFileError` for one that is gone or has a bit flipped."""
    parts = dict(_parts(file))
    if parts.keys() != written.keys():
        raise damaged(name)
    differing = []
    for part, data in parts.items():
        digest, crc = written[part]
        # Either sum may itself have been hit.
        if hashlib.sha256(data).hexdigest() == digest or zlib.crc32(data) == crc:
            continue
        if flipped_bit(data, crc, digest) is not None:
            raise damaged(name)
        differing.append(part)
    return differing


def _parts(file: h5py.File) -> Iterator[tuple[str, bytes]]:
    for attribute in ("model_config", "training_config", ATTRIBUTE):
        if attribute in file.attrs:
            value = file.attrs[attribute]
            yield attribute, value if isinstance(value, bytes) else str(value).encode()
    for name, group in file["model_weights"].items():
        yield f"weights of {name}", _bytes_of(group)
    if OPTIMIZER_STATE in file:
        yield OPTIMIZER_STATE, _bytes_of(file[OPTIMIZER_STATE])


def _bytes_of(group: h5py.Group) -> bytes:
    """All numbers of a group, each array headed by its name, kind and shape."""
    found: list[bytes] = []

    def add(name: str, item: Any) -> None:
        if isinstance(item, h5py.Dataset):
            found.append(f"{name} {item.dtype.str} {item.shape}\n".encode())
            found.append(np.ascontiguousarray(item[()]).tobytes())

    group.visititems(add)
    return b"".join(found)


def _changed(name: str, differing: list[str]) -> Message:
    layers = [part.removeprefix("weights of ") for part in differing if part.startswith("weights of ")]
    if len(layers) == 1:
        return say(
            "{name} was changed elsewhere since NetSketch saved it: the weights of “{layer}” are others now. If "
            "nobody meant to change them, the file is damaged: take another copy.",
            name=name,
            layer=quoted(layers[0]),
        )
    if layers:
        return say(
            "{name} was changed elsewhere since NetSketch saved it: the weights of {count} layers are others now, "
            "first of them “{layer}”. If nobody meant to change them, the file is damaged: take another copy.",
            name=name,
            count=len(layers),
            layer=quoted(layers[0]),
        )
    if differing == [OPTIMIZER_STATE]:
        return say(
            "{name} was changed elsewhere since NetSketch saved it: what its optimizer remembers is other now. If "
            "nobody meant to change that, the file is damaged: take another copy.",
            name=name,
        )
    return say(
        "{name} was changed elsewhere since NetSketch saved it: its settings are others now. If nobody meant to "
        "change them, the file is damaged: take another copy.",
        name=name,
    )


def damaged(name: str) -> ModelFileError:
    """The error for a file that is not whole."""
    return ModelFileError(
        say(
            "{name} is damaged or incomplete, or was changed after it was saved. Open another copy, or save the "
            "model again.",
            name=name,
        )
    )
