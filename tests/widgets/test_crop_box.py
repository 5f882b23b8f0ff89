"""The box over a picture: drawn, dragged by its sides and corners, moved by keys, and given up again."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from backend.digits.box import Box
from tests.finding import part
from widgets.crop_box import CropBox
from widgets.crop_drag import Grip, dragged, grip_at, spanned
from widgets.digit_pad import DigitPad
from widgets.theme.theme import Theme

FOUND = Box(50, 60, 40, 50)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pad(qtbot: QtBot) -> DigitPad:
    """Two pixels of the screen for one of the picture, which is 200 high and 100 wide and in the middle."""
    pad = DigitPad(Theme())
    qtbot.addWidget(pad)
    pad.resize(400, 400)
    pad.show()
    return pad


@pytest.fixture
def crop(pad: DigitPad) -> CropBox:
    crop = CropBox(Theme(), pad, pad.picture_place)
    pad.show_picture(np.full((200, 100), 220, np.uint8))
    crop.begin(200, 100, FOUND)
    return crop


def on_screen(column: int, row: int) -> QPoint:
    return QPoint(100 + 2 * column, 2 * row)


def drag(crop: CropBox, start: QPoint, *ends: QPoint) -> None:
    QTest.mousePress(crop, Qt.MouseButton.LeftButton, pos=start)
    for end in ends:
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(end),
            crop.mapToGlobal(QPointF(end)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(crop, move)
    QTest.mouseRelease(crop, Qt.MouseButton.LeftButton, pos=ends[-1])


def test_that_the_box_is_hidden_until_there_is_a_picture(pad: DigitPad) -> None:
    assert not CropBox(Theme(), pad, pad.picture_place).isVisible()


def test_that_the_box_begins_where_the_digit_was_found_and_crops_nothing_yet(crop: CropBox) -> None:
    assert crop.isVisible()
    assert crop.shown == FOUND
    assert crop.box is None


def test_that_where_nothing_was_found_the_box_is_the_whole_picture(crop: CropBox) -> None:
    crop.begin(200, 100, None)
    assert crop.shown == Box(0, 0, 100, 200)
    assert not part(crop, QPushButton, "wholePictureButton").isVisible()


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        ((50, 60), (40, 30), Box(40, 30, 50, 80)),
        ((90, 110), (95, 150), Box(50, 60, 45, 90)),
        ((50, 85), (30, 85), Box(30, 60, 60, 50)),
        ((70, 60), (70, 20), Box(50, 20, 40, 90)),
        ((70, 85), (60, 95), Box(40, 70, 40, 50)),
        ((10, 150), (40, 190), Box(10, 150, 30, 40)),
        ((40, 190), (10, 150), Box(10, 150, 30, 40)),
    ],
    ids=["corner", "other corner", "left side", "upper side", "all of it", "a new box", "a new box from below"],
)
def test_that_the_box_is_dragged(
    crop: CropBox, start: tuple[int, int], end: tuple[int, int], wanted: Box, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(crop.box_changed):
        drag(crop, on_screen(*start), on_screen(*end))
    assert crop.box == wanted


def test_that_a_drag_tells_of_itself_once_in_a_turn_of_the_event_loop(crop: CropBox, qtbot: QtBot) -> None:
    told = QSignalSpy(crop.box_changed)
    drag(crop, on_screen(70, 85), *(on_screen(70 - step, 85) for step in range(30)))
    qtbot.waitUntil(lambda: told.count() > 0)
    assert told.count() == 1


def test_that_a_click_beside_the_box_changes_nothing(crop: CropBox) -> None:
    QTest.mouseClick(crop, Qt.MouseButton.LeftButton, pos=on_screen(10, 180))
    assert crop.shown == FOUND
    assert crop.box is None


def test_that_arrow_keys_move_the_box_and_with_shift_resize_it(crop: CropBox) -> None:
    QTest.keyClick(crop, Qt.Key.Key_Left)
    QTest.keyClick(crop, Qt.Key.Key_Down)
    assert crop.box == Box(46, 64, 40, 50)
    QTest.keyClick(crop, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(crop, Qt.Key.Key_Up, SHIFT)
    assert crop.box == Box(46, 64, 44, 46)
    assert "44 × 46 pixels, 46 from the left, 64 from the top" in crop.accessibleDescription()


def test_that_the_box_stays_on_the_picture(crop: CropBox) -> None:
    for _ in range(80):
        QTest.keyClick(crop, Qt.Key.Key_Right)
        QTest.keyClick(crop, Qt.Key.Key_Up)
    assert crop.shown == Box(60, 0, 40, 50)
    for _ in range(80):
        QTest.keyClick(crop, Qt.Key.Key_Left, SHIFT)
    assert crop.shown == Box(60, 0, 4, 50)


def test_that_there_is_a_way_back_to_the_whole_picture(crop: CropBox, qtbot: QtBot) -> None:
    QTest.keyClick(crop, Qt.Key.Key_Left)
    button = part(crop, QPushButton, "wholePictureButton")
    with qtbot.waitSignal(crop.box_changed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert crop.box is None
    assert crop.shown == Box(0, 0, 100, 200)
    assert button.text() == "Around the digit"
    with qtbot.waitSignal(crop.box_changed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert crop.shown == FOUND
    assert crop.box is None
    assert button.text() == "Whole picture"
    QTest.keyClick(crop, Qt.Key.Key_Escape)
    assert crop.shown == Box(0, 0, 100, 200)


def test_that_the_box_goes_when_the_picture_goes_and_comes_back_with_it(
    crop: CropBox, pad: DigitPad, qtbot: QtBot
) -> None:
    QTest.keyClick(crop, Qt.Key.Key_Left)
    changed = crop.box
    pad.activateWindow()
    crop.setFocus()
    qtbot.waitUntil(crop.hasFocus)
    crop.show_if(False)
    assert not crop.isVisible()
    assert pad.hasFocus()
    assert crop.box is None
    crop.show_if(True)
    assert crop.isVisible()
    assert crop.box == changed is not None


def test_that_where_nothing_was_found_there_is_no_other_box_to_take(crop: CropBox) -> None:
    crop.begin(200, 100, None)
    assert not part(crop, QPushButton, "wholePictureButton").isVisible()


def test_that_the_shade_keeps_to_the_round_corners_of_the_pad(crop: CropBox, pad: DigitPad) -> None:
    pad.show_picture(np.full((100, 100), 220, np.uint8))
    crop.begin(100, 100, Box(40, 40, 20, 20))
    bare = pad.grab(pad.rect()).toImage()
    crop.hide()
    unshaded = pad.grab(pad.rect()).toImage()
    assert bare.pixelColor(1, 1) == unshaded.pixelColor(1, 1)
    assert bare.pixelColor(200, 20) != unshaded.pixelColor(200, 20)


def test_that_the_box_follows_the_size_of_the_pad(crop: CropBox, pad: DigitPad) -> None:
    pad.resize(800, 800)
    drag(crop, QPoint(200 + 4 * 70, 4 * 85), QPoint(200 + 4 * 60, 4 * 85))
    assert crop.box == Box(40, 60, 40, 50)


def test_that_what_is_outside_of_the_box_is_dimmed(crop: CropBox, pad: DigitPad) -> None:
    image = pad.grab().toImage()
    inside, outside = (image.pixelColor(on_screen(*place)).lightness() for place in ((70, 85), (20, 180)))
    assert inside == 220
    assert outside < 160


def test_that_the_middle_of_a_small_box_can_be_taken_hold_of() -> None:
    assert grip_at(QRectF(10, 10, 12, 12), QPointF(16, 16)) == Grip(inside=True)
    assert grip_at(QRectF(10, 10, 12, 12), QPointF(9, 23)) == Grip(-1, 1)


def test_that_a_box_does_not_turn_inside_out() -> None:
    assert dragged(FOUND, Grip(-1, -1), 200, 200, 200, 100) == Box(86, 106, 4, 4)
    assert dragged(FOUND, Grip(1, 0), -200, 0, 200, 100) == Box(50, 60, 4, 50)


def test_that_a_new_box_at_the_edge_of_the_picture_is_on_it() -> None:
    box = spanned((100, 200), (100, 200), 200, 100)
    assert box.right <= 100
    assert box.bottom <= 200
    assert box.width >= 1
