"""The plots themselves: they show what comes in, in their own time."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from widgets.plots.curves import RunCurves
from widgets.plots.plot_boxes import PlotBoxes
from widgets.plots.plot_legend import PlotLegend
from widgets.plots.step_look import line_colour
from widgets.plots.training_plot import TrainingPlot
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT, Tokens


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
    assert 1.4 < plot._drawn.steps.getOriginalDataset()[0][-1] <= 1.5


def test_that_the_best_epoch_is_marked_and_told_in_words(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "accuracy")
    qtbot.addWidget(plot)
    curves = some_curves()
    curves.add_epoch(4, {"accuracy": 0.95, "val_accuracy": 0.93})
    plot.set_curves(curves)

    qtbot.waitUntil(lambda: plot._drawn.best.isVisible())

    assert plot._drawn.best.value() == 4
    assert plot._drawn.best_text.toPlainText() == "best accuracy"
    words = "Epoch 4: training 95.0 %, validation 93.0 %; best validation accuracy: 93.0 %, in epoch 4"
    assert plot.accessibleDescription() == words


@pytest.mark.parametrize(
    ("metrics", "label", "read"),
    [
        ({"loss": 0.2, "val_loss": 0.3, "accuracy": 0.9, "val_accuracy": 0.88}, "best accuracy", "88.0 %"),
        ({"loss": 0.2, "accuracy": 0.9}, "best accuracy", "90.0 %"),
        ({"loss": 0.2, "val_loss": 0.3}, "lowest loss", "0.300"),
        ({"loss": 0.2}, "lowest loss", "0.200"),
    ],
)
def test_that_the_mark_on_the_loss_says_what_its_epoch_is_best_in(
    metrics: dict[str, float], label: str, read: str, qtbot: QtBot
) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    curves = RunCurves(epochs=3, steps_per_epoch=1)
    curves.add_epoch(1, {**metrics, "loss": 0.5, "val_accuracy": 0.1} if "val_accuracy" in metrics else metrics)
    curves.add_epoch(2, metrics)
    plot.set_curves(curves)

    qtbot.waitUntil(lambda: plot._drawn.best.isVisible())

    assert plot._drawn.best_text.toPlainText() == label
    readout = plot.read(float(curves.best_epoch or 0))
    assert readout is not None
    assert readout.rows[-1].value == read
    assert label.split()[0] in readout.rows[-1].name
    assert label.split()[1] in readout.rows[-1].name
    elsewhere = plot.read(3.0 - float(curves.best_epoch or 0))
    assert elsewhere is not None
    assert label.split()[0] not in elsewhere.rows[-1].name


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
    assert [item.getOriginalDataset()[0].size for item in plot._drawn.overlays] == [2, 3]

    plot.set_overlays([])
    qtbot.waitUntil(lambda: not plot._empty.isHidden())


@pytest.mark.parametrize("steps", [10_000, 1_000_000])
def test_that_what_is_painted_does_not_grow_with_the_steps(qtbot: QtBot, steps: int) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    curves = RunCurves(epochs=100, steps_per_epoch=steps // 100)
    curves.add_steps(steps, np.random.default_rng(1).random(steps), np.empty(0))
    plot.set_curves(curves)

    plot._repaint()

    assert 100 <= plot._drawn.steps.getOriginalDataset()[0].size <= 500
    assert plot._drawn.band.path().elementCount() <= 1100


def noisy_curves(epochs: int = 5, steps: int = 200) -> RunCurves:
    """Losses around 1 and accuracies of batches of 32 around 0.9, as they are in practice."""
    chance = np.random.default_rng(1)
    curves = RunCurves(epochs, steps)
    for epoch in range(1, epochs + 1):
        curves.add_steps(epoch * steps, chance.gamma(4, 0.25, steps), chance.binomial(32, 0.9, steps) / 32)
        curves.add_epoch(epoch, {"loss": 1.0, "accuracy": 0.9, "val_loss": 1.2, "val_accuracy": 0.8})
    return curves


@pytest.mark.parametrize("quantity", ["loss", "accuracy"])
@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_that_noisy_steps_leave_the_lines_of_the_epochs_in_view(
    qtbot: QtBot, quantity: str, tokens: Tokens
) -> None:
    theme = Theme()
    theme.use(tokens)
    plot = TrainingPlot(theme, quantity)
    qtbot.addWidget(plot)
    plot.resize(400, 250)
    plot.set_curves(noisy_curves())
    plot.show()
    qtbot.waitUntil(lambda: plot._drawn.steps.getOriginalDataset()[0] is not None)

    image = plot.grab().toImage()

    def away_from_the_ground(colour: QColor) -> int:
        ground = QColor(tokens.panel)
        return max(abs(colour.red() - ground.red()), abs(colour.blue() - ground.blue()))

    faint = away_from_the_ground(line_colour(tokens))
    assert faint < away_from_the_ground(QColor(tokens.training))
    assert away_from_the_ground(QColor(tokens.line)) < faint / 2
    pixels = [image.pixelColor(x, y) for x in range(60, 380) for y in range(20, 220)]
    # Two lines with marks and a thin curve: all that is drawn is little, and the band is hardly there.
    assert sum(away_from_the_ground(pixel) > faint / 2 for pixel in pixels) < 0.1 * len(pixels)
    assert sum(pixel.name() == QColor(tokens.training).name() for pixel in pixels) > 100


def test_that_a_run_laid_behind_sets_the_range_before_it_is_drawn(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    overlay = RunCurves(2, 10)
    overlay.add_epoch(1, {"loss": 50_000.0})
    overlay.add_epoch(2, {"loss": 40_000.0})

    plot.set_overlays([overlay])
    qtbot.waitUntil(lambda: plot._empty.isHidden())

    assert plot._drawn.overlays[0].getOriginalDataset()[1].tolist() == [50_000, 40_000]


def test_that_the_course_of_the_steps_lies_beneath_everything(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    plot.set_overlays([some_curves(2)])

    others = (
        *plot._drawn.overlays,
        plot._drawn.best,
        plot._drawn.best_text,
        plot._drawn.training,
        plot._drawn.validation,
    )

    assert plot._drawn.band.zValue() < plot._drawn.steps.zValue() < min(item.zValue() for item in others)


def test_that_steps_that_are_no_number_are_gaps_in_line_and_band(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    plot.resize(400, 250)
    losses = np.linspace(1, 0.5, 300)
    losses[100:150], losses[250:], losses[50] = np.nan, np.inf, 1e30
    curves = RunCurves(1, 300)
    curves.add_steps(300, losses, np.empty(0))
    plot.set_curves(curves)
    plot.show()
    qtbot.waitUntil(lambda: not plot._drawn.band.path().isEmpty())

    plot.grab()

    starts = [
        index
        for index in range(plot._drawn.band.path().elementCount())
        if plot._drawn.band.path().elementAt(index).type is QPainterPath.ElementType.MoveToElement
    ]
    assert len(starts) == 2
    assert plot._drawn.band.path().boundingRect().right() < 250 / 300
    assert plot.getPlotItem().getViewBox().viewRange()[1] == [0, 1.5]


def test_that_a_loss_far_beyond_the_others_is_out_of_view(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    curves = RunCurves(6, 10)
    for epoch, loss in enumerate([1e300, 0.5, 0.4, 0.35, 0.3, 0.3], start=1):
        curves.add_steps(epoch * 10, np.full(10, loss), np.empty(0))
        curves.add_epoch(epoch, {"loss": loss, "val_loss": loss})
    plot.set_curves(curves)
    plot.show()
    qtbot.waitUntil(lambda: plot.getPlotItem().getViewBox().viewRange()[1][1] == pytest.approx(0.6))

    plot.grab()

    assert np.isfinite(plot._drawn.training.getOriginalDataset()[1]).all()


def test_that_marks_go_where_there_is_no_room_between_epochs(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    plot.resize(400, 250)
    plot.set_curves(noisy_curves(epochs=5, steps=2))
    plot.show()
    qtbot.waitUntil(lambda: plot._drawn.training.opts["symbolSize"] == 8)

    plot.set_curves(noisy_curves(epochs=100, steps=2))
    qtbot.waitUntil(lambda: plot._drawn.training.opts["symbolSize"] == 0)

    begun = RunCurves(100, 2)
    begun.add_epoch(1, {"loss": 1.0})
    plot.set_curves(begun)
    qtbot.waitUntil(lambda: plot._drawn.training.opts["symbolSize"] == 6)


def test_that_marks_come_back_when_the_plot_grows(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    plot.resize(200, 250)
    plot.set_curves(noisy_curves(epochs=30, steps=2))
    plot.show()
    qtbot.waitUntil(lambda: plot._drawn.training.opts["symbolSize"] == 0)

    plot.resize(900, 250)

    qtbot.waitUntil(lambda: plot._drawn.training.opts["symbolSize"] == 8)


def test_that_the_legend_says_what_the_faint_line_is(qtbot: QtBot) -> None:
    boxes = PlotBoxes(Theme())
    qtbot.addWidget(boxes)

    boxes.set_curves(noisy_curves(epochs=5, steps=1000))

    tips = {legend.toolTip() for legend in boxes.findChildren(PlotLegend)}
    assert tips == {
        "The faint line is the training step by step, as the mean of 140 steps at a time. "
        "The band around it shows how far single steps are from that."
    }
    boxes.set_curves(RunCurves(2, 2))
    assert boxes.findChildren(PlotLegend)[0].toolTip() == "The faint line is the training step by step."


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
        assert len(plot._drawn.overlays) == 1
    assert not boxes.make_next_plot()


def wild_curves() -> RunCurves:
    """Those of a training that ran away, with losses far beyond what an axis of powers could have."""
    curves = RunCurves(epochs=2, steps_per_epoch=100)
    for epoch in (1, 2):
        curves.add_steps(epoch * 100, np.full(100, 3e7), np.full(100, 0.1))
        curves.add_epoch(epoch, {"loss": 2e8, "accuracy": 0.1, "val_loss": 3e8, "val_accuracy": 0.1})
    return curves


def test_that_the_axis_becomes_logarithmic_together_with_its_range(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    plot.resize(400, 250)
    plot.set_curves(wild_curves())
    plot.show()
    qtbot.waitUntil(lambda: not plot._timer.isActive())

    plot.set_logarithmic(True)

    assert not plot._value_axis._is_logarithmic or plot.view()[1][1] < 10
    plot.grab()
    qtbot.waitUntil(lambda: plot._value_axis._is_logarithmic)
    assert plot.view()[1][1] < 10


def test_that_huge_losses_are_told_in_few_letters(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    axis = plot._value_axis
    assert axis.tickStrings([0.0, 1e8, 2e8, 2.5e8], 1.0, 5e7) == ["0", "1e8", "2e8", "2.5e8"]
    assert axis.tickStrings([0.0, 20000.0, 40000.0], 1.0, 20000.0) == ["0", "20000", "40000"]
    axis.set_kind(as_percent=False, is_logarithmic=True)
    assert axis.tickStrings([-4.0, 2.0, 4.0, 4.30103, 6.0, 400.0], 1.0, 1.0) == [
        *("1e-4", "100", "10000", "20000", "1e6", "")
    ]


def test_that_the_range_is_that_of_the_lines_that_are_drawn(qtbot: QtBot) -> None:
    plot = TrainingPlot(Theme(), "loss")
    qtbot.addWidget(plot)
    curves = RunCurves(epochs=2, steps_per_epoch=10)
    for epoch in (1, 2):
        curves.add_epoch(epoch, {"loss": 15000.0, "accuracy": 0.1, "val_loss": 2.3, "val_accuracy": 0.1})

    plot.set_overlays([curves])
    qtbot.waitUntil(lambda: not plot._timer.isActive())

    assert plot.view()[1][1] < 5
