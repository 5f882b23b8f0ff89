"""A second model beside the first, in the window, with an engine that computes nothing."""

from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import TEST, MainWindow
from app.robot import Robot
from backend.digits.box import Box
from backend.messages import EvaluateBoth, OpenSecond, PredictBoth, Request
from backend.project import DataChoice, Project
from backend.runs import create_run
from tests.app.using_window import notice_of, trained
from tests.backend.digits.drawings import drawn_seven
from tests.finding import part
from widgets.compare.compare_view import CompareView
from widgets.compare.differing_samples import DifferingSamples
from widgets.prediction_bars import PredictionBars


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """What the window asks of both models."""
    kept: list[Request] = []
    send = window.client.worker.send

    def keep(request: Request) -> int:
        if isinstance(request, OpenSecond | PredictBoth | EvaluateBoth):
            kept.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", keep)
    return kept


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "other.h5"
    path.write_bytes(b"weights")
    return path


def view_of(window: MainWindow) -> CompareView:
    view = window._test_page.compare
    window.show_page(TEST)
    window._test_page.tabs.choose(view)
    return view


def with_second(window: MainWindow, robot: Robot, qtbot: QtBot, file: Path) -> CompareView:
    """A first model has learnt, a second was opened from the file, and the view is shown."""
    trained(window, robot, qtbot)
    view = view_of(window)
    window.testing.compare.open_second(str(file), file.stem)
    qtbot.waitUntil(lambda: window.testing.compare.second is not None)
    return view


def test_that_without_a_model_it_says_what_to_do(window: MainWindow) -> None:
    view_of(window)

    assert "Train a network" in part(window, QLabel, "compareText").text()
    assert not part(window, QPushButton, "compareButton").isVisible()
    assert not part(window, QWidget, "firstAnswer").isVisible()


def test_that_both_answer_what_is_drawn(window: MainWindow, robot: Robot, qtbot: QtBot, file: Path) -> None:
    with_second(window, robot, qtbot, file)
    bars = [part(window, PredictionBars, name) for name in ("firstBars", "secondBars")]

    robot.draw("digitPad")

    qtbot.waitUntil(lambda: all(each.probabilities() is not None for each in bars))
    assert part(window, QLabel, "secondModelName").text() == "other"
    robot.click("clearPadButton")
    qtbot.waitUntil(lambda: all(each.probabilities() is None for each in bars))


def test_that_both_are_given_what_is_in_the_box_on_a_picture(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path, asked: list[Request]
) -> None:
    with_second(window, robot, qtbot, file)
    page, picture = window._test_page, drawn_seven()
    picture[:40, :40] = 255 - picture[0, 0]
    with qtbot.waitSignal(window.drawing.looked):
        window.drawing.opened._put(picture)
    with qtbot.waitSignal(window.drawing.looked):
        page.crop._change(Box(60, 50, 140, 180))
    qtbot.waitUntil(lambda: isinstance(asked[-1], PredictBoth) and asked[-1].first is window.drawing.given)
    assert isinstance(asked[-1], PredictBoth)
    np.testing.assert_array_equal(asked[-1].second, asked[-1].first)


def test_that_nothing_is_asked_while_another_view_is_shown(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path, asked: list[Request]
) -> None:
    with_second(window, robot, qtbot, file)
    window._test_page.tabs.choose(window._test_page.test_set)
    asked.clear()

    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.is_answered and window.drawing.answers > 0)

    assert asked == []
    window._test_page.tabs.choose(window._test_page.compare)
    assert [type(request) for request in asked] == [PredictBoth]


def test_that_the_file_dialog_opens_a_second_model(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(window, robot, qtbot)
    view_of(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))

    robot.click("openSecondButton")

    qtbot.waitUntil(lambda: part(window, QWidget, "secondAnswer").isVisible())


