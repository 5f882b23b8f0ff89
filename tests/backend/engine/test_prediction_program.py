"""The exported program that predicts: it says to pictures what the app says, to the last digit."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from app.command_line_answers import answer_picture
from backend.edits import SetPreparation
from backend.engine.live_model import LiveModel
from backend.engine.model_files.write import write_model
from backend.given import as_given
from backend.graph.spec import ModelSpec
from backend.graph.to_spec import model_spec
from backend.picture_answer import answer_text
from backend.project import Preparation, Project
from backend.script import write_prediction_program
from tests.backend.digits.drawings import drawn_seven, drawn_zero
from tests.backend.drawing import FLATTEN, chain, dense
from tests.backend.engine.test_training_program import untrained

NAMES = ("nought", "one", "two", 'a "third"', "4", "5", "6", "7", "8", "9")


def pictures(folder: Path) -> list[str]:
    """A digit, a number, a photo in colours and uneven light, nothing at all, a blot, and what is no picture."""
    random = np.random.default_rng(3)
    seven, zero = drawn_seven(), drawn_zero((280, 280), (140, 140), (60, 90))
    light = np.linspace(0.45, 1, 280)[None, :, None] * np.array([1, 0.95, 0.85])
    photo = light * (1 - 0.7 * seven[:, :, None] / 255) + random.normal(0, 0.01, (280, 280, 3))
    drawn: dict[str, npt.NDArray[Any]] = {
        "seven": seven,
        "number": 255 - np.concatenate([seven, zero, seven], axis=1),
        "photo": (np.clip(photo, 0, 1) * 255).astype(np.uint8),
        "nothing": np.zeros((40, 40), np.uint8),
        "blot": np.pad(np.full((90, 90), 255, np.uint8), 60),
    }
    paths = []
    for name, picture in drawn.items():
        paths.append(str(folder / f"{name}.png"))
        Image.fromarray(picture).save(paths[-1])
    (folder / "letter.png").write_text("Dear Sir")
    return [*paths, str(folder / "letter.png"), str(folder / "gone.png")]


class Known:
    """A network whose answers are computed here: softmax of fixed sums of what it is given."""

    def __init__(self, project: Project, classes: tuple[str, ...]) -> None:
        self.spec, self.project, self.classes, self.temperature = ModelSpec((), (), ()), project, classes, 1.7

    def answer(self, prepared: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
        return self(as_given(np.asarray(prepared, np.float32), self.project.preparation))

    def __call__(self, given: npt.NDArray[Any], training: bool = False) -> npt.NDArray[np.float32]:
        flat = given.reshape(len(given), -1).astype(np.float64)
        sums = flat @ np.random.default_rng(4).normal(0, 0.3, (flat.shape[1], 10))
        powers = np.exp(sums - sums.max(axis=1, keepdims=True))
        shares: npt.NDArray[np.float32] = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
        return shares

    def answer_arrays(self, arrays: Mapping[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
        raise NotImplementedError


def network(preparation: Preparation) -> Project:
    sides = (preparation.height, preparation.width)
    shape = (preparation.channels, *sides) if preparation.channels_first else (*sides, preparation.channels)
    drawn = chain(("Input", {"shape": shape}), FLATTEN, dense(10, activation="softmax"))
    return SetPreparation(preparation).apply(drawn)


def program_of(project: Project, classes: tuple[str, ...], temperature: float) -> dict[str, Any]:
    program: dict[str, Any] = {"__name__": "program"}
    exec(write_prediction_program(project, classes, temperature, "model.h5"), program)  # our own text
    return program


@pytest.mark.parametrize(
    ("preparation", "classes"),
    [
        (Preparation(), tuple("0123456789")),
        (Preparation(height=20, width=24, scale="0 to 255", shades="dark on light"), NAMES),
        (Preparation(channels=3, channels_first=True, scale="-1 to 1"), ()),
        (Preparation("plain"), tuple("0123456789")),
        (Preparation("plain", height=17, width=30, channels=3, shades="dark on light"), NAMES[:2]),
    ],
)
def test_that_the_program_says_what_the_app_says(
    preparation: Preparation, classes: tuple[str, ...], tmp_path: Path
) -> None:
    project = network(preparation)
    known = Known(project, classes)
    program = program_of(project, classes, known.temperature)
    for path in pictures(tmp_path):
        ours, theirs = answer_picture(known, path), program["answer_picture"](known, path)
        assert ours == theirs
        if "error" not in ours:
            assert answer_text(ours) == program["answer_text"](theirs)


def test_that_the_cases_are_all_that_there_are(tmp_path: Path) -> None:
    project = network(Preparation())
    known = Known(project, tuple("0123456789"))
    rows = [program_of(project, known.classes, 1.0)["answer_picture"](known, path) for path in pictures(tmp_path)]
    assert [len(row.get("digits", [])) for row in rows] == [0, 3, 0, 0, 0, 0, 0]
    assert ["error" in row for row in rows] == [False, False, False, True, False, True, True]
    assert rows[4]["doubt"] == "It is a filled shape; digits are made of lines."
    assert rows[3]["error"].startswith("The picture is empty: ")


@pytest.mark.filterwarnings("ignore:__array__ implementation")  # how Keras reads its files
def test_that_it_asks_the_model_of_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = network(Preparation())
    classes = tuple("0123456789")
    live = LiveModel(untrained(project), model_spec(project.graph), project, classes)
    file = str(tmp_path / "model.h5")
    write_model(live, tmp_path / "model.h5")
    asked = pictures(tmp_path)
    program = program_of(project, classes, live.temperature)
    assert program["main"]([*asked, "--model", file, "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    for path, row in zip(asked, rows, strict=True):
        ours = answer_picture(live, path)
        assert {**row, "probabilities": 0, "confidence": 0, "sure": 0, "digits": 0} == {
            **ours,
            "probabilities": 0,
            "confidence": 0,
            "sure": 0,
            "digits": 0,
        }
        if ours.get("probabilities"):
            np.testing.assert_allclose(row["probabilities"], ours["probabilities"], atol=1e-6)
    assert program["main"]([asked[0], "--model", file]) == 0
    assert capsys.readouterr().out.startswith(f"{asked[0]}: ")
    assert program["shown"]("a\x1b[2J\u202e\ud800b") == "a?[2J??b"
    assert program["main"]([]) == 0
    assert "Name pictures" in capsys.readouterr().out
    assert keras.models.load_model(file, compile=False).output_shape == (None, 10)
    for model, why in (("gone.h5", "there is no model gone.h5"), (asked[-2], "is no model that Keras can read")):
        with pytest.raises(SystemExit):
            program["main"]([asked[0], "--model", model])
        assert why in capsys.readouterr().err


def test_that_it_looks_for_the_model_where_it_lies(tmp_path: Path) -> None:
    program = program_of(network(Preparation()), ("0", "1"), 1.0)
    assert program["beside"]("model.h5") == "model.h5"  # as in a notebook
    program["__file__"] = str(tmp_path / "ask.py")
    assert program["beside"]("model.h5") == str(tmp_path / "model.h5")


def test_that_its_heading_names_the_model_as_a_shell_takes_it() -> None:
    text = write_prediction_program(network(Preparation()), ("0", "1"), 1.0, "my digits\n.h5")
    assert "#     python PROGRAM.py --model 'my digits?.h5' PICTURE.png" in text.splitlines()
