"""`netsketch export`: a project, template or model as a program, a table or a project file."""

import ast
import csv
import io
import json
from pathlib import Path

import pytest

from app.command_line import main
from app.command_line_export import OFFERED
from backend.project_file import read_project, write_project
from backend.script import write_program
from backend.templates import template
from tests.app.test_command_line import run
from tests.backend.drawing import FLATTEN, PICTURE, add, chain


def test_that_a_template_becomes_its_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "network.py"
    assert main(["export", "mlp", "--to", str(target), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"file": str(target), "layers": 4, "parameters": 101_770}
    assert target.read_text("utf-8") == write_program(template("mlp").project).text


@pytest.mark.parametrize("ending", OFFERED)
def test_that_every_ending_is_written(ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / f"network{ending}"
    assert main(["export", "small-cnn", "--to", str(target)]) == 0
    assert str(target) in capsys.readouterr().out
    text = target.read_text("utf-8-sig")
    match ending:
        case ".py":
            ast.parse(text)
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
    assert "there are: .py, .netsketch, .txt, .csv, .md, .h5, .keras" in said
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
