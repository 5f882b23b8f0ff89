"""The palette: what it lists, how it is searched, and how a layer is taken from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from backend.catalogue.layers import GROUP_TITLES, LAYER_KINDS
from widgets.canvas.drop_layer import LAYER_MIME
from widgets.kind_list import KIND_ROLE
from widgets.layer_palette import LayerPalette
from widgets.theme.theme import Theme


@pytest.fixture
def palette(qtbot: QtBot) -> LayerPalette:
    palette = LayerPalette(Theme())
    qtbot.addWidget(palette)
    palette.resize(208, 760)
    palette.show()
    qtbot.waitExposed(palette)
    return palette


def list_of(palette: LayerPalette) -> QListWidget:
    found = palette.findChild(QListWidget, "layerPalette")
    assert isinstance(found, QListWidget)
    return found


def search_of(palette: LayerPalette) -> QLineEdit:
    found = palette.findChild(QLineEdit, "layerPaletteSearch")
    assert isinstance(found, QLineEdit)
    return found


def items(palette: LayerPalette) -> list[QListWidgetItem]:
    listed = list_of(palette)
    return [listed.item(row) for row in range(listed.count())]


def titles_in_sight(palette: LayerPalette) -> list[str]:
    return [item.text() for item in items(palette) if not item.isHidden()]


def item_of(palette: LayerPalette, kind_id: str) -> QListWidgetItem:
    return next(item for item in items(palette) if item.data(KIND_ROLE) == kind_id)


def test_that_every_kind_of_the_catalogue_is_listed_under_its_group(palette: LayerPalette) -> None:
    listed = [item.data(KIND_ROLE) for item in items(palette) if item.data(KIND_ROLE)]
    assert set(listed) == set(LAYER_KINDS)
    headings = [item.text() for item in items(palette) if not item.data(KIND_ROLE)]
    groups = {kind.group for kind in LAYER_KINDS.values()}
    assert headings == [title for group, title in GROUP_TITLES.items() if group in groups]


def test_that_a_kind_explains_itself(palette: LayerPalette) -> None:
    item = item_of(palette, "Conv2D")
    assert item.toolTip() == LAYER_KINDS["Conv2D"].sentence
    assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole) == LAYER_KINDS["Conv2D"].sentence


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("conv", ["Convolution", "Conv 2D"]),
        ("pool", ["Pooling", "Max Pooling 2D", "Average Pooling 2D", "Global Average"]),
        ("maxpooling", ["Pooling", "Max Pooling 2D"]),
        ("DENSE", ["Core", "Dense"]),
        ("nothing like it", []),
    ],
)
def test_that_the_search_leaves_what_matches_and_its_headings(
    palette: LayerPalette, text: str, found: list[str]
) -> None:
    QTest.keyClicks(search_of(palette), text)
    assert titles_in_sight(palette) == found


def test_that_esc_ends_a_search(palette: LayerPalette) -> None:
    QTest.keyClicks(search_of(palette), "conv")
    QTest.keyClick(search_of(palette), Qt.Key.Key_Escape)
    assert search_of(palette).text() == ""
    assert len(titles_in_sight(palette)) == list_of(palette).count()


def test_that_enter_in_the_search_takes_the_first_match(palette: LayerPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(search_of(palette), "drop")
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(search_of(palette), Qt.Key.Key_Return)
    assert chosen.args == ["Dropout"]


def test_that_down_in_the_search_walks_through_the_matches(palette: LayerPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(search_of(palette), "pool")
    QTest.keyClick(search_of(palette), Qt.Key.Key_Down)
    QTest.keyClick(search_of(palette), Qt.Key.Key_Down)
    QTest.keyClick(search_of(palette), Qt.Key.Key_Up)
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(search_of(palette), Qt.Key.Key_Return)
    assert chosen.args == ["AveragePooling2D"]


def test_that_enter_with_no_match_takes_nothing(palette: LayerPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(search_of(palette), "zzz")
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(search_of(palette), Qt.Key.Key_Return)


def test_that_a_double_click_takes_a_kind_once(palette: LayerPalette, qtbot: QtBot) -> None:
    listed = list_of(palette)
    place = listed.visualItemRect(item_of(palette, "Flatten")).center()
    taken: list[str] = []
    palette.chosen.connect(taken.append)
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert taken == ["Flatten"]


def test_that_enter_in_the_list_takes_the_current_kind(palette: LayerPalette, qtbot: QtBot) -> None:
    listed = list_of(palette)
    listed.setFocus()
    listed.setCurrentItem(item_of(palette, "LSTM"))
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert chosen.args == ["LSTM"]


def test_that_a_heading_cannot_be_taken(palette: LayerPalette, qtbot: QtBot) -> None:
    listed = list_of(palette)
    place = listed.visualItemRect(listed.item(0)).center()
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not listed.item(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_that_a_drag_carries_the_kind(palette: LayerPalette) -> None:
    data = list_of(palette).mimeData([item_of(palette, "Conv2D")])
    assert bytes(data.data(LAYER_MIME).data()) == b"Conv2D"
