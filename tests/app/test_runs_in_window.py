"""Runs in the window: kept, found again, deleted and brought back, opened and compared."""

import shutil
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from app.run_entries import run_curves, state_text
from backend.project import Project
from backend.run_trash import trash_folder
from backend.runs import EpochRow, create_run, list_runs, open_run, read_record, runs_folder
from backend.templates import template
from tests.app.conftest import MakeWindow
from tests.app.using_window import notice_of
from tests.finding import part
from widgets.plots.training_plot import TrainingPlot
from widgets.run_comparison import RunComparison
from widgets.run_looks import run_pen
from widgets.run_table import RunTable


def add_run(project: Project, started: str, epochs: int = 3) -> str:
    run = create_run(project, parameters=7, samples=80, validation_samples=20, device="paper")
    run.write_epochs(
        [EpochRow(epoch, 1 / epoch, 0.5, 1 / epoch, 0.5, 0.001, 0.5, 0.1) for epoch in range(1, epochs + 1)]
    )
    run.update(started=started, outcome="finished", epochs_done=epochs, best_epoch=1, metrics={"val_loss": 0.5})
    return run.record.id


@pytest.fixture
def ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two runs of an earlier start, the newest first."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    first = template("mlp").project
    training = msgspec.structs.replace(first.training, learning_rate=0.1)
    second = msgspec.structs.replace(first, name="Hotter", training=training)
    return [add_run(second, "2026-03-04T12:01:00+00:00"), add_run(first, "2026-03-04T12:00:00+00:00")]


@pytest.fixture
def opened(ids: list[str], make_window: MakeWindow, qtbot: QtBot) -> MainWindow:
    window = make_window()
    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    window.show_page(2)
    return window


def table(window: MainWindow) -> RunTable:
    found = part(window, QTableView, "runTable").parent()
    assert isinstance(found, RunTable)
    return found


def shown(window: MainWindow) -> list[str]:
    model = part(window, QTableView, "runTable").model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def do(window: MainWindow, name: str, *rows: int) -> None:
    view = part(window, QTableView, "runTable")
    view.clearSelection()
    for row in rows:
        flags = view.selectionModel().SelectionFlag.Select | view.selectionModel().SelectionFlag.Rows
        view.selectionModel().select(view.model().index(row, 0), flags)
    part(window, QAction, name).trigger()


def test_that_a_row_says_what_differs_from_the_newest(opened: MainWindow) -> None:
    model = part(opened, QTableView, "runTable").model()
    assert [model.index(row, 7).data() for row in (0, 1)] == ["", "learning rate 0.001 → 0.1"]


def test_that_a_deleted_run_is_brought_back_by_undo(
    opened: MainWindow, ids: list[str], robot_of: Robot, qtbot: QtBot
) -> None:
    before = list_runs()
    do(opened, "actionDeleteRun", 0)
    qtbot.waitUntil(lambda: "“Hotter” is deleted." in notice_of(opened))
    assert [record.id for record in list_runs()] == [ids[1]]
    assert len(shown(opened)) == 1
    robot_of.click("messageAction:0")
    qtbot.waitUntil(lambda: len(shown(opened)) == 2)
    assert list_runs() == before
    assert shown(opened)[0] == "Hotter"


@pytest.fixture
def robot_of(opened: MainWindow) -> Robot:
    return Robot(opened)


def test_that_several_are_deleted_at_once(opened: MainWindow, robot_of: Robot, qtbot: QtBot) -> None:
    do(opened, "actionDeleteRun", 0, 1)
    qtbot.waitUntil(lambda: "2 runs are deleted." in notice_of(opened))
    assert list_runs() == []
    robot_of.click("messageAction:0")
    qtbot.waitUntil(lambda: len(shown(opened)) == 2)


def test_that_the_run_that_is_being_trained_is_not_deleted(
    opened: MainWindow, ids: list[str], qtbot: QtBot
) -> None:
    opened.files.begin_template("mlp")
    opened.training.train()
    qtbot.waitUntil(lambda: opened.training.epochs_done == 1)
    opened.training.run_changed.emit(str(runs_folder() / ids[1]))
    do(opened, "actionDeleteRun", 1)
    assert "is being trained. Stop it first" in notice_of(opened)
    do(opened, "actionDeleteRun", 0, 1)
    qtbot.waitUntil(lambda: "“Hotter” is deleted." in notice_of(opened))
    assert "is being trained" in notice_of(opened)
    assert len(list(trash_folder().iterdir())) == 1


def test_that_name_star_and_notes_are_kept(opened: MainWindow, ids: list[str], qtbot: QtBot) -> None:
    view = part(opened, QTableView, "runTable")
    view.model().setData(view.model().index(1, 1), "The calm one")
    do(opened, "actionStarRun", 1)
    do(opened, "actionRunNotes", 1)
    part(opened, QPlainTextEdit, "runNotesField").setPlainText("converges slowly")
    Robot(opened).click("keepRunNotesButton")

    def kept() -> bool:
        record = read_record(runs_folder() / ids[1])
        return record is not None and (record.name, record.starred, record.notes) == (
            "The calm one",
            True,
            "converges slowly",
        )

    qtbot.waitUntil(kept)
    assert shown(opened)[1] == "The calm one"


