"""The command line with data of every form: rows of numbers, clothes by path, templates of one's own."""

import json
from pathlib import Path
from typing import Any

import pytest

from backend.own_templates import keep_template
from backend.templates import template
from tests.app.test_command_line import run


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))


def _json(*arguments: str) -> Any:
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_that_the_data_sets_are_listed() -> None:
    rows = _json("datasets")
    assert [row["id"] for row in rows] == [
        "starter-digits",
        "mnist",
        "fashion-mnist",
        "iris",
        "xor",
        "my-drawings",
    ]


def test_that_templates_say_their_group_and_data() -> None:
    rows = {row["id"]: row for row in _json("templates")}
    assert len(rows) == 15
    assert (rows["xor"]["group"], rows["xor"]["data"]) == ("Points of a plane", "xor")
    assert (rows["lenet-5"]["group"], rows["lenet-5"]["parameters"]) == ("Digits", 61_706)


@pytest.mark.parametrize(("name", "data", "classes"), [("iris-softmax", "iris", 3), ("xor", "xor", 2)])
def test_that_rows_are_trained_and_measured(name: str, data: str, classes: int, tmp_path: Path) -> None:
    model = tmp_path / "model.h5"
    trained = _json("train", name, "--data", data, "--out", str(model))
    assert trained["epochs"][-1]["val_accuracy"] > 0.9
    measured = _json("evaluate", str(model), "--data", data)
    assert len(measured["confusion"]) == classes
    assert measured["accuracy"] > 0.9


def test_that_clothes_are_taken_from_a_file(shared_data: Path, tmp_path: Path) -> None:
    data, model = str(shared_data / "fashion_mnist.npz"), tmp_path / "clothes.h5"
    trained = _json("train", "fashion-mlp", "--data", data, "--epochs", "1", "--out", str(model))
    assert trained["epochs"][0]["val_accuracy"] > 0.7
    measured = _json("evaluate", str(model), "--data", data)
    assert len(measured["confusion"]) == 10


def test_that_a_template_of_ones_own_is_used_by_its_name() -> None:
    keep_template(template("xor").project, "My puzzle", "Mine.")
    rows = _json("templates")
    assert (rows[-1]["id"], rows[-1]["group"]) == ("my-puzzle", "Your templates")
    assert _json("check", "my-puzzle")["parameters"] == 42
    trained = _json("train", "my-puzzle", "--epochs", "1")
    assert len(trained["epochs"]) == 1
