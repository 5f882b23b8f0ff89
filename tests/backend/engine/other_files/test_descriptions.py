"""Descriptions of networks (`.json`) and the SavedModels of NetSketch and of others."""

import json
from pathlib import Path
from typing import Any

import keras
import pytest

from app.command_line import main
from backend.engine.build import build_model, compile_model
from backend.engine.live_model import LiveModel
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read_any import read_any
from backend.engine.model_files.read_drawing import read_drawing
from backend.engine.model_files.write import write_model
from backend.graph.to_spec import model_spec
from tests.backend.engine.small import dense_project
from tests.hostile.plain_model import write_plain

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")

KERAS_2: dict[str, Any] = {
    "class_name": "Sequential",
    "config": {
        "name": "old",
        "layers": [
            {
                "class_name": "Dense",
                "config": {"name": "dense_1", "units": 5, "activation": "relu", "batch_input_shape": [None, 4]},
            },
            {"class_name": "Dense", "config": {"name": "dense_2", "units": 3, "activation": "softmax"}},
        ],
    },
    "keras_version": "2.2.4",
    "backend": "tensorflow",
}


def written(path: Path, value: object) -> Path:
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


def test_that_what_keras_3_writes_is_drawn(tmp_path: Path) -> None:
    words = keras.Input((7, 3))
    read = keras.layers.GRU(4, name="reads")(words)
    model = keras.Model(
        words, [keras.layers.Dense(2, "softmax", name="a")(read), keras.layers.Dense(1, name="b")(read)]
    )
    drawing = read_drawing(written(tmp_path / "net.json", model.to_json()))
    assert [node.name for node in drawing.project.graph.nodes][1:] == ["reads", "a", "b"]
    assert drawing.project.name == "net"


@pytest.mark.parametrize(
    "value",
    [
        KERAS_2,
        json.dumps(json.dumps(KERAS_2)),
        KERAS_2["config"],
        {**KERAS_2, "config": KERAS_2["config"]["layers"]},
    ],
    ids=["whole", "twice a text", "without its head", "a list of layers"],
)
def test_that_what_keras_2_and_people_write_is_drawn(value: object, tmp_path: Path) -> None:
    drawing = read_drawing(written(tmp_path / "old.json", value))
    assert [node.kind for node in drawing.project.graph.nodes] == ["Input", "Dense", "Dense"]
    assert drawing.project.training.loss == "sparse_categorical_crossentropy"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "damaged"),
        ("[1, 2]", "does not describe a network"),
        ('{"class_name": "Net", "config": {"layers": [1]}}', "program of its own"),
        ("[" * 100 + "]" * 100, "too large"),
        (json.dumps(KERAS_2).replace('"Dense"', '"Lambda"'), "program code"),
        ('{"class_name": "Sequential", "config": [{"class_name": "Dense", "config": {"name": "d"}}]}', "shape"),
    ],
)
def test_that_other_json_is_refused(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=words):
        read_drawing(written(tmp_path / "odd.json", text))


def test_that_what_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ModelFileError, match=r"bytes\.json cannot be read"):
        read_drawing(tmp_path / "bytes.json")
    with pytest.raises(ModelFileError, match="There is no file"):
        read_drawing(tmp_path / "nothing.json")
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(ModelFileError, match="folder"):
        read_drawing(tmp_path / "folder.json")


def test_that_the_command_line_draws_trains_and_exports_descriptions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "old.json", KERAS_2)
    assert main(["check", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["parameters"] == 43
    assert main(["export", str(path), "--to", str(tmp_path / "old.netsketch")]) == 0
    assert main(["train", str(path), "--data", "starter-digits"]) == 1  # it takes 4 numbers
    assert main(["predict", str(path), "x.png"]) == 1
    assert "without weights" in capsys.readouterr().err


def write_untrained(path: Path) -> None:
    project = dense_project()
    spec = model_spec(project.graph)
    network = build_model(spec, seed=1)
    compile_model(network, project.training)
    network.optimizer.build(network.trainable_variables)
    write_model(LiveModel(network, spec, project, (), {}), path)


def test_that_a_saved_model_of_ours_opens_by_the_model_file_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "exported"
    folder.mkdir()
    (folder / "saved_model.pb").write_bytes(b"a program")
    write_untrained(folder / "netsketch.h5")
    for path in (folder, folder / "saved_model.pb"):
        file = read_any(path)
        assert file.origin.startswith("NetSketch")
        assert file.taken == "copy"


@pytest.mark.parametrize("mark", ["saved_model.pb", None])
def test_that_the_command_line_checks_the_folder_of_a_saved_model(
    mark: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_plain(tmp_path / "netsketch.h5")
    if mark:
        (tmp_path / mark).write_bytes(b"a program")
    assert main(["check", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["parameters"] == 23


def test_that_the_command_line_tells_a_folder_from_a_template(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "is a folder, and not one of a SavedModel" in capsys.readouterr().err


def test_that_a_saved_model_of_others_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "saved_model.pb").write_bytes(b"a program")
    with pytest.raises(ModelFileError, match=r"never runs it\..*save it as \.h5"):
        read_any(tmp_path)


def test_that_a_version_of_thousands_of_digits_is_none(tmp_path: Path) -> None:
    path = written(tmp_path / "odd.json", {**KERAS_2, "keras_version": "9" * 5000})
    assert [node.name for node in read_drawing(path).project.graph.nodes] == ["input", "dense_1", "dense_2"]
