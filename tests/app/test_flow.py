"""Data flowing through the canvas, with an engine that computes nothing."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot
from backend.edits import RemoveNodes
from backend.graph.model import Graph, Node
from backend.messages import LookInside, Request
from backend.project import Project
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, trained
from tests.finding import part
from widgets.sample_view import SampleView


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[LookInside]:
    """The looks inside that the window asks for."""
    kept: list[LookInside] = []
    send = window.client.worker.send

    def keep(request: Request) -> int:
        if isinstance(request, LookInside):
            kept.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", keep)
    return kept


def _begin(window: MainWindow, qtbot: QtBot) -> None:
    window.files.begin_template("mlp")
    action(window, "actionShowData").setChecked(True)
    qtbot.waitUntil(lambda: window.flow.view is not None)


def _text(window: MainWindow) -> str:
    return part(window, QLabel, "flowText").text()


def _shown(window: MainWindow) -> set[str]:
    """The layers whose cards bear a picture."""
    cards = window._build_page.view.graph_scene.cards
    return {key for key, card in cards.items() if card._picture is not None}


def test_that_nothing_is_asked_while_the_pictures_are_not_wanted(
    window: MainWindow, asked: list[LookInside], qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    assert not window.flow.is_waiting
    assert asked == []
    assert not part(window, QLabel, "flowText").isVisible()


def test_that_every_card_gets_its_picture_and_the_bar_says_what_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    _begin(window, qtbot)
    assert _shown(window) == set(window.document.graph.by_id)
    assert _text(window) == "Sample 1 · 7 · untrained"
    action(window, "actionShowData").setChecked(False)
    assert _shown(window) == set()
    assert not part(window, QLabel, "flowText").isVisible()


def test_that_the_choice_is_remembered(make_window: MakeWindow, qtbot: QtBot) -> None:
    first = make_window()
    first.files.begin_template("mlp")
    part(first, QToolButton, "showDataButton").click()
    assert first.settings.settings.show_data
    first.close()
    qtbot.waitUntil(lambda: make_window().settings.settings.show_data)


def test_that_one_goes_through_the_samples(window: MainWindow, asked: list[LookInside], qtbot: QtBot) -> None:
    _begin(window, qtbot)
    part(window, QToolButton, "flowNext").click()
    qtbot.waitUntil(lambda: _text(window).startswith("Sample 2 ·"))
    part(window, QToolButton, "flowPrevious").click()
    part(window, QToolButton, "flowPrevious").click()
    qtbot.waitUntil(lambda: _text(window).startswith("Sample 50 ·"))
    count = len(asked)
    part(window, QToolButton, "flowRandom").click()
    qtbot.waitUntil(lambda: len(asked) > count)


def test_that_an_edit_is_followed_and_many_edits_are_asked_about_once(
    window: MainWindow, asked: list[LookInside], qtbot: QtBot
) -> None:
    _begin(window, qtbot)
    count = len(asked)
    last = window.document.graph.nodes[-1].id
    for _ in range(3):
        window.document.do(RemoveNodes([last]), "Remove")
        window.document.undo_stack.undo()
    window.document.do(RemoveNodes([last]), "Remove")
    qtbot.waitUntil(lambda: window.flow.view is not None and len(window.flow.view.layers) == 3)
    assert len(asked) == count + 1


def test_that_a_network_with_problems_still_shows_what_can_be_computed(window: MainWindow, qtbot: QtBot) -> None:
    _begin(window, qtbot)
    nodes = window.document.graph.nodes
    window.document.do(RemoveNodes([nodes[1].id]), "Remove")  # Flatten: what follows is not connected any more
    qtbot.waitUntil(lambda: _shown(window) == {nodes[0].id})
    window.document.do(RemoveNodes([nodes[0].id]), "Remove")
    qtbot.waitUntil(lambda: _shown(window) == set())
    qtbot.waitUntil(lambda: "begin with an Input layer" in _text(window))


def test_that_an_input_that_cannot_be_computed_is_to_be_mended(window: MainWindow, qtbot: QtBot) -> None:
    _begin(window, qtbot)
    first = window.document.graph.nodes[0]
    twin = Node("twin", first.kind, first.name, first.parameters)
    window.document.set_project(Project(graph=Graph((first, twin), ())))
    qtbot.waitUntil(lambda: "mend the Input" in _text(window))


def test_that_it_says_that_it_waits_for_the_engine(window: MainWindow, qtbot: QtBot) -> None:
    _begin(window, qtbot)
    window.document.do(RemoveNodes([node.id for node in window.document.graph.nodes]), "Remove")
    qtbot.waitUntil(lambda: "begin with an Input" in _text(window))
    window.document.undo_stack.undo()
    window.flow._ask()
    assert _text(window) == "Waiting for the part that computes…"
    qtbot.waitUntil(lambda: _text(window) == "Sample 1 · 7 · untrained")


def test_that_the_selected_layer_is_shown_larger(
    window: MainWindow, asked: list[LookInside], qtbot: QtBot
) -> None:
    _begin(window, qtbot)
    larger = part(window, SampleView, "sampleView")
    assert not larger.isVisible()
    window._selection.set([window.document.graph.nodes[2].id])
    qtbot.waitUntil(larger.isVisible)
    assert asked[-1].closer == "dense"
    assert part(window, QLabel, "sampleViewText").text() == "From 0 to 1."
    window._selection.set([])
    qtbot.waitUntil(lambda: not larger.isVisible())


def test_that_ones_own_drawing_flows_through(
    window: MainWindow, robot: Robot, asked: list[LookInside], qtbot: QtBot
) -> None:
    _begin(window, qtbot)
    drawing = part(window, QToolButton, "flowDrawing")
    assert not drawing.isEnabled()
    window.show_page(3)
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.given is not None)
    window.show_page(1)
    qtbot.waitUntil(drawing.isEnabled)
    drawing.click()
    qtbot.waitUntil(lambda: _text(window) == "My drawing · untrained")
    picture = asked[-1].picture
    assert picture is not None
    assert picture.shape == (28, 28, 1)
    assert not part(window, QToolButton, "flowNext").isEnabled()


def test_that_it_says_when_the_weights_are_trained(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    trained(window, robot, qtbot)
    window.show_page(1)
    action(window, "actionShowData").setChecked(True)
    qtbot.waitUntil(lambda: _text(window).endswith(" · trained"))


def test_that_nothing_is_asked_while_the_page_is_not_seen(
    window: MainWindow, asked: list[LookInside], qtbot: QtBot
) -> None:
    _begin(window, qtbot)
    window.show_page(0)
    count = len(asked)
    window.flow.ask_soon()
    window.flow.ask_while_training()
    assert not window.flow.is_waiting
    assert len(asked) == count
    window.show_page(1)
    qtbot.waitUntil(lambda: len(asked) == count + 1)


def test_that_rows_of_numbers_flow_through_too(window: MainWindow, asked: list[LookInside], qtbot: QtBot) -> None:
    window.files.begin_template("iris-two-layer")
    action(window, "actionShowData").setChecked(True)
    qtbot.waitUntil(lambda: window.flow.view is not None)
    part(window, QToolButton, "flowDrawing").click()
    qtbot.waitUntil(lambda: _text(window) == "My numbers · untrained")
    picture = asked[-1].picture
    assert picture is not None
    np.testing.assert_allclose(picture, [5.8, 3.1, 3.7, 1.2], atol=0.11)


def test_that_the_switch_is_reached_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.files.begin_template("mlp")
    switch = part(window, QToolButton, "showDataButton")
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert action(window, "actionShowData").isChecked()
    qtbot.waitUntil(lambda: window.flow.view is not None)
