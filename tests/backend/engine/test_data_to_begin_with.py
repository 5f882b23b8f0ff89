"""A network from elsewhere is measured against no data that nobody chose."""

import json
from pathlib import Path

import pytest

from app.command_line import main
from backend.engine.model_files.data_to_begin_with import with_data_that_fits
from backend.engine.model_files.read_any import read_any
from backend.engine.model_files.read_drawing import read_drawing
from backend.problems import find_problems
from backend.project import DataChoice, Project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense
from tests.backend.engine.other_files.weights_files import write_named

FACES = chain(("Input", {"shape": (64, 64, 1)}), FLATTEN, ANSWER)
LETTERS = chain(PICTURE, FLATTEN, dense(26, activation="softmax"))


@pytest.mark.parametrize("project", [FACES, LETTERS])
def test_that_data_that_brings_errors_is_not_chosen_for_a_network(project: Project) -> None:
    found = with_data_that_fits(project)
    assert not found.data.is_made
    assert find_problems(found, None) == []


def test_that_data_stays_chosen_where_the_errors_are_not_its() -> None:
    good = chain(PICTURE, FLATTEN, ANSWER)
    assert with_data_that_fits(good) is good
    broken = chain(PICTURE, FLATTEN, ("Dense", {"units": 10, "activation": "softmax"}), FLATTEN)
    assert with_data_that_fits(broken).data == DataChoice()


def test_that_files_of_each_kind_begin_so(tmp_path: Path) -> None:
    layers = [
        {"class_name": "InputLayer", "config": {"batch_shape": [None, 4], "name": "i"}},
        {"class_name": "Dense", "config": {"units": 3, "activation": "softmax", "name": "d"}},
    ]
    drawing = tmp_path / "net.json"
    described = {"class_name": "Sequential", "config": {"name": "s", "layers": layers}, "keras_version": "3.0"}
    drawing.write_text(json.dumps(described))
    assert not read_drawing(drawing).project.data.is_made
    weights = write_named(tmp_path / "w.h5", {"first": [(6, 5), (5,)], "second": [(5, 3), (3,)]})
    assert not read_any(weights).project.data.is_made


def test_that_the_command_line_says_how_data_is_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layers = [
        {"class_name": "InputLayer", "config": {"batch_shape": [None, 4], "name": "i"}},
        {"class_name": "Dense", "config": {"units": 3, "activation": "softmax", "name": "d"}},
    ]
    drawing = tmp_path / "net.json"
    drawing.write_text(
        json.dumps({"class_name": "Sequential", "config": {"layers": layers}, "keras_version": "3.0"})
    )
    assert main(["train", str(drawing)]) == 1
    assert "--data" in capsys.readouterr().err
