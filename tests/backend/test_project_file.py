"""Project files: what is written is read again, and everything else is refused in one sentence."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.edits import GroupNodes, MoveNodes, SetData, SetTraining, ShareWeights, apply_all
from backend.project import DataChoice, Project
from backend.project_file import (
    LARGEST_FILE,
    ProjectFileError,
    project_from_json,
    project_to_json,
    read_project,
    write_project,
)
from backend.templates import TEMPLATES
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense

PROJECT = apply_all(
    add(chain(("Input", {"shape": (None, 8)}), dense(8), dense(8)), "Add", ("n3", "n2")),
    [
        MoveNodes({"n1": (-12.5, 3.0)}),
        ShareWeights("n3", "n2"),
        GroupNodes(("n2", "n3"), "my 数字 trunk"),
        SetData(DataChoice("file", "/home/mira/數字 “7”.npz", 0.1)),
        SetTraining({"optimizer": "sgd", "optimizer_parameters": {"momentum": 0.9, "clipnorm": None}}),
    ],
)


def changed(change: Any, project: Project = PROJECT) -> bytes:
    """The file of the project after `change` did something to its JSON."""
    fields = json.loads(project_to_json(project))
    change(fields)
    return json.dumps(fields).encode()


def test_that_what_is_written_is_read_again() -> None:
    assert project_from_json(project_to_json(PROJECT)) == PROJECT


def test_that_the_file_is_for_people_too() -> None:
    text = project_to_json(chain(PICTURE, FLATTEN)).decode()
    assert text.startswith('{\n  "netsketch": 4,\n  "name": "Untitled",\n')
    assert '"parameters": {"shape": [28, 28, 1]}' in text
    assert max(map(len, text.splitlines())) <= 120


def test_that_a_project_is_written_and_read_as_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mein Netz.netsketch"
    write_project(path, PROJECT)
    assert read_project(path) == PROJECT
    assert read_project(str(path)) == PROJECT


def test_that_a_mark_that_editors_put_first_does_no_harm() -> None:
    assert project_from_json(b"\xef\xbb\xbf" + project_to_json(PROJECT)) == PROJECT


def test_that_missing_parameters_take_their_defaults() -> None:
    def forget(fields: dict[str, Any]) -> None:
        fields["graph"]["nodes"][1]["parameters"] = {"units": 8}

    project = chain(("Input", {"shape": (8,)}), dense(8))
    assert project_from_json(changed(forget, project)) == project


def test_that_names_no_layer_may_bear_are_left_to_the_problem_list() -> None:
    def rename(fields: dict[str, Any]) -> None:
        fields["graph"]["nodes"][0]["name"] = "dense"

    assert project_from_json(changed(rename)).graph.nodes[0].name == "dense"


def node(**fields: Any) -> Any:
    """Changes fields of the second node."""
    return lambda project: project["graph"]["nodes"][1].update(fields)


def parameter(**values: Any) -> Any:
    """Changes parameters of the second node."""
    return lambda project: project["graph"]["nodes"][1]["parameters"].update(values)


def at(*way: str, value: Any) -> Any:
    """Changes one value in the depth."""

    def change(project: dict[str, Any]) -> None:
        place = project
        for step in way[:-1]:
            place = place[step]
        place[way[-1]] = value

    return change


def links(*pairs: tuple[str, str, int]) -> Any:
    written = [{"source": source, "target": target, "target_port": port} for source, target, port in pairs]
    return at("graph", "links", value=written)


BAD = {
    "version true": (at("netsketch", value=True), "not a project"),
    "no version": (lambda project: project.pop("netsketch"), "not a project"),
    "a version of text": (at("netsketch", value="1"), "not a project"),
    "version 0": (at("netsketch", value=0), "not a project"),
    "a field of the future": (at("colour", value=1), "colour"),
    "no list of nodes": (at("graph", "nodes", value={}), "list of layers"),
    "an id of numbers": (node(id=7), "id"),
    "an unknown kind": (node(kind="Lambda"), "no kind of layer “Lambda”"),
    "an unknown parameter": (parameter(colour=1), "no setting named “colour”"),
    "units of text": (parameter(units="many"), "whole number"),
    "no units": (parameter(units=0), "from 1 to"),
    "too many units": (parameter(units=10**12), "from 1 to"),
    "more units than a machine counts": (parameter(units=10**30), ""),
    "an unknown activation": (parameter(activation="magic"), "relu"),
    "a field of the future in a node": (node(colour="red"), "colour"),
    "the same id twice": (node(id="n1"), "Two layers have the id"),
    "a place beyond the canvas": (node(position=[1e300, 0.0]), "cannot be put"),
    "a place of one number": (node(position=[1.0]), "position"),
    "shared weights of nobody": (node(shares_weights_with="n9"), "shares the weights"),
    "a circle": (links(("n2", "n3", 0), ("n3", "n2", 0)), "circle"),
    "a wire to itself": (links(("n2", "n2", 0)), "itself"),
    "a wire to nobody": (links(("n2", "n9", 0)), "n9"),
    "a wire to an Input": (links(("n2", "n1", 0)), "Input"),
    "two wires into one": (links(("n1", "n3", 0), ("n2", "n3", 1)), "one input only"),
    "two wires into one port": (links(("n1", "n4", 0), ("n2", "n4", 0)), "numbered"),
    "a port left out": (links(("n1", "n4", 1)), "numbered"),
    "a wire from a second output": (
        at("graph", "links", value=[{"source": "n1", "target": "n2", "source_port": 1}]),
        "output",
    ),
    "no epochs": (at("training", "epochs", value=0), "epochs"),
    "half an epoch": (at("training", "epochs", value=0.5), "epochs"),
    "an unknown optimizer": (at("training", "optimizer", value="magic"), "adam"),
    "an unknown loss": (at("training", "loss", value="magic"), "mean_squared_error"),
    "a momentum beyond 1": (at("training", "optimizer_parameters", value={"momentum": 7}), "from 0"),
    "all data for validation": (at("data", "validation", value=1.0), "validation"),
    "a preparation of two channels": (at("preparation", "channels", value=2), "colours"),
    "a project without a name": (at("name", value="  "), "name"),
}


@pytest.mark.parametrize("what", BAD)
def test_that_a_project_with_something_wrong_is_refused_in_one_sentence(what: str) -> None:
    change, part = BAD[what]
    with pytest.raises(ProjectFileError) as caught:
        project_from_json(changed(change))
    sentence = str(caught.value)
    assert part in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n",
        b"hello",
        b"[]",
        b"null",
        b"{}",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\xff\xfe\x00\x00",
        b'{"netsketch": 1, "name": NaN}',
        b'{"netsketch": 1, "name": "\\ud800"}',
        b"[" * 200_000,
        b'{"netsketch": 1' + b" " * LARGEST_FILE,
    ],
)
def test_that_what_is_no_project_is_refused(data: bytes) -> None:
    with pytest.raises(ProjectFileError):
        project_from_json(data)


def test_that_a_file_cut_off_anywhere_is_refused() -> None:
    data = project_to_json(PROJECT).rstrip()
    for length in range(0, len(data) - 1, 37):
        with pytest.raises(ProjectFileError):
            project_from_json(data[:length])


def test_that_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.netsketch"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(ProjectFileError, match="3000 MB"):
        read_project(path)


def test_that_a_missing_file_and_a_folder_are_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(ProjectFileError, match="no file"):
        read_project(tmp_path / "lost.netsketch")
    with pytest.raises(ProjectFileError, match="cannot be read"):
        read_project(tmp_path)
    with pytest.raises(ProjectFileError):
        read_project("a\0b")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_that_any_value_put_anywhere_is_read_or_refused_but_never_worse(data: st.DataObject) -> None:
    fields = json.loads(project_to_json(PROJECT))
    place: Any = fields
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.integers(0, 3)) == 0:
            break
        place = place[key]
    place[key] = data.draw(_json)
    try:
        project = project_from_json(json.dumps(fields).encode())
    except ProjectFileError:
        return
    assert project_from_json(project_to_json(project)) == project


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.id for template in TEMPLATES])
def test_that_the_files_of_templates_are_as_we_would_write_them(template: Any) -> None:
    import resources

    path = resources.path(f"templates/{template.id}.netsketch")
    assert path.read_bytes() == project_to_json(template.project)


def test_that_a_project_survives_the_way_to_the_engine() -> None:
    project = chain(PICTURE, conv(3), FLATTEN, ANSWER)
    assert msgspec.json.decode(msgspec.json.encode(project), type=Project) == project
