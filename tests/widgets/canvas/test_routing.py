"""The way of a wire past the cards that stand between its ends."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from backend.templates import TEMPLATES, Template
from widgets.canvas.canvas_map import CanvasMap
from widgets.canvas.geometry import PITCH, card_rect, input_port, output_port
from widgets.canvas.routing import CardsIn, Position, route

COLUMN = [(0.0, row * float(PITCH)) for row in range(5)]


def among(cards: list[Position]) -> CardsIn:
    return lambda _box: cards


def goes_through(path: QPainterPath, card: tuple[float, float]) -> bool:
    return any(card_rect(card).contains(path.pointAtPercent(step / 400)) for step in range(401))


def test_that_neighbours_are_joined_by_a_straight_line() -> None:
    path = route(output_port(COLUMN[0]), input_port(COLUMN[1]), among(COLUMN))
    assert path.boundingRect().width() == 0


def test_that_a_wire_over_several_rows_passes_beside_the_cards() -> None:
    path = route(output_port(COLUMN[0]), input_port(COLUMN[4]), among(COLUMN))
    for card in COLUMN[1:4]:
        assert not goes_through(path, card)
    assert path.currentPosition() == input_port(COLUMN[4])
    assert path.boundingRect().right() > 240


def test_that_a_wire_passes_on_the_side_that_is_nearer() -> None:
    cards = [(0.0, 0.0), (100.0, 78.0), (0.0, 156.0)]
    path = route(output_port(cards[0]), input_port(cards[2]), among(cards))
    assert path.boundingRect().right() <= 130
    assert path.boundingRect().left() < 100
    assert not goes_through(path, cards[1])


def test_that_a_wire_goes_around_all_cards_side_by_side() -> None:
    cards = [(0.0, 0.0), (0.0, 78.0), (272.0, 78.0), (-272.0, 78.0), (0.0, 156.0)]
    path = route(output_port(cards[0]), input_port(cards[4]), among(cards))
    for card in cards[1:4]:
        assert not goes_through(path, card)


def test_that_a_longer_wire_passes_further_out() -> None:
    inner = route(output_port(COLUMN[1]), input_port(COLUMN[3]), among(COLUMN))
    outer = route(output_port(COLUMN[0]), input_port(COLUMN[4]), among(COLUMN))
    assert outer.boundingRect().right() > inner.boundingRect().right() + 4


def test_that_a_long_wire_with_nothing_between_is_not_led_around() -> None:
    path = route(QPointF(0, 0), QPointF(300, 500), among([(-600.0, 200.0)]))
    assert QRectF(0, 0, 300, 500).contains(path.boundingRect())


def test_that_a_wire_that_goes_up_ends_where_it_should() -> None:
    path = route(QPointF(0, 300), QPointF(100, 0), among(COLUMN))
    assert path.currentPosition() == QPointF(100, 0)


def test_that_a_curve_does_not_pass_over_the_corner_of_a_card() -> None:
    convolution, normalization, add = (272.0, 624.0), (48.0, 780.0), (136.0, 858.0)
    start, end = output_port(convolution), input_port(add, 1, 2)
    path = route(start, end, among([convolution, normalization, add]))
    assert not goes_through(path, normalization)
    assert QRectF(end, start).normalized().adjusted(-1, -1, 1, 1).contains(path.boundingRect())


def test_that_a_wire_falls_straight_and_turns_late_where_that_is_free() -> None:
    source, between, target = (0.0, 0.0), (0.0, 78.0), (136.0, 156.0)
    path = route(output_port(source), input_port(target), among([source, between, target]))
    assert not goes_through(path, between)
    assert path.boundingRect().right() == input_port(target).x()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_that_no_wire_of_a_template_passes_over_a_card(template: Template) -> None:
    graph, places = template.project.graph, CanvasMap()
    places.follow(graph)
    assert set(places.ways) == set(graph.links)
    for link, path in places.ways.items():
        others = [node for node in graph.nodes if node.id not in (link.source, link.target)]
        assert [node.name for node in others if goes_through(path, node.position)] == []
