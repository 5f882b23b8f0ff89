"""Networks that take rows of numbers, in the window: iris and XOR from Home to the answer."""

import msgspec
import numpy as np
import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.edits import AddNode, SetParameter
from backend.graph.model import Node
from backend.messages import Predict, Request
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven
from tests.finding import part
from widgets.digit_pad import DigitPad
from widgets.prediction_bars import PredictionBars
from widgets.row_form import RowForm
from widgets.sample_scatter import SampleScatter
from widgets.sample_strip import SampleStrip


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Predict]:
    kept: list[Predict] = []
    send = window.client.worker.send

    def keep(request: Request) -> int:
        if isinstance(request, Predict):
            kept.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", keep)
    return kept


def _train(window: MainWindow, qtbot: QtBot) -> None:
    window.files.begin_template("iris-softmax")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)


def test_that_the_data_is_shown_as_points_instead_of_pictures(window: MainWindow) -> None:
    strip, plane = part(window, SampleStrip, "sampleStrip"), window._train_page.data.findChild(SampleScatter)
    assert isinstance(plane, SampleScatter)
    window.files.begin_template("iris-softmax")
    window.show_page(2)
    assert plane.isVisible()
    assert not strip.isVisible()
    window.files.begin_template("mlp")
    window.show_page(2)
    assert strip.isVisible()
    assert not plane.isVisible()


def test_that_the_test_page_asks_for_the_four_measures_instead_of_a_drawing(
    window: MainWindow, asked: list[Predict], qtbot: QtBot
) -> None:
    _train(window, qtbot)
    window.show_page(3)
    assert part(window, RowForm, "rowForm").isVisible()
    assert not part(window, DigitPad, "digitPad").isVisible()
    field = part(window, QDoubleSpinBox, "rowField:2")
    assert field.accessibleName() == "Petal length (cm)"
    field.setValue(5.5)
    qtbot.waitUntil(lambda: len(asked) > 0 and np.isclose(asked[-1].pictures[0, 2], 5.5))
    assert asked[-1].pictures.shape == (1, 4)
    bars = part(window, PredictionBars, "predictionBars")
    qtbot.waitUntil(lambda: bars.probabilities() is not None)
    assert "virginica" in bars.accessibleDescription()


def test_that_the_slider_moves_the_number(window: MainWindow, asked: list[Predict], qtbot: QtBot) -> None:
    _train(window, qtbot)
    window.show_page(3)
    slider = part(window, QSlider, "rowSlider:0")
    slider.setValue(slider.maximum())
    assert part(window, QDoubleSpinBox, "rowField:0").value() == pytest.approx(8.8, abs=0.1)
    qtbot.waitUntil(lambda: len(asked) > 0)


def test_that_without_a_network_it_says_what_to_do(window: MainWindow) -> None:
    window.files.begin_template("xor")
    window.show_page(3)
    assert part(window, RowForm, "rowForm").isVisible()
    assert part(window, QLabel, "sureText").text() == "No network has learnt yet"
    assert "these numbers" in part(window, QLabel, "otherAnswersText").text()


def test_that_drawings_come_back_with_a_network_that_reads_them(
    window: MainWindow, robot: Robot, asked: list[Predict], qtbot: QtBot
) -> None:
    _train(window, qtbot)
    window.show_page(3)
    window.files.begin_template("mlp")
    window.show_page(3)
    assert part(window, DigitPad, "digitPad").isVisible()
    count = len(asked)
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.given is not None)
    assert len(asked) == count  # no model yet: nobody is asked


def test_that_a_network_that_takes_neither_is_not_asked_and_it_is_said(
    window: MainWindow, asked: list[Predict], qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    first = window.document.graph.nodes[0]
    for shape in ((100,), (4, 10), (5, 5)):
        window.document.do(SetParameter(first.id, "shape", shape), "Change")
        as_opened = Preparation(height=shape[0], width=shape[1]) if len(shape) == 2 else Preparation()
        project = msgspec.structs.replace(window.document.project, preparation=as_opened)
        window.model.put(project, (), unsaved=False, checkpoint=None)
        window.show_page(3)
        assert part(window, QLabel, "sureText").text() == "It takes no drawings", shape
        assert part(window, QLabel, "noPadText").isVisible()
        assert part(window, PredictionBars, "predictionBars").shown_rows() == []
        assert not part(window, DigitPad, "digitPad").isVisible()
        window._test_page.pad.show_picture(drawn_seven(top=20, left=20))
        qtbot.waitUntil(lambda: window.drawing.given is not None)
        assert asked == []


def test_that_networks_with_two_inputs_are_given_the_drawing_if_both_can_take_it(window: MainWindow) -> None:
    window.files.begin_template("mlp")
    rows = Node("rows", "Input", "rows", {"shape": (28, 28)})
    window.document.do(AddNode(rows), "Add")
    window.model.put(window.document.project, (), unsaved=False, checkpoint=None)
    window.show_page(3)
    assert part(window, QLabel, "sureText").text() != "It takes no drawings"
    window.document.do(SetParameter("rows", "shape", (5,)), "Change")
    window.model.put(window.document.project, (), unsaved=False, checkpoint=None)
    assert part(window, QLabel, "sureText").text() == "It takes no drawings"


def test_that_an_example_of_the_data_can_be_taken(window: MainWindow, qtbot: QtBot) -> None:
    window.files.begin_template("iris-softmax")
    window.show_page(3)
    form = part(window, RowForm, "rowForm")
    rows = np.array([[6.4, 2.8, 5.6, 2.2], [5.0, 2.3, 3.3, 1.0]], np.float32)
    form.set_examples(rows, ["virginica", "versicolor"], ("setosa", "versicolor", "virginica"))
    part(window, QPushButton, "takeExampleButton").click()
    assert form.row() == pytest.approx([6.4, 2.8, 5.6, 2.2])
    assert part(window, QLabel, "exampleText").text() == "This one is “virginica”."
    part(window, QDoubleSpinBox, "rowField:0").setValue(5.0)
    assert part(window, QLabel, "exampleText").text() == ""
