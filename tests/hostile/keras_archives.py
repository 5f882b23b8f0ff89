"""Hostile `.keras` archives, made by code: bombs, paths that lead out, parts that lie, code in the description."""

import io
import json
import stat
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.hostile.model_descriptions import NEW_LAMBDA, layer
from tests.hostile.plain_model import dense, filled, input_layer, sequential, write_plain

Make = Callable[[Path], object]

METADATA = json.dumps({"keras_version": "3.4.1", "date_saved": "2026-01-01@00:00:00"})


def config(*layers: Any) -> Mapping[str, Any]:
    return sequential(input_layer(), *layers) if layers else sequential(input_layer(), dense("last", 2))


def weights(folder: Path) -> bytes:
    path = folder / "weights.h5"
    write_plain(path)
    data = path.read_bytes()
    path.unlink()
    return data


def archive(path: Path, parts: Mapping[str, bytes | str] | None = None, *more: tuple[Any, bytes | str]) -> None:
    """An archive with the usual parts, of which `parts` replace some; `more` are added as they are."""
    usual: dict[str, bytes | str] = {
        "metadata.json": METADATA,
        "config.json": json.dumps(config()),
        "model.weights.h5": weights(path.parent),
    }
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")  # a name that stands twice is meant to
        for name, content in {**usual, **(parts or {})}.items():
            if content:
                file.writestr(name, content)
        for entry, content in more:
            file.writestr(entry, content)


def described(*layers: Any) -> Make:
    return lambda path: archive(path, {"config.json": json.dumps(filled(config(*layers), path))})


def with_part(name: str, content: bytes | str) -> Make:
    return lambda path: archive(path, {name: content})


def with_more(entry: Any, content: bytes | str = b"x") -> Make:
    return lambda path: archive(path, None, (entry, content))


def linked() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("model.weights.h5.link")
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def changed(change: Callable[[bytearray], object]) -> Make:
    """The bytes of a whole archive, spoiled."""

    def make(path: Path) -> None:
        archive(path)
        data = bytearray(path.read_bytes())
        change(data)
        path.write_bytes(data)

    return make


def smaller_than_it_is(data: bytearray) -> None:
    """The directory says of every part that it has ten bytes."""
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 24 : place + 28] = (10).to_bytes(4, "little")
        place = data.find(b"PK\x01\x02", place + 1)


def longer_than_it_is(data: bytearray) -> None:
    """Every part claims to be stored as it is and to go on for a million bytes."""
    for mark, way in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = data.find(mark)
        while place >= 0:
            data[place + way : place + way + 2] = bytes(2)
            data[place + way + 10 : place + way + 18] = (1_000_000).to_bytes(4, "little") * 2
            place = data.find(mark, place + 1)


def one_body_many_names(path: Path) -> None:
    """Two thousand entries of the directory that all unpack the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("config.json", bytes(5_000_000))
        first = file.filelist[0]
        for number in range(2000):
            twin = zipfile.ZipInfo(f"part{number}")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(twin, field, getattr(first, field))
            file.filelist.append(twin)
            file.NameToInfo[twin.filename] = twin
    path.write_bytes(buffer.getvalue())


def packed_by(method: int, *, spoiled: bool = False) -> Make:
    """An archive of another compression than Keras uses."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", method) as file:
            file.writestr("config.json", json.dumps(config()))
            file.writestr("model.weights.h5", weights(path.parent))
        data = bytearray(path.read_bytes())
        begin = data.find(b"config.json") + 24
        data[begin : begin + 40] = bytes(one ^ 85 * spoiled for one in data[begin : begin + 40])
        path.write_bytes(data)

    return make


def encrypted(data: bytearray) -> None:
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)


ARCHIVES: Mapping[str, Make] = {
    "bomb in the weights": with_part("model.weights.h5", bytes(60_000_000)),
    "bomb in the description": with_part("config.json", b" " * 30_000_000),
    "bomb of many names": one_body_many_names,
    "description twice": with_more("config.json", json.dumps(config(layer("Lambda", function="exec")))),
    "12,000 parts": lambda path: archive(path, None, *((f"assets/{number}", b"") for number in range(12_000))),
    "no description": with_part("config.json", b""),
    "no weights": with_part("model.weights.h5", b""),
    "description of other letters": with_part("config.json", b"\xff\xfe{}"),
    "description that is nested": with_part("config.json", "[" * 100_000),
    "description of nothing": with_part("config.json", "null"),
    "lambda": described(layer("Lambda", function=NEW_LAMBDA)),
    "lambda at each step": described(layer("TimeDistributed", layer=layer("Lambda", function=NEW_LAMBDA))),
    "class of a module": described({**dense("last", 2), "module": "evil", "registered_name": "evil>Dense"}),
    "words from a file": described(layer("StringLookup", vocabulary="/etc/passwd")),
    "weights that are no HDF5": with_part("model.weights.h5", b"nothing of that kind"),
    "weights cut off": lambda path: archive(path, {"model.weights.h5": weights(path.parent)[:3000]}),
    "size that lies": changed(smaller_than_it_is),
    "encrypted": changed(encrypted),
    "packed by LZMA": packed_by(zipfile.ZIP_LZMA),
    "packed by LZMA and spoiled": packed_by(zipfile.ZIP_LZMA, spoiled=True),
    "packed by BZIP2 and spoiled": packed_by(zipfile.ZIP_BZIP2, spoiled=True),
    "weights that go on behind the end": changed(longer_than_it_is),
    "cut off": changed(lambda data: data.__delitem__(slice(len(data) // 2, None))),
    "flipped bit": changed(lambda data: data.__setitem__(200, data[200] ^ 16)),
    "end of an archive only": lambda path: path.write_bytes(b"PK\x05\x06" + bytes(18)),
}

ODD_ARCHIVES: Mapping[str, Make] = {
    "part above the folder": with_more("../netsketch-was-run"),
    "part at the root": with_more("/tmp/netsketch-was-run"),
    "part on a drive": with_more("C:\\netsketch-was-run"),
    "part by backslashes": with_more("..\\..\\netsketch-was-run"),
    "part that is a link": with_more(linked(), "/etc/passwd"),
    "part with signs that command": with_more("\x1b[31m\r\n"),
    "metadata that lie": with_part("metadata.json", json.dumps({"keras_version": "9" * 10_000})),
    "metadata that are none": with_part("metadata.json", "[]"),
    "program before it": changed(lambda data: data.__setitem__(slice(0, 0), b"#!/bin/sh\ntouch was-run\n")),
}
"""A reader that unpacks nothing into folders may open these, too."""


def hostile_archive(name: str, folder: Path) -> Path:
    """Make the archive in an empty folder."""
    path = folder / "model.keras"
    {**ARCHIVES, **ODD_ARCHIVES}[name](path)
    return path
