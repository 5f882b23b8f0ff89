"""Closing the window while something is being exported, with an engine that computes nothing."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.robot import Robot
from tests.app.conftest import MakeWindow
from tests.app.test_export_in_window import asked, button
from tests.app.using_window import action, notice_of, trained


def test_that_closing_the_window_over_an_export_asks_first(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window("export-waits")
    robot = Robot(window)
    trained(window, robot, qtbot)
    dialog = asked(window, tmp_path)
    button(dialog, "exportButton").click()
    dialog.close()
    action(window, "actionQuit").trigger()
    assert window.isVisible()
    assert notice_of(window) == "“net.h5” is still being exported. Closing now breaks it off."
    robot.click("messageAction:0")
    assert "closes as soon as “net.h5” is exported" in notice_of(window)
    window.exporting._stop()
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    assert window.isVisible(), "it was not exported, and that is told"
    action(window, "actionExport").trigger()
    button(dialog, "exportButton").click()
    dialog.close()
    action(window, "actionQuit").trigger()
    robot.click("messageAction:1")
    assert not window.isVisible()


def test_that_the_window_closes_when_the_export_is_done_that_it_waited_for(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make_window()
    robot = Robot(window)
    trained(window, robot, qtbot)
    dialog = asked(window, tmp_path)
    button(dialog, "exportButton").click()
    dialog.close()
    action(window, "actionQuit").trigger()
    robot.click("messageAction:0")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert (tmp_path / "net.h5").is_file()
