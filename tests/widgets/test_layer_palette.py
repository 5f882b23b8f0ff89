"""The palette: what it lists, how it is searched, and how a layer is taken from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from backend.catalogue.layers import GROUP_TITLES, LAYER_KINDS
from tests.finding import part
from widgets.canvas.drop_layer import LAYER_MIME
from widgets.kind_list import OFTEN
from widgets.kind_row_delegate import GROUP_ROLE, KIND_ROLE, OPEN_ROLE
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
    in_groups = [item for item in items(palette) if item.data(KIND_ROLE) and item.data(OPEN_ROLE) != OFTEN]
    assert {item.data(KIND_ROLE) for item in in_groups} >= set(LAYER_KINDS)
    assert all(item.data(GROUP_ROLE) == item.data(OPEN_ROLE) for item in in_groups)
    headings = [item.text() for item in items(palette) if not item.data(KIND_ROLE)]
    assert headings == ["Often used", *GROUP_TITLES.values()]


def test_that_a_kind_explains_itself(palette: LayerPalette) -> None:
    item = item_of(palette, "Conv2D")
    assert item.toolTip() == LAYER_KINDS["Conv2D"].sentence
    assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole) == LAYER_KINDS["Conv2D"].sentence


@pytest.mark.parametrize(
    ("text", "heading", "best"),
    [
        ("conv2", "Convolution", "Conv2D"),
        ("max pooling 2", "Pooling", "MaxPooling2D"),
        ("DENSE", "Core", "Dense"),
        ("fully connected", "Core", "Dense"),
        ("skip connection", "Merge", "Add"),
        ("switches off", "Regularize", "Dropout"),
    ],
)
def test_that_the_search_finds_by_titles_keras_names_other_names_and_at_last_by_the_sentence(
    palette: LayerPalette, text: str, heading: str, best: str
) -> None:
    QTest.keyClicks(search_of(palette), text)
    assert heading in titles_in_sight(palette)
    current = list_of(palette).currentItem()
    assert current is not None
    assert current.data(KIND_ROLE) == best


def test_that_a_search_leaves_nothing_that_does_not_match(palette: LayerPalette) -> None:
    QTest.keyClicks(search_of(palette), "max pooling 2")
    heading, *found = titles_in_sight(palette)
    assert heading == "Pooling"
    assert "Max Pooling 2D" in found
    assert "Average Pooling 2D" not in found
    QTest.keyClicks(search_of(palette), "nothing like it")
    assert titles_in_sight(palette) == []


def test_that_esc_ends_a_search(palette: LayerPalette) -> None:
    QTest.keyClicks(search_of(palette), "conv")
    QTest.keyClick(search_of(palette), Qt.Key.Key_Escape)
    assert search_of(palette).text() == ""
    assert titles_in_sight(palette)[:3] == ["Often used", "Input", "Dense"]
    assert titles_in_sight(palette)[-len(GROUP_TITLES) :] == list(GROUP_TITLES.values())


def heading_of(palette: LayerPalette, group: str) -> QListWidgetItem:
    return next(item for item in items(palette) if item.data(GROUP_ROLE) == group and not item.data(KIND_ROLE))


def test_that_a_click_on_a_heading_opens_and_closes_its_group(palette: LayerPalette, qtbot: QtBot) -> None:
    listed, heading = list_of(palette), heading_of(palette, "merge")
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole).endswith("closed")
    listed.scrollToItem(heading)
    with qtbot.waitSignal(palette.folds_changed) as folds:
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(heading).center())
    assert folds.args == [("merge", "often")]
    assert "Concatenate" in titles_in_sight(palette)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole).endswith("open")
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(heading).center())
    assert "Concatenate" not in titles_in_sight(palette)


def test_that_keys_open_and_close_a_group(palette: LayerPalette) -> None:
    listed = list_of(palette)
    listed.setFocus()
    listed.setCurrentItem(heading_of(palette, "merge"))
    QTest.keyClick(listed, Qt.Key.Key_Right)
    assert "Concatenate" in titles_in_sight(palette)
    QTest.keyClick(listed, Qt.Key.Key_Left)
    assert "Concatenate" not in titles_in_sight(palette)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert "Concatenate" in titles_in_sight(palette)


def test_that_the_groups_that_were_open_are_open_again(palette: LayerPalette) -> None:
    palette.set_open_groups(("shape",))
    assert "Reshape" in titles_in_sight(palette)
    assert titles_in_sight(palette)[:2] == ["Often used", "Input"]


def test_that_enter_in_the_search_takes_the_first_match(palette: LayerPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(search_of(palette), "dropo")
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(search_of(palette), Qt.Key.Key_Return)
    assert chosen.args == ["Dropout"]


def test_that_down_in_the_search_walks_through_the_matches(palette: LayerPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(search_of(palette), "pooling")
    rows = [item.data(KIND_ROLE) for item in items(palette) if item.data(KIND_ROLE) and not item.isHidden()]
    QTest.keyClick(search_of(palette), Qt.Key.Key_Down)
    QTest.keyClick(search_of(palette), Qt.Key.Key_Down)
    QTest.keyClick(search_of(palette), Qt.Key.Key_Up)
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(search_of(palette), Qt.Key.Key_Return)
    assert chosen.args == [rows[rows.index("MaxPooling2D") + 1]]


def test_that_enter_with_no_match_takes_nothing(palette: LayerPalette, qtbot: QtBot) -> None:
    QTest.keyClicks(search_of(palette), "zzz")
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(search_of(palette), Qt.Key.Key_Return)


def test_that_a_search_without_a_find_says_so(palette: LayerPalette) -> None:
    nothing = part(palette, QLabel, "nothingFoundText")
    assert nothing.isHidden()
    QTest.keyClicks(search_of(palette), "zzz")
    assert nothing.text() == "Nothing found for “zzz”"
    assert nothing.isVisible()
    palette.clear_search()
    assert nothing.isHidden()


def test_that_a_search_begun_again_replaces_the_one_before(palette: LayerPalette) -> None:
    palette.begin_search()
    QTest.keyClicks(search_of(palette), "conv")
    palette.begin_search()
    QTest.keyClicks(search_of(palette), "lstm")
    assert search_of(palette).text() == "lstm"


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
