"""Names from files in tool tips are shown as they are: Qt would take some of them for markup."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.finding import part
from tests.widgets.asking_for_tips import tip_at
from widgets.data_chooser import DataChooser, DataEntry
from widgets.digit_tiles import DigitTiles
from widgets.message_strip import MessageStrip, Notice
from widgets.plots.curves import RunCurves
from widgets.plots.run_legend import RunLegend
from widgets.recent_list import RecentEntry, RecentList
from widgets.theme.theme import Theme

HOSTILE = '<img src="/etc/hostname"><b>x</b> &lt;'


Made = tuple[QWidget, QWidget]
"""A part of the screen, and what in it has the tool tip."""


def _recent(theme: Theme) -> Made:
    recent = RecentList(theme)
    recent.set_entries([RecentEntry(HOSTILE, HOSTILE, "")])
    return recent, recent._rows[0]


def _tiles(_theme: Theme) -> Made:
    tiles = DigitTiles()
    tiles.show_answers([(HOSTILE, 0.5), ("1", 0.5)], 0)
    return tiles, tiles.findChildren(QPushButton)[0]


def _legend(theme: Theme) -> Made:
    legend = RunLegend(theme)
    legend.set_runs([RunCurves(1, 1, HOSTILE)], [0])
    return legend, legend


def _data(theme: Theme) -> Made:
    chooser = DataChooser(theme)
    chooser.set_entries([DataEntry("a", "A", HOSTILE)])
    chooser.set_choice("a")
    return chooser, chooser.findChildren(QComboBox)[0]


def _notice(theme: Theme) -> Made:
    strip = MessageStrip(theme)
    strip.show_notice(Notice("error", HOSTILE + "x" * 2000, HOSTILE + "x" * 5000))
    return strip, part(strip, QLabel, "messageWhat")


@pytest.mark.parametrize("make", [_recent, _tiles, _legend, _data, _notice], ids=lambda make: make.__name__)
def test_that_a_name_is_no_markup(make: Callable[[Theme], Made], qtbot: QtBot) -> None:
    widget, told = make(Theme())
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    widget.show()
    assert HOSTILE in tip_at(qtbot, told, QPoint(5, 5))
