"""Inside the network, on the Test page, with an engine that computes nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import TEST, MainWindow
from app.robot import Robot
from backend.messages import Explain, LookInside, Request
from backend.templates import template
from tests.app.conftest import MakeWindow
from tests.app.using_window import trained
from tests.finding import part
from widgets.inside.heat_picture import HeatPicture
from widgets.inside.layer_units import LayerUnits

Asked = list[LookInside | Explain]


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What the two views ask for."""
    kept: Asked = []
    send = window.client.worker.send

    def keep(request: Request) -> int:
        if isinstance(request, LookInside | Explain):
            kept.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", keep)
    return kept


def _show(window: MainWindow, tab: str) -> None:
    window.show_page(TEST)
    part(window, QPushButton, tab).click()


def _draw_trained(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    trained(window, robot, qtbot)
    window.show_page(TEST)
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.is_answered)


def _hint(window: MainWindow, name: str) -> str:
    label = part(window, QLabel, name)
    return label.text() if label.isVisible() else ""


def _settled(qtbot: QtBot, *waiting: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: not any(is_waiting() for is_waiting in waiting))


# The layers --------------------------------------------------------------------------------------------------


def test_that_without_a_network_and_without_a_drawing_it_says_what_to_do(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot
) -> None:
    for tab, hint in (("insideTab", "insideHint"), ("lookedTab", "lookedHint")):
        _show(window, tab)
        assert "No network has learnt yet" in _hint(window, hint)
    trained(window, robot, qtbot)
    for tab, hint in (("insideTab", "insideHint"), ("lookedTab", "lookedHint")):
        _show(window, tab)
        assert "Draw something" in _hint(window, hint)
    assert asked == []


def test_that_every_layer_is_shown_in_the_order_of_the_network_and_named_as_its_card(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, "insideTab")
    qtbot.waitUntil(lambda: window.testing.inside.seen is not None)
    names = [node.name for node in window.document.graph.nodes]
    titles = [part(window, QLabel, f"layerAnswerTitle:{name}") for name in names]
    assert [title.text() for title in titles] == [
        "Input · 4 numbers",
        "Flatten · 4 numbers",
        "Dense · 4 numbers",
        "Dense (2) · 4 numbers",
    ]
    tops = [title.mapTo(window, QPoint(0, 0)).y() for title in titles]
    assert tops == sorted(tops)


