"""The preparation of pictures on the Test page: shown, chosen, undone, and followed by model and pictures."""

from pathlib import Path

import numpy as np
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from backend.edits import SetPreparation
from backend.messages import UsePreparation
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven
from tests.finding import part

BRIGHT = Preparation(scale="0 to 255")


def choices(window: MainWindow) -> dict[str, QAction]:
    menu = part(window, QMenu, "preparationMenu")
    return {action.text(): action for action in menu.actions() if action.text()}


def with_model(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> list[object]:
    """Open a model; what is asked of the engine from then on."""
    (tmp_path / "model.h5").write_bytes(b"weights")
    window.open_file(tmp_path / "model.h5")
    qtbot.waitUntil(lambda: window.model.exists)
    asked: list[object] = []
    ask = window.client.ask

    def heard(request: object, *rest: object) -> int:
        asked.append(request)
        return ask(request, *rest)  # type: ignore[arg-type]

    window.client.ask = heard  # type: ignore[method-assign,assignment]
    return asked


def uses(asked: list[object]) -> list[Preparation]:
    return [request.preparation for request in asked if isinstance(request, UsePreparation)]


def test_that_what_is_chosen_goes_into_project_model_and_engine(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    asked = with_model(window, tmp_path, qtbot)
    choices(window)["Numbers from 0 to 255"].trigger()
    assert window.document.project.preparation == BRIGHT
    assert window.model.project is not None
    assert window.model.project.preparation == BRIGHT
    assert uses(asked) == [BRIGHT]
    assert choices(window)["Numbers from 0 to 255"].isChecked()


def test_that_it_can_be_undone_and_the_model_follows(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    asked = with_model(window, tmp_path, qtbot)
    choices(window)["Dark on light"].trigger()
    window.document.undo_stack.undo()
    assert uses(asked)[1:] == [Preparation()]
    assert choices(window)["Light on dark"].isChecked()


def test_that_the_drawing_is_prepared_anew(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with_model(window, tmp_path, qtbot)
    window._test_page.pad.show_picture(drawn_seven(top=20, left=20))
    qtbot.waitUntil(lambda: window.drawing.given is not None)
    before = window.drawing.given
    choices(window)["Plain: brought to size, nothing else"].trigger()
    assert before is not None
    assert window.drawing.given is not None
    assert not np.array_equal(before, window.drawing.given)


def test_that_without_a_model_it_is_that_of_the_project(window: MainWindow) -> None:
    window.files.begin_template("mlp")
    window.document.do(SetPreparation(BRIGHT), "brighter")
    assert choices(window)["Numbers from 0 to 255"].isChecked()
    assert "Numbers from 0 to 255" in part(window, QPushButton, "preparationButton").accessibleDescription()


def test_that_a_project_that_is_opened_beside_a_training_does_not_change_its_model(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    asked = with_model(window, tmp_path, qtbot)
    window.model.is_learning = True
    window.files.begin_template("mlp")
    window.document.do(SetPreparation(BRIGHT), "brighter")
    other = window.document.project
    window.files.begin_template("small-cnn")
    assert window.document.project != other
    assert uses(asked) == [BRIGHT]
    window.model.is_learning = False


def test_that_a_guess_is_called_one_until_a_person_chooses(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "theirs.h5").write_bytes(b"weights")
    window.open_file(tmp_path / "theirs.h5")
    qtbot.waitUntil(lambda: window.model.exists)
    note = window._test_page.input_switch.note
    assert note(28, 28).endswith("as was guessed.")
    choices(window)["Numbers from 0 to 1"].trigger()  # the guess was right
    assert note(28, 28).endswith("as it was taught.")
    assert window.document.project.preparation == Preparation()
