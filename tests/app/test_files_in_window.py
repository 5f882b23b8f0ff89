"""Files in the window, with an engine that computes nothing: whatever goes wrong, nothing is lost."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from app.settings import RecentFile
from backend.edits import SetTraining
from backend.project_file import read_project, write_project
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, notice_of, save_to, trained
from tests.backend.project_format.test_versions import VERSIONS
from tests.finding import part
from widgets.recent_list import RecentList, RecentRow


def test_that_a_saved_project_can_be_read_and_opened_again(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    save_to(tmp_path / "my net.netsketch", monkeypatch)
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: not window.document.is_modified)
    assert read_project(tmp_path / "my net.netsketch").training.epochs == 9
    graph = window.document.graph
    action(window, "actionNew").trigger()
    assert window.document.graph.nodes == ()
    window.open_file(tmp_path / "my net.netsketch")
    assert window.document.graph == graph
    assert window.files.name() == "my net"


def test_that_files_are_looked_for_where_the_last_one_was(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    save_to(tmp_path / "net.netsketch", monkeypatch)
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: window.files.name() == "net")
    window.files.begin_empty()
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(folder)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    action(window, "actionOpen").trigger()
    assert asked == [str(tmp_path)]


def test_that_a_project_that_cannot_be_saved_stays_edited_and_says_why(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    save_to(tmp_path / "no such folder" / "net.netsketch", monkeypatch)
    action(window, "actionSaveAs").trigger()
    qtbot.waitUntil(lambda: bool(notice_of(window)))
    assert "no such folder" in notice_of(window)
    assert window.document.is_modified


def test_that_new_puts_unsaved_work_aside_and_brings_it_back(window: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    action(window, "actionNew").trigger()
    assert window.document.graph.nodes == ()
    robot.click("messageAction:0")
    assert window.document.project.training.epochs == 9


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.netsketch", b""),
        ("not json.netsketch", b"\x00\x01\x02"),
        ("cut off.netsketch", b'{"netsketch": 1, "graph": {"nodes": ['),
        ("table.xlsx", b"PK"),
        ("no picture.png", b"hello"),
        ("empty.png", b""),
    ],
)
def test_that_a_file_that_cannot_be_opened_is_told_and_nothing_is_lost(
    name: str, content: bytes, window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    robot.click("templateCard:mlp")
    project = window.document.project
    (tmp_path / name).write_bytes(content)
    window.open_file(tmp_path / name)
    assert notice_of(window)
    assert window.document.project == project


def test_that_a_data_file_that_cannot_be_read_leaves_the_choice_as_it_was(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    (tmp_path / "data.npz").write_bytes(b"no archive")
    window.open_file(tmp_path / "data.npz")
    assert window.document.project.data.name == "starter-digits"
    assert robot.find("trainPage").isVisible()


def test_that_a_file_named_at_the_start_is_opened(make_window: MakeWindow, tmp_path: Path) -> None:
    first = make_window()
    first.files.begin_template("mlp")
    graph = first.document.graph
    write_project(tmp_path / "net.netsketch", first.document.project)
    second = make_window(arguments=[str(tmp_path / "net.netsketch")])
    assert second.document.graph == graph


def test_that_unsaved_work_is_offered_at_the_next_start(make_window: MakeWindow, qtbot: QtBot) -> None:
    first = make_window()
    Robot(first).click("templateCard:mlp")
    first.document.do(SetTraining({"epochs": 9}), "epochs")
    first.close()
    second = make_window()
    qtbot.waitUntil(lambda: "still here" in notice_of(second))
    Robot(second).click("messageAction:0")
    assert second.document.project.training.epochs == 9
    assert second.document.is_modified
    second.close()
    third = make_window()  # still in no file: offered again
    qtbot.waitUntil(lambda: "still here" in notice_of(third))


def test_that_another_project_is_not_answered_for_by_the_model_before_it(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    window.files.begin_empty()
    assert not window.model.exists


def test_that_a_run_is_opened_beside_unsaved_work_and_overwrites_nothing(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    window.files.begin_empty()
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    (tmp_path / "last.h5").write_bytes(b"weights")
    window.opening.open_run(tmp_path / "last.h5")
    qtbot.waitUntil(lambda: window.model.exists)
    assert window.files.name() == "Multilayer perceptron"
    assert window.document.is_modified
    robot.click("messageAction:0")  # what was put aside
    assert window.document.project.training.epochs == 9


def test_that_put_aside_work_is_still_in_the_menu_after_another_message(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    window.files.begin_empty()
    window.saving.save_model(tmp_path / "model.h5")
    assert "put aside" not in notice_of(window)
    action(window, "actionBringBack").trigger()
    assert window.document.project.training.epochs == 9
    assert not action(window, "actionBringBack").isEnabled()


def test_that_a_saved_project_says_that_what_was_learnt_goes_into_a_model(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(window, robot, qtbot)
    save_to(tmp_path / "net.netsketch", monkeypatch)
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: "goes into a model file" in notice_of(window))


def test_that_undo_on_the_test_page_takes_back_a_stroke_and_no_edit(window: MainWindow, robot: Robot) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    robot.click("pageButton4")
    assert not action(window, "actionUndo").isEnabled()
    robot.draw("digitPad")
    robot.settle()
    action(window, "actionUndo").trigger()
    assert window.document.project.training.epochs == 9
    robot.settle()
    assert not action(window, "actionUndo").isEnabled()


def test_that_there_is_no_model_to_save_before_something_was_trained(window: MainWindow, tmp_path: Path) -> None:
    window.saving.save_model(tmp_path / "model.h5")
    assert "no trained network" in notice_of(window)


def test_that_a_trained_model_is_saved_and_opened_again(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.click("templateCard:mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)
    save_to(tmp_path / "model.h5", monkeypatch)
    action(window, "actionSaveAs").trigger()
    qtbot.waitUntil(lambda: not window.model.unsaved)
    assert "read back" in notice_of(window)
    graph = window.document.graph
    window.files.begin_empty()
    window.open_file(tmp_path / "model.h5")
    qtbot.waitUntil(lambda: window.document.graph == graph)


def test_that_a_file_of_an_earlier_netsketch_is_opened_and_said_to_be_one(window: MainWindow) -> None:
    window.open_file(VERSIONS / "format-1.netsketch")
    assert "earlier NetSketch (format 1)" in notice_of(window)
    assert window.files.name() == "format-1"
    assert not window.document.is_modified


def test_that_a_file_of_a_newer_netsketch_is_opened_as_a_copy_and_never_written_over(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = json.loads((VERSIONS / "format-1.netsketch").read_text()) | {"netsketch": 99, "theme": "dark"}
    newer = tmp_path / "mine.netsketch"
    newer.write_text(json.dumps(fields))
    window.open_file(newer)
    assert "newer NetSketch" in notice_of(window)
    assert "“theme”" in notice_of(window)
    assert window.document.is_modified
    save_to(tmp_path / "copy.netsketch", monkeypatch)
    action(window, "actionSave").trigger()
    qtbot.waitUntil(lambda: not window.document.is_modified)
    assert json.loads(newer.read_text()) == fields
    assert read_project(tmp_path / "copy.netsketch").graph == window.document.graph


def test_that_home_says_which_of_two_files_of_one_name_is_the_model(window: MainWindow, tmp_path: Path) -> None:
    for name in ("lenet.netsketch", "lenet.h5"):
        window.settings.remember(RecentFile(str(tmp_path / name), "lenet"))
    window._home.show_recent()
    rows = part(window, RecentList, "recentList").findChildren(RecentRow)
    told = [row.accessibleDescription().split(", ")[0] for row in rows]
    assert told == [".h5 model", ".netsketch project"]


def test_that_a_model_file_whose_model_has_learnt_more_is_not_called_saved(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "model.h5").write_bytes(b"weights")
    window.open_file(tmp_path / "model.h5")
    qtbot.waitUntil(lambda: window.model.exists)
    assert window.files.state() == "saved"
    project = window.model.project
    assert project is not None
    window.model.put(project, (), unsaved=True, checkpoint=None)
    assert window.files.state() == "trained since, not saved"
    window.model.saved()
    assert window.files.state() == "saved"
