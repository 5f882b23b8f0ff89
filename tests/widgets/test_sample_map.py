"""The map's points: marks that are told apart, keys that reach every sample, and what is said of each."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets.sample_map.class_marks import class_mark, mark_path
from widgets.sample_map.map_legend import MapLegend
from widgets.sample_map.map_plot import MapPlot
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT, Tokens

PLACES = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.5, 0.5]])
LABELS = np.array([0, 1, 2, 3, 4])
SAID = np.array([0, 1, 2, 3, 9])


@pytest.fixture
def plot(qtbot: QtBot) -> MapPlot:
    made = MapPlot(Theme())
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.set_samples(PLACES, LABELS, SAID, [str(digit) for digit in range(10)], np.zeros((5, 28, 28), np.uint8))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_that_twenty_classes_have_marks_of_their_own(tokens: Tokens) -> None:
    marks = {class_mark(number, tokens) for number in range(20)}

    assert len(marks) == 20


def test_that_digits_that_are_alike_have_other_colours() -> None:
    for one, other in ((4, 9), (3, 8), (3, 5), (7, 9), (1, 7), (0, 6), (5, 8)):
        assert class_mark(one, LIGHT).colour != class_mark(other, LIGHT).colour


def test_that_two_classes_of_one_colour_have_other_shapes() -> None:
    marks = [class_mark(number, LIGHT) for number in range(10)]
    pairs = [(one, other) for one in marks for other in marks if one is not other and one.colour == other.colour]

    assert pairs
    assert all(one.shape != other.shape for one, other in pairs)


def test_that_every_shape_is_about_as_large() -> None:
    areas = []
    for shape in range(4):
        outline = mark_path(shape, 10).toFillPolygon()
        corners = [(outline.at(at).x(), outline.at(at).y()) for at in range(outline.count())]
        following = [*corners[1:], corners[0]]
        areas.append(abs(sum(a * d - b * c for (a, b), (c, d) in zip(corners, following, strict=True))) / 2)

    assert max(areas) < 1.6 * min(areas)


def _point_at(plot: MapPlot, place: QPointF) -> None:
    """Tell the plot itself that the pointer is there: where that of the machine is does not matter."""
    none, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, place, plot.mapToGlobal(place), none, none, no_key)
    QApplication.sendEvent(plot, event)


def test_that_the_point_under_the_pointer_shows_its_sample(plot: MapPlot) -> None:
    _point_at(plot, plot.place_of(PLACES[3]))
    assert plot.current == 3

    _point_at(plot, plot.place_of((0.25, 0.75)))

    assert plot.current is None


def test_that_a_sample_read_wrong_says_as_what(plot: MapPlot) -> None:
    assert plot.caption(4) == "4, read as 9"
    assert plot.caption(2) == "2"


def test_that_the_keys_go_from_sample_to_sample_and_choose_one(plot: MapPlot) -> None:
    chosen = QSignalSpy(plot.sample_chosen)
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert chosen.count() == 0  # none is pointed at yet
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.current == 4  # the one in the middle

    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert plot.accessibleDescription() in ("2", "3")
    QTest.keyClick(plot, Qt.Key.Key_Up)  # nothing lies above
    QTest.keyClick(plot, Qt.Key.Key_Return)

    assert chosen.count() == 1
    assert chosen.at(0)[0] in (2, 3)


def test_that_what_lies_beyond_all_samples_stays_at_the_edge(plot: MapPlot) -> None:
    place = plot.place_of((50.0, -50.0))

    assert plot.rect().contains(place.toPoint())


def test_that_the_drawing_is_marked_where_it_lies(plot: MapPlot) -> None:
    before = plot.grab().toImage()
    plot.set_drawing((0.25, 0.25))
    after = plot.grab().toImage()

    place = plot.place_of((0.25, 0.25)).toPoint()
    ring = place + QPoint(9, 0)
    assert before.pixelColor(ring) != after.pixelColor(ring)
    assert after.pixelColor(ring).name() == LIGHT.accent.lower()


def test_that_rows_without_pictures_or_classes_are_points_too(plot: MapPlot) -> None:
    plot.set_samples(PLACES[:1], np.zeros(1), np.zeros(1), (), np.zeros((1, 0, 0), np.uint8))

    QTest.keyClick(plot, Qt.Key.Key_Down)

    assert plot.caption(0) == "Sample 1"
    assert not plot.grab().isNull()


def test_that_the_legend_is_as_high_as_its_names_need(qtbot: QtBot) -> None:
    legend = MapLegend(Theme())
    qtbot.addWidget(legend)
    legend.set_classes([f"class {number}" for number in range(10)])

    assert legend.heightForWidth(150) > legend.heightForWidth(1200) > 0
    assert legend.accessibleDescription().startswith("class 0, class 1")
    legend.set_classes([str(number) for number in range(50)])
    assert legend.heightForWidth(150) == 0
