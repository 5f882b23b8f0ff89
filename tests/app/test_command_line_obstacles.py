"""`netsketch train` and `export`: a network with an error in it is refused before anything is begun or written."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from app.command_line import main
from backend.data.facts import describe
from backend.edits import Rename, SetParameter, apply_all
from backend.graph.model import Graph
from backend.problems import find_problems
from backend.project import DataChoice, Project
from backend.project_file import project_to_json, write_project
from tests.backend.drawing import Layer, add, chain, dense

POINT: Layer = ("Input", {"shape": (2,)})
SOFTMAX = dense(2, activation="softmax")


def _named(name: str) -> Project:
    """A network for points whose second layer has a name that only a file can give it."""
    project = _on_points(chain(POINT, dense(4, activation="relu"), SOFTMAX))
    first, second, *rest = project.graph.nodes
    nodes = (first, msgspec.structs.replace(second, name=name), *rest)
    return msgspec.structs.replace(project, graph=Graph(nodes, project.graph.links))


def _on_points(project: Project, **settings: object) -> Project:
    training = msgspec.structs.replace(project.training, epochs=1, **settings)
    return msgspec.structs.replace(project, data=DataChoice("xor"), training=training)


BROKEN: dict[str, tuple[Project, str]] = {
    "a dot for a name": (_named("."), "name_not_allowed"),
    "two dots for a name": (_named(".."), "name_not_allowed"),
    "no name": (_named(""), "name_not_allowed"),
    "a blank in a name": (_named("a b"), "name_not_allowed"),
    "the file's own name": (_named("top_level_model_weights"), "name_not_allowed"),
    "a name twice": (_named("dense_2"), "name_taken"),
    "too many answers": (_on_points(chain(POINT, dense(3, activation="softmax"))), "classes_do_not_fit"),
    "one answer": (_on_points(chain(POINT, dense(1, activation="sigmoid"))), "classes_do_not_fit"),
    "no activation": (_on_points(chain(POINT, dense(2))), "loss_does_not_fit"),
    "softmax of one": (
        _on_points(chain(POINT, dense(1, activation="softmax")), loss="binary_crossentropy"),
        "softmax_of_one",
    ),
    "nothing learns": (_on_points(chain(POINT, ("Activation", {"activation": "softmax"}))), "nothing_learns"),
    "an input for nothing": (_on_points(add(chain(POINT, SOFTMAX), "Input", shape=(2,))), "input_unused"),
    "a second end": (
        _on_points(add(chain(POINT, SOFTMAX), "Dense", "n1", units=5, activation="relu")),
        "several_outputs",
    ),
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, into which a training would write its run."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def _never(*_: object) -> None:
    raise AssertionError("the engine was started")


@pytest.mark.parametrize("what", BROKEN)
def test_that_train_refuses_the_first_error_before_the_engine_is_started(
    what: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.command_line._start_engine", _never)
    project, code = BROKEN[what]
    path, out = tmp_path / "broken.netsketch", tmp_path / "model.h5"
    path.write_bytes(project_to_json(project))
    first = find_problems(project, describe(project.data))[0]
    assert (first.code, first.severity) == (code, "error")

    assert main(["train", str(path), "--out", str(out)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{first.message} {first.why} ")
    assert f"`netsketch check {path}` lists all of them." in told.err
    assert len(told.err.splitlines()) == 1
    assert main(["train", str(path), "--json"]) == 1
    assert str(first.message) in json.loads(capsys.readouterr().err)["error"]
    assert not out.exists()
    assert not (home / "runs").exists()


def test_that_it_is_refused_for_the_data_that_the_command_names(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.command_line._start_engine", _never)
    path = tmp_path / "points.netsketch"
    write_project(path, _on_points(chain(POINT, SOFTMAX)))
    assert main(["train", str(path), "--data", "iris"]) == 1
    told = capsys.readouterr().err
    assert "a sample of Iris is 4" in told
    assert "netsketch check" not in told  # which looks at the data of the file


def test_that_a_refused_training_imports_no_tensorflow(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "broken.netsketch"
    path.write_bytes(project_to_json(_named(".")))
    program = (
        "import sys; from app.command_line import main; status = main(sys.argv[1:])\n"
        "sys.exit(9 if {'tensorflow', 'keras', 'h5py'} & set(sys.modules) else status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "train", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr


def test_that_hints_do_not_keep_from_training(home: Path, tmp_path: Path) -> None:
    project = _on_points(chain(POINT, dense(4), SOFTMAX))
    hints = find_problems(project, describe(project.data))
    assert {hint.severity for hint in hints} == {"hint"}
    path, out = tmp_path / "hinted.netsketch", tmp_path / "model.h5"
    write_project(path, project)
    done = subprocess.run(
        [sys.executable, "-m", "app.command_line", "train", str(path), "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert out.is_file()


@pytest.mark.parametrize("what", ["a dot for a name", "no name", "a name twice", "an input for nothing"])
def test_that_no_program_is_written_of_a_drawing_that_the_model_would_not_be(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, _ = BROKEN[what]
    path, target = tmp_path / "broken.netsketch", tmp_path / "broken.py"
    path.write_bytes(project_to_json(project))
    assert main(["export", str(path), "--to", str(target)]) == 1
    assert str(find_problems(project, None)[0].message) in capsys.readouterr().err
    assert not target.exists()


def test_that_a_program_is_written_though_the_data_has_other_classes(tmp_path: Path) -> None:
    project = apply_all(
        _on_points(chain(POINT, SOFTMAX)), [SetParameter("n2", "units", 3), Rename("n2", "answers")]
    )
    path, target = tmp_path / "three.netsketch", tmp_path / "three.py"
    write_project(path, project)
    assert main(["export", str(path), "--to", str(target)]) == 0
    assert "answers" in target.read_text("utf-8")
