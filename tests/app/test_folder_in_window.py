"""A folder of pictures in the window: answered, counted, saved as a table, shown on the pad."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from tests.app.using_window import notice_of, save_to, trained
from tests.backend.digits.drawings import drawn_seven
from tests.finding import part


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty pictures of sevens, more than one batch, and one that is none."""
    made = tmp_path / "pictures"
    made.mkdir()
    for number in range(40):
        Image.fromarray(drawn_seven()).save(made / f"{number % 2}__{number}.png")
    (made / "0__bad.png").write_bytes(b"no picture")
    return made


def with_model(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "model.h5").write_bytes(b"weights")
    window.open_file(tmp_path / "model.h5")
    qtbot.waitUntil(lambda: window.model.exists)


def is_done(window: MainWindow) -> bool:
    pictures = window._test_page.pictures.pictures
    return len(pictures) > 1 and all(one.answer or one.note for one in pictures)


def test_that_all_pictures_are_answered_and_what_is_known_is_counted(
    window: MainWindow, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with_model(window, tmp_path, qtbot)
    window.testing.pictures.test([str(folder)])
    qtbot.waitUntil(lambda: is_done(window))

    pictures = window._test_page.pictures.pictures
    assert len(pictures) == 41
    assert {one.label for one in pictures} == {"0", "1"}
    assert [one.name for one in pictures if not one.answer] == ["0__bad.png"]
    assert {one.answer for one in pictures if one.answer} == {"0"}  # that engine knows no other


def test_that_the_table_is_saved_as_it_is_shown(
    window: MainWindow, folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_model(window, tmp_path, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.show_page(3)
    part(window, QPushButton, "choosePicturesFolderButton").click()
    qtbot.waitUntil(lambda: is_done(window))
    save_to(tmp_path / "answers", monkeypatch)

    part(window, QPushButton, "savePictureTableButton").click()

    qtbot.waitUntil(lambda: "answers.csv" in notice_of(window))
    assert len((tmp_path / "answers.csv").read_text().splitlines()) == 42


def test_that_a_picture_that_is_chosen_is_shown_on_the_pad(
    window: MainWindow, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with_model(window, tmp_path, qtbot)
    window.testing.pictures.test([str(folder / "0__0.png")])
    qtbot.waitUntil(lambda: len(window._test_page.pictures.pictures) == 1)
    assert window._test_page.pad.is_empty()

    window._test_page.pictures.picture_chosen.emit(str(folder / "0__0.png"))

    assert not window._test_page.pad.is_empty()


def test_that_a_folder_without_pictures_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "nothing").mkdir()
    window.testing.pictures.test([str(tmp_path / "nothing")])
    qtbot.waitUntil(lambda: "no pictures in “nothing”" in notice_of(window))


def test_that_another_network_is_asked_anew_and_none_is_waited_for(
    window: MainWindow, robot: Robot, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.testing.pictures.test([str(folder)])
    qtbot.waitUntil(lambda: len(window._test_page.pictures.pictures) == 41)
    assert not any(one.answer for one in window._test_page.pictures.pictures)

    with_model(window, tmp_path, qtbot)

    qtbot.waitUntil(lambda: is_done(window))


def test_that_after_a_training_the_pictures_are_asked_anew(
    window: MainWindow, robot: Robot, folder: Path, qtbot: QtBot
) -> None:
    window.testing.pictures.test([str(folder)])
    qtbot.waitUntil(lambda: len(window._test_page.pictures.pictures) == 41)
    trained(window, robot, qtbot)
    qtbot.waitUntil(lambda: is_done(window))


def test_that_cancelling_leaves_what_was_answered(
    window: MainWindow, folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_model(window, tmp_path, qtbot)
    monkeypatch.setattr("app.controllers.folder_controller._IN_A_BATCH", 5)
    table = window._test_page.pictures
    window.testing.pictures.test([str(folder)])
    qtbot.waitUntil(lambda: any(one.answer for one in table.pictures))
    part(window, QPushButton, "cancelPicturesButton").click()
    answered = sum(bool(one.answer) for one in table.pictures)
    window.drawing.open_picture(str(folder / "0__0.png"))
    qtbot.waitUntil(lambda: window.drawing.answers > 0)  # what came after the cancelling has come by now
    assert sum(bool(one.answer) for one in table.pictures) == answered < 40


def test_that_rows_of_numbers_are_tested_by_no_pictures(window: MainWindow) -> None:
    window.files.begin_template("iris-softmax")
    assert not part(window, QPushButton, "choosePicturesFolderButton").isEnabled()
