"""Which connections are to blame where a layer refuses what comes in."""

import pytest

from backend.edits import Connect, SetParameter, ShareWeights, apply_all
from backend.graph.analysis import analyse
from backend.graph.blame import links_to_blame
from backend.project import Project
from tests.backend.drawing import PICTURE, add, chain, conv, dense


def blamed(project: Project, node_id: str) -> list[str]:
    """The layers whose connections to that one are to blame."""
    graph = project.graph
    layer = analyse(graph).layers[node_id]
    return [link.source for link in links_to_blame(graph, graph.by_id[node_id], layer)]


def vectors(*widths: int) -> Project:
    """A Dense of each width, n2 and on, all fed by the Input n1."""
    project = add(Project(), "Input", shape=(4,))
    for width in widths:
        project = add(project, "Dense", "n1", units=width)
    return project


def test_that_where_all_goes_well_nothing_is_to_blame() -> None:
    project = add(vectors(3, 3), "Add", ("n2", "n3"))
    assert blamed(project, "n4") == []


def test_that_the_only_connection_is_to_blame() -> None:
    project = chain(PICTURE, conv(4, kernel_size=(40, 40)), dense(3))
    assert blamed(project, "n2") == ["n1"]
    assert blamed(project, "n3") == [], "nothing comes in here, which is no refusal"


def test_that_of_two_that_do_not_go_together_both_are_to_blame() -> None:
    assert blamed(add(vectors(3, 5), "Add", ("n2", "n3")), "n4") == ["n2", "n3"]


def test_that_the_odd_one_of_several_is_to_blame() -> None:
    assert blamed(add(vectors(3, 5, 3), "Add", ("n2", "n3", "n4")), "n5") == ["n3"]
    assert blamed(add(vectors(3, 5, 3, 7, 3), "Add", tuple(f"n{n}" for n in range(2, 7))), "n7") == ["n3", "n5"]


def test_that_of_two_against_two_all_are_to_blame() -> None:
    assert blamed(add(vectors(3, 5, 5, 3), "Add", ("n2", "n3", "n4", "n5")), "n6") == ["n2", "n3", "n4", "n5"]


def test_that_what_is_stretched_goes_with_all() -> None:
    assert blamed(add(vectors(1, 3, 3, 5), "Add", ("n2", "n3", "n4", "n5")), "n6") == ["n5"]


def test_that_among_very_many_shapes_nobody_looks_for_those_that_go_together() -> None:
    widths = (3, *range(3, 13))
    sources = tuple(f"n{n}" for n in range(2, 2 + len(widths)))
    assert blamed(add(vectors(*widths), "Add", sources), "n13") == list(sources)


@pytest.mark.parametrize("shape", [(28, 28, 1), (28,)])
def test_that_an_input_with_the_wrong_number_of_axes_is_to_blame_alone(shape: tuple[int, ...]) -> None:
    project = add(Project(), "Input", shape=shape)
    project = add(project, "Input", shape=(8,))
    project = add(project, "LSTM", "n1", units=8)
    project = apply_all(project, [Connect("n2", "n3"), Connect("n2", "n3")])
    assert blamed(project, "n3") == ["n1"]


def test_that_the_memory_is_to_blame_where_the_steps_are_right() -> None:
    project = add(Project(), "Input", shape=(5, 6))
    project = add(project, "Input", shape=(9,))
    project = add(project, "GRU", "n1", units=8)
    project = Connect("n2", "n3").apply(project)
    assert blamed(project, "n3") == ["n2"]


def test_that_settings_that_no_input_goes_with_blame_all() -> None:
    project = add(vectors(3, 3, 5), "Concatenate", ("n2", "n3", "n4"))
    assert blamed(project, "n5") == []
    assert blamed(SetParameter("n5", "axis", 3).apply(project), "n5") == ["n2", "n3", "n4"]


def test_that_shared_weights_that_do_not_fit_blame_what_comes_in() -> None:
    project = add(vectors(3), "Dense", "n1", units=4)
    project = add(project, "Dense", "n2", units=4)
    project = ShareWeights("n4", "n3").apply(project)
    assert blamed(project, "n4") == ["n2"]
