"""The window as a whole, with an engine that computes nothing: what people do, and what goes wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.edits import SetParameter, SetTraining
from backend.project_file import read_project, write_project
from backend.runs import create_run
from backend.templates import template
from tests.app.conftest import MakeWindow

NAMES = """
    homePage buildPage trainPage testPage layerPalette layerPaletteSearch graphView layerTree layerForm problemList
    dataChooser epochsField batchSizeField optimizerField learningRateField lossField trainButton pauseButton
    stopButton trainProgress lossPlot accuracyPlot runTable digitPad clearPadButton undoStrokeButton
    openImageButton networkInputPreview predictionBars predictionLabel confusionMatrix messageStrip deviceText
    modelText stateText bestAccuracyText timeLeftText templateCard:mlp templateCard:small-cnn
    templateCard:softmax-regression
"""

ACTIONS = """
    actionNew actionOpen actionSave actionSaveAs actionExport actionUndo actionRedo actionTidy actionQuit
"""


def notice_of(window: MainWindow) -> str:
    notice = window.notices.current
    return f"{notice.what} {notice.why}" if notice else ""


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def save_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_that_every_name_that_tools_rely_on_is_there_and_accessible(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.click("pageButton3")
    qtbot.waitUntil(lambda: window.findChild(QWidget, "accuracyPlot") is not None)
    for name in NAMES.split():
        widget = window.findChild(QWidget, name)
        assert widget is not None, name
        assert widget.accessibleName(), name
    for name in ACTIONS.split():
        assert action(window, name).text(), name


def test_that_a_template_comes_onto_the_canvas_and_the_status_line_says_so(
    window: MainWindow, robot: Robot
) -> None:
    robot.click("templateCard:mlp")
    assert robot.find("buildPage").isVisible()
    assert window.document.analysis.parameters == 101_770
    assert "101,770" in robot.find("modelText").property("text")


def test_that_the_pages_are_reached_by_keys(window: MainWindow, robot: Robot) -> None:
    window.activateWindow()
    for key, page in ((Qt.Key.Key_3, "trainPage"), (Qt.Key.Key_4, "testPage"), (Qt.Key.Key_1, "homePage")):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert robot.find(page).isVisible()


def test_that_undo_and_redo_are_offered_when_there_is_something_to_undo(window: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    undo, redo = action(window, "actionUndo"), action(window, "actionRedo")
    assert not undo.isEnabled()
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    undo.trigger()
    assert window.document.project.training.epochs == 5
    redo.trigger()
    assert window.document.project.training.epochs == 9


# Files --------------------------------------------------------------------------------------------------------


def test_that_a_saved_project_can_be_read_and_opened_again(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    save_to(tmp_path / "my net.netsketch", monkeypatch)
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: not window.document.is_modified)
    assert read_project(tmp_path / "my net.netsketch").training.epochs == 9
    graph = window.document.graph
    action(window, "actionNew").trigger()
    assert window.document.graph.nodes == ()
    window.open_file(tmp_path / "my net.netsketch")
    assert window.document.graph == graph
    assert window.files.name() == "my net"


def test_that_files_are_looked_for_where_the_last_one_was(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    save_to(tmp_path / "net.netsketch", monkeypatch)
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: window.files.name() == "net")
    window.files.begin_empty()
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(folder)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    action(window, "actionOpen").trigger()
    assert asked == [str(tmp_path)]


def test_that_a_project_that_cannot_be_saved_stays_edited_and_says_why(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    save_to(tmp_path / "no such folder" / "net.netsketch", monkeypatch)
    action(window, "actionSaveAs").trigger()
    qtbot.waitUntil(lambda: bool(notice_of(window)))
    assert "no such folder" in notice_of(window)
    assert window.document.is_modified


def test_that_new_puts_unsaved_work_aside_and_brings_it_back(window: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    action(window, "actionNew").trigger()
    assert window.document.graph.nodes == ()
    robot.click("messageAction:0")
    assert window.document.project.training.epochs == 9


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.netsketch", b""),
        ("not json.netsketch", b"\x00\x01\x02"),
        ("cut off.netsketch", b'{"netsketch": 1, "graph": {"nodes": ['),
        ("table.xlsx", b"PK"),
        ("no picture.png", b"hello"),
        ("empty.png", b""),
    ],
)
def test_that_a_file_that_cannot_be_opened_is_told_and_nothing_is_lost(
    name: str, content: bytes, window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    robot.click("templateCard:mlp")
    project = window.document.project
    (tmp_path / name).write_bytes(content)
    window.open_file(tmp_path / name)
    assert notice_of(window)
    assert window.document.project == project


def test_that_a_data_file_that_cannot_be_read_leaves_the_choice_as_it_was(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    (tmp_path / "data.npz").write_bytes(b"no archive")
    window.open_file(tmp_path / "data.npz")
    assert window.document.project.data.name == "starter-digits"
    assert robot.find("trainPage").isVisible()


def test_that_a_file_named_at_the_start_is_opened(make_window: MakeWindow, tmp_path: Path) -> None:
    first = make_window()
    first.files.begin_template("mlp")
    graph = first.document.graph
    write_project(tmp_path / "net.netsketch", first.document.project)
    second = make_window(arguments=[str(tmp_path / "net.netsketch")])
    assert second.document.graph == graph


def test_that_unsaved_work_is_offered_at_the_next_start(make_window: MakeWindow, qtbot: QtBot) -> None:
    first = make_window()
    Robot(first).click("templateCard:mlp")
    first.document.do(SetTraining({"epochs": 9}), "epochs")
    first.close()
    second = make_window()
    qtbot.waitUntil(lambda: "still here" in notice_of(second))
    Robot(second).click("messageAction:0")
    assert second.document.project.training.epochs == 9
    assert second.document.is_modified
    second.close()
    third = make_window()  # still in no file: offered again
    qtbot.waitUntil(lambda: "still here" in notice_of(third))


# Training and testing -----------------------------------------------------------------------------------------


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


def trained(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    """Train the multilayer perceptron for a moment."""
    window.files.begin_template("mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)


def test_that_the_test_page_says_that_the_drawing_has_changed_since(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    window.document.do(SetParameter(window.document.graph.nodes[2].id, "units", 64), "units")
    robot.click("pageButton4")
    text = robot.find("modelText").property("text")
    assert "Multilayer perceptron" in text
    assert "the drawing has changed since" in text


def test_that_another_project_is_not_answered_for_by_the_model_before_it(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    window.files.begin_empty()
    assert not window.model.exists
    robot.click("mainActionButton")
    assert "no trained network" in notice_of(window)


def test_that_a_run_is_opened_beside_unsaved_work_and_overwrites_nothing(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    window.files.begin_empty()
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    (tmp_path / "last.h5").write_bytes(b"weights")
    window.files.open_run(tmp_path / "last.h5")
    qtbot.waitUntil(lambda: window.model.exists)
    assert window.files.name() == "Multilayer perceptron"
    assert window.document.is_modified
    robot.click("messageAction:0")  # what was put aside
    assert window.document.project.training.epochs == 9


def test_that_put_aside_work_is_still_in_the_menu_after_another_message(window: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    window.files.begin_empty()
    robot.click("mainActionButton")
    assert "put aside" not in notice_of(window)
    action(window, "actionBringBack").trigger()
    assert window.document.project.training.epochs == 9
    assert not action(window, "actionBringBack").isEnabled()


def test_that_a_saved_project_says_that_what_was_learnt_goes_into_a_model(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(window, robot, qtbot)
    save_to(tmp_path / "net.netsketch", monkeypatch)
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: "goes into a model file" in notice_of(window))


def test_that_undo_on_the_test_page_takes_back_a_stroke_and_no_edit(window: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    robot.click("pageButton4")
    assert not action(window, "actionUndo").isEnabled()
    robot.draw("digitPad")
    robot.settle()
    action(window, "actionUndo").trigger()
    assert window.document.project.training.epochs == 9
    robot.settle()
    assert not action(window, "actionUndo").isEnabled()


def test_that_runs_of_an_earlier_start_are_listed(make_window: MakeWindow, qtbot: QtBot) -> None:
    project = template("mlp").project
    create_run(project, parameters=101_770, samples=10, validation_samples=2, device="nothing")
    window = make_window()
    table = window.findChild(QTableView, "runTable")
    assert isinstance(table, QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)


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


def test_that_there_is_no_model_to_save_before_something_was_trained(window: MainWindow, robot: Robot) -> None:
    robot.click("mainActionButton")
    assert "no trained network" in notice_of(window)


def test_that_a_trained_model_is_saved_and_opened_again(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)
    save_to(tmp_path / "model.h5", monkeypatch)
    robot.click("mainActionButton")
    qtbot.waitUntil(lambda: not window.model.unsaved)
    assert "read back" in notice_of(window)
    graph = window.document.graph
    window.files.begin_empty()
    window.open_file(tmp_path / "model.h5")
    qtbot.waitUntil(lambda: window.document.graph == graph)


def test_that_a_drawing_without_a_model_says_what_to_do(window: MainWindow, robot: Robot) -> None:
    robot.click("pageButton4")
    robot.draw("digitPad")
    robot.settle()
    assert "No network has learnt yet" in str(robot.find("predictionLabel").accessibleName() + _texts(window))


def _texts(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))


# Look ---------------------------------------------------------------------------------------------------------


def test_that_the_chosen_look_is_there_at_the_next_start(make_window: MakeWindow) -> None:
    first = make_window()
    action(first, "actionLookDark").trigger()
    first.close()
    assert make_window().settings.settings.appearance == "dark"
    action(first, "actionLookLight").trigger()


def test_that_the_guide_leads_from_the_first_step_to_the_second(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.click("showMeButton")
    assert "Step 1 of 3" in notice_of(window)
    robot.click("messageAction:0")
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.training.stop()
    qtbot.waitUntil(lambda: "Step 2 of 3" in notice_of(window))
    assert robot.find("testPage").isVisible()
