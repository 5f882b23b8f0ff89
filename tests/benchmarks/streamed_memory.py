"""How much memory a training on a large file takes, streamed and loaded, and how long an epoch of it is.

    python -m tests.benchmarks.streamed_memory [--megabytes 600] [--compressed] [--ways streamed loaded]

The file (uint8 pictures, 28 × 28) is made in a temporary folder and removed; each way runs in a process
of its own.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from backend.data.room import VARIABLE


def write_large_file(path: Path, megabytes: int, compressed: bool = False) -> None:
    """Pictures that take so many megabytes as they are stored, and their classes."""
    count = megabytes * 1_000_000 // 784
    generator = np.random.default_rng(1)
    # A few thousand pictures again and again: quick to make, and no smaller where they lie.
    pictures = generator.integers(0, 256, (4000, 28, 28), np.uint8)
    save = np.savez_compressed if compressed else np.savez
    save(path, x_train=np.resize(pictures, (count, 28, 28)), y_train=(np.arange(count) % 10).astype(np.uint8))


def measure(path: Path, way: str) -> dict[str, float]:
    """Train an epoch on the file in a process of its own: peak bytes beyond its start, and seconds."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, VARIABLE: "always" if way == "streamed" else "never", "NETSKETCH_HOME": home}
        command = [sys.executable, "-m", "tests.benchmarks.streamed_memory", "--train", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _train(path: Path) -> None:
    from backend.engine.start import start_tensorflow, warm_up

    start_tensorflow(0)
    warm_up()
    from backend.engine.control import Control
    from backend.engine.train import train
    from backend.messages import EpochDone, Event
    from backend.project import DataChoice
    from tests.backend.engine.small import dense_project, training

    before = _peak()
    request = training(dense_project(), DataChoice(name="file", path=str(path)), epochs=1, batch_size=256)
    epochs: list[EpochDone] = []

    def hear(event: Event) -> None:
        if isinstance(event, EpochDone):
            epochs.append(event)

    ended = train(request.spec, request.settings, request.data, request.project, hear, Control())
    assert ended.outcome == "finished", ended
    print("\n" + json.dumps({"bytes": _peak() - before, "seconds": epochs[0].seconds}))


def _peak() -> int:
    """The most memory that this process had so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Measure and print, or be the process that trains."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=600)
    parser.add_argument("--compressed", action="store_true")
    parser.add_argument("--ways", nargs="+", default=["streamed", "loaded"])
    parser.add_argument("--train", type=Path)
    options = parser.parse_args()
    if options.train:
        _train(options.train)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.npz"
        write_large_file(path, options.megabytes, options.compressed)
        for way in options.ways:
            found = measure(path, way)
            print(f"{way:9} {found['bytes'] / 1e6:7.0f} MB more   {found['seconds']:6.1f} s an epoch")


if __name__ == "__main__":
    main()
