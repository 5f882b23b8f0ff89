"""The message by itself: its size, its buttons, and for how long good news stays."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.flow_layout import FlowLayout
from widgets.long_words import breakable
from widgets.message_strip import NARROWEST, WIDEST, MessageStrip, Notice
from widgets.soft_shadow import SoftShadow
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK

ASKED = Notice("warning", "What is it to be?", actions=(("stop", "Stop"), ("wait", "Wait")))
GOOD = Notice("good", "Saved.")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page with a button, the keyboard on it, and a message over it."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    button = QPushButton("page", page)
    button.setObjectName("onPage")
    MessageStrip(Theme(), page).setGeometry(20, 200, 500, 120)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    button.setFocus()
    QTest.mouseMove(page, QPoint(590, 10))
    return page


@pytest.fixture
def strip(page: QWidget) -> MessageStrip:
    return part(page, MessageStrip, "messageStrip")


def _enter(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))


def _leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def test_that_good_news_waits_while_the_pointer_is_on_it(strip: MessageStrip, qtbot: QtBot) -> None:
    strip.show_notice(GOOD)
    assert strip._timer.isActive()

    _enter(strip)
    assert not strip._timer.isActive()
    strip.show_notice(Notice("good", "Saved once more."))
    assert not strip._timer.isActive()

    strip._timer.setInterval(1)
    _leave(strip)
    qtbot.waitUntil(strip.isHidden)


def test_that_good_news_waits_while_the_keyboard_is_in_it(
    page: QWidget, strip: MessageStrip, qtbot: QtBot
) -> None:
    strip.show_notice(GOOD)

    strip.take_keyboard()
    assert not strip._timer.isActive()
    _enter(strip)
    _leave(strip)
    assert not strip._timer.isActive()

    strip._timer.setInterval(1)
    part(page, QPushButton, "onPage").setFocus()
    qtbot.waitUntil(strip.isHidden)


def test_that_the_pointer_starts_no_clock_for_what_is_to_stay(strip: MessageStrip) -> None:
    strip.show_notice(Notice("error", "It stopped."))

    _enter(strip)
    _leave(strip)

    assert not strip._timer.isActive()


def test_that_escape_closes_it_only_when_the_keyboard_is_in_it(page: QWidget, strip: MessageStrip) -> None:
    button = part(page, QPushButton, "onPage")
    strip.show_notice(ASKED)
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert strip.isVisible()

    strip.take_keyboard()
    assert page.focusWidget() is part(strip, QPushButton, "messageAction:stop")
    QTest.keyClick(part(strip, QPushButton, "messageAction:stop"), Qt.Key.Key_Escape)

    assert strip.isHidden()
    assert page.focusWidget() is button


def test_that_the_keyboard_is_never_left_on_a_button_with_another_meaning(
    page: QWidget, strip: MessageStrip
) -> None:
    strip.show_notice(ASKED)
    strip.take_keyboard()

    strip.show_notice(Notice("warning", "Something else", actions=(("remove", "Remove it"),)))

    assert page.focusWidget() is part(strip, QToolButton, "closeMessageButton")


def test_that_new_buttons_are_seen_at_once_and_the_old_ones_are_found_no_more(strip: MessageStrip) -> None:
    strip.show_notice(ASKED)
    strip.show_notice(Notice("warning", "Something else", actions=(("remove", "Remove it"),)))

    assert [button.objectName() for button in strip.findChildren(QPushButton)] == ["messageAction:remove"]
    assert part(strip, QPushButton, "messageAction:remove").isVisible()


def test_that_it_is_as_narrow_as_it_can_be_without_being_higher(strip: MessageStrip) -> None:
    strip.show_notice(GOOD)
    assert strip.width_wanted(2000) == NARROWEST

    strip.show_notice(Notice("info", "It is here.", "It took a while, but it is here now, and it stays. " * 3))
    width = strip.width_wanted(2000)

    assert NARROWEST < width <= WIDEST
    assert strip.height_for(width) == strip.height_for(WIDEST) < strip.height_for(width - 1)
    assert strip.width_wanted(400) <= 400


def test_that_buttons_without_room_in_a_line_begin_another(strip: MessageStrip) -> None:
    texts = ("Stop and keep what it has learnt", "Leave it running", "Cancel")
    strip.show_notice(Notice("warning", "A training is running.", "", tuple((text, text) for text in texts)))
    strip.resize(300, strip.height_for(300))
    strip.grab()

    buttons = [part(strip, QPushButton, f"messageAction:{text}") for text in texts]
    boxes = [button.geometry() for button in buttons]

    assert boxes[0].bottom() < boxes[1].top()
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert strip.rect().contains(buttons[2].mapTo(strip, buttons[2].rect().bottomRight()))


def test_that_the_name_of_a_file_on_a_button_is_cut_and_told_whole_by_its_tip(strip: MessageStrip) -> None:
    text = f"Bring “{'my network ' * 12}” back"
    strip.show_notice(Notice("info", "Put aside.", actions=(("back", text),)))
    button = part(strip, QPushButton, "messageAction:back")

    assert button.sizeHint().width() < NARROWEST
    assert (button.toolTip(), button.accessibleName()) == (text, text)


def test_that_a_text_without_end_is_cut_and_told_whole_by_its_tip(strip: MessageStrip) -> None:
    text = "an error " * 500
    strip.show_notice(Notice("error", text))
    label = part(strip, QLabel, "messageWhat")

    assert len(label.text()) < 300
    assert label.toolTip() == text
    assert strip.accessibleDescription() == text.strip()


def test_that_the_name_of_a_folder_is_broken_into_lines(strip: MessageStrip) -> None:
    strip.show_notice(Notice("warning", "It is gone.", f"It was in /home/{'somewhere_far_away/' * 9}"))

    assert strip.minimumSizeHint().width() <= NARROWEST


def test_that_long_words_break_at_joints_or_anywhere_and_short_ones_stay_whole() -> None:
    assert breakable("a short_text with/out need") == "a short_text with/out need"
    broken = breakable("/home/somebody/some-folder/" + "x" * 60)
    assert broken.replace("\u200b", "") == "/home/somebody/some-folder/" + "x" * 60
    assert max(map(len, broken.split("\u200b"))) <= 24
    assert "somebody" in broken.replace("\u200b", " ")


def test_that_a_flow_has_the_height_of_its_lines(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(10, whole)
    for _number in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)

    assert flow.sizeHint().toTuple() == (320, 20)
    assert [flow.heightForWidth(width) for width in (320, 319, 209, 100)] == [20, 50, 80, 80]
    assert FlowLayout(10).heightForWidth(100) == 0


def test_that_the_shadow_is_darker_near_the_box_and_follows_the_theme(qtbot: QtBot) -> None:
    theme = Theme()
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet("background: white")
    shadow = SoftShadow(theme, page)
    page.resize(300, 300)
    QVBoxLayout(page)
    box = page.rect().adjusted(60, 60, -60, -60)
    shadow.lie_under(box)
    shadow.show()

    def below(distance: int) -> int:
        return page.grab().toImage().pixelColor(150, box.bottom() + distance).lightness()

    light = below(2)
    assert light < below(12) < 255
    assert below(40) == 255
    assert page.grab().toImage().pixelColor(150, 150).lightness() == 255
    theme.use(DARK)
    assert below(2) < light
