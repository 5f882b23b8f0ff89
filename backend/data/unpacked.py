"""Arrays that are compressed in their file, unpacked once into the cache, so that single rows can be read."""

import contextlib
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.array_file import ArrayFile
from backend.data.errors import DataError
from backend.folders import cache_folder
from backend.wording import say

_SPARE = 500_000_000
"""Bytes of the disk that stay free for others."""

_NUMBERS = 1024**2


def unpacked(file: ArrayFile, name: str, seen: Callable[[npt.NDArray[Any]], None]) -> Path:
    """The file in the cache that holds the numbers of an array and nothing else; `seen` is given each block.

    What other data files left there is removed: of each array there may be gigabytes. Raises `DataError`, also
    where the disk has no room.
    """
    target = _folder(file) / f"{name}-{file.checksum(name):08x}"
    if target.is_file() and target.stat().st_size == file.head(name).bytes:
        _look_through(target, file.head(name).dtype, seen)
        return target
    for unfinished in target.parent.glob(f"{target.name}.*"):  # of an engine that was killed
        unfinished.unlink(missing_ok=True)
    _make_room(file, name)
    temporary = target.with_name(f"{target.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with temporary.open("wb") as output:
            for block in file.blocks(name):
                seen(block)
                output.write(block.data)
        temporary.replace(target)
    except OSError as error:
        raise _no_room(file, name) from error
    finally:
        temporary.unlink(missing_ok=True)
    return target


def _look_through(path: Path, dtype: np.dtype[Any], seen: Callable[[npt.NDArray[Any]], None]) -> None:
    with path.open("rb") as stream:
        while len(block := np.fromfile(stream, dtype, _NUMBERS)):
            seen(block)


def _folder(file: ArrayFile) -> Path:
    """The folder of a data file in the cache; those of other data files are removed."""
    status = file.path.stat()
    what = f"{file.path.resolve()} {status.st_size} {status.st_mtime_ns}"
    home = cache_folder() / "unpacked"
    folder = home / hashlib.sha256(what.encode()).hexdigest()[:24]
    folder.mkdir(parents=True, exist_ok=True)
    for other in home.iterdir():
        if other != folder:
            with contextlib.suppress(OSError):  # another NetSketch may hold it; then the next one removes it
                shutil.rmtree(other)
    return folder


def _make_room(file: ArrayFile, name: str) -> None:
    if shutil.disk_usage(cache_folder()).free < file.head(name).bytes + _SPARE:
        raise _no_room(file, name)


def _no_room(file: ArrayFile, name: str) -> DataError:
    return DataError(
        say(
            "“{file}” is larger than the free memory, and the disk has no room for it unpacked. Make {size} GB "
            "free on the disk, or save the file with numpy.savez, uncompressed.",
            file=file.path.name,
            size=f"{(file.head(name).bytes + _SPARE) / 1e9:.1f}",
        )
    )
