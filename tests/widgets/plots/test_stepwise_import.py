"""The import of pyqtgraph in small steps, each in a process of its own where nothing is imported yet."""

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from widgets.plots.preload import PlotPreload
from widgets.plots.stepwise_import import PLOT_IMPORT

_BEGIN = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from widgets.plots.stepwise_import import PLOT_IMPORT
"""


def run(script: str) -> str:
    """What the script prints; it fails the test if it fails."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _BEGIN + script],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_that_steps_and_a_plain_import_give_the_same_package() -> None:
    plain = run("import pyqtgraph; print(sorted(name for name in vars(pyqtgraph) if not name.startswith('_')))")
    stepped = run(
        "steps = 0\n"
        "while PLOT_IMPORT.step(): steps += 1\n"
        "assert steps > 100, steps\n"
        "import pyqtgraph; print(sorted(name for name in vars(pyqtgraph) if not name.startswith('_')))"
    )

    # Modules that are imported earlier than in one piece may be seen as names of the package: more, never less.
    missing = set(eval(plain)) - set(eval(stepped))
    assert not missing


def test_that_plots_asked_for_in_the_middle_are_there_at_once() -> None:
    made = run(
        "for _ in range(150): PLOT_IMPORT.step()\n"
        "from widgets.plots.plot_boxes import PlotBoxes\n"
        "from widgets.theme.theme import Theme\n"
        "boxes = PlotBoxes(Theme())\n"
        "boxes.make_plots()\n"
        "print(len(boxes.plots), 'widgets.plots.training_plot' in sys.modules)"
    )

    assert made == "2 True"


def test_that_an_import_that_fails_leaves_no_half_package_behind() -> None:
    left = run(
        "class Refuse:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'pyqtgraph.graphicsItems.ROI': raise RuntimeError('no')\n"
        "sys.meta_path.insert(0, Refuse())\n"
        "try:\n"
        "    PLOT_IMPORT.finish()\n"
        "except RuntimeError: print('pyqtgraph' in sys.modules)"
    )

    assert left == "False"


def test_that_the_preload_tells_when_the_plots_can_be_made(qtbot: QtBot) -> None:
    preload = PlotPreload()

    with qtbot.waitSignal(preload.finished, timeout=20_000):
        preload.start()

    assert "widgets.plots.training_plot" in sys.modules
    assert not PLOT_IMPORT.step()


def test_that_a_preload_that_fails_stops_and_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> bool:
        raise OSError("the disk is gone")

    monkeypatch.setattr(PLOT_IMPORT, "step", fail)
    preload = PlotPreload()

    with qtbot.capture_exceptions() as raised:
        preload.start()
        qtbot.waitUntil(lambda: not preload._timer.isActive())

    assert [str(error) for _, error, _ in raised] == ["the disk is gone"]
