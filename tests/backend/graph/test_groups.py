"""Groups of layers: what belongs to them, and what edits make of them."""

from itertools import pairwise

import pytest

from backend.graph.errors import GroupNameError
from backend.graph.group_boxes import group_boxes
from backend.graph.groups import (
    DEEPEST,
    LONGEST_GROUP_NAME,
    TOP,
    dissolved,
    fresh_group_name,
    group_of,
    groups_of,
    put_into_group,
    renamed,
    the_group,
)
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, tidy
from backend.graph.model import Graph, Link, Node


def node(key: str, group: str | None = None) -> Node:
    return Node(key, "Add", key, {}, group=group)


GRAPH = Graph(tuple(node(key, group) for key, group in zip("abcde", (None, "x", "x/y", "x/y", "z"), strict=True)))


def test_that_a_group_has_its_layers_and_those_of_groups_within() -> None:
    groups = groups_of(GRAPH)
    assert list(groups) == [("x",), ("z",), ("x", "y")]
    assert (groups["x",].own, groups["x",].groups, groups["x",].all) == (["b"], [("x", "y")], ["b", "c", "d"])
    assert groups["x", "y"].own == groups["x", "y"].all == ["c", "d"]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (None, TOP),
        ("encoder", ("encoder",)),
        ("/encoder//block 1/", ("encoder", "block 1")),
        ("/", ("/",)),
        ("a/" * 50, (*("a",) * (DEEPEST - 1), "/".join("a" * (51 - DEEPEST)))),
    ],
)
def test_that_any_name_of_a_file_is_a_way_of_bounded_depth(text: str | None, way: tuple[str, ...]) -> None:
    assert group_of(node("n", text)) == way


def test_that_layers_are_put_into_a_new_group_within_the_one_they_share() -> None:
    assert put_into_group(GRAPH, ["a", "e"], "new") == {"a": "new", "e": "new/z"}
    assert put_into_group(GRAPH, ["a", "c", "d"], "new") == {"a": "new", "c": "new/y", "d": "new/y"}
    assert put_into_group(GRAPH, ["b", "c", "d"], "new") == {"b": "x/new", "c": "x/new/y", "d": "x/new/y"}
    assert put_into_group(GRAPH, ["c"], "new") == {"c": "x/y/new"}


def test_that_layers_of_a_group_that_is_not_grouped_whole_leave_it() -> None:
    assert put_into_group(GRAPH, ["a", "b", "c"], "new") == {"a": "new", "b": "new", "c": "new"}
    assert put_into_group(GRAPH, ["b", "c"], "new") == {"b": "x/new", "c": "x/new"}
    beside = Graph((*GRAPH.nodes, node("f", "z/y"), node("g", "z")))
    assert put_into_group(beside, ["c", "d", "f"], "new") == {"c": "new/y", "d": "new/y", "f": "new/y 2"}


def test_that_what_lay_in_a_dissolved_group_belongs_to_the_one_around_it() -> None:
    assert dissolved(GRAPH, [("x",)]) == {"b": None, "c": "y", "d": "y"}
    assert dissolved(GRAPH, [("x", "y")]) == {"c": "x", "d": "x"}
    beside = Graph((*GRAPH.nodes, node("f", "y")))
    assert dissolved(beside, [("x",)]) == {"b": None, "c": "y 2", "d": "y 2"}
    assert dissolved(GRAPH, [("x",), ("z",)]) == {"b": None, "c": "y", "d": "y", "e": None}


def test_that_the_group_of_some_layers_is_the_one_that_has_just_them() -> None:
    assert the_group(GRAPH, {"b", "c", "d"}) == ("x",)
    assert the_group(GRAPH, {"c", "d"}) == ("x", "y")
    assert the_group(GRAPH, {"b", "c"}) == the_group(GRAPH, {"a"}) == the_group(GRAPH, ()) == TOP


def test_that_a_new_name_goes_to_all_layers_of_the_group() -> None:
    assert renamed(GRAPH, ("x",), "encoder") == {"b": "encoder", "c": "encoder/y", "d": "encoder/y"}


@pytest.mark.parametrize("name", ["", " ", "a/b", "a\nb", " a", "a\u202eb", "a" * (LONGEST_GROUP_NAME + 1), "z"])
def test_that_a_name_that_no_group_can_have_or_another_has_is_refused(name: str) -> None:
    with pytest.raises(GroupNameError):
        renamed(GRAPH, ("x",), name)


def test_that_a_fresh_name_is_taken_by_no_group_beside() -> None:
    groups = groups_of(GRAPH)
    assert fresh_group_name(groups, TOP, "x") == "x 2"
    assert fresh_group_name(groups, ("x",), "x") == "x"


def chain_of(*groups: str | None) -> Graph:
    nodes = tuple(node(f"n{number}", group) for number, group in enumerate(groups))
    links = tuple(Link(one.id, other.id) for one, other in pairwise(nodes))
    return Graph(nodes, links)


def assert_frames_are_right(graph: Graph) -> None:
    """No frame covers a card that is not in it, and frames lie within each other or beside each other."""
    places, groups = tidy(graph), groups_of(graph)
    boxes = group_boxes(groups, places)
    for group, (left, top, right, bottom) in boxes.items():
        for key, (x, y) in places.items():
            covers = left < x + CARD_WIDTH and x < right and top < y + CARD_HEIGHT and y < bottom
            assert covers == (key in groups[group].all), (group, key)
        for other, box in boxes.items():
            touches = left < box[2] and box[0] < right and top < box[3] and box[1] < bottom
            shorter = min(len(group), len(other))
            assert touches == (group[:shorter] == other[:shorter]), (group, other)


def test_that_a_chain_of_groups_has_room_for_their_frames() -> None:
    graph = chain_of(None, "x", "x/y", "x/y", "z", "z/a/b", None)
    assert_frames_are_right(graph)
    assert {x for x, _y in tidy(graph).values()} == {0}


def test_that_branches_in_groups_stand_apart() -> None:
    nodes = [node("in"), *(node(f"{branch}{step}", branch) for branch in "pq" for step in range(3)), node("out")]
    # A layer of no group hangs beside them, and one branch has a branch of its own.
    nodes += [node("extra"), node("p9", "p/inner")]
    links = [Link("in", "p0"), Link("in", "q0"), Link("p2", "out"), Link("q2", "out", 0, 1), Link("in", "extra")]
    links += [Link(f"{branch}{step}", f"{branch}{step + 1}") for branch in "pq" for step in range(2)]
    links += [Link("p0", "p9"), Link("p9", "out", 0, 2)]
    assert_frames_are_right(Graph(tuple(nodes), tuple(links)))


def test_that_branches_of_inner_groups_stay_in_line() -> None:
    steps = ("", "/block", "/block", "")
    nodes = [node("in"), node("out")]
    nodes += [node(f"{branch}{step}", branch + within) for branch in "pq" for step, within in enumerate(steps)]
    links = [Link("in", "p0"), Link("in", "q0"), Link("p3", "out"), Link("q3", "out", 0, 1)]
    links += [Link(f"{branch}{step}", f"{branch}{step + 1}") for branch in "pq" for step in range(3)]
    graph = Graph(tuple(nodes), tuple(links))
    assert_frames_are_right(graph)
    places = tidy(graph)
    for branch in "pq":
        assert len({places[f"{branch}{step}"][0] for step in range(4)}) == 1


def test_that_a_layer_of_no_group_between_those_of_one_is_moved_out_of_its_frame() -> None:
    assert_frames_are_right(chain_of("x", None, "x"))
