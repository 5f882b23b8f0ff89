"""Rows of numbers on screen: as points of a plane, and as a form."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDoubleSpinBox, QSlider
from pytestqt.qtbot import QtBot

from backend.project import Column
from tests.finding import part
from widgets.number_row import NumberRow
from widgets.row_form import RowForm
from widgets.sample_scatter import SampleScatter
from widgets.theme.theme import Theme
from widgets.theme.tokens import LIGHT

WIDTH = Column("Width", 1.2, 0.5, 0.1, 2.5)
XY = (Column("x", 0, 0.3, -1, 1), Column("y", 0, 0.3, -1, 1))
ROWS = np.array([[5, -1, -1], [5, 1, 1], [5, -1, -0.8], [5, 1, 0.9]], np.float32)
LABELS = ["a", "b", "a", "b"]


def _colours(image: QImage) -> set[str]:
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_that_each_class_has_its_colour_and_the_telling_columns_are_the_axes(qtbot: QtBot) -> None:
    plane = SampleScatter(Theme())
    qtbot.addWidget(plane)
    plane.resize(240, 200)
    plane.set_examples(ROWS, LABELS, ("same", "one", "two"), ("a", "b"))
    assert plane.accessibleDescription() == "one, two, a, b"
    shown = _colours(plane.grab().toImage())
    assert LIGHT.groups["core"].lower() in shown  # in the legend, whole
    assert LIGHT.groups["convolution"].lower() in shown


def test_that_a_plane_of_nothing_and_one_of_a_single_column_are_drawn(qtbot: QtBot) -> None:
    plane = SampleScatter(Theme())
    qtbot.addWidget(plane)
    plane.grab()
    plane.set_examples(np.ones((3, 1), np.float32), ["a", "a", "b"], ("one",))
    plane.set_marked([1.0])
    plane.grab()


def test_that_the_fields_and_sliders_of_a_form_are_level(qtbot: QtBot) -> None:
    form = RowForm(Theme())
    qtbot.addWidget(form)
    form.set_columns((WIDTH, Column("Income", 52_000.0, 9_000.0, 1_000.5, 900_000.0), XY[0]))
    form.resize(400, 600)
    form.show()
    qtbot.waitExposed(form)
    for kind in (QDoubleSpinBox, QSlider):
        places = {(widget.x(), widget.width()) for widget in form.findChildren(kind)}
        assert len(places) == 1


def test_that_slider_and_field_are_one_number(qtbot: QtBot) -> None:
    row = NumberRow(WIDTH, 0)
    qtbot.addWidget(row)
    field, slider = part(row, QDoubleSpinBox, "rowField:0"), part(row, QSlider, "rowSlider:0")
    assert row.value() == pytest.approx(1.2)
    with qtbot.waitSignal(row.changed):
        slider.setValue(slider.minimum())
    assert field.value() == pytest.approx(-0.5)
    with qtbot.waitSignal(row.changed):
        field.setValue(2.5)
    assert slider.value() == pytest.approx(0.833 * slider.maximum(), abs=2)
    with qtbot.assertNotEmitted(row.changed):
        row.set_value(1.0)


def test_that_the_form_asks_for_other_columns_when_told(qtbot: QtBot) -> None:
    form = RowForm(Theme())
    qtbot.addWidget(form)
    form.set_columns([WIDTH])
    form.show()
    assert form.row() == pytest.approx([1.2])
    form.set_columns(XY)
    assert form.row() == [0, 0]
    assert [field.accessibleName() for field in form.findChildren(QDoubleSpinBox)] == ["x", "y"]
    with qtbot.waitSignal(form.row_changed):
        part(form, QDoubleSpinBox, "rowField:1").setValue(0.5)
    assert form.row() == [0, 0.5]


def test_that_examples_of_another_width_are_not_offered(qtbot: QtBot) -> None:
    form = RowForm(Theme())
    qtbot.addWidget(form)
    form.set_columns(XY)
    form.show()
    form.set_examples(ROWS, LABELS, ("a", "b"))
    assert not form._example.isVisible()
    form.set_examples(ROWS[:, 1:], LABELS, ("a", "b"))
    assert form._example.isVisible()
