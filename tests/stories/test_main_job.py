"""The main job in the real window: a template, Train, a drawn 7, the model kept and opened again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.edits import SetTraining
from tests.finding import part

TRAINED = 300_000
"""Milliseconds; a slow machine takes a minute, and no test depends on speed."""

PLAIN_SCRIPT = """
import sys, keras, numpy
model = keras.models.load_model(sys.argv[1])
numpy.save(sys.argv[2], model.predict(numpy.load(sys.argv[3]), verbose=0))
"""


def answers_of_a_plain_script(model: Path, folder: Path) -> np.ndarray:
    """What a script with nothing of ours answers to a seven as MNIST would have it."""
    picture = np.zeros((1, 28, 28, 1), np.float32)
    picture[0, 6:8, 7:21] = 1
    for row in range(8, 24):
        column = 20 - (row - 8) // 2
        picture[0, row, column - 1 : column + 1] = 1
    np.save(folder / "picture.npy", picture)
    arguments = [str(model), str(folder / "answers.npy"), str(folder / "picture.npy")]
    # In a folder of its own, where our packages are not to be found beside it.
    subprocess.run([sys.executable, "-I", "-c", PLAIN_SCRIPT, *arguments], check=True, cwd=folder)
    answers: np.ndarray = np.load(folder / "answers.npy")
    return answers


def test_that_five_actions_lead_from_the_start_to_a_7_that_is_read(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    robot.click("templateCard:small-cnn")
    robot.click("pageButton3")
    robot.click("trainButton")
    qtbot.waitUntil(lambda: window.training.epochs_done >= 1, timeout=TRAINED)
    qtbot.waitUntil(lambda: not window.training.is_running, timeout=TRAINED)
    robot.click("pageButton4")
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.answer == "7", timeout=10_000)
    assert robot.actions <= 5

    # The model is kept, and opening it brings back network, weights and answer.
    path = tmp_path / "reads digits.h5"
    robot.click("mainActionButton")
    window.exporting.dialog.place.set_place("reads digits", str(tmp_path))
    robot.click("exportButton")
    qtbot.waitUntil(lambda: not window.exporting.is_working, timeout=TRAINED)
    assert "100 of 100" in part(window.exporting.dialog, QLabel, "exportOutcomeWhy").text()
    assert not window.model.unsaved
    assert answers_of_a_plain_script(path, tmp_path).argmax() == 7
    graph = window.document.graph
    window.files.begin_empty()
    window.open_file(path)
    qtbot.waitUntil(lambda: window.document.graph == graph, timeout=TRAINED)
    robot.click("pageButton4")
    qtbot.waitUntil(lambda: window.drawing.answer == "7", timeout=10_000)


def begin_a_long_training(template: str, window: MainWindow, robot: Robot, qtbot: QtBot) -> int:
    """Train for longer than any test takes; returns the engine's process id after the first epoch."""
    robot.click(f"templateCard:{template}")
    window.document.do(SetTraining({"epochs": 2000}), "many epochs")
    robot.click("pageButton3")
    robot.click("trainButton")
    qtbot.waitUntil(lambda: window.training.epochs_done >= 1, timeout=TRAINED)
    pid = window.client.worker.engine_pid
    assert pid is not None
    return pid


def test_that_an_engine_killed_while_training_is_told_and_train_works_again(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    pid = begin_a_long_training("softmax-regression", window, robot, qtbot)
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    qtbot.waitUntil(lambda: not window.training.is_running, timeout=TRAINED)
    notice = window.notices.current
    assert notice is not None
    assert notice.kind == "error"
    assert "starts again by itself" in f"{notice.what} {notice.why}"

    window.document.do(SetTraining({"epochs": 1}), "one epoch")
    robot.click("trainButton")
    qtbot.waitUntil(lambda: window.training.epochs_done == 1, timeout=TRAINED)
    qtbot.waitUntil(lambda: not window.training.is_running, timeout=TRAINED)
    assert window.model.exists


def test_that_closing_the_window_while_training_ends_the_engine(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    pid = begin_a_long_training("mlp", window, robot, qtbot)
    window.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_that_the_tour_goes_through_by_itself(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "app", "tour", "--out", str(tmp_path / "pictures"), "--epochs", "2"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert len(list((tmp_path / "pictures").glob("*.png"))) >= 8
    assert (tmp_path / "pictures" / "model.h5").stat().st_size > 100_000
