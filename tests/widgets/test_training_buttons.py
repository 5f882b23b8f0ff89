"""The buttons that start and stop a training."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
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
