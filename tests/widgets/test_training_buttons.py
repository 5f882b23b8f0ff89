"""The buttons that start and stop a training."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.button import make_button
from widgets.theme.stylesheet import stylesheet
from widgets.theme.theme import Theme
from widgets.theme.tokens import LIGHT
from widgets.training_buttons import TrainingButtons, TrainingState


def test_that_the_buttons_of_the_training_are_taller_than_others(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(stylesheet(LIGHT))
    buttons, plain = TrainingButtons(Theme()), make_button("Export", "exportButton", "primary")
    column = QVBoxLayout(window)
    column.addWidget(plain)
    column.addWidget(buttons)
    window.show()
    window.activateWindow()
    train = part(buttons, QPushButton, "trainButton")
    tall = train.height()
    assert tall >= 38 > plain.height()

    train.setFocus()
    qtbot.waitUntil(train.hasFocus)
    assert train.height() == tall
    buttons.set_state(TrainingState.RUNNING)
    assert part(buttons, QPushButton, "stopButton").sizeHint().height() == tall


def test_that_what_training_on_does_is_said_below_the_buttons_while_nothing_is_trained(qtbot: QtBot) -> None:
    buttons = TrainingButtons(Theme())
    qtbot.addWidget(buttons)
    buttons.show()
    said = part(buttons, QLabel, "goingOnText")
    assert not said.isVisible()

    buttons.set_going_on("Train on adds 5 epochs to “Small CNN”.")
    assert said.isVisible()
    assert said.text() == "Train on adds 5 epochs to “Small CNN”."
    assert part(buttons, QPushButton, "trainOnButton").isVisible()

    buttons.set_state(TrainingState.RUNNING)
    assert not said.isVisible()


def test_that_space_after_train_never_stops_the_training(qtbot: QtBot) -> None:
    buttons = TrainingButtons(Theme())
    qtbot.addWidget(buttons)
    buttons.show()
    buttons.activateWindow()
    part(buttons, QPushButton, "trainButton").setFocus()
    qtbot.waitUntil(part(buttons, QPushButton, "trainButton").hasFocus)

    with qtbot.assertNotEmitted(buttons.stop_requested):
        buttons.set_state(TrainingState.STARTING)
        QTest.keyClick(focused(buttons), Qt.Key.Key_Space)
    buttons.set_state(TrainingState.RUNNING)
    assert part(buttons, QPushButton, "pauseButton").hasFocus()
    with qtbot.waitSignal(buttons.pause_requested):
        QTest.keyClick(focused(buttons), Qt.Key.Key_Space)
    buttons.set_state(TrainingState.STOPPING)
    buttons.set_state(TrainingState.IDLE)
    assert part(buttons, QPushButton, "trainButton").hasFocus()


def test_that_the_keyboard_stays_on_stop_where_a_person_put_it(qtbot: QtBot) -> None:
    buttons = TrainingButtons(Theme())
    qtbot.addWidget(buttons)
    buttons.set_state(TrainingState.RUNNING)
    buttons.show()
    buttons.activateWindow()
    part(buttons, QPushButton, "stopButton").setFocus()
    qtbot.waitUntil(part(buttons, QPushButton, "stopButton").hasFocus)

    buttons.set_obstacle("The last layer has 12 outputs, the data has 10 classes.")
    buttons.set_state(TrainingState.PAUSED)
    assert part(buttons, QPushButton, "stopButton").hasFocus()


def focused(buttons: TrainingButtons) -> QWidget:
    found = buttons.focusWidget()
    assert found is not None
    return found


def test_that_train_keeps_its_place_when_hints_come_and_go(qtbot: QtBot) -> None:
    """Measured from below: there the buttons are held."""
    buttons = TrainingButtons(Theme())
    qtbot.addWidget(buttons)
    buttons.show()
    train = part(buttons, QPushButton, "trainButton")

    def below() -> int:
        buttons.adjustSize()
        return buttons.height() - train.geometry().bottom()

    at_first = below()
    buttons.set_going_on("Train on adds 5 epochs to this run.")
    buttons.set_obstacle("The last layer has 64 outputs, the data has 10 classes.")
    assert below() == at_first
