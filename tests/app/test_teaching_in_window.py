"""Teaching in the window: correcting an answer, the view of what is kept, learning from it, and back."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import TEST, TRAIN, MainWindow
from app.robot import Robot
from backend.messages import Prediction
from backend.my_drawings.store import drawings_folder, read_drawings
from tests.app.conftest import MakeWindow
from tests.app.using_window import notice_of, trained
from tests.backend.my_drawings.kept import keep_seven
from tests.finding import part


def labels() -> list[str]:
    return [drawing.label for drawing in read_drawings().drawings]


def ready(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    """A network has learnt, and the view of my drawings is to be seen."""
    trained(window, robot, qtbot)
    window.show_page(TEST)
    robot.click("myDrawingsTab")


def drawn(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    """A seven is drawn and answered."""
    robot.click("clearPadButton")
    qtbot.waitUntil(lambda: window.drawing.given is None)
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.given is not None and window.drawing.is_answered)


def keep(window: MainWindow, robot: Robot, qtbot: QtBot, label: str) -> None:
    drawn(window, robot, qtbot)
    count = len(window.testing.teaching.kept.drawings)
    QTest.keyClick(robot.find("digitPad"), Qt.Key(ord(label)), Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(window.testing.teaching.kept.drawings) == count + 1)


def text(window: MainWindow, name: str) -> str:
    return part(window, QLabel, name).text()


def grid(window: MainWindow) -> QListWidget:
    return part(window, QListWidget, "drawingsGrid")


def read(window: MainWindow) -> list[str]:
    shown = grid(window)
    return [str(shown.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(shown.count())]


def test_that_a_wrong_answer_is_corrected_with_one_click_and_undone(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    ready(window, robot, qtbot)
    drawn(window, robot, qtbot)
    robot.click("correctionButton:0")
    qtbot.waitUntil(lambda: len(labels()) == 1)
    qtbot.waitUntil(lambda: part(window, QPushButton, "undoKeepButton").isVisible())
    (kept,) = read_drawings().drawings
    assert text(window, "keptText") == f"Kept in My drawings as {kept.label}"
    assert window.drawing.given is not None
    assert (kept.given == window.drawing.given).all()
    qtbot.waitUntil(lambda: read(window) == [kept.label])
    robot.click("undoKeepButton")
    qtbot.waitUntil(lambda: labels() == [])
    qtbot.waitUntil(lambda: window._test_page.correction.is_asking)


def test_that_a_right_answer_is_kept_by_alt_return(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    ready(window, robot, qtbot)
    drawn(window, robot, qtbot)
    pad, right = robot.find("digitPad"), part(window, QPushButton, "rightAnswerButton")
    assert not right.isVisible(), "it does not know, which cannot be right"
    window.drawing._hear(window.drawing._asked, Prediction(np.eye(10, dtype=np.float32)[[7]], 1.0))
    assert right.isVisible()
    QTest.keyClick(pad, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: labels() == ["7"])


def test_that_a_sample_of_the_test_set_is_known_as_such_when_it_is_corrected(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    ready(window, robot, qtbot)
    caution = part(window, QLabel, "testSampleCaution")
    for is_test in (True, False):
        with qtbot.waitSignal(window.drawing.answered):
            window.drawing.show_sample(np.full((28, 28, 1), 0.5, np.float32), is_test=is_test)
        assert caution.isVisible() == is_test
    drawn(window, robot, qtbot)
    assert not caution.isVisible()


def test_that_one_drawing_is_kept_once_and_the_next_is_asked_about(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    qtbot.waitUntil(lambda: not window._test_page.correction.is_asking)
    QTest.keyClick(robot.find("digitPad"), Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    keep(window, robot, qtbot, "4")
    assert labels() == ["3", "4"]


def test_that_nothing_is_asked_without_a_drawing_or_a_network(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    window.show_page(TEST)
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.given is not None)
    assert not window._test_page.correction.is_asking
    ready(window, robot, qtbot)
    qtbot.waitUntil(lambda: window._test_page.correction.is_asking)
    robot.click("clearPadButton")
    qtbot.waitUntil(lambda: not window._test_page.correction.is_asking)


def test_that_a_network_that_answers_numbers_is_not_corrected(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    keep_seven()
    ready(window, robot, qtbot)
    drawn(window, robot, qtbot)
    project = window.model.project
    assert project is not None
    numbers = msgspec.structs.replace(project.training, loss="mean_squared_error")
    window.model.put(msgspec.structs.replace(project, training=numbers), (), unsaved=False, checkpoint=None)
    qtbot.waitUntil(lambda: window.drawing.is_answered)
    assert not window._test_page.correction.is_asking
    qtbot.waitUntil(lambda: "answers with a number" in text(window, "teachingPlanText"))
    assert not part(window, QPushButton, "learnButton").isEnabled()


def test_that_drawings_are_deleted_with_undo_and_relabelled(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    ready(window, robot, qtbot)
    for label in "34":
        keep(window, robot, qtbot, label)
    assert read(window) == ["4", "3"]
    grid(window).item(1).setSelected(True)
    window._test_page.drawings.relabel_requested.emit(window._test_page.drawings.selected(), "9")
    qtbot.waitUntil(lambda: read(window) == ["4", "9"])
    robot.click("deleteDrawingsButton")
    qtbot.waitUntil(lambda: read(window) == ["4"])
    qtbot.waitUntil(lambda: "Deleted drawings: 1." in notice_of(window))
    window.notices._act("0")
    qtbot.waitUntil(lambda: read(window) == ["4", "9"])
    pad, shown = window._test_page.pad, grid(window)
    for number, modifier, is_put in (
        (0, Qt.KeyboardModifier.NoModifier, True),
        (1, Qt.KeyboardModifier.ControlModifier, False),
    ):
        before, place = pad.shown_picture, shown.visualItemRect(shown.item(number)).center()
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        assert (pad.shown_picture is not before) == is_put
    before = pad.shown_picture
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert pad.shown_picture is not before


def test_that_drawings_of_another_window_and_damaged_ones_are_found(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    window.show_page(TEST)
    keep_seven("8")
    bad = keep_seven("1")
    (drawings_folder() / f"{bad.id}.npz").write_bytes(b"nothing")
    robot.click("myDrawingsTab")
    qtbot.waitUntil(lambda: read(window) == ["8"])
    assert "Damaged drawings were put aside" in notice_of(window)
    assert text(window, "teachingPlanText").startswith("Train a network or open a model")


def test_that_a_network_is_taught_and_compared_with_itself_before(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    ready(window, robot, qtbot)
    for label in "34":
        keep(window, robot, qtbot, label)
    robot.click("testDrawingsButton")
    qtbot.waitUntil(lambda: text(window, "drawingsText") == "1 of 2 read right (50 %)")
    assert read(window) == ["4, read as ?", "3, read right"]
    assert "mixed with 256 samples of Starter digits" in text(window, "teachingPlanText")
    robot.click("learnButton")
    qtbot.waitUntil(lambda: part(window, QLabel, "after:2").text() == "90.0 %")
    shown = [text(window, name) for name in ("before:1", "after:1", "before:2")]
    assert shown == ["50.0 %", "100.0 %", "90.0 %"]
    assert read(window) == ["4, read right", "3, read right"]
    assert not window.training.is_running
    assert window.model.project is not None
    assert window.model.project.name.endswith(", taught")
    assert window.training.trained[0].data.my_drawings == "even"


def test_that_the_network_of_before_comes_back(
    window: MainWindow, robot: Robot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nowhere").mkdir()  # the folder of every run of the engine that computes nothing
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    robot.click("learnButton")
    back = part(window, QPushButton, "backToBeforeButton")
    qtbot.waitUntil(back.isVisible)
    back.click()
    qtbot.waitUntil(lambda: "There is no such file." in notice_of(window))
    asked = window.testing.teaching._lesson
    assert asked is not None
    assert asked.run is not None
    monkeypatch.setattr("app.controllers.teaching_controller.START_FILE", str(keep_file(tmp_path)))
    back.click()
    qtbot.waitUntil(lambda: "again as it was before" in notice_of(window))
    assert not back.isVisible()


def keep_file(folder: Path) -> Path:
    path = folder / "start.h5"
    path.write_bytes(b"")
    return path


def test_that_teaching_that_fails_leaves_all_as_it_was(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("teaching-fails")
    robot = Robot(window)
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    robot.click("learnButton")
    qtbot.waitUntil(lambda: "It cannot be taught." in notice_of(window))
    qtbot.waitUntil(lambda: not window.testing.teaching.is_teaching)
    assert part(window, QPushButton, "learnButton").isEnabled()


def test_that_teaching_can_be_stopped_and_is_measured_then_too(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("teaching-waits")
    robot = Robot(window)
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    robot.click("learnButton")
    qtbot.waitUntil(lambda: text(window, "teachingStateText") == "Learning: epoch 1 of 5")
    robot.click("stopLearningButton")
    qtbot.waitUntil(lambda: part(window, QPushButton, "backToBeforeButton").isVisible())
    assert not window.training.is_running


@pytest.mark.parametrize("engine", ["drawings-wait", "long-evaluation"])
def test_that_the_measuring_before_can_be_stopped(make_window: MakeWindow, qtbot: QtBot, engine: str) -> None:
    window = make_window(engine)
    robot = Robot(window)
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    robot.click("learnButton")
    assert text(window, "teachingStateText") == "Measuring before…"
    robot.click("stopLearningButton")
    assert not window.testing.teaching.is_teaching
    assert part(window, QPushButton, "learnButton").isEnabled()
    robot.click("learnButton")  # at once: what is still told of the first is nothing to the second
    window.drawing.ask_again()
    qtbot.waitUntil(lambda: window.drawing.is_answered)
    qtbot.waitUntil(lambda: window.testing.teaching.is_teaching)
    assert notice_of(window) == ""


def test_that_after_the_learning_the_measuring_can_be_stopped(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("long-after-teaching")
    robot = Robot(window)
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    robot.click("learnButton")
    qtbot.waitUntil(lambda: text(window, "teachingStateText") == "Measuring after…")
    robot.click("stopLearningButton")
    assert part(window, QPushButton, "backToBeforeButton").isVisible()
    assert not part(window, QPushButton, "stopLearningButton").isVisible()


def test_that_while_another_training_runs_learning_waits(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    window.training.train()
    qtbot.waitUntil(lambda: "A training is running" in text(window, "teachingPlanText"))
    assert not part(window, QPushButton, "learnButton").isEnabled()
    window.training.stop()
    qtbot.waitUntil(lambda: part(window, QPushButton, "learnButton").isEnabled())


def test_that_teaching_keeps_the_engine_that_has_the_network(
    window: MainWindow, robot: Robot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    prepared: list[object] = []
    monkeypatch.setattr(window._watch, "prepare_for_training", prepared.append)
    robot.click("learnButton")
    qtbot.waitUntil(lambda: part(window, QPushButton, "backToBeforeButton").isVisible())
    assert prepared == []
    window.training.train()
    assert len(prepared) == 1


def way(window: MainWindow) -> str:
    return window.document.project.data.my_drawings


def test_that_my_drawings_are_added_to_the_data_by_one_switch(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    ready(window, robot, qtbot)
    keep(window, robot, qtbot, "3")
    window.show_page(TRAIN)
    switch = part(window, QCheckBox, "withMyDrawings")
    qtbot.waitUntil(switch.isVisible)
    assert switch.text() == "And my drawings (1)"
    before = window.document.facts
    assert before is not None
    switch.click()
    assert way(window) == "all"
    assert window.document.facts is not None
    assert window.document.facts.training_samples == before.training_samples + 1
    window._data._choose("iris")
    assert way(window) == "none"
    assert not switch.isVisible()
    window._data._choose("my-drawings")
    assert window.document.facts is not None
    assert window.document.facts.training_samples == 1
