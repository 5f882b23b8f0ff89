"""The test set in the window: measuring, choosing the data, clicking a mistake, saving the figures."""

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.messages import Evaluate, Predict, Request, ShowSamples
from backend.project import Preparation
from tests.app.conftest import MakeWindow
from tests.app.using_window import notice_of, save_to, trained
from tests.finding import part
from widgets.confusion_matrix import ConfusionMatrix
from widgets.digit_pad import DigitPad
from widgets.fields.choice_box import ChoiceBox
from widgets.test_set.sample_list import SampleList


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """All that the engine is asked."""
    kept: list[Request] = []
    send = window.client.worker.send

    def keep(request: Request) -> int:
        kept.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", keep)
    return kept


def evaluate(window: MainWindow, qtbot: QtBot) -> None:
    button = part(window, QPushButton, "evaluateButton")
    window.show_page(3)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part(window, ConfusionMatrix, "confusionMatrix").isVisible() and button.isEnabled())


def stale_text(window: MainWindow) -> str:
    label = part(window, QLabel, "testStaleText")
    return label.text() if label.isVisible() else ""


def choose_data(window: MainWindow, title: str) -> None:
    box = part(window, ChoiceBox, "testDataChoice")
    index = box.findText(title)
    assert index >= 0, [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_that_the_figures_are_said_in_words_and_the_surest_mistake_comes_first(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    evaluate(window, qtbot)

    assert part(window, QLabel, "testAccuracyText").text() == "90.0 %"
    assert part(window, QLabel, "testDetailText").text().startswith("of 20 (69.9 to 97.2)")
    assert part(window, QLabel, "worstErrorsText").text() == "2 wrong, the surest first"
    assert part(window, SampleList, "worstErrors").listed() == [3, 12]


def test_that_a_click_on_a_mistake_gives_it_to_the_network_as_it_is(
    window: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Request]
) -> None:
    trained(window, robot, qtbot)
    evaluate(window, qtbot)
    mistakes = part(window, SampleList, "worstErrors")
    place = mistakes.visualRect(mistakes.model().index(0, 0)).center()

    QTest.mouseClick(mistakes.viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: any(isinstance(request, Predict) for request in asked))
    given = [request.pictures for request in asked if isinstance(request, Predict)][-1]
    np.testing.assert_allclose(given, np.full((1, 28, 28, 1), 3 / 20), atol=1e-6)
    assert window.drawing.given is not None
    assert not part(window, DigitPad, "digitPad").is_empty()
    assert "as it is" in part(window, QLabel, "networkInputText").text()
    part(window, DigitPad, "digitPad").clear()
    qtbot.waitUntil(lambda: window.drawing.given is None)


def test_that_only_samples_that_are_seen_are_fetched(
    window: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Request]
) -> None:
    trained(window, robot, qtbot)
    evaluate(window, qtbot)

    qtbot.waitUntil(lambda: any(isinstance(request, ShowSamples) for request in asked))
    seen = [request for request in asked if isinstance(request, ShowSamples)]
    assert {number for request in seen for number in request.numbers} == {3, 12}


def test_that_a_cell_shows_its_samples(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    trained(window, robot, qtbot)
    evaluate(window, qtbot)
    matrix, mistakes = part(window, ConfusionMatrix, "confusionMatrix"), part(window, SampleList, "worstErrors")

    QTest.keyClick(matrix, Qt.Key.Key_Down)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert mistakes.listed() == [12]

    only_wrong = part(window, QPushButton, "onlyWrongSwitch")
    assert part(window, QLabel, "worstErrorsText").text() == "1 wrong, the surest first"
    assert not only_wrong.isEnabled()  # all of a cell are wrong, or none
    QTest.keyClick(matrix, Qt.Key.Key_Up)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert mistakes.listed() == [0, 1, 2, 4, 5, 6, 7, 8, 9]
    assert part(window, ChoiceBox, "trueClassFilter").currentText() == "was 0"
    assert not only_wrong.isEnabled()
    part(window, ChoiceBox, "answeredClassFilter").setCurrentIndex(0)
    assert only_wrong.isEnabled()


def test_that_the_network_can_be_measured_while_it_learns_and_that_it_learns_on_is_told(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)

    evaluate(window, qtbot)

    assert window.training.is_running
    assert stale_text(window) == ""
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)
    assert "has changed since" in stale_text(window)
    evaluate(window, qtbot)
    assert stale_text(window) == ""


