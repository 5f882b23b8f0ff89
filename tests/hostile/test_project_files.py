"""Project files that are damaged, lie or set traps: each is opened, or refused with one sentence, at once."""

import json
import tracemalloc
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import resources
from backend.edits import PutNote
from backend.project import Note, Project
from backend.project_file import ProjectFileError, open_project, opened_from_json, project_to_json
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, conv, dense
from tests.counting import calls_of

MEMORY = 250_000_000

PROJECT = PutNote(Note("a", "Look here.")).apply(chain(PICTURE, conv(4), FLATTEN, dense(8), ANSWER))
FILE = project_to_json(PROJECT)
REAL_FILES = [FILE, *(path.read_bytes() for path in sorted(resources.path("templates").glob("*.netsketch")))]

Change = Callable[[dict[str, Any]], object]


def is_one_sentence(text: str) -> bool:
    return text[-1] in ".?" and len(text) < 1000 and not any(unicodedata.category(one)[0] == "C" for one in text)


def refused(data: bytes, words: str = "") -> None:
    """It is refused with a sentence that has these words, in little memory."""
    tracemalloc.start()
    with pytest.raises(ProjectFileError) as caught:
        opened_from_json(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    sentence = str(caught.value)
    assert words in sentence
    assert is_one_sentence(sentence), sentence
    assert peak < MEMORY


def opened_or_refused(data: bytes) -> Project | None:
    refusal = ""
    try:
        project = opened_from_json(data).project
    except ProjectFileError as error:
        refusal = str(error)
    if refusal:
        assert is_one_sentence(refusal), refusal
        return None
    assert opened_from_json(project_to_json(project)).project == project
    return project


def changed(change: Change) -> bytes:
    fields = json.loads(FILE)
    change(fields)
    return json.dumps(fields).encode()


def replaced(before: str, after: str) -> bytes:
    text = FILE.decode()
    assert before in text
    return text.replace(before, after, 1).encode("utf-8", "surrogatepass")


def node(**fields: Any) -> Change:
    return lambda project: project["graph"]["nodes"][1].update(fields)


def parameter(**values: Any) -> Change:
    return lambda project: project["graph"]["nodes"][1]["parameters"].update(values)


def part(of: str, /, **values: Any) -> Change:
    return lambda project: project[of].update(values)


def note(**values: Any) -> Change:
    return lambda project: project["notes"][0].update(values)


def links(*pairs: tuple[str, str]) -> Change:
    return lambda project: project["graph"].update(links=[{"source": a, "target": b} for a, b in pairs])


FIELDS: dict[str, tuple[Change, str]] = {
    "a circle": (links(("n2", "n3"), ("n3", "n2")), "circle"),
    "a wire to itself": (links(("n2", "n2")), "itself"),
    "a wire to nowhere": (links(("n2", "n99")), "n99"),
    "a wire from nowhere": (links(("", "n2")), "does not exist"),
    "a port below zero": (lambda p: p["graph"]["links"][0].update(target_port=-1), "numbered"),
    "a port beyond counting": (lambda p: p["graph"]["links"][0].update(source_port=2**62), "output"),
    "the same id twice": (node(id="n1"), "Two layers have the id"),
    "the same note twice": (lambda p: p["notes"].append(p["notes"][0]), "Two notes"),
    "no id": (node(id=""), "id"),
    "an endless id": (node(id="n" * 1_000_000), "id"),
    "an id with a line break": (node(id="a\nb"), "id"),
    "an endless group": (node(group="g" * 1000), "id"),
    "a name that is a path": (node(name="../../etc/passwd"), "../../etc/passwd"),
    "a name that is a path of Windows": (node(name="C:\\Windows\\system32"), "name of a layer"),
    "a name that is code": (node(name='__import__("os").system("id")'), "name of a layer"),
    "a name that is a place in code": (node(name="{self.__class__}"), "name of a layer"),
    "a name that is markup": (node(name="<script>alert(1)</script>"), "name of a layer"),
    "a name with a null": (node(name="a\0b"), "a·b"),
    "a name that turns text around": (node(name="a\u202egpj.exe"), "name of a layer"),
    "an endless name": (node(name="a" * 1_000_000), "name of a layer"),
    "a project name that is a path": (lambda p: p.update(name="../../home"), "path"),
    "a project name of two lines": (lambda p: p.update(name="a\nb"), "project name"),
    "an endless project name": (lambda p: p.update(name="a" * 1000), "project name"),
    "a kind that is code": (node(kind="Lambda"), "no kind of layer"),
    "an endless kind": (node(kind="K" * 1_000_000), "no kind of layer"),
    "a kind of the future": (node(kind="Oracle"), "Oracle"),
    "numbers out of range": (parameter(filters=10**12), "from 1 to"),
    "a huge whole number": (parameter(filters=10**300), "from 1 to"),
    "minus one": (parameter(filters=-1), "from 1 to"),
    "a fraction": (parameter(filters=1.5), "whole number"),
    "true for a number": (parameter(filters=True), "whole number"),
    "a window of nothing": (parameter(kernel_size=[]), "whole numbers"),
    "a window of a thousand axes": (parameter(kernel_size=[3] * 1000), "whole numbers"),
    "a window of a million axes": (parameter(kernel_size=[3] * 1_000_000), "whole numbers"),
    "code for an activation": (parameter(activation="eval"), "relu"),
    "a setting of nobody": (parameter(__class__="os"), "__class__"),
    "a place that is not a number": (node(position=["a", "b"]), "position"),
    "a place beyond the canvas": (node(position=[1e308, 0]), "cannot be put"),
    "a place of a huge whole number": (node(position=[10**40, 0]), ""),
    "too many epochs": (part("training", epochs=10**10), "epochs"),
    "a huge seed": (part("training", seed=2**64), "seed"),
    "no learning": (part("training", learning_rate=0), "learning rate"),
    "data with a line break": (part("data", name="mnist\n\n"), "no data called"),
    "a path with a null": (part("data", name="file", path="/tmp/a\0b"), "path"),
    "an endless path": (part("data", name="file", path="/a" * 100_000), "Rename"),
    "a path of a data set": (part("data", name="mnist", path="/etc/passwd"), "path"),
    "a picture of a trillion pixels": (part("preparation", height=10**6, width=10**6), "pixels"),
    "a note of a million letters": (note(text="a" * 1_000_000), "letters"),
    "a note with an escape": (note(text="\x1b[2J"), "cannot be seen"),
    "a note that turns text around": (note(text="\u202eabc"), "cannot be seen"),
    "a note as large as a country": (note(size=[1e9, 1e9]), "large"),
    "a note that is nowhere": (note(position=[1e12, 0]), "put at"),
    "a note of a list": (note(text=["a"]), "text"),
    "nodes by name": (lambda p: p["graph"].update(nodes={"a": 1}), "list of layers"),
    "a node that is a number": (lambda p: p["graph"]["nodes"].append(3), "layer number 6"),
    "a graph that is nothing": (lambda p: p.update(graph=None), "network"),
    "a field nobody knows": (lambda p: p.update(exec="rm"), "exec"),
    "shared weights in a ring": (
        lambda p: [p["graph"]["nodes"][n].update(shares_weights_with=o) for n, o in ((3, "n5"), (4, "n4"))],
        "shares the weights",
    ),
    "weights of itself": (node(shares_weights_with="n2"), "shares the weights"),
}


@pytest.mark.parametrize("what", FIELDS)
def test_that_what_cannot_be_is_refused_in_one_sentence(what: str) -> None:
    change, words = FIELDS[what]
    refused(changed(change), words)


BYTES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "empty"),
    "blanks": (b" \n\t", "empty"),
    "a mark and nothing": (b"\xef\xbb\xbf", "empty"),
    "UTF-16": (FILE.decode().encode("utf-16"), "UTF-8"),
    "UTF-16 without a mark": (FILE.decode().encode("utf-16-le"), "UTF-8"),
    "UTF-32": (FILE.decode().encode("utf-32"), "UTF-8"),
    "Latin letters of one byte": (FILE.replace(b"Look", b"\xe4\xf6\xfc"), "cannot be read as JSON"),
    "cut off": (FILE[: len(FILE) // 2], "ends in the middle"),
    "half a letter at the end": (FILE[:60] + b"\xe2\x80", ""),
    "NaN": (replaced('"filters": 4', '"filters": NaN'), "JSON"),
    "Infinity": (replaced('"learning_rate": 0.001', '"learning_rate": Infinity'), "JSON"),
    "beyond all numbers": (replaced('"learning_rate": 0.001', '"learning_rate": 1e999'), "too large"),
    "minus zero layers": (replaced('"filters": 4', '"filters": -0'), "from 1 to"),
    "ten thousand digits": (replaced('"filters": 4', '"filters": 1' + "0" * 10_000), ""),
    "the same key twice": (replaced('"filters": 4', '"filters": 4, "filters": 400'), "“filters” stands twice"),
    "the same key twice, written in two ways": (
        replaced('"filters": 4', '"filters": 4, "\\u0066ilters": 400'),
        "“filters” stands twice",
    ),
    "two graphs": (replaced('"graph": {', '"graph": {}, "graph": {'), "“graph” stands twice"),
    "two versions": (replaced('"netsketch": 4', '"netsketch": 4, "netsketch": 1'), "“netsketch” stands twice"),
    "a lone half of a letter": (replaced("Look here", "\\ud800 here"), ""),
    "a lone half of a letter in bytes": (replaced("Look here", "\ud800 here"), ""),
    "a comment": (FILE.replace(b"{", b"{ // hello\n", 1), "JSON"),
    "a comma too many": (FILE.rstrip()[:-1] + b",}", "JSON"),
    "something after the end": (FILE + b"{}", "JSON"),
    "a deep nest of lists": (b'{"netsketch": 4, "name": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested"),
    "a deep nest of objects": (
        b'{"netsketch": 4, "name": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001,
        "nested",
    ),
    "a million layers": (b'{"netsketch": 4, "graph": {"nodes": [' + b"{}," * 999_999 + b"{}]}}", "10,000 layers"),
    "a million real layers": (
        b'{"netsketch": 4, "graph": {"nodes": [' + b'{"id":"a","kind":"Add"},' * 800_000 + b"{}]}}",
        "10,000 layers",
    ),
    "ten thousand and one layers": (
        changed(
            lambda p: p["graph"].update(nodes=[{**p["graph"]["nodes"][0], "id": str(n)} for n in range(10_001)])
        ),
        "10,000 layers",
    ),
    "a million wires": (
        b'{"netsketch": 4, "graph": {"links": [' + b'{"source":"a"},' * 900_000 + b"{}]}}",
        "100,000 connections",
    ),
    "a million notes": (b'{"netsketch": 4, "notes": [' + b"{}," * 999_999 + b"{}]}", "1,000 notes"),
    "millions of empty lists": (b'{"netsketch": 4, "name": [' + b"[]," * 6_000_000 + b"[]]}", "more in this file"),
    "millions of numbers": (b'{"netsketch": 4, "name": [' + b"1," * 9_000_000 + b"1]}", "more in this file"),
    "19 MB of one letter": (b'{"netsketch": 4, "name": "' + b"a" * 19_000_000 + b'"}', "project name"),
    "21 MB": (FILE + b" " * 21_000_000, "too large"),
    "no project": (b'{"nodes": []}', "not a project"),
    "a list": (b"[1, 2]", "not a project"),
    "a word": (b'"netsketch"', "not a project"),
    "a version of the past": (replaced('"netsketch": 4', '"netsketch": -7'), "not a project"),
    "a version of four thousand digits": (replaced('"netsketch": 4', '"netsketch": 1' + "0" * 4000), "format"),
    "half a version": (replaced('"netsketch": 4', '"netsketch": 1.5'), "not a project"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ""),
    "a program": (b"\x7fELF" + bytes(1000), ""),
    "a page": (b"<!DOCTYPE html><html></html>", "JSON"),
    "a pickle": (b"\x80\x04\x95\x1a\x00\x00\x00cposix\nsystem\n", ""),
}


@pytest.mark.parametrize("what", BYTES)
def test_that_bytes_that_are_no_project_are_refused_in_one_sentence(what: str) -> None:
    data, words = BYTES[what]
    refused(data, words)


def test_that_a_million_layers_are_refused_before_they_are_looked_at() -> None:
    def refuse() -> None:
        with pytest.raises(ProjectFileError):
            opened_from_json(BYTES["a million real layers"][0])

    assert calls_of(refuse) < 100_000


def test_that_a_mark_at_the_beginning_and_an_odd_zero_do_no_harm() -> None:
    assert opened_from_json(b"\xef\xbb\xbf" + FILE).project == PROJECT
    assert opened_from_json(replaced('"position": [0.0, 0.0]', '"position": [-0.0, 0]')).project == PROJECT


def test_that_what_is_opened_is_only_values() -> None:
    """Names and texts that look like code or markup come through as they are, and nothing happens."""
    text = "<b>{0.__class__}</b> %s ${HOME} `id` 数字 مرحبا"
    project = opened_from_json(changed(note(text=text))).project
    assert project.notes[0].text == text
    for name in ("import os", "1.2-a", "数字", ""):
        assert opened_from_json(changed(node(name=name))).project.graph.nodes[1].name == name


def test_that_a_refused_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "bad.netsketch"
    path.write_bytes(FILE[:100])
    with pytest.raises(ProjectFileError):
        open_project(path)
    assert path.read_bytes() == FILE[:100]


def test_that_a_long_chain_is_opened_without_recursion() -> None:
    nodes = [{"id": str(n), "kind": "Flatten", "name": f"f{n}", "parameters": {}} for n in range(9_999)]
    wires = [{"source": str(n), "target": str(n + 1)} for n in range(9_998)]
    fields = {"netsketch": 4, "graph": {"nodes": nodes, "links": wires}}
    assert len(opened_from_json(json.dumps(fields).encode()).project.graph.nodes) == 9_999


# Real files that something was done to ------------------------------------------------------------------------

_WAYS = st.sampled_from(["set", "insert", "delete", "flip"])
_SETTINGS = settings(max_examples=400, deadline=3000, suppress_health_check=[HealthCheck.too_slow])


@_SETTINGS
@given(
    st.sampled_from(REAL_FILES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255), _WAYS)),
)
def test_that_a_file_with_bytes_changed_is_opened_or_refused(
    data: bytes, damages: list[tuple[float, int, str]]
) -> None:
    file = bytearray(data)
    for place, byte, way in damages:
        at = min(int(place * len(file)), len(file) - 1)
        match way:
            case "set":
                file[at] = byte
            case "flip":
                file[at] ^= 1 << byte % 8
            case "insert":
                file.insert(at, byte)
            case _:
                del file[at : at + byte % 30]
        if not file:
            break
    opened_or_refused(bytes(file))


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every place of a JSON value: what it is in, and its key there."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, entry in entries for found in ((value, key), *places(entry))]


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from([10**40, "n2", -1]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)


@_SETTINGS
@given(st.sampled_from(REAL_FILES), st.data())
def test_that_a_file_with_fields_swapped_is_opened_or_refused(file: bytes, data: st.DataObject) -> None:
    fields = json.loads(file)
    for _ in range(data.draw(st.integers(1, 4))):
        found = places(fields)
        (here, key), (there, other) = (found[data.draw(st.integers(0, len(found) - 1))] for _ in range(2))
        match data.draw(st.sampled_from(["swap", "copy", "value", "drop", "key", "twice"])):
            case "swap" if key != other or here is not there:
                here[key], there[other] = json.loads(json.dumps(there[other])), json.loads(json.dumps(here[key]))
            case "copy":
                here[key] = json.loads(json.dumps(there[other]))
            case "value":
                here[key] = data.draw(_JSON)
            case "drop":
                del here[key]
            case "key" if isinstance(here, dict):
                here[data.draw(st.text(max_size=5))] = here[key]
            case "twice" if isinstance(here, list):
                here.append(here[key])
            case _:
                pass
    if data.draw(st.integers(0, 5)) == 0 and isinstance(fields, dict):
        fields["netsketch"] = data.draw(st.integers(-1, 99))
    opened_or_refused(json.dumps(fields).encode())
