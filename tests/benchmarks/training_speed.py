"""How fast a network learns here, against `model.fit` of a plain script with its own defaults.

    uv run python -m tests.benchmarks.training_speed [--data PATH] [--network mlp] [--pairs 3] [--epochs 5]

Both train the same network on the same four fifths of the file's training part, batch 32, Adam, each in a process
of its own, in turns. The figure is the time of training alone (no validation, no import), per sample; that of
tracing in the first epoch is part of it on both sides.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PLAIN_SCRIPT = """
import json, sys, time
import numpy as np
import keras

data, network, epochs = sys.argv[1], sys.argv[2], int(sys.argv[3])
with np.load(data) as content:
    x, y = content["x_train"][..., None].astype("float32") / 255, content["y_train"]
count = int(len(x) * 0.8)
x, y = x[:count], y[:count]
layers = keras.layers
middle = {
    "mlp": [layers.Flatten(), layers.Dense(128, "relu")],
    "softmax-regression": [layers.Flatten()],
    "small-cnn": [
        layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D(),
        layers.Conv2D(64, 3, activation="relu"), layers.MaxPooling2D(),
        layers.Flatten(), layers.Dropout(0.5),
    ],
}[network]
model = keras.Sequential([keras.Input((28, 28, 1)), *middle, layers.Dense(10, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
seconds = []
class Clock(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        self.begin = time.perf_counter()
    def on_epoch_end(self, epoch, logs=None):
        seconds.append(time.perf_counter() - self.begin)
history = model.fit(x, y, batch_size=32, epochs=epochs, verbose=0, callbacks=[Clock()]).history
print(json.dumps({"seconds": seconds, "samples": count, "accuracy": history["accuracy"][-1]}))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=str(Path(__file__).parents[3] / "shared" / "data" / "mnist.npz"))
    parser.add_argument("--network", choices=("mlp", "softmax-regression", "small-cnn"), default="mlp")
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()
    ratios = []
    for pair in range(1, options.pairs + 1):
        plain = _per_sample(_run_plain(options.data, options.network, options.epochs))
        ours = _per_sample(_run_ours(options.data, options.network, options.epochs))
        ratios.append(plain / ours)
        _say(f"pair {pair}: fit {plain:.2f} µs, here {ours:.2f} µs a sample: {plain / ours:.2f} times faster")
    _say(
        f"median of {options.pairs} pairs: {statistics.median(ratios):.2f} times faster (lowest {min(ratios):.2f})"
    )


def _run_plain(data: str, network: str, epochs: int) -> tuple[list[float], int]:
    done = subprocess.run(
        [sys.executable, "-c", PLAIN_SCRIPT, data, network, str(epochs)],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    told = json.loads(done.stdout)
    return told["seconds"], told["samples"]


def _run_ours(data: str, network: str, epochs: int) -> tuple[list[float], int]:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "app.command_line", "train", network, "--data", data, "--json"),
                *("--epochs", str(epochs), "--batch-size", "32", "--optimizer", "adam", "--validation", "0.2"),
            ],
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "NETSKETCH_HOME": home},
        )
    told = json.loads(done.stdout)
    return [epoch["seconds"] for epoch in told["epochs"]], told["samples"]


def _per_sample(run: tuple[list[float], int]) -> float:
    """Microseconds a sample over all epochs."""
    seconds, samples = run
    return 1e6 * sum(seconds) / (samples * len(seconds))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
