"""Hostile structures of model files: links, claims and lists that reach beyond the file or the memory."""

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from tests.hostile.plain_model import dense, describe, input_layer, sequential, structure

Spoil = Callable[[Path], Any]

KERNEL = "model_weights/last/last/kernel:0"


def names(group: str, attribute: str, *texts: str) -> Spoil:
    """Another list of names."""

    def change(file: h5py.File) -> None:
        file[group].attrs[attribute] = np.array([text.encode() for text in texts], "S20000" if not texts else None)

    return structure(change)


def kernel(make: Callable[[h5py.File], Any]) -> Spoil:
    """Another weight of the last layer; what is made is put there, unless it was made there."""

    def change(file: h5py.File) -> None:
        del file[KERNEL]
        made = make(file)
        if made is not None:
            file[KERNEL] = made

    return structure(change)


def attribute(make: Callable[[h5py.File], Any], group: str = "model_weights") -> Spoil:
    def change(file: h5py.File) -> None:
        file[group].attrs["note"] = make(file)

    return structure(change)


def beside(name: str, make: Callable[[h5py.File], Any]) -> Spoil:
    """One more part."""

    def change(file: h5py.File) -> None:
        made = make(file)
        if made is not None:
            file[name] = made

    return structure(change)


def no_weights(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        for name in ("first", "last"):
            file["model_weights"][name].attrs["weight_names"] = np.array([], "S1")


def virtual(file: h5py.File) -> None:
    layout = h5py.VirtualLayout((3, 2), "f4")
    layout[:] = h5py.VirtualSource("/etc/passwd", "data", (3, 2))
    file.create_virtual_dataset(KERNEL, layout)


def packed_bomb(file: h5py.File) -> None:
    """A chunk that claims 80 kB and unpacks to 60 MB."""
    data = file.create_dataset("bomb", (20_000,), "f4", chunks=(20_000,), compression="gzip")
    data.id.write_direct_chunk((0,), zlib.compress(bytes(60_000_000), 1))


def claims(name: str, shape: tuple[int, ...], kind: str, **settings: Any) -> Spoil:
    """One more dataset, or the weight in another way; nothing is written into it."""

    def change(file: h5py.File) -> None:
        if name in file:
            del file[name]
        file.create_dataset(name, shape, kind, **settings)

    return structure(change)


def filtered(file: h5py.File, *filters: tuple[int, tuple[int, ...]]) -> None:
    """A weight that is packed by filters of these numbers, with their settings."""
    settings = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    settings.set_chunk((3, 2))
    for number, values in filters:
        settings.set_filter(number, h5py.h5z.FLAG_OPTIONAL, values)
    space = h5py.h5s.create_simple((3, 2))
    h5py.h5d.create(file.id, KERNEL.encode(), h5py.h5t.IEEE_F32LE, space, settings)


def square_of_zeros(path: Path) -> None:
    """A network that needs 10 GB, whose weights are said to be there."""
    describe(path, sequential(input_layer(shape=(None, 50_000)), dense("first", 50_000), dense("last", 2)))
    with h5py.File(path, "r+") as file:
        group = file["model_weights/first/first"]
        del group["kernel:0"], group["bias:0"]
        group.create_dataset("kernel:0", (50_000, 50_000), "f4", chunks=(1000, 1000), compression="gzip")
        group["bias:0"] = np.zeros(50_000, np.float32)


def deep(file: h5py.File) -> None:
    group = file
    for _ in range(70):
        group = group.create_group("g")


def one_text_many_times(file: h5py.File) -> None:
    """Names of a megabyte, each of its own."""
    texts = ["x" * 1_000_000 + str(number) for number in range(5)]
    file["model_weights/last"].attrs.create("weight_names", texts)


def pair() -> Any:
    return np.zeros((3, 2), [("a", "f4"), ("b", "f4")])


TO_FILE = h5py.ExternalLink("/etc/passwd", "/model_weights")

STRUCTURES: dict[str, tuple[str, Spoil]] = {
    "soft link": ("links", beside("model_weights/extra", lambda file: h5py.SoftLink("/model_weights/first"))),
    "external link": ("links", beside("model_weights/extra", lambda file: TO_FILE)),
    "weight that is a link": ("links", kernel(lambda file: h5py.SoftLink("/model_weights/first/first/kernel:0"))),
    "weight in another file": ("links", kernel(lambda file: TO_FILE)),
    "groups in a ring": ("entangled", beside("model_weights/ring", lambda file: file["model_weights"])),
    "weight that stands twice": ("entangled", beside("model_weights/twin", lambda file: file[KERNEL])),
    "weight that is virtual": ("other files", kernel(virtual)),
    "weight that lies outside": ("other files", claims(KERNEL, (3, 2), "f4", external=[("/etc/passwd", 0, 24)])),
    "named type": ("does not have", beside("type", lambda file: np.dtype("f4"))),
    "note that refers to a part": ("neither text", attribute(lambda file: file["model_weights/first"].ref)),
    "note that refers to a region": ("neither text", attribute(lambda file: file[KERNEL].regionref[0:2])),
    "note of pairs": ("neither text", attribute(lambda file: pair())),
    "note of lists": ("neither text", attribute(lambda file: _lists())),
    "note of opaque bytes": ("neither text", attribute(lambda file: np.void(b"\x00\x01"))),
    "weights that are texts": ("other than numbers", kernel(lambda file: ["one", "two"])),
    "weights that are short texts": ("other than numbers", kernel(lambda file: np.array([b"ab"]))),
    "weights that are pairs": ("other than numbers", kernel(lambda file: pair())),
    "weights that are opaque": ("other than numbers", kernel(lambda file: np.void(b"\x00\x01"))),
    "weights that are complex": ("other than numbers", kernel(lambda file: np.zeros((3, 2), np.complex64))),
    "weights that are references": ("other than numbers", kernel(lambda file: _references(file))),
    "weights that are lists": ("other than numbers", kernel(lambda file: _ragged(file))),
    "weights that are nothing": ("other than numbers", kernel(lambda file: h5py.Empty("f4"))),
    "10^12 numbers": ("more numbers", claims(KERNEL, (10**6, 10**6), "f4", chunks=(100, 100))),
    "8 GB of packed nothing": ("more numbers", claims("bomb", (2**31,), "f4", chunks=(1024,), compression="gzip")),
    "chunk that unpacks to 60 MB": ("more numbers", structure(packed_bomb)),
    "million empty chunks": ("more numbers", claims("many", (1_000_000,), "u1", chunks=(1,))),
    "chunk of 3 GB": ("more numbers", claims("wide", (1,), "u1", maxshape=(None,), chunks=(3 * 10**9,))),
    "10 GB of weights": ("more numbers", square_of_zeros),
    "filter from elsewhere": ("compressed", kernel(lambda file: filtered(file, (32015, (1, 2))))),
    "packed twice": ("compressed", kernel(lambda file: filtered(file, (1, (9,)), (1, (9,))))),
    "scale and offset": ("compressed", claims(KERNEL, (3, 2), "i4", chunks=(3, 2), scaleoffset=2)),
    "groups that are nested": ("nested", structure(deep)),
    "layers beyond their place": ("entangled", names("model_weights", "layer_names", "first", "../..")),
    "layers from the root": ("entangled", names("model_weights", "layer_names", "first", "/optimizer_weights")),
    "layer without a name": ("entangled", names("model_weights", "layer_names", "first", "")),
    "layer that is all layers": ("entangled", names("model_weights", "layer_names", "first", ".")),
    "layer listed 5,000 times": ("entangled", names("model_weights", "layer_names", *["first"] * 5000)),
    "layer that is not there": ("damaged", names("model_weights", "layer_names", "first", "nobody")),
    "weights beyond their place": (
        "entangled",
        names("model_weights/last", "weight_names", "last/kernel:0", "../first/first/kernel:0"),
    ),
    "weight listed 2,000 times": (
        "entangled",
        names("model_weights/last", "weight_names", *["last/kernel:0"] * 2000),
    ),
    "weight that is a group": ("damaged", names("model_weights/last", "weight_names", "last")),
    "names that are numbers": ("damaged", structure(lambda file: _numbers_for_names(file))),
    "names of a megabyte": ("damaged", structure(one_text_many_times)),
    "names that go on and on": ("entangled", structure(lambda file: _endless_names(file))),
    "weights that are a dataset": ("damaged", structure(lambda file: _dataset_for_weights(file))),
    "no weights": ("damaged", structure(lambda file: file.__delitem__("model_weights"))),
    "description that is a number": ("damaged", structure(lambda file: _describe_by_number(file))),
    "one weight less": ("belong to other", no_weights),
    "weights of another count": ("needs 8", kernel(lambda file: np.zeros((3, 5), np.float32))),
    "weights that are not numbers": ("not numbers", kernel(lambda file: np.full((3, 2), np.nan, np.float32))),
    "weights without end": ("not numbers", kernel(lambda file: np.full((3, 2), np.inf, np.float32))),
    "weights too large for floats": ("not numbers", kernel(lambda file: np.full((3, 2), 1e300))),
    "weights only": ("weights only", structure(lambda file: _weights_only(file))),
    "data of somebody": ("not a Keras model", structure(lambda file: file.attrs.__delitem__("model_config"))),
}


def _lists() -> Any:
    lists = np.empty(1, object)
    lists[0] = np.arange(3)
    return lists.astype(h5py.vlen_dtype(np.int32))


def _references(file: h5py.File) -> Any:
    return np.array([file["model_weights"].ref], h5py.ref_dtype)


def _ragged(file: h5py.File) -> None:
    file.create_dataset(KERNEL, (2,), h5py.vlen_dtype(np.float32))


def _numbers_for_names(file: h5py.File) -> None:
    file["model_weights"].attrs["layer_names"] = np.arange(2)


def _endless_names(file: h5py.File) -> None:
    weights = file["model_weights"]
    del weights.attrs["layer_names"]
    for number in range(1000):
        weights.attrs[f"layer_names{number}"] = np.array([b"first"])


def _dataset_for_weights(file: h5py.File) -> None:
    del file["model_weights"]
    file["model_weights"] = np.zeros(3)


def _describe_by_number(file: h5py.File) -> None:
    file.attrs["model_config"] = 7


def _weights_only(file: h5py.File) -> None:
    del file.attrs["model_config"]
    file.attrs["layer_names"] = np.array([b"first"])
