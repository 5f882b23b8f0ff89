"""What model files say of themselves: it can stand on the screen and in a terminal, whatever it is."""

import json
from datetime import UTC, datetime
from pathlib import Path

import h5py
import numpy as np
import pytest

from app.command_line import main
from backend.engine.model_files.keras_archive import archive_contents
from backend.engine.model_files.luggage import Luggage, luggage_from_json, luggage_to_json
from backend.engine.model_files.read import ModelFile, read_model_file
from backend.engine.model_files.read_any import read_any
from backend.engine.model_files.read_drawing import read_drawing
from backend.graph.naming import is_valid_name
from backend.model_card import Measured, model_card
from tests.backend.engine.other_files.weights_files import write_named
from tests.hostile.keras_archives import archive
from tests.hostile.model_descriptions import EXEC
from tests.hostile.model_places import PROJECT
from tests.hostile.plain_model import (
    dense,
    describe,
    description,
    input_layer,
    last_settings,
    sequential,
    write_plain,
)

COLOURS = "\x1b[31mred\x07\r\n\u202e"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "model.h5"
    write_plain(path)
    return path


def texts_of(file: ModelFile) -> list[str]:
    names = [node.name for node in file.project.graph.nodes]
    return [*names, file.project.name, file.origin, *file.classes, *map(str, file.notes)]


@pytest.mark.parametrize(
    "name",
    ["..", ".", "/", "top_level_model_weights", "a/b", "x" * 10_000, COLOURS, "\ud800", "<img src=x>", "{0}"],
)
def test_that_layers_get_names_that_can_be_shown(name: str, path: Path) -> None:
    description(sequential(input_layer(name), dense("first", 3), dense("last", 2)))(path)
    names = [node.name for node in read_model_file(path).project.graph.nodes]
    assert len(set(names)) == 3
    assert all(map(is_valid_name, names)), names


def test_that_no_text_of_a_file_moves_the_cursor_or_turns_the_line(path: Path) -> None:
    last_settings(kernel_initializer=COLOURS, kernel_constraint={"class_name": COLOURS, "config": {}})(path)
    compiled = {"loss": COLOURS, "optimizer_config": {"class_name": COLOURS, "config": {}}}
    describe(path, compiled, "training_config")
    with h5py.File(path, "r+") as file:
        file.attrs["keras_version"] = COLOURS + "9" * 100_000
    odd = path.with_name(f"{COLOURS}.h5")
    path.rename(odd)
    texts = texts_of(read_model_file(odd))
    assert len(texts) >= 8
    assert all(text.isprintable() and len(text) < 1000 for text in texts), texts


def test_that_the_command_line_prints_no_signs_that_command_the_terminal(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last_settings(kernel_initializer=COLOURS)(path)
    assert main(["check", str(path)]) == 0
    said = "".join(capsys.readouterr()).replace("\n", "")
    assert "red" in said
    assert said.isprintable()


def test_that_class_names_of_luggage_can_be_shown() -> None:
    luggage = Luggage(PROJECT, (COLOURS, "yes"), {COLOURS: 1.0}, {"netsketch": COLOURS})
    read = luggage_from_json(luggage_to_json(luggage))
    texts = [*read.classes, *read.metrics, *read.versions.values()]
    assert all(text.isprintable() for text in texts), texts


def test_that_nothing_that_a_description_tells_commands_the_screen(tmp_path: Path) -> None:
    settings = {"units": 2, "stateful": True, "batch_input_shape": [1, 3, 4]}
    read = {"class_name": "LSTM", "config": {"name": COLOURS, **settings}}
    described = {"class_name": "Sequential", "config": [read], "keras_version": COLOURS}
    (tmp_path / f"{COLOURS}.json").write_text(json.dumps(described), encoding="utf-8")
    drawing = read_drawing(tmp_path / f"{COLOURS}.json")
    texts = [drawing.project.name, drawing.origin, *map(str, drawing.notes)]
    assert "stateful" in texts[-1]
    assert all(text.isprintable() for text in texts), texts


def test_that_the_version_of_an_archive_and_of_weights_can_be_shown(tmp_path: Path) -> None:
    archive(tmp_path / "a.keras", {"metadata.json": json.dumps({"keras_version": COLOURS})})
    assert archive_contents(tmp_path / "a.keras").keras_version.isprintable()
    path = write_named(tmp_path / f"w{COLOURS}.h5", {"dense": [(4, 3), (3,)]}, keras_version=COLOURS)
    file = read_any(path)
    assert file.origin.isprintable()
    assert file.project.name.isprintable()


@pytest.mark.parametrize("measured", [(1e308, 5), (-0.5, 5), (0.5, 0), (0.5, -(10**12)), (0.5, 2**62), (0.5, 100)])
def test_that_what_luggage_says_was_measured_is_believed_within_bounds(measured: tuple[float, int]) -> None:
    said = Measured(*measured, COLOURS)
    card = model_card(PROJECT, (), said, {}, {}, datetime(2026, 11, 27, tzinfo=UTC))
    read = luggage_from_json(luggage_to_json(Luggage(PROJECT, card=card))).card
    assert read is not None
    assert (read.measured is not None) == (measured == (0.5, 100))
    assert read.measured is None or read.measured.of.isprintable()


def test_that_a_loss_of_somebodys_own_is_no_hostile_program(path: Path) -> None:
    describe(path, {"loss": {**EXEC, "config": "dice_loss"}}, "training_config")
    assert read_model_file(path).weights["last"][0].shape == (3, 2)


@pytest.mark.parametrize("kind", [np.int64, np.float16, np.float64, np.bool_])
def test_that_weights_of_other_kinds_are_numbers_too(kind: type[np.generic], path: Path) -> None:
    with h5py.File(path, "r+") as file:
        del file["model_weights/last/last/kernel:0"]
        file["model_weights/last/last/kernel:0"] = np.ones((3, 2), kind)
    assert read_model_file(path).weights["last"][0].sum() == 6
