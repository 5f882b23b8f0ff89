"""Files of every version are opened, and what was done to them is said."""

import json
from pathlib import Path
from typing import Any

import pytest

from backend.project_file import (
    VERSION,
    ProjectFileError,
    open_project,
    opened_from_json,
    project_from_json,
    project_to_json,
)
from backend.project_format.versions import _STEPS
from backend.templates import template
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain

VERSIONS = Path(__file__).parent / "versions"
PROJECT = chain(PICTURE, FLATTEN, ANSWER)


def newer(change: Any = lambda fields: None) -> bytes:
    """The file of a NetSketch that does not exist yet."""
    fields = json.loads(project_to_json(PROJECT)) | {"netsketch": VERSION + 1}
    change(fields)
    return json.dumps(fields).encode()


def test_that_there_is_a_step_and_a_real_file_for_every_earlier_version() -> None:
    assert sorted(_STEPS) == list(range(1, VERSION))
    for version in _STEPS:
        assert json.loads((VERSIONS / f"format-{version}.netsketch").read_text())["netsketch"] == version


@pytest.mark.parametrize("version", range(1, VERSION))
def test_that_a_file_of_an_earlier_version_is_opened_and_said_to_be_one(version: int) -> None:
    opened = open_project(VERSIONS / f"format-{version}.netsketch")
    assert not opened.is_newer
    assert f"format {version}" in str(opened.notes[0])
    again = opened_from_json(project_to_json(opened.project))
    assert again.project == opened.project
    assert again.notes == ()


def test_that_the_network_of_an_earlier_file_is_the_same_network() -> None:
    project = open_project(VERSIONS / "format-1.netsketch").project
    now = template("small-cnn").project
    assert [node.kind for node in project.graph.nodes] == [node.kind for node in now.graph.nodes]
    assert [node.parameters for node in project.graph.nodes] == [node.parameters for node in now.graph.nodes]
    assert project.notes == ()


def test_that_of_a_file_of_this_version_there_is_nothing_to_say() -> None:
    assert opened_from_json(project_to_json(PROJECT)).notes == ()


def test_that_a_newer_file_with_nothing_new_in_it_is_opened_as_a_copy() -> None:
    opened = opened_from_json(newer())
    assert opened.project == PROJECT
    assert opened.is_newer
    assert "newer NetSketch" in str(opened.notes[0])
    assert len(opened.notes) == 1


def test_that_what_is_not_known_in_a_newer_file_is_left_out_and_named() -> None:
    def grow(fields: dict[str, Any]) -> None:
        fields["theme"] = "dark"
        fields["training"]["mood"] = 3
        fields["graph"]["nodes"][1]["colour"] = {"red": 1}
        fields["graph"]["nodes"][2]["parameters"]["sparsity"] = 0.5

    opened = opened_from_json(newer(grow))
    assert opened.project == PROJECT
    said = str(opened.notes[1])
    for name in ("theme", "mood", "colour", "sparsity (Dense)"):
        assert f"“{name}”" in said


def test_that_a_kind_of_layer_that_is_not_known_needs_the_newer_netsketch() -> None:
    def grow(fields: dict[str, Any]) -> None:
        fields["graph"]["nodes"][1]["kind"] = "Oracle"

    with pytest.raises(ProjectFileError, match=f"format {VERSION + 1}.*no kind of layer “Oracle”"):
        opened_from_json(newer(grow))


def test_that_a_value_that_is_not_known_needs_the_newer_netsketch() -> None:
    def grow(fields: dict[str, Any]) -> None:
        fields["graph"]["nodes"][2]["parameters"]["activation"] = "wave"

    with pytest.raises(ProjectFileError, match="needs the newer NetSketch"):
        opened_from_json(newer(grow))


def test_that_a_field_that_is_not_known_is_refused_in_a_file_of_this_version() -> None:
    fields = json.loads(project_to_json(PROJECT)) | {"theme": "dark"}
    with pytest.raises(ProjectFileError, match="theme"):
        project_from_json(json.dumps(fields).encode())
