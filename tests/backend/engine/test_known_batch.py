"""A graph that knows the size of its batches comes out as `fit` does, to the last bit; others do not know it."""

import keras
import numpy as np
import pytest

from backend.engine import chunks
from backend.engine.build import build_model, compile_model
from backend.engine.chunks import ChunkRunner
from backend.engine.known_batch import may_know_batch
from backend.engine.live_model import FairLock
from backend.graph.to_spec import model_spec
from backend.project import Project, TrainingSettings
from tests.backend.drawing import FLATTEN, Layer, chain, conv, dense

SAMPLES, BATCH, CLASSES = 50, 16, 7
ENDS = dense(CLASSES, activation="softmax")
PICTURE: Layer = ("Input", {"shape": (7, 7, 1)})
ROWS: Layer = ("Input", {"shape": (6, 5)})
CONVOLUTION = conv(5, kernel_size=(3, 3), activation="relu")

KNOWN = {
    "dense": chain(("Input", {"shape": (6,)}), dense(8, activation="gelu"), ("Dropout", {"rate": 0.5}), ENDS),
    "pictures": chain(
        PICTURE,
        ("ZeroPadding2D", {}),
        CONVOLUTION,
        ("MaxPooling2D", {}),
        CONVOLUTION,
        ("LeakyReLU", {}),
        FLATTEN,
        ENDS,
    ),
    "several lines": chain(
        ROWS, ("Conv1D", {"filters": 4, "kernel_size": (3,)}), ("MaxPooling1D", {}), FLATTEN, ENDS
    ),
}
UNKNOWN = {
    "means over places": chain(PICTURE, CONVOLUTION, ("GlobalAveragePooling2D", {}), ENDS),
    "means over the batch": chain(PICTURE, CONVOLUTION, ("BatchNormalization", {}), FLATTEN, ENDS),
    "recurrent": chain(ROWS, ("LSTM", {"units": 4}), ENDS),
    "an answer at each place": chain(PICTURE, CONVOLUTION, ENDS),
}


def network(project: Project) -> keras.Model:
    keras.utils.set_random_seed(3)
    model = build_model(model_spec(project.graph))
    compile_model(model, TrainingSettings(optimizer="adam"))
    return model


@pytest.mark.parametrize("name", KNOWN)
def test_that_it_takes_the_steps_of_fit(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_WORTH_KNOWING", 1)
    ours, theirs = network(KNOWN[name]), network(KNOWN[name])
    random = np.random.default_rng(5)
    x = random.random((SAMPLES, *ours.input_shape[1:]), np.float32)
    y = random.integers(0, CLASSES, SAMPLES)
    keras.utils.set_random_seed(4)
    theirs.fit(x, y, batch_size=BATCH, epochs=3, shuffle=False, verbose=0)
    keras.utils.set_random_seed(4)
    runner = ChunkRunner(ours, [x], [y], training=True, lock=FairLock())
    for _ in range(3):
        list(runner.run(np.arange(SAMPLES), BATCH))
    assert set(runner._runs) == {BATCH, None}  # the last batch holds two samples
    for our_weights, their_weights in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_array_equal(our_weights, their_weights)


@pytest.mark.parametrize("name", UNKNOWN)
def test_that_it_is_not_known_where_something_else_is_divided_by(name: str) -> None:
    assert not may_know_batch(network(UNKNOWN[name]), 16)


@pytest.mark.parametrize("batch", [4, 24, 50, 2048])
def test_that_only_a_power_of_two_of_usual_size_is_known(batch: int) -> None:
    model = network(KNOWN["dense"])
    assert may_know_batch(model, 16)
    assert not may_know_batch(model, batch)


def test_that_a_mean_over_the_numbers_of_an_answer_is_not_known() -> None:
    model = network(KNOWN["dense"])
    compile_model(model, TrainingSettings(loss="mean_squared_error"))
    assert not may_know_batch(model, 16)


def test_that_few_batches_make_no_second_graph() -> None:
    model = network(KNOWN["dense"])
    runner = ChunkRunner(
        model, [np.ones((64, 6), np.float32)], [np.arange(64) % 7], training=True, lock=FairLock()
    )
    list(runner.run(np.arange(64), 16))
    assert set(runner._runs) == {None}
