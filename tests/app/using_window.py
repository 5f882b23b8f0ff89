"""What the tests of the window share: reading its messages, using its actions, training for a moment."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot


def notice_of(window: MainWindow) -> str:
    """What stands on the message strip."""
    notice = window.notices.current
    return f"{notice.what} {notice.why}" if notice else ""


def action(window: MainWindow, name: str) -> QAction:
    """The action of that object name."""
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def save_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next dialog for saving name this path."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def trained(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    """Train the multilayer perceptron for a moment."""
    window.files.begin_template("mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)
