"""How curves and runs share the Train page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import TRAIN, MainWindow
from app.pages.curves_and_runs import CurvesAndRuns
from app.settings import SettingsStore
from tests.app.conftest import MakeWindow
from tests.finding import part
from widgets.run_table import RunEntry
from widgets.run_table.run_table import ROW_HEIGHT


def split_of(window: MainWindow) -> CurvesAndRuns:
    return part(window, CurvesAndRuns, "curvesAndRuns")


def show_train_page(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    window.show_page(TRAIN)
    window._train_page.runs.set_runs([RunEntry(str(number), f"Run {number}", "now") for number in range(20)])
    QTest.qWaitForWindowExposed(window)


@pytest.mark.parametrize(("size", "runs"), [((1100, 700), 3), ((1600, 1000), 4)])
def test_that_several_runs_are_seen_whole(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int], runs: int
) -> None:
    show_train_page(window, *size)
    rows = part(window, QTableView, "runTable").viewport()
    qtbot.waitUntil(lambda: rows.height() >= runs * ROW_HEIGHT)
    assert part(window, QWidget, "runView").height() >= 200


def test_that_the_line_is_moved_with_the_keyboard_and_stays_there(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    show_train_page(window, 1600, 1000)
    before = split_of(window).sizes()
    grip = part(window, QWidget, "curvesAndRunsGrip")
    QTest.keyClick(grip, Qt.Key.Key_Down)
    QTest.keyClick(grip, Qt.Key.Key_Up)
    QTest.keyClick(grip, Qt.Key.Key_Up)
    after = split_of(window).sizes()
    assert after == [before[0] - 24, before[1] + 24]
    kept = pytest.approx(after[0] / sum(after))
    qtbot.waitUntil(lambda: SettingsStore().settings.curves_share == kept)
    another = make_window()
    show_train_page(another, 1600, 1000)
    assert split_of(another).sizes() == pytest.approx(after, abs=1)


@pytest.mark.parametrize("share", [-1.0, 1.5, float("nan")])
def test_that_a_share_that_is_none_is_not_taken(window: MainWindow, share: float) -> None:
    show_train_page(window, 1600, 1000)
    before = split_of(window).sizes()
    split_of(window).set_share(share)
    assert split_of(window).sizes() == before
