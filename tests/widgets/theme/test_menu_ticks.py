"""The tick before a menu's entry: whole, and seen on its ground."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from widgets.theme.icons import icon_pixmap
from widgets.theme.stylesheet import stylesheet
from widgets.theme.tokens import DARK, LIGHT, Tokens


def ink(one: QImage, other: QImage) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of where two pictures differ much."""
    places = [
        (x, y)
        for x in range(one.width())
        for y in range(one.height())
        if abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 60
    ]
    across, down = [x for x, _ in places], [y for _, y in places]
    return min(across), min(down), max(across), max(down)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_that_the_tick_is_whole_and_stands_out(tokens: Tokens, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(stylesheet(tokens))
    entry = menu.addAction("Code and table")
    entry.setCheckable(True)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())

    bare = menu.grab().toImage()
    entry.setChecked(True)
    left, top, right, bottom = ink(menu.grab().toImage(), bare)

    drawing = icon_pixmap("check-dark", "", 14).toImage()
    inked = [(x, y) for x in range(14) for y in range(14) if drawing.pixelColor(x, y).alpha() > 60]
    across = max(x for x, _ in inked) - min(x for x, _ in inked)
    down = max(y for _, y in inked) - min(y for _, y in inked)
    assert abs((right - left) - across) <= 1
    assert abs((bottom - top) - down) <= 1
    assert left >= menu.actionGeometry(entry).left() + 4
