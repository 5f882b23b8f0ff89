"""Which wire a layer let go at some point is meant for."""

from PySide6.QtCore import QPointF

from backend.edits import MoveNodes
from backend.graph.model import Graph, Link
from tests.widgets.open_project import small_network
from widgets.canvas.canvas_map import CanvasMap
from widgets.canvas.geometry import PITCH
from widgets.canvas.near_link import near_link

MIDDLE = 120.0


def meant_at(graph: Graph, point: QPointF, besides: str | None = None, covering: bool = True) -> Link | None:
    places = CanvasMap()
    places.follow(graph)
    return near_link(graph, places, point, besides, covering)


def test_that_between_two_cards_their_wire_is_meant() -> None:
    graph = small_network().graph
    for number, link in enumerate(graph.links):
        assert meant_at(graph, QPointF(MIDDLE, number * PITCH + 65)) == link


def test_that_on_a_card_the_nearer_of_its_wires_is_meant() -> None:
    graph = small_network().graph
    assert meant_at(graph, QPointF(MIDDLE, PITCH + 10)) == graph.links[0]
    assert meant_at(graph, QPointF(MIDDLE, PITCH + 42)) == graph.links[1]


def test_that_beside_the_cards_no_wire_is_meant() -> None:
    graph = small_network().graph
    assert meant_at(graph, QPointF(MIDDLE + 200, 65)) is None
    assert meant_at(graph, QPointF(MIDDLE, 6 * PITCH)) is None


def test_that_a_long_bent_wire_is_met_on_its_whole_way() -> None:
    graph = MoveNodes({"n5": (900.0, 1500.0)}).apply(small_network()).graph
    link = graph.links[3]
    assert meant_at(graph, QPointF(MIDDLE, 320)) == link
    assert meant_at(graph, QPointF(MIDDLE + 900, 1490)) == link
    assert meant_at(graph, QPointF(MIDDLE + 900, 320)) is None


def test_that_the_wires_of_the_layer_itself_are_not_meant() -> None:
    graph = small_network().graph
    assert meant_at(graph, QPointF(MIDDLE, PITCH + 26), besides="n2") is None


def test_that_where_covering_does_not_count_only_the_wire_itself_is_meant() -> None:
    graph = small_network().graph
    assert meant_at(graph, QPointF(MIDDLE + 40, 65), covering=False) is None
    assert meant_at(graph, QPointF(MIDDLE + 4, 65), covering=False) == graph.links[0]
