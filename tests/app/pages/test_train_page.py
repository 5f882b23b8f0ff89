"""The Train page: choices and settings out, the run in."""

from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QProgressBar, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.pages.train_page import TrainPage
from backend.messages import EpochDone, StepsDone, TrainingStarted
from backend.project import TrainingSettings
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
    made.form.set_settings(TrainingSettings(), validation=0.2)
    made.show()
    return made


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def started(epochs: int = 4, validation: int = 200) -> TrainingStarted:
    return TrainingStarted("run-1", epochs, 10, 800, validation, 101_770)


def steps(epoch: int, step: int, of: int = 40) -> StepsDone:
    return StepsDone(epoch, step, of, np.full(10, 0.4, np.float32), np.full(10, 0.9, np.float32), 400.0)


def epoch(number: int, **metrics: float | None) -> EpochDone:
    return EpochDone(number, 4, dict(metrics), 0.001, 2.0, 0.5)


def test_that_what_is_typed_into_the_plain_settings_goes_out(page: TrainPage) -> None:
    heard: list[TrainingSettings] = []
    page.form.settings_changed.connect(heard.append)

    for name, text in (("epochsField", "12"), ("batchSizeField", "64"), ("learningRateField", "0.01")):
        write(part(page, QLineEdit, name), text)
        page.form.set_settings(heard[-1], 0.2)

    assert (heard[-1].epochs, heard[-1].batch_size, heard[-1].learning_rate) == (12, 64, 0.01)


def test_that_changes_typed_in_one_go_can_be_one_step_of_the_history(page: TrainPage) -> None:
    keys: list[object] = []
    page.form.settings_changed.connect(lambda _settings: keys.append(page.form.merge_key))

    write(part(page, QLineEdit, "epochsField"), "12")
    write(part(page, QLineEdit, "batchSizeField"), "64")
    choose(part(page, QComboBox, "optimizerField"), "SGD")

    assert len(keys) == 5
    assert keys[0] == keys[1] != keys[2] == keys[3]
    assert keys[4] is None


@pytest.mark.parametrize("text", ["0", "-3", "many", "1.5"])
def test_that_an_impossible_number_of_epochs_is_marked_and_does_not_go_out(page: TrainPage, text: str) -> None:
    changes = QSignalSpy(page.form.settings_changed)

    field = part(page, QLineEdit, "epochsField")
    write(field, text)

    assert field.property("invalid")
    assert all(changes.at(index)[0].epochs >= 1 for index in range(changes.count()))


def test_that_another_optimizer_brings_its_usual_learning_rate_and_parameters(
    page: TrainPage, qtbot: QtBot
) -> None:
    box = part(page, QComboBox, "optimizerField")

    with qtbot.waitSignal(page.form.settings_changed) as heard:
        choose(box, "SGD")

    settings: TrainingSettings = heard.args[0]
    assert (settings.optimizer, settings.learning_rate, settings.optimizer_parameters) == ("sgd", 0.01, {})
    page.form.set_settings(settings, 0.2)
    assert box.currentText() == "SGD"
    momentum = part(page, QLineEdit, "field:momentum")
    with qtbot.waitSignal(page.form.settings_changed) as heard:
        write(momentum, "0.9")
    assert heard.args[0].optimizer_parameters == {"momentum": 0.9}


def test_that_a_learning_rate_of_ones_own_is_kept_with_another_optimizer(page: TrainPage, qtbot: QtBot) -> None:
    page.form.set_settings(TrainingSettings(learning_rate=0.5), 0.2)

    with qtbot.waitSignal(page.form.settings_changed) as heard:
        choose(part(page, QComboBox, "optimizerField"), "SGD")

    assert heard.args[0].learning_rate == 0.5


def test_that_another_loss_goes_out(page: TrainPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.form.settings_changed) as heard:
        choose(part(page, QComboBox, "lossField"), "Categorical cross-entropy")

    assert heard.args[0].loss == "categorical_crossentropy"


