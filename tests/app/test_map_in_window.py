"""The map of samples in the window, with an engine that computes nothing."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.main_window import TEST, MainWindow
from app.robot import Robot
from backend.messages import MapSamples, PlaceInMap, Request
from tests.app.using_window import notice_of, trained
from tests.finding import part
from widgets.sample_map.map_plot import MapPlot


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """The maps and places that the window asks for."""
    kept: list[Request] = []
    send = window.client.worker.send

    def keep(request: Request) -> int:
        if isinstance(request, MapSamples | PlaceInMap):
            kept.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", keep)
    return kept


def show(window: MainWindow) -> None:
    window.show_page(TEST)
    window._test_page.tabs.choose(window._test_page.map)


def with_map(window: MainWindow, robot: Robot, qtbot: QtBot) -> MapPlot:
    trained(window, robot, qtbot)
    show(window)
    robot.click("makeMapButton")
    plot = part(window, MapPlot, "mapPlot")
    qtbot.waitUntil(plot.isVisible)
    return plot


def test_that_without_a_model_it_says_what_to_do(window: MainWindow) -> None:
    show(window)

    assert "Train a network" in part(window, QLabel, "mapHint").text()
    assert not part(window, QPushButton, "makeMapButton").isEnabled()


def test_that_a_map_says_what_it_shows(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    with_map(window, robot, qtbot)

    text = part(window, QLabel, "mapText").text()
    assert "4 of 4 samples by the 16 numbers" in text
    assert "50 %" in text
    assert part(window, QPushButton, "makeMapButton").text() == "Refresh"


def test_that_the_drawing_has_its_place_while_it_is_drawn(
    window: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Request]
) -> None:
    plot = with_map(window, robot, qtbot)
    assert plot.drawing is None

    robot.draw("digitPad")

    qtbot.waitUntil(lambda: plot.drawing == (1.0, 2.0))
    robot.click("clearPadButton")
    qtbot.waitUntil(lambda: plot.drawing is None)
    window._test_page.tabs.choose(window._test_page.test_set)
    asked.clear()
    robot.draw("digitPad")
    qtbot.waitUntil(lambda: window.drawing.is_answered)
    assert asked == []


def test_that_the_other_way_is_asked_for_with_fewer_samples_and_says_what_it_means(
    window: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Request]
) -> None:
    with_map(window, robot, qtbot)

    robot.click("mapByTsne")

    qtbot.waitUntil(lambda: "most like it" in part(window, QLabel, "mapText").text())
    ways = [(request.way, request.most) for request in asked if isinstance(request, MapSamples)]
    assert ways == [("pca", 2000), ("tsne", 1000)]


def test_that_a_click_on_a_point_gives_its_sample_as_it_is(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    plot = with_map(window, robot, qtbot)
    place = plot.place_of((4, 4))

    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place.toPoint())

    qtbot.waitUntil(lambda: window.drawing.given is not None)
    assert window.drawing.given is not None
    np.testing.assert_allclose(window.drawing.given, np.full((28, 28, 1), 15 / 20), atol=1e-6)
    assert "test set, given as it is" in part(window, QLabel, "networkInputText").text()
    assert plot.current == 3
    assert plot.sample_at(place + QPointF(60, 0)) is None


def test_that_a_map_that_was_cancelled_says_nothing_to_the_next(
    window: MainWindow, robot: Robot, qtbot: QtBot, asked: list[Request]
) -> None:
    plot = with_map(window, robot, qtbot)
    shown = window.testing.map.map

    robot.click("mapByTsne")
    window.testing.map._stop()
    assert not part(window, QPushButton, "cancelMapButton").isVisible()
    robot.click("mapByPca")

    qtbot.waitUntil(lambda: window.testing.map.map is not shown)
    assert window.testing.map.map is not None
    assert window.testing.map.map.way == "pca"
    assert notice_of(window) == ""
    assert plot.isVisible()
    assert len([request for request in asked if isinstance(request, MapSamples)]) == 3


def test_that_the_map_goes_when_the_model_changes(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    plot = with_map(window, robot, qtbot)

    window.model.remove()

    assert not plot.isVisible()
    assert window.testing.map.map is None
