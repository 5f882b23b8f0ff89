"""The Test page with several digits: tiles over the bars, boxes on the pad, inputs in a row, the wide pad."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.pages.test_page import TestPage
from tests.app.pages.test_pad_of_test_page import draw
from tests.finding import part
from widgets.digit_tiles import DigitTiles
from widgets.network_input_preview import NetworkInputPreview
from widgets.prediction_bars import DIGITS, PredictionBars
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT

BOXES = [(0.2, 0.1, 0.8, 0.3), (0.2, 0.4, 0.8, 0.6), (0.2, 0.7, 0.8, 0.9)]


@pytest.fixture
def page(qtbot: QtBot) -> TestPage:
    made = TestPage(Theme())
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.show()
    return made


def answers(*sure: tuple[int, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Of each digit what it is read as, and how surely."""
    rows = np.full((len(sure), 10), 0.0, np.float32)
    for row, (digit, share) in zip(rows, sure, strict=True):
        row[:] = (1 - share) / 9
        row[digit] = share
    return rows


NUMBER = answers((2, 0.98), (0, 0.9), (6, 0.97))


def tile(page: TestPage, place: int) -> QPushButton:
    return part(page, QPushButton, f"digitTile:{place}")


def test_that_the_number_is_the_answer_and_is_as_sure_as_its_digits_together(page: TestPage) -> None:
    page.show_number(NUMBER, DIGITS, 2)

    assert part(page, QLabel, "predictionLabel").text() == "206"
    assert part(page, QLabel, "sureText").text() == "86 % sure"
    assert part(page, QLabel, "otherAnswersText").text() == "least sure of the 0 (90.0 %)"


def test_that_the_bars_are_those_of_the_chosen_digit_and_its_tile_is_marked(page: TestPage) -> None:
    page.show_number(NUMBER, DIGITS, 1)

    np.testing.assert_array_equal(part(page, PredictionBars, "predictionBars").probabilities(), NUMBER[1])
    assert [tile(page, place).isChecked() for place in (1, 2, 3)] == [False, True, False]
    assert [tile(page, place).text() for place in (1, 2, 3)] == ["2\n98 %", "0\n90 %", "6\n97 %"]
    assert tile(page, 1).accessibleName() == "Digit 1: 2, 98 % sure"


def test_that_a_digit_is_chosen_by_click_and_by_arrow_keys(page: TestPage, qtbot: QtBot) -> None:
    page.show_number(NUMBER, DIGITS, 2)

    with qtbot.waitSignal(page.digit_chosen) as clicked:
        QTest.mouseClick(tile(page, 1), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.digit_chosen) as walked:
        QTest.keyClick(tile(page, 1), Qt.Key.Key_Right)

    assert (clicked.args, walked.args) == ([0], [1])


def test_that_showing_answers_chooses_nothing_by_itself(page: TestPage) -> None:
    chosen = QSignalSpy(page.digit_chosen)

    page.show_number(NUMBER, DIGITS, 2)
    page.show_number(NUMBER, DIGITS, 0)

    assert chosen.count() == 0


def test_that_there_are_tiles_for_several_digits_only(page: TestPage) -> None:
    tiles = part(page, DigitTiles, "digitTiles")
    page.show_number(NUMBER, DIGITS, 2)
    assert tiles.isVisible()
    page.show_number(NUMBER[:2], DIGITS, 1)
    assert not tile(page, 3).isVisible()

    page.show_answer(NUMBER[0])

    assert not tiles.isVisible()
    assert part(page, QLabel, "predictionLabel").text() == "2"
    assert part(page, QLabel, "otherAnswersText").isVisible()
    page.show_number(NUMBER, DIGITS, 2)
    page.show_no_answer()
    assert not tiles.isVisible()


def test_that_answers_that_are_no_numbers_do_no_harm(page: TestPage) -> None:
    page.show_number(np.full((2, 10), np.nan, np.float32), DIGITS, 1)
    page.grab()

    assert part(page, QLabel, "sureText").text() == "hard to say: 0 %"