def test_that_more_settings_unfold_and_the_validation_share_goes_out(page: TrainPage, qtbot: QtBot) -> None:
    field = part(page, QLineEdit, "validationField")
    assert not field.isVisible()

    QTest.mouseClick(part(page, QPushButton, "moreTrainingSettingsButton"), Qt.MouseButton.LeftButton)

    assert field.isVisible()
    heard: list[float] = []
    page.form.validation_changed.connect(heard.append)
    write(field, "0.3")
    assert heard[-1] == 0.3


def test_that_settings_put_in_are_not_sent_back(page: TrainPage) -> None:
    changes = QSignalSpy(page.form.settings_changed)

    page.form.set_settings(TrainingSettings(epochs=9, optimizer="rmsprop", loss="mean_squared_error"), 0.1)

    assert changes.count() == 0
    assert part(page, QLineEdit, "epochsField").text() == "9"


def test_that_settings_of_a_file_with_an_unknown_optimizer_are_shown_without_one(page: TrainPage) -> None:
    page.form.set_settings(msgspec.structs.replace(TrainingSettings(), optimizer="lion"), 0.2)

    assert part(page, QComboBox, "optimizerField").currentIndex() == -1


def choose(box: QComboBox, text: str) -> None:
    """Choose with the keyboard, as a person would."""
    box.setFocus()
    steps = box.findText(text) - box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def test_that_another_data_set_goes_out(page: TrainPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.data.chosen) as heard:
        choose(part(page, QComboBox, "dataChooser"), "MNIST")

    assert heard.args == ["mnist"]


def test_that_asking_for_a_file_leaves_the_choice_as_it_was(page: TrainPage, qtbot: QtBot) -> None:
    box = part(page, QComboBox, "dataChooser")

    with qtbot.waitSignal(page.data.open_requested):
        QTest.keyClick(box, Qt.Key.Key_End)

    assert box.currentText() == "Starter digits"


def test_that_a_file_stands_in_the_list_and_can_be_chosen_again(page: TrainPage, qtbot: QtBot) -> None:
    page.data.set_choice("/data/my.npz", "my.npz")
    box = part(page, QComboBox, "dataChooser")
    assert box.currentText() == "my.npz"
    page.data.set_choice("mnist")

    with qtbot.waitSignal(page.data.file_chosen) as heard:
        choose(box, "my.npz")

    assert heard.args == ["/data/my.npz"]


def test_that_a_download_shows_how_far_it_is_and_can_be_cancelled(page: TrainPage, qtbot: QtBot) -> None:
    page.data.set_progress("Fetching MNIST: 4 of 11 MB", 0.4)
    bar = part(page, QProgressBar, "dataProgress")

    assert bar.isVisible()
    assert bar.value() / bar.maximum() == pytest.approx(0.4)
    with qtbot.waitSignal(page.data.cancel_requested):
        QTest.mouseClick(part(page, QPushButton, "cancelDataButton"), Qt.MouseButton.LeftButton)
    page.data.end_progress()
    page.data.set_refusal("There is no connection.")
    assert not bar.isVisible()
    assert part(page, QLabel, "dataRefusal").isVisible()


def test_that_examples_of_the_data_are_painted(page: TrainPage) -> None:
    strip = part(page, QWidget, "sampleStrip")
    pictures = np.ones((20, 28, 28), np.float32)

    page.data.set_examples(pictures, [str(number % 10) for number in range(20)])

    image = strip.grab().toImage()
    assert image.pixelColor(image.width() // 16, image.height() // 4).name() == "#ffffff"
    assert strip.accessibleDescription().startswith("0, 1, 2")


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

    assert part(page, QPushButton, "stopButton").hasFocus()


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


def test_that_everything_named_has_an_accessible_name(page: TrainPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.findChild(QWidget, "accuracyPlot") is not None)
    for name in (
        *("dataChooser", "epochsField", "batchSizeField", "optimizerField", "learningRateField", "lossField"),
        *("trainProgress", "lossPlot", "accuracyPlot", "runTable", "bestAccuracyText", "timeLeftText"),
    ):
        assert part(page, QWidget, name).accessibleName(), name
