"""The table of tested pictures: sorted, counted, chosen from, and dropped on."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from backend.picture_test.tested_picture import TestedPicture
from tests.finding import part
from widgets.picture_table.picture_model import ANSWER, NAME, RIGHT, SURE
from widgets.picture_table.picture_table import PictureTable
from widgets.theme.theme import Theme

GREY = np.zeros((8, 8), np.uint8)
PICTURES = (
    TestedPicture("/p/7__a.png", "7__a.png", "p", GREY, "7", 0.9, "7"),
    TestedPicture("/p/3__b.png", "3__b.png", "p", GREY, "8", 0.4, "3", "The network does not know."),
    TestedPicture("/p/bad.png", "bad.png", "p", note="It is damaged."),
    TestedPicture("/p/c.png", "c.png", "p", GREY, "1", 0.7),
)


@pytest.fixture
def table(qtbot: QtBot) -> PictureTable:
    made = PictureTable(Theme())
    qtbot.addWidget(made)
    made.set_enabled(True)
    made.resize(400, 500)
    made.show()
    made.set_pictures(PICTURES)
    return made


def names(table: PictureTable) -> list[str]:
    return [one.name for one in table.shown()]


def test_that_it_is_counted_how_many_are_right(table: PictureTable) -> None:
    assert part(table, QLabel, "pictureResultText").text() == "50.0 %"
    assert part(table, QLabel, "pictureDetailText").text() == "1 of 2 are right · 1 without an answer · 4 pictures"
    table.grab()


@pytest.mark.parametrize(
    ("column", "wanted"),
    [
        (ANSWER, ["c.png", "7__a.png", "3__b.png", "bad.png"]),
        (SURE, ["3__b.png", "c.png", "7__a.png", "bad.png"]),
        (RIGHT, ["3__b.png", "7__a.png", "bad.png", "c.png"]),
        (NAME, ["7__a.png", "3__b.png", "bad.png", "c.png"]),
    ],
)
def test_that_it_is_sorted_and_what_is_not_known_comes_last(
    table: PictureTable, column: int, wanted: list[str]
) -> None:
    view = part(table, QTableView, "pictureTable")
    view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert names(table) == wanted
    view.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    unknown = 1 if column in (ANSWER, SURE) else 2 if column == RIGHT else 0
    known = len(wanted) - unknown
    assert names(table)[:known] == wanted[:known][::-1]


def test_that_a_sentence_instead_of_an_answer_has_the_room_of_the_row(table: PictureTable) -> None:
    view = part(table, QTableView, "pictureTable")
    view.sortByColumn(SURE, Qt.SortOrder.AscendingOrder)
    spans = [view.columnSpan(row, NAME) for row in range(4)]
    assert spans == [1, 1, 1, SURE - NAME + 1]


def test_that_a_click_and_the_keyboard_choose_a_picture(table: PictureTable) -> None:
    view, chosen = part(table, QTableView, "pictureTable"), QSignalSpy(table.picture_chosen)
    place = view.visualRect(view.model().index(1, ANSWER)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert [chosen.at(place)[0] for place in range(chosen.count())] == ["/p/3__b.png", "/p/bad.png"]


def test_that_files_and_folders_can_be_dropped(table: PictureTable) -> None:
    dropped, data = QSignalSpy(table.pictures_dropped), QMimeData()
    data.setUrls([QUrl.fromLocalFile("/p/one"), QUrl.fromLocalFile("/p/two.png"), QUrl("https://example.org")])
    table.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert dropped.at(0)[0] == ["/p/one", "/p/two.png"]


def test_that_without_pictures_it_says_what_to_do(table: PictureTable) -> None:
    table.set_pictures(())
    assert "Choose a folder" in part(table, QLabel, "picturesHint").text()
    assert not part(table, QPushButton, "savePictureTableButton").isVisible()
    table.set_enabled(False, "Train a network.")
    assert part(table, QLabel, "picturesHint").text() == "Train a network."
    assert not part(table, QPushButton, "choosePicturesFolderButton").isEnabled()


def test_that_work_can_be_cancelled_and_what_was_left_out_is_told(table: PictureTable) -> None:
    cancelled = QSignalSpy(table.cancelled)
    table.set_progress(1, 4)
    part(table, QPushButton, "cancelPicturesButton").click()
    assert cancelled.count() == 1
    table.set_pictures(PICTURES[:1], left_out=12)
    assert part(table, QLabel, "pictureDetailText").text() == "1 of 1 are right · 12 more were left out"
