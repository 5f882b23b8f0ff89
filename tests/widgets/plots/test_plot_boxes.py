"""The two boxes: they look at the same epochs, and what the second shows can be chosen."""

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from tests.finding import part
from tests.widgets.plots.test_looking_into_plots import ten_epochs
from widgets.plots.curves import RunCurves
from widgets.plots.plot_boxes import PlotBoxes
from widgets.plots.plot_legend import PlotLegend
from widgets.plots.plot_zoom import PlotZoom
from widgets.plots.run_legend import RunLegend
from widgets.run_looks import run_pen
from widgets.theme.theme import Theme
from widgets.theme.tokens import LIGHT


@pytest.fixture
def boxes(qtbot: QtBot) -> PlotBoxes:
    made = PlotBoxes(Theme())
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.make_plots()
    made.set_curves(ten_epochs())
    made.show()
    return made


def choose(boxes: PlotBoxes, quantity: str) -> None:
    choice = part(boxes, QComboBox, "metricQuantity")
    choice.setCurrentIndex(choice.findData(quantity))
    choice.activated.emit(choice.currentIndex())


def test_that_both_plots_look_at_the_same_epochs_and_point_at_the_same_place(boxes: PlotBoxes) -> None:
    loss, other = boxes.plots

    loss.look(PlotZoom((2.0, 4.0), (0.1, 0.2)))
    other.point_at(3.0)

    assert other.zoom == PlotZoom((2.0, 4.0))
    assert loss.at == 3.0


def test_that_a_moment_chosen_on_one_plot_is_told_once_and_shown_by_both(boxes: PlotBoxes) -> None:
    boxes.set_scrubbing(True)
    chosen = QSignalSpy(boxes.moment_chosen)
    loss, other = boxes.plots

    other.drag_moment(2.5)

    assert [chosen.at(place) for place in range(chosen.count())] == [[2.5]]
    assert loss.moment == other.moment == 2.5
    boxes.set_moment(None)
    assert loss.moment == other.moment == 8
    assert chosen.count() == 1


def test_that_a_metric_can_be_chosen_and_stays_chosen(boxes: PlotBoxes) -> None:
    curves = ten_epochs()
    curves.add_epoch(9, {"loss": 0.1, "mean_absolute_error": 0.2, "val_f1": 0.5})
    boxes.set_curves(curves)
    choice = part(boxes, QComboBox, "metricQuantity")
    titles = [choice.itemText(row) for row in range(choice.count())]
    assert titles == ["Accuracy", "Mean absolute error", "F1", "Learning rate"]

    choose(boxes, "f1")
    assert boxes.plots[1].quantity == "f1"
    assert boxes.plots[1].accessibleName() == "F1 plot"
    boxes.refresh_quantities()
    assert choice.currentData() == "f1"

    boxes.set_curves(ten_epochs())
    assert boxes.plots[1].quantity == "accuracy"


def test_that_looks_chosen_before_there_are_plots_hold_for_them(qtbot: QtBot) -> None:
    boxes = PlotBoxes(Theme())
    qtbot.addWidget(boxes)
    boxes.set_smoothing(None)
    boxes.set_logarithmic(True)
    boxes.set_scrubbing(True)
    boxes.set_curves(ten_epochs())
    choose(boxes, "learning_rate")

    boxes.make_plots()

    loss, other = boxes.plots
    assert loss._smoothing is None
    assert loss._is_logarithmic
    assert not other._is_logarithmic
    assert other.quantity == "learning_rate"
    assert (loss.moment, other.moment) == (8, 8)
    assert other.objectName() == "accuracyPlot"


def test_that_a_menu_asks_for_what_is_to_be_saved(boxes: PlotBoxes) -> None:
    asked = QSignalSpy(boxes.export_requested)
    choose(boxes, "learning_rate")

    for name in ("lossExport", "metricExport"):
        for action in part(boxes, QToolButton, name).menu().actions():
            action.trigger()

    told = [tuple(asked.at(place)) for place in range(asked.count())]
    assert told[:2] == [("png", "loss"), ("svg", "loss")]
    assert told[-1] == ("steps.csv", "learning_rate")


def test_that_nothing_can_be_saved_before_a_run(boxes: PlotBoxes) -> None:
    boxes.set_curves(None)

    assert not part(boxes, QToolButton, "lossExport").isEnabled()


@pytest.mark.parametrize("wide", [600, 700, 790, 1300])
def test_that_the_legends_say_which_line_is_which_however_narrow_the_window(
    wide: int, boxes: PlotBoxes, qtbot: QtBot
) -> None:
    boxes.resize(wide, 250)
    legends = boxes.findChildren(PlotLegend)
    qtbot.waitUntil(lambda: all(legend.width() >= legend.minimumSizeHint().width() for legend in legends))

    for legend in legends:
        training, validation = legend.shown_texts[-2:]
        assert training[:2] == "tr"
        assert validation[:2] == "va"
        if wide == 1300:
            assert legend.shown_texts == ("per step", "training", "validation")


def test_that_runs_laid_behind_are_named_with_their_lines(boxes: PlotBoxes, qtbot: QtBot) -> None:
    legend = part(boxes, RunLegend, "lossRuns")
    assert not legend.isVisible()
    names = ("small", "A perceptron with a name that is much too long for the little room there is", "third")
    boxes.set_overlays([RunCurves(3, 10, name) for name in names], [0, 2, 4])
    qtbot.waitUntil(lambda: legend.isVisible() and legend.width() > 300)

    short, long, third = legend.shown_names
    assert (short, third) == ("small", "third")
    assert long.startswith("A perc")
    assert "…" in long
    assert legend.toolTip().split("\n") == list(names)
    assert names[1] in legend.accessibleName()
    image = legend.grab().toImage()
    shown = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {run_pen(look, LIGHT).color().name() for look in (0, 2, 4)} <= shown

    boxes.set_overlays([])
    assert not legend.isVisible()


def test_that_runs_without_room_for_their_names_are_counted(boxes: PlotBoxes, qtbot: QtBot) -> None:
    legend = part(boxes, RunLegend, "metricRuns")
    boxes.set_overlays([RunCurves(3, 10, f"A run with number {count}") for count in range(12)])
    qtbot.waitUntil(lambda: legend.isVisible() and legend.width() > 300)

    *names, more = legend.shown_names

    assert 2 <= len(names) < 12
    assert more == f"+{12 - len(names)}"
    assert len(legend.toolTip().split("\n")) == 12
