"""How soon a training begins, and how soon it stops.

    uv run python -m tests.benchmarks.training_reins [--tries 200] [--network mlp]

An engine that is ready is asked to train, over and over, on the starter digits. Measured is the time from the
request to the first loss, and from Stop, at a random moment within the first seconds, to the end of the steps and
to the last word of the training, when all is written.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence

os.environ.setdefault("NETSKETCH_HOME", tempfile.mkdtemp(prefix="netsketch-reins-"))

import numpy as np

from backend.edits import SetTraining
from backend.messages import StepsDone, Stop
from backend.templates import template
from tests.benchmarks.engine_at_hand import EngineAtHand


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=200)
    parser.add_argument("--network", default="mlp")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    project = SetTraining({"epochs": 1000}).apply(template(options.network).project)
    begins, ends, lasts = [], [], []
    with EngineAtHand(project) as engine:
        for number in range(options.tries + 1):
            asked = time.perf_counter()
            training = engine.train()
            _, first = engine.hear(training, lambda event: isinstance(event, StepsDone))
            until = first + chance.uniform(0.0, 3.0)
            engine.hear(training, lambda event: time.perf_counter() >= until)  # noqa: B023 - it is done with now
            stopped = time.perf_counter()
            engine.send(Stop(training))
            step = stopped
            while True:
                event, at = engine.hear(training, lambda event: True)
                if not isinstance(event, StepsDone):
                    if type(event).__name__ == "TrainingEnded":
                        break
                    continue
                step = at
            if number:  # the first training also warms the engine
                begins.append(first - asked)
                ends.append(step - stopped)
                lasts.append(at - stopped)
    _say("from Train to the first loss", begins)
    _say("from Stop to the last step", ends)
    _say("from Stop to the last word", lasts)


def _say(what: str, seconds: Sequence[float]) -> None:
    times = 1000 * np.array(seconds)
    middle, most, nearly_all = np.percentile(times, [50, 95, 99])
    sys.stdout.write(
        f"{what:30} median {middle:5.0f}, 95 % {most:5.0f}, 99 % {nearly_all:5.0f}, most {times.max():5.0f} ms\n"
    )


if __name__ == "__main__":
    main()
