"""A layer's answer on the screen: its tiles and numbers out of the engine's picture, pointing and keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from backend.messages import LayerView
from widgets.inside.layer_units import LayerUnits
from widgets.inside.layer_values import LayerValues, layer_values
from widgets.inside.tile_places import tile_places
from widgets.inside.unit_words import layer_heading, range_words, unit_words
from widgets.theme.theme import Theme


def _maps(count: int, side: int, scale: int = 1) -> LayerValues:
    """Maps side by side in a grid with a dark line between, as the engine lays them out; map n is all n."""
    columns = int(np.ceil(np.sqrt(count)))
    rows = -(-count // columns)
    grid = np.zeros((rows * (side + 1) - 1, columns * (side + 1) - 1), np.uint8)
    for at in range(count):
        row, column = divmod(at, columns)
        top, left = row * (side + 1), column * (side + 1)
        grid[top : top + side, left : left + side] = at
    view = LayerView("conv2d", "maps", *grid.shape, 0.0, 255.0, (scale * side, scale * side, count), count=count)
    return layer_values(view, grid)


def _row(numbers: list[int], count: int | None = None) -> LayerValues:
    grey = np.array(numbers, np.uint8)
    view = LayerView("dense", "row", 1, len(grey), 0.0, 255.0, (count or len(grey),), count=len(grey))
    return layer_values(view, grey)


def _steps() -> LayerValues:
    view = LayerView("lstm", "steps", 3, 4, -1.0, 1.0, (3, 4), count=12)
    return layer_values(view, np.arange(12, dtype=np.uint8) * 20)


@pytest.fixture
def units(qtbot: QtBot) -> LayerUnits:
    made = LayerUnits(Theme(), "units", large=True)
    qtbot.addWidget(made)
    made.resize(340, 400)
    made.show()
    return made


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 16, 17])
def test_that_each_map_is_found_in_the_grid(count: int) -> None:
    values = _maps(count, 4)
    assert len(values.tiles) == count
    for at, tile in enumerate(values.tiles):
        np.testing.assert_array_equal(tile, np.full((4, 4), at))


def test_that_what_a_fold_fills_up_is_no_number() -> None:
    grey = np.zeros((5, 9), np.uint8)
    view = LayerView("dense", "row", 5, 9, 0.0, 1.0, (40,), count=40)
    assert layer_values(view, grey).tiles[0].shape == (1, 40)


def test_that_a_unit_is_told_with_its_place_in_the_layer() -> None:
    assert unit_words(_maps(6, 4, scale=2), (2, 1, 3)) == "Picture 3, row 4, column 8: about 2"
    assert unit_words(_steps(), (0, 1, 0)) == "Step 2, number 1: about -0.373"
    assert unit_words(_row([0, 51, 255]), (0, 0, 1)) == "Number 2: about 51"


def test_that_a_layer_is_named_with_what_it_answers() -> None:
    assert layer_heading("Conv 2D", _maps(6, 4).view) == "Conv 2D · 6 pictures"
    assert layer_heading("Input", _maps(1, 4).view) == "Input · a picture"
    assert layer_heading("LSTM", _steps().view) == "LSTM · 3 steps of 4 numbers"
    assert layer_heading("Dense", _row([1]).view) == "Dense · a number"
    assert layer_heading("Dropout", _row([1, 2]).view, rests=True) == "Dropout · rests while answering"
    assert layer_heading("Flatten", _row([1, 2], 1600).view) == "Flatten · the first 2 of 1,600 numbers"
    many = LayerView("conv2d", "maps", 9, 9, 0.0, 1.0, (9, 9, 64), count=32)
    assert layer_heading("Conv 2D", many) == "Conv 2D · 32 of 64 pictures"


def test_that_values_that_are_no_numbers_are_told() -> None:
    view = LayerView("dense", "row", 1, 2, None, None, (2,), count=2)
    values = layer_values(view, np.zeros(2, np.uint8))
    assert unit_words(values, (0, 0, 1)) == "Number 2: about no number"
    assert range_words(view) == "Some of its values are no numbers. Shape 2."


@pytest.mark.parametrize("width", [40, 200, 340, 520])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("values", [_maps(1, 4), _maps(64, 5), _steps(), _row([7] * 10), _row([7] * 1000)])
def test_that_everything_has_room_in_the_width(values: LayerValues, large: bool, width: int) -> None:
    places = tile_places(values, width, large)
    assert all(room.right() <= width + 0.01 for room in places.rooms)
    assert places.height == pytest.approx(max(room.bottom() for room in places.rooms))
    if places.per_line:
        assert len(places.rooms) * places.per_line >= values.tiles[0].shape[1]
    else:
        assert len(places.rooms) == len(values.tiles)


def test_that_the_unit_under_the_pointer_is_the_one_that_is_seen_there() -> None:
    values = _maps(6, 4)
    places = tile_places(values, 340, False)
    room = places.rooms[5]
    assert places.unit_at(values, room.topLeft() + QPointF(1, 1)) == (5, 0, 0)
    assert places.unit_at(values, room.bottomRight() - QPointF(1, 1)) == (5, 3, 3)
    assert places.unit_at(values, room.topLeft() - QPointF(2, 0)) is None
    numbers = _row([1] * 300)
    lines = tile_places(numbers, 340, False)
    assert len(lines.rooms) > 1
    assert lines.unit_at(numbers, lines.rooms[1].topLeft() + QPointF(0.5, 1)) == (0, 0, lines.per_line)


def test_that_pointing_with_mouse_and_keys_tells_the_value(units: LayerUnits) -> None:
    units.set_values(_maps(2, 4), "convolution")
    told = QSignalSpy(units.pointed)
    assert units.value_at(QPointF(6, 6)) == "Picture 1, row 1, column 1: about 0"
    units._point_at(None)
    for _ in range(5):  # the first comes to the first unit, the last to the next map
        QTest.keyClick(units, Qt.Key.Key_Right)
    assert told.at(told.count() - 1)[0] == "Picture 2, row 1, column 1: about 1"
    QTest.keyClick(units, Qt.Key.Key_Down)
    assert units.accessibleDescription() == "Picture 2, row 2, column 1: about 1"
    QTest.keyClick(units, Qt.Key.Key_Up)
    QTest.keyClick(units, Qt.Key.Key_Up)
    assert units.accessibleDescription() == "Picture 2, row 1, column 1: about 1"


def test_that_the_bars_of_the_answer_have_the_names_of_the_classes_below_them(units: LayerUnits) -> None:
    view, grey = LayerView("dense", "row", 1, 2, 0.0, 255.0, (2,), count=2), np.array([0, 200], np.uint8)
    units.set_values(layer_values(view, grey), "core")
    bare = units.grab().toImage()
    high = units.heightForWidth(340)
    units.set_values(layer_values(view, grey, ("cat", "dog")), "core")
    assert units.heightForWidth(340) > high
    assert units.value_at(QPointF(3 + 60, 6)) == "dog: about 200"
    named = units.grab().toImage()
    below = range(high, units.heightForWidth(340))
    assert any(named.pixel(x, y) != bare.pixel(x, y) for y in below for x in range(3, 80))
    assert layer_values(view, grey, ("cat", "dog", "cow")).names == (), "of another layer"


def test_that_a_value_that_changes_under_the_pointer_is_told_anew(units: LayerUnits) -> None:
    units.set_values(_row([0, 100]), "core")
    QTest.keyClick(units, Qt.Key.Key_Right)
    assert units.accessibleDescription() == "Number 1: about 0"
    units.set_values(_row([9, 100]), "core")
    assert units.accessibleDescription() == "Number 1: about 9"
    units.set_values(_row([9, 100, 3]), "core")
    assert units.accessibleDescription() == "", "another layer"


def test_that_bars_stand_on_the_line_of_zero(units: LayerUnits) -> None:
    grey = np.array([0, 255], np.uint8)
    units.set_values(layer_values(LayerView("dense", "row", 1, 2, -1.0, 1.0, (2,), count=2), grey), "core")
    image = units.grab().toImage()
    colour = Theme().tokens.groups["core"].lower()
    first = [image.pixelColor(3 + 14, y).name() for y in range(image.height())]
    second = [image.pixelColor(3 + 42, y).name() for y in range(image.height())]
    places = [at for at, name in enumerate(first) if name == colour]
    others = [at for at, name in enumerate(second) if name == colour]
    assert max(others) <= min(places) + 1