@pytest.mark.parametrize("size", [(1100, 620), (1600, 920)])
def test_that_a_number_does_not_push_the_views_beside_it_away(
    page: TestPage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    page.resize(*size)
    page.show_answer(NUMBER[0])
    qtbot.waitUntil(lambda: page.tabs.width() > 100)
    page.grab()
    before = page.tabs.width()

    page.show_number(answers(*[(8, 0.99)] * 6), DIGITS, 2)
    label = part(page, QLabel, "predictionLabel")
    qtbot.waitUntil(lambda: 0 < label.fontMetrics().horizontalAdvance("888888") <= label.width())

    assert page.tabs.width() >= before


def test_that_the_inputs_stand_in_a_row_the_chosen_one_marked(page: TestPage) -> None:
    pictures = [np.full((28, 28, 1), grey, np.float32) for grey in (0.2, 0.4, 0.6)]

    page.show_digits(pictures, BOXES, 1)

    preview = part(page, NetworkInputPreview, "networkInputPreview")
    image = preview.grab().toImage()
    side = (preview.width() - 12) / 3
    middles = [round(place * (side + 6) + side / 2) for place in range(3)]
    assert [image.pixelColor(x, round(side / 2)).red() for x in middles] == [51, 102, 153]
    edges = [image.pixelColor(x, 0).name() for x in middles]
    assert edges[1] == LIGHT.accent.lower()
    assert edges[0] != edges[1] != edges[2]
    assert part(page, QLabel, "networkInputText").text().startswith("3 digits")


def test_that_boxes_stand_around_the_digits_on_the_pad(page: TestPage) -> None:
    draw(page.pad, (0.2, 0.3), (0.2, 0.7))
    page.pad.clearFocus()
    plain = page.pad.grab().toImage()

    page.show_digits([np.zeros((28, 28, 1), np.float32)] * 3, BOXES, 1)

    image = page.pad.grab().toImage()
    side = page.pad.width()
    row = [image.pixelColor(x, side // 2).name() for x in range(side)]
    assert row.count(DARK.accent.lower()) >= 2
    first = row.index(DARK.accent.lower())
    assert first == pytest.approx(0.4 * side - 5, abs=3)
    page.show_input(np.zeros((28, 28, 1), np.float32))
    assert page.pad.grab().toImage() == plain


def test_that_the_pad_can_be_made_wide_and_square_again(page: TestPage, qtbot: QtBot) -> None:
    button = part(page, QPushButton, "widePadButton")
    draw(page.pad, (0.5, 0.3), (0.5, 0.7))
    square = page.pad.picture()

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: abs(page.pad.width() - 2 * page.pad.height()) <= 2)
    wide = page.pad.picture()
    assert wide.shape == (280, 560)
    np.testing.assert_array_equal(wide[:, 140:420], square)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(page.pad.picture(), square)


def test_that_one_draws_where_the_pen_is_on_the_wide_pad(page: TestPage, qtbot: QtBot) -> None:
    page.pad.set_wide(True)
    qtbot.waitUntil(lambda: abs(page.pad.width() - 2 * page.pad.height()) <= 2)

    draw(page.pad, (0.9, 0.1), (0.9, 0.4))

    rows, columns = np.nonzero(page.pad.picture() > 127)
    assert columns.mean() == pytest.approx(504, abs=3)
    assert rows.mean() == pytest.approx(140, abs=3)


def test_that_the_wide_pad_is_told_of_where_something_is_drawn(page: TestPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.pad.drawing_changed, wait=20):
        page.pad.set_wide(True)
    draw(page.pad, (0.5, 0.2))
    with qtbot.waitSignal(page.pad.drawing_changed):
        page.pad.set_wide(False)


def test_that_a_wide_pad_is_offered_only_where_there_can_be_several_digits(page: TestPage) -> None:
    button = part(page, QPushButton, "widePadButton")
    button.setChecked(True)

    page.offer_several(False)

    assert not button.isVisible()
    assert page.pad.picture().shape == (280, 280)
    page.offer_several(True)
    assert button.isVisible()


def test_that_everything_new_has_a_name(page: TestPage) -> None:
    for name in ("digitTiles", "widePadButton"):
        assert part(page, QWidget, name).accessibleName(), name
