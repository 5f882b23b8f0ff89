"""From the bytes of a file to the fields of a project: JSON read strictly, in bounded time and memory.

What standard readers pass over in silence is refused: a key that stands twice, numbers beyond all use, another
encoding. How much there is, is counted before any of it is taken in.
"""

import json
from typing import Any

import msgspec

from backend.graph.consistency import MOST_LAYERS, MOST_LINKS
from backend.notes import MOST_NOTES
from backend.project_format.errors import ProjectFileError
from backend.wording import say

LARGEST_FILE = 20_000_000
"""In bytes; a network of 10,000 layers has about 8 million."""

_MOST_VALUES = 2_000_000
"""The commas and brackets in a file: no more values than that are taken in."""

_UTF_8_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


class _Item(msgspec.Struct, gc=False):
    """Something that is counted and not looked at."""


class _GraphOutline(msgspec.Struct, gc=False, frozen=True):
    nodes: list[_Item] = []
    links: list[_Item] = []


class _Outline(msgspec.Struct, gc=False, frozen=True):
    graph: _GraphOutline = _GraphOutline()
    notes: list[_Item] = []


def fields_of(data: bytes) -> dict[str, Any]:
    """The JSON object in the bytes; raises `ProjectFileError`."""
    if len(data) > LARGEST_FILE:
        raise ProjectFileError(say("This is too large to be a project."))
    text = data.removeprefix(_UTF_8_MARK)
    if not text.strip():
        raise ProjectFileError(say("The file is empty. It holds no project."))
    if text.startswith(_OTHER_MARKS) or b"\0" in text[:4]:
        raise ProjectFileError(
            say("The file is not written in UTF-8, as projects are. Save it as UTF-8 in the editor it comes from.")
        )
    if sum(map(text.count, (b",", b"[", b"{"))) > _MOST_VALUES:
        raise _too_much()
    _count(text)
    return _decoded(text)


def _count(text: bytes) -> None:
    try:
        outline = msgspec.json.decode(text, type=_Outline)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return  # what is wrong is said when all of it is read
    nodes, links = len(outline.graph.nodes), len(outline.graph.links)
    if nodes > MOST_LAYERS or links > MOST_LINKS or len(outline.notes) > MOST_NOTES:
        raise _too_much()


def _decoded(text: bytes) -> dict[str, Any]:
    try:
        fields = msgspec.json.decode(text)
        json.loads(text, object_pairs_hook=_without_twins)
    except RecursionError:
        raise ProjectFileError(say("The file is nested too deeply to be a project.")) from None
    except msgspec.ValidationError:
        raise ProjectFileError(say("There is a number in the file that is too large to be meant.")) from None
    except (msgspec.DecodeError, ValueError) as error:
        raise _no_json(text, error) from None
    if not isinstance(fields, dict):
        raise ProjectFileError(say("This is not a project of NetSketch."))
    return fields


def _without_twins(pairs: list[tuple[str, Any]]) -> None:
    """Called for every object of the file, from the inside out; nothing is kept of it."""
    keys = [key for key, _ in pairs]
    if len(set(keys)) == len(keys):
        return
    twice = next(key for number, key in enumerate(keys) if key in keys[:number])
    raise ProjectFileError(
        say("“{key}” stands twice in one place of the file, so it cannot be told which one is meant.", key=twice)
    )


def _no_json(text: bytes, error: Exception) -> ProjectFileError:
    if text.lstrip().startswith(b"{") and "truncated" in str(error):
        return ProjectFileError(say("The file ends in the middle: it was cut off, or not written to its end."))
    return ProjectFileError(
        say("This is not a project of NetSketch, or the file is damaged: it cannot be read as JSON.")
    )


def _too_much() -> ProjectFileError:
    return ProjectFileError(
        say(
            "There is more in this file than a project can have: {layers} layers, {links} connections and {notes} "
            "notes at most.",
            layers=f"{MOST_LAYERS:,}",
            links=f"{MOST_LINKS:,}",
            notes=f"{MOST_NOTES:,}",
        )
    )
