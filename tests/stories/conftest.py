"""The stories share one window where they can: starting an engine takes seconds."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.main import create_window
from app.main_window import MainWindow
from app.robot import Robot


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = create_window([])
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def robot(window: MainWindow) -> Robot:
    return Robot(window)
