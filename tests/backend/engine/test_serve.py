"""The engine as the window meets it: a real process, its door and its lanes."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from backend.messages import (
    DataReady,
    Done,
    EngineReady,
    EpochDone,
    Evaluate,
    Evaluation,
    LastEvent,
    LoadData,
    ModelOpened,
    ModelSaved,
    OpenModel,
    Pause,
    Predict,
    Prediction,
    Refused,
    Resume,
    SaveModel,
    Shutdown,
    StepsDone,
    Stop,
    TrainingEnded,
    TrainingStarted,
)
from backend.project import DataChoice
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import TEST_SAMPLES, convolution_project, dense_project, training

DRAWING = Predict(np.full((1, 28, 28, 1), 0.5, np.float32))
FOREVER = 1_000_000


def test_that_requests_sent_while_tensorflow_is_imported_are_done_when_it_is(engine: EngineAtWork) -> None:
    number = engine.send(DRAWING)  # in the first test that runs the engine has only just been started
    assert isinstance(engine.last(number), Prediction | Refused)
    ready = engine.said[0][0]
    assert isinstance(ready, EngineReady)
    assert ready.threads == 1
    assert ready.versions["keras"].startswith("3.")
    assert "Training on" in str(ready.device)


def test_that_a_training_tells_its_steps_and_epochs_and_ends_once(
    engine: EngineAtWork, small_data: DataChoice
) -> None:
    number = engine.send(training(dense_project(), small_data, epochs=3, batch_size=32))
    ended = engine.last(number)
    engine.ask(Pause())  # whatever came behind the last event would have been heard by now
    engine.ask(Resume())

    assert isinstance(ended, TrainingEnded)
    assert ended.outcome == "finished"
    events = engine.said[number]
    assert [event for event in events if isinstance(event, LastEvent)] == [ended]
    assert events[-1] is ended
    started = next(event for event in events if isinstance(event, TrainingStarted))
    assert (started.samples, started.validation_samples, started.steps_per_epoch) == (160, 40, 5)
    assert started.parameters == 784 * 16 + 16 + 16 * 10 + 10
    steps = [event for event in events if isinstance(event, StepsDone)]
    assert sum(len(event.loss) for event in steps) == 15
    assert steps[-1].step == steps[-1].of == 15
    epochs = [event for event in events if isinstance(event, EpochDone)]
    assert [event.epoch for event in epochs] == [1, 2, 3]
    assert epochs[-1].metrics.keys() == {"loss", "accuracy", "val_loss", "val_accuracy"}
    assert ended.model is not None
    assert Path(ended.model).is_file()


def test_that_drawings_are_answered_while_a_training_runs_and_stop_keeps_the_network(
    engine: EngineAtWork, small_data: DataChoice
) -> None:
    number = engine.send(training(dense_project(), small_data, epochs=FOREVER))
    engine.hear_until(number, EpochDone)
    answer = engine.ask(DRAWING)
    assert isinstance(answer, Prediction)
    assert answer.answers.shape == (1, 10)
    assert answer.answers.sum() == pytest.approx(1, abs=1e-5)

    assert isinstance(engine.ask(Stop(number)), Done)
    ended = engine.last(number)
    assert isinstance(ended, TrainingEnded)
    assert ended.outcome == "stopped"
    assert isinstance(engine.ask(DRAWING), Prediction)


def test_that_a_paused_training_takes_no_step_until_it_is_resumed(
    engine: EngineAtWork, small_data: DataChoice
) -> None:
    number = engine.send(training(dense_project(), small_data, epochs=FOREVER))
    engine.hear_until(number, EpochDone)
    engine.ask(Pause())
    engine.ask(DRAWING)  # the chunk that ran when Pause came has ended by the second drawing
    engine.ask(DRAWING)
    heard = len(engine.said[number])
    for _ in range(20):
        engine.ask(DRAWING)
    assert len(engine.said[number]) <= heard + 1

    engine.ask(Resume())
    now = len(engine.said[number])
    while len(engine.said[number]) < now + 5:
        engine.hear()
    engine.ask(Stop(number))
    assert isinstance(engine.last(number), TrainingEnded)


def test_that_a_model_saved_while_training_opens_again(
    engine: EngineAtWork, small_data: DataChoice, tmp_path: Path
) -> None:
    number = engine.send(training(convolution_project(), small_data, epochs=FOREVER))
    engine.hear_until(number, EpochDone)
    saved = engine.ask(SaveModel(str(tmp_path / "while training.H5")))
    assert isinstance(saved, ModelSaved)
    assert saved.path == str(tmp_path / "while training.h5")
    engine.ask(Stop(number))
    engine.last(number)

    opened = engine.ask(OpenModel(saved.path))
    assert isinstance(opened, ModelOpened)
    assert opened.project.graph == convolution_project().graph
    assert opened.classes == tuple("0123456789")
    measured = engine.ask(Evaluate(small_data, "test"))
    assert isinstance(measured, Evaluation)
    assert measured.count == TEST_SAMPLES
    assert np.sum(measured.confusion) == TEST_SAMPLES
    assert np.trace(measured.confusion) == round((measured.accuracy or 0) * TEST_SAMPLES)


def test_that_data_is_shown_by_examples_from_all_over_it(engine: EngineAtWork, small_data: DataChoice) -> None:
    ready = engine.ask(LoadData(small_data))
    assert isinstance(ready, DataReady)
    assert ready.examples.shape == (64, 28, 28)
    assert set(ready.labels) == set("0123456789")


def test_that_rows_of_numbers_are_shown_as_they_are(engine: EngineAtWork) -> None:
    ready = engine.ask(LoadData(DataChoice("iris")))
    assert isinstance(ready, DataReady)
    assert ready.examples.shape == (120, 4)
    assert set(ready.labels) == {"setosa", "versicolor", "virginica"}
    assert ready.labels[0] == "virginica"


def test_that_what_cannot_be_done_is_refused_with_a_sentence(engine: EngineAtWork, tmp_path: Path) -> None:
    refused = engine.ask(OpenModel(str(tmp_path / "nothing.h5")))
    assert isinstance(refused, Refused)
    assert "nothing.h5" in str(refused.message)
    refused = engine.ask(LoadData(DataChoice(name="file", path=str(tmp_path / "no.npz"))))
    assert isinstance(refused, Refused)
    assert "no.npz" in str(refused.message)
    refused = engine.ask(Predict(np.zeros((1, 5), np.float32)))
    assert isinstance(refused, Refused)


def test_that_nonsense_through_the_connection_is_refused_and_the_next_request_is_served(
    engine: EngineAtWork,
) -> None:
    for nonsense in (
        b"",
        b"{",
        b"\xff\xfe",
        b'{"arrays": [], "message": {"number": 7777, "body": {"type": "Delete"}}}',
        b'{"arrays": [], "message": {"number": 7777, "body": {"type": "Predict", "pictures": 3}}}',
        b'{"arrays": [["object", [1]]], "message": {"number": 7777, "body": {"type": "Predict", "pictures": 0}}}',
    ):
        before = len(engine.said[0]) + len(engine.said[7777])
        engine.connection.send_bytes(nonsense)
        if b"object" in nonsense:
            engine.connection.send_bytes(b"12345678")
        while len(engine.said[0]) + len(engine.said[7777]) == before:
            engine.hear()
    assert all(isinstance(event, Refused) for event in engine.said[7777])
    assert len(engine.said[7777]) == 3
    assert isinstance(engine.ask(Resume()), Done)


def test_that_a_stopped_job_that_waits_does_not_begin(engine: EngineAtWork, small_data: DataChoice) -> None:
    first = engine.send(training(dense_project(), small_data, epochs=FOREVER))
    waiting = engine.send(training(dense_project(), small_data, epochs=FOREVER))
    engine.hear_until(first, EpochDone)
    for number in (waiting, first):
        engine.ask(Stop(number))
    ended = engine.last(waiting)
    assert isinstance(ended, TrainingEnded)
    assert ended.outcome == "stopped"
    assert not any(isinstance(event, TrainingStarted) for event in engine.said[waiting])


@pytest.mark.parametrize("leave", [lambda engine: None, lambda engine: engine.ask(Shutdown())])
def test_that_the_engine_ends_by_itself_when_the_window_goes(
    tmp_path: Path, leave: Callable[[EngineAtWork], object]
) -> None:
    engine = EngineAtWork(tmp_path / "log.txt")
    leave(engine)
    assert engine.hang_up() == 0


def test_that_shutdown_ends_a_training_in_good_order(tmp_path: Path, small_data: DataChoice) -> None:
    engine = EngineAtWork(tmp_path / "log.txt")
    number = engine.send(training(dense_project(), small_data, epochs=FOREVER))
    engine.hear_until(number, EpochDone)
    assert isinstance(engine.ask(Shutdown()), Done)
    ended = engine.last(number)
    assert isinstance(ended, TrainingEnded)
    assert ended.outcome == "stopped"
    assert ended.model is not None
    assert Path(ended.model).is_file()
    assert engine.process.wait(10) == 0


@pytest.mark.skipif(not hasattr(os, "nice"), reason="this system has no niceness")
def test_that_the_engine_lets_the_window_go_first(engine: EngineAtWork) -> None:
    assert os.getpriority(os.PRIO_PROCESS, engine.process.pid) >= os.getpriority(os.PRIO_PROCESS, 0) + 5
