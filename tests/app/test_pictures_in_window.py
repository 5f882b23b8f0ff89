"""Pictures on the Test page: the box that is read, and the picture prepared or as it is."""

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from backend.digits.box import Box
from backend.digits.prepare import prepare
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven
from tests.finding import part
from widgets.crop_box import CropBox
from widgets.digit_pad import DigitPad


def _given(window: MainWindow) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    given = window.drawing.given
    assert given is not None
    return given


def _open(window: MainWindow, folder: Path, qtbot: QtBot) -> CropBox:
    window.show_page(3)
    path = folder / "seven.png"
    Image.fromarray(drawn_seven()).save(path)
    with qtbot.waitSignal(window.drawing.looked):
        window.drawing.open_picture(str(path))
    return part(window, CropBox, "cropBox")


def test_that_the_box_lies_round_the_digit_and_changes_nothing_yet(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    crop = _open(window, tmp_path, qtbot)
    assert crop.isVisible()
    box = crop.shown
    assert box.left < 75 < 185 < box.right
    assert box.top < 55 < 225 < box.bottom
    np.testing.assert_array_equal(_given(window), prepare(drawn_seven(), Preparation()))


def test_that_the_network_is_given_what_is_in_the_box(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    crop = _open(window, tmp_path, qtbot)
    with qtbot.waitSignal(window.drawing.looked):
        for _ in range(16):
            QTest.keyClick(crop, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert crop.box is not None
    np.testing.assert_array_equal(_given(window), prepare(drawn_seven(), Preparation(), crop.box))
    with qtbot.waitSignal(window.drawing.looked):
        crop.take_whole()
    np.testing.assert_array_equal(_given(window), prepare(drawn_seven(), Preparation()))


def test_that_a_box_round_nothing_says_what_to_do(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    crop = _open(window, tmp_path, qtbot)
    crop.begin(280, 280, Box(0, 0, 30, 30))
    with qtbot.waitSignal(window.drawing.looked):
        QTest.keyClick(crop, Qt.Key.Key_Right)
    assert window.drawing.given is None
    assert any("No digit can be seen" in label.text() for label in window.findChildren(QLabel))


def test_that_a_stroke_takes_the_box_away(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    crop = _open(window, tmp_path, qtbot)
    pad = part(window, DigitPad, "digitPad")
    with qtbot.waitSignal(window.drawing.looked):
        QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=pad.rect().center())
    assert not crop.isVisible()


def test_that_the_box_is_of_the_picture_alone_and_comes_back_with_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    crop = _open(window, tmp_path, qtbot)
    with qtbot.waitSignal(window.drawing.looked):
        QTest.keyClick(crop, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    box = crop.box
    sample = np.full((28, 28, 1), 0.25, np.float32)
    with qtbot.waitSignal(window.drawing.looked):
        window.drawing.show_sample(sample, is_test=True)
    assert not crop.isVisible()
    np.testing.assert_array_equal(_given(window), sample)
    pad = part(window, DigitPad, "digitPad")
    with qtbot.waitSignal(window.drawing.looked):
        pad.show_picture(drawn_seven())
    assert not crop.isVisible()
    np.testing.assert_array_equal(_given(window), prepare(drawn_seven(), Preparation()))
    for back in (False, True):
        with qtbot.waitSignal(window.drawing.looked):
            pad.undo_stroke()
        assert crop.isVisible() == back
    assert crop.box == box is not None
    with qtbot.waitSignal(window.drawing.looked):
        pad.redo_stroke()
    np.testing.assert_array_equal(_given(window), sample)


def test_that_a_sample_of_another_size_is_prepared(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(3)
    with qtbot.waitSignal(window.drawing.looked):
        window.drawing.show_sample((drawn_seven() / 255).astype(np.float32), is_test=False)
    np.testing.assert_array_equal(_given(window), prepare(drawn_seven(), Preparation()))
    assert part(window, QLabel, "networkInputText").text().startswith("28 × 28, centred")


def test_that_the_network_can_be_given_the_picture_as_it_is(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    _open(window, tmp_path, qtbot)
    plain = Preparation(kind="plain")
    QTest.mouseClick(part(window, QPushButton, "plainInputButton"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(_given(window), prepare(drawn_seven(), plain))
    note = part(window, QLabel, "networkInputText")
    assert note.text() == "28 × 28, only brought to this size. It was taught with prepared pictures."
    assert "taught with prepared pictures" in part(window, QPushButton, "plainInputButton").toolTip()
    QTest.mouseClick(part(window, QPushButton, "preparedInputButton"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(_given(window), prepare(drawn_seven(), Preparation()))
    assert note.text() == "28 × 28, centred and scaled as it was taught."
