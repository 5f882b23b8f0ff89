"""Where it looked, on the screen: colours over the picture, bars for numbers, and what can be chosen."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.inside.heat_bars import HeatBars
from widgets.inside.heat_colours import AGAINST, FOR, heat_image, strength
from widgets.inside.heat_picture import HeatPicture
from widgets.inside.looked_choices import Looked, LookedChoices
from widgets.theme.theme import Theme


def test_that_what_speaks_for_it_is_orange_and_against_it_blue_and_nothing_is_clear() -> None:
    heat = np.array([[2.0, 0.0], [-1.0, 1.0]], np.float32)
    image = heat_image(heat, strength(heat))
    assert QColor(image.pixelColor(0, 0).rgb()).name() == FOR.lower()
    assert QColor(image.pixelColor(0, 1).rgb()).name() == AGAINST.lower()
    assert image.pixelColor(1, 0).alpha() == 0
    assert image.pixelColor(0, 0).alpha() > image.pixelColor(1, 1).alpha() == image.pixelColor(0, 1).alpha() > 0


def test_that_a_heat_of_nothing_leaves_the_picture_as_it_is() -> None:
    heat = np.zeros((3, 3), np.float32)
    image = heat_image(heat, strength(heat))
    assert all(image.pixelColor(x, y).alpha() == 0 for x in range(3) for y in range(3))


def test_that_the_two_colours_differ_for_eyes_that_do_not_tell_red_from_green() -> None:
    blue_of = [QColor(colour).blueF() for colour in (FOR, AGAINST)]
    assert blue_of[1] - blue_of[0] > 0.5


@pytest.mark.parametrize("channels", [1, 3])
def test_that_the_hot_place_is_painted_where_it_is(qtbot: QtBot, channels: int) -> None:
    widget = HeatPicture(Theme())
    qtbot.addWidget(widget)
    widget.resize(200, 140)
    heat = np.zeros((4, 4), np.float32)
    heat[1, 2] = 1
    widget.set_heat(np.zeros((4, 4, channels), np.float32), heat, smooth=False)
    widget.show()
    image = widget.grab().toImage()
    hot, cold = image.pixelColor(88, 52), image.pixelColor(18, 18)
    assert hot.red() > 150 > hot.blue()
    assert cold.red() < 30
    assert widget.place_at(QPointF(88, 52)) == (1, 2)
    assert widget.place_at(QPointF(180, 52)) is None


def test_that_the_arrow_keys_walk_over_the_picture_and_stop_at_its_edge(qtbot: QtBot) -> None:
    widget = HeatPicture(Theme())
    qtbot.addWidget(widget)
    widget.set_heat(np.zeros((4, 4, 1), np.float32), np.eye(4, dtype=np.float32), smooth=True)
    pointed = QSignalSpy(widget.pointed)
    for _ in range(3):
        QTest.keyClick(widget, Qt.Key.Key_Right)
    assert pointed.at(pointed.count() - 1)[0] == (2, 3)
    QTest.keyClick(widget, Qt.Key.Key_Up)
    assert pointed.at(pointed.count() - 1)[0] == (1, 3)


def test_that_a_bar_against_it_goes_to_the_left(qtbot: QtBot) -> None:
    widget = HeatBars(Theme())
    qtbot.addWidget(widget)
    widget.set_values(["a", "b"], np.array([2.0, -1.0]))
    widget.resize(340, widget.sizeHint().height())
    image = widget.grab().toImage()
    rows = [[QColor(image.pixelColor(x, y)).name() for x in range(340)] for y in (17, 51)]
    orange = [x for x, name in enumerate(rows[0]) if name == FOR.lower()]
    blue = [x for x, name in enumerate(rows[1]) if name == AGAINST.lower()]
    assert max(blue) <= min(orange) + 1
    assert len(orange) == pytest.approx(2 * len(blue), abs=4)
    assert widget.accessibleDescription() == "a: 2, b: -1"


def test_that_the_last_convolution_is_chosen_first_and_kept_for_the_same_network(qtbot: QtBot) -> None:
    choices = LookedChoices(Theme())
    qtbot.addWidget(choices)
    choices.show()
    layers = [("conv2d", "Conv 2D"), ("conv2d_2", "Conv 2D (2)")]
    choices.set_network(["cat", "dog"], layers)
    assert choices.chosen == Looked("grad-cam", None, "conv2d_2")
    QTest.keyClick(part(choices, QComboBox, "lookedTarget"), Qt.Key.Key_Down)
    assert choices.chosen.target == 0
    choices.set_network(["cat", "dog"], layers)
    assert choices.chosen.target == 0
    choices.set_network(["cat", "dog", "cow"], [])
    assert choices.chosen == Looked("occlusion", None, None)
    assert not part(choices, QComboBox, "lookedLayer").isVisible()


def test_that_a_single_answer_is_not_asked_about(qtbot: QtBot) -> None:
    choices = LookedChoices(Theme())
    qtbot.addWidget(choices)
    choices.show()
    choices.set_network([], [])
    assert not part(choices, QComboBox, "lookedTarget").isVisible()
