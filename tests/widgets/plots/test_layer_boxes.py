"""Gradients and weights of the layers."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.plots.layer_boxes import LayerBoxes
from widgets.plots.layer_course import LayerCourse
from widgets.plots.layer_plot import LayerPlot
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK


def a_course() -> LayerCourse:
    course = LayerCourse(("conv2d", "dense"), 4, 10)
    for step in (5, 10, 15):
        course.add(step, [1e-6, 1e-2], [0.1, np.nan])
    return course


@pytest.fixture
def boxes(qtbot: QtBot) -> LayerBoxes:
    made = LayerBoxes(Theme())
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def test_that_sizes_stand_where_they_were_seen() -> None:
    course = a_course()

    assert course.positions.tolist() == [0.5, 1, 1.5]
    assert course.gradients[0].tolist() == [1e-6, 1e-2]
    assert course.weights.shape == (3, 2)
    with pytest.raises(ValueError, match="2 layers"):
        course.add(20, [1.0], [1.0])


def test_that_an_empty_view_says_what_to_do(boxes: LayerBoxes) -> None:
    assert part(boxes, QLabel, "gradientReading").text().startswith("Press Train")


def test_that_each_layer_has_a_line_on_a_logarithmic_scale(boxes: LayerBoxes) -> None:
    boxes.set_course(a_course())
    boxes.make_plots()
    gradients, weights = part(boxes, LayerPlot, "gradientPlot"), part(boxes, LayerPlot, "weightPlot")

    gradients._repaint()
    weights._repaint()

    np.testing.assert_allclose(gradients._lines[0].getOriginalDataset()[1], [-6, -6, -6])
    assert np.isnan(weights._lines[1].getOriginalDataset()[1]).all()
    assert "they vanish" in part(boxes, QLabel, "gradientReading").text()
    assert "they vanish" in part(boxes, QLabel, "gradientReading").accessibleName()


def test_that_layers_are_called_by_their_titles_and_tell_their_names(boxes: LayerBoxes) -> None:
    course = LayerCourse(("conv2d", "dense"), 4, 10, {"conv2d": "Conv2D"})
    course.add(5, [1e-6, 1e-2], [0.1, 0.1])
    boxes.set_course(course)
    boxes.make_plots()

    lines = part(boxes, QListWidget, "layerLines")
    assert [lines.item(row).text() for row in range(2)] == ["Conv2D", "dense"]
    assert [lines.item(row).toolTip() for row in range(2)] == ["Conv2D, in Keras conv2d", "dense"]
    assert part(boxes, QLabel, "gradientReading").text().startswith("The gradients of Conv2D are")
    readout = part(boxes, LayerPlot, "gradientPlot").read(0.5)
    assert readout is not None
    assert readout.sentence == "Epoch 0.50. Conv2D: 1e-06. dense: 0.01"


def test_that_a_layer_chosen_in_the_list_stands_out(boxes: LayerBoxes) -> None:
    boxes.set_course(a_course())
    boxes.make_plots()
    plot = part(boxes, LayerPlot, "gradientPlot")

    part(boxes, QListWidget, "layerLines").setCurrentRow(1)

    widths = [line.opts["pen"].widthF() for line in plot._lines]
    assert widths[1] > widths[0]
    boxes.set_course(a_course())
    assert len({line.opts["pen"].widthF() for line in plot._lines}) == 1


def test_that_values_of_layers_are_read_off(boxes: LayerBoxes) -> None:
    boxes.set_course(a_course())
    boxes.make_plots()

    readout = part(boxes, LayerPlot, "gradientPlot").read(1.1)

    assert readout is not None
    assert readout.sentence == "Epoch 1.00. conv2d: 1e-06. dense: 0.01"


def test_that_the_lines_follow_the_theme_and_the_next_run(qtbot: QtBot) -> None:
    theme = Theme()
    boxes = LayerBoxes(theme)
    qtbot.addWidget(boxes)
    boxes.make_plots()
    boxes.set_course(a_course())
    plot = part(boxes, LayerPlot, "gradientPlot")
    before = [line.opts["pen"].color().name() for line in plot._lines]

    theme.use(DARK)
    assert [line.opts["pen"].color().name() for line in plot._lines] != before

    boxes.set_course(LayerCourse(("one", "two", "three"), 2, 10))
    assert len(plot._lines) == part(boxes, QListWidget, "layerLines").count() == 3
    boxes.set_course(None)
    assert plot._lines == []
