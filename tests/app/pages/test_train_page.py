"""The Train page: choices and settings out, the run in."""

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.pages.train_page import TrainPage
from backend.project import DataChoice, TrainingSettings
from tests.finding import part
from widgets.data_chooser import DataEntry
from widgets.theme.theme import Theme


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


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_that_what_is_typed_into_the_plain_settings_goes_out(page: TrainPage) -> None:
    heard: list[TrainingSettings] = []
    page.form.settings_changed.connect(heard.append)

    for name, text in (("epochsField", "12"), ("batchSizeField", "64"), ("learningRateField", "0.01")):
        write(part(page, QLineEdit, name), text)
        page.form.set_settings(heard[-1], DataChoice())

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
    page.form.set_settings(settings, DataChoice())
    assert box.currentText() == "SGD"
    momentum = part(page, QLineEdit, "field:momentum")
    with qtbot.waitSignal(page.form.settings_changed) as heard:
        write(momentum, "0.9")
    assert heard.args[0].optimizer_parameters == {"momentum": 0.9}


def test_that_a_learning_rate_of_ones_own_is_kept_with_another_optimizer(page: TrainPage, qtbot: QtBot) -> None:
    page.form.set_settings(TrainingSettings(learning_rate=0.5), DataChoice())

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

    QTest.mouseClick(part(page, QPushButton, "validationButton"), Qt.MouseButton.LeftButton)

    assert field.isVisible()
    heard: list[DataChoice] = []
    page.form.data_changed.connect(heard.append)
    write(field, "0.3")
    assert heard[-1] == DataChoice(validation=0.3)


def test_that_settings_put_in_are_not_sent_back(page: TrainPage) -> None:
    changes = QSignalSpy(page.form.settings_changed)

    page.form.set_settings(
        TrainingSettings(epochs=9, optimizer="rmsprop", loss="mean_squared_error"), DataChoice(validation=0.1)
    )

    assert changes.count() == 0
    assert part(page, QLineEdit, "epochsField").text() == "9"


def test_that_settings_of_a_file_with_an_unknown_optimizer_are_shown_without_one(page: TrainPage) -> None:
    page.form.set_settings(msgspec.structs.replace(TrainingSettings(), optimizer="no_such"), DataChoice())

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


def test_that_everything_named_has_an_accessible_name(page: TrainPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.findChild(QWidget, "accuracyPlot") is not None)
    for name in (
        *("dataChooser", "epochsField", "batchSizeField", "optimizerField", "learningRateField", "lossField"),
        *("trainProgress", "lossPlot", "accuracyPlot", "runTable", "bestAccuracyText", "timeLeftText"),
    ):
        assert part(page, QWidget, name).accessibleName(), name
