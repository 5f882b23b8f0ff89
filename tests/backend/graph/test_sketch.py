"""Where layers stand in the small picture of a network."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.graph.model import Graph
from backend.graph.sketch import MOST_ABREAST, MOST_SKIPS, SKIP_LEVELS, sketch
from backend.project import Project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense
from tests.backend.graph.test_layout import random_graph


def last(project: Project) -> str:
    return project.graph.nodes[-1].id


def rows(graph: Graph) -> list[list[tuple[str, int, int]]]:
    """Kind, column and places abreast of the bars of each row."""
    return [
        [(graph.by_id[place.layer].kind, place.column, place.abreast) for place in bars]
        for bars in sketch(graph).bars
    ]


def residual(blocks: int) -> Graph:
    """n2, then blocks of two convolutions that a skip runs past."""
    project = chain(PICTURE, conv(4, padding="same"))
    for _ in range(blocks):
        before = last(project)
        project = add(project, "Conv2D", before, filters=4, padding="same")
        project = add(project, "Conv2D", last(project), filters=4, padding="same")
        project = add(project, "Add", (last(project), before))
    return project.graph


def test_that_a_chain_has_one_place_a_row_and_no_wires() -> None:
    drawn = sketch(chain(PICTURE, FLATTEN, dense(8), ANSWER).graph)

    assert [[(place.layer, place.middle) for place in bars] for bars in drawn.bars] == [
        [("n1", 0.5)],
        [("n2", 0.5)],
        [("n3", 0.5)],
        [("n4", 0.5)],
    ]
    assert not any(drawn.bends)
    assert not drawn.skips


def test_that_sizes_are_shares_of_the_largest_output() -> None:
    sizes = [bars[0].size for bars in sketch(chain(PICTURE, FLATTEN, dense(8), dense(2)).graph).bars]

    assert sizes[:2] == [1, 1]
    assert 1 > sizes[2] > sizes[3] > 0


def test_that_branches_stand_side_by_side_and_a_short_one_keeps_its_place() -> None:
    project = chain(PICTURE, conv(4))
    for kind in ("Conv2D", "MaxPooling2D"):
        project = add(project, kind, "n2")
    project = add(project, "Conv2D", "n3")
    project = add(project, "Concatenate", ("n5", "n4"))

    drawn = sketch(project.graph)

    assert rows(project.graph)[2:] == [
        [("Conv2D", 0, 2), ("MaxPooling2D", 1, 2)],
        [("Conv2D", 0, 2)],
        [("Concatenate", 0, 1)],
    ]
    ends = [[(bend.upper.column, bend.lower.column, bend.lower.passes) for bend in row] for row in drawn.bends]
    assert ends == [[], [(0, 0, False), (0, 1, False)], [(1, 1, True)], [(0, 0, False), (1, 0, False)], []]
    assert not drawn.skips


def test_that_two_inputs_begin_side_by_side_in_the_first_row() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(4), dense(4))
    project = add(project, "Input", shape=(3,))
    project = add(project, "Concatenate", ("n3", "n4"))

    assert rows(project.graph) == [
        [("Input", 0, 2), ("Input", 1, 2)],
        [("Dense", 0, 2)],
        [("Dense", 0, 2)],
        [("Concatenate", 0, 1)],
    ]


def test_that_a_branch_stays_below_itself_when_the_other_has_ended() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(4))
    project = add(project, "Dense", "n1", units=2)
    project = add(project, "Dense", "n3", units=2)

    assert rows(project.graph)[1:] == [[("Dense", 0, 2), ("Dense", 1, 2)], [("Dense", 1, 2)]]


def test_that_a_skip_runs_past_bars_that_stay_in_the_middle() -> None:
    graph = residual(2)

    assert {place[1:] for bars in rows(graph) for place in bars} == {(0, 1)}
    skips = sketch(graph).skips
    assert [(skip.source.layer, skip.target.layer, skip.level) for skip in skips] == [
        ("n2", "n5", 0),
        ("n5", "n8", 0),
    ]


def test_that_a_skip_around_another_runs_farther_out() -> None:
    project = chain(PICTURE, *[conv(4, padding="same")] * 3)
    project = add(project, "Add", ("n4", "n3"))
    project = add(project, "Conv2D", last(project), filters=4, padding="same")
    project = add(project, "Add", (last(project), "n2"))

    skips = sketch(project.graph).skips
    assert [(skip.source.layer, skip.target.layer, skip.level) for skip in skips] == [
        ("n2", "n7", 1),
        ("n3", "n5", 0),
    ]


@given(st.integers(0, 40), st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_that_every_layer_of_any_network_has_a_bar_of_its_own(size: int, seed: int) -> None:
    graph = random_graph(size, seed)

    places = [place for bars in sketch(graph).bars for place in bars]

    assert len({(place.row, place.column) for place in places}) == len(places)
    assert len({place.layer for place in places}) == len(places)
    cut = any(place.abreast == MOST_ABREAST for place in places)
    assert cut or {place.layer for place in places} == graph.by_id.keys()
    assert all(0 <= place.column < place.abreast <= MOST_ABREAST for place in places)
    assert all(skip.source.row < skip.target.row - 1 for skip in sketch(graph).skips)


def test_that_layers_without_wires_stand_below_the_network() -> None:
    project = add(chain(PICTURE, FLATTEN), "Dropout")
    project = add(add(project, "LSTM", units=4), "Dense", "n2", units=4)

    assert [[kind for kind, *_ in bars] for bars in rows(project.graph)] == [
        ["Input"],
        ["Flatten"],
        ["Dense"],
        ["Dropout"],
        ["LSTM"],
    ]


def test_that_a_very_wide_network_shows_its_first_branches() -> None:
    project = chain(("Input", {"shape": (8,)}))
    for _ in range(30):
        project = add(project, "Dense", "n1", units=4)
    project = add(project, "Concatenate", tuple(node.id for node in project.graph.nodes[1:]))

    assert [len(bars) for bars in sketch(project.graph).bars] == [1, MOST_ABREAST, 1]


def test_that_densely_connected_layers_have_few_skips_on_few_levels() -> None:
    project = chain(PICTURE, conv(2, padding="same"))
    taken = ["n2"]
    for _ in range(12):
        project = add(project, "Concatenate", tuple(taken)) if len(taken) > 1 else project
        project = add(project, "Conv2D", last(project), filters=2, padding="same")
        taken.append(last(project))

    skips = sketch(project.graph).skips

    starts = [skip.source.layer for skip in skips]
    assert max(starts.count(start) for start in starts) == MOST_SKIPS
    assert {skip.level for skip in skips} == set(range(SKIP_LEVELS))
    assert all(before.source.row <= after.source.row for before, after in pairwise(skips))


@pytest.mark.parametrize("graph", [Graph(), residual(1)])
def test_that_a_sketch_is_kept_with_its_graph(graph: Graph) -> None:
    assert sketch(graph) is sketch(graph)
