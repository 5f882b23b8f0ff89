"""The top bar, the status line, the message strip and the labels they are made of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.label import ElidedLabel, make_label
from widgets.message_strip import HISTORY, MessageStrip, Notice
from widgets.status_line import StatusLine
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK
from widgets.top_bar import TopBar


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    made = TopBar(Theme())
    qtbot.addWidget(made)
    made.resize(1100, 52)
    made.show()
    return made


@pytest.fixture
def strip(qtbot: QtBot) -> MessageStrip:
    made = MessageStrip(Theme())
    qtbot.addWidget(made)
    return made


def test_that_a_page_button_says_which_page_is_wanted(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.page_chosen) as heard:
        QTest.mouseClick(part(bar, QAbstractButton, "pageButton3"), Qt.MouseButton.LeftButton)

    assert heard.args == [2]


def test_that_only_the_page_that_is_shown_is_marked_and_nothing_is_sent_back(bar: TopBar) -> None:
    wanted = QSignalSpy(bar.page_chosen)

    bar.set_page(3)

    marked = [part(bar, QAbstractButton, f"pageButton{number}").isChecked() for number in (1, 2, 3, 4)]
    assert marked == [False, False, False, True]
    assert wanted.count() == 0


def test_that_the_page_buttons_stand_in_the_middle(bar: TopBar) -> None:
    bar.set_document("a document with quite a long name indeed", "changed")

    first, last = part(bar, QAbstractButton, "pageButton1"), part(bar, QAbstractButton, "pageButton4")

    assert abs((first.geometry().left() + last.geometry().right()) / 2 - bar.width() / 2) <= 8
    assert part(bar, QLabel, "documentText").text() == "a document with quite a long name indeed · changed"


def test_that_the_main_button_is_its_action(bar: TopBar, qtbot: QtBot) -> None:
    action, other = QAction("Save model…"), QAction("Export…")
    bar.set_main_action(other)
    bar.set_main_action(action)
    button = part(bar, QPushButton, "mainActionButton")
    done, not_done = QSignalSpy(action.triggered), QSignalSpy(other.triggered)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert (done.count(), not_done.count()) == (1, 0)
    action.setEnabled(False)
    action.setText("Save")
    assert not button.isEnabled()
    assert button.text() == "Save"


def test_that_the_menu_is_behind_the_button_at_the_left(bar: TopBar) -> None:
    menu = QMenu()
    bar.set_menu(menu)

    assert part(bar, QToolButton, "menuButton").menu() is menu
    assert part(bar, QToolButton, "menuButton").accessibleName() == "Menu"


def test_that_the_status_line_says_what_it_is_told(qtbot: QtBot) -> None:
    line = StatusLine(Theme())
    qtbot.addWidget(line)

    line.set_device("Training on the CPU, 2 cores", "busy")
    line.set_model("LeNet-5 · 61,706 parameters")
    line.set_state("Epoch 3 of 10 · 42 s left")
    line.set_note("Answer in 3 ms")

    texts = [part(line, QLabel, name).text() for name in ("deviceText", "modelText", "stateText", "noteText")]
    assert texts == [
        "Training on the CPU, 2 cores",
        "LeNet-5 · 61,706 parameters",
        "Epoch 3 of 10 · 42 s left",
        "Answer in 3 ms",
    ]
    assert all(part(line, QLabel, name).accessibleName() for name in ("deviceText", "modelText", "stateText"))


def test_that_the_strip_is_hidden_until_there_is_something_to_say(strip: MessageStrip) -> None:
    assert strip.isHidden()
    assert strip.notice is None

    strip.show_notice(Notice("error", "The file could not be saved.", "The disk is full."))

    assert not strip.isHidden()
    assert strip.accessibleDescription() == "The file could not be saved. The disk is full."


def test_that_the_newest_message_stands_and_the_last_ones_are_remembered(strip: MessageStrip) -> None:
    for number in range(HISTORY + 5):
        strip.show_notice(Notice("info", f"Message {number}"))

    assert strip.notice == Notice("info", f"Message {HISTORY + 4}")
    assert len(strip.history()) == HISTORY


def test_that_an_action_of_a_message_goes_out_by_its_id(strip: MessageStrip, qtbot: QtBot) -> None:
    strip.show_notice(Notice("warning", "Old", actions=(("old", "Old action"),)))
    strip.show_notice(
        Notice("warning", "It stopped.", actions=(("slower", "Set it to 0.001"), ("keep", "Leave it")))
    )

    with qtbot.waitSignal(strip.action_chosen) as heard:
        QTest.mouseClick(part(strip, QPushButton, "messageAction:keep"), Qt.MouseButton.LeftButton)

    assert heard.args == ["keep"]
    qtbot.waitUntil(lambda: not part(strip, QPushButton, "messageAction:keep").isHidden())
    shown = [button.text() for button in strip.findChildren(QPushButton) if not button.isHidden()]
    assert shown == ["Set it to 0.001", "Leave it"]


def test_that_a_message_can_be_closed(strip: MessageStrip, qtbot: QtBot) -> None:
    strip.show_notice(Notice("error", "It stopped."))

    with qtbot.waitSignal(strip.closed):
        QTest.mouseClick(part(strip, QToolButton, "closeMessageButton"), Qt.MouseButton.LeftButton)

    assert strip.isHidden()


def test_that_only_good_news_goes_by_itself(strip: MessageStrip, qtbot: QtBot) -> None:
    strip._timer.setInterval(10)
    strip.show_notice(Notice("good", "Saved."))
    qtbot.waitUntil(strip.isHidden)

    strip.show_notice(Notice("error", "Not saved."))

    assert not strip._timer.isActive()


def test_that_text_from_files_is_never_taken_for_markup(strip: MessageStrip) -> None:
    strip.show_notice(Notice("error", "<b>name</b> is damaged", "<img src=x>"))

    for label in strip.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_that_the_strip_follows_the_theme(qtbot: QtBot) -> None:
    theme = Theme()
    strip = MessageStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(600, 60)
    strip.show_notice(Notice("error", "It stopped."))

    theme.use(DARK)

    assert strip.grab().toImage().pixelColor(1, 20).name() == DARK.bad.lower()


def test_that_a_text_without_room_is_cut_and_told_whole_by_its_tip(qtbot: QtBot) -> None:
    label = ElidedLabel("a long text that does not fit into eighty pixels")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == label.text()

    label.resize(800, 20)
    label.grab()
    assert label.toolTip() == ""


def test_that_a_made_label_has_its_role_and_name(qtbot: QtBot) -> None:
    label = make_label("text", "muted", "someText")
    qtbot.addWidget(label)

    assert (label.property("role"), label.objectName(), label.wordWrap()) == ("muted", "someText", False)
