"""Notices float over the page: nothing of it moves for them, and they cover nothing that is to be pressed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import BUILD, HOME, TEST, TRAIN, MainWindow
from app.notice_place import NoticePlace
from app.notices import Offer
from app.robot import Robot
from backend.edits import RemoveNodes
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, notice_of
from tests.benchmarks.large_network import large_project
from tests.finding import part
from widgets.canvas.minimap import Minimap
from widgets.message_strip import WIDEST, MessageStrip
from widgets.theme.tokens import DARK, LIGHT

SMALL = (1100, 700)
PAGES = {"homePage": HOME, "buildPage": BUILD, "trainPage": TRAIN, "testPage": TEST}


def _nothing() -> None:
    """What the buttons of these notices do."""


THREE = tuple(
    Offer(text, _nothing) for text in ("Stop and keep what it has learnt", "Leave it running for now", "Cancel")
)
LONG = (
    "The two layers cannot be joined here, because their shapes do not fit: 28 × 28 × 1 and 10.",
    "Reshape one of them, or take another layer; what was drawn before stays as it was until you decide. It was "
    "in /home/somebody/a-folder-with-a-name-that-is-long/and_another_one_that_never_seems_to_end_at_all/x.h5.",
)


@pytest.fixture
def small(window: MainWindow, qtbot: QtBot) -> MainWindow:
    return _resized(window, qtbot)


def _resized(window: MainWindow, qtbot: QtBot, size: tuple[int, int] = SMALL) -> MainWindow:
    window.resize(*size)
    qtbot.waitUntil(lambda: window._stack.width() == size[0])
    return window


def _strip(window: MainWindow) -> MessageStrip:
    return part(window, MessageStrip, "messageStrip")


def _place(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _page(window: MainWindow) -> QWidget:
    page = window._stack.currentWidget()
    assert page is not None
    return page


def _all_places(window: MainWindow) -> dict[QWidget, QRect]:
    """Where everything in the window stands, but for the notice."""
    strip = _strip(window)
    parts = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window) and not one.isWindow()]
    ours = (strip, window._place_notice._shadow)
    return {one: _place(window, one) for one in parts if one not in ours and not strip.isAncestorOf(one)}


def _wait_for_the_engine(window: MainWindow, qtbot: QtBot) -> None:
    """Until the engine that suits the network is there: the status line's texts are then as long as they stay."""
    watch, device = window._watch, part(window, QLabel, "deviceText")
    qtbot.waitUntil(lambda: not watch._kind_timer.isActive() and "nothing" in device.text())


def _is_seen_whole(window: MainWindow) -> bool:
    """Whether nothing of the notice lies outside the page or under something, and no text of it is cut."""
    strip = _strip(window)
    if not strip.isVisible() or not _place(window, _page(window)).contains(_place(window, strip)):
        return False
    for label in (part(strip, QLabel, "messageWhat"), part(strip, QLabel, "messageWhy")):
        if not label.isHidden() and label.height() < label.heightForWidth(label.width()):
            return False
    close = part(strip, QWidget, "closeMessageButton")
    pressed = [button for button in strip.findChildren(QPushButton) if not button.isHidden()]
    corners = [_place(window, button).adjusted(1, 1, -1, -1) for button in (*pressed, close)]
    on_top = all(
        strip.isAncestorOf(window.childAt(point) or window)
        for corner in corners
        for point in (corner.topLeft(), corner.bottomRight(), corner.center())
    )
    apart = not any(a.intersects(b) for a in corners for b in corners if a is not b)
    return on_top and apart and all(button.width() >= button.sizeHint().width() for button in pressed)


def _covers(window: MainWindow, *names: str) -> list[str]:
    strip = _place(window, _strip(window))
    parts = {name: part(window, QWidget, name) for name in names}
    return [name for name, one in parts.items() if one.isVisible() and strip.intersects(_place(window, one))]


