"""Windows with an engine that computes nothing."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.main import create_window
from app.main_window import MainWindow
from app.robot import Robot
from app.training_worker import TrainingWorker

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeWindow]:
    """Makes windows that share folders of the test's own; `way` is the way of the fake engine."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    made: list[MainWindow] = []

    def make(way: str = "plain", arguments: list[str] | None = None) -> MainWindow:
        worker = TrainingWorker(
            tmp_path / "engine.log",
            lambda threads: [sys.executable, "-m", "tests.app.fake_engine", way, "--threads", str(threads)],
        )
        window = create_window(arguments or [], worker)
        window.show()
        qtbot.waitExposed(window)
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


@pytest.fixture
def robot(window: MainWindow) -> Robot:
    return Robot(window)
