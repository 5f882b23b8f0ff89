"""How smooth the Train page is with a run of over a million steps: repaints a second, how long the window stalls.

    uv run python -m tests.benchmarks.live_plot [--seconds 8] [--chunks 20] [--json]

The whole window, 1500 × 900, both plots in view. Most steps are there already; the others come in as in life, in
chunks, 20 times a second, with a view of the layers twice a second. With the pointer elsewhere a plot is repainted
only when something came in, so each part is also measured with the pointer moving over a plot, and with chunks
that come 100 times a second. The first part is a window in which nothing happens: it measures the machine.
"""

import argparse
import gc
import json
import sys
import tempfile
import time
from typing import Any
from unittest.mock import patch

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.main import create_window, make_application
from app.main_window import TRAIN, MainWindow
from app.robot import rest
from backend.messages import EpochDone, LiveView, StepsDone, TrainingStarted
from tests.benchmarks.heartbeat import Heartbeat
from widgets.plots.running_mean import Smoothing

STEPS, EPOCHS = 1_700_000, 100
PER_EPOCH = STEPS // EPOCHS
LAYERS = 8
FAST = 100
PARTS_EACH = 3
PARTS: tuple[tuple[str, Smoothing | None], ...] = (("smoothed", "medium"), ("every step", None))


class Paints(QObject):
    """Counts how often widgets are painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.counts = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.counts[watched] += 1
        return False


class Turns(QObject):
    """How much this thread computes between two ticks, 2 ms apart: stalls, without what other programs take."""

    def __init__(self) -> None:
        super().__init__()
        self.milliseconds: list[float] = []
        self._before = time.thread_time()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def end(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.thread_time()
        self.milliseconds.append((now - self._before) * 1000)
        self._before = now


class Feed(QObject):
    """A run that goes on: chunks of steps at a steady rate."""

    def __init__(self, window: MainWindow, seconds: float) -> None:
        super().__init__()
        self._page = window._train_page
        self._chance = np.random.default_rng(1)
        self._a_second = int(STEPS * 0.35 / (2 * PARTS_EACH * (seconds + 1)))
        self._chunk = 1
        self.step = int(STEPS * 0.6)
        self._came = 0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._send)

    def begin(self) -> None:
        """All that was before, at once."""
        started = TrainingStarted("run", EPOCHS, PER_EPOCH, 320_000, 1000, 61_706, self.step, ("layer",) * LAYERS)
        rows = [
            {"epoch": epoch, "loss": 1 / epoch, "accuracy": 0.9, "val_loss": 1.2 / epoch, "val_accuracy": 0.88}
            for epoch in range(1, self.step // PER_EPOCH + 1)
        ]
        loss, accuracy = self._values(self.step)
        self._page.begin_run(started, (), np.column_stack((loss, accuracy)), rows)

    def run(self, running: bool, chunks: int) -> None:
        """Let steps come in, so many chunks a second, or hold them."""
        self._chunk = max(1, self._a_second // chunks)
        self._timer.setInterval(1000 // chunks)
        (self._timer.start if running else self._timer.stop)()

    def _values(self, count: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        loss = self._chance.gamma(4, 0.1, count).astype(np.float32)
        return loss, self._chance.binomial(32, 0.9, count).astype(np.float32) / 32

    def _send(self) -> None:
        before, self.step = self.step, min(STEPS, self.step + self._chunk)
        if self.step == before:
            return
        epoch = self.step // PER_EPOCH + 1
        self._page.add_steps(StepsDone(epoch, self.step, STEPS, *self._values(self.step - before), 50_000.0))
        if self.step // PER_EPOCH > before // PER_EPOCH:
            metrics: dict[str, float | None] = {
                "loss": 0.4,
                "accuracy": 0.9,
                "val_loss": 0.5,
                "val_accuracy": 0.88,
            }
            self._page.add_epoch(EpochDone(epoch - 1, EPOCHS, metrics, 0.001, 5.0, 0.5))
        self._came += 1
        if self._came % 10 == 0:
            sizes = self._chance.gamma(4, 0.001, LAYERS).astype(np.float32)
            view = LiveView(self.step, 0.001, sizes, sizes, np.zeros((0, 0), np.float32), 800_000_000)
            self._page.add_live_view(view)


class Pointer(QObject):
    """A hand that moves to and fro over a plot, 60 times a second."""

    def __init__(self, plot: QWidget) -> None:
        super().__init__()
        self._plot, self._moves = plot, 0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=16)
        self._timer.timeout.connect(self._move)

    def run(self, moving: bool) -> None:
        """Move, or rest."""
        (self._timer.start if moving else self._timer.stop)()

    def _move(self) -> None:
        self._moves += 1
        across = 60 + (self._moves * 7) % (self._plot.width() - 90)
        QTest.mouseMove(self._plot, QPoint(across, self._plot.height() // 2))


def measure(seconds: float, chunks: int) -> dict[str, Any]:
    """All parts in one window; milliseconds and repaints a second."""
    window = create_window([])
    window.resize(1500, 900)
    window.show()
    window.show_page(TRAIN)
    page = window._train_page
    rest(3000)
    page.plots.make_plots()
    # As `app.main` does.
    gc.collect()
    gc.freeze()
    feed = Feed(window, seconds)
    feed.begin()
    rest(500)
    loss, accuracy = (plot.viewport() for plot in page.plots.plots)
    paints, pointer = Paints(loss, accuracy), Pointer(loss)
    found: dict[str, Any] = {"steps before": feed.step}
    found["nothing comes in"] = _watch(paints, seconds)
    for name, smoothing in PARTS:
        page.plots.set_smoothing(smoothing)
        for part, rate, moves in (
            ("as in life", chunks, False),
            ("pointer moves", chunks, True),
            ("fast", FAST, False),
        ):
            feed.run(True, rate)
            pointer.run(moves)
            rest(500)
            found[f"{name}, {part}"] = _watch(paints, seconds)
    feed.run(False, chunks)
    pointer.run(False)
    found["steps after"] = feed.step
    window.close()
    return found


def _watch(paints: Paints, seconds: float) -> dict[str, float]:
    heartbeat = Heartbeat()
    before = dict(paints.counts)
    turns = Turns()
    heartbeat.begin("part")
    rest(round(seconds * 1000))
    heartbeat.end()
    turns.end()
    gaps = np.array(heartbeat._gaps["part"])
    counts = [count - before[widget] for widget, count in paints.counts.items()]
    return {
        "loss plot, frames a second": round(counts[0] / seconds, 1),
        "other plot, frames a second": round(counts[1] / seconds, 1),
        "event loop, median ms": round(float(np.median(gaps)), 2),
        "event loop, 99 % ms": round(float(np.percentile(gaps, 99)), 2),
        "event loop, longest ms": round(float(gaps.max()), 2),
        "computing in a turn, 99 % ms": round(float(np.percentile(turns.milliseconds, 99)), 2),
        "computing in a turn, longest ms": round(max(turns.milliseconds), 2),
        "share of a core": round(sum(turns.milliseconds) / 1000 / seconds, 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--chunks", type=int, default=20, help="chunks of steps a second")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, patch.dict("os.environ", {"NETSKETCH_HOME": home}):
        application = make_application()
        found = measure(options.seconds, options.chunks)
        found["screen"] = application.platformName()
    if options.json:
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
        return
    for part, figures in found.items():
        sys.stdout.write(f"{part}: {figures}\n")


if __name__ == "__main__":
    main()
