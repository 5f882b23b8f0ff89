"""Looks at the structure of a stranger's HDF5 file before anything in it is used. Needs no TensorFlow.

Only plain things pass: hard links, numbers, known compressions, text of bounded size. Everything else could reach
beyond the file, load code or fill the memory.
"""

import json
import re
from typing import Any

import h5py

from backend.engine.model_files.errors import ModelFileError
from backend.wording import say

LARGEST_BYTES = 2 * 1024**3
LARGEST_EXPANSION = 50
LONGEST_JSON = 5_000_000
DEEPEST_JSON = 64
_DEEPEST_GROUP = 64
_MOST_OBJECTS = 100_000

_KNOWN_FILTERS = frozenset({1, 2, 3, 4, 5, 6, 32000})
"""HDF5's own (deflate, shuffle, checksum, szip, nbit, scale-offset) and lzf: none is loaded as a plug-in."""

_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


def check_structure(file: h5py.File, name: str, size: int) -> None:
    """Raise `ModelFileError` for a file with anything in it that a model file has no need of.

    `name` is what the file is called in sentences, `size` its length in bytes.
    """
    _Walk(name, min(LARGEST_BYTES, LARGEST_EXPANSION * size)).visit(file, 0)


class _Walk:
    def __init__(self, name: str, allowed_bytes: int) -> None:
        self._name = name
        self._bytes_left = allowed_bytes
        self._seen: set[int] = set()

    def visit(self, group: h5py.Group, depth: int) -> None:
        self._check_attributes(group)
        if depth > _DEEPEST_GROUP:
            raise ModelFileError(say("{name} is not opened: its groups are nested too deep.", name=self._name))
        for key in group:
            if not isinstance(group.get(key, getlink=True), h5py.HardLink):
                raise ModelFileError(say("{name} is not opened: it holds links to other places.", name=self._name))
            child = group[key]
            address = int(h5py.h5o.get_info(child.id).addr)
            if address in self._seen:
                raise ModelFileError(say("{name} is not opened: its parts are entangled.", name=self._name))
            self._seen.add(address)
            if len(self._seen) > _MOST_OBJECTS:
                raise ModelFileError(say("{name} is not opened: it has too many parts.", name=self._name))
            if isinstance(child, h5py.Group):
                self.visit(child, depth + 1)
            elif isinstance(child, h5py.Dataset):
                self._check_dataset(child)
            else:
                raise ModelFileError(
                    say("{name} is not opened: it holds parts that a model does not have.", name=self._name)
                )

    def _check_dataset(self, dataset: h5py.Dataset) -> None:
        self._check_attributes(dataset)
        properties = dataset.id.get_create_plist()
        filters = {properties.get_filter(index)[0] for index in range(properties.get_nfilters())}
        if dataset.dtype.kind not in "fiub" or dataset.shape is None:
            raise ModelFileError(
                say(
                    "{name} is not opened: it holds something other than numbers where weights should be.",
                    name=self._name,
                )
            )
        if dataset.is_virtual or dataset.external:
            raise ModelFileError(
                say("{name} is not opened: it takes its numbers from other files.", name=self._name)
            )
        if not filters <= _KNOWN_FILTERS:
            raise ModelFileError(
                say("{name} is not opened: it is compressed in a way that is not known here.", name=self._name)
            )
        self._bytes_left -= dataset.size * dataset.dtype.itemsize
        if self._bytes_left < 0:
            raise ModelFileError(
                say("{name} is not opened: it claims to hold far more numbers than it can.", name=self._name)
            )

    def _check_attributes(self, item: h5py.Group | h5py.Dataset) -> None:
        for key in item.attrs:
            dtype = item.attrs.get_id(key).dtype
            if dtype.kind not in "fiubS" and h5py.check_string_dtype(dtype) is None:
                raise ModelFileError(
                    say("{name} is not opened: it holds notes that are neither text nor numbers.", name=self._name)
                )


def read_json(text: str, name: str, longest: int = LONGEST_JSON) -> Any:
    """Read a JSON text of bounded length and depth; raises `ModelFileError`."""
    if len(text) > longest or _depth(text) > DEEPEST_JSON:
        raise ModelFileError(say("{name} is not opened: its description is too large.", name=name))
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelFileError(say("{name} is damaged: its description cannot be read.", name=name)) from error


def _depth(text: str) -> int:
    depth = deepest = 0
    for letter in re.findall(r"[\[\]{}]", _STRINGS.sub("", text)):
        depth += 1 if letter in "[{" else -1
        deepest = max(deepest, depth)
    return deepest
