"""The Home page: what one begins with."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.pages.home_page import HomePage, TemplateEntry
from backend.templates import TEMPLATES
from tests.finding import part
from widgets.recent_list import RecentEntry, RecentList, RecentRow
from widgets.template_card import description_lines, lines_of
from widgets.theme.fonts import font, load_fonts
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK


def in_red(painter: QPainter, room: QRectF) -> None:
    painter.fillRect(room, QColor("#ff0000"))


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    made = HomePage(Theme())
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.set_templates(
        [
            TemplateEntry("small-cnn", "Read a digit", "Small CNN", in_red),
            TemplateEntry("mlp", "Two-layer network", "784-128-10"),
        ]
    )
    made.set_recent([RecentEntry("/a/one.netsketch", "one", "Documents", "98.8 %", "now", in_red)])
    made.show()
    return made


def card(page: HomePage, name: str) -> QAbstractButton:
    return part(page, QAbstractButton, name)


def test_that_a_click_on_a_template_says_which(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.template_chosen) as heard:
        QTest.mouseClick(card(page, "templateCard:mlp"), Qt.MouseButton.LeftButton)

    assert heard.args == ["mlp"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_a_template_can_be_chosen_with_the_keyboard(page: HomePage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.template_chosen) as heard:
        QTest.keyClick(card(page, "templateCard:small-cnn"), key)

    assert heard.args == ["small-cnn"]


def test_that_the_empty_page_can_be_chosen(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.empty_chosen):
        QTest.mouseClick(card(page, "emptyPageCard"), Qt.MouseButton.LeftButton)


def test_that_the_buttons_for_newcomers_say_what_is_wanted(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.show_me_requested):
        QTest.mouseClick(part(page, QPushButton, "showMeButton"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.open_requested):
        QTest.mouseClick(part(page, QPushButton, "openFileButton"), Qt.MouseButton.LeftButton)


def test_that_a_recent_file_is_chosen_by_its_path(page: HomePage, qtbot: QtBot) -> None:
    row = part(page, RecentRow, "")

    with qtbot.waitSignal(page.recent_chosen) as heard:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    assert heard.args == ["/a/one.netsketch"]


def test_that_with_no_recent_files_a_sentence_says_what_will_stand_there(page: HomePage) -> None:
    page.set_recent([])

    recent = part(page, RecentList, "recentList")
    assert [label.isVisible() for label in recent.findChildren(QLabel)] == [True]


def test_that_the_box_of_recent_files_is_the_smaller_one_while_it_is_empty(page: HomePage, qtbot: QtBot) -> None:
    recent, show_me = part(page, RecentList, "recentList"), part(page, QPushButton, "showMeButton")

    def left_of(widget: QWidget) -> int:
        return widget.mapTo(page, widget.rect().topLeft()).x()

    qtbot.waitUntil(lambda: left_of(recent) < left_of(show_me))
    assert recent.width() > page.width() / 2
    page.set_recent([])
    qtbot.waitUntil(lambda: left_of(recent) > left_of(show_me))
    assert recent.width() < page.width() / 2


def test_that_small_groups_stand_side_by_side_each_below_its_heading(page: HomePage, qtbot: QtBot) -> None:
    groups = {"Digits": 7, "Clothes": 1, "Flowers": 2, "Points": 1}
    page.set_templates(
        [
            TemplateEntry(f"{group}{number}", group, "", group=group)
            for group, count in groups.items()
            for number in range(count)
        ]
    )
    headings = {label.text(): label for label in page.findChildren(QLabel) if label.text() in groups}
    assert list(headings) == list(groups)

    def corner(widget: QWidget) -> tuple[int, int]:
        place = widget.mapTo(page, widget.rect().topLeft())
        return place.x(), place.y()

    qtbot.waitUntil(lambda: corner(headings["Points"])[0] > corner(headings["Flowers"])[0] > 0)
    for group, heading in headings.items():
        (x, y), (left, top) = corner(heading), corner(card(page, f"templateCard:{group}0"))
        assert x == left
        assert 0 < top - y < 40
    rows = {corner(headings[group])[1] for group in ("Clothes", "Flowers", "Points")}
    assert len(rows) == 1
    assert corner(headings["Digits"])[1] < rows.pop()


@pytest.mark.parametrize("width", [1100, 1440])
def test_that_the_description_of_every_template_fits_its_card(
    page: HomePage, qapp: QApplication, qtbot: QtBot, width: int
) -> None:
    load_fonts(qapp)
    page.resize(width, 700)
    qtbot.waitUntil(lambda: card(page, "emptyPageCard").width() > width * 0.2)
    room = card(page, "emptyPageCard").width()
    for template in TEMPLATES:
        shown = lines_of(template.description, font(12), room - 28, description_lines(room))
        assert " ".join(shown) == template.description


def test_that_new_entries_take_the_place_of_the_old(page: HomePage, qtbot: QtBot) -> None:
    old = card(page, "templateCard:mlp")
    page.set_templates([TemplateEntry("iris", "Iris", "Flowers")])
    page.set_recent([RecentEntry("/b", "b", ""), RecentEntry("/c", "c", "")])

    assert not old.isVisible()
    rows = [row for row in page.findChildren(RecentRow) if row.text() in ("b", "c")]
    qtbot.waitUntil(lambda: all(row.isVisible() for row in rows))
    with qtbot.waitSignal(page.recent_chosen) as heard:
        QTest.mouseClick(rows[-1], Qt.MouseButton.LeftButton)
    assert heard.args == ["/c"]


def test_that_pictures_of_networks_are_painted_on_cards_and_rows(page: HomePage) -> None:
    for widget in (card(page, "templateCard:small-cnn"), part(page, RecentRow, "")):
        image = widget.grab().toImage()
        assert any(
            image.pixelColor(x, y).name() == "#ff0000"
            for x in range(0, image.width(), 4)
            for y in range(0, image.height(), 4)
        )


@pytest.mark.parametrize("width", [700, 1100, 1440])
def test_that_cards_are_of_one_width_and_stay_on_the_page(page: HomePage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 620)
    names = ("emptyPageCard", "templateCard:small-cnn", "templateCard:mlp")
    qtbot.waitUntil(lambda: page.width() == width)

    cards = [card(page, name) for name in names]
    widths = [each.width() for each in cards]
    ends = [each.mapTo(page, each.rect().topRight()).x() for each in cards]

    assert max(widths) - min(widths) <= 1
    assert min(widths) >= 200
    assert max(ends) <= width - 40


def test_that_every_card_has_an_accessible_name_and_can_take_the_keyboard(page: HomePage) -> None:
    for name in ("emptyPageCard", "templateCard:small-cnn", "templateCard:mlp"):
        assert card(page, name).accessibleName()
        assert card(page, name).focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_that_a_description_takes_two_lines_at_most() -> None:
    letters = font(12)
    text = "Two convolutions find strokes and corners, one dense layer reads the digit from them."

    assert lines_of("Small CNN", letters, 250, 2) == ["Small CNN"]
    assert lines_of("", letters, 250, 2) == [""]
    assert lines_of(text, letters, 5000, 2) == [text]
    two = lines_of(text, letters, 150, 2)
    assert len(two) == 2
    assert two[1].endswith("…")
    assert lines_of("Donaudampfschifffahrtsgesellschaft", letters, 60, 2)[0].endswith("…")


def test_that_a_right_click_chooses_nothing(page: HomePage) -> None:
    chosen = QSignalSpy(page.template_chosen)

    QTest.mouseClick(card(page, "templateCard:mlp"), Qt.MouseButton.RightButton)

    assert chosen.count() == 0


def test_that_cards_follow_the_theme(qtbot: QtBot) -> None:
    theme = Theme()
    page = HomePage(theme)
    qtbot.addWidget(page)
    page.set_templates([TemplateEntry("mlp", "Two-layer network", "784-128-10")])
    page.resize(900, 600)
    page.show()

    theme.use(DARK)

    image = card(page, "templateCard:mlp").grab().toImage()
    assert image.pixelColor(8, image.height() // 2).name() == DARK.panel.lower()


def many_recent(count: int) -> list[RecentEntry]:
    return [RecentEntry(f"/a/{at}.h5", f"network {at}", "Documents", when="now") for at in range(count)]


def test_that_of_many_recent_files_the_latest_are_shown_and_the_others_on_demand(
    page: HomePage, qtbot: QtBot
) -> None:
    page.set_recent(many_recent(8))
    rows = page.findChildren(RecentRow)[-8:]
    qtbot.waitUntil(rows[0].isVisible)
    more = part(page, QPushButton, "moreRecentButton")
    assert [row.isVisible() for row in rows] == [True] * 4 + [False] * 4
    assert more.text() == "4 more"

    more.click()
    assert all(row.isVisible() for row in rows)
    assert more.text() == "Fewer"

    page.set_recent(many_recent(3))
    assert not more.isVisible()


def test_that_the_way_in_is_no_taller_than_what_it_says(page: HomePage, qtbot: QtBot) -> None:
    page.set_recent(many_recent(8))
    part(page, QPushButton, "moreRecentButton").click()
    box = part(page, QPushButton, "showMeButton").parentWidget()
    qtbot.waitUntil(lambda: part(page, RecentList, "recentList").height() > 360)
    assert box is not None
    assert box.height() < 220


def test_that_a_name_takes_the_room_that_is_free_beside_it(page: HomePage) -> None:
    name = "oarriaga__face_classification__mini_XCEPTION_KDEF"
    row = RecentRow(Theme(), RecentEntry("/a/b.h5", name, "h5", when="now"))
    assert row.texts_cut(QRectF(0, 0, 820, 46)) == []
    short = RecentRow(Theme(), RecentEntry("/a/b.h5", "one", "h5", "98.8 %", "now"))
    assert [line.room.x() for line in short._lines(QRectF(0, 0, 820, 46))][2] == 60 + 760 * 0.38
