"""How long it takes from a move of the pen to the bars of its answer, with an idle engine and beside a training.

python -m tests.benchmarks.pad_to_bars [TEMPLATE]

The whole window, off screen, with a real engine; the template's network (small-cnn) learns its digits. Each
move is waited for, as is its answer: the table has the 5th, 50th and 95th of 100 in milliseconds, with the view of
the test set and with the map beside the answer, and the median of what the window itself computes for a move. On a
machine that does other work too the 5th is nearest to what a machine of one's own gives.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("NETSKETCH_HOME", tempfile.mkdtemp(prefix="netsketch-pad-"))

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QEventLoop, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.main import create_window, make_application
from app.main_window import TEST, MainWindow
from app.robot import Robot
from backend.edits import SetTraining

MOVES = 120
WARMING = 20
AS_IT_COMES = QEventLoop.ProcessEventsFlag.AllEvents
MAY_REST = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
"""Waiting in a loop would take the processor from the engine."""
PATIENCE = 300.0


def move(window: MainWindow, kind: QEvent.Type, x: float, y: float) -> None:
    """The mouse on the pad, at shares of its side."""
    pad = window._test_page.pad
    place = QPointF(x * pad.width(), y * pad.width())
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    modifiers = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, pad.mapToGlobal(place), button, held, modifiers)
    QApplication.sendEvent(pad, event)


def until(condition: Callable[[], bool], flags: QEventLoop.ProcessEventsFlag = AS_IT_COMES) -> None:
    """Let the event loop run until it holds."""
    begun = time.perf_counter()
    while not condition():
        QApplication.processEvents(flags)
        if time.perf_counter() - begun > PATIENCE:
            raise TimeoutError("it did not happen")


def times(window: MainWindow) -> npt.NDArray[np.float64]:
    """Milliseconds from each move of a stroke to its answer, and those that the window computed: `(moves, 2)`."""
    window._test_page.pad.clear()
    QApplication.processEvents()
    move(window, QEvent.Type.MouseButtonPress, 0.5, 0.2)
    found = []
    for step in range(MOVES + WARMING):
        answers = window.drawing.answers
        turned = step * 0.06
        begun, computed = time.perf_counter(), time.thread_time()
        move(window, QEvent.Type.MouseMove, 0.5 + 0.3 * np.sin(turned), 0.5 - 0.3 * np.cos(turned))
        until(partial(_has_more, window, answers), MAY_REST)
        QApplication.processEvents()  # the bars are painted
        found.append(((time.perf_counter() - begun) * 1000, (time.thread_time() - computed) * 1000))
    move(window, QEvent.Type.MouseButtonRelease, 0.5, 0.5)
    return np.array(found[WARMING:])


def _has_more(window: MainWindow, answers: int) -> bool:
    return window.drawing.answers > answers


def show(name: str, window: MainWindow) -> None:
    """One row of the table."""
    found = times(window)
    figures = " ".join(f"{value:7.1f}" for value in np.percentile(found[:, 0], (5, 50, 95)))
    print(f"{name:34} {figures} ms   {np.median(found[:, 1]):5.1f} ms computed", flush=True)


def main() -> None:
    """Measure and print a table."""
    make_application()
    window = create_window([])
    window.show()
    window.files.begin_template(sys.argv[1] if len(sys.argv) > 1 else "small-cnn")
    settings = msgspec.structs.replace(window.document.project.training, epochs=1000)
    window.document.do(SetTraining(settings), "Train for long")
    window.training.train()
    until(lambda: window.training.epochs_done >= 1)
    window.show_page(TEST)
    page = window._test_page
    show("beside a training", window)
    page.tabs.choose(page.map)
    Robot(window).click("makeMapButton")
    until(lambda: window.testing.map.map is not None)
    show("beside a training, with the map", window)
    window.training.stop()
    until(lambda: not window.training.is_running)
    show("idle, with the map", window)
    page.tabs.choose(page.test_set)
    show("idle", window)
    window.close()


if __name__ == "__main__":
    main()
