"""What the window and its engine keep after runs: the memory of both processes after each of many trainings.

    uv run python -m tests.benchmarks.memory_after_runs [--runs 21] [--network mlp] [--epochs 1]

The whole window, the Train page in view; each run is begun by the Train button and waited for.
"""

import argparse
import gc
import os
import sys
import tempfile

os.environ.setdefault("NETSKETCH_HOME", tempfile.mkdtemp(prefix="netsketch-memory-"))
if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil

from app.main import create_window, make_application
from app.robot import Robot, rest
from backend.edits import SetTraining

LONGEST = 300.0


def main() -> None:
    """Train, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--network", default="mlp")
    parser.add_argument("--epochs", type=int, default=1)
    options = parser.parse_args()
    make_application()
    window = create_window([])
    window.show()
    robot = Robot(window)
    robot.click(f"templateCard:{options.network}")
    window.document.do(SetTraining({"epochs": options.epochs}), "epochs")
    robot.click("pageButton3")
    sizes = []
    for number in range(1, options.runs + 1):
        robot.click("trainButton")
        robot.wait_until(lambda: not window.training.is_running, LONGEST, "the end of the training")
        rest(500)
        gc.collect()
        pid = window.client.worker.engine_pid
        assert pid is not None
        sizes.append([psutil.Process(process).memory_info().rss / 1e6 for process in (os.getpid(), pid)])
        sys.stdout.write(f"after run {number}: window {sizes[-1][0]:.0f} MB, engine {sizes[-1][1]:.0f} MB\n")
        sys.stdout.flush()
    for place, name in enumerate(("window", "engine")):
        first, last = sizes[0][place], sizes[-1][place]
        more = len(sizes) - 1
        sys.stdout.write(
            f"{name}: {first:.0f} MB, after {more} more runs {last:.0f} MB: {last / first - 1:+.1%}\n"
        )
    first, last = sum(sizes[0]), sum(sizes[-1])
    sys.stdout.write(f"both: {first:.0f} MB, then {last:.0f} MB: {last / first - 1:+.1%}\n")
    window.close()


if __name__ == "__main__":
    main()