def test_that_a_file_that_cannot_be_opened_is_told_and_changes_nothing(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path
) -> None:
    with_second(window, robot, qtbot, file)

    window.testing.compare.open_second("/nowhere/gone.h5", "gone")

    qtbot.waitUntil(lambda: "There is no such file" in notice_of(window))
    assert window.testing.compare.second is not None
    assert part(window, QLabel, "secondModelName").text() == "other"


def test_that_the_best_of_a_run_is_offered_and_opened(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    run = create_run(
        Project(name="digits & letters", data=DataChoice()),
        parameters=1,
        samples=1,
        validation_samples=1,
        device="CPU",
    )
    trained(window, robot, qtbot)
    view_of(window)
    menu = part(window, QMenu, "secondOfRunMenu")
    menu.aboutToShow.emit()
    assert not menu.actions()[0].isEnabled()  # it has kept nothing yet
    (run.path / "best.h5").write_bytes(b"weights")

    menu.aboutToShow.emit()
    menu.actions()[0].trigger()

    qtbot.waitUntil(lambda: window.testing.compare.second is not None)
    assert window.testing.compare.second is not None
    assert window.testing.compare.second.path == str(run.path / "best.h5")
    assert part(window, QLabel, "secondModelName").text() == "digits & letters"


def test_that_the_same_test_set_is_compared_and_a_sample_given_as_it_is(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path, asked: list[Request]
) -> None:
    view = with_second(window, robot, qtbot, file)

    robot.click("compareButton")

    verdict = part(window, QLabel, "compareVerdict")
    qtbot.waitUntil(verdict.isVisible)
    assert "is better: it is right on 12 that other gets wrong" in verdict.text()
    assert "p = 0.003" in verdict.text()
    assert not part(window, QProgressBar, "compareProgress").isVisible()
    assert "92.0 % right (" in part(window, QLabel, "firstAccuracy").text()
    samples = part(window, DifferingSamples, "differingSamples")
    assert samples.isVisible()
    assert part(window, QLabel, "differText").text().startswith("2 of the 13 samples on which they differ")
    view.sample_chosen.emit(1)
    qtbot.waitUntil(lambda: window.drawing.sample is not None)
    sample = np.full((28, 28, 1), 9 / 20, np.float32)
    qtbot.waitUntil(lambda: isinstance(asked[-1], PredictBoth) and (asked[-1].second == sample).all())


def test_that_the_comparison_goes_when_a_model_changes(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path
) -> None:
    with_second(window, robot, qtbot, file)
    robot.click("compareButton")
    verdict = part(window, QLabel, "compareVerdict")
    qtbot.waitUntil(verdict.isVisible)

    window.testing.compare.open_second(str(file), "again")

    qtbot.waitUntil(lambda: not verdict.isVisible())


def test_that_the_second_model_is_taken_away(window: MainWindow, robot: Robot, qtbot: QtBot, file: Path) -> None:
    with_second(window, robot, qtbot, file)

    robot.click("letGoSecondButton")

    assert window.testing.compare.second is None
    assert not part(window, QWidget, "secondAnswer").isVisible()
    assert "Put a second model" in part(window, QLabel, "compareText").text()


def test_that_the_second_model_is_opened_again_in_another_engine(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path, asked: list[Request]
) -> None:
    with_second(window, robot, qtbot, file)
    asked.clear()
    pid = window.client.worker.engine_pid
    assert pid is not None

    psutil.Process(pid).kill()

    qtbot.waitUntil(lambda: any(isinstance(request, OpenSecond) for request in asked))
    qtbot.waitUntil(lambda: window.testing.compare.second is not None)
    assert window.testing.compare.second is not None
    assert window.testing.compare.second.path == str(file)


def test_that_a_second_model_that_is_no_longer_wanted_does_not_come_back(
    window: MainWindow, robot: Robot, qtbot: QtBot, file: Path
) -> None:
    with_second(window, robot, qtbot, file)

    window.testing.compare.open_second(str(file), "late")
    robot.click("letGoSecondButton")
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.is_answered and window.drawing.answers > 0)

    assert window.testing.compare.second is None
