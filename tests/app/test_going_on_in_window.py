"""A training that was interrupted is offered again: at the start, and when the engine is lost."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.background import Background
from app.draft import Draft
from app.main_window import TRAIN, MainWindow
from app.robot import Robot
from backend.edits import SetTraining
from backend.interrupted import CHECKPOINTS
from backend.project import Project
from backend.run_lock import RunLock
from backend.runs import EpochRow, create_run, open_run, read_record
from backend.templates import template
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, notice_of, trained
from tests.finding import part
from widgets.run_table.run_model import STATE


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a training leaves that is killed in its second epoch."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    run = create_run(template("mlp").project, parameters=7, samples=80, validation_samples=20, device="paper")
    (run.path / CHECKPOINTS).mkdir()
    (run.path / CHECKPOINTS / "000000000003.npz").write_bytes(b"numbers")
    run.write_epochs([EpochRow(1, 0.5, 0.5)])
    run.update(epochs_done=1, steps_done=3)
    return run.path


def offers(window: MainWindow) -> list[str]:
    notice = window.notices.current
    return [text for _, text in notice.actions] if notice is not None else []


def outcome(run: Path) -> str:
    record = read_record(run)
    assert record is not None
    return record.outcome


def test_that_an_interrupted_training_is_offered_at_the_start_and_goes_on(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted in epoch 2 of" in notice_of(window))
    assert offers(window) == ["Go on", "Leave it"]
    Robot(window).click("messageAction:0")
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    assert window.training.is_running
    assert window.training.trained[0].graph == template("mlp").project.graph


def test_that_going_on_brings_the_drawing_to_an_empty_canvas(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    assert not window.document.project.graph.nodes
    Robot(window).click("messageAction:0")
    assert window.document.project.graph == template("mlp").project.graph
    assert window.training.is_running


def test_that_going_on_leaves_what_is_drawn_as_it_is(run: Path, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    window.document.set_project(template("lenet-5").project)
    Robot(window).click("messageAction:0")
    assert window.document.project.graph == template("lenet-5").project.graph
    assert window.training.is_running


@pytest.mark.parametrize("drawn", ["", "mlp"])
def test_that_going_on_shows_the_train_page(drawn: str, run: Path, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    if drawn:
        window.document.set_project(template(drawn).project)
    robot = Robot(window)
    assert not robot.find("trainPage").isVisible()
    robot.click("messageAction:0")
    assert robot.find("trainPage").isVisible()


def test_that_one_that_is_left_is_not_offered_again(run: Path, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    Robot(window).click("messageAction:1")
    qtbot.waitUntil(lambda: outcome(run) == "stopped")
    assert not window.training.is_running


def test_that_one_that_another_process_trains_is_not_offered(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    lock = RunLock(run)
    window = make_window()
    looked: list[bool] = []
    window.looking_back.going_on.look_for_interrupted()
    background = window.findChild(Background)
    assert isinstance(background, Background)
    background.run(lambda: None, lambda *_: looked.append(True))  # one after the other
    qtbot.waitUntil(lambda: bool(looked))
    assert notice_of(window) == ""
    lock.release()
    window.looking_back.going_on.look_for_interrupted()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))


def test_that_an_engine_that_is_lost_is_told_with_the_offer_to_go_on(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window("dies-while-training")
    qtbot.waitUntil(lambda: offers(window) == ["Go on", "Leave it"])
    Robot(window).click("messageAction:0")
    qtbot.waitUntil(lambda: "starts again by itself" in notice_of(window), timeout=30_000)
    assert not window.training.is_running
    assert "was interrupted in epoch 2 of" in notice_of(window)
    assert offers(window) == ["Go on", "Leave it"]


def test_that_training_on_goes_on_with_the_run_that_is_shown(
    run: Path, make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    robot = Robot(window)
    trained(window, robot, qtbot)
    window.show_page(TRAIN)
    qtbot.waitUntil(lambda: part(window, QTableView, "runTable").model().rowCount() > 0)
    window.looking_back.moments.look_back(run.name)
    record = read_record(run)
    assert record is not None
    said = part(window, QLabel, "goingOnText").text()
    assert said == f"Train on goes on with “{record.name}” from epoch 2."
    asked: list[Path] = []
    monkeypatch.setattr(window.training, "go_on", lambda folder, *_: asked.append(folder))
    robot.click("trainOnButton")
    assert asked == [run]


def test_that_what_is_trained_is_said_where_the_settings_shown_are_others(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    project = template("mlp").project
    window.document.set_project(project)
    Robot(window).click("messageAction:0")
    said = part(window, QLabel, "goingOnText")
    assert said.text() == ""
    others = msgspec.structs.replace(project.training, optimizer="sgd", learning_rate=0.1)
    window.document.do(SetTraining(others), "Change training settings")
    assert said.text() == f"Training “{window.training.trained[0].name}”: Adam, 0.001"
    assert said.isVisible()
    window.document.undo_stack.undo()
    assert said.text() == ""


def test_that_a_run_that_goes_on_below_other_settings_is_told_at_once(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    project = template("mlp").project
    others = msgspec.structs.replace(project.training, learning_rate=0.25)
    window.document.set_project(msgspec.structs.replace(project, training=others))
    Robot(window).click("messageAction:0")
    said = part(window, QLabel, "goingOnText").text()
    assert said == f"Training “{window.training.trained[0].name}”: Adam, 0.001"


def test_that_a_training_that_was_stopped_can_go_on_after_another_start(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    open_run(run).update(outcome="stopped")
    window = make_window()
    qtbot.waitUntil(lambda: window.looking_back.runs.record(run.name) is not None)
    said = part(window, QLabel, "goingOnText")
    assert said.text() == ""
    project = template("mlp").project
    window.document.set_project(project)
    assert said.text() == f"Train on goes on with “{project.name}” from epoch 2."
    window.document.set_project(template("lenet-5").project)
    assert said.text() == ""


def test_that_train_on_says_which_settings_it_keeps_where_others_are_shown(
    run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    open_run(run).update(outcome="finished")
    window = make_window()
    project = template("mlp").project
    window.document.set_project(project)
    qtbot.waitUntil(lambda: window.looking_back.runs.record(run.name) is not None)
    window._train_page.runs.looking_back_wanted.emit(run.name)
    said = part(window, QLabel, "goingOnText")
    adds = f"Train on adds {project.training.epochs} epochs to “{project.name}”."
    assert said.text() == adds
    once = msgspec.structs.replace(project.training, epochs=1)
    window.document.do(SetTraining(once), "Change training settings")
    assert said.text() == f"Train on adds 1 epoch to “{project.name}”."
    window.document.undo_stack.undo()
    others = msgspec.structs.replace(project.training, learning_rate=0.25)
    window.document.do(SetTraining(others), "Change training settings")
    batch = project.training.batch_size
    assert said.text() == f"{adds} It keeps the settings of that run: Adam, 0.001, batches of {batch}."


def test_that_a_paused_run_is_told_as_paused_in_its_row(run: Path, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    robot = Robot(window)
    robot.click("messageAction:0")
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)

    def state() -> str:
        return str(part(window, QTableView, "runTable").model().index(0, STATE).data())

    assert state() == "running"
    robot.click("pauseButton")
    assert state() == "paused"
    robot.click("pauseButton")
    assert state() == "running"


@pytest.fixture
def drawing(run: Path) -> Project:
    """What the same crash leaves of a drawing that was in no file."""
    project = msgspec.structs.replace(template("lenet-5").project, name="Half drawn")
    draft = Draft()
    draft.write(project)
    draft.close()
    return project


def test_that_the_first_notice_after_a_crash_names_the_training_and_offers_to_go_on(
    run: Path, drawing: Project, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    record = read_record(run)
    assert record is not None
    assert f"The training of “{record.name}” was interrupted in epoch 2 of" in notice_of(window)
    assert "“Half drawn”, which was not saved" in notice_of(window)
    assert offers(window) == ["Go on", "Bring back the drawing only", "Leave it"]
    Robot(window).click("messageAction:0")
    assert window.training.is_running
    assert window.document.project.graph == drawing.graph
    assert part(window, QWidget, "trainPage").isVisible()


def test_that_the_drawing_alone_is_brought_back_after_a_crash(
    run: Path, drawing: Project, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    Robot(window).click("messageAction:1")
    assert window.document.project.graph == drawing.graph
    assert not window.training.is_running
    assert outcome(run) == "running"  # it is offered again, and can be trained on from its row


def test_that_a_drawing_is_kept_where_the_training_is_left(
    run: Path, drawing: Project, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: "was interrupted" in notice_of(window))
    Robot(window).click("messageAction:2")
    qtbot.waitUntil(lambda: outcome(run) == "stopped")
    assert action(window, "actionBringBack").isEnabled()
    action(window, "actionBringBack").trigger()
    assert window.document.project.graph == drawing.graph
