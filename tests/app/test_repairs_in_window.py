"""Broken networks mended in the window by pressing repair buttons alone, then trained by an engine that computes
nothing (in `tests/backend/problems` they are trained in Keras)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.graph.to_spec import model_spec
from tests.backend.problems.test_broken_networks import FILES, MOST_PRESSED
from widgets.canvas.graph_view import GraphView

MENDED = ("flatten-forgotten", "eleven-classes-and-no-softmax", "a-lone-convolution", "half-a-memory")


@pytest.mark.parametrize("name", MENDED)
def test_that_a_broken_network_is_mended_by_its_buttons_and_trains(
    name: str, window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    window.open_file(next(file for file in FILES if file.stem == name))
    qtbot.waitUntil(lambda: window.document.facts is not None)
    for _ in range(MOST_PRESSED):
        if not any(problem.severity == "error" for problem in window.document.problems):
            break
        steps = window.document.undo_stack.count()
        robot.click("repairButton:0")
        assert window.document.undo_stack.count() == steps + 1
    assert [str(one.message) for one in window.document.problems if one.severity == "error"] == []
    model_spec(window.document.graph)
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done >= 1)
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)


def test_that_the_keyboard_goes_on_to_the_next_repair_and_then_to_the_canvas(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    window.open_file(next(file for file in FILES if file.stem == "eleven-classes-and-no-softmax"))
    qtbot.waitUntil(lambda: window.document.facts is not None)
    while window.document.problems:
        button = robot.find("repairButton:0")
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        focused = window.focusWidget()
        assert isinstance(focused, GraphView) or focused.objectName() == "repairButton:0"
    assert isinstance(window.focusWidget(), GraphView)
