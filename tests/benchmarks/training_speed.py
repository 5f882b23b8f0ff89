"""How fast networks learn here, against `model.fit` of a plain script with its own defaults.

    uv run python -m tests.benchmarks.training_speed [--data PATH] [--cases mlp-32 …] [--pairs 3] [--epochs 5]

Both train the same network on the same four fifths of the file's training part, with the same batch, Adam and
accuracy, each in a process of its own, in turns. The figure is the time of training alone (no validation, no
import), per sample; that of tracing in the first epoch is part of it on both sides.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from backend.project_file import write_project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense

PLAIN_SCRIPT = """
import json, sys, time
import numpy as np
import keras

data, network, batch, epochs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
with np.load(data) as content:
    x, y = content["x_train"][..., None].astype("float32") / 255, content["y_train"]
count = int(len(x) * 0.8)
x, y = x[:count], y[:count]
layers = keras.layers
middle = {
    "mlp": [layers.Flatten(), layers.Dense(128, "relu")],
    "small-cnn": [
        layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D(),
        layers.Conv2D(64, 3, activation="relu"), layers.MaxPooling2D(),
        layers.Flatten(), layers.Dropout(0.5),
    ],
    "lstm-rows": [layers.Reshape((28, 28)), layers.LSTM(64)],
    "wide": [layers.Flatten(), layers.Dense(2048, "relu"), layers.Dense(1664, "relu")],
}[network]
model = keras.Sequential([keras.Input((28, 28, 1)), *middle, layers.Dense(10, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
seconds = []
class Clock(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        self.begin = time.perf_counter()
    def on_epoch_end(self, epoch, logs=None):
        seconds.append(time.perf_counter() - self.begin)
history = model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0, callbacks=[Clock()]).history
print(json.dumps({"seconds": seconds, "samples": count, "parameters": model.count_params()}))
"""

WANTED = {"mlp-32": 4.0, "mlp-64": 2.5, "small-cnn-64": 1.4, "lstm-rows-64": 1.2, "wide-64": 1.0}
"""How many times faster each is to be; "wide" has 5 million parameters."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=str(Path(__file__).parents[3] / "shared" / "data" / "mnist.npz"))
    parser.add_argument("--cases", nargs="+", choices=tuple(WANTED), default=list(WANTED))
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()
    for case in options.cases:
        network, batch = case.rsplit("-", 1)
        ratios = []
        for pair in range(1, options.pairs + 1):
            plain = _run_plain(options.data, network, batch, options.epochs)
            ours = _run_ours(options.data, network, batch, options.epochs)
            ratios.append(plain / ours)
            _say(f"{case}, pair {pair}: fit {plain:.2f} µs a sample, here {ours:.2f}: {plain / ours:.2f} times")
        middle, lowest = statistics.median(ratios), min(ratios)
        _say(f"{case}: {middle:.2f} times faster (lowest {lowest:.2f}), wanted {WANTED[case]}")


def _run_plain(data: str, network: str, batch: str, epochs: int) -> float:
    words = [sys.executable, "-c", PLAIN_SCRIPT, data, network, batch, str(epochs)]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    told = json.loads(done.stdout)
    return _per_sample(told["seconds"], told["samples"])


def _run_ours(data: str, network: str, batch: str, epochs: int) -> float:
    with tempfile.TemporaryDirectory() as home:
        if network == "wide":
            project = chain(
                PICTURE, FLATTEN, dense(2048, activation="relu"), dense(1664, activation="relu"), ANSWER
            )
            network = str(Path(home) / "wide.netsketch")
            write_project(network, project)
        done = subprocess.run(
            [
                *(sys.executable, "-m", "app.command_line", "train", network, "--data", data, "--json"),
                *("--epochs", str(epochs), "--batch-size", batch, "--optimizer", "adam", "--validation", "0.2"),
            ],
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "NETSKETCH_HOME": home},
        )
    told = json.loads(done.stdout)
    return _per_sample([epoch["seconds"] for epoch in told["epochs"]], told["samples"])


def _per_sample(seconds: list[float], samples: int) -> float:
    """Microseconds a sample over all epochs."""
    return 1e6 * sum(seconds) / (samples * len(seconds))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
