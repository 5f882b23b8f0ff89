"""Several digits at once in the window: one request for all, the number as the answer, digits to choose from."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.main_window import TEST, MainWindow
from app.robot import SEVEN, Robot, Stroke
from backend.digits.prepare import prepare
from backend.edits import SetPreparation
from backend.messages import Predict, Prediction, Request
from backend.project import DataChoice, Preparation, Project
from tests.app.using_window import trained
from tests.backend.digits.drawings import drawn_seven
from tests.finding import part
from widgets.digit_tiles import DigitTiles

ONE_AND_SEVEN: tuple[Stroke, ...] = (
    ((0.15, 0.2), (0.15, 0.8)),
    ((0.5, 0.2), (0.9, 0.2), (0.7, 0.8)),
)


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Predict]:
    """What the network is asked; it reads the leftmost as 1, the next as 2 and so on."""
    kept: list[Predict] = []
    ask = window.client.ask

    def keep(request: Request, answer: object = None, *rest: object) -> object:
        if isinstance(request, Predict):
            kept.append(request)
            answers = np.eye(10, dtype=np.float32)[1 : 1 + len(request.pictures)]
            answer(Prediction(answers, 1.0))  # type: ignore[operator]
            return 0
        return ask(request, answer, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(window.client, "ask", keep)
    return kept


@pytest.fixture
def tested(window: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Predict]) -> MainWindow:
    """A window with a network, on its Test page."""
    trained(window, robot, qtbot)
    window.show_page(TEST)
    asked.clear()
    return window


def test_that_one_request_carries_all_digits(
    tested: MainWindow, robot: Robot, asked: list[Predict], qtbot: QtBot
) -> None:
    robot.draw("digitPad", ONE_AND_SEVEN)
    qtbot.waitUntil(lambda: tested.drawing.answer == "12")

    assert asked[-1].pictures.shape == (2, 28, 28, 1)
    assert part(tested, QLabel, "predictionLabel").text() == "12"
    assert part(tested, DigitTiles, "digitTiles").isVisible()


def test_that_what_is_looked_at_is_the_last_digit_until_another_is_chosen(
    tested: MainWindow, robot: Robot, asked: list[Predict], qtbot: QtBot
) -> None:
    robot.draw("digitPad", ONE_AND_SEVEN)
    qtbot.waitUntil(lambda: tested.drawing.answer == "12")
    one, seven = asked[-1].pictures
    np.testing.assert_array_equal(tested.drawing.given, seven)

    with qtbot.waitSignal(tested.drawing.looked):
        robot.click("digitTile:1")

    np.testing.assert_array_equal(tested.drawing.given, one)
    assert tested.drawing.chosen == 0
    robot.click("clearPadButton")
    qtbot.waitUntil(lambda: tested.drawing.given is None)
    robot.draw("digitPad", ONE_AND_SEVEN)
    qtbot.waitUntil(lambda: tested.drawing.chosen == 1)


def test_that_a_single_digit_is_given_as_it_always_was(
    tested: MainWindow, robot: Robot, asked: list[Predict], qtbot: QtBot
) -> None:
    robot.draw("digitPad", SEVEN)
    qtbot.waitUntil(lambda: tested.drawing.answer == "1")

    wanted = prepare(part(tested, type(tested._test_page.pad), "digitPad").picture(), Preparation())
    np.testing.assert_array_equal(asked[-1].pictures, wanted[np.newaxis])
    assert not part(tested, DigitTiles, "digitTiles").isVisible()


def test_that_an_opened_picture_of_a_number_is_read(
    tested: MainWindow, asked: list[Predict], qtbot: QtBot, tmp_path: Path
) -> None:
    Image.fromarray(255 - np.concatenate([drawn_seven()] * 3, axis=1)).save(tmp_path / "777.png")

    tested.drawing.open_picture(str(tmp_path / "777.png"))

    qtbot.waitUntil(lambda: tested.drawing.answer == "123")
    assert len(asked[-1].pictures) == 3


def test_that_each_of_several_digits_is_corrected_by_itself(
    tested: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.draw("digitPad", ONE_AND_SEVEN)
    qtbot.waitUntil(lambda: tested.drawing.answer == "12")
    question = part(tested, QLabel, "correctionText")
    assert question.text() == "Digit 2: wrong? It was"
    robot.click("digitTile:1")
    assert question.text() == "Digit 1: wrong? It was"
    robot.click("rightAnswerButton")
    qtbot.waitUntil(lambda: part(tested, QLabel, "keptText").text() == "Kept in My drawings as 1")
    robot.click("digitTile:2")
    assert tested._test_page.correction.is_asking
    robot.click("rightAnswerButton")
    qtbot.waitUntil(lambda: tested.testing.teaching.kept.labels == ["1", "2"])


def test_that_what_a_narrower_pad_cuts_off_is_told(
    tested: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Predict]
) -> None:
    robot.click("widePadButton")
    robot.draw("digitPad", (((0.05, 0.2), (0.05, 0.8)), ((0.5, 0.2), (0.5, 0.8))))
    qtbot.waitUntil(lambda: tested.drawing.answer == "12")
    robot.click("widePadButton")
    note = part(tested, QLabel, "networkInputText")
    qtbot.waitUntil(lambda: note.text().startswith("Not all of the drawing"))
    robot.click("clearPadButton")
    robot.click("widePadButton")
    robot.draw("digitPad", (((0.05, 0.2), (0.05, 0.8)),))
    qtbot.waitUntil(lambda: tested.drawing.answer == "1")
    robot.click("widePadButton")
    words = part(tested, QLabel, "sureText")
    qtbot.waitUntil(lambda: words.text() == "Nothing is in the square")
    robot.click("widePadButton")
    qtbot.waitUntil(lambda: tested.drawing.answer == "1" and tested.drawing.is_answered)
    assert words.text() != "Nothing is in the square"


def test_that_other_data_than_digits_is_one_picture(
    tested: MainWindow, robot: Robot, asked: list[Predict], qtbot: QtBot
) -> None:
    assert tested.model.project is not None
    clothes = Project(
        graph=tested.model.project.graph,
        data=DataChoice(name="fashion-mnist"),
        preparation=Preparation(kind="plain"),
    )
    tested.document.do(SetPreparation(clothes.preparation), "prepare clothes")
    tested.model.put(clothes, ("shirt", "boot", *"abcdefgh"), unsaved=False, checkpoint=None)

    robot.draw("digitPad", ONE_AND_SEVEN)

    qtbot.waitUntil(lambda: tested.drawing.answer == "boot")
    assert len(asked[-1].pictures) == 1
    assert not robot.find("widePadButton").isVisible()


def test_that_a_number_without_a_network_shows_what_would_be_given(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    window.show_page(TEST)

    robot.draw("digitPad", ONE_AND_SEVEN)

    text = part(window, QLabel, "networkInputText")
    qtbot.waitUntil(lambda: text.text().startswith("2 digits"))
    assert part(window, QLabel, "sureText").text() == "No network has learnt yet"


def test_that_the_number_is_seen_whole_at_every_size_and_in_every_look(
    tested: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.draw("digitPad", ONE_AND_SEVEN)
    qtbot.waitUntil(lambda: tested.drawing.answer == "12")
    tested._test_page.show_number(np.eye(10, dtype=np.float32)[[8] * 6], [str(digit) for digit in range(10)], 0)
    label = part(tested, QLabel, "predictionLabel")

    def is_whole(largest: int) -> bool:
        wide = label.fontMetrics().horizontalAdvance("888888")
        return wide <= label.width() and label.font().pixelSize() <= largest

    for width, largest in ((1100, 52), (1700, 88), (1100, 52)):
        tested.resize(width, 900)
        qtbot.waitUntil(lambda largest=largest: is_whole(largest))  # type: ignore[misc]
    sizes = label.font().pixelSize()

    tested.look.choose("dark")

    qtbot.waitUntil(lambda: is_whole(52) and label.font().pixelSize() == sizes)
