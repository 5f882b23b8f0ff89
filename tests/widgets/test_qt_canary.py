"""A canary for the Qt binding: versions of it gave away references to `None` until Python aborted."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_that_ten_thousand_calls_give_away_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(10_000):
        label.setNum(number)
        label.setVisible(False)
        label.parentWidget()
    assert sys.getrefcount(None) > before - 100
