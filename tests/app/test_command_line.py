"""The command line, mostly as a process of its own: what it prints where, and its exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PIL import Image

from app.command_line import main
from backend.project import DataChoice, TrainingSettings
from backend.project_file import write_project
from backend.templates import template
from backend.verdicts.course import Course
from backend.verdicts.judge import verdicts
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense
from tests.backend.engine.small import write_small_data
from tests.backend.project_format.test_versions import VERSIONS

TELLING = ["templates", "layers", "datasets", "check mlp"]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> str:
    choice = write_small_data(tmp_path_factory.mktemp("data") / "patterns.npz")
    assert choice.path is not None
    return choice.path


@pytest.fixture(scope="module")
def trained(data: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A model trained by the command, and what the command said."""
    path = tmp_path_factory.mktemp("model") / "model.h5"
    done = run(
        *("train", "softmax-regression", "--data", data, "--epochs", "6", "--batch-size", "20"),
        *("--optimizer", "nadam", "--learning-rate", "0.01", "--validation", "0.25", "--out", str(path), "--json"),
    )
    assert done.returncode == 0, done.stderr
    return path, json.loads(done.stdout)


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a command as a process."""
    return subprocess.run(
        [sys.executable, "-m", "app.command_line", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("command", TELLING)
def test_that_commands_that_only_tell_import_neither_tensorflow_nor_qt(command: str) -> None:
    program = (
        "import sys; from app.command_line import main; status = main(sys.argv[1:])\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "heavy = {'tensorflow', 'keras', 'h5py', 'PySide6', 'pyqtgraph', 'PIL', 'scipy', 'pooch'} & loaded\n"
        "sys.exit(str(heavy) if heavy or status else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *command.split()], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout


@pytest.mark.parametrize("command", TELLING)
def test_that_they_import_little_and_so_answer_at_once(command: str) -> None:
    # What they take on the clock is measured by tests/benchmarks/answer_times.py: importing is most of it.
    program = (
        "import sys; from app.command_line import main; main(sys.argv[1:])\n"
        "print(len(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *command.split()], capture_output=True, text=True, check=True
    )
    assert int(done.stderr) < 550


@pytest.mark.parametrize("command", ["templates", "layers", "datasets"])
def test_that_lists_are_json_with_an_id_a_title_and_a_description(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) >= 2
    assert all(row["id"] and row["title"] and row["description"] for row in rows)


def test_that_layers_tells_what_each_parameter_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layers", "--json"]) == 0
    kinds = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    told = {one["name"]: one for one in kinds["Conv2D"]["parameters"]}
    assert (told["kernel_size"]["minimum"], told["kernel_size"]["maximum"]) == (1, 100_000)
    assert told["kernel_size"]["length"] == 2
    assert told["padding"]["choices"] == ["valid", "same"]
    assert told["kernel_regularizer"]["optional"]
    assert not told["use_bias"]["optional"]
    assert "minimum" not in told["use_bias"]
    assert "choices" not in told["kernel_size"]


def test_that_layers_tells_presets_behind_the_kinds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layers", "--json"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["Bidirectional"]["kind"] == "LSTM"
    assert rows["Bidirectional"]["settings"] == {"both_directions": True}
    assert list(rows).index("Bidirectional") > list(rows).index("LSTM")


def test_that_check_tells_shapes_parameters_and_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "mlp", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["parameters"] == 101_770
    assert told["layers"][0]["output_shape"] == [28, 28, 1]
    assert told["layers"][-1]["output_shape"] == [10]
    assert [problem for problem in told["problems"] if problem["severity"] == "error"] == []


def test_that_check_tells_what_was_done_to_a_file_of_an_earlier_format(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(VERSIONS / "format-1.netsketch")
    assert main(["check", path]) == 0
    assert "format 1" in capsys.readouterr().out
    assert main(["check", path, "--json"]) == 0
    assert "format 1" in json.loads(capsys.readouterr().out)["notes"][0]


@pytest.mark.parametrize("path", [None, "/no/such/digits.npz"])
def test_that_check_says_that_it_did_not_look_at_the_data(
    path: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = template("mlp").project
    file = tmp_path / "a.netsketch"
    write_project(file, msgspec.structs.replace(project, data=DataChoice("file", path)))
    assert main(["check", str(file)]) == 0
    assert "The data was not looked at, only the network: " in capsys.readouterr().out
    assert main(["check", str(file), "--json"]) == 0
    (note,) = json.loads(capsys.readouterr().out)["notes"]
    assert note.endswith("that fits the network." if path is None else ".")
    assert path is None or path in note or "digits.npz" in note


def test_that_check_lists_a_share_that_leaves_nothing_to_train_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = template("mlp").project
    file = tmp_path / "a.netsketch"
    write_project(
        file, msgspec.structs.replace(project, data=DataChoice("starter-digits", validation=0.9999999999999999))
    )
    assert main(["check", str(file), "--json"]) == 0
    first = json.loads(capsys.readouterr().out)["problems"][0]
    assert (first["severity"], first["repairs"]) == ("error", ["Hold out 20 % only"])
    assert main(["train", "mlp", "--validation", "0.99999"]) == 1
    assert "held out for validation" in capsys.readouterr().err


def test_that_check_tells_problems_with_their_repairs_and_succeeds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.backend.drawing import PICTURE, chain, dense

    write_project(tmp_path / "bad.netsketch", chain(PICTURE, dense(10, activation="softmax")))
    assert main(["check", str(tmp_path / "bad.netsketch"), "--json"]) == 0
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert any("Flatten" in repair for problem in problems for repair in problem["repairs"])


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["check", "resnet"], "mlp"),
        (["train", "mlp", "--data", "cats"], "starter-digits"),
        (["train", "mlp", "--optimizer", "magic"], "adam"),
        (["train", "mlp", "--epochs", "0"], "epochs"),
        (["train", "mlp", "--epochs", "many"], "many"),
        (["train", "mlp", "--validation", "1.5"], ""),
        (["train", "model.h5"], "trained model"),
        (["train"], "PROJECT"),
        (["frobnicate"], "frobnicate"),
        (["evaluate", "model.h5"], "--data"),
        (["predict", "model.h5", "rows.npy"], "--out"),
    ],
)
def test_that_a_mistake_in_the_call_exits_with_2_and_says_what_there_is(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
    assert word in told.err
    assert main([*arguments, "--json"]) == 2
    assert word in json.loads(capsys.readouterr().err)["error"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nothing.netsketch"],
        ["check", "nothing.h5"],
        ["evaluate", "nothing.h5", "--data", "starter-digits"],
        ["predict", "nothing.h5", "a.png"],
        ["train", "mlp", "--out", "no/such/folder/model.h5"],
    ],
)
def test_that_a_file_that_cannot_be_read_exits_with_1_and_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1


def test_that_help_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "evaluate" in capsys.readouterr().out


def test_that_train_tells_its_epochs_and_where_the_model_is(trained: tuple[Path, dict[str, Any]]) -> None:
    path, told = trained
    assert [epoch["epoch"] for epoch in told["epochs"]] == [1, 2, 3, 4, 5, 6]
    assert told["epochs"][0].keys() == {
        *("epoch", "loss", "accuracy", "val_loss", "val_accuracy"),
        *("learning_rate", "seconds", "validation_seconds"),
    }
    assert told["epochs"][-1]["val_accuracy"] > 0.8
    assert (told["samples"], told["validation_samples"], told["parameters"]) == (150, 50, 7850)
    assert Path(told["model"]) == path
    assert path.is_file()
    assert (Path(told["run"]) / "run.json").is_file()
    assert told["device"].startswith("Training on")


def test_that_train_tells_its_verdicts(trained: tuple[Path, dict[str, Any]]) -> None:
    _path, told = trained
    assert told["verdicts"]
    assert all(one.keys() == {"id", "severity", "message", "epoch"} for one in told["verdicts"])
    assert told["epochs"][-1]["val_accuracy"] == 1
    good = next(one for one in told["verdicts"] if one["id"] == "no_over_fitting")
    assert good["message"] == "No over-fitting: 100 % of the held-out samples are right"


def test_that_train_prints_its_verdicts_with_what_they_mean(data: str) -> None:
    done = run("train", "softmax-regression", "--data", data, "--epochs", "1", "--validation", "0")
    assert done.returncode == 0, done.stderr
    assert "Nothing is held out: how it does on new samples is not known. A network can" in done.stderr
    assert "Nothing is held out" not in done.stdout


def test_that_a_training_that_ran_away_is_known_by_what_the_engine_says(data: str, tmp_path: Path) -> None:
    # So deep that the numbers grow beyond all bounds, whatever the first weights are.
    deep = chain(PICTURE, FLATTEN, *[dense(64, activation="relu")] * 12, ANSWER)
    write_project(tmp_path / "deep.netsketch", deep)
    rate = ("--optimizer", "sgd", "--learning-rate", "1000")
    done = run("train", str(tmp_path / "deep.netsketch"), "--data", data, "--epochs", "3", *rate)
    assert done.returncode == 1
    assert "beginning in the layer “dense" in done.stderr
    course = Course(TrainingSettings(), (), 10, 200, 50, outcome="failed", why=done.stderr)
    assert [verdict.id for verdict in verdicts(course)] == ["ran_away"]


def test_that_a_model_is_checked_measured_and_asked(
    trained: tuple[Path, dict[str, Any]], data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, _told = trained
    assert main(["check", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["parameters"] == 7850

    done = run("evaluate", str(path), "--data", data, "--json")
    measured = json.loads(done.stdout)
    assert measured["count"] == 50
    assert np.trace(measured["confusion"]) == pytest.approx(measured["accuracy"] * 50)
    assert measured.keys() == {"loss", "accuracy", "interval", "count", "classes", "confusion"}
    low, high = measured["interval"]
    assert low < measured["accuracy"] <= high
    counts = np.array(measured["confusion"])
    assert [row["label"] for row in measured["classes"]] == [str(digit) for digit in range(10)]
    for digit, row in enumerate(measured["classes"]):
        answered = counts[:, digit].sum()
        assert row["count"] == counts[digit].sum() == 5
        assert row["recall"] == pytest.approx(counts[digit, digit] / 5)
        assert row["precision"] == (pytest.approx(counts[digit, digit] / answered) if answered else None)
    done = run("evaluate", str(path), "--data", data, "--part", "all")
    assert "250 samples" in done.stdout
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""  # nothing of TensorFlow's own reaches the reader

    with np.load(data) as content:
        pictures = content["x_test"][:7, :, :, None] / np.float32(255)
    np.save(tmp_path / "rows.npy", pictures)
    done = run("predict", str(path), str(tmp_path / "rows.npy"), "--out", str(tmp_path / "answers.npz"))
    assert done.returncode == 0, done.stderr
    with np.load(tmp_path / "answers.npz") as answers:
        (name,) = answers.files
        assert answers[name].shape == (7, 10)
        np.testing.assert_allclose(answers[name].sum(axis=1), 1, atol=1e-5)


def test_that_pictures_that_cannot_be_read_do_not_keep_the_others_back(
    trained: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    picture = np.zeros((60, 60), np.uint8)
    picture[10:50, 28:33] = 255
    Image.fromarray(picture).save(tmp_path / "one.png")
    (tmp_path / "bad.png").write_bytes(b"no picture")
    done = run("predict", str(trained[0]), str(tmp_path / "bad.png"), str(tmp_path / "one.png"), "--json")
    assert done.returncode == 1
    bad, good = json.loads(done.stdout)
    assert bad["image"] == str(tmp_path / "bad.png")
    assert bad["error"]
    assert good["label"] in "0123456789"
    assert good["confidence"] == max(good["probabilities"])
    assert 0.1 <= good["sure"] <= 1
    assert good["doubt"] is None
    assert sum(good["probabilities"]) == pytest.approx(1, abs=1e-5)


def test_that_the_doctor_tells_versions_device_and_folders(tmp_path: Path) -> None:
    done = run("doctor", "--json", NETSKETCH_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["versions"]["keras"]
    assert told["device"].startswith("Training on")
    assert told["devices"]["cpu"] == "CPU"
    assert told["device_reason"]
    assert told["folders"]["data"] == str(tmp_path / "data")
    assert isinstance(told["missing"], list)


@pytest.mark.parametrize("command", ["train softmax-regression --data {data}", "evaluate {model} --data {data}"])
def test_that_a_device_that_is_not_there_is_a_mistake_that_names_those_that_are(
    command: str, data: str, trained: tuple[Path, dict[str, Any]]
) -> None:
    done = run(*command.format(data=data, model=trained[0]).split(), "--device", "gpu:99")
    assert done.returncode == 2
    assert "There is no device “gpu:99” here. There are: cpu (CPU)" in done.stderr


def test_that_a_model_answers_on_the_device_that_is_named(data: str, trained: tuple[Path, dict[str, Any]]) -> None:
    done = run("evaluate", str(trained[0]), "--data", data, "--device", "cpu", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["count"] == 50
