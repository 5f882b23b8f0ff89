"""Hostile places and whole files: what is no file, is cut off, is sealed falsely or carries another's luggage."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import msgspec
import numpy as np

from backend.engine.model_files.luggage import ATTRIBUTE, Luggage, luggage_to_json
from backend.engine.model_files.seal import USER_BLOCK, seal
from tests.backend.drawing import chain, dense
from tests.hostile.plain_model import structure

Spoil = Callable[[Path], Path | None]

PROJECT = chain(("Input", {"shape": (4,)}), dense(3), dense(2))
NEWER = {"netsketch": 99, "graph": {"nodes": [{"id": "n1", "kind": "Quantum", "name": "q"}], "links": []}}
NAMES = {"first": "dense", "last": "dense_2"}


def content(data: bytes) -> Spoil:
    return elsewhere("model.h5", lambda path: path.write_bytes(data))


def cut(share: float) -> Spoil:
    """The beginning of the file."""

    def spoil(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: int(share * len(data))])

    return spoil


def elsewhere(name: str, make: Callable[[Path], object]) -> Spoil:
    """Another path in the same folder."""

    def spoil(path: Path) -> Path:
        other = path.parent / name
        make(other)
        return other

    return spoil


def sealed(path: Path, luggage: str | None = None, block: bytes | None = None) -> None:
    """Make it a file of ours: luggage inside, the digest before it, or another `block` in its place."""
    if luggage is None:
        luggage = luggage_to_json(Luggage(PROJECT, ("no", "yes"), {}, {"netsketch": "1.0"}))
    with h5py.File(path, "r") as old, h5py.File(path.with_suffix(".new"), "w", userblock_size=USER_BLOCK) as new:
        for key, value in old.attrs.items():
            new.attrs[key] = value
        new.attrs[ATTRIBUTE] = luggage
        weights = new.create_group("model_weights")
        weights.attrs["layer_names"] = np.array([name.encode() for name in NAMES.values()])
        for name, ours in NAMES.items():
            old.copy(f"model_weights/{name}", weights, ours)
    data = bytearray(path.with_suffix(".new").read_bytes())
    seal(data)
    path.write_bytes((block or bytes(data[:USER_BLOCK])) + bytes(data[USER_BLOCK:]))


def luggage_of(**changes: Any) -> str:
    """Luggage in which something was changed."""
    written = msgspec.json.decode(luggage_to_json(Luggage(PROJECT)))
    return msgspec.json.encode({**written, **changes}).decode()


def other_graph(path: Path) -> None:
    other = chain(("Input", {"shape": (4,)}), dense(7), dense(2))
    sealed(path, luggage_to_json(Luggage(other)))


def changed_after(path: Path) -> None:
    sealed(path)
    with h5py.File(path, "r+") as file:
        file["model_weights/dense/first/kernel:0"][0, 0] = 7


def unsealed(path: Path) -> None:
    structure(lambda file: file.attrs.__setitem__(ATTRIBUTE, luggage_of()))(path)


def false_seal(path: Path) -> None:
    sealed(path, block=f"NetSketch 1\nsha256 {'0' * 64}\n".encode().ljust(USER_BLOCK, b"\0"))


def spoiled_seal(path: Path) -> None:
    sealed(path)
    data = bytearray(path.read_bytes())
    data[USER_BLOCK - 1] ^= 1
    path.write_bytes(data)


def deep_luggage(path: Path) -> None:
    sealed(path, luggage_of(extra=None)[:-5] + "[" * 80 + "]" * 80 + "}")


PLACES: dict[str, tuple[str, Spoil]] = {
    "nothing": ("empty", content(b"")),
    "zeros": ("not a model", content(bytes(4096))),
    "picture": ("not a model", content(b"\x89PNG\r\n\x1a\n not a model at all")),
    "archive": ("archive", content(b"PK\x03\x04 an archive")),
    "pickle": ("not a model", content(b"\x80\x04cposix\nsystem\n(S'true'\ntR.")),
    "only the first signs of HDF5": ("damaged", content(b"\x89HDF\r\n\x1a\n" + bytes(2000))),
    "HDF5 of the year 2100": ("damaged", content(b"\x89HDF\r\n\x1a\n\xff" + bytes(2000))),
    **{f"cut off at {tenth} tenths": ("", cut(tenth / 10)) for tenth in range(1, 10)},
    "folder": ("folder", elsewhere("folder.h5", Path.mkdir)),
    "nowhere": ("no file", elsewhere("nowhere.h5", lambda path: None)),
    "link to nowhere": ("no file", elsewhere("link.h5", lambda path: path.symlink_to("gone.h5"))),
    "link to itself": ("", elsewhere("loop.h5", lambda path: path.symlink_to(path.name))),
    "device without end": ("device", elsewhere("zero.h5", lambda path: path.symlink_to("/dev/zero"))),
    "pipe that nobody fills": ("pipe", elsewhere("pipe.h5", os.mkfifo)),
    "name with a new line": (
        "not a model",
        elsewhere("a\n\x1b[31mb.h5", lambda path: path.write_bytes(b"nothing of ours")),
    ),
    "name that is too long": ("", elsewhere("x" * 300 + ".h5", lambda path: None)),
    "seal of nothing": ("damaged", false_seal),
    "seal with a flipped bit": ("damaged", spoiled_seal),
    "changed after it was sealed": ("damaged", changed_after),
    "luggage without a seal": ("damaged", unsealed),
    "luggage of another network": ("damaged", other_graph),
    "luggage of a newer NetSketch": ("newer", lambda path: sealed(path, luggage_of(project=NEWER))),
    "luggage that is nonsense": ("damaged", lambda path: sealed(path, "nonsense")),
    "luggage that is nested": ("too large", deep_luggage),
    "luggage with a key twice": ("damaged", lambda path: sealed(path, '{"netsketch": 1, "netsketch": 2}')),
    "luggage of a million classes": ("newer", lambda path: sealed(path, luggage_of(classes=["x"] * 1_000_000))),
    "luggage without warmth": ("newer", lambda path: sealed(path, luggage_of(temperature=0))),
}
