"""The pens of the pad: tablets with pressure, widths, the eraser, taking back and bringing back, copying."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.controllers.pen_controller import PenController
from app.pages.test_page import TestPage
from app.settings import SettingsStore
from tests.app.pages.test_pad_of_test_page import draw
from tests.finding import part
from widgets.digit_pad import DigitPad
from widgets.pen_stroke import pressed
from widgets.theme.theme import Theme


@pytest.fixture
def page(qtbot: QtBot) -> TestPage:
    made = TestPage(Theme())
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.show()
    return made


POINTER = QPointingDevice.PointerType


def stylus(
    pointer: QPointingDevice.PointerType = POINTER.Pen,
    feels: QInputDevice.Capability = QInputDevice.Capability.Pressure,
) -> QPointingDevice:
    able = QInputDevice.Capability.Position | feels
    kind = QInputDevice.DeviceType.Stylus
    return QPointingDevice("stylus", 7, kind, pointer, able, 1, 3, "", QPointingDeviceUniqueId())


def tablet_event(
    pad: DigitPad, device: QPointingDevice, kind: QEvent.Type, place: tuple[float, float], pressure: float
) -> QTabletEvent:
    at = QPointF(place[0] * pad.width(), place[1] * pad.width())
    button = Qt.MouseButton.LeftButton if kind != QEvent.Type.TabletMove else Qt.MouseButton.NoButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
    return QTabletEvent(
        kind,
        device,
        at,
        pad.mapToGlobal(at),
        pressure,
        0,
        0,
        0,
        0,
        0,
        Qt.KeyboardModifier.NoModifier,
        button,
        held,
    )


def draw_with_pen(pad: DigitPad, pressure: float, device: QPointingDevice, down: float = 0.5) -> None:
    """A line across the pad, with that pressure all the way."""
    steps = [(0.2 + 0.05 * step, down) for step in range(13)]
    QApplication.sendEvent(pad, tablet_event(pad, device, QEvent.Type.TabletPress, steps[0], pressure))
    for place in steps[1:]:
        event = tablet_event(pad, device, QEvent.Type.TabletMove, place, pressure)
        QApplication.sendEvent(pad, event)
        assert event.isAccepted()
    QApplication.sendEvent(pad, tablet_event(pad, device, QEvent.Type.TabletRelease, steps[-1], 0.0))


def width_of(pad: DigitPad) -> int:
    """How many pixels of the column in the middle are ink."""
    return int((pad.picture()[:, 140] > 127).sum())


def test_that_the_pressure_of_a_pen_is_the_width_of_its_line_within_reason(page: TestPage) -> None:
    widths = []
    for pressure in (0.0, 0.5, 1.0):
        draw_with_pen(page.pad, pressure, stylus())
        widths.append(width_of(page.pad))
        page.pad.clear()

    light, middle, firm = widths
    assert light < middle < firm
    assert light > 0.5 * middle
    assert firm < 1.5 * middle


def test_that_half_the_pressure_is_the_width_of_the_chosen_pen() -> None:
    assert pressed(0.5) == 1.0
    assert pressed(-1) == pressed(0) < pressed(1) == pressed(2)


def test_that_a_pen_without_pressure_draws_as_the_mouse_does(page: TestPage) -> None:
    draw(page.pad, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
    of_mouse = width_of(page.pad)
    page.pad.clear()

    draw_with_pen(page.pad, 0.0, stylus(feels=QInputDevice.Capability.Hover))

    assert abs(width_of(page.pad) - of_mouse) <= 1  # a mouse stands on whole pixels of the screen


def test_that_a_line_of_changing_pressure_has_no_gaps(page: TestPage) -> None:
    device, pad = stylus(), page.pad
    QApplication.sendEvent(pad, tablet_event(pad, device, QEvent.Type.TabletPress, (0.2, 0.5), 0.1))
    for step in range(1, 13):
        place = (0.2 + 0.05 * step, 0.5)
        QApplication.sendEvent(pad, tablet_event(pad, device, QEvent.Type.TabletMove, place, step / 13))
    QApplication.sendEvent(pad, tablet_event(pad, device, QEvent.Type.TabletRelease, (0.8, 0.5), 0.0))

    picture = pad.picture()
    assert picture[140, 60:220].min() == 255
    assert (picture[:, 70] > 127).sum() < (picture[:, 210] > 127).sum()


def test_that_mouse_events_that_repeat_the_pen_draw_nothing(page: TestPage) -> None:
    pad, device = page.pad, stylus()
    QApplication.sendEvent(pad, tablet_event(pad, device, QEvent.Type.TabletPress, (0.2, 0.2), 0.5))

    draw(pad, (0.2, 0.8), (0.8, 0.8))

    assert len(pad._drawing.strokes) == 1
    assert pad.picture()[224].max() == 0
    QApplication.sendEvent(pad, tablet_event(pad, device, QEvent.Type.TabletRelease, (0.2, 0.2), 0.0))
    draw(pad, (0.2, 0.8), (0.8, 0.8))
    assert pad.picture()[224].max() == 255


def test_that_the_other_end_of_a_pen_erases(page: TestPage) -> None:
    draw_with_pen(page.pad, 0.5, stylus())

    draw_with_pen(page.pad, 0.5, stylus(POINTER.Eraser))

    assert page.pad.picture().max() == 0
    draw_with_pen(page.pad, 0.5, stylus(), down=0.3)
    assert page.pad.picture().max() == 255


def test_that_each_pen_is_wider_than_the_one_before(page: TestPage) -> None:
    widths = []
    for name in ("thinPenButton", "mediumPenButton", "thickPenButton"):
        QTest.mouseClick(part(page, QAbstractButton, name), Qt.MouseButton.LeftButton)
        draw(page.pad, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
        widths.append(width_of(page.pad))
        page.pad.clear()

    assert widths == sorted(set(widths))


def test_that_the_eraser_takes_ink_away_and_can_be_taken_back(page: TestPage) -> None:
    draw(page.pad, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
    before = page.pad.picture()
    QTest.mouseClick(part(page, QAbstractButton, "eraserButton"), Qt.MouseButton.LeftButton)

    draw(page.pad, (0.5, 0.3), (0.5, 0.5), (0.5, 0.7))

    assert page.pad.picture()[140, 140] == 0
    assert page.pad.picture()[140, 70] == 255
    page.pad.undo_stroke()
    np.testing.assert_array_equal(page.pad.picture(), before)


def test_that_an_eraser_on_an_empty_pad_does_nothing(page: TestPage) -> None:
    page.pad.set_tool("eraser")

    draw(page.pad, (0.2, 0.5), (0.8, 0.5))

    assert page.pad.is_empty()
    assert not page.pad.can_undo()


def test_that_what_was_taken_back_is_brought_back_until_something_new_is_drawn(page: TestPage) -> None:
    page.activateWindow()
    undo, redo = (part(page, QPushButton, name) for name in ("undoStrokeButton", "redoStrokeButton"))
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    draw(page.pad, (0.2, 0.2), (0.8, 0.2))
    drawn = page.pad.picture()

    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert page.pad.is_empty()
    QTest.mouseClick(redo, Qt.MouseButton.LeftButton)

    np.testing.assert_array_equal(page.pad.picture(), drawn)
    assert not redo.isEnabled()
    assert page.pad.hasFocus()  # and no pen looks chosen beside the one that is
    page.pad.undo_stroke()
    draw(page.pad, (0.2, 0.8), (0.8, 0.8))
    assert not page.pad.can_redo()


def test_that_clearing_can_be_taken_back(page: TestPage) -> None:
    draw(page.pad, (0.2, 0.2), (0.8, 0.2))
    draw(page.pad, (0.2, 0.8), (0.8, 0.8))
    drawn = page.pad.picture()
    page.pad.clear()

    page.pad.undo_stroke()

    np.testing.assert_array_equal(page.pad.picture(), drawn)


def test_that_the_drawing_is_copied_as_a_picture(page: TestPage) -> None:
    draw(page.pad, (0.2, 0.5), (0.8, 0.5))

    QTest.keyClick(page.pad, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (280, 280)
    assert image.pixelColor(140, 140).name() == "#ffffff"
    assert image.pixelColor(140, 20).name() == "#000000"


def test_that_copying_an_empty_pad_leaves_the_clipboard_alone(page: TestPage) -> None:
    QGuiApplication.clipboard().setText("seven")

    page.pad.copy()

    assert QGuiApplication.clipboard().text() == "seven"


def test_that_the_pad_with_the_keyboard_says_how_it_is_drawn_on(page: TestPage, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    page.pad.clearFocus()
    without = page.pad.grab().toImage()
    page.pad.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(page.pad.hasFocus)
    at_the_bottom = QPoint(0, round(page.pad.height() * 0.8))

    image = page.pad.grab().toImage()

    inside = range(20, page.pad.width() - 20)
    below = range(at_the_bottom.y(), page.pad.height() - 8)
    lit = [image.pixelColor(x, y).lightness() for y in below for x in inside]
    unlit = [without.pixelColor(x, y).lightness() for y in below for x in inside]
    assert max(lit) > 90 > max(unlit)
    assert "Space" in page.pad.accessibleDescription()


def test_that_the_pen_is_remembered_and_the_eraser_is_not(page: TestPage, tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    controller = PenController(settings, page, page)
    for name in ("thickPenButton", "eraserButton"):
        QTest.mouseClick(part(page, QAbstractButton, name), Qt.MouseButton.LeftButton)
    assert controller.parent() is page

    kept = SettingsStore(tmp_path / "settings.json")

    assert kept.settings.pen == "thick"


def test_that_the_pen_comes_back_when_the_pad_is_empty(page: TestPage, tmp_path: Path) -> None:
    PenController(SettingsStore(tmp_path / "settings.json"), page, page)
    for name in ("thinPenButton", "eraserButton", "clearPadButton"):
        draw(page.pad, (0.2, 0.5), (0.8, 0.5))
        QTest.mouseClick(part(page, QAbstractButton, name), Qt.MouseButton.LeftButton)
    assert part(page, QAbstractButton, "thinPenButton").isChecked()
    draw(page.pad, (0.2, 0.5), (0.8, 0.5))
    assert not page.pad.is_empty()


@pytest.mark.parametrize("name", ["thinPenButton", "mediumPenButton", "thickPenButton", "eraserButton"])
def test_that_every_pen_is_reached_by_keyboard_and_has_a_name(page: TestPage, name: str) -> None:
    button = part(page, QAbstractButton, name)
    assert button.accessibleName()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus

    QTest.keyClick(button, Qt.Key.Key_Space)

    assert button.isChecked()
