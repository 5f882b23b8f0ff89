"""The three views of a run on the Train page: curves, layers, samples; and old runs in its place."""

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.pages.train_page import TrainPage
from backend.messages import EpochDone, LiveView, StepsDone, TrainingStarted
from backend.run_layer_sizes import RunLayerSizes
from tests.finding import part
from widgets.plots.curves import RunCurves
from widgets.plots.layer_boxes import LayerBoxes
from widgets.plots.plot_boxes import PlotBoxes
from widgets.samples_box import SamplesBox
from widgets.theme.theme import Theme
from widgets.watched_samples import WatchedSamples


@pytest.fixture
def page(qtbot: QtBot) -> TrainPage:
    made = TrainPage(Theme())
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.plots.make_plots()
    made.show()
    return made


def started(steps_done: int = 0) -> TrainingStarted:
    watched = np.zeros((2, 8, 8), np.float32)
    return TrainingStarted("run", 4, 10, 800, 200, 1000, steps_done, ("conv2d", "dense"), watched, ("3", "7"))


def live(step: int) -> LiveView:
    answers = np.zeros((2, 10), np.float32)
    answers[:, 3] = 0.9
    sizes = np.array([1e-6, 1e-2], np.float32)
    return LiveView(step, 0.01, sizes, sizes, answers, 812_000_000)


def test_that_each_view_has_its_button(page: TrainPage) -> None:
    for name, kind in (("layerSizesTab", LayerBoxes), ("samplesTab", SamplesBox), ("curvesTab", PlotBoxes)):
        part(page, QPushButton, name).click()
        shown = page.view._stack.currentWidget()
        assert isinstance(shown, kind)
        assert shown.isVisible()
        assert part(page, QComboBox, "smoothingField").isVisible() == (name == "curvesTab")


def test_that_a_live_view_is_shown_in_all_of_them(page: TrainPage) -> None:
    page.begin_run(started(), tuple("0123456789"))
    page.add_live_view(live(5))

    assert part(page, QLabel, "speedNote").text() == "samples a second · 812 MB"
    said = part(page, WatchedSamples, "watchedSamples").accessibleDescription()
    assert said == "3: answered 3 (90 %), right; 7: answered 3 (90 %), wrong"
    part(page, QPushButton, "layerSizesTab").click()
    assert "they vanish" in part(page, QLabel, "gradientReading").text()
    page.add_live_view(live(10))
    assert page.figures is not None
    assert page.figures.curves.by_epoch("learning_rate", "training")[0].tolist() == [0.5, 1]


def test_that_a_live_view_of_no_run_is_let_go(page: TrainPage) -> None:
    page.add_live_view(live(5))

    assert page.figures is None


def test_that_the_views_have_the_same_room(page: TrainPage, qtbot: QtBot) -> None:
    page.begin_run(started(), tuple("0123456789"))
    heights = set()
    for name in ("curvesTab", "layerSizesTab", "samplesTab"):
        part(page, QPushButton, name).click()
        qtbot.wait(0)
        heights.add(page.view.height())

    assert len(heights) == 1


def test_that_a_run_goes_on_with_what_was_before(page: TrainPage) -> None:
    steps = np.full((15, 2), 0.5, np.float32)

    page.begin_run(started(15), (), steps, [{"epoch": 1, "loss": 0.5, "val_accuracy": 0.8}])
    page.add_steps(StepsDone(2, 20, 40, np.full(5, 0.4, np.float32), np.zeros(5, np.float32), 100.0))

    assert page.plots.curves is not None
    assert page.plots.curves.steps_done == 20
    assert part(page, QLabel, "epochText").text() == "2 of 4"
    assert part(page, QLabel, "validationAccuracyText").text() == "80.0 %"


def test_that_the_layers_of_a_run_that_goes_on_begin_where_it_began(page: TrainPage) -> None:
    steps, views = np.array([5, 12, 19], np.uint64), np.full((3, 2), 0.1, np.float32)

    page.begin_run(started(15), sizes=RunLayerSizes(("conv2d", "dense"), steps, views, views))
    page.add_live_view(live(20))

    assert page.figures is not None
    assert page.figures.layers.positions.tolist() == [0.5, 1.2, 2]


def test_that_an_old_run_is_shown_until_the_current_one_is_wanted_back(page: TrainPage) -> None:
    page.begin_run(started())
    current = page.plots.curves
    old = RunCurves(3, 10, "LeNet")
    old.fill(np.ones((30, 2), np.float32), [{"epoch": 1, "loss": 1.0}])

    page.show_run(old)
    page.add_epoch(EpochDone(1, 4, {"loss": 0.5}, 0.1, 1.0, 0.1))
    assert page.plots.curves is old
    assert part(page, QLabel, "shownRunText").text() == "Shown: LeNet"

    part(page, QPushButton, "currentRunButton").click()
    assert page.plots.curves is current
    assert not part(page, QLabel, "shownRunText").isVisible()

    page.show_run(old)
    page.begin_run(started())
    assert page.plots.curves is not old


def test_that_smoothing_and_scale_go_to_the_plots(page: TrainPage) -> None:
    part(page, QComboBox, "smoothingField").setCurrentIndex(0)
    part(page, QPushButton, "logarithmicButton").click()

    loss, other = page.plots.plots
    assert loss._smoothing is other._smoothing is None
    assert loss._is_logarithmic
    assert not other._is_logarithmic


def test_that_all_that_people_use_has_a_name(page: TrainPage) -> None:
    for name in (
        *("curvesTab", "layerSizesTab", "samplesTab", "smoothingField", "logarithmicButton", "metricQuantity"),
        *("lossExport", "metricExport", "watchedSamples", "layerLines", "gradientReading", "currentRunButton"),
    ):
        assert part(page, QWidget, name).accessibleName(), name


def test_that_the_way_back_leaves_the_keyboard_on_the_view(page: TrainPage) -> None:
    page.begin_run(started())
    page.show_run(RunCurves(4, 10, "Old"))
    back = part(page, QPushButton, "currentRunButton")
    back.setFocus()
    back.click()
    assert page.focusWidget() is part(page, QPushButton, "curvesTab")
