"""The switch between the prepared picture and the picture as it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.input_switch import InputSwitch


@pytest.fixture
def switch(qtbot: QtBot) -> InputSwitch:
    switch = InputSwitch()
    qtbot.addWidget(switch)
    switch.show()
    return switch


def test_that_what_the_network_was_taught_with_is_chosen(switch: InputSwitch) -> None:
    assert switch.way() == "digit"
    switch.set_taught("plain")
    assert switch.way() == "plain"
    assert switch.note(32, 20) == "32 × 20, only brought to this size, as it was taught."
    assert "taught with pictures as they are" in part(switch, QPushButton, "preparedInputButton").toolTip()


def test_that_a_choice_goes_out_and_stays_while_the_same_network_learns(switch: InputSwitch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(switch.way_chosen):
        QTest.keyClick(part(switch, QPushButton, "plainInputButton"), Qt.Key.Key_Space)
    switch.set_taught("digit")
    assert switch.way() == "plain"
    switch.set_taught("plain")
    switch.set_taught("digit")
    assert switch.way() == "digit"


def test_that_a_network_of_plain_pictures_can_be_shown_a_prepared_one(switch: InputSwitch) -> None:
    switch.set_taught("plain")
    part(switch, QPushButton, "preparedInputButton").click()
    assert switch.way() == "digit"
    assert switch.note(28, 28) == "28 × 28, centred and scaled. It was taught with pictures as they are."


def test_that_what_was_guessed_is_said_to_be_so_until_it_is_known(switch: InputSwitch) -> None:
    switch.set_taught("digit", is_guess=True)
    assert switch.note(28, 28) == "28 × 28, centred and scaled as was guessed."
    QTest.keyClick(part(switch, QPushButton, "plainInputButton"), Qt.Key.Key_Space)
    assert switch.note(28, 28) == "28 × 28, only brought to this size, other than was guessed."
    switch.set_taught("plain", is_guess=True)
    assert switch.note(28, 28) == "28 × 28, only brought to this size, as was guessed."
    QTest.keyClick(part(switch, QPushButton, "preparedInputButton"), Qt.Key.Key_Space)
    assert switch.note(28, 28) == "28 × 28, centred and scaled, other than was guessed."
    assert "is a guess" in part(switch, QPushButton, "preparedInputButton").toolTip()
    switch.set_taught("plain")
    assert switch.way() == "digit"  # what a person looks at stays
    assert "is a guess" not in part(switch, QPushButton, "preparedInputButton").toolTip()
