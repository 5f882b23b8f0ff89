"""A pair of hands for the tour, the stories and the benchmarks: real mouse and key events on the real window."""

import itertools
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Stroke = Sequence[tuple[float, float]]
"""Points of one stroke, in shares of the width and height of what is drawn on."""

SEVEN: tuple[Stroke, ...] = (((0.26, 0.24), (0.50, 0.22), (0.74, 0.22), (0.62, 0.44), (0.52, 0.62), (0.44, 0.82)),)


class TookTooLongError(Exception):
    """What was waited for did not happen in time."""


class Robot:
    """Finds widgets of a window by their object names and uses them as a person would."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.actions = 0
        """How many things a person would have done so far."""

    def find(self, name: str) -> QWidget:
        """The widget of this object name; raises `LookupError` where there is none."""
        found = self._window.findChild(QWidget, name)
        if found is None:
            raise LookupError(f"the window has no widget named {name}")
        return found

    def click(self, name: str) -> None:
        """Click in the middle of a widget."""
        self.actions += 1
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def draw(self, name: str, strokes: Sequence[Stroke] = SEVEN) -> None:
        """Draw strokes on a widget, with the button held."""
        self.actions += 1
        pad = self.find(name)
        for stroke in strokes:
            points = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in _dense(stroke)]
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
            for point in points[1:]:
                QTest.mouseMove(pad, point)
                QApplication.processEvents()
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])

    def wait_until(self, condition: Callable[[], bool], seconds: float, what: str) -> None:
        """Let the event loop run until the condition holds; raises `TookTooLongError` after `seconds`."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TookTooLongError(f"{what} did not happen within {seconds:g} s")
            rest(10)

    def settle(self) -> None:
        """Let the window paint what has changed."""
        rest(60)


def rest(milliseconds: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _dense(stroke: Stroke, steps: int = 6) -> list[tuple[float, float]]:
    """The stroke with points in between, as a moving hand makes them."""
    points = [stroke[0]]
    for (x0, y0), (x1, y1) in itertools.pairwise(stroke):
        points += [(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps) for step in range(1, steps + 1)]
    return points
