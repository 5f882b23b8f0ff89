"""What the engine keeps after runs: its memory after each of many trainings, one after the other.

uv run python -m tests.benchmarks.memory_after_runs [--runs 21] [--network mlp] [--epochs 1]
"""

import argparse
import os
import sys
import tempfile

os.environ.setdefault("NETSKETCH_HOME", tempfile.mkdtemp(prefix="netsketch-memory-"))

from backend.edits import SetTraining
from backend.templates import template
from tests.benchmarks.engine_at_hand import EngineAtHand


def main() -> None:
    """Train, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--network", default="mlp")
    parser.add_argument("--epochs", type=int, default=1)
    options = parser.parse_args()
    project = SetTraining({"epochs": options.epochs}).apply(template(options.network).project)
    sizes = []
    with EngineAtHand(project) as engine:
        idle = engine.memory()
        for number in range(1, options.runs + 1):
            engine.hear(engine.train())
            sizes.append(engine.memory())
            sys.stdout.write(f"after run {number}: {sizes[-1] / 1e6:.0f} MB\n")
            sys.stdout.flush()
    growth = sizes[-1] / sizes[0] - 1
    sys.stdout.write(
        f"idle {idle / 1e6:.0f} MB; after run 1 {sizes[0] / 1e6:.0f} MB; "
        f"after {options.runs - 1} more {sizes[-1] / 1e6:.0f} MB: {growth:+.1%}\n"
    )


if __name__ == "__main__":
    main()
