"""The Test page: what the network sees, its answer, the test set."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.pages.test_page import TestPage
from backend.messages import Evaluation
from tests.finding import part
from widgets.confusion_matrix import ConfusionMatrix
from widgets.digit_pad import DigitPad
from widgets.network_input_preview import NetworkInputPreview
from widgets.prediction_bars import DIGITS, PredictionBars
from widgets.theme.theme import Theme
from widgets.theme.tokens import LIGHT

SURE_OF_SEVEN = [0.001, 0.004, 0.012, 0.006, 0.001, 0.001, 0.0, 0.962, 0.003, 0.010]


@pytest.fixture
def page(qtbot: QtBot) -> TestPage:
    made = TestPage(Theme())
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.show()
    return made


def draw(pad: DigitPad, *points: tuple[float, float]) -> None:
    """Draw with the mouse from point to point, each a share of the pad's side."""
    places = [QPoint(round(x * pad.width()), round(y * pad.width())) for x, y in points]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            pad.mapToGlobal(QPointF(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(pad, move)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])


def test_that_what_the_network_sees_is_shown_pixel_by_pixel(page: TestPage) -> None:
    seen = np.zeros((28, 28, 1), np.float32)
    seen[14, 14] = 1
    preview = part(page, NetworkInputPreview, "networkInputPreview")

    page.show_input(seen)

    image = preview.grab().toImage()
    side = min(image.width(), image.height())
    top = (image.height() - side) // 2
    assert image.pixelColor(round(side * 14.5 / 28), top + round(side * 14.5 / 28)).name() == "#ffffff"
    assert image.pixelColor(round(side * 12.5 / 28), top + round(side * 14.5 / 28)).name() == "#000000"
    assert "28 × 28" in part(page, QLabel, "networkInputText").text()


def test_that_the_answer_is_said_with_how_sure_it_is_and_what_else_it_might_be(page: TestPage) -> None:
    page.show_answer(SURE_OF_SEVEN)

    assert part(page, QLabel, "predictionLabel").text() == "7"
    assert part(page, QLabel, "sureText").text() == "96 % sure"
    assert part(page, QLabel, "otherAnswersText").text() == "then 2 (1.2 %) and 9 (1.0 %)"


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.9996, "over 99 % sure"),
        (1.0, "over 99 % sure"),
        (0.97, "97 % sure"),
        (0.63, "perhaps: 63 %"),
        (0.3, "I don't know"),
    ],
)
def test_that_the_words_are_calmer_the_less_sure_it_is(page: TestPage, share: float, words: str) -> None:
    rest = (1 - share) / 9

    page.show_answer([share] + [rest] * 9)

    assert part(page, QLabel, "sureText").text() == words


def test_that_who_does_not_know_names_what_it_might_be(page: TestPage) -> None:
    page.show_answer([0.45, 0.4, 0.15], ["ankle boot", "trouser", "bag"])

    assert part(page, QLabel, "predictionLabel").text() == "?"
    assert part(page, QLabel, "otherAnswersText").text() == "perhaps ankle boot (45.0 %) or trouser (40.0 %)"


def test_that_sureness_that_was_measured_goes_before_the_share(page: TestPage) -> None:
    page.show_answer(SURE_OF_SEVEN, sureness=0.81)
    assert part(page, QLabel, "sureText").text() == "81 % sure"

    page.show_answer(SURE_OF_SEVEN, sureness=0.41)
    assert part(page, QLabel, "sureText").text() == "I don't know"


def test_that_what_is_as_good_as_nothing_is_not_named(page: TestPage) -> None:
    page.show_answer([0.9996, 0.0004, 0.0])
    assert part(page, QLabel, "otherAnswersText").text() == ""

    page.show_answer([0.9, 0.0996, 0.0004])
    assert part(page, QLabel, "otherAnswersText").text() == "then 1 (10.0 %)"


