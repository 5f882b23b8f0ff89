"""An engine that runs but cannot compute: the window offers to try again, and Train tries by itself."""

from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.folders import data_folder
from tests.app.conftest import MakeWindow
from tests.app.using_window import notice_of


def _told(make_window: MakeWindow, qtbot: QtBot, way: str = "cannot-start") -> MainWindow:
    window = make_window(way)
    qtbot.waitUntil(lambda: bool(notice_of(window)) and "starts again" not in notice_of(window))
    return window


def _mend() -> None:
    (data_folder() / "mended").touch()


def test_that_it_is_tried_again_when_that_is_asked(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = _told(make_window, qtbot)
    assert "cannot be imported" in notice_of(window)
    _mend()
    Robot(window).click("messageAction:0")
    qtbot.waitUntil(lambda: "Training on nothing" in Robot(window).find("deviceText").property("text"))


def test_that_train_tries_it_again(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = _told(make_window, qtbot)
    window.files.begin_template("mlp")
    window.training.train()
    qtbot.waitUntil(lambda: not window.training.is_running)
    assert window.notices.current is not None
    assert window.notices.current.actions
    _mend()
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)


def test_that_an_engine_that_ends_before_it_is_ready_can_be_tried_again_too(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = _told(make_window, qtbot, "never-starts")
    assert "cannot start" in notice_of(window)
    Robot(window).click("messageAction:0")
    qtbot.waitUntil(lambda: "cannot start" in notice_of(window))
