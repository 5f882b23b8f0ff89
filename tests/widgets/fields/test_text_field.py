"""The field in which values are written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.fields.test_reading import KERNEL, POOL_STRIDE, RATE, UNITS
from widgets.fields.field_row import FieldRow
from widgets.fields.parameter_fields import parameter_row
from widgets.fields.text_field import TextField


class Heard:
    """A form that takes every value it is told, as the document would."""

    def __init__(self, row: FieldRow, value: object) -> None:
        assert isinstance(row.field, TextField)
        self.row = row
        self.field = row.field
        self.values: list[object] = []
        self.field.set_value(value)
        self.field.edited.connect(self._take)

    def _take(self, value: object) -> None:
        self.values.append(value)
        self.field.set_value(value)

    def type(self, text: str) -> None:
        self.field.setFocus()
        self.field.selectAll()
        QTest.keyClicks(self.field, text)


@pytest.fixture
def units(qtbot: QtBot) -> Heard:
    return shown(parameter_row(UNITS), 64, qtbot)


def shown(row: FieldRow, value: object, qtbot: QtBot) -> Heard:
    qtbot.addWidget(row)
    row.show()
    qtbot.waitExposed(row)
    return Heard(row, value)


def mistake_of(row: FieldRow, name: str) -> str:
    from PySide6.QtWidgets import QLabel

    label = row.findChild(QLabel, f"mistake:{name}")
    return label.text() if isinstance(label, QLabel) and label.isVisible() else ""


def test_that_what_is_typed_is_told_as_it_becomes_valid(units: Heard) -> None:
    units.type("128")
    assert units.values == [1, 12, 128]
    assert units.field.text() == "128"


def test_that_a_mistake_is_marked_and_explained_and_told_to_nobody(units: Heard) -> None:
    units.type("many")
    assert units.values == []
    assert units.field.property("invalid") is True
    assert mistake_of(units.row, "units") == "Units must be a whole number."


def test_that_a_mended_mistake_is_forgotten(units: Heard) -> None:
    units.type("x")
    units.type("7")
    assert units.values == [7]
    assert units.field.property("invalid") is False
    assert mistake_of(units.row, "units") == ""


def test_that_esc_puts_the_value_back(units: Heard) -> None:
    units.type("many")
    QTest.keyClick(units.field, Qt.Key.Key_Escape)
    assert units.field.text() == "64"
    assert mistake_of(units.row, "units") == ""


def test_that_a_change_from_elsewhere_replaces_a_mistake(units: Heard) -> None:
    units.type("many")
    units.field.set_value(64)
    assert units.field.text() == "many"
    units.field.set_value(10)
    assert units.field.text() == "10"
    assert mistake_of(units.row, "units") == ""


def test_that_up_and_down_step_and_stop_at_the_limits(units: Heard) -> None:
    units.field.set_value(2)
    QTest.keyClick(units.field, Qt.Key.Key_Up)
    QTest.keyClick(units.field, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert units.values == [3, 13]
    for _ in range(20):
        QTest.keyClick(units.field, Qt.Key.Key_Down)
    assert units.values[-1] == 1
    assert mistake_of(units.row, "units") == ""


def test_that_a_size_is_written_the_usual_way_when_it_is_done(qtbot: QtBot) -> None:
    heard = shown(parameter_row(KERNEL), (3, 3), qtbot)
    heard.type("5x7")
    assert heard.values[-1] == (5, 7)
    assert heard.field.text() == "5x7"
    QTest.keyClick(heard.field, Qt.Key.Key_Return)
    assert heard.field.text() == "5 × 7"


def test_that_a_size_and_a_share_can_be_stepped(qtbot: QtBot) -> None:
    size = shown(parameter_row(KERNEL), (3, 5), qtbot)
    QTest.keyClick(size.field, Qt.Key.Key_Up)
    assert size.values == [(4, 6)]
    share = shown(parameter_row(RATE), 0.5, qtbot)
    QTest.keyClick(share.field, Qt.Key.Key_Down)
    assert share.values == [0.45]


def test_that_an_optional_value_can_be_left_out(qtbot: QtBot) -> None:
    heard = shown(parameter_row(POOL_STRIDE), (2, 2), qtbot)
    heard.type("3")
    QTest.keyClick(heard.field, Qt.Key.Key_Backspace)
    assert heard.values == [(3, 3), None]
    assert heard.field.placeholderText() == "same as pool size"


def test_that_each_visit_is_a_session_of_its_own(units: Heard, qtbot: QtBot) -> None:
    units.field.setFocus()
    first = units.field.visit
    units.type("7")
    assert units.field.visit is first
    units.field.clearFocus()
    units.field.setFocus()
    assert units.field.visit is not first
