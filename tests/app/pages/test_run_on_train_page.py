"""A run on the Train page: its buttons, its numbers, its plots and its row in the table."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.pages.train_page import TrainPage
from backend.messages import EpochDone, StepsDone, TrainingStarted
from backend.project import DataChoice, TrainingSettings
from tests.finding import part
from widgets.data_chooser import DataEntry
from widgets.run_table import RunEntry
from widgets.theme.theme import Theme
from widgets.training_buttons import TrainingState


@pytest.fixture
def page(qtbot: QtBot) -> TrainPage:
    made = TrainPage(Theme())
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.data.set_entries([DataEntry("starter-digits", "Starter digits"), DataEntry("mnist", "MNIST", "70,000")])
    made.data.set_choice("starter-digits")
    made.form.set_settings(TrainingSettings(), DataChoice())
    made.show()
    return made


def started(epochs: int = 4, validation: int = 200) -> TrainingStarted:
    return TrainingStarted("run-1", epochs, 10, 800, validation, 101_770)


def steps(epoch: int, step: int, of: int = 40) -> StepsDone:
    return StepsDone(epoch, step, of, np.full(10, 0.4, np.float32), np.full(10, 0.9, np.float32), 400.0)


def epoch(number: int, **metrics: float | None) -> EpochDone:
    return EpochDone(number, 4, dict(metrics), 0.001, 2.0, 0.5)


@pytest.mark.parametrize(
    ("state", "shown", "enabled"),
    [
        (TrainingState.IDLE, {"trainButton"}, {"trainButton"}),
        (TrainingState.STARTING, {"pauseButton", "stopButton"}, {"stopButton"}),
        (TrainingState.RUNNING, {"pauseButton", "stopButton"}, {"pauseButton", "stopButton"}),
        (TrainingState.PAUSED, {"pauseButton", "stopButton"}, {"pauseButton", "stopButton"}),
        (TrainingState.STOPPING, {"pauseButton", "stopButton"}, set()),
    ],
)
def test_that_the_buttons_are_those_the_state_needs(
    page: TrainPage, state: TrainingState, shown: set[str], enabled: set[str]
) -> None:
    page.buttons.set_state(state)

    buttons = {name: part(page, QPushButton, name) for name in ("trainButton", "pauseButton", "stopButton")}
    visible = {name for name, button in buttons.items() if button.isVisible()}
    assert visible == shown
    assert {name for name in visible if buttons[name].isEnabled()} == enabled


def test_that_each_button_says_what_is_wanted(page: TrainPage, qtbot: QtBot) -> None:
    wanted: list[tuple[TrainingState, str, Any]] = [
        (TrainingState.IDLE, "trainButton", page.buttons.train_requested),
        (TrainingState.RUNNING, "pauseButton", page.buttons.pause_requested),
        (TrainingState.PAUSED, "pauseButton", page.buttons.resume_requested),
        (TrainingState.RUNNING, "stopButton", page.buttons.stop_requested),
    ]
    for state, name, signal in wanted:
        page.buttons.set_state(state)
        with qtbot.waitSignal(signal):
            QTest.mouseClick(part(page, QPushButton, name), Qt.MouseButton.LeftButton)


def test_that_an_obstacle_is_said_and_keeps_train_from_being_pressed(page: TrainPage) -> None:
    page.buttons.set_obstacle("The last layer has 12 outputs, the data has 10 classes.")
    assert not part(page, QPushButton, "trainButton").isEnabled()
    assert "12 outputs" in part(page, QLabel, "trainObstacle").text()

    page.buttons.set_obstacle("")
    assert part(page, QPushButton, "trainButton").isEnabled()
    assert not part(page, QLabel, "trainObstacle").isVisible()


def test_that_the_keyboard_stays_on_the_buttons_when_they_change(page: TrainPage, qtbot: QtBot) -> None:
    page.activateWindow()
    part(page, QPushButton, "trainButton").setFocus()
    qtbot.waitUntil(lambda: part(page, QPushButton, "trainButton").hasFocus())

    page.buttons.set_state(TrainingState.RUNNING)

    assert part(page, QPushButton, "pauseButton").hasFocus()


def test_that_the_numbers_follow_the_run(page: TrainPage) -> None:
    page.begin_run(started())
    assert part(page, QLabel, "epochText").text() == "1 of 4"
    assert part(page, QLabel, "bestAccuracyText").text() == "after the first epoch"
    page.add_steps(steps(1, 10))
    assert part(page, QLabel, "timeLeftText").text() == "6 s"
    page.add_epoch(epoch(1, loss=0.5, accuracy=0.9, val_loss=0.6, val_accuracy=0.91))
    page.add_steps(steps(2, 20))
    page.add_epoch(epoch(2, loss=0.4, accuracy=0.95, val_loss=0.6, val_accuracy=0.905))

    assert part(page, QLabel, "validationAccuracyText").text() == "90.5 %"
    assert part(page, QLabel, "bestAccuracyText").text() == "best 91.0 % at epoch 1"
    assert part(page, QLabel, "timeLeftText").text() == "5 s"
    assert part(page, QLabel, "epochTimeText").text() == "2.5 s an epoch"
    assert part(page, QLabel, "speedText").text() == "400"
    bar = part(page, QProgressBar, "trainProgress")
    assert bar.value() / bar.maximum() == pytest.approx(0.5)


def test_that_a_run_without_validation_tells_the_training_accuracy(page: TrainPage) -> None:
    page.begin_run(started(validation=0))
    page.add_epoch(epoch(1, loss=0.5, accuracy=0.9))

    assert part(page, QLabel, "validationAccuracyText").accessibleName() == "Training accuracy: 90.0 %"
    assert part(page, QLabel, "validationAccuracyText").text() == "90.0 %"


def test_that_a_run_without_accuracy_tells_the_loss(page: TrainPage) -> None:
    page.begin_run(started())
    page.add_epoch(epoch(1, loss=0.5, val_loss=0.6))

    assert part(page, QLabel, "validationAccuracyText").accessibleName() == "Validation loss: 0.600"
    assert part(page, QLabel, "validationAccuracyText").text() == "0.600"


def test_that_the_end_of_a_run_keeps_its_numbers_and_a_new_project_clears_them(page: TrainPage) -> None:
    page.begin_run(started())
    page.add_epoch(epoch(1, loss=0.5, accuracy=0.9, val_loss=0.6, val_accuracy=0.91))
    page.end_run("took 2.5 s")
    assert part(page, QLabel, "epochTimeText").text() == "took 2.5 s"
    assert part(page, QLabel, "validationAccuracyText").text() == "91.0 %"

    page.clear_run()

    assert part(page, QLabel, "validationAccuracyText").text() == "–"
    assert page.figures is None


def test_that_events_of_no_run_are_let_go(page: TrainPage) -> None:
    page.add_steps(steps(1, 10))
    page.add_epoch(epoch(1, loss=0.5))

    assert page.figures is None


def test_that_the_plots_are_there_once_the_page_is_shown(page: TrainPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.findChild(QWidget, "accuracyPlot") is not None)

    assert page.findChild(QWidget, "lossPlot") is not None


def test_that_ticking_a_run_and_choosing_it_go_out(page: TrainPage, qtbot: QtBot) -> None:
    table = part(page, QTableView, "runTable")
    assert not table.isVisible()
    page.runs.set_runs(
        [
            RunEntry("a", "LeNet", "now", 0.987, 0.041, "running", True),
            RunEntry("b", "mlp", "9 min ago", 0.964, None),
        ]
    )
    assert table.isVisible()
    model = table.model()
    assert [model.index(0, column).data() for column in range(1, 6)] == [
        "LeNet",
        "now",
        "98.7 %",
        "0.041",
        "running",
    ]
    assert model.index(1, 4).data() == "–"

    cell = table.visualRect(model.index(1, 0))
    box = QPoint(cell.left() + 16, cell.center().y())
    with qtbot.waitSignal(page.runs.run_ticked) as ticked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert ticked.args == ["b", True]

    name = table.visualRect(model.index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)
    with qtbot.waitSignal(page.runs.run_chosen) as chosen:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert chosen.args == ["a"]


def test_that_new_figures_of_a_run_are_shown_in_its_row(page: TrainPage) -> None:
    page.runs.set_runs([RunEntry("a", "LeNet", "now")])

    page.runs.update_run(RunEntry("a", "LeNet", "now", 0.5, 1.2, "running"))

    assert part(page, QTableView, "runTable").model().index(0, 3).data() == "50.0 %"
