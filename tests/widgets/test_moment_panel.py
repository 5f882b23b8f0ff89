"""The panel of an earlier moment: what it says, with pictures, with rows and with numbers."""

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backend.messages import LayerView, MomentView
from tests.finding import part
from widgets.moment import MomentPanel
from widgets.moment.answer_tiles import AnswerTiles
from widgets.moment.small_matrix import SmallMatrix
from widgets.theme.theme import Theme
from widgets.watched_answer import WatchedAnswer

VIEW = MomentView(
    epoch=7,
    watched=np.zeros((2, 8, 8), np.uint8),
    watched_labels=("cat", "dog"),
    classes=("cat", "dog"),
    answers=np.array([[0.9, 0.1], [0.6, 0.4]], np.float32),
    count=1000,
    held_out=True,
    accuracy=0.912,
    confusion=np.array([[5, 0], [3, 2]], np.int32),
    filters=LayerView("conv2d", "maps", 2, 2, -0.5, 0.25, (2, 2, 1)),
    filter_picture=np.zeros((2, 2), np.uint8),
    drawing=None,
    milliseconds=3.0,
)


@pytest.fixture
def panel(qtbot: QtBot) -> MomentPanel:
    made = MomentPanel(Theme())
    qtbot.addWidget(made)
    made.resize(760, 170)
    made.show()
    return made


def words(panel: MomentPanel, name: str) -> str:
    return part(panel, QWidget, name).accessibleDescription()


def score(panel: MomentPanel) -> str:
    return part(panel, QLabel, "momentAccuracy").text()


def test_that_a_moment_is_said_in_words(panel: MomentPanel) -> None:
    panel.show_view(VIEW, False, None)

    assert part(panel, QLabel, "momentTitle").text() == "Epoch 7"
    assert score(panel) == "91.2 % right of 1,000 held-out samples"
    assert words(panel, "momentAnswers") == "cat: answered cat (90 %), right; dog: answered cat (60 %), wrong"
    assert words(panel, "momentConfusion") == "3 times a dog was read as cat"
    assert words(panel, "momentFilters") == "The weights of conv2d: black is -0.5, white is 0.25."
    for name in ("momentAnswers", "momentDrawing", "momentConfusion", "momentFilters", "momentBackButton"):
        assert part(panel, QWidget, name).accessibleName(), name


def test_that_the_beginning_and_what_was_not_kept_are_said(panel: MomentPanel) -> None:
    panel.show_view(msgspec.structs.replace(VIEW, epoch=0, held_out=False), True, None)

    assert part(panel, QLabel, "momentTitle").text() == "Before training"
    assert score(panel) == "91.2 % right of 1,000 samples that it learnt from · the nearest moment that was kept"


def test_that_numbers_and_a_network_without_a_kernel_leave_parts_out(panel: MomentPanel) -> None:
    numbers = msgspec.structs.replace(
        VIEW,
        watched=np.zeros((2, 4), np.float32),
        watched_labels=("1", "2"),
        classes=(),
        answers=np.array([[1.25], [np.nan]], np.float32),
        accuracy=None,
        confusion=np.zeros((0, 0), np.int32),
        filters=None,
        filter_picture=np.zeros(0, np.uint8),
        drawing=np.array([0.5], np.float32),
    )
    panel.show_view(numbers, False, np.zeros(4, np.float32))

    assert score(panel) == ""
    assert words(panel, "momentAnswers") == "1: answered 1.25; 2: answered –"
    assert words(panel, "momentDrawing") == "0.5"
    for name in ("momentConfusion", "momentFilters"):
        assert not part(panel, QWidget, name).isVisible()


def test_that_answers_that_are_no_numbers_are_wrong(panel: MomentPanel) -> None:
    panel.show_view(msgspec.structs.replace(VIEW, answers=np.full((2, 2), np.nan, np.float32)), False, None)

    assert words(panel, "momentAnswers") == "cat: answered –, wrong; dog: answered –, wrong"


def test_that_a_text_takes_the_place_of_the_moment_and_back(panel: MomentPanel) -> None:
    panel.show_view(VIEW, False, None)
    panel.show_text("It is gone.")
    assert not part(panel, AnswerTiles, "momentAnswers").isVisible()
    assert part(panel, QLabel, "momentTitle").text() == "Looking back"
    panel.show_view(VIEW, False, None)
    assert part(panel, AnswerTiles, "momentAnswers").isVisible()
    assert not part(panel, QLabel, "momentText").isVisible()


def test_that_escape_goes_back(panel: MomentPanel) -> None:
    back = QSignalSpy(panel.back_requested)
    QTest.keyClick(part(panel, QWidget, "momentBackButton"), Qt.Key.Key_Escape)
    assert back.count() == 1


def test_that_the_tips_of_the_matrix_have_its_numbers(qtbot: QtBot) -> None:
    matrix = SmallMatrix(Theme())
    qtbot.addWidget(matrix)
    matrix.resize(100, 100)
    matrix.set_confusion(VIEW.confusion, VIEW.classes)
    assert matrix._tip(QPointF(10, 90)) == "3 times a dog was read as cat"
    assert matrix._tip(QPointF(90, 90)) == "dog: read right 2 times of 5"
    assert matrix._tip(QPointF(120, 90)) == ""
    matrix.set_confusion(np.eye(2, dtype=np.int32), VIEW.classes)
    assert matrix.accessibleDescription() == "Every sample was read right."


def test_that_tiles_stand_in_a_row_where_that_makes_the_pictures_largest(qtbot: QtBot) -> None:
    tiles = AnswerTiles(Theme(), "tiles", "Tiles")
    qtbot.addWidget(tiles)
    tiles.set_answers([WatchedAnswer("7", "7", 1.0, 1.0, True)] * 10, [VIEW.watched[0]] * 10)
    tiles.resize(440, 90)
    assert tiles._columns() == 10
    tiles.resize(220, 160)
    assert tiles._columns() == 5
