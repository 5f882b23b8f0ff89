"""The user's own templates: kept, listed, used by name, removed; damaged files do no harm."""

from pathlib import Path

import msgspec
import pytest

from backend.folders import data_folder
from backend.own_templates import ENDING, OwnTemplateError, keep_template, own_templates, remove_template
from backend.templates import OWN, TEMPLATES, UnknownTemplateError, all_templates, template

PROJECT = template("mlp").project
TAKEN = frozenset(row.id for row in TEMPLATES)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))


def _file(name: str) -> Path:
    return data_folder() / "templates" / f"{name}{ENDING}"


def test_that_a_kept_template_is_listed_and_used_by_name() -> None:
    kept = keep_template(PROJECT, "  My  net ", "For my  digits.")
    assert (kept.id, kept.title, kept.sentence) == ("my-net", "My net", "For my digits.")
    row = template("my-net")
    assert (row.title, row.description, row.group) == ("My net", "For my digits.", OWN)
    assert row.project == PROJECT
    assert [known.id for known in all_templates()] == [*(known.id for known in TEMPLATES), "my-net"]


def test_that_ids_are_never_taken_twice() -> None:
    assert keep_template(PROJECT, "LeNet-5", "", TAKEN).id == "lenet-5-2"
    assert keep_template(PROJECT, "LeNet 5", "", TAKEN).id == "lenet-5-3"
    assert keep_template(PROJECT, "我的网络", "").id == "我的网络"
    assert keep_template(PROJECT, "../../etc", "").id == "etc"
    assert keep_template(PROJECT, "…", "").id == "template"


@pytest.mark.parametrize(("title", "sentence"), [("  ", ""), ("x" * 81, ""), ("x", "y" * 201)])
def test_that_a_name_that_cannot_be_is_a_sentence(title: str, sentence: str) -> None:
    with pytest.raises(OwnTemplateError):
        keep_template(PROJECT, title, sentence)
    assert own_templates() == ([], [])


def test_that_a_removed_template_is_gone_and_paths_are_no_names() -> None:
    keep_template(PROJECT, "one", "")
    keep_template(PROJECT, "two", "")
    remove_template("one")
    remove_template("one")
    remove_template("../templates/two")
    assert [kept.id for kept in own_templates()[0]] == ["two"]
    with pytest.raises(UnknownTemplateError, match="two"):
        template("one")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe nonsense",
        b'{"template": 1}',
        b'{"template": 1, "title": "x", "sentence": "", "project": {"netsketch": 1, "graph": 7}}',
        b'{"template": 1, "title": "", "sentence": "", "project": {"netsketch": 1}}',
        b"[" * 100_000,
    ],
)
def test_that_a_damaged_file_is_left_out_with_a_note(content: bytes) -> None:
    keep_template(PROJECT, "whole", "")
    _file("broken").write_bytes(content)
    kept, notes = own_templates()
    assert [row.id for row in kept] == ["whole"]
    assert [str(note) for note in notes] == ["Your template “broken” cannot be read and is left out."]
    assert len(all_templates()) == len(TEMPLATES) + 1


def test_that_the_file_is_json_that_holds_the_project() -> None:
    keep_template(PROJECT, "mine", "")
    fields = msgspec.json.decode(_file("mine").read_bytes())
    assert fields["title"] == "mine"
    assert fields["project"]["graph"]["nodes"][0]["kind"] == "Input"
