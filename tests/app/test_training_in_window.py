"""Training and testing in the window, with an engine that computes nothing, and what keeps from it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.edits import RemoveNodes, SetParameter
from backend.runs import create_run
from backend.templates import template
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, notice_of, trained
from tests.finding import part


def test_that_train_and_stop_keep_the_model_for_the_test_page(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.click("templateCard:mlp")
    robot.click("pageButton3")
    robot.click("trainButton")
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    assert robot.find("stopButton").isVisible()
    robot.click("stopButton")
    qtbot.waitUntil(lambda: not window.training.is_running)
    assert robot.find("trainButton").isVisible()
    robot.click("pageButton4")
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.answer != "")
    robot.click("clearPadButton")
    qtbot.waitUntil(lambda: window.drawing.answer == "")


def test_that_the_train_page_says_before_train_how_long_an_epoch_will_take(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.click("templateCard:mlp")
    robot.click("pageButton3")
    note = part(window, QLabel, "epochTimeText")
    qtbot.waitUntil(lambda: note.text().endswith(" an epoch"))
    window.document.do(RemoveNodes([node.id for node in window.document.graph.nodes]), "Remove")
    qtbot.waitUntil(lambda: note.text() == "not training")


def test_that_train_cannot_be_pressed_while_an_error_is_listed(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.click("templateCard:mlp")
    robot.click("pageButton3")
    qtbot.waitUntil(robot.find("trainButton").isEnabled)
    answer = window.document.graph.nodes[-1]
    window.document.do(SetParameter(answer.id, "activation", "linear"), "Change")
    qtbot.waitUntil(lambda: not robot.find("trainButton").isEnabled())
    window.training.train()
    assert not window.training.is_running
    assert "without activation" in notice_of(window)
    window.document.undo_stack.undo()
    qtbot.waitUntil(robot.find("trainButton").isEnabled)


def test_that_training_begun_on_another_page_is_shown_unless_it_cannot_begin(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.click("templateCard:mlp")
    window.document.do(RemoveNodes([window.document.graph.nodes[0].id]), "Remove")
    action(window, "actionTrain").trigger()
    assert robot.find("buildPage").isVisible()
    window.document.undo_stack.undo()
    action(window, "actionTrain").trigger()
    assert robot.find("trainPage").isVisible()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)


def test_that_editing_goes_on_while_a_training_runs(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    robot.click("templateCard:mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.files.begin_empty()
    assert window.training.is_running
    assert window.model.project is not None
    assert len(window.model.project.graph.nodes) == 4


def test_that_a_model_opened_while_a_training_runs_asks_first(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "other.h5").write_bytes(b"weights")
    robot.click("templateCard:mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.open_file(tmp_path / "other.h5")
    assert "takes its place" in notice_of(window)
    assert window.training.is_running
    robot.click("messageAction:0")
    qtbot.waitUntil(lambda: window.files.name() == "other")
    assert not window.training.is_running


def test_that_the_test_page_says_that_the_drawing_has_changed_since(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    window.document.do(SetParameter(window.document.graph.nodes[2].id, "units", 64), "units")
    robot.click("pageButton4")
    text = robot.find("modelText").property("text")
    assert "Multilayer perceptron" in text
    assert "the drawing has changed since" in text


def test_that_runs_of_an_earlier_start_are_listed(make_window: MakeWindow, qtbot: QtBot) -> None:
    project = template("mlp").project
    create_run(project, parameters=101_770, samples=10, validation_samples=2, steps_per_epoch=1, device="-")
    window = make_window()
    table = window.findChild(QTableView, "runTable")
    assert isinstance(table, QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)


def test_that_the_times_of_the_runs_are_those_of_when_the_page_is_shown(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_run(
        template("mlp").project,
        parameters=101_770,
        samples=10,
        validation_samples=2,
        steps_per_epoch=1,
        device="nothing",
    )
    window = make_window()
    table = part(window, QTableView, "runTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    assert table.model().index(0, 2).data() == "now"
    monkeypatch.setattr("app.controllers.runs_controller.ago_text", lambda when, now: "13 min ago")
    window.show_page(2)
    assert table.model().index(0, 2).data() == "13 min ago"


def test_that_a_network_with_problems_is_not_trained_and_says_why(window: MainWindow, robot: Robot) -> None:
    window.files.begin_empty()
    robot.click("pageButton3")
    assert not robot.find("trainButton").isEnabled()
    window.training.train()
    assert not window.training.is_running
    assert notice_of(window)


def test_that_a_setting_that_cannot_be_read_keeps_from_training(window: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    robot.click("pageButton3")
    field = robot.find("epochsField")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "many")
    assert not robot.find("trainButton").isEnabled()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "3")
    assert robot.find("trainButton").isEnabled()
    assert window.document.project.training.epochs == 3


def test_that_an_engine_that_dies_is_told_and_the_window_goes_on(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("dies-while-training")
    Robot(window).click("templateCard:mlp")
    window.training.train()
    qtbot.waitUntil(lambda: "starts again by itself" in notice_of(window))
    assert not window.training.is_running
    window.training.train()
    assert window.training.is_running


def test_that_quitting_while_a_training_runs_asks_first(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    robot.click("templateCard:mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    action(window, "actionQuit").trigger()
    assert window.isVisible()
    assert "training is running" in notice_of(window)
    robot.click("messageAction:0")
    assert not window.isVisible()


def test_that_a_drawing_without_a_model_says_what_to_do(window: MainWindow, robot: Robot) -> None:
    robot.click("pageButton4")
    robot.draw("digitPad")
    robot.settle()
    assert "No network has learnt yet" in str(robot.find("predictionLabel").accessibleName() + _texts(window))


def _texts(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))