def test_that_numbers_that_are_no_shares_are_not_said_in_per_cent(page: TestPage) -> None:
    page.show_answer([12.4, -3.0, 0.25], ["cat", "dog", "cow"])

    assert part(page, QLabel, "predictionLabel").text() == "cat"
    assert part(page, QLabel, "sureText").text() == "highest: 12.4"
    assert part(page, QLabel, "otherAnswersText").text() == "These are numbers, not per cent."
    bars = part(page, PredictionBars, "predictionBars")
    assert bars.accessibleDescription() == "cat: 12.4, dog: -3, cow: 0.25"


def test_that_a_single_number_is_the_answer(page: TestPage) -> None:
    page.show_answer([0.75], ["0"])

    assert part(page, QLabel, "predictionLabel").text() == "0.75"
    assert part(page, QLabel, "sureText").text() == "is the answer"
    bars = part(page, PredictionBars, "predictionBars")
    assert (bars.shown_rows(), bars.is_cut) == ([], False)


def test_that_of_more_answers_than_have_room_the_highest_are_shown(page: TestPage) -> None:
    bars = part(page, PredictionBars, "predictionBars")
    answers = np.linspace(0, 1, 80) / 40
    page.show_answer(answers, [str(number) for number in range(80)])

    rows = bars.shown_rows()
    assert 10 < len(rows) < 40
    assert bars.is_cut
    assert rows == list(range(79, 79 - len(rows), -1))

    page.show_answer(SURE_OF_SEVEN)
    assert bars.shown_rows() == list(range(10))


def test_that_what_is_no_digit_is_said_to_be_none(page: TestPage) -> None:
    page.show_no_digit(SURE_OF_SEVEN, DIGITS, "It is a filled shape.", "7")

    assert part(page, QLabel, "sureText").text() == "This does not look like a digit"
    assert part(page, QLabel, "otherAnswersText").text() == "It is a filled shape. The network would say 7."


def test_that_answers_that_are_words_are_written_smaller(page: TestPage) -> None:
    page.show_answer([0.9, 0.1], ["ankle boot", "trouser"])

    label = part(page, QLabel, "predictionLabel")
    assert label.text() == "ankle boot"
    assert label.font().pixelSize() < 88
    assert part(page, QLabel, "otherAnswersText").text() == "then trouser (10.0 %)"


def test_that_answers_that_are_no_numbers_do_no_harm(page: TestPage) -> None:
    page.show_answer([float("nan")] * 10)
    page.grab()

    assert part(page, QLabel, "sureText").text() == "I don't know"


def test_that_without_a_drawing_the_page_says_what_to_do(page: TestPage) -> None:
    page.show_answer(SURE_OF_SEVEN)

    page.show_no_answer()

    assert part(page, QLabel, "predictionLabel").text() == ""
    assert part(page, QLabel, "sureText").text() == "Draw something"
    assert part(page, PredictionBars, "predictionBars").probabilities() is None


def test_that_without_a_model_the_page_says_so(page: TestPage) -> None:
    page.show_no_answer("No trained network yet", "Train one, or open a model.")

    assert part(page, QLabel, "sureText").text() == "No trained network yet"


def test_that_the_longest_bar_is_that_of_the_answer(page: TestPage) -> None:
    page.show_answer(SURE_OF_SEVEN)
    bars = part(page, PredictionBars, "predictionBars")

    image = bars.grab().toImage()
    row = image.height() / 10
    accents = [
        sum(
            image.pixelColor(x, int(row * (index + 0.5))).name() == LIGHT.accent.lower()
            for x in range(image.width())
        )
        for index in range(10)
    ]

    assert accents[7] > 100
    assert sum(accents) == accents[7]
    assert "7: 96.2 %" in bars.accessibleDescription()


CONFUSION = [[50, 0, 1], [2, 40, 0], [0, 7, 60]]
EVALUATION = Evaluation(0.21, 0.9375, 160, CONFUSION, ("0", "1", "2"))


def test_that_an_evaluation_shows_accuracy_matrix_and_what_is_mixed_up(page: TestPage) -> None:
    matrix = part(page, ConfusionMatrix, "confusionMatrix")
    assert not matrix.isVisible()

    page.test_set.show_evaluation(EVALUATION, ["0", "1", "2"], "Digits: test part")

    assert matrix.isVisible()
    assert part(page, QLabel, "testAccuracyText").text() == "93.8 %"
    assert part(page, QLabel, "testDetailText").text() == "of 160 (88.9 to 96.6)\nDigits: test part · loss 0.210"
    assert part(page, QLabel, "mixedUpText").text().startswith("Mixed up most: 2 read as 1 (7), 1 read as 0 (2)")
    page.test_set.clear()
    assert not matrix.isVisible()


