"""Zoom, crosshair and handle of a plot: by pointer and by keys."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets.plots.curves import RunCurves
from widgets.plots.plot_zoom import PlotZoom
from widgets.plots.training_plot import TrainingPlot
from widgets.theme.theme import Theme

LEFT = Qt.MouseButton.LeftButton


class Told(TrainingPlot):
    """Keeps what screen readers would say."""

    def __init__(self) -> None:
        super().__init__(Theme(), "loss")
        self.said: list[str] = []

    def announce(self, text: str) -> None:
        self.said.append(text)


def ten_epochs(epochs: int = 8) -> RunCurves:
    curves = RunCurves(10, 100)
    for epoch in range(1, epochs + 1):
        curves.add_steps(epoch * 100, np.full(100, 1 / epoch), np.full(100, 0.9))
        curves.add_epoch(epoch, {"loss": 1 / epoch, "val_loss": 1.5 / epoch}, 0.001)
    return curves


@pytest.fixture
def plot(qtbot: QtBot) -> Iterator[Told]:
    made = Told()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_curves(ten_epochs())
    made.show()
    qtbot.waitUntil(lambda: made._drawn.best.isVisible() and made.area().width() > 300)
    return made


def at(plot: TrainingPlot, epoch: float, share_up: float = 0.5) -> QPoint:
    area = plot.area()
    return QPoint(round(plot.pixel_of(epoch)), round(area.bottom() - share_up * area.height()))


def turn(plot: TrainingPlot, point: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(point),
        QPointF(plot.mapToGlobal(point)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot.viewport(), event)


def drag(plot: TrainingPlot, begin: QPoint, end: QPoint) -> None:
    QTest.mousePress(plot.viewport(), LEFT, pos=begin)
    QTest.mouseMove(plot.viewport(), (begin + end) / 2)
    QTest.mouseMove(plot.viewport(), end)
    QTest.mouseRelease(plot.viewport(), LEFT, pos=end)


def test_that_the_wheel_looks_closer_around_the_pointer(plot: Told, qtbot: QtBot) -> None:
    turn(plot, at(plot, 4), 3)

    qtbot.waitUntil(lambda: plot.view()[0][1] < 8)
    first, last = plot.view()[0]
    assert first < 4 < last
    assert (4 - first) / (last - first) == pytest.approx(4 / 10.15, abs=0.01)
    # What is seen are the values of these epochs.
    assert plot.view()[1][1] < 1

    turn(plot, at(plot, 4), -20)
    qtbot.waitUntil(lambda: plot.view()[0] == plot.whole())
    assert plot.zoom.is_all


def test_that_a_rectangle_is_looked_at_and_a_double_click_shows_all(plot: Told, qtbot: QtBot) -> None:
    drag(plot, at(plot, 2, 0.8), at(plot, 5, 0.2))

    qtbot.waitUntil(lambda: plot.view()[0][0] == pytest.approx(2, abs=0.05))
    assert plot.view()[0][1] == pytest.approx(5, abs=0.05)
    assert plot.zoom.up is not None

    QTest.mouseDClick(plot.viewport(), LEFT, pos=at(plot, 3))
    qtbot.waitUntil(lambda: plot.view()[0] == plot.whole())


def test_that_a_flat_rectangle_takes_all_values_and_a_click_takes_nothing(plot: Told) -> None:
    drag(plot, at(plot, 2), at(plot, 5))
    assert plot.zoom.across is not None
    assert plot.zoom.up is None

    plot.look(PlotZoom())
    QTest.mouseClick(plot.viewport(), LEFT, pos=at(plot, 3))
    assert plot.zoom.is_all


def test_that_escape_gives_a_rectangle_up(plot: Told) -> None:
    QTest.mousePress(plot.viewport(), LEFT, pos=at(plot, 2))
    QTest.mouseMove(plot.viewport(), at(plot, 5))
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    QTest.mouseRelease(plot.viewport(), LEFT, pos=at(plot, 5))

    assert plot.zoom.is_all


def test_that_keys_look_closer_go_along_and_show_all(plot: Told, qtbot: QtBot) -> None:
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: plot.view()[0] != plot.whole())
    first = plot.view()[0][0]

    QTest.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: plot.view()[0][0] > first)

    QTest.keyClick(plot, Qt.Key.Key_0)
    qtbot.waitUntil(lambda: plot.view()[0] == plot.whole())


def test_that_the_pointer_reads_the_values_off_and_leaves_none_behind(plot: Told) -> None:
    pointed = QSignalSpy(plot.pointed)

    QTest.mouseMove(plot.viewport(), at(plot, 4))

    readout = plot.overlay._readout
    assert readout is not None
    assert readout.heading.startswith("Epoch 4 · step ")
    assert [(row.name, row.value) for row in readout.rows][1:] == [("training", "0.250"), ("validation", "0.375")]
    QTest.mouseMove(plot.viewport(), QPoint(2, 2))
    assert plot.overlay._readout is None
    assert pointed.at(pointed.count() - 1) == [None]
    assert plot.said == []


def test_that_arrow_keys_go_from_epoch_to_epoch_and_are_said(plot: Told) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home):
        QTest.keyClick(plot, key)

    assert [said.split(" ·")[0] for said in plot.said] == ["Epoch 8", "Epoch 7", "Epoch 6", "Epoch 1"]
    assert plot.said[1] == "Epoch 7 · step 700. this step: 0.143. training: 0.143. validation: 0.214"
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.at is None


def test_that_other_runs_are_read_off_by_their_names(plot: Told) -> None:
    other = ten_epochs()
    other.name = "LeNet"
    plot.set_overlays([other])

    readout = plot.read(2.1)

    assert readout is not None
    assert (readout.rows[-1].name, readout.rows[-1].value) == ("LeNet", "0.750")


def test_that_an_empty_plot_lets_wheel_and_keys_pass(qtbot: QtBot) -> None:
    plot = Told()
    qtbot.addWidget(plot)
    plot.show()

    turn(plot, QPoint(100, 100), 3)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_Return):
        QTest.keyClick(plot, key)

    assert plot.zoom.is_all
    assert plot.at is None


# The handle -----------------------------------------------------------------------------------------------------


def test_that_there_is_no_handle_until_something_listens(plot: Told) -> None:
    assert plot.overlay._handle is None

    plot.set_scrubbing(True)

    assert plot.moment == 8
    assert plot.overlay._handle == pytest.approx(plot.pixel_of(8))


def test_that_the_handle_tells_where_it_is_while_it_is_dragged(plot: Told) -> None:
    plot.set_scrubbing(True)
    chosen = QSignalSpy(plot.moment_chosen)
    grip = QPoint(round(plot.pixel_of(8)), round(plot.area().top()))

    drag(plot, grip, at(plot, 3))

    told = [chosen.at(place)[0] for place in range(chosen.count())]
    assert len(told) >= 3
    assert told[0] == pytest.approx(8, abs=0.05)
    assert told[-1] == pytest.approx(3, abs=0.05)
    assert plot.zoom.is_all
    assert plot.moment == told[-1]


def test_that_the_handle_stays_between_beginning_and_latest(plot: Told) -> None:
    plot.set_scrubbing(True)

    plot.drag_moment(-2)
    assert plot.moment == 0
    plot.drag_moment(99)
    assert plot.moment == 8


def test_that_return_takes_the_handle_to_the_crosshair(plot: Told) -> None:
    plot.set_scrubbing(True)
    chosen = QSignalSpy(plot.moment_chosen)

    for key in (Qt.Key.Key_Home, Qt.Key.Key_Return):
        QTest.keyClick(plot, key)

    assert chosen.at(0) == [1.0]


def test_that_left_and_right_take_the_handle_along_down_to_the_beginning(plot: Told) -> None:
    plot.set_scrubbing(True)
    chosen = QSignalSpy(plot.moment_chosen)

    for _ in range(9):
        QTest.keyClick(plot, Qt.Key.Key_Left)
    QTest.keyClick(plot, Qt.Key.Key_Right)

    assert [chosen.at(place)[0] for place in range(chosen.count())] == [8, 7, 6, 5, 4, 3, 2, 1, 0, 1]


def test_that_without_a_handle_the_keys_stay_at_the_first_epoch(plot: Told) -> None:
    chosen = QSignalSpy(plot.moment_chosen)

    for _ in range(10):
        QTest.keyClick(plot, Qt.Key.Key_Left)

    assert plot.at == 1
    assert chosen.count() == 0


def test_that_the_handle_follows_the_run_until_it_is_taken(plot: Told) -> None:
    curves = ten_epochs(2)
    plot.set_curves(curves)
    plot.set_scrubbing(True)
    assert plot.moment == 2

    curves.add_steps(300, np.ones(100), np.ones(100))
    assert plot.moment == 3
    plot.set_moment(1.5)
    curves.add_steps(400, np.ones(100), np.ones(100))
    assert plot.moment == 1.5


# Kinds of curves ------------------------------------------------------------------------------------------------


def test_that_a_logarithmic_loss_is_drawn_by_its_powers_of_ten(plot: Told, qtbot: QtBot) -> None:
    plot.set_logarithmic(True)
    qtbot.waitUntil(lambda: plot.view()[1][1] < 1)

    np.testing.assert_allclose(plot._drawn.training.getOriginalDataset()[1][:2], [0, np.log10(0.5)], atol=1e-12)
    step, ticks = plot._value_axis.tickValues(-2, 0.1, 200)[0]
    assert plot._value_axis.tickStrings(ticks, 1, step) == ["0.01", "0.1", "1"]


def test_that_a_loss_of_nothing_is_a_gap_on_a_logarithmic_scale(qtbot: QtBot) -> None:
    plot = Told()
    qtbot.addWidget(plot)
    curves = RunCurves(3, 10)
    for epoch, loss in enumerate((0.1, 0.0, -1.0), start=1):
        curves.add_epoch(epoch, {"loss": loss})
    plot.set_curves(curves)
    plot.set_logarithmic(True)

    plot._repaint()

    assert np.isfinite(plot._drawn.training.getOriginalDataset()[1]).tolist() == [True, False, False]


def test_that_every_step_is_drawn_where_no_smoothing_is_wanted(plot: Told) -> None:
    plot.set_smoothing(None)
    plot._repaint()

    assert plot._drawn.steps.getOriginalDataset()[0].size >= 400
    assert not plot._drawn.band.isVisible()

    plot.set_smoothing("strong")
    plot._repaint()

    assert plot._drawn.steps.getOriginalDataset()[0].size <= 250
    assert plot._drawn.band.isVisible()


def test_that_the_learning_rate_is_drawn_and_read_off(plot: Told) -> None:
    plot.set_quantity("learning_rate")
    plot._repaint()

    assert plot.accessibleName() == "Learning rate plot"
    assert plot._drawn.training.getOriginalDataset()[1].tolist() == [0.001] * 8
    readout = plot.read(3.7)
    assert readout is not None
    assert readout.sentence == "Epoch 4. learning rate: 0.001"
