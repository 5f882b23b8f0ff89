"""The small picture of the learning rate: it follows the settings, and says in words what it shows."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backend.project import TrainingSettings
from backend.rate_curve import rate_curve
from widgets.schedule_curve import ScheduleCurve
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT


@pytest.fixture
def curve(qtbot: QtBot) -> ScheduleCurve:
    made = ScheduleCurve(Theme())
    qtbot.addWidget(made)
    made.resize(240, made.sizeHint().height())
    return made


def _show(curve: ScheduleCurve, settings: TrainingSettings) -> None:
    curve.set_curve(rate_curve(settings), settings.epochs)


def _heights(curve: ScheduleCurve, colour: str) -> list[int]:
    """The rows in which the line is painted most, at a quarter and at three quarters of the width."""
    image = curve.grab().toImage()
    wanted = QColor(colour)

    def unlike(across: int, row: int) -> int:
        painted = image.pixelColor(across, row)
        return (
            abs(painted.red() - wanted.red())
            + abs(painted.green() - wanted.green())
            + abs(painted.blue() - wanted.blue())
        )

    found = []
    for across in (image.width() // 4, image.width() * 3 // 4):
        row = min(range(image.height()), key=lambda row: unlike(across, row))
        assert unlike(across, row) < 200, "there is no line"
        found.append(row)
    return found


def test_that_the_line_goes_where_the_learning_rate_goes(curve: ScheduleCurve) -> None:
    _show(curve, TrainingSettings())
    early, late = _heights(curve, LIGHT.training)
    assert early == late
    _show(curve, TrainingSettings(schedule="cosine"))
    early, late = _heights(curve, LIGHT.training)
    assert early < late


def test_that_it_is_said_in_words(curve: ScheduleCurve) -> None:
    _show(curve, TrainingSettings(learning_rate=0.5, warm_up=1.0))
    assert curve.accessibleName() == "Learning rate over the epochs"
    assert curve.accessibleDescription() == "It begins with 0, is at most 0.5 and ends with 0.5."


def test_that_it_is_painted_in_the_colours_of_the_theme(qtbot: QtBot) -> None:
    theme = Theme()
    curve = ScheduleCurve(theme)
    qtbot.addWidget(curve)
    curve.resize(240, 92)
    _show(curve, TrainingSettings())
    theme.use(DARK)
    assert _heights(curve, DARK.training)