def test_that_layers_that_rest_say_so_and_the_answer_has_the_names_of_the_classes(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    project = template("small-cnn").project
    window.model.put(project, ("a", "b", "c", "d"), unsaved=False, checkpoint=None)
    _show(window, "insideTab")
    nodes = project.graph.nodes
    (rests,) = [node.name for node in nodes if node.kind == "Dropout"]
    title = f"layerAnswerTitle:{rests}"
    qtbot.waitUntil(lambda: window.findChild(QLabel, title) is not None)
    assert part(window, QLabel, title).text() == "Dropout · rests while answering"
    answer, before = (part(window, LayerUnits, f"layerAnswer:{nodes[at].name}") for at in (-1, -2))
    assert answer.value_at(QPointF(10, 6)).startswith("a: about")
    assert before.value_at(QPointF(10, 6)).startswith("Number 1: about")


def test_that_a_drawing_is_followed_only_while_the_view_is_shown(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    _settled(qtbot, lambda: not window.drawing.is_answered)
    assert asked == []
    _show(window, "insideTab")
    qtbot.waitUntil(lambda: window.testing.inside.seen is not None)
    assert isinstance(asked[-1], LookInside)
    assert asked[-1].roomy
    assert asked[-1].picture is window.drawing.given
    count = len(asked)
    robot.draw("digitPad", (((0.3, 0.3), (0.6, 0.5)),))
    qtbot.waitUntil(lambda: len(asked) > count and asked[-1].picture is window.drawing.given)
    window.show_page(0)
    _settled(qtbot, lambda: window.testing.inside.is_waiting)
    count = len(asked)
    window.drawing.look()
    window.training.steps_done.emit()
    assert not window.testing.inside.is_waiting
    assert len(asked) == count


@pytest.mark.parametrize(("tab", "kind"), [("insideTab", LookInside), ("lookedTab", Explain)])
def test_that_it_is_asked_again_while_the_network_learns(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot, tab: str, kind: type[Request]
) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, tab)
    qtbot.waitUntil(lambda: len(asked) > 0)
    _settled(qtbot, lambda: window.testing.inside.is_waiting or window.testing.looked.is_waiting)
    count = len(asked)
    for _ in range(20):
        window.training.steps_done.emit()
    qtbot.waitUntil(lambda: len(asked) == count + 1)
    assert isinstance(asked[-1], kind)


def test_that_a_click_shows_a_layer_larger_with_its_numbers_and_escape_goes_back(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, "insideTab")
    qtbot.waitUntil(lambda: window.testing.inside.seen is not None)
    QTest.mouseClick(part(window, LayerUnits, "layerAnswer:dense"), Qt.MouseButton.LeftButton)
    title = part(window, QLabel, "closerTitle")
    qtbot.waitUntil(title.isVisible)
    look = next(request for request in reversed(asked) if isinstance(request, LookInside))
    assert look.closer == "dense"
    assert title.text() == "Dense · 4 numbers"
    assert part(window, QLabel, "closerRange").text() == "Lowest 0, highest 1. Shape 4."
    units = part(window, LayerUnits, "closerUnits")
    QTest.keyClick(units, Qt.Key.Key_Right)
    QTest.keyClick(units, Qt.Key.Key_Right)
    assert part(window, QLabel, "closerValue").text() == "Number 2: about 0.333"
    QTest.keyClick(units, Qt.Key.Key_Escape)
    assert not title.isVisible()
    assert window.focusWidget() is part(window, LayerUnits, "layerAnswer:dense")


def test_that_what_the_first_layer_looks_for_stands_before_its_answer_and_can_be_seen_larger(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, "insideTab")
    qtbot.waitUntil(lambda: window.testing.inside.seen is not None)
    title = part(window, QLabel, "layerAnswerTitle:filters")
    assert title.text() == "What Dense (2) looks for · a picture"
    after = part(window, QLabel, "layerAnswerTitle:dense_2")
    assert title.mapTo(window, QPoint(0, 0)).y() < after.mapTo(window, QPoint(0, 0)).y()
    _settled(qtbot, lambda: window.testing.inside.is_waiting)
    QTest.keyClick(part(window, LayerUnits, "layerAnswer:filters"), Qt.Key.Key_Return)
    assert part(window, QLabel, "closerRange").text() == "Lowest -1, highest 1. Shape 2 × 2 × 1."
    part(window, QPushButton, "allLayersButton").click()
    assert title.isVisible()


# Where it looked ---------------------------------------------------------------------------------------------


def test_that_the_answer_is_explained_with_a_legend_and_a_reason(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, "lookedTab")
    qtbot.waitUntil(lambda: window.testing.looked.seen is not None)
    assert isinstance(asked[-1], Explain)
    assert (asked[-1].method, asked[-1].target) == ("occlusion", None)
    assert part(window, QLabel, "lookedHead").text() == "7: 75.0 % sure, score 4.5"
    assert "before the softmax" in part(window, QLabel, "lookedWhy").text()
    legend = part(window, QWidget, "heatLegend")
    assert legend.accessibleDescription() == "does not matter – speaks for it"
    picture = part(window, HeatPicture, "heatPicture")
    QTest.mouseMove(picture, QPoint(3, 3))
    qtbot.waitUntil(lambda: part(window, QLabel, "lookedValue").text() == "Row 1, column 1: 1")


def test_that_without_a_convolution_grad_cam_is_not_offered_and_it_says_why(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, "lookedTab")
    qtbot.waitUntil(lambda: window.testing.looked.seen is not None)
    methods = part(window, QComboBox, "lookedMethod")
    assert [methods.itemText(at) for at in range(methods.count())] == ["Saliency", "Occlusion"]
    assert "Grad-CAM needs a convolution" in _hint(window, "noGradCamText")


def test_that_another_way_another_answer_and_smoothness_are_asked_for(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot
) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, "lookedTab")
    qtbot.waitUntil(lambda: window.testing.looked.seen is not None)
    assert not part(window, QCheckBox, "lookedSmooth").isVisible()
    QTest.keyClick(part(window, QComboBox, "lookedMethod"), Qt.Key.Key_Up)
    part(window, QCheckBox, "lookedSmooth").click()
    targets = part(window, QComboBox, "lookedTarget")
    QTest.keyClick(targets, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: window.testing.looked.seen is not None and window.testing.looked.seen.target == 9)
    last = asked[-1]
    assert isinstance(last, Explain)
    assert (last.method, last.target, last.smooth) == ("saliency", 9, True)


def test_that_a_network_with_convolutions_is_asked_at_its_last_one(
    window: MainWindow, robot: Robot, asked: Asked, qtbot: QtBot
) -> None:
    window.files.begin_template("lenet-5")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.show_page(TEST)
    robot.draw("digitPad")
    _show(window, "lookedTab")
    qtbot.waitUntil(lambda: window.testing.looked.seen is not None)
    assert isinstance(asked[-1], Explain)
    assert (asked[-1].method, asked[-1].layer) == ("grad-cam", "conv2d_2")
    assert "Conv 2D (2) found what speaks for “7”" in part(window, QLabel, "lookedText").text()
    QTest.keyClick(part(window, QComboBox, "lookedLayer"), Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: isinstance(asked[-1], Explain) and asked[-1].layer == "conv2d")
    assert not part(window, QLabel, "noGradCamText").isVisible()


def test_that_numbers_are_explained_by_a_bar_for_each(window: MainWindow, asked: Asked, qtbot: QtBot) -> None:
    window.files.begin_template("iris-two-layer")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    _show(window, "lookedTab")
    bars = part(window, QWidget, "heatBars")
    qtbot.waitUntil(bars.isVisible)
    assert bars.accessibleDescription().startswith("Sepal length (cm): 1, ")
    _show(window, "insideTab")
    qtbot.waitUntil(lambda: window.testing.inside.seen is not None)
    assert isinstance(asked[-1], LookInside)
    assert asked[-1].picture is not None
    assert asked[-1].picture.shape == (4,)


def test_that_what_the_engine_refuses_is_said_where_the_picture_would_be(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window("explains-nothing")
    robot = Robot(window)
    _draw_trained(window, robot, qtbot)
    _show(window, "lookedTab")
    qtbot.waitUntil(lambda: _hint(window, "lookedHint") == "It has no slope.")
    assert part(window, QComboBox, "lookedMethod").isVisible()


def test_that_another_network_is_looked_into_anew(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    _draw_trained(window, robot, qtbot)
    _show(window, "insideTab")
    qtbot.waitUntil(lambda: window.testing.inside.seen is not None)
    window.model.remove()
    assert "No network has learnt yet" in _hint(window, "insideHint")
    assert window.testing.inside.seen is None
