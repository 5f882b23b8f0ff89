"""The window itself, with an engine that computes nothing: its names, pages, keys, look and guide."""

import importlib.metadata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.edits import SetTraining
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, notice_of

NAMES = """
    homePage buildPage trainPage testPage layerPalette layerPaletteSearch graphView layerTree layerForm problemList
    dataChooser epochsField batchSizeField optimizerField learningRateField lossField trainButton pauseButton
    stopButton trainProgress lossPlot accuracyPlot runTable digitPad clearPadButton undoStrokeButton
    openImageButton networkInputPreview predictionBars predictionLabel confusionMatrix messageStrip deviceText
    modelText stateText bestAccuracyText timeLeftText worstErrors templateCard:mlp templateCard:small-cnn
    templateCard:softmax-regression
"""

ACTIONS = """
    actionNew actionOpen actionSave actionSaveAs actionExport actionUndo actionRedo actionTidy actionQuit
"""


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


def test_that_about_names_the_version(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "about", lambda _window, _title, text: shown.append(text))

    action(window, "actionAbout").trigger()

    assert importlib.metadata.version("netsketch") in shown[0]
