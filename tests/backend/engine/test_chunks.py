"""Chunks of steps against Keras' own `fit` and `evaluate`: the same numbers for the same order of samples."""

import keras
import numpy as np
import numpy.typing as npt
import pytest

from backend.catalogue.optimizers import OPTIMIZERS
from backend.engine.build import build_model, compile_model
from backend.engine.chunks import Chunk, ChunkRunner
from backend.engine.evaluate import Means
from backend.engine.live_model import FairLock
from backend.graph.to_spec import model_spec
from backend.project import Project, TrainingSettings
from tests.backend.engine.small import convolution_project, dense_project

SAMPLES = 100
BATCH = 32  # the last batch of an epoch holds four samples


def new_network(project: Project, settings: TrainingSettings) -> keras.Model:
    keras.utils.set_random_seed(3)
    network = build_model(model_spec(project.graph))
    compile_model(network, settings)
    return network


@pytest.fixture
def data() -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    generator = np.random.default_rng(5)
    return generator.random((SAMPLES, 28, 28, 1), np.float32), generator.integers(0, 10, SAMPLES)


@pytest.mark.parametrize("project", [dense_project(), convolution_project()], ids=["dense", "convolution"])
def test_that_two_epochs_give_the_weights_of_fit_to_the_last_bit(
    project: Project, data: tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]
) -> None:
    x, y = data
    theirs = new_network(project, TrainingSettings())
    history = theirs.fit(x, y, batch_size=BATCH, epochs=2, shuffle=False, verbose=0).history

    ours = new_network(project, TrainingSettings())
    runner = ChunkRunner(ours, [x], [y], training=True, lock=FairLock())
    for epoch in range(2):
        means = Means()
        for chunk in runner.run(np.arange(SAMPLES), BATCH):
            means.add(chunk)
        assert means.metrics()["loss"] == pytest.approx(history["loss"][epoch], rel=1e-5)
        assert means.metrics()["accuracy"] == pytest.approx(history["accuracy"][epoch], rel=1e-6)

    for our_weights, their_weights in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_array_equal(our_weights, their_weights)


@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
def test_that_every_optimizer_takes_the_steps_that_it_takes_in_fit(
    optimizer: str, data: tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]
) -> None:
    x, y = data
    settings = TrainingSettings(optimizer=optimizer)
    theirs, ours = new_network(dense_project(), settings), new_network(dense_project(), settings)
    theirs.fit(x, y, batch_size=BATCH, epochs=1, shuffle=False, verbose=0)
    list(ChunkRunner(ours, [x], [y], training=True, lock=FairLock()).run(np.arange(SAMPLES), BATCH))
    for our_weights, their_weights in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_array_equal(our_weights, their_weights)


def test_that_measuring_gives_what_evaluate_gives_and_changes_nothing(
    data: tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]],
) -> None:
    x, y = data
    network = new_network(convolution_project(), TrainingSettings())
    before = network.get_weights()
    means, answers = Means(), []
    for chunk in ChunkRunner(network, [x], [y], training=False, lock=FairLock()).run(np.arange(SAMPLES), BATCH):
        means.add(chunk)
        answers.append(chunk.answers)
    loss, accuracy = network.evaluate(x, y, batch_size=BATCH, verbose=0)
    assert means.metrics()["loss"] == pytest.approx(loss, rel=1e-5)
    assert means.metrics()["accuracy"] == pytest.approx(accuracy, rel=1e-6)
    np.testing.assert_array_equal(np.concatenate(answers), network.predict(x, verbose=0).argmax(axis=1))
    for now, then in zip(network.get_weights(), before, strict=True):
        np.testing.assert_array_equal(now, then)


def test_that_samples_are_taken_in_the_given_order_each_once(
    data: tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]],
) -> None:
    x, y = data
    network = new_network(dense_project(), TrainingSettings())
    order = np.random.default_rng(1).permutation(SAMPLES)
    runner = ChunkRunner(network, [x], [y], training=False, lock=FairLock())
    chunks: list[Chunk] = list(runner.run(order, BATCH))
    assert sum(chunk.samples for chunk in chunks) == SAMPLES
    assert [len(chunk.loss) for chunk in chunks] == [chunk.steps for chunk in chunks]
    answered = np.concatenate([chunk.answers for chunk in chunks])
    np.testing.assert_array_equal(answered, network.predict(x, verbose=0).argmax(axis=1)[order])
