"""Measuring a window from inside: how long its event loop is held up, and how long a stroke takes to the bars."""

import time
from typing import Any

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.main_window import MainWindow
from app.robot import Robot, rest

TICK = 2
OVER = 16.0
NEVER = 2000.0
np.percentile([0.0, 1.0], 95)  # numpy imports masked arrays at its first percentile: not while we measure


class Heartbeat(QObject):
    """Ticks every 2 ms if it can; keeps the gaps between its ticks, by the part of the story, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self._gaps: dict[str, list[float]] = {}
        self._part = ""
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._timer.timeout.connect(self._tick)

    def begin(self, part: str) -> None:
        """From now on the gaps belong to this part."""
        self._part = part
        self._gaps.setdefault(part, [])
        if not self._timer.isActive():
            self._clock.start()
            self._timer.start()

    def end(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _tick(self) -> None:
        self._gaps[self._part].append(self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()

    def figures(self) -> dict[str, Any]:
        """The longest gap of each part, and of all: the longest, the 99th percentile, how many over 16 ms."""
        everything = np.sort(np.concatenate([np.array(gaps) for gaps in self._gaps.values()]))
        found: dict[str, Any] = {f"longest stall, {part}, ms": max(gaps) for part, gaps in self._gaps.items()}
        found["longest stall ms"] = float(everything[-1])
        found["99 % of gaps ms"] = float(np.percentile(everything, 99))
        found["gaps over 16 ms"] = int((everything > OVER).sum())
        found["gaps"] = len(everything)
        found["longest five ms"] = [round(float(gap), 1) for gap in everything[-5:]]
        return found


class PaintWatch(QObject):
    """Knows when a widget was last painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.painted = 0.0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted = time.perf_counter()
        return False

    def draw_and_wait(self, window: MainWindow, robot: Robot, moves: int = 60) -> float:
        """Draw a 7 move by move, each after the bars have followed the one before.

        Returns the 95th percentile of the milliseconds from a move of the pen to repainted bars.
        """
        pad = robot.find("digitPad")
        points = _seven(pad, moves)
        taken = []
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            answers = window.drawing.answers
            moved = time.perf_counter()
            QTest.mouseMove(pad, point)
            while window.drawing.answers == answers or self.painted < moved:
                rest(0)
                if (time.perf_counter() - moved) * 1000 > NEVER:
                    break
            taken.append((self.painted - moved) * 1000 if self.painted > moved else NEVER)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
        return float(np.percentile(taken, 95))


def _seven(pad: QWidget, count: int) -> list[QPoint]:
    corners = np.array([(0.26, 0.24), (0.74, 0.22), (0.44, 0.82)])
    along = np.linspace(0, 2, count)
    x, y = (np.interp(along, [0, 1, 2], corners[:, axis]) for axis in (0, 1))
    return [QPoint(round(a * pad.width()), round(b * pad.height())) for a, b in zip(x, y, strict=True)]
