"""The project of a run, as it was when the run began."""

from pathlib import Path

import msgspec
import pytest

from backend.project import DataChoice, Note, TrainingSettings
from backend.run_labels import label_run
from backend.run_project import RunProjectError, project_of_run
from backend.runs import PROJECT_FILE, RunFolder, create_run, runs_folder
from backend.templates import template

PROJECT = msgspec.structs.replace(
    template("mlp").project,
    name="Digits",
    training=TrainingSettings(epochs=7, optimizer="sgd", learning_rate=0.1, seed=11),
    data=DataChoice("mnist", validation=0.1),
    notes=(Note("m1", "wider is better"),),
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path))
    return create_run(PROJECT, parameters=7, samples=80, validation_samples=20, device="paper")


def test_that_the_whole_project_comes_back(run: RunFolder) -> None:
    assert project_of_run(run.path) == PROJECT


def test_that_it_bears_the_name_that_the_run_was_given(run: RunFolder) -> None:
    label_run(run.path, name="The good one")
    assert project_of_run(run.path).name == "The good one"


def test_that_a_name_no_file_may_have_leaves_that_of_the_project(run: RunFolder) -> None:
    label_run(run.path, name="a/b")
    assert project_of_run(run.path).name == "Digits"


def test_that_a_run_of_an_earlier_version_is_put_together(run: RunFolder) -> None:
    (run.path / PROJECT_FILE).unlink()

    assert project_of_run(run.path) == msgspec.structs.replace(PROJECT, notes=())


DAMAGES = [b"", b"{", b"null", b"[" * 50_000, b'{"netsketch": 4, "graph": 5}', b"\xff"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_that_a_damaged_project_is_put_together_anew(run: RunFolder, damage: bytes) -> None:
    (run.path / PROJECT_FILE).write_bytes(damage)
    assert project_of_run(run.path) == msgspec.structs.replace(PROJECT, notes=())


@pytest.mark.parametrize("damage", DAMAGES)
def test_that_a_damaged_project_without_a_drawing_is_told_in_a_sentence(run: RunFolder, damage: bytes) -> None:
    (run.path / PROJECT_FILE).write_bytes(damage)
    (run.path / "graph.json").write_bytes(b"{")
    with pytest.raises(RunProjectError, match="The drawing of “Digits” cannot be read"):
        project_of_run(run.path)


@pytest.mark.parametrize("damage", [b"", b"{", b"null", b"[" * 50_000, b'{"nodes": [{"id": "n1"}]}'])
def test_that_a_damaged_drawing_of_an_earlier_version_is_told(run: RunFolder, damage: bytes) -> None:
    (run.path / PROJECT_FILE).unlink()
    (run.path / "graph.json").write_bytes(damage)
    with pytest.raises(RunProjectError, match="The drawing of “Digits” cannot be read"):
        project_of_run(run.path)


def test_that_a_drawing_that_has_gone_is_told(run: RunFolder) -> None:
    (run.path / PROJECT_FILE).unlink()
    (run.path / "graph.json").unlink()
    with pytest.raises(RunProjectError, match="cannot be read"):
        project_of_run(run.path)


def test_that_a_run_that_has_gone_is_told() -> None:
    with pytest.raises(RunProjectError, match="not there any more"):
        project_of_run(runs_folder() / "nowhere")