@pytest.mark.parametrize("name", PAGES)
def test_that_nothing_moves_when_a_notice_comes_and_when_it_goes(
    name: str, small: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    robot.click("templateCard:mlp")
    small.show_page(PAGES[name])
    qtbot.waitUntil(lambda: small.findChild(QWidget, "accuracyPlot") is not None)
    _wait_for_the_engine(small, qtbot)
    QTest.qWait(0)
    before, smallest = _all_places(small), small.minimumSizeHint()

    small.notices.tell("warning", *LONG, THREE)
    QTest.qWait(0)
    meanwhile, smallest_meanwhile = _all_places(small), small.minimumSizeHint()
    assert _is_seen_whole(small)
    small.notices.clear()
    QTest.qWait(0)

    assert meanwhile == before
    assert _all_places(small) == before
    assert smallest_meanwhile == smallest


@pytest.mark.parametrize("size", [(1000, 640), SMALL, (1440, 900)])
def test_that_a_long_notice_is_seen_whole_on_every_page_and_is_no_wider_than_has_use(
    size: tuple[int, int], window: MainWindow, qtbot: QtBot
) -> None:
    _resized(window, qtbot, size)
    window.notices.tell("warning", *LONG, THREE)

    for page in (HOME, BUILD, TRAIN, TEST):
        window.show_page(page)
        qtbot.waitUntil(lambda: _is_seen_whole(window))
        assert _strip(window).width() <= WIDEST
        assert _place(window, _page(window)).adjusted(16, 16, -16, -16).contains(_place(window, _strip(window)))


def test_that_no_report_of_another_program_is_too_long_for_the_window(small: MainWindow, qtbot: QtBot) -> None:
    small.tell_unforeseen("InvalidArgumentError: Graph execution error " * 80, "/a/log" * 40)

    qtbot.waitUntil(lambda: _is_seen_whole(small))


def test_that_problems_and_their_repairs_are_never_covered(small: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    robot.click("templateCard:small-cnn")
    small.notices.tell("warning", *LONG, THREE)
    flatten = next(node for node in small.document.graph.nodes if node.kind == "Flatten")

    small.document.do((RemoveNodes((flatten.id,)),), "remove")

    qtbot.waitUntil(lambda: small.findChild(QWidget, "repairButton:0") is not None)
    qtbot.waitUntil(lambda: not _covers(small, "problemList"))
    assert _is_seen_whole(small)
    for size in ((1000, 640), (1440, 900), SMALL):
        _resized(small, qtbot, size)
        qtbot.waitUntil(lambda: not _covers(small, "problemList", "repairButton:0") and _is_seen_whole(small))
    small.tell_unforeseen("InvalidArgumentError: Graph execution error " * 80, "/a/log" * 40)
    _resized(small, qtbot, (1000, 640))
    qtbot.waitUntil(lambda: not _covers(small, "problemList") and _is_seen_whole(small))
    small.notices.tell("warning", *LONG, THREE)
    action(small, "actionCodeView").trigger()
    qtbot.waitUntil(lambda: not _covers(small, "problemList", "repairButton:0") and _is_seen_whole(small))


def test_that_the_map_of_a_large_network_is_not_covered(window: MainWindow, qtbot: QtBot) -> None:
    _resized(window, qtbot, (1440, 900))
    window.document.set_project(large_project(100))
    window.show_page(BUILD)
    window._build_page.view.fit()
    window.notices.tell("info", "This stays while the map comes and goes.")
    minimap = part(window, Minimap, "minimap")
    qtbot.waitUntil(minimap.isHidden)
    corner = _place(window, _strip(window)).bottomRight()

    window._build_page.view.zoom.to_full_size()
    qtbot.waitUntil(minimap.isVisible)

    qtbot.waitUntil(lambda: not _covers(window, "minimap"))
    assert _is_seen_whole(window)
    window._build_page.view.fit()
    qtbot.waitUntil(lambda: minimap.isHidden() and _place(window, _strip(window)).bottomRight() == corner)


def test_that_a_notice_follows_the_size_of_the_window_and_the_page(window: MainWindow, qtbot: QtBot) -> None:
    _resized(window, qtbot, (1440, 900))
    window.show_page(TRAIN)
    window.notices.tell("good", "Saved.")

    def corner() -> tuple[int, int]:
        page, strip = _place(window, _page(window)), _place(window, _strip(window))
        return page.right() - strip.right(), page.bottom() - strip.bottom()

    for size in (SMALL, (1300, 800)):
        _resized(window, qtbot, size)
        qtbot.waitUntil(lambda: corner() == (16, 16))
    window.show_page(TEST)
    qtbot.waitUntil(lambda: corner() == (16, 16))


def test_that_the_guide_covers_nothing_that_it_asks_for(small: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    _follow_the_guide(small, robot, qtbot, "Step 1 of 3", "Step 2 of 3")


def test_that_the_guide_covers_nothing_in_chinese_either(chinese_window: MainWindow, qtbot: QtBot) -> None:
    window = _resized(chinese_window, qtbot)
    _follow_the_guide(window, Robot(window), qtbot, "第 1 步", "第 2 步")


def _follow_the_guide(window: MainWindow, robot: Robot, qtbot: QtBot, first: str, second: str) -> None:
    robot.click("showMeButton")
    assert first in notice_of(window)
    qtbot.waitUntil(lambda: _is_seen_whole(window))
    assert not _covers(window, "trainButton", "dataChooser")
    robot.click("messageAction:0")
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.training.stop()
    qtbot.waitUntil(lambda: second in notice_of(window))
    qtbot.waitUntil(lambda: _is_seen_whole(window))
    assert not _covers(window, "digitPad", "clearPadButton", "openImageButton", "networkInputPreview")
    assert not _covers(window, "predictionBars", "predictionLabel", "evaluateButton")


def _offer_what_was_put_aside(window: MainWindow) -> None:
    window.files.begin_template("small-cnn")
    flatten = next(node for node in window.document.graph.nodes if node.kind == "Flatten")
    window.document.do((RemoveNodes((flatten.id,)),), "remove")
    window.files.begin_template("mlp")


def _ask_before_closing(window: MainWindow) -> None:
    window.files.begin_template("mlp")
    window.training.train()
    window.show_page(TRAIN)
    assert window._closing.asks()


@pytest.mark.parametrize("offer", [_offer_what_was_put_aside, _ask_before_closing])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_that_an_offer_is_seen_whole_in_both_languages(
    offer: Callable[[MainWindow], None],
    language: str,
    make_window: MakeWindow,
    english_again: None,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setenv("NETSKETCH_LANGUAGE", language)
    window = _resized(make_window(), qtbot)

    offer(window)

    assert window.notices.current is not None
    assert window.notices.current.actions
    qtbot.waitUntil(lambda: _is_seen_whole(window))
    assert not _covers(window, "pauseButton", "stopButton", "layerForm")


def test_that_what_lies_beside_a_notice_is_pressed_as_ever(small: MainWindow, qtbot: QtBot) -> None:
    small.show_page(TEST)
    small.notices.tell("info", "It is there.")
    qtbot.waitUntil(lambda: _is_seen_whole(small))

    box = _place(small, _strip(small))

    for point in (box.topLeft() - QPoint(4, -9), box.bottomLeft() + QPoint(9, 4), box.topRight() + QPoint(-9, -4)):
        met = small.childAt(point)
        assert met is not None
        assert met is _page(small) or _page(small).isAncestorOf(met)


def test_that_the_shadow_comes_and_goes_with_the_notice(small: MainWindow) -> None:
    shadow = small._place_notice._shadow
    assert not shadow.isVisible()

    small.notices.tell("info", "It is there.")
    assert shadow.isVisible()
    assert shadow.geometry().contains(_strip(small).geometry())

    small.notices.clear()
    assert not shadow.isVisible()


def test_that_a_notice_follows_the_look(small: MainWindow) -> None:
    small.notices.tell("error", "It stopped.", "Nobody knows why.")
    for tokens in (DARK, LIGHT):
        small._theme.use(tokens)
        strip = _strip(small)
        assert strip.grab().toImage().pixelColor(1, strip.height() // 2).name() == tokens.bad.lower()


# The keyboard --------------------------------------------------------------------------------------------------


@pytest.fixture
def active(small: MainWindow, qtbot: QtBot) -> MainWindow:
    small.activateWindow()
    qtbot.waitUntil(small.isActiveWindow)
    return small


def _press(window: MainWindow, key: Qt.Key) -> str:
    """Press a key on what has the keyboard; returns the name of what has it then."""
    QTest.keyClick(QApplication.focusWidget() or window, key)
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


def test_that_tab_goes_through_a_notice_between_the_bar_and_the_page(active: MainWindow) -> None:
    active.show_page(TEST)
    active.notices.tell("info", "The first one.", "", THREE)
    active.notices.tell("info", "What is it to be?", "", THREE)
    part(active, QWidget, "mainActionButton").setEnabled(True)
    part(active, QWidget, "mainActionButton").setFocus()
    steps = [_press(active, Qt.Key.Key_Tab) for _ in range(20)]
    place = steps.index("messageAction:0")

    assert steps[place : place + 4] == [
        "messageAction:0", "messageAction:1", "messageAction:2", "closeMessageButton",
    ]  # fmt: skip
    assert place < steps.index("digitPad")


def test_that_f6_leads_to_a_notice_from_any_page_and_back(active: MainWindow) -> None:
    for page, name in ((TEST, "digitPad"), (TRAIN, "epochsField"), (HOME, "showMeButton")):
        active.show_page(page)
        active.notices.tell("info", "What is it to be?", "", THREE)
        part(active, QWidget, name).setFocus()
        assert _press(active, Qt.Key.Key_F6) == "messageAction:0"
        assert _press(active, Qt.Key.Key_F6) == name


def test_that_on_the_build_page_a_notice_is_one_more_part(active: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    active.notices.tell("info", "Nothing is to be done.")
    part(active, QWidget, "graphView").setFocus()

    parts = [_press(active, Qt.Key.Key_F6) for _ in range(4)]

    assert "closeMessageButton" in parts
    assert parts[-1] == "graphView"


def test_that_the_key_for_the_next_part_does_no_harm_where_there_are_none(active: MainWindow) -> None:
    active.show_page(TEST)
    part(active, QWidget, "digitPad").setFocus()
    action(active, "actionNextPart").trigger()
    assert _press(active, Qt.Key.Key_F6) == "digitPad"


def test_that_escape_closes_a_notice_that_has_the_keyboard_and_gives_it_back(active: MainWindow) -> None:
    active.show_page(TEST)
    active.notices.tell("info", "What is it to be?", "", THREE)
    part(active, QWidget, "digitPad").setFocus()
    _press(active, Qt.Key.Key_Escape)
    assert _strip(active).isVisible()

    _press(active, Qt.Key.Key_F6)

    assert _press(active, Qt.Key.Key_Escape) == "digitPad"
    assert not _strip(active).isVisible()


def test_that_a_notice_takes_the_keyboard_from_nobody(active: MainWindow) -> None:
    active.show_page(TEST)
    part(active, QWidget, "digitPad").setFocus()

    active.notices.tell("info", "What is it to be?", "", THREE)
    active.notices.tell("good", "Saved.")
    active.notices.clear()

    assert active.focusWidget() is part(active, QWidget, "digitPad")


def test_that_a_notice_that_stands_is_placed_no_more(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.show_page(TEST)
    window.notices.tell("info", "Something happened.", "Because it did.")
    QApplication.processEvents()
    placed: list[NoticePlace] = []
    place = NoticePlace.place

    def counted(self: NoticePlace) -> None:
        placed.append(self)
        place(self)

    monkeypatch.setattr(NoticePlace, "place", counted)
    QApplication.postEvent(part(window, MessageStrip, "messageStrip"), QEvent(QEvent.Type.LayoutRequest))

    for _ in range(20):
        QApplication.processEvents()

    assert len(placed) <= 1
