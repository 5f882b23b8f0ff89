"""The table of runs: found, sorted, selected, renamed, starred, by mouse and by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.finding import part
from tests.widgets.asking_for_tips import tip_of_cell
from widgets.run_table import RunEntry, RunTable
from widgets.run_table.run_model import ACCURACY, DIFFERS, LOSS, NAME, STAR, STATE, TICK, WHEN
from widgets.theme.theme import Theme

RUNS = (
    RunEntry("d", "LeNet", "now", 0.97, 0.1, "running", started="2026-03-04T12:03"),
    RunEntry("c", "mlp, wide", "9 min ago", 0.95, None, "failed", starred=True, started="2026-03-04T12:02"),
    RunEntry("b", "Mlp", "20 min ago", None, 0.4, "5 epochs", notes="half the rate", started="2026-03-04T12:01"),
    RunEntry("a", "iris", "today", 0.99, 0.2, "9 epochs", words="sgd SGD iris", started="2026-03-04T12:00"),
)


@pytest.fixture
def table(qtbot: QtBot) -> RunTable:
    made = RunTable(Theme())
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.set_runs(RUNS)
    made.show()
    qtbot.waitExposed(made)
    return made


def view(table: RunTable) -> QTableView:
    return part(table, QTableView, "runTable")


def shown(table: RunTable) -> list[str]:
    model = view(table).model()
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def select(table: RunTable, *rows: int) -> None:
    selection, model = view(table).selectionModel(), view(table).model()
    selection.clear()
    for row in rows:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        selection.setCurrentIndex(model.index(row, WHEN), flags)


def press(table: RunTable, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view(table).setFocus()
    QTest.keyClick(view(table), key, modifier)


def click_head(table: RunTable, column: int) -> None:
    header = view(table).horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 14, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize(
    ("column", "once", "twice"),
    [
        (NAME, ["iris", "LeNet", "Mlp", "mlp, wide"], ["mlp, wide", "Mlp", "LeNet", "iris"]),
        (ACCURACY, ["iris", "LeNet", "mlp, wide", "Mlp"], ["mlp, wide", "LeNet", "iris", "Mlp"]),
        (LOSS, ["LeNet", "iris", "Mlp", "mlp, wide"], ["Mlp", "iris", "LeNet", "mlp, wide"]),
        (STAR, ["mlp, wide", "LeNet", "Mlp", "iris"], ["LeNet", "Mlp", "iris", "mlp, wide"]),
        (WHEN, ["iris", "Mlp", "mlp, wide", "LeNet"], ["LeNet", "mlp, wide", "Mlp", "iris"]),
    ],
)
def test_that_a_click_on_a_head_sorts_and_what_was_not_measured_comes_last(
    table: RunTable, column: int, once: list[str], twice: list[str]
) -> None:
    assert shown(table) == ["LeNet", "mlp, wide", "Mlp", "iris"]
    click_head(table, column)
    assert shown(table) == once
    click_head(table, column)
    assert shown(table) == twice


def test_that_sorting_needs_no_mouse(table: RunTable) -> None:
    part(table, QAction, f"actionSortRuns:{NAME}").trigger()
    assert shown(table) == ["iris", "LeNet", "Mlp", "mlp, wide"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mlp", ["mlp, wide", "Mlp"]),
        ("RATE half", ["Mlp"]),
        ("sgd", ["iris"]),
        ("running", ["LeNet"]),
        ("", ["LeNet", "mlp, wide", "Mlp", "iris"]),
        ("transformer", []),
    ],
)
def test_that_runs_are_found_by_their_words(table: RunTable, text: str, found: list[str]) -> None:
    part(table, QLineEdit, "runFilterField").setText(text)

    assert shown(table) == found
    assert part(table, QLabel, "noRunsText").isVisible() == (not found)
    assert part(table, QLineEdit, "runFilterField").isVisible()


def test_that_the_search_leads_on_to_the_rows(table: RunTable, qtbot: QtBot) -> None:
    search = part(table, QLineEdit, "runFilterField")
    table.activateWindow()
    search.setFocus()
    QTest.keyClicks(search, "iris")
    QTest.keyClick(search, Qt.Key.Key_Down)

    qtbot.waitUntil(view(table).hasFocus)
    assert [run.id for run in table.selected()] == ["a"]


def test_that_a_run_is_renamed_in_its_row(table: RunTable, qtbot: QtBot) -> None:
    select(table, 1)
    press(table, Qt.Key.Key_F2)
    editor = part(table, QLineEdit, "runNameEditor")
    editor.setText("  wide \t one ")
    with qtbot.waitSignal(table.run_renamed) as renamed:
        QTest.keyClick(editor, Qt.Key.Key_Return)

    assert renamed.args == ["c", "wide one"]
    assert shown(table)[1] == "wide one"


def test_that_no_name_is_not_taken(table: RunTable) -> None:
    model = view(table).model()
    assert not model.setData(model.index(0, NAME), "  ")
    assert shown(table)[0] == "LeNet"


def test_that_keys_do_it_to_all_that_are_selected(table: RunTable, qtbot: QtBot) -> None:
    ticked: list[tuple[str, bool]] = []
    table.run_ticked.connect(lambda run, on: ticked.append((run, on)))
    select(table, 0, 3)

    press(table, Qt.Key.Key_Space)
    with qtbot.waitSignal(table.runs_starred) as starred:
        press(table, Qt.Key.Key_Asterisk)
    with qtbot.waitSignal(table.delete_wanted) as deleted:
        press(table, Qt.Key.Key_Delete)

    assert ticked == [("d", True), ("a", True)]
    assert starred.args == [["d", "a"], True]
    assert deleted.args == [["d", "a"]]


def test_that_what_is_starred_and_ticked_already_is_taken_back(table: RunTable, qtbot: QtBot) -> None:
    table.update_run(replace(RUNS[1], ticked=True, look=0))
    select(table, 1)
    assert part(table, QAction, "actionStarRun").text() == "Take the star away"
    with qtbot.waitSignal(table.runs_starred) as starred:
        part(table, QAction, "actionStarRun").trigger()
    with qtbot.waitSignal(table.run_ticked) as ticked:
        part(table, QAction, "actionTickRun").trigger()
    assert starred.args == [["c"], False]
    assert ticked.args == ["c", False]


def test_that_a_click_on_the_star_stars_this_run_alone(table: RunTable, qtbot: QtBot) -> None:
    select(table, 0, 3)
    cell = view(table).visualRect(view(table).model().index(2, STAR))
    with qtbot.waitSignal(table.runs_starred) as starred:
        QTest.mouseClick(view(table).viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert starred.args == [["b"], True]


def test_that_two_clicks_on_tick_or_star_open_nothing(table: RunTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.run_chosen):
        for column in (TICK, STAR):
            cell = view(table).visualRect(view(table).model().index(0, column))
            QTest.mouseDClick(view(table).viewport(), Qt.MouseButton.LeftButton, pos=cell.center())


def test_that_two_selected_runs_are_compared_the_earlier_first(table: RunTable, qtbot: QtBot) -> None:
    button = part(table, QPushButton, "compareRunsButton")
    select(table, 0)
    assert not button.isEnabled()
    select(table, 0, 3)
    with qtbot.waitSignal(table.compare_wanted) as compared:
        button.click()
    assert compared.args == ["a", "d"]
    select(table, 0, 1, 2)
    assert not button.isEnabled()


def test_that_two_ticked_runs_can_be_compared_too(table: RunTable, qtbot: QtBot) -> None:
    menu = next(action for action in view(table).actions() if action.objectName() == "actionCompareRuns")
    assert not menu.isEnabled()
    table.update_runs([replace(RUNS[1], ticked=True), replace(RUNS[2], ticked=True)])
    for compare in (part(table, QPushButton, "compareRunsButton").click, menu.trigger):
        with qtbot.waitSignal(table.compare_wanted) as compared:
            compare()
        assert compared.args == ["b", "c"]
    select(table, 0)
    assert menu.isEnabled()
    table.update_runs([RUNS[1]])
    assert not menu.isEnabled()


def test_that_what_is_for_one_run_is_not_offered_for_several(table: RunTable) -> None:
    select(table, 0, 1, 2)
    enabled = {action.objectName() for action in view(table).actions() if action.isEnabled()}
    assert enabled == {"actionTickRun", "actionStarRun", "actionDeleteRun", "actionBringBackRun"}


def test_that_the_selection_survives_new_runs(table: RunTable) -> None:
    select(table, 1, 2)
    table.set_runs([RunEntry("e", "newest", "now", started="2026-03-04T12:04"), *RUNS])
    assert [run.id for run in table.selected()] == ["c", "b"]


def test_that_the_counts_are_told(table: RunTable) -> None:
    count = part(table, QLabel, "runCountText")
    assert count.text() == "4 runs"
    select(table, 0, 1)
    assert count.text() == "4 runs, 2 selected"
    part(table, QLineEdit, "runFilterField").setText("iris")
    assert count.text() == "1 of 4 runs"


def test_that_a_screen_reader_hears_star_and_notes(table: RunTable) -> None:
    model, role = view(table).model(), Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, STAR).data(role) == "starred"
    assert model.index(0, STAR).data(role) == "not starred"
    assert model.index(2, NAME).data(role) == "Mlp. Notes: half the rate"
    assert model.headerData(STAR, Qt.Orientation.Horizontal, role) == "Star"


def test_that_all_that_differs_is_told_in_a_tool_tip(table: RunTable, qtbot: QtBot) -> None:
    table.update_run(replace(RUNS[1], differs=("batch size 32 → 64", "learning rate 0.1 → 0.001")))
    assert view(table).model().index(1, DIFFERS).data() == "batch size 32 → 64, learning rate 0.1 → 0.001"
    assert tip_of_cell(qtbot, view(table), 1, DIFFERS) == "batch size 32 → 64\nlearning rate 0.1 → 0.001"
    assert tip_of_cell(qtbot, view(table), 2, DIFFERS) == ""


def test_that_what_differs_has_the_room_that_is_left(table: RunTable) -> None:
    narrow = view(table).columnWidth(DIFFERS)
    table.resize(1500, 300)
    header = view(table).horizontalHeader()
    assert view(table).columnWidth(DIFFERS) > narrow + 300
    assert header.length() == view(table).viewport().width()


@pytest.mark.parametrize("width", [720, 1000, 1500])
def test_that_a_long_state_is_seen_whole(table: RunTable, width: int) -> None:
    table.resize(width, 300)
    table.update_run(replace(RUNS[1], state="116 epochs, stopped early"))
    needed = view(table).sizeHintForColumn(STATE)
    assert needed > 116
    assert view(table).columnWidth(STATE) >= needed
