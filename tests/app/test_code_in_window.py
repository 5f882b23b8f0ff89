"""Code, table and picture in the window: shown, remembered and saved."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from backend.script import write_program
from backend.summary_table import as_csv, as_markdown, summary_table
from tests.app.using_window import action, notice_of, save_to


def panel_of(window: MainWindow) -> QWidget:
    panel = window.findChild(QWidget, "codePanel")
    assert panel is not None
    return panel


def test_that_the_panel_is_shown_by_action_and_button_and_remembered(window: MainWindow) -> None:
    window.files.begin_template("mlp")
    panel = panel_of(window)
    assert panel.isHidden()
    action(window, "actionCodeView").trigger()
    assert not panel.isHidden()
    assert window.settings.settings.show_code
    button = window.findChild(QToolButton, "canvasCodeButton")
    assert button is not None
    assert button.isChecked()
    button.click()
    assert panel.isHidden()
    assert not action(window, "actionCodeView").isChecked()
    assert not window.settings.settings.show_code


def test_that_the_program_is_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    save_to(tmp_path / "network", monkeypatch)
    action(window, "actionSaveProgram").trigger()
    qtbot.waitUntil(lambda: "network.py" in notice_of(window))
    assert (tmp_path / "network.py").read_text("utf-8") == write_program(window.document.project).text


@pytest.mark.parametrize(("ending", "write"), [(".md", as_markdown), (".csv", as_csv)])
def test_that_the_table_is_saved_as_its_ending_says(
    ending: str,
    write: object,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window.files.begin_template("mlp")
    path = tmp_path / f"network{ending}"
    save_to(path, monkeypatch)
    action(window, "actionSaveTable").trigger()
    qtbot.waitUntil(lambda: path.name in notice_of(window))
    assert callable(write)
    assert path.read_bytes().decode("utf-8-sig") == write(summary_table(window.document.project))


def test_that_a_picture_is_saved(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.files.begin_template("mlp")
    save_to(tmp_path / "network.svg", monkeypatch)
    action(window, "actionSavePicture").trigger()
    assert "<svg" in (tmp_path / "network.svg").read_text("utf-8")
    assert "network.svg" in notice_of(window)


@pytest.mark.parametrize("name", ["actionSaveProgram", "actionSaveTable", "actionSavePicture"])
def test_that_an_empty_page_is_not_saved(name: str, window: MainWindow) -> None:
    window.files.begin_empty()
    action(window, name).trigger()
    assert "There are no layers yet." in notice_of(window)


def test_that_a_place_that_cannot_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    save_to(tmp_path / "no" / "network.py", monkeypatch)
    action(window, "actionSaveProgram").trigger()
    qtbot.waitUntil(lambda: "network.py" in notice_of(window))
    assert not (tmp_path / "no").exists()


def test_that_the_window_learns_of_the_computer_and_shows_what_a_training_takes(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    qtbot.waitUntil(lambda: window.document.forecast is not None)
    told = window.document.forecast
    assert told is not None
    assert told.epoch_seconds > 0
