"""The plots themselves: they show what comes in, in their own time."""

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from widgets.plots.curves import RunCurves
from widgets.plots.plot_boxes import PlotBoxes
from widgets.plots.training_plot import TrainingPlot
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT


def some_curves(epochs: int = 3) -> RunCurves:
    curves = RunCurves(epochs=5, steps_per_epoch=100)
    for epoch in range(1, epochs + 1):
        curves.add_steps(epoch * 100, np.full(100, 1 / epoch), np.full(100, 0.9))
        curves.add_epoch(
            epoch, {"loss": 1 / epoch, "accuracy": 0.9, "val_loss": 1.1 / epoch, "val_accuracy": 0.88}
        )
    return curves


def colours_of(plot: TrainingPlot) -> set[str]:
    image = plot.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_that_an_empty_plot_says_what_will_be_there(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)

    assert plot.objectName() == "lossPlot"
    assert not plot._empty.isHidden()


def test_that_training_and_validation_are_drawn_in_their_colours(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    plot.resize(400, 250)
    plot.set_curves(some_curves())
    plot.show()
    qtbot.waitUntil(lambda: plot._empty.isHidden())

    shown = colours_of(plot)

    assert QColor(LIGHT.training).name() in shown
    assert QColor(LIGHT.validation).name() in shown


def test_that_curves_that_grow_are_repainted_once_for_many_changes(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    curves = some_curves(epochs=1)
    plot.set_curves(curves)
    qtbot.waitUntil(lambda: not plot._timer.isActive())
    repaints = QSignalSpy(plot._timer.timeout)

    for step in range(101, 151):
        curves.add_steps(step, [0.5], [0.9])
        plot.refresh()
    qtbot.waitUntil(lambda: not plot._timer.isActive())

    assert repaints.count() == 1
    assert plot._steps.getOriginalDataset()[0].size == 150


def test_that_the_best_epoch_is_marked_and_told_in_words(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "accuracy")
    qtbot.addWidget(plot)
    curves = some_curves()
    curves.add_epoch(4, {"accuracy": 0.95, "val_accuracy": 0.93})
    plot.set_curves(curves)

    qtbot.waitUntil(lambda: plot._best.isVisible())

    assert plot._best.value() == 4
    assert plot.accessibleDescription() == "Epoch 4: training 95.0 %, validation 93.0 %"


def test_that_the_axes_show_whole_epochs_and_per_cents(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "accuracy")
    qtbot.addWidget(plot)

    (_, epochs), (step, shares) = (
        plot._epoch_axis.tickValues(0, 10, 400)[0],
        plot._value_axis.tickValues(0.8, 1, 200)[0],
    )

    assert plot._epoch_axis.tickStrings(epochs, 1, 2) == ["0", "2", "4", "6", "8", "10"]
    assert plot._value_axis.tickStrings(shares, 1, step) == ["80%", "85%", "90%", "95%", "100%"]


def test_that_losses_are_written_with_the_digits_they_need(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)

    assert plot._value_axis.tickStrings([0, 0.1, 0.2], 1, 0.1) == ["0.0", "0.1", "0.2"]
    assert plot._value_axis.tickStrings([0, 0.25], 1, 0.25) == ["0.00", "0.25"]
    assert plot._value_axis.tickStrings([0, 20], 1, 20) == ["0", "20"]


def test_that_a_plot_follows_the_theme(qtbot: QtBot) -> None:
    theme = Theme()
    plot = TrainingPlot(theme, "loss")
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.set_curves(some_curves())
    qtbot.waitUntil(lambda: plot._empty.isHidden())

    theme.use(DARK)

    shown = colours_of(plot)
    assert QColor(DARK.panel).name() in shown
    assert QColor(DARK.training).name() in shown


def test_that_other_runs_are_laid_behind(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)

    plot.set_overlays([some_curves(2), some_curves(3)])
    qtbot.waitUntil(lambda: plot._empty.isHidden())
    assert [item.getOriginalDataset()[0].size for item in plot._overlay_items] == [2, 3]

    plot.set_overlays([])
    qtbot.waitUntil(lambda: not plot._empty.isHidden())


def test_that_a_hundred_thousand_steps_repaint_within_a_frame_or_two(qtbot: QtBot) -> None:
    import time

    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    curves = RunCurves(epochs=100, steps_per_epoch=1000)
    curves.add_steps(100_000, np.random.default_rng(1).random(100_000), np.empty(0))
    plot.set_curves(curves)
    plot.show()
    took = []
    for _ in range(3):
        start = time.perf_counter()
        plot._repaint()
        plot.grab()
        took.append(time.perf_counter() - start)

    assert min(took) < 0.15


def test_that_curves_set_before_there_are_plots_are_shown_by_them(qtbot: QtBot) -> None:
    boxes = PlotBoxes(Theme())
    qtbot.addWidget(boxes)
    curves = some_curves()
    boxes.set_curves(curves)
    boxes.set_overlays([some_curves(1)])
    boxes.refresh()

    boxes.make_plots()

    loss, accuracy = boxes.findChild(TrainingPlot, "lossPlot"), boxes.findChild(TrainingPlot, "accuracyPlot")
    assert loss is not None
    assert accuracy is not None
    for plot in (loss, accuracy):
        assert plot._curves is curves
        assert len(plot._overlay_items) == 1
    assert not boxes.make_next_plot()