def test_that_the_drawing_of_a_run_is_opened_and_unsaved_work_put_aside(
    opened: MainWindow, robot_of: Robot, qtbot: QtBot
) -> None:
    opened.files.begin_template("small-cnn")
    opened.document.mark_unsaved()
    do(opened, "actionOpenRunDrawing", 0)

    project = opened.document.project
    assert (project.name, project.training.learning_rate) == ("Hotter", 0.1)
    assert project.graph == template("mlp").project.graph
    assert opened.document.is_modified
    assert "was not saved and is put aside" in notice_of(opened)
    robot_of.click("messageAction:0")
    assert opened.document.graph == template("small-cnn").project.graph


def test_that_two_runs_are_compared_in_a_window_beside(opened: MainWindow) -> None:
    do(opened, "actionCompareRuns", 0, 1)
    comparison = opened.findChild(RunComparison)
    assert isinstance(comparison, RunComparison)
    assert comparison.isVisible()
    assert not comparison.isModal()
    assert comparison.windowTitle() == "“Multilayer perceptron” and “Hotter”"
    assert comparison.findChild(QLabel, "comparisonVerdict") is None  # by accuracy they were not measured


def test_that_a_comparison_says_whether_chance_explains_it(
    ids: list[str], make_window: MakeWindow, qtbot: QtBot
) -> None:
    for run, share in zip(ids, (0.9, 0.85), strict=True):
        open_run(runs_folder() / run).update(metrics={"val_accuracy": share})
    window = make_window()
    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    window.show_page(2)
    do(window, "actionCompareRuns", 0, 1)
    comparison = window.findChild(RunComparison)
    assert isinstance(comparison, RunComparison)
    verdict = part(comparison, QLabel, "comparisonVerdict").text()
    assert verdict.startswith("85 % and 90 % of 20 held-out samples are right: that may be chance")


def test_that_ticked_runs_have_lines_of_their_own(opened: MainWindow, ids: list[str]) -> None:
    do(opened, "actionTickRun", 0, 1)
    looks = [run.look for run in table(opened).selected() if run.look is not None]
    assert sorted(looks) == [0, 1]
    do(opened, "actionTickRun", 0)
    do(opened, "actionTickRun", 0)
    assert [run.look for run in table(opened).selected()] == [looks[0]]  # the free one, not a third


@pytest.mark.parametrize("told_by", ["the training", "the folder"])
def test_that_the_line_of_a_run_that_goes_on_grows(
    opened: MainWindow, ids: list[str], qtbot: QtBot, told_by: str
) -> None:
    do(opened, "actionTickRun", 0)
    plot = part(opened, TrainingPlot, "lossPlot")

    def epochs() -> list[int]:
        return [line.by_epoch("loss", "training")[0].size for line in plot._overlays]

    qtbot.waitUntil(lambda: epochs() == [3])
    run = open_run(runs_folder() / ids[0])
    run.write_epochs([EpochRow(epoch, 1 / epoch, 0.5, 1 / epoch, 0.5, 0.001, 0.5, 0.1) for epoch in range(1, 6)])
    run.update(epochs_done=5)
    if told_by == "the training":
        opened.training.run_changed.emit(str(runs_folder() / ids[0]))
    else:
        opened.looking_back.runs.reread((ids[0],))
    qtbot.waitUntil(lambda: epochs() == [5])


def test_that_a_compared_run_is_drawn_as_the_table_has_it(opened: MainWindow, ids: list[str]) -> None:
    do(opened, "actionTickRun", 0)
    do(opened, "actionCompareRuns", 0, 1)
    comparison = opened.findChild(RunComparison)
    assert isinstance(comparison, RunComparison)
    lines = part(comparison, TrainingPlot, "comparedLossPlot")._drawn.overlays
    tokens = opened._theme.tokens
    (ticked,) = [run for run in table(opened).selected() if run.ticked]
    assert ticked.look == 0
    # The earlier run comes first; it is not ticked, and has the first look that is free.
    assert [line.opts["pen"].color() for line in lines] == [run_pen(look, tokens).color() for look in (1, 0)]


@pytest.mark.parametrize(
    ("changes", "planned", "words"),
    [
        ({"stop_early": True}, 50, "16 epochs, stopped early"),
        ({"stop_early": True}, 16, "16 epochs"),
        ({"stop_early": False}, 50, "16 epochs"),
    ],
)
def test_that_the_state_tells_early_stopping(
    ids: list[str], changes: dict[str, bool], planned: int, words: str
) -> None:
    project = template("mlp").project
    training = msgspec.structs.replace(project.training, epochs=planned, **changes)
    run = add_run(msgspec.structs.replace(project, training=training), "2026-03-04T12:02:00+00:00", epochs=16)
    record = read_record(runs_folder() / run)
    assert record is not None
    assert state_text(record, is_running=False) == words
    short = msgspec.structs.replace(record, epochs_done=1)
    assert state_text(short, is_running=False).replace("1 epoch", "").strip(",") in ("", " stopped early")


