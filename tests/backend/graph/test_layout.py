"""The automatic layout."""

import random
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, ROW_GAP, tidy
from backend.graph.model import Graph, Link, Node
from tests.backend.drawing import PICTURE, add, chain, conv
from tests.counting import calls_of

ROW = CARD_HEIGHT + ROW_GAP


def random_graph(size: int, seed: int) -> Graph:
    """Nodes that take from up to three of the 30 before them."""
    chance = random.Random(seed)
    links = []
    for number in range(1, size):
        sources = {chance.randrange(max(0, number - 30), number) for _ in range(chance.randrange(4))}
        links += [Link(f"n{source}", f"n{number}", 0, port) for port, source in enumerate(sorted(sources))]
    return Graph(tuple(Node(f"n{number}", "Add", f"add_{number}", {}) for number in range(size)), tuple(links))


def test_that_a_chain_is_one_straight_column() -> None:
    places = tidy(chain(PICTURE, conv(2), conv(2)).graph)
    assert places == {"n1": (0.0, 0.0), "n2": (0.0, ROW), "n3": (0.0, 2.0 * ROW)}


def test_that_branches_stand_side_by_side_and_their_sum_in_the_middle() -> None:
    project = add(add(add(chain(PICTURE), "Flatten", "n1"), "Flatten", "n1"), "Add", ("n2", "n3"))
    places = tidy(project.graph)
    assert abs(places["n2"][0] - places["n3"][0]) >= CARD_WIDTH
    assert places["n2"][1] == places["n3"][1] == ROW
    assert abs(places["n4"][0] - (places["n2"][0] + places["n3"][0]) / 2) <= 1


def test_that_an_input_for_a_late_layer_stands_just_above_it() -> None:
    project = add(chain(PICTURE, conv(2), conv(2)), "Input")
    project = add(project, "Add", ("n3", "n4"))
    assert tidy(project.graph)["n4"][1] == tidy(project.graph)["n5"][1] - ROW


def test_that_an_empty_graph_has_no_places() -> None:
    assert tidy(Graph()) == {}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(1, 40), st.integers(0, 10_000))
def test_that_cards_never_overlap_and_data_flows_down(size: int, seed: int) -> None:
    graph = random_graph(size, seed)
    places = tidy(graph)
    assert all(places[link.source][1] < places[link.target][1] for link in graph.links)
    rows: dict[float, list[float]] = {}
    for x, y in places.values():
        rows.setdefault(y, []).append(x)
    for columns in rows.values():
        ordered = sorted(columns)
        assert all(right - left >= CARD_WIDTH for left, right in pairwise(ordered))


@pytest.mark.parametrize("layers", [100, 200])
def test_that_the_work_of_placing_grows_with_the_links_alone(layers: int) -> None:
    small, large = random_graph(layers, 1), random_graph(2 * layers, 1)
    growth = (len(large.nodes) + len(large.links)) / (len(small.nodes) + len(small.links))
    assert calls_of(lambda: tidy(large)) < 1.6 * growth * calls_of(lambda: tidy(small))
