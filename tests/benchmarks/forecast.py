"""How well the cost of a training is forecast: time of an epoch and peak RAM, forecast against reality.

    uv run python -m tests.benchmarks.forecast [--data PATH] [--epochs 3] [--only NAME ...]

Each network is trained by the command line in a process of its own, whose peak memory the system tells. The time
is that of the fastest epoch after the first, which also traces. The forecast is made with the built-in speed; with
`--learnt` by what this computer has learnt so far.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from backend.cost.forecast import forecast
from backend.cost.speed import Speed, read_speed
from backend.data.facts import describe
from backend.project import DataChoice, Project
from backend.project_file import write_project
from backend.templates import template
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, Layer, chain, conv, dense

POOL: Layer = ("MaxPooling2D", {})


def _rows(units: int) -> Project:
    """An LSTM that reads a picture row by row."""
    return chain(PICTURE, ("Reshape", {"target_shape": (28, 28)}), ("LSTM", {"units": units}), ANSWER)


def _larger_cnn() -> Project:
    return chain(
        PICTURE,
        *(conv(32, padding="same", activation="relu"), ("BatchNormalization", {})),
        *(conv(32, padding="same", activation="relu"), POOL),
        *(conv(64, padding="same", activation="relu"), ("BatchNormalization", {})),
        *(conv(64, padding="same", activation="relu"), POOL),
        *(FLATTEN, dense(256, activation="relu"), ("Dropout", {}), ANSWER),
    )


NETWORKS: dict[str, Callable[[], Project]] = {
    "mlp": lambda: template("mlp").project,
    "small-cnn": lambda: template("small-cnn").project,
    "lstm": lambda: _rows(64),
    "larger-cnn": _larger_cnn,
    "wide": lambda: chain(
        PICTURE, FLATTEN, dense(4000, activation="relu"), dense(4000, activation="relu"), ANSWER
    ),
}
BATCHES = {"larger-cnn": (32, 256), "small-cnn": (32, 256)}


@dataclass(frozen=True)
class Run:
    """What a real training took."""

    seconds: float
    validation_seconds: float
    peak_bytes: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=str(Path(__file__).parents[3] / "shared" / "data" / "mnist.npz"))
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=list(NETWORKS))
    parser.add_argument("--learnt", action="store_true", help="with what this computer has learnt so far")
    options = parser.parse_args()
    speed = read_speed() if options.learnt else Speed()
    for name in options.only:
        for batch in BATCHES.get(name, (32,)):
            project = NETWORKS[name]()
            project = msgspec.structs.replace(
                project,
                data=DataChoice("file", options.data),
                training=msgspec.structs.replace(project.training, epochs=options.epochs, batch_size=batch),
            )
            _compare(name, project, speed)


def _compare(name: str, project: Project, speed: Speed) -> None:
    told = forecast(project, describe(project.data), speed)
    assert told is not None
    run = _train(project)
    real = run.seconds + run.validation_seconds
    _say(
        f"{name:11} batch {project.training.batch_size:4}: epoch forecast {told.epoch_seconds:6.1f} s, was "
        f"{real:6.1f} s (x{told.epoch_seconds / real:.2f}); RAM forecast {told.memory.total / 1e6:6.0f} MB, was "
        f"{run.peak_bytes / 1e6:6.0f} MB (x{told.memory.total / run.peak_bytes:.2f})"
    )


def _train(project: Project) -> Run:
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "network.netsketch"
        write_project(path, project)
        process = subprocess.Popen(
            [sys.executable, "-m", "app.command_line", "train", str(path), "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "NETSKETCH_HOME": home},
        )
        assert process.stdout is not None
        told = json.loads(process.stdout.read())
        _, _, usage = os.wait4(process.pid, 0)
    epochs = told["epochs"][1:] or told["epochs"]
    fastest = min(epochs, key=lambda epoch: epoch["seconds"])
    return Run(fastest["seconds"], fastest["validation_seconds"], usage.ru_maxrss * 1024)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
