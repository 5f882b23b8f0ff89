"""Shapes, counts and multiply-adds of whole graphs."""

import pytest

from backend.catalogue.layer_kind import LayerKind
from backend.edits import Disconnect, MoveNodes, RemoveNodes, SetParameter, ShareWeights
from backend.graph import analysis
from backend.graph.analysis import LayerAnalysis, analyse
from backend.graph.errors import SharedShapeError, WindowTooLargeError
from backend.graph.model import Graph, Link, Node, Shape
from backend.project import Project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense
from tests.backend.graph.found import found_in, made_anew
from tests.benchmarks.large_network import large_project

LENET = chain(
    PICTURE,
    conv(6, kernel_size=(5, 5), padding="same", activation="tanh"),
    ("AveragePooling2D", {}),
    conv(16, kernel_size=(5, 5), activation="tanh"),
    ("AveragePooling2D", {}),
    FLATTEN,
    dense(120, activation="tanh"),
    dense(84, activation="tanh"),
    ANSWER,
)


def test_that_lenet_has_the_figures_of_the_textbook() -> None:
    found = analyse(LENET.graph)
    assert found.parameters == 61_706
    assert [found.layers[key].output for key in found.order] == [
        (28, 28, 1),
        (28, 28, 6),
        (14, 14, 6),
        (10, 10, 16),
        (5, 5, 16),
        (400,),
        (120,),
        (84,),
        (10,),
    ]
    assert found.layers["n4"].parameters == 2_416
    assert found.layers["n4"].multiply_adds == 240_000


def test_that_a_course_network_has_its_91_parameters() -> None:
    iris = chain(("Input", {"shape": (4,)}), dense(8), dense(4), dense(3))
    counts = [analyse(iris.graph).layers[key].parameters for key in ("n2", "n3", "n4")]
    assert counts == [40, 36, 15]
    assert analyse(iris.graph).parameters == 91


def test_that_only_the_layer_that_is_wrong_has_the_error_and_those_after_it_are_unknown() -> None:
    broken = chain(("Input", {"shape": (4, 4, 1)}), conv(2, kernel_size=(5, 5)), FLATTEN, ANSWER)
    layers = analyse(broken.graph).layers
    assert isinstance(layers["n2"].error, WindowTooLargeError)
    assert layers["n2"].output is None
    assert layers["n3"].error is None
    assert layers["n4"].output is None
    assert layers["n4"].parameters is None


def test_that_a_loose_layer_is_unknown_and_no_error() -> None:
    project = Disconnect(LENET.graph.links[2]).apply(LENET)
    layers = analyse(project.graph).layers
    assert layers["n4"].output is None
    assert layers["n4"].error is None
    assert layers["n3"].output == (14, 14, 6)


def test_that_the_analysis_of_a_graph_is_kept() -> None:
    assert analyse(LENET.graph) is analyse(LENET.graph)


def test_that_an_edit_computes_only_what_it_changes() -> None:
    project = chain(PICTURE, conv(6), FLATTEN, dense(120), dense(84), ANSWER)
    before = analyse(project.graph).layers
    after = analyse(SetParameter("n4", "units", 100).apply(project).graph).layers
    assert all(after[key] is before[key] for key in ("n1", "n2", "n3", "n6"))
    assert after["n4"].output == (100,)
    assert after["n5"].parameters == 84 * 101


def test_that_a_changed_input_reaches_the_end() -> None:
    after = analyse(SetParameter("n1", "shape", (32, 32, 1)).apply(LENET).graph)
    assert after.layers["n6"].output == (576,)
    again = analyse(SetParameter("n1", "shape", (28, 28, 1)).apply(LENET).graph)
    assert again == analyse(LENET.graph)


def test_that_moving_cards_changes_no_analysis() -> None:
    assert analyse(MoveNodes({"n2": (5.0, 5.0)}).apply(LENET).graph) == analyse(LENET.graph)


def test_that_shared_weights_count_once() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(8))
    project = ShareWeights("n3", "n2").apply(add(project, "Dense", "n2", units=8))
    analysis = analyse(project.graph)
    assert analysis.layers["n3"].parameters == 0
    assert analysis.parameters == 72


def test_that_shared_weights_must_fit_where_they_are_used_again() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(5))
    project = ShareWeights("n3", "n2").apply(add(project, "Dense", "n2", units=5))
    assert isinstance(analyse(project.graph).layers["n3"].error, SharedShapeError)


def test_that_a_node_taken_into_another_graph_is_computed_for_its_new_input() -> None:
    node = LENET.graph.by_id["n7"]
    assert analyse(LENET.graph).layers["n7"].parameters == 401 * 120
    other = chain(("Input", {"shape": (10,)})).graph
    graph = Graph((*other.nodes, node), (Link("n1", "n7"),))
    assert analyse(graph).layers["n7"].parameters == 11 * 120


def test_that_an_edit_looks_only_at_the_layers_that_it_concerns(monkeypatch: pytest.MonkeyPatch) -> None:
    project = large_project(200)
    analyse(project.graph)
    looked_at: list[str] = []
    analysed = analysis.analyse_layer

    def counted(kind: LayerKind, node: Node, inputs: tuple[Shape, ...]) -> LayerAnalysis:
        looked_at.append(node.id)
        return analysed(kind, node, inputs)

    monkeypatch.setattr(analysis, "analyse_layer", counted)
    last, before = project.graph.nodes[-1].id, project.graph.nodes[-2].id
    analyse(SetParameter(last, "units", 7).apply(project).graph)
    assert looked_at == [last]
    looked_at.clear()
    moved = MoveNodes({node.id: (1.0, 2.0) for node in project.graph.nodes}).apply(project)
    assert analyse(moved.graph).layers == analyse(project.graph).layers
    assert looked_at == []
    removed = RemoveNodes([before]).apply(moved)
    assert analyse(removed.graph).layers[last].output is None
    assert found_in(removed.graph) == found_in(made_anew(removed.graph))


def test_that_a_graph_does_not_hold_on_to_those_it_was_made_from() -> None:
    project = large_project(50)
    analyse(project.graph)
    graph = SetParameter("n2", "filters", 3).apply(SetParameter("n2", "filters", 5).apply(project)).graph
    assert graph.__dict__["derived"][0] is not project.graph
    analyse(graph)
    assert "derived" not in graph.__dict__


def test_that_inputs_that_move_up_are_known_where_their_wires_begin() -> None:
    nodes = (
        Node("a", "Input", "a", {"shape": (4,)}),
        Node("b", "Activation", "b", {"activation": "relu"}),
        Node("c", "Activation", "c", {"activation": "relu"}),
        Node("d", "Add", "d", {}),
    )
    links = (Link("a", "b"), Link("a", "c"), Link("b", "d", 0, 0), Link("c", "d", 0, 1))
    project = Project(graph=Graph(nodes, links))
    found_in(project.graph)
    removed = RemoveNodes(["b"]).apply(project).graph
    assert removed.outgoing["c"] == (Link("c", "d", 0, 0),)
    assert found_in(removed) == found_in(made_anew(removed))
