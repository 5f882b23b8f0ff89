"""Windows with an engine that computes nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.language import OVERRIDE, load_language
from app.main import create_window
from app.main_window import MainWindow
from app.robot import Robot
from app.training_worker import TrainingWorker
from tests.app.fake_engine import fake_engine_command
from widgets.theme.fonts import load_fonts

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeWindow]:
    """Makes windows that share folders of the test's own; `way` is the way of the fake engine."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    made: list[MainWindow] = []

    def make(way: str = "plain", arguments: list[str] | None = None) -> MainWindow:
        worker = TrainingWorker(
            tmp_path / "engine.log",
            lambda threads, device: fake_engine_command(way, threads, device),
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


@pytest.fixture
def english_again(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Takes the translation away after the test, for all tests share one application."""
    yield
    monkeypatch.delenv(OVERRIDE, raising=False)  # which goes before what is chosen
    load_language(qapp, "en")
    load_fonts(qapp)


@pytest.fixture
def chinese_window(make_window: MakeWindow, english_again: None, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setenv(OVERRIDE, "zh_CN")
    return make_window()