def test_that_a_run_with_more_epochs_than_planned_is_drawn_to_its_end(ids: list[str]) -> None:
    longer = add_run(template("mlp").project, "2026-03-04T12:02:00+00:00", epochs=40)
    record = read_record(runs_folder() / longer)
    assert record is not None
    assert record.training.epochs < 40
    assert run_curves(record).epochs == 40


# Bad input ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["actionOpenRun", "actionOpenRunDrawing", "actionStarRun", "actionTickRun"])
def test_that_a_run_whose_folder_has_gone_is_told_and_leaves_the_table(
    opened: MainWindow, ids: list[str], name: str
) -> None:
    shutil.rmtree(runs_folder() / ids[0])
    do(opened, name, 0)
    assert "The run “Hotter” is not there any more." in notice_of(opened)
    assert len(shown(opened)) == 1


def test_that_deleting_what_has_gone_is_told(opened: MainWindow, ids: list[str], qtbot: QtBot) -> None:
    shutil.rmtree(runs_folder() / ids[0])
    do(opened, "actionDeleteRun", 0)
    qtbot.waitUntil(lambda: "not there any more" in notice_of(opened))
    assert len(shown(opened)) == 1


def test_that_a_damaged_drawing_is_told(opened: MainWindow, ids: list[str]) -> None:
    for name in ("project.netsketch", "graph.json"):  # one is put together from the other
        (runs_folder() / ids[0] / name).write_text("{")
    do(opened, "actionOpenRunDrawing", 0)
    assert "The drawing of “Hotter” cannot be read." in notice_of(opened)
    do(opened, "actionCompareRuns", 0, 1)
    assert opened.findChild(RunComparison) is None


def test_that_rubbish_in_the_metrics_is_overlaid_as_far_as_it_goes(opened: MainWindow, ids: list[str]) -> None:
    (runs_folder() / ids[0] / "metrics.csv").write_bytes(b"\x00\xffepoch\n,,,\n")
    do(opened, "actionTickRun", 0)
    assert table(opened).selected()[0].ticked


def test_that_runs_that_come_and_go_are_seen_when_the_page_is(
    opened: MainWindow, ids: list[str], qtbot: QtBot
) -> None:
    opened.show_page(0)
    shutil.rmtree(runs_folder() / ids[0])
    add_run(template("xor").project, "2026-03-04T13:00:00+00:00")
    opened.show_page(2)
    qtbot.waitUntil(lambda: shown(opened) == [template("xor").project.name, "Multilayer perceptron"])


def test_that_a_thousand_runs_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make_window: MakeWindow, qtbot: QtBot
) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    folder = runs_folder() / add_run(template("xor").project, "2026-03-04T13:00:00+00:00", epochs=1)
    for number in range(1000):
        shutil.copytree(folder, runs_folder() / f"copy-{number}")
    window = make_window()
    qtbot.waitUntil(lambda: len(shown(window)) == 1001)
    assert part(window, QTableView, "runTable").model().index(1000, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_that_runs_come_back_one_after_the_other_the_last_deleted_first(
    opened: MainWindow, robot_of: Robot, qtbot: QtBot
) -> None:
    names = shown(opened)
    do(opened, "actionDeleteRun", 0)
    qtbot.waitUntil(lambda: len(list(trash_folder().iterdir())) == 1)
    do(opened, "actionDeleteRun", 0)
    qtbot.waitUntil(lambda: len(list(trash_folder().iterdir())) == 2)
    do(opened, "actionBringBackRun")
    qtbot.waitUntil(lambda: "is here again. 1 more" in notice_of(opened))
    assert shown(opened) == names[1:]
    robot_of.click("messageAction:0")
    qtbot.waitUntil(lambda: shown(opened) == names)
    do(opened, "actionBringBackRun")
    qtbot.waitUntil(lambda: "No run was deleted" in notice_of(opened))


def test_that_the_legend_of_the_plots_has_the_new_name(opened: MainWindow, qtbot: QtBot) -> None:
    view = part(opened, QTableView, "runTable")
    do(opened, "actionTickRun", 0)
    plots = opened._train_page.plots
    qtbot.waitUntil(lambda: [run.name for run in plots._overlays] == ["Hotter"])
    view.model().setData(view.model().index(0, 1), "Much hotter")
    qtbot.waitUntil(lambda: [run.name for run in plots._overlays] == ["Much hotter"])


def test_that_how_long_ago_a_run_was_is_told_anew(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    model = part(opened, QTableView, "runTable").model()
    monkeypatch.setattr("app.controllers.runs_controller.ago_text", lambda when, now: "yesterday")
    opened.looking_back.runs._minute.timeout.emit()
    assert "yesterday" in [model.index(0, column).data() for column in range(model.columnCount())]
