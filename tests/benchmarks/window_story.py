"""How the window feels: ready when, stalls how long, answers how fast, and the whole job in how much time.

    uv run python -m tests.benchmarks.window_story [--runs 3] [--json]

Each run is a fresh process with folders of its own. It starts as `netsketch` does, waits for nothing, presses
what a person would press - a template, Train, the pad - and ends with saving and opening the model. A timer that
wants to tick every 2 ms tells how long the event loop was held up, from the first event to the last.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

LONGEST = 300.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    runs = [_run_in_a_process() for _ in range(options.runs)]
    if options.json:
        sys.stdout.write(json.dumps(runs, indent=2) + "\n")
        return
    for name in runs[0]:
        values = [run[name] for run in runs]
        if all(isinstance(value, int | float) for value in values):
            median = statistics.median(values)
            sys.stdout.write(f"{name:40} {median:10.3f}   ({min(values):.3f} to {max(values):.3f})\n")
        else:
            sys.stdout.write(f"{name:40} {values}\n")


def _run_in_a_process() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "NETSKETCH_HOME": home}
        if "DISPLAY" not in environment:
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment["NETSKETCH_BENCHMARK_START"] = repr(time.monotonic())
        result = subprocess.run(
            [sys.executable, "-c", "from tests.benchmarks.window_story import story; story()"],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    answer: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return answer


def story() -> None:
    """One run, in its own process; prints its figures as JSON."""
    start = float(os.environ["NETSKETCH_BENCHMARK_START"])
    # As `app.main` does; imported here because the imports are part of what is measured.
    from app.main import create_window, make_application

    application = make_application()
    window = create_window([])
    window.show()
    application.processEvents()
    figures: dict[str, Any] = {"window ready s": time.monotonic() - start}

    from app.robot import Robot, rest
    from tests.benchmarks.heartbeat import Heartbeat, PaintWatch

    heartbeat = Heartbeat()
    heartbeat.begin("start")
    robot = Robot(window)
    for name in ("templateCard:small-cnn", "pageButton3", "trainButton"):
        robot.click(name)
        rest(1)
    robot.wait_until(lambda: window.training.epochs_done >= 1, LONGEST, "the first epoch")
    heartbeat.begin("pen while training")
    robot.click("pageButton4")
    robot.settle()
    bars = PaintWatch(robot.find("predictionBars"))
    figures["pen to bars while training, 95 % ms"] = bars.draw_and_wait(window, robot)
    figures["training was running"] = window.training.is_running
    heartbeat.begin("training")
    robot.wait_until(lambda: not window.training.is_running, LONGEST, "the end of the training")
    heartbeat.begin("pen")
    robot.click("clearPadButton")
    rest(50)
    figures["pen to bars, 95 % ms"] = bars.draw_and_wait(window, robot)
    figures["answer"] = window.drawing.answer
    figures["from start to the answer s"] = time.monotonic() - start
    heartbeat.begin("save and open")
    model = Path(os.environ["NETSKETCH_HOME"]) / "model.h5"
    window.saving.save_model(model)
    robot.wait_until(lambda: not window.client.worker.is_busy(), LONGEST, "the saving")
    window.open_file(model)
    robot.wait_until(lambda: not window.client.worker.is_busy(), LONGEST, "the opening")
    rest(200)
    heartbeat.end()
    figures |= heartbeat.figures()
    window.close()
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
