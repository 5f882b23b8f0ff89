"""Looks at the structure of a stranger's HDF5 file before anything in it is used. Needs no TensorFlow.

Only plain things pass: hard links, numbers, known compressions, text of bounded size. Everything else could reach
beyond the file, load code or fill the memory.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

import h5py
from h5py import h5a, h5d, h5g, h5l, h5o, h5s, h5t

from backend.engine.model_files.compression import Compression
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.long_texts import most_of_text
from backend.wording import Message, say

LARGEST_BYTES = 2 * 1024**3
LARGEST_EXPANSION = 50
LONGEST_JSON = 5_000_000
DEEPEST_JSON = 64
_DEEPEST_GROUP = 64
_MOST_OBJECTS = 40_000
_MOST_ATTRIBUTES = 100_000
_LARGEST_ATTRIBUTE = 16 * 1024**2
"""In bytes; the names of ten thousand weights are a tenth of it."""
_LARGEST_TEXTS = 1024**3
"""In bytes, were every text of a row as long as the longest; what they really have is far less."""

_LONGEST_WHOLE_NUMBER = 20
"""Digits and sign of what fits 64 bits; nothing in a model is larger."""

_NUMBERS = frozenset({h5t.INTEGER, h5t.FLOAT, h5t.ENUM, h5t.BITFIELD})

_BRACKETS_AND_STRINGS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)
"""Never goes back, so the time for a text grows as its length, whatever is in it."""


def check_structure(file: h5py.File, name: str, size: int) -> None:
    """Raise `ModelFileError` for a file with anything in it that a model file has no need of.

    `name` is what the file is called in sentences, `size` its length in bytes.
    """
    allowed = min(LARGEST_BYTES, LARGEST_EXPANSION * size)
    walk = _Walk(name, size, allowed, lambda: most_of_text(str(file.filename), size))
    walk.visit(h5g.open(file.id, b"/"), 0)


class _Walk:
    """Goes from group to group by HDF5's own calls, which take a tenth of the time."""

    def __init__(self, name: str, size: int, allowed_bytes: int, most_of_text: Callable[[], int]) -> None:
        self._name = name
        self._bytes_left = allowed_bytes
        self._most_of_text = cache(most_of_text)
        self._compression = Compression(name, size)
        self._attributes_left = _MOST_ATTRIBUTES
        self._seen: set[int] = set()

    def visit(self, group: h5g.GroupID, depth: int) -> None:
        self._check_attributes(group)
        if depth > _DEEPEST_GROUP:
            self._refuse(say("{name} is not opened: its groups are nested too deep.", name=self._name))
        for key in group:
            if group.links.get_info(key).type != h5l.TYPE_HARD:
                self._refuse(say("{name} is not opened: it holds links to other places.", name=self._name))
            child = h5o.open(group, key)
            address = int(h5o.get_info(child).addr)
            if address in self._seen:
                self._refuse(say("{name} is not opened: its parts are entangled.", name=self._name))
            self._seen.add(address)
            if len(self._seen) > _MOST_OBJECTS:
                self._refuse(say("{name} is not opened: it has too many parts.", name=self._name))
            if isinstance(child, h5g.GroupID):
                self.visit(child, depth + 1)
            elif isinstance(child, h5d.DatasetID):
                self._check_dataset(child)
            else:
                self._refuse(
                    say("{name} is not opened: it holds parts that a model does not have.", name=self._name)
                )

    def _check_dataset(self, dataset: h5d.DatasetID) -> None:
        self._check_attributes(dataset)
        kind, space = dataset.get_type(), dataset.get_space()
        if kind.get_class() not in _NUMBERS or space.get_simple_extent_type() == h5s.NULL:
            self._refuse(
                say(
                    "{name} is not opened: it holds something other than numbers where weights should be.",
                    name=self._name,
                )
            )
        properties = dataset.get_create_plist()
        if properties.get_layout() == h5d.VIRTUAL or properties.get_external_count():
            self._refuse(say("{name} is not opened: it takes its numbers from other files.", name=self._name))
        claimed = space.get_simple_extent_npoints() * kind.get_size()
        self._bytes_left -= claimed
        if self._bytes_left < 0:
            self._refuse(
                say("{name} is not opened: it claims to hold far more numbers than it can.", name=self._name)
            )
        self._compression.check(dataset, properties, claimed)

    def _check_attributes(self, item: h5g.GroupID | h5d.DatasetID) -> None:
        count = h5a.get_num_attrs(item)
        self._attributes_left -= count
        if self._attributes_left < 0:
            self._refuse(say("{name} is not opened: it has too many parts.", name=self._name))
        for number in range(count):
            attribute = h5a.open(item, index=number)
            kind = attribute.get_type()
            if kind.get_class() not in (*_NUMBERS, h5t.STRING):
                self._refuse(
                    say("{name} is not opened: it holds notes that are neither text nor numbers.", name=self._name)
                )
            if attribute.get_space().get_simple_extent_type() == h5s.SIMPLE:
                self._check_row(kind, attribute.get_space().get_simple_extent_npoints())

    def _check_row(self, kind: h5t.TypeID, count: int) -> None:
        texts = isinstance(kind, h5t.TypeStringID) and kind.is_variable_str()
        each, most = (self._most_of_text(), _LARGEST_TEXTS) if texts else (kind.get_size(), _LARGEST_ATTRIBUTE)
        if count * each > most:
            self._refuse(say("{name} is not opened: the notes in it are too long.", name=self._name))

    def _refuse(self, sentence: Message) -> NoReturn:
        raise ModelFileError(sentence)


def read_json(text: str, name: str, longest: int = LONGEST_JSON) -> Any:
    """Read a JSON text of bounded length and depth, no key twice, no endless number; raises `ModelFileError`."""
    if len(text) > longest or _depth(text) > DEEPEST_JSON:
        raise ModelFileError(say("{name} is not opened: its description is too large.", name=name))
    try:
        return json.loads(text, parse_int=_whole_number, object_pairs_hook=_without_twins)
    except (ValueError, RecursionError) as error:
        raise ModelFileError(say("{name} is damaged: its description cannot be read.", name=name)) from error


def _whole_number(digits: str) -> int:
    if len(digits) > _LONGEST_WHOLE_NUMBER:
        raise ValueError("a whole number that is too large to be meant")
    return int(digits)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object, in which no key stands twice: another reader could take the other one."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found


def _depth(text: str) -> int:
    depth = deepest = 0
    for found in _BRACKETS_AND_STRINGS.finditer(text):
        if (sign := found[0]) in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest
