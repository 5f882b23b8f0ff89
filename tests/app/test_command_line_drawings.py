"""My drawings on the command line: listed, trained on, added to other data, measured."""

import json
from pathlib import Path

import pytest

from app.command_line import main
from app.command_line_parser import make_parser
from app.command_line_project import project_to_train
from tests.app.test_command_line import run
from tests.backend.my_drawings.kept import keep_seven


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))


def test_that_they_are_among_the_data_sets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["datasets", "--json"]) == 0
    assert "my-drawings" in capsys.readouterr().out


def test_that_without_drawings_a_training_is_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "mlp", "--data", "my-drawings"]) == 1
    said = capsys.readouterr().err.strip()
    assert "You have no drawings yet. Draw on the Test page" in said
    assert len(said.splitlines()) == 1


def test_that_other_data_and_drawings_are_mixed_by_one_word() -> None:
    options = make_parser().parse_args(["train", "mlp", "--data", "mnist", "--with-my-drawings"])
    data = project_to_train(options).data
    assert (data.name, data.my_drawings) == ("mnist", "all")
    assert project_to_train(make_parser().parse_args(["train", "mlp"])).data.my_drawings == "none"


def test_that_a_network_is_trained_on_them_and_measured_on_all_of_them(
    tmp_path: Path,
) -> None:
    for size in (100, 120, 140, 160):
        keep_seven("7", size)
    model = tmp_path / "mine.h5"
    words = ["--data", "my-drawings", "--json"]
    done = run("train", "softmax-regression", *words, "--epochs", "40", "--out", str(model))
    assert done.returncode == 0, done.stderr
    measured = json.loads(run("evaluate", str(model), *words).stdout)
    assert (measured["count"], measured["accuracy"]) == (4, 1.0)
