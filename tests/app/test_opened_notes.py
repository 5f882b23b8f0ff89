"""What was translated of a file: two notes are told in the notice, more are a list of their own."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.messages import ModelOpened
from backend.project import Project
from backend.wording import say
from tests.app.using_window import action, notice_of
from tests.finding import part
from widgets.notes_dialog import NotesDialog


def open_with(window: MainWindow, count: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Open a model of which so much was translated."""
    path = tmp_path / "theirs.h5"
    path.write_bytes(b"weights")
    notes = tuple(say("Thing {at} is <b>new</b>.", at=at) for at in range(count))
    opened = ModelOpened(Project(), "Keras 2.2.4", str(path), notes)
    monkeypatch.setattr(window.client, "ask", lambda _request, hearer=None: hearer(opened) if hearer else None)
    window.open_file(path)


def test_that_many_notes_are_a_list_to_read_and_to_copy_and_the_notice_says_how_many(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_with(window, 2, monkeypatch, tmp_path)
    assert "It was written by Keras 2.2.4. Thing 0 is <b>new</b>. Thing 1 is <b>new</b>." in notice_of(window)
    open_with(window, 40, monkeypatch, tmp_path)
    assert "40 things were translated" in notice_of(window)
    assert "Thing 3" not in notice_of(window)
    notice = window.notices.current
    assert notice is not None
    assert notice.kind == "info", "it stays until it was read"
    robot.click("messageAction:0")
    dialog = part(window, NotesDialog, "notesDialog")
    assert not dialog.isModal()
    rows = part(dialog, QListWidget, "notesList")
    assert rows.count() == 40
    assert rows.item(3).text() == "Thing 3 is <b>new</b>."
    part(dialog, QPushButton, "copyNotesButton").click()
    assert QGuiApplication.clipboard().text().splitlines()[39] == "Thing 39 is <b>new</b>."
    dialog.close()
    assert action(window, "actionShowNotes").isEnabled(), "later the menu has it"
    window.files.begin_empty()
    assert not action(window, "actionShowNotes").isEnabled()
