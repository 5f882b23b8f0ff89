"""The drawing pad in the window: its tools in every width, the pen of the settings, undo and redo of the menu."""

import msgspec
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import BUILD, TEST, MainWindow
from app.robot import Robot
from backend.edits import SetData
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, trained
from tests.finding import part
from widgets.prediction_bars import PredictionBars


def test_that_all_tools_stand_in_one_line_in_a_narrow_window_too(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(TEST)
    names = ("thinPenButton", "undoStrokeButton", "clearPadButton", "openImageButton")
    opening = part(window, QPushButton, "openImageButton")
    for width, text in ((1600, "Open picture…"), (1000, ""), (1600, "Open picture…")):
        window.resize(width, 700)

        def in_one_line(text: str = text) -> bool:
            middles = [part(window, QAbstractButton, name).mapTo(window, QPoint(0, 14)).y() for name in names]
            return opening.text() == text and max(middles) - min(middles) <= 3

        qtbot.waitUntil(in_one_line)
    assert opening.accessibleName() == "Open picture…"


def test_that_the_pad_is_as_large_as_its_column_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(TEST)
    window.resize(1100, 700)

    pad = window._test_page.pad
    qtbot.waitUntil(lambda: pad.width() > 320 and abs(pad.width() - pad.height()) <= 1)


def test_that_the_pen_is_there_again_at_the_next_start(make_window: MakeWindow) -> None:
    window = make_window()
    window.show_page(TEST)
    Robot(window).click("thickPenButton")
    window.close()

    again = make_window()

    assert again.settings.settings.pen == "thick"
    assert part(again, QAbstractButton, "thickPenButton").isChecked()
    assert again._test_page.pad._drawing.tool == "thick"


def test_that_undo_and_redo_of_the_menu_mean_strokes_on_this_page(window: MainWindow, robot: Robot) -> None:
    window.show_page(TEST)
    assert not action(window, "actionUndo").isEnabled()
    robot.draw("digitPad")
    drawn = window._test_page.pad.picture()

    action(window, "actionUndo").trigger()
    assert window._test_page.pad.is_empty()
    assert action(window, "actionRedo").isEnabled()
    action(window, "actionRedo").trigger()

    assert (window._test_page.pad.picture() == drawn).all()
    assert not action(window, "actionRedo").isEnabled()


def test_that_the_answer_stays_when_something_is_undone_on_the_build_page(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    window.show_page(TEST)
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.is_answered and bool(window.drawing.answer))
    said = part(window, QLabel, "sureText").text()
    bars = part(window, PredictionBars, "predictionBars")
    assert bars.probabilities() is not None

    data = msgspec.structs.replace(window.document.project.data, name="mnist")
    window.document.do(SetData(data), "Change")
    window.show_page(BUILD)
    action(window, "actionUndo").trigger()
    window.show_page(TEST)

    assert part(window, QLabel, "sureText").text() == said != "Draw something"
    assert bars.probabilities() is not None


def test_that_before_the_first_stroke_there_is_a_bar_for_each_class(window: MainWindow) -> None:
    window.files.begin_template("mlp")
    window.model.put(window.document.project, tuple("abcde"), unsaved=False, checkpoint=None)

    bars = part(window, PredictionBars, "predictionBars")
    assert len(bars.shown_rows()) == 5

    window.model.put(window.document.project, (), unsaved=False, checkpoint=None)
    assert len(bars.shown_rows()) == 10
