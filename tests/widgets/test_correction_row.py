"""Correcting an answer: what the row offers, by mouse and keyboard, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.correction_row import CorrectionRow

DIGITS = tuple("0123456789")


@pytest.fixture
def whole(qtbot: QtBot) -> QWidget:
    """A page with the row in it, and somewhere else for the focus."""
    page = QWidget()
    column = QVBoxLayout(page)
    pad = QPushButton("pad")
    column.addWidget(pad)
    column.addWidget(CorrectionRow(page))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    pad.setFocus()
    return page


@pytest.fixture
def row(whole: QWidget) -> CorrectionRow:
    return part(whole, CorrectionRow, "correctionRow")


def texts(row: CorrectionRow) -> list[str]:
    return [button.text() for button in row.findChildren(QPushButton) if button.isVisible()]


def test_that_it_offers_the_next_probable_classes_and_all_others(row: CorrectionRow) -> None:
    assert texts(row) == []
    row.ask(["1", "2", "9", "3"], DIGITS)
    assert texts(row) == ["1", "2", "9", "…", "Right, keep it"]
    row.ask(["no"], ["yes", "no"])
    assert texts(row) == ["no", "Right, keep it"]
    row.clear()
    assert texts(row) == []


def test_that_what_the_network_does_not_know_is_not_called_right(
    row: CorrectionRow, whole: QWidget, qtbot: QtBot
) -> None:
    row.ask(["4", "1", "7"], DIGITS, may_be_right=False)
    assert texts(row) == ["4", "1", "7", "…"]
    assert part(row, QLabel, "correctionText").text() == "It was"
    whole.activateWindow()
    with qtbot.assertNotEmitted(row.confirmed):
        QTest.keyClick(part(whole, QPushButton, ""), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    row.ask(["yes", "no"], ["yes", "no"], may_be_right=False)
    assert texts(row) == ["yes", "no"]


@pytest.mark.parametrize(("may_be_right", "words"), [(True, "Digit 3: wrong? It was"), (False, "Digit 3: it was")])
def test_that_it_says_which_of_several_digits_is_meant(row: CorrectionRow, may_be_right: bool, words: str) -> None:
    row.ask(["4", "1", "7"], DIGITS, digit=3, may_be_right=may_be_right)
    assert part(row, QLabel, "correctionText").text() == words


def test_that_learning_from_the_test_set_is_warned_of_where_there_is_room_to_read_it(
    row: CorrectionRow, whole: QWidget, qtbot: QtBot
) -> None:
    caution = part(row, QLabel, "testSampleCaution")
    row.ask(["4", "1", "7"], DIGITS)
    assert not caution.isVisible()
    whole.resize(290, whole.height())
    row.ask(
        ["Ankle boot", "Sneaker", "Sandal"], ("Ankle boot", "Sneaker", "Sandal"), may_be_right=False, is_test=True
    )
    qtbot.waitUntil(lambda: caution.isVisible() and caution.geometry().bottom() <= row.height())
    assert "sample of the test set" in caution.text()
    assert texts(row)[-1] == "…"
    assert len(texts(row)) < 4


def test_that_one_click_says_what_it_was(row: CorrectionRow, qtbot: QtBot) -> None:
    row.ask(["1", "Shirt & tie", "9"], DIGITS)
    with qtbot.waitSignal(row.corrected) as told:
        part(row, QPushButton, "correctionButton:1").click()
    assert told.args == ["Shirt & tie"]
    with qtbot.waitSignal(row.confirmed):
        part(row, QPushButton, "rightAnswerButton").click()


def test_that_every_class_can_be_chosen_from_the_menu(row: CorrectionRow, qtbot: QtBot) -> None:
    row.ask(["1", "2", "9"], DIGITS)
    part(row, QPushButton, "otherClassButton").click()
    menu = part(row, QMenu, "classMenu")
    assert [action.text() for action in menu.actions()] == list(DIGITS)
    with qtbot.waitSignal(row.corrected) as told:
        menu.actions()[5].trigger()
    assert told.args == ["5"]
    menu.close()


@pytest.mark.parametrize(
    ("classes", "key", "label"),
    [
        (DIGITS, Qt.Key.Key_7, "7"),
        (DIGITS, Qt.Key.Key_0, "0"),
        (("cat", "dog"), Qt.Key.Key_2, "dog"),
        (("cat", "dog"), Qt.Key.Key_0, None),
        (("cat", "dog"), Qt.Key.Key_3, None),
    ],
)
def test_that_the_keyboard_says_it_from_anywhere_on_the_page(
    row: CorrectionRow, whole: QWidget, classes: tuple[str, ...], key: Qt.Key, label: str | None
) -> None:
    whole.activateWindow()
    told: list[str] = []
    row.corrected.connect(told.append)
    QTest.keyClick(part(whole, QPushButton, ""), key, Qt.KeyboardModifier.AltModifier)
    assert told == []  # nothing is asked yet
    row.ask(list(classes[1:]), classes)
    QTest.keyClick(part(whole, QPushButton, ""), key, Qt.KeyboardModifier.AltModifier)
    assert told == ([] if label is None else [label])


def test_that_nothing_changes_under_the_mouse(row: CorrectionRow, qtbot: QtBot) -> None:
    row.ask(["1", "2", "9"], DIGITS)
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    row.ask(["4", "5", "6"], DIGITS)
    assert texts(row)[:3] == ["1", "2", "9"]
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    row.ask(["4", "5", "6"], DIGITS)
    assert texts(row)[:3] == ["4", "5", "6"]


def test_that_what_was_kept_is_said_and_can_be_undone(row: CorrectionRow, qtbot: QtBot) -> None:
    row.ask(["1", "2", "9"], DIGITS)
    row.show_kept("9")
    assert part(row, QLabel, "keptText").text() == "Kept in My drawings as 9"
    assert texts(row) == ["Undo"]
    with qtbot.waitSignal(row.undo_requested):
        part(row, QPushButton, "undoKeepButton").click()


def test_that_the_row_is_always_as_high(row: CorrectionRow) -> None:
    before = row.height()
    row.ask(["1", "2", "9"], DIGITS)
    row.show_kept("9")
    assert row.height() == before
