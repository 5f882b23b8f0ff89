"""Trains small networks on one device and on several that share the CPU, and prints how far apart they end.

    python -m tests.backend.engine.mirrored_run CARDS

A program of its own, for TensorFlow divides its devices before it is first used.
"""

import json
import sys
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from backend.engine.chunks import ChunkRunner
from backend.engine.live_model import FairLock

SAMPLES = 100
BATCH = 30  # the last batch holds ten samples; neither can be shared out evenly among four
EPOCHS = 3


def dense() -> keras.Model:
    given = keras.Input((6,))
    hidden = keras.layers.Dense(8, activation="tanh", kernel_regularizer=keras.regularizers.L2(0.01))(given)
    return keras.Model(given, keras.layers.Dense(3, activation="softmax")(hidden))


def two_ends() -> keras.Model:
    given, other = keras.Input((6,)), keras.Input((6,))
    hidden = keras.layers.Dense(8, activation="tanh")(keras.layers.Concatenate()([given, other]))
    outputs = [keras.layers.Dense(3, activation="softmax")(hidden) for _ in range(2)]
    return keras.Model([given, other], outputs)


def normalized() -> keras.Model:
    given = keras.Input((6,))
    hidden = keras.layers.BatchNormalization()(keras.layers.Dense(8, activation="tanh")(given))
    hidden = keras.layers.Dropout(0.2)(hidden)
    return keras.Model(given, keras.layers.Dense(3, activation="softmax")(hidden))


def run(make: Callable[[], keras.Model], optimizer: str, batch: int, strategy: Any) -> dict[str, Any]:
    """Train in the scope of a strategy; what was learnt and told."""
    random = np.random.default_rng(1)
    x = random.normal(size=(SAMPLES, 6)).astype(np.float32)
    y = random.integers(0, 3, SAMPLES)
    with strategy.scope():
        keras.utils.set_random_seed(3)
        network = make()
        ends = len(network.outputs)
        loss = ["sparse_categorical_crossentropy"] * ends if ends > 1 else "sparse_categorical_crossentropy"
        accuracy = [keras.metrics.SparseCategoricalAccuracy(name="accuracy") for _ in range(ends)]
        metrics: Any = [[one] for one in accuracy] if ends > 1 else accuracy
        made = keras.optimizers.SGD(0.1, momentum=0.9) if optimizer == "sgd" else keras.optimizers.Adam(0.01)
        network.compile(optimizer=made, loss=loss, metrics=metrics)
    inputs, targets = [x] * len(network.inputs), [y] * ends
    losses: list[float] = []
    accuracies: list[float] = []
    trainer = ChunkRunner(network, inputs, targets, training=True, lock=FairLock())
    for epoch in range(EPOCHS):
        for chunk in trainer.run(np.random.default_rng([1, epoch]).permutation(SAMPLES), batch):
            losses += chunk.loss.tolist()
            accuracies += chunk.accuracy.tolist()
    answers: list[int] = []
    for chunk in ChunkRunner(network, inputs, targets, training=False, lock=FairLock()).run(
        np.arange(SAMPLES), batch
    ):
        losses += chunk.loss.tolist()
        accuracies += chunk.accuracy.tolist()
        answers += chunk.answers.tolist()
    return {
        "weights": np.concatenate([np.asarray(weights).ravel() for weights in network.get_weights()]),
        "told": np.array([losses, accuracies]),
        "answers": answers,
        "copies": _spread(network),
    }


def _spread(network: keras.Model) -> float:
    """How far the copies of the weights are apart from each other, at the most."""
    spread = 0.0
    for variable in network.weights:
        copies = [copy.numpy() for copy in getattr(variable.value, "values", (variable.value,))]
        if variable.dtype != "uint32" and "seed" not in variable.path:
            spread = max([spread, *(float(np.abs(copy - copies[0]).max()) for copy in copies)])
    return spread


def main(cards: int) -> None:
    [cpu] = tf.config.list_physical_devices("CPU")
    tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * cards)
    strategy = tf.distribute.MirroredStrategy([f"CPU:{number}" for number in range(cards)])
    alone = tf.distribute.get_strategy()
    found: dict[str, dict[str, float | bool]] = {}
    for name, make, optimizer, batch in (
        ("sgd", dense, "sgd", BATCH),
        ("adam", dense, "adam", BATCH),
        ("two ends", two_ends, "adam", BATCH),
        ("smaller than the cards", dense, "sgd", 3),
        ("normalized", normalized, "adam", BATCH),
    ):
        one, several = run(make, optimizer, batch, alone), run(make, optimizer, batch, strategy)
        found[name] = {
            "weights": float(np.abs(one["weights"] - several["weights"]).max()),
            "told": float(np.abs(one["told"] - several["told"]).max()),
            "answers": one["answers"] == several["answers"],
            "copies": several["copies"],
        }
    print("\n" + json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]))
