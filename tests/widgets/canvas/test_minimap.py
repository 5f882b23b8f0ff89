"""The map of a large network: when it is there, what it frames, and that a click leads there."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backend.edits import MoveNodes, SetParameter
from tests.benchmarks.large_network import large_project
from tests.widgets.open_project import do, open_document
from widgets.canvas.canvas_area import CanvasArea
from widgets.canvas.minimap import Minimap
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme


@pytest.fixture
def large() -> ProjectDocument:
    return open_document(large_project(100))


@pytest.fixture
def area(large: ProjectDocument, qtbot: QtBot) -> CanvasArea:
    area = CanvasArea(large, Selection(large), Theme())
    qtbot.addWidget(area)
    area.resize(1000, 700)
    area.show()
    qtbot.waitExposed(area)
    area.view.zoom.to_full_size()
    return area


def at_share(minimap: Minimap, down: float) -> QPoint:
    return QPoint(minimap.width() // 2, round(minimap.height() * down))


def test_that_a_small_network_has_no_map(document: ProjectDocument, qtbot: QtBot) -> None:
    area = CanvasArea(document, Selection(document), Theme())
    qtbot.addWidget(area)
    area.resize(1000, 700)
    area.show()
    area.view.zoom.by(3.0)
    assert area.minimap.isHidden()


def test_that_a_large_network_has_a_map_while_a_part_of_it_is_out_of_sight(area: CanvasArea) -> None:
    assert area.minimap.isVisible()
    area.view.fit()
    assert area.minimap.isHidden()
    area.view.zoom.to_full_size()
    assert area.minimap.isVisible()


def test_that_the_map_lies_clear_of_buttons_and_problems(large: ProjectDocument, area: CanvasArea) -> None:
    do(large, SetParameter(large.graph.nodes[-1].id, "units", 12))
    assert area.problem_list.isVisible()
    where = area.minimap.geometry()
    assert QRect(0, 0, area.width(), area.problem_list.y()).contains(where)
    assert not where.intersects(area.buttons.geometry())


@pytest.mark.parametrize("height", [700, 420, 360, 300, 240])
def test_that_the_map_covers_no_button_however_low_the_canvas_is(
    large: ProjectDocument, area: CanvasArea, height: int
) -> None:
    do(large, SetParameter(large.graph.nodes[-1].id, "units", 12))
    area.resize(620, height)
    area.view.zoom.to_full_size()
    assert not area.minimap.isVisible() or (
        not area.minimap.geometry().intersects(area.buttons.geometry())
        and area.minimap.height() >= 90
        and area.minimap.geometry().bottom() < area.problem_list.y()
    )
    assert area.minimap.isVisible() == (height > 300)


def test_that_a_click_on_the_map_shows_that_part(area: CanvasArea) -> None:
    minimap, content = area.minimap, area.view.graph_scene.content_rect()
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=at_share(minimap, 0.5))
    _x, y = area.view.centre_of_view()
    assert abs(y - content.center().y()) < content.height() / 20
    assert area.view.zoom.scale == 1.0


def test_that_the_frame_follows_the_view_and_a_drag_on_the_map(area: CanvasArea) -> None:
    minimap = area.minimap
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=at_share(minimap, 0.2))
    high = minimap.frame().center().y()
    QTest.mouseMove(minimap, at_share(minimap, 0.8))
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=at_share(minimap, 0.8))
    assert minimap.frame().center().y() > high + minimap.height() * 0.4
    assert minimap.rect().toRectF().contains(minimap.frame())


def test_that_the_map_follows_the_document(large: ProjectDocument, area: CanvasArea) -> None:
    before = area.minimap.grab().toImage()
    last = large.graph.nodes[-1]
    do(large, MoveNodes({last.id: (last.position[0] + 2000.0, last.position[1])}))
    area.minimap.redraw()
    assert area.minimap.grab().toImage() != before


def test_that_the_beginning_of_a_large_network_lies_clear_of_buttons_and_map(
    large: ProjectDocument, area: CanvasArea
) -> None:
    large.set_project(large_project(120))
    assert area.minimap.isVisible()
    seen = area.view.mapFromScene(area.view.graph_scene.content_rect()).boundingRect()
    assert seen.left() >= 0
    assert not seen.intersects(area.minimap.geometry())
    assert not seen.intersects(area.buttons.geometry())
