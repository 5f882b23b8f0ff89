"""Looks at where an HDF5 file keeps its texts before the HDF5 library does.

One damaged byte there keeps the library busy for ever, in a loop that nothing can break off. Texts lie in
collections: "GCOL", a version, the size of the whole, then one object after the other, each with a number and a
size; the last has the number 0 and takes what is left. Needs no TensorFlow.
"""

import mmap
import struct
from pathlib import Path

from backend.engine.model_files.errors import ModelFileError

_BEGIN = b"GCOL\x01\0\0\0"
_HEAD = struct.Struct("<Q")
_OBJECT = struct.Struct("<HHIQ")
_MOST_OBJECTS = 1_000_000


def texts_are_whole(data: bytes | mmap.mmap) -> bool:
    """Whether every collection of texts can be gone through from its begin to its end."""
    begin = data.find(_BEGIN)
    while begin >= 0:
        if not _is_whole(data, begin):
            return False
        begin = data.find(_BEGIN, begin + len(_BEGIN))
    return True


def check_texts(path: Path, damaged: ModelFileError) -> None:
    """Raise the error where the texts of the file are not whole."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if not texts_are_whole(data):
            raise damaged


def _is_whole(data: bytes | mmap.mmap, begin: int) -> bool:
    place = begin + len(_BEGIN)
    if place + _HEAD.size > len(data):
        return False
    end = begin + _HEAD.unpack_from(data, place)[0]
    place += _HEAD.size
    if end > len(data):
        return False
    for _ in range(_MOST_OBJECTS):
        if end - place < _OBJECT.size:
            return bool(end >= place)
        number, _references, _reserved, size = _OBJECT.unpack_from(data, place)
        if number == 0:
            return bool(size == end - place)
        place += _OBJECT.size + (size + 7) // 8 * 8
        if place > end:
            return False
    return False
