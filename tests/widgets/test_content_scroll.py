"""The scroll area that is as high as its content."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.content_scroll import ContentScroll
from widgets.label import make_label
from widgets.theme.fonts import load_fonts
from widgets.theme.look import apply_theme
from widgets.theme.theme import Theme


@pytest.mark.parametrize("dressed", [False, True])
def test_that_it_scrolls_only_when_there_is_no_room(qtbot: QtBot, dressed: bool) -> None:
    if dressed:  # the app's letters and scroll bars; their widths once kept the bar for ever
        load_fonts(app_of())
        apply_theme(app_of(), Theme(), "light")
    content = QWidget()
    column = QVBoxLayout(content)
    texts = [make_label("Words that go over several lines in a narrow place. " * 3, wrap=True) for _ in range(4)]
    for text in texts:
        column.addWidget(text)
    whole = QWidget()
    qtbot.addWidget(whole)
    scroll = ContentScroll(content)
    room = QVBoxLayout(whole)
    room.addWidget(scroll)
    room.addStretch(1)
    whole.resize(240, 900)
    whole.show()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)
    assert scroll.height() < 800

    whole.resize(240, 200)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)

    whole.resize(240, 900)
    for text in texts[1:]:
        text.hide()
    qtbot.waitUntil(lambda: scroll.height() < 200 and scroll.verticalScrollBar().maximum() == 0)


def app_of() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
