"""Training on samples that stream from their file: the same as on samples in memory, in little memory."""

from pathlib import Path

import keras
import numpy as np
import pytest

from backend.data.errors import DataError
from backend.data.load import load, load_or_stream
from backend.data.room import VARIABLE
from backend.data.streamed import StreamedSamples
from backend.engine.build import build_model, compile_model
from backend.engine.chunks import ChunkRunner
from backend.engine.control import Control
from backend.engine.evaluate import evaluate
from backend.engine.live_model import FairLock, LiveModel
from backend.engine.train import train
from backend.graph.to_spec import model_spec
from backend.messages import EpochDone, Event, Train
from backend.project import DataChoice, Project, TrainingSettings
from backend.wording import say
from tests.backend.engine.small import convolution_project, dense_project, training
from tests.benchmarks.streamed_memory import measure, write_large_file


def trained(request: Train) -> tuple[LiveModel, list[EpochDone]]:
    events: list[Event] = []
    kept: list[LiveModel] = []
    ended = train(
        request.spec, request.settings, request.data, request.project, events.append, Control(), kept.append
    )
    assert ended.outcome == "finished", ended
    return kept[0], [event for event in events if isinstance(event, EpochDone)]


@pytest.mark.parametrize("project", [dense_project(), convolution_project()], ids=["dense", "convolution"])
def test_that_streamed_and_loaded_data_give_the_same_weights_to_the_last_bit(
    project: Project, small_data: DataChoice, home: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = training(project, small_data, epochs=3, batch_size=24)
    monkeypatch.setenv(VARIABLE, "never")
    loaded, epochs = trained(request)
    measured = evaluate(loaded, load_or_stream(small_data), "all", Control())
    monkeypatch.setenv(VARIABLE, "always")
    streamed, streamed_epochs = trained(request)
    for ours, theirs in zip(streamed.network.get_weights(), loaded.network.get_weights(), strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert [epoch.metrics for epoch in streamed_epochs] == [epoch.metrics for epoch in epochs]
    data = load_or_stream(small_data)
    assert isinstance(data.x_train, StreamedSamples)
    again = evaluate(streamed, data, "all", Control())
    assert (again.loss, again.count, again.confusion) == (measured.loss, 250, measured.confusion)


def test_that_a_network_of_two_inputs_is_given_each_sample_in_both_shapes(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = load(small_data)
    monkeypatch.setenv(VARIABLE, "always")
    streamed = load_or_stream(small_data).x_train
    assert isinstance(streamed, StreamedSamples)

    def answers(x: list[object]) -> np.ndarray:
        keras.utils.set_random_seed(1)
        flat, picture = keras.Input((784,)), keras.Input((28, 28, 1))
        joined = keras.layers.Concatenate()([flat, keras.layers.Flatten()(picture)])
        network = keras.Model([flat, picture], keras.layers.Dense(10, activation="softmax")(joined))
        compile_model(network, TrainingSettings())
        runner = ChunkRunner(network, x, [whole.y_train], training=True, lock=FairLock())  # type: ignore[arg-type]
        for _ in range(2):
            list(runner.run(np.arange(200)[::-1], 32))
        return np.concatenate([weights.ravel() for weights in network.get_weights()])

    in_memory = answers([whole.x_train.reshape(-1, 784), whole.x_train])
    np.testing.assert_array_equal(answers([streamed.reshaped((784,)), streamed]), in_memory)


def test_that_an_epoch_that_was_broken_off_leaves_nothing_for_the_next(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "always")
    data = load_or_stream(small_data)
    network = build_model(model_spec(dense_project().graph), 1)
    compile_model(network, TrainingSettings())
    runner = ChunkRunner(network, [data.x_train], [data.y_train], training=False, lock=FairLock())
    next(runner.run(np.arange(200), 10))
    order = np.random.default_rng(1).permutation(200)
    answered = np.concatenate([chunk.answers for chunk in runner.run(order, 10)])
    expected = network.predict(load(small_data).x_train, verbose=0).argmax(axis=1)[order]
    np.testing.assert_array_equal(answered, expected)


def test_that_a_file_that_goes_while_it_is_used_ends_the_training_in_a_sentence(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "always")
    data = load_or_stream(small_data)
    network = build_model(model_spec(dense_project().graph), 1)
    compile_model(network, TrainingSettings())
    runner = ChunkRunner(network, [data.x_train], [data.y_train], training=True, lock=FairLock())
    assert isinstance(data.x_train, StreamedSamples)

    def gone(_number: int, _rows: object) -> None:
        raise DataError(say("The data file is gone."))

    monkeypatch.setattr(data.x_train.stored, "_read_run", gone)
    with pytest.raises(DataError, match="is gone"):
        list(runner.run(np.arange(200), 10))


def test_that_a_large_file_is_trained_on_in_a_fraction_of_the_memory_that_loading_it_takes(tmp_path: Path) -> None:
    path = tmp_path / "large.npz"
    write_large_file(path, megabytes=100)
    taken = measure(path, "streamed")["bytes"]
    path.unlink()
    assert taken < 250_000_000, "loaded it takes 500 MB: as it is stored, and as float32"
