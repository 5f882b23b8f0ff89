"""`netsketch export`: a project, template or model as a program, a table or a project file."""

import ast
import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest

from app.command_line import main
from app.command_line_export import OFFERED
from app.command_line_scripts import write_script
from app.export_writing import plan_of
from app.model_state import ModelState
from backend.data import starter_digits
from backend.edits import SetData
from backend.engine.build import build_model, compile_model
from backend.engine.live_model import LiveModel
from backend.engine.model_files.write import write_model
from backend.graph.to_spec import model_spec
from backend.project import DataChoice
from backend.project_file import read_project, write_project
from backend.script import write_prediction_program, write_program, write_training_program
from backend.templates import template
from tests.app.test_command_line import run
from tests.backend.drawing import FLATTEN, PICTURE, add, chain
from tests.backend.my_drawings.kept import keep_seven


@pytest.fixture
def few_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some of the starter digits, so that they are written at once."""
    few = {part: tuple(array[:20] for array in starter_digits.read_part(part)) for part in starter_digits.PARTS}
    monkeypatch.setattr(starter_digits, "read_part", few.__getitem__)


@pytest.mark.usefixtures("few_digits")
def test_that_a_template_becomes_a_program_with_its_data_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target, data = tmp_path / "network.py", tmp_path / "starter-digits.npz"
    assert main(["export", "mlp", "--to", str(target), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"file": str(target), "layers": 4, "parameters": 101_770, "data": [str(data)]}
    assert target.read_text("utf-8") == write_training_program(template("mlp").project)
    with np.load(data) as file:
        assert file["x_train"].shape == (20, 28, 28, 1)
    data.write_bytes(b"my own")
    assert main(["export", "mlp", "--to", str(tmp_path / "again.ipynb")]) == 0
    assert str(data) in capsys.readouterr().out
    assert data.read_bytes() == b"my own"  # nothing that is there already is written over
    assert json.loads((tmp_path / "again.ipynb").read_bytes())["nbformat"] == 4


def test_that_drawings_beside_a_program_are_those_of_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    keep_seven("7", 160)
    project = SetData(DataChoice("my-drawings")).apply(template("mlp").project)
    written = []
    for size in (120, 140):
        (beside,) = write_script(tmp_path / "a.py", project, "train", None)
        with np.load(beside) as file:
            written.append(len(file["x_train"]))
        keep_seven("1", size)
    assert written == [1, 2]
    assert plan_of("train-program", tmp_path / "a.py", project, ModelState()).files == (tmp_path / "a.py", beside)


def test_that_the_network_alone_and_a_program_that_predicts_are_chosen_by_name(tmp_path: Path) -> None:
    target = tmp_path / "network.py"
    assert main(["export", "iris-softmax", "--to", str(target), "--program", "network"]) == 0
    assert target.read_text("utf-8") == write_program(template("iris-softmax").project).text
    assert main(["export", "mlp", "--to", str(target), "--program", "predict"]) == 0
    classes = tuple("0123456789")
    assert target.read_text("utf-8") == write_prediction_program(template("mlp").project, classes, 1.0, "model.h5")
    assert list(tmp_path.iterdir()) == [target]
    assert main(["export", "mlp", "--to", str(target), "--program", "dance"]) == 2


def test_that_a_program_that_predicts_knows_what_the_model_file_knows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = template("mlp").project
    model = LiveModel(build_model(model_spec(project.graph)), model_spec(project.graph), project)
    model.classes, model.temperature = tuple("abcdefghij"), 1.25
    compile_model(model.network, project.training)
    write_model(model, tmp_path / "letters.h5")
    target = tmp_path / "asks.py"
    assert main(["export", str(tmp_path / "letters.h5"), "--to", str(target), "--program", "predict"]) == 0
    assert target.read_text("utf-8") == write_prediction_program(project, model.classes, 1.25, "letters.h5")
    assert "Put letters.h5 beside it" not in capsys.readouterr().out
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    options = ["--to", str(elsewhere / "asks.ipynb"), "--program", "predict"]
    assert main(["export", str(tmp_path / "letters.h5"), *options]) == 0
    assert "Put letters.h5 beside it" in capsys.readouterr().out
    assert "answers PICTURES" in (elsewhere / "asks.ipynb").read_text()


@pytest.mark.usefixtures("few_digits")
@pytest.mark.parametrize("ending", OFFERED)
def test_that_every_ending_is_written(ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / f"network{ending}"
    assert main(["export", "small-cnn", "--to", str(target)]) == 0
    assert str(target) in capsys.readouterr().out
    text = target.read_text("utf-8-sig")
    match ending:
        case ".py":
            ast.parse(text)
        case ".ipynb":
            assert json.loads(text)["cells"]
        case ".netsketch":
            assert read_project(target).graph == template("small-cnn").project.graph
        case ".csv":
            assert len(list(csv.reader(io.StringIO(text)))) == 8 + 2
        case _:
            assert "max_pooling2d_2" in text


def test_that_a_project_file_is_exported(tmp_path: Path) -> None:
    project = tmp_path / "a.netsketch"
    write_project(project, template("mlp").project)
    assert main(["export", str(project), "--to", str(tmp_path / "a.md")]) == 0
    assert (tmp_path / "a.md").read_text("utf-8").startswith("| Name | Kind |")


@pytest.mark.parametrize("name", ["a.h5", "a.keras", "a.weights.h5", "a.tflite", "a.ONNX", "a"])
def test_that_a_drawing_cannot_become_a_model(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "mlp", "--to", str(tmp_path / name)]) == 2
    assert "mlp is a drawing: it has learnt nothing yet" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_that_a_strange_ending_is_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "mlp", "--to", str(tmp_path / "network.docx"), "--json"]) == 2
    said = json.loads(capsys.readouterr().err)["error"]
    assert "there are: .py, .ipynb, .netsketch, .txt, .csv, .md, .h5, .keras" in said
    assert main(["export", "mlp"]) == 2
    assert main(["export", "no-such-template", "--to", str(tmp_path / "a.py")]) == 2


def test_that_an_unfinished_network_becomes_a_table_but_no_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.netsketch"
    write_project(path, add(chain(PICTURE, FLATTEN), "Dense"))
    assert main(["export", str(path), "--to", str(tmp_path / "a.py")]) == 1
    assert "“dense” is not connected" in capsys.readouterr().err
    assert not (tmp_path / "a.py").exists()
    assert main(["export", str(path), "--to", str(tmp_path / "a.txt")]) == 0


def test_that_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "mlp", "--to", str(tmp_path / "no" / "a.py")]) == 1
    assert "There is no folder" in capsys.readouterr().err


def test_that_it_works_as_a_process(tmp_path: Path) -> None:
    done = run("export", "softmax-regression", "--to", str(tmp_path / "a.py"), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["parameters"] == 7850
