"""Where the dialogs for files open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.last_folder import LastFolder
from app.main_window import MainWindow
from app.robot import Robot
from app.settings import SettingsStore
from tests.app.using_window import action


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(folder))
    return folder


def test_that_the_first_is_that_of_the_documents(documents: Path, tmp_path: Path) -> None:
    assert LastFolder(SettingsStore(tmp_path / "settings.json")).path == documents


def test_that_the_one_used_last_is_kept_over_starts(documents: Path, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    LastFolder(SettingsStore(tmp_path / "settings.json")).use(tmp_path / "work" / "net.netsketch")
    assert LastFolder(SettingsStore(tmp_path / "settings.json")).path == tmp_path / "work"


def test_that_one_that_has_gone_is_not_proposed(documents: Path, tmp_path: Path) -> None:
    last = LastFolder(SettingsStore(tmp_path / "settings.json"))
    last.use(tmp_path / "stick" / "net.netsketch")
    assert last.path == documents


def test_that_the_home_serves_where_there_are_no_documents(documents: Path, tmp_path: Path) -> None:
    documents.rmdir()
    assert LastFolder(SettingsStore(tmp_path / "settings.json")).path == Path.home()


def test_that_the_dialogs_of_the_window_open_there(
    window: MainWindow,
    robot: Robot,
    qtbot: QtBot,
    documents: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    answers = [str(tmp_path / "net.netsketch"), "", "", ""]

    def ask(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        asked.append(place)
        return answers[len(asked) - 1], ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    robot.click("templateCard:mlp")
    name = window.files.name()
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: window.files.name() == "net")
    action(window, "actionOpen").trigger()
    window.drawing.opened.open_with_dialog()
    window._data._open()
    assert asked == [str(documents / f"{name}.netsketch"), str(tmp_path), str(tmp_path), str(tmp_path)]
