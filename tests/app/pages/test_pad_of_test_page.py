"""The pad of the Test page: drawing with mouse, finger and keys, pictures put on it, and taking back."""

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QMouseEvent, QPointingDevice
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.pages.test_page import TestPage
from tests.finding import part
from widgets.digit_pad import DigitPad
from widgets.theme.theme import Theme


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


def test_that_a_stroke_becomes_white_ink_on_black(page: TestPage) -> None:
    draw(page.pad, (0.25, 0.5), (0.5, 0.5), (0.75, 0.5))

    picture = page.pad.picture()

    assert picture.shape == (280, 280)
    assert picture.dtype == np.uint8
    assert picture[140, 140] == 255
    assert picture[60].max() == 0
    inked = np.flatnonzero(picture[:, 140] > 127)
    assert 22 <= inked.size <= 28


def test_that_a_touch_leaves_a_dot(page: TestPage) -> None:
    draw(page.pad, (0.5, 0.5))

    assert page.pad.picture()[140, 140] == 255


def test_that_many_moves_are_told_once_in_a_turn_of_the_event_loop(page: TestPage, qtbot: QtBot) -> None:
    told = QSignalSpy(page.pad.drawing_changed)

    draw(page.pad, *((0.1 + 0.02 * step, 0.5) for step in range(40)))
    assert told.count() == 0
    qtbot.waitUntil(lambda: told.count() > 0)

    assert told.count() == 1


def test_that_strokes_are_taken_back_one_by_one_and_clear_takes_all(page: TestPage) -> None:
    empty = page.pad.picture()
    draw(page.pad, (0.2, 0.2), (0.8, 0.2))
    one = page.pad.picture()
    draw(page.pad, (0.8, 0.2), (0.5, 0.8))

    QTest.mouseClick(part(page, QPushButton, "undoStrokeButton"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(page.pad.picture(), one)

    QTest.mouseClick(part(page, QPushButton, "clearPadButton"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(page.pad.picture(), empty)
    assert page.pad.is_empty()


def test_that_clearing_an_empty_pad_tells_nothing(page: TestPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.pad.drawing_changed, wait=20):
        page.pad.clear()
        page.pad.undo_stroke()


def test_that_the_right_button_does_not_draw(page: TestPage) -> None:
    QTest.mouseClick(page.pad, Qt.MouseButton.RightButton)

    assert page.pad.is_empty()


def test_that_a_finger_draws(page: TestPage, qtbot: QtBot) -> None:
    device = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    middle = page.pad.rect().center()

    QTest.touchEvent(page.pad, device).press(0, middle - QPoint(60, 0), page.pad)
    QTest.touchEvent(page.pad, device).move(0, middle, page.pad)
    QTest.touchEvent(page.pad, device).move(0, middle + QPoint(60, 0), page.pad)
    QTest.touchEvent(page.pad, device).release(0, middle + QPoint(60, 0), page.pad)

    qtbot.waitUntil(lambda: page.pad.picture()[140, 140] == 255)
    assert not page.pad._drawing.pen_is_down


def test_that_the_arrow_keys_draw_while_the_pen_is_down(page: TestPage) -> None:
    for _ in range(5):
        QTest.keyClick(page.pad, Qt.Key.Key_Left)
    assert page.pad.is_empty()
    QTest.keyClick(page.pad, Qt.Key.Key_Space)
    for _ in range(10):
        QTest.keyClick(page.pad, Qt.Key.Key_Right)
    QTest.keyClick(page.pad, Qt.Key.Key_Space)
    for _ in range(9):
        QTest.keyClick(page.pad, Qt.Key.Key_Down)

    picture = page.pad.picture()
    assert picture[140, 95] == picture[140, 185] == 255
    assert picture[200].max() == 0
    QTest.keyClick(page.pad, Qt.Key.Key_Backspace)
    assert page.pad.is_empty()


def test_that_the_pen_of_the_keyboard_stays_on_the_pad(page: TestPage) -> None:
    QTest.keyClick(page.pad, Qt.Key.Key_Space)
    for _ in range(60):
        QTest.keyClick(page.pad, Qt.Key.Key_Up)

    assert page.pad.picture()[0, 140] == 255


def test_that_a_loaded_picture_is_given_as_it_is_and_gives_way_to_a_stroke(page: TestPage) -> None:
    picture = np.full((40, 60, 3), 200, np.uint8)
    page.pad.show_picture(picture)

    assert page.pad.picture() is picture
    image = page.pad.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#c8c8c8"

    draw(page.pad, (0.5, 0.5))
    assert page.pad.picture().shape == (280, 280)


def test_that_undo_takes_a_loaded_picture_off(page: TestPage) -> None:
    page.pad.show_picture(np.full((40, 60), 200, np.uint8))

    page.pad.undo_stroke()

    assert page.pad.is_empty()


def drop(pad: DigitPad, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    pad.dropEvent(event)


def test_that_a_dropped_file_goes_out_unread(page: TestPage, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/pictures/seven.png")])

    with qtbot.waitSignal(page.pad.file_dropped) as heard:
        drop(page.pad, data)

    assert heard.args == ["/pictures/seven.png"]


def test_that_a_pasted_picture_goes_out_as_a_png(page: TestPage, qtbot: QtBot) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)

    with qtbot.waitSignal(page.pad.picture_dropped) as heard:
        QTest.keyClick(page.pad, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert bytes(heard.args[0]).startswith(b"\x89PNG")
    assert QImage.fromData(QByteArray(heard.args[0])).width() == 30


def test_that_dropped_text_is_left_alone(page: TestPage) -> None:
    dropped = QSignalSpy(page.pad.file_dropped)
    data = QMimeData()
    data.setText("seven")

    drop(page.pad, data)

    assert dropped.count() == 0


def test_that_the_pad_is_square_at_every_size(page: TestPage, qtbot: QtBot) -> None:
    for width, height in ((1100, 620), (1440, 820)):
        page.resize(width, height)
        qtbot.waitUntil(lambda: abs(page.pad.width() - page.pad.height()) <= 1)