def test_that_data_that_does_not_fit_says_why_and_other_parts_can_be_chosen(
    window: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Request]
) -> None:
    trained(window, robot, qtbot)
    window.show_page(3)
    sentence, button = part(window, QLabel, "testSetText"), part(window, QPushButton, "evaluateButton")
    assert "that no training has seen" in sentence.text()

    choose_data(window, "Iris: test part")
    assert "Iris does not fit: its samples are 4, and the network takes 28 × 28 × 1" in sentence.text()
    assert not button.isEnabled()

    choose_data(window, "Fashion-MNIST: test part")
    assert "which the network has not learnt" in sentence.text()

    choose_data(window, "MNIST: test part")
    assert sentence.text() == "10,000 samples; 11 MB are fetched first"
    assert button.isEnabled()

    choose_data(window, "Starter digits: held out")
    assert "held out" in sentence.text()
    evaluate(window, qtbot)
    assert [request.part for request in asked if isinstance(request, Evaluate)] == ["held-out"]
    assert "Starter digits: held out" in part(window, QLabel, "testDetailText").text()


def test_that_another_file_can_be_measured_on(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(window, robot, qtbot)
    window.show_page(3)
    path, labels = tmp_path / "mine.npz", np.array([0, 1, 0, 1], np.uint8)
    np.savez(path, x_train=np.zeros((4, 28, 28), np.uint8), y_train=labels)
    monkeypatch.setattr(
        "app.controllers.evaluation_controller.QFileDialog.getOpenFileName", lambda *_: (str(path), "")
    )

    choose_data(window, "Another file…")
    assert part(window, ChoiceBox, "testDataChoice").currentText() == "mine"
    assert part(window, QLabel, "testSetText").text() == "4 samples"
    assert part(window, QPushButton, "evaluateButton").isEnabled()

    path.write_bytes(b"no data")
    choose_data(window, "Another file…")
    assert "mine.npz" in part(window, QLabel, "testSetText").text()
    assert not part(window, QPushButton, "evaluateButton").isEnabled()


@pytest.mark.parametrize("ending", [".csv", ".txt"])
def test_that_the_figures_are_saved(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    trained(window, robot, qtbot)
    evaluate(window, qtbot)
    path = tmp_path / f"figures{ending}"
    save_to(path, monkeypatch)

    QTest.mouseClick(part(window, QPushButton, "saveEvaluationButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Saved as" in notice_of(window))

    text = path.read_text("utf-8")
    if ending == ".csv":
        rows = list(csv.reader(text.removeprefix("\ufeff").splitlines()))
        assert rows[1:] == [["0", "10", "0.9", "0.9", "9", "1"], ["1", "10", "0.9", "0.9", "1", "9"]]
    else:
        assert "0.698966" in text
        assert "Answered 1" in text


def test_that_measuring_can_be_stopped_and_nothing_is_complained_of(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("long-evaluation")
    trained(window, Robot(window), qtbot)
    window.show_page(3)
    evaluate_button, stop = (part(window, QPushButton, name) for name in ("evaluateButton", "stopEvaluateButton"))
    progress = part(window, QProgressBar, "evaluateProgress")
    assert not stop.isVisible()
    QTest.mouseClick(evaluate_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: progress.value() == 500)
    assert not evaluate_button.isEnabled()

    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(evaluate_button.isEnabled)
    assert not stop.isVisible()
    assert "stopped" not in notice_of(window)


def test_that_figures_go_when_the_network_has_gone(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    trained(window, robot, qtbot)
    evaluate(window, qtbot)

    window.model.remove()

    assert not part(window, ConfusionMatrix, "confusionMatrix").isVisible()
    assert not part(window, QPushButton, "evaluateButton").isEnabled()
    assert "Train a network" in part(window, QLabel, "testSetHint").text()


def test_that_what_was_measured_is_stale_when_pictures_are_prepared_in_another_way(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    evaluate(window, qtbot)
    assert stale_text(window) == ""

    window.model.prepare(Preparation(kind="plain"))

    assert stale_text(window) == "Pictures are prepared in another way since: evaluate it again."
