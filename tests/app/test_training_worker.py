"""The worker with a fake engine: every request ends once, whatever happens to the engine."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from app.training_worker import TrainingWorker, start_worker
from backend.graph.spec import ModelSpec
from backend.messages import (
    Done,
    EngineLost,
    EngineReady,
    EpochDone,
    Event,
    Predict,
    Prediction,
    Stop,
    Train,
    TrainingEnded,
)
from backend.project import DataChoice, Project, TrainingSettings
from tests.app.fake_engine import fake_engine_command


class Listener(QObject):
    """Hears the worker on the test's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, Event]] = []

    @Slot(int, object)
    def hear(self, number: int, event: Event) -> None:
        self.heard.append((number, event))

    def of(self, number: int) -> list[Event]:
        return [event for numbered, event in self.heard if numbered == number]

    def ready(self) -> list[EngineReady]:
        return [event for _, event in self.heard if isinstance(event, EngineReady)]


class Setting:
    """A worker on its thread, with the fake engine behaving in one way, and a listener."""

    def __init__(self, way: str, folder: Path) -> None:
        self.parent = QObject()
        self.listener = Listener()
        self.worker = TrainingWorker(
            folder / "engine.log",
            lambda threads, device: fake_engine_command(way, threads, device),
        )
        self.worker.said.connect(self.listener.hear)
        self.thread: QThread = start_worker(self.worker, self.parent)

    def close(self) -> None:
        self.worker.close()
        assert self.thread.wait(10_000)


@pytest.fixture
def worker_with(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Setting]]:
    made: list[Setting] = []

    def make(way: str) -> Setting:
        made.append(Setting(way, tmp_path))
        return made[-1]

    yield make
    for setting in made:
        setting.close()


def some_training() -> Train:
    return Train(ModelSpec((), (), ()), TrainingSettings(), DataChoice(), Project())


def drawing(grey: float) -> Predict:
    return Predict(np.full((1, 28, 28, 1), grey, np.float32))


def test_that_events_bear_the_number_of_their_request(qtbot: QtBot, worker_with: Callable[[str], Setting]) -> None:
    setting = worker_with("plain")
    training = setting.worker.send(some_training())
    stop = setting.worker.send(Stop(training))
    qtbot.waitUntil(lambda: bool(setting.listener.of(stop)))
    assert any(isinstance(event, EpochDone) for event in setting.listener.of(training))
    assert isinstance(setting.listener.of(training)[-1], TrainingEnded)
    assert [type(event) for event in setting.listener.of(stop)] == [Done]
    assert not setting.worker.is_busy()


def test_that_of_several_waiting_drawings_only_the_newest_is_answered(
    qtbot: QtBot, worker_with: Callable[[str], Setting]
) -> None:
    setting = worker_with("slow-answers")
    numbers = [setting.worker.send(drawing(grey / 100)) for grey in range(50)]
    qtbot.waitUntil(lambda: all(setting.listener.of(number) for number in numbers))
    answered = [event for _, event in setting.listener.heard if isinstance(event, Prediction)]
    assert len(answered) < 50
    assert answered[-1].answers[0, 0] == pytest.approx(0.49)
    assert all(len(setting.listener.of(number)) == 1 for number in numbers)


def test_that_an_engine_that_dies_while_training_is_reported_once_and_replaced(
    qtbot: QtBot, worker_with: Callable[[str], Setting]
) -> None:
    setting = worker_with("dies-while-training")
    training = setting.worker.send(some_training())
    qtbot.waitUntil(lambda: len(setting.listener.ready()) == 2)
    assert isinstance(setting.listener.of(training)[-1], EngineLost)
    answer = setting.worker.send(drawing(0.5))
    qtbot.waitUntil(lambda: bool(setting.listener.of(answer)))
    assert isinstance(setting.listener.of(answer)[0], Prediction)


def test_that_a_killed_idle_engine_is_replaced(qtbot: QtBot, worker_with: Callable[[str], Setting]) -> None:
    setting = worker_with("plain")
    qtbot.waitUntil(lambda: len(setting.listener.ready()) == 1)
    os.kill(int(setting.listener.ready()[0].versions["process"]), signal.SIGTERM)
    qtbot.waitUntil(lambda: len(setting.listener.ready()) == 2)
    lost = [event for event in setting.listener.of(0) if isinstance(event, EngineLost)]
    assert len(lost) == 1
    assert "starts again by itself" in str(lost[0].message)


def test_that_replacing_the_engine_keeps_what_is_asked_afterwards(
    qtbot: QtBot, worker_with: Callable[[str], Setting]
) -> None:
    setting = worker_with("plain")
    qtbot.waitUntil(lambda: len(setting.listener.ready()) == 1)
    setting.worker.replace_engine(1)
    answer = setting.worker.send(drawing(0.25))
    qtbot.waitUntil(lambda: bool(setting.listener.of(answer)))
    assert isinstance(setting.listener.of(answer)[0], Prediction)
    assert [ready.threads for ready in setting.listener.ready()] == [0, 1]
    assert not any(isinstance(event, EngineLost) for _, event in setting.listener.heard)


def test_that_an_engine_that_cannot_start_is_told_and_tried_again_when_asked(
    qtbot: QtBot, worker_with: Callable[[str], Setting]
) -> None:
    setting = worker_with("never-starts")
    qtbot.waitUntil(lambda: len(setting.listener.of(0)) == 2)
    assert [isinstance(event, EngineLost) and event.waits for event in setting.listener.of(0)] == [False, True]
    answer = setting.worker.send(drawing(0.5))
    qtbot.waitUntil(lambda: bool(setting.listener.of(answer)))
    assert isinstance(setting.listener.of(answer)[0], EngineLost)
    qtbot.waitUntil(lambda: len(setting.listener.of(0)) == 3)
    setting.worker.replace_engine(1)
    qtbot.waitUntil(lambda: len(setting.listener.of(0)) == 5)


def test_that_closing_ends_a_deaf_engine_too(qtbot: QtBot, worker_with: Callable[[str], Setting]) -> None:
    setting = worker_with("deaf")
    qtbot.waitUntil(lambda: len(setting.listener.ready()) == 1)
    setting.close()
    assert setting.thread.isFinished()
