"""How long the things take that should seem to take no time at all; each is the least of several tries.

python -m tests.benchmarks.answer_times
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("NETSKETCH_HOME", tempfile.mkdtemp(prefix="netsketch-answers-"))

import numpy as np
from PySide6.QtWidgets import QApplication

from app.language import load_language
from backend.data.facts import describe
from backend.digits.prepare import prepare
from backend.graph.layout import tidy
from backend.project import DataChoice, Preparation
from tests.backend.graph.test_layout import random_graph
from widgets.plots.curves import RunCurves
from widgets.plots.training_plot import TrainingPlot
from widgets.prediction_bars import PredictionBars
from widgets.theme.theme import Theme

TRIES = 5
COMMANDS = ("templates", "layers", "datasets", "check mlp")


def least(work: Callable[[], object], tries: int = TRIES) -> float:
    """Milliseconds of the quickest try: the others tell what else the machine did."""
    times = []
    for _ in range(tries):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times) * 1000


def ask(command: str) -> None:
    """Run one command of the command line as a process of its own."""
    words = [sys.executable, "-m", "app.command_line", *command.split(), "--json"]
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True)


def filled_plot(steps: int) -> TrainingPlot:
    """A plot of a long run, on the screen."""
    plot = TrainingPlot(Theme(), "loss")
    plot.resize(500, 300)
    curves = RunCurves(epochs=100, steps_per_epoch=steps // 100)
    curves.add_steps(steps, np.random.default_rng(1).random(steps), np.empty(0))
    plot.set_curves(curves)
    plot.show()
    return plot


def repaint(plot: TrainingPlot) -> None:
    """The whole run, painted anew."""
    plot._repaint()
    plot.grab()


def show_answers(bars: PredictionBars) -> None:
    """A new answer, painted."""
    bars.set_probabilities(np.full(10, 0.1, np.float32))
    bars.grab()


def main() -> None:
    """Measure and print a table."""
    application = QApplication([])
    drawing = np.full((280, 280), 255, np.uint8)
    drawing[40:240, 130:160] = 0
    graph = random_graph(400, 1)
    plot, bars = filled_plot(1_000_000), PredictionBars(Theme())
    bars.resize(300, 300)
    plot._repaint()
    rows: dict[str, Callable[[], object]] = {f"netsketch {one}": partial(ask, one) for one in COMMANDS}
    rows |= {
        "load the Chinese texts": lambda: load_language(application, "zh_CN"),
        "place 400 layers": lambda: tidy(graph),
        "prepare a drawing": lambda: prepare(drawing, Preparation()),
        "describe the starter digits": lambda: describe(DataChoice(name="starter-digits")),
        "repaint the bars": lambda: show_answers(bars),
        "repaint a run of 1,000,000 steps": lambda: repaint(plot),
    }
    for name, work in rows.items():
        print(f"{name:36} {least(work):8.1f} ms")


if __name__ == "__main__":
    main()