def test_that_evaluating_shows_progress_and_asks_once(page: TestPage, qtbot: QtBot) -> None:
    button = part(page, QPushButton, "evaluateButton")
    with qtbot.waitSignal(page.test_set.evaluate_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    page.test_set.set_progress(0.5)

    assert not button.isEnabled()
    assert part(page, QProgressBar, "evaluateProgress").isVisible()
    page.test_set.end_progress()
    assert button.isEnabled()


def test_that_the_keyboard_comes_back_to_evaluate(page: TestPage, qtbot: QtBot) -> None:
    button = part(page, QPushButton, "evaluateButton")
    button.setFocus()
    page.test_set.set_progress(None)
    assert page.window().focusWidget() is page.test_set
    page.test_set.end_progress()
    assert page.window().focusWidget() is button


def test_that_without_a_model_evaluate_cannot_be_pressed_and_the_page_says_why(page: TestPage) -> None:
    page.test_set.set_enabled(False, "Train a network first.")

    assert not part(page, QPushButton, "evaluateButton").isEnabled()
    assert part(page, QLabel, "testSetHint").text() == "Train a network first."


def shown_matrix(page: TestPage) -> ConfusionMatrix:
    page.test_set.show_evaluation(EVALUATION, ["0", "1", "2"])
    return part(page, ConfusionMatrix, "confusionMatrix")


def test_that_a_cell_says_in_words_what_it_counts(page: TestPage) -> None:
    matrix = shown_matrix(page)

    assert matrix.cell_text((2, 1)) == "7 times a 2 was read as 1"
    assert matrix.cell_text((0, 0)) == "0: read right 50 times of 51"


def test_that_a_cell_can_be_clicked_and_hovered(page: TestPage, qtbot: QtBot) -> None:
    matrix = shown_matrix(page)
    qtbot.waitUntil(lambda: matrix.width() > 300)
    place = matrix._cell_room((2, 1)).center().toPoint()

    with qtbot.waitSignal(page.test_set.cell_chosen) as heard:
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [2, 1]

    from PySide6.QtGui import QHelpEvent

    QApplication.sendEvent(matrix, QHelpEvent(QEvent.Type.ToolTip, place, matrix.mapToGlobal(place)))
    assert QToolTip.text() == "7 times a 2 was read as 1"
    QToolTip.hideText()


def test_that_the_keyboard_walks_over_the_cells_and_says_each(page: TestPage, qtbot: QtBot) -> None:
    matrix = shown_matrix(page)
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Left,
    ):
        QTest.keyClick(matrix, key)

    assert matrix.accessibleDescription() == "2 times a 1 was read as 0"
    with qtbot.waitSignal(matrix.cell_chosen) as heard:
        QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert heard.args == [1, 0]


def test_that_a_click_beside_the_cells_chooses_none(page: TestPage) -> None:
    matrix = shown_matrix(page)
    chosen = QSignalSpy(matrix.cell_chosen)

    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert chosen.count() == 0


def test_that_a_regression_has_no_matrix(page: TestPage) -> None:
    page.test_set.show_evaluation(Evaluation(0.5, None, 30, []), [])

    assert part(page, QLabel, "testAccuracyText").text() == "–"
    assert not part(page, ConfusionMatrix, "confusionMatrix").isVisible()


def test_that_open_picture_goes_out(page: TestPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_picture_requested):
        QTest.mouseClick(part(page, QPushButton, "openImageButton"), Qt.MouseButton.LeftButton)


def test_that_everything_named_has_an_accessible_name(page: TestPage) -> None:
    names: tuple[Any, ...] = (
        "digitPad",
        "networkInputPreview",
        "predictionBars",
        "predictionLabel",
        "confusionMatrix",
    )
    for name in (*names, "undoStrokeButton"):
        assert part(page, QWidget, name).accessibleName(), name
