"""What the Train page says of a training, epoch by epoch."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.main_window import TRAIN, MainWindow
from app.robot import Robot
from backend.messages import EngineLost, EpochDone, TrainingEnded, TrainingStarted
from backend.project import Project
from backend.runs import PROJECT_FILE, EpochRow, create_run, runs_folder
from backend.templates import template
from backend.wording import say
from tests.finding import part

FALLS = [1.0, 0.8, 0.65, 0.5]


def epoch(number: int, loss: float) -> EpochDone:
    return EpochDone(number, 10, {"loss": loss, "val_loss": loss}, 0.01, 1.0, 0.1)


def said(window: MainWindow) -> str:
    return part(window, QLabel, "verdictText").text()


def hear_falling(window: MainWindow) -> None:
    window.training.heard.emit(TrainingStarted("nowhere", 10, 3, 800, 200, 1000))
    for number, loss in enumerate(FALLS, start=1):
        window.training.heard.emit(epoch(number, loss))


def test_that_the_verdict_follows_the_epochs_and_stays_after_the_end(window: MainWindow) -> None:
    hear_falling(window)
    assert said(window) == "Still improving; no over-fitting so far"
    window.training.heard.emit(TrainingEnded("finished"))
    assert "more epochs may make it better" in said(window)


def test_that_a_training_that_ran_away_says_so(window: MainWindow) -> None:
    hear_falling(window)
    window.training.heard.emit(TrainingEnded("failed", say("It ran away: the loss is no longer a number.")))
    assert said(window) == "The learning rate is too high: the loss ended as not a number"


def test_that_a_lost_engine_is_no_verdict_on_the_network(window: MainWindow) -> None:
    hear_falling(window)
    window.training.heard.emit(EngineLost(say("The engine is gone.")))
    assert said(window) == ""


def test_that_a_run_that_goes_on_is_judged_with_the_epochs_before(window: MainWindow) -> None:
    run = create_run(Project(), parameters=1, samples=800, validation_samples=200, device="CPU")
    rows = enumerate(FALLS[:3], start=1)
    run.write_epochs([EpochRow(number, loss, None, loss, None, 0.01, 1.0, 0.1) for number, loss in rows])
    window.training.heard.emit(TrainingStarted(str(run.path), 10, 3, 800, 200, 1000, steps_done=9))
    assert said(window) == "Still improving; no over-fitting so far"


def test_that_a_project_that_is_opened_has_no_verdict_yet(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    hear_falling(window)
    robot.click("templateCard:mlp")
    assert said(window) == ""
    assert "after some epochs" in part(window, QLabel, "verdictWhy").text()


@pytest.fixture
def old_run(window: MainWindow) -> str:
    """A run of earlier that over-fitted, kept beside the one that falls."""
    project = msgspec.structs.replace(template("mlp").project, name="Old one")
    run = create_run(project, parameters=1, samples=800, validation_samples=200, device="CPU")
    rows = [
        EpochRow(number, 1 / number, None, 0.3 + 0.2 * number, 0.75, 0.01, 2.0, 0.5) for number in range(1, 13)
    ]
    run.write_epochs(rows)
    run.update(outcome="stopped", epochs_done=12, best_epoch=1)
    window.looking_back.runs.reread((run.record.id,))
    return run.record.id


def test_that_cards_and_verdict_are_those_of_the_old_run_while_it_is_shown(
    window: MainWindow, robot: Robot, old_run: str, qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.show_page(TRAIN)
    names = ("validationAccuracyText", "epochText", "timeLeftText", "epochTimeText", "verdictText", "speedText")

    def told() -> list[str]:
        return [part(window, QLabel, name).text() for name in names]

    own = told()
    window.looking_back.moments.look_back(old_run)
    accuracy, epoch, seconds, state, verdict, speed = told()
    assert (accuracy, epoch, seconds, state) == ("75.0 %", "12 of 12", "2.5 s", "stopped in epoch 13")
    assert verdict.startswith("Over-fitting")
    assert speed == "400"
    window.training.heard.emit(TrainingEnded("finished"))
    window._train_page.end_run("Training finished")
    assert told() == [accuracy, epoch, seconds, state, verdict, speed]
    robot.click("currentRunButton")
    assert told()[:2] == own[:2]
    assert told()[3] == "Training finished"
    assert not told()[4].startswith("Over-fitting")


def test_that_an_old_run_that_cannot_be_judged_has_no_verdict_of_another(
    window: MainWindow, old_run: str, robot: Robot
) -> None:
    hear_falling(window)
    (runs_folder() / old_run / PROJECT_FILE).unlink()
    (runs_folder() / old_run / "graph.json").unlink()
    window.looking_back.verdicts.show_old(runs_folder() / old_run)
    assert said(window) == ""
