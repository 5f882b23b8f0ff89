"""The settings of a training in the window: each change can be undone, and what cannot be trained with is told."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.edits import SetData, SetParameter
from backend.project import DataChoice
from tests.backend.data.digit_files import digit_arrays, write_digit_file
from tests.finding import part
from widgets.fields.choice_field import ChoiceField
from widgets.fields.switch_field import SwitchField


@pytest.fixture
def training(window: MainWindow, robot: Robot) -> MainWindow:
    """The window with the multilayer perceptron, on the Train page."""
    robot.click("templateCard:mlp")
    robot.click("pageButton3")
    return window


def _obstacle(window: MainWindow) -> str:
    return part(window, QPushButton, "trainButton").toolTip() + " ".join(
        label.text() for label in window.findChildren(QLabel) if label.isVisible()
    )


def test_that_every_change_is_a_step_of_the_history(training: MainWindow, qtbot: QtBot) -> None:
    before = training.document.project
    part(training, SwitchField, "keepBestField").setChecked(True)
    part(training, ChoiceField, "scheduleField").edited.emit("cosine")
    part(training, ChoiceField, "validationFromField").edited.emit("test")
    now = training.document.project
    assert (now.training.keep_best, now.training.schedule, now.data.validation_from) == (True, "cosine", "test")
    for _ in range(3):
        training.document.undo_stack.undo()
    assert training.document.project == before
    assert not part(training, SwitchField, "keepBestField").isChecked()


def test_that_a_chosen_file_is_held_out_and_one_that_is_gone_is_told_before_training(
    training: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_digit_file(tmp_path / "held.npz", **digit_arrays(side=28))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    part(training, QPushButton, "chooseValidationFileButton").click()
    assert training.document.project.data.validation_path == str(path)
    qtbot.waitUntil(robot.find("trainButton").isEnabled)
    path.unlink()
    part(training, SwitchField, "keepBestField").setChecked(True)
    qtbot.waitUntil(lambda: not robot.find("trainButton").isEnabled())
    assert "held.npz" in _obstacle(training)
    (problem,) = [one for one in training.document.problems if one.code == "nothing_to_check_with"]
    training.document.do(problem.repairs[0].edits, "Mend")
    qtbot.waitUntil(robot.find("trainButton").isEnabled)
    assert training.document.project.data.validation_from == "share"


def test_that_no_file_chosen_in_the_dialog_changes_nothing(
    training: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = training.document.project
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    part(training, QPushButton, "chooseValidationFileButton").click()
    assert training.document.project is before


def test_that_other_data_is_held_out_in_the_same_way_where_that_can_be(
    training: MainWindow, tmp_path: Path
) -> None:
    wanted = DataChoice(validation_from="test", validation=0.3)
    training.document.do(SetData(wanted), "Check on the test part")
    training._show_data(str(write_digit_file(tmp_path / "whole.npz")))
    data = training.document.project.data
    assert (data.name, data.validation_from, data.validation) == ("file", "test", 0.3)
    training._show_data(str(write_digit_file(tmp_path / "bare.npz", x_test=None, y_test=None)))
    data = training.document.project.data
    assert (data.validation_from, data.validation) == ("share", 0.3)
    training.document.undo_stack.undo()
    assert training.document.project.data.validation_from == "test"


def test_that_the_form_follows_data_and_network(training: MainWindow) -> None:
    assert not part(training, SwitchField, "metric:top_3_accuracy").isHidden()
    part(training, ChoiceField, "classWeightsField").edited.emit("custom")
    assert training.document.project.training.class_weights == (1.0,) * 10
    training.document.do(SetData(DataChoice("iris")), "Choose flowers")
    training.document.do(SetParameter(training.document.graph.nodes[-1].id, "units", 3), "Change")
    assert part(training, SwitchField, "metric:top_3_accuracy").isHidden()
    assert part(training, QLineEdit, "classWeight:2").accessibleName().lower().endswith("virginica")
    assert [one.code for one in training.document.problems].count("class_weights_do_not_fit") == 1
