"""How long it takes from pressing Evaluate to the matrix, and to the first pictures, in the real window.

    uv run python -m tests.benchmarks.evaluate_time [--model MODEL.h5] [--data MNIST.npz] [--tries 3]

Without a model LeNet-5 is trained for a few steps first. The data is a file shaped like `mnist.npz`, of which the
test part is measured. The first try loads the data and traces the network; later ones find the data at hand. What
the engine computed is told too, in seconds of the processor: they say more where the machine has other work.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["NETSKETCH_HOME"] = tempfile.mkdtemp(prefix="netsketch-evaluate-")
if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtWidgets import QPushButton

from app.main import create_window, make_application
from app.main_window import MainWindow
from app.robot import Robot
from tests.finding import part
from widgets.confusion_matrix import ConfusionMatrix
from widgets.test_set.sample_list import SampleList
from widgets.test_set.sample_model import SampleModel

LONGEST = 300.0
_DATA = Path(__file__).parents[3] / "shared" / "data" / "mnist.npz"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--data", type=Path, default=_DATA)
    parser.add_argument("--tries", type=int, default=3)
    options = parser.parse_args()
    _application = make_application()
    window = create_window([])
    window.resize(1100, 700)
    window.show()
    robot = Robot(window)
    if options.model:
        window.open_file(options.model)
        robot.wait_until(lambda: window.model.exists, LONGEST, "the opening of the model")
        window.open_file(options.data)
    else:
        window.files.begin_template("lenet-5")
        window.open_file(options.data)
        window.training.train()
        robot.wait_until(lambda: window.model.exists, LONGEST, "the first steps")
        window.training.stop()
        robot.wait_until(lambda: not window.training.is_running, LONGEST, "the end of the training")
    robot.wait_until(lambda: not window.client.worker.is_busy(), LONGEST, "the engine")
    robot.click("pageButton4")
    for number in range(options.tries):
        computed = _computed()
        matrix, pictures = _press(window, robot)
        text = f"try {number + 1}: matrix after {matrix:.2f} s, first pictures after {pictures:.2f} s"
        sys.stdout.write(f"{text}; {_computed() - computed:.2f} s of the processor\n")
    window.close()


def _computed() -> float:
    """Seconds of the processor that the engine has had."""
    times = [child.cpu_times() for child in psutil.Process().children(recursive=True)]
    return float(sum(one.user + one.system for one in times))


def _press(window: MainWindow, robot: Robot) -> tuple[float, float]:
    """Seconds from the press until the matrix is painted, and until the mistakes that are seen have pictures."""
    matrix, button = part(window, ConfusionMatrix, "confusionMatrix"), part(window, QPushButton, "evaluateButton")
    pictures: list[float] = []
    looks = part(window, SampleList, "worstErrors").findChild(SampleModel)
    assert looks is not None

    def note() -> None:
        pictures.append(time.perf_counter())

    looks.looks_came.connect(note)
    begun = time.perf_counter()
    robot.click("evaluateButton")
    robot.wait_until(lambda: button.isEnabled() and matrix.isVisible(), LONGEST, "the matrix")
    matrix.grab()
    seen = time.perf_counter()
    robot.wait_until(lambda: bool(pictures), LONGEST, "the pictures")
    looks.looks_came.disconnect(note)
    return seen - begun, pictures[0] - begun


if __name__ == "__main__":
    main()
