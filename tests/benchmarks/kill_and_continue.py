"""Trainings killed with `kill -9` at random moments and continued, against one that was left alone.

    uv run python -m tests.benchmarks.kill_and_continue [--kills 30] [--seed 1] [--networks dense convolution lstm]

A training is a process of its own on 4,000 samples; it is killed at a random moment between its first steps and
its end, continued by another process, and, every third time, killed again. One that ended before its moment came
is begun anew. In the end all weights, the state of the optimizer, the loss and accuracy of every step and every
epoch must be equal to the last bit to those of the training that was left alone.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec
import numpy as np

from backend.edits import SetTraining
from backend.engine.generations import read_checkpoint
from backend.project import Project
from backend.project_file import write_project
from backend.run_steps import NAME, read_steps
from backend.runs import read_epochs
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, conv, dense

EPOCHS = 6
SAMPLES = 4_000

NETWORKS: dict[str, Project] = {
    "dense": chain(PICTURE, FLATTEN, dense(128, activation="relu"), ("Dropout", {"rate": 0.2}), ANSWER),
    "convolution": chain(
        PICTURE, conv(8, activation="relu"), ("BatchNormalization", {}), ("MaxPooling2D", {}), FLATTEN, ANSWER
    ),
    "lstm": chain(
        PICTURE,
        ("Reshape", {"target_shape": (28, 28)}),
        ("LSTM", {"units": 16, "dropout": 0.1, "recurrent_dropout": 0.1}),
        ANSWER,
    ),
}
SETTINGS = {"epochs": EPOCHS, "batch_size": 16, "schedule": "cosine", "warm_up": 0.5, "keep_best": True}


def command(home: Path, *words: str) -> "subprocess.Popen[bytes]":
    """Start a command of the command line."""
    return subprocess.Popen(
        [sys.executable, "-m", "app.command_line", *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "NETSKETCH_HOME": str(home)},
    )


def run_of(home: Path) -> Path:
    """The only run of a home."""
    (run,) = (home / "data" / "runs").iterdir()
    return run


def _has_steps(process: "subprocess.Popen[bytes]", home: Path) -> bool:
    """Wait for its first steps; false where it ended before."""
    while not list((home / "data" / "runs").glob(f"*/{NAME}")):
        if process.poll() is not None:
            return False
        time.sleep(0.01)
    return True


def left_alone(process: "subprocess.Popen[bytes]", home: Path) -> float:
    """How many seconds it takes from its first steps to its end."""
    _has_steps(process, home)
    begin = time.monotonic()
    process.wait()
    return time.monotonic() - begin


def killed(process: "subprocess.Popen[bytes]", home: Path, moment: float) -> bool:
    """Kill the process so many seconds after its first steps; false where it ended before."""
    if not _has_steps(process, home):
        return False
    until = time.monotonic() + moment
    while time.monotonic() < until:
        if process.poll() is not None:
            return False
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return True


def same(one: Path, other: Path) -> bool:
    """Whether two runs came out equal to the last bit."""
    left, right = read_checkpoint(one), read_checkpoint(other)
    if left is None or right is None:
        return False
    pairs = [(left.now.weights, right.now.weights), (left.now.optimizer, right.now.optimizer)]
    arrays = all(np.array_equal(a, b) for ours, theirs in pairs for a, b in zip(ours, theirs, strict=True))
    rows = [
        [msgspec.structs.replace(row, seconds=None, validation_seconds=None) for row in read_epochs(run)]
        for run in (one, other)
    ]
    return arrays and rows[0] == rows[1] and np.array_equal(read_steps(one), read_steps(other), equal_nan=True)


def main() -> None:
    """Kill, continue, compare, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--networks", nargs="+", choices=tuple(NETWORKS), default=list(NETWORKS))
    options = parser.parse_args()
    chance, equal, kills = random.Random(options.seed), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        data = base / "data.npz"
        write_data(data)
        references, seconds = {}, {}
        for name in options.networks:
            write_project(base / f"{name}.netsketch", SetTraining(SETTINGS).apply(NETWORKS[name]))
            home = base / f"{name}-alone"
            home.mkdir()
            process = command(home, "train", str(base / f"{name}.netsketch"), "--data", str(data))
            seconds[name] = left_alone(process, home)
            references[name] = run_of(home)
        number = attempt = 0
        while number < options.kills:
            name = options.networks[number % len(options.networks)]
            attempt += 1
            home = base / f"killed-{attempt}"
            home.mkdir()
            process = command(home, "train", str(base / f"{name}.netsketch"), "--data", str(data))
            moments = 0
            while killed(process, home, chance.uniform(0.0, seconds[name])):
                moments += 1
                process = command(home, "continue", "last")
                if moments > (number % 3 == 0):
                    process.wait()
                    break
            if not moments:
                continue  # it ended before its moment came: once more
            number += 1
            run = run_of(home)
            kills += moments
            came_out = same(run, references[name])
            equal += came_out
            steps = len(read_steps(run))
            word = "equal" if came_out else "DIFFERS"
            _say(f"{number}: {name}, killed {moments} times, {steps} steps: {word}")
    _say(f"{equal} of {options.kills} runs equal to the last bit, after {kills} kills")


def write_data(path: Path) -> None:
    """Noisy patterns of ten classes."""
    generator = np.random.default_rng(7)
    patterns = generator.integers(0, 256, (10, 28, 28))
    labels = np.arange(SAMPLES) % 10
    noise = generator.integers(-120, 121, (SAMPLES, 28, 28))
    pictures = np.clip(patterns[labels] + noise, 0, 255).astype(np.uint8)
    np.savez(path, x_train=pictures, y_train=labels, x_test=pictures[:500], y_test=labels[:500])


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
