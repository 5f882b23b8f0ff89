"""From the drawing to the model spec."""

import pytest

from backend.edits import AddNode, MoveNodes, ShareWeights
from backend.graph.errors import GraphError, UnfinishedError, WindowTooLargeError
from backend.graph.model import Graph, Node
from backend.graph.spec import TensorRef
from backend.graph.to_spec import model_spec
from backend.project import Project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense


def test_that_the_spec_lists_layers_after_all_that_they_take_from() -> None:
    project = add(add(add(chain(PICTURE), "Conv2D", "n1"), "Conv2D", "n1"), "Add", ("n3", "n2"))
    spec = model_spec(project.graph)
    names = [layer.name for layer in spec.layers]
    assert all(names.index(ref.layer) < names.index(layer.name) for layer in spec.layers for ref in layer.inputs)
    assert spec.inputs == ("input",)
    assert spec.outputs == (TensorRef("add"),)
    assert spec.layers[-1].inputs == (TensorRef("conv2d_2"), TensorRef("conv2d"))


def test_that_the_spec_knows_no_positions() -> None:
    project = chain(PICTURE, FLATTEN, ANSWER)
    assert model_spec(project.graph) == model_spec(MoveNodes({"n2": (9.0, 9.0)}).apply(project).graph)


def test_that_shared_layers_name_their_owner_and_take_its_trainability() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(8))
    project = ShareWeights("n3", "n2").apply(add(project, "Dense", "n2", units=8))
    assert model_spec(project.graph).layers[-1].shares_weights_with == "dense"


@pytest.mark.parametrize(
    ("graph", "error"),
    [
        (Graph(), UnfinishedError),
        (add(Project(), "Dense").graph, UnfinishedError),
        (add(chain(PICTURE), "Dense").graph, UnfinishedError),
        (chain(("Input", {"shape": (2, 2, 1)}), conv(1)).graph, WindowTooLargeError),
    ],
)
def test_that_an_unfinished_network_has_no_spec(graph: Graph, error: type[GraphError]) -> None:
    with pytest.raises(error):
        model_spec(graph)


def test_that_two_layers_of_one_name_have_no_spec() -> None:
    graph = chain(PICTURE, FLATTEN).graph
    twins = Graph((*graph.nodes, Node("x", "Input", "flatten", {"shape": (1,)})), graph.links)
    with pytest.raises(UnfinishedError, match="flatten"):
        model_spec(twins)


def test_that_groups_leave_no_trace_in_the_spec() -> None:
    node = Node("n2", "Flatten", "flatten", {}, group="encoder")
    project = AddNode(node).apply(chain(PICTURE))
    assert project.graph.by_id["n2"].group == "encoder"
    connected = chain(PICTURE, FLATTEN)
    assert "group" not in str(model_spec(connected.graph))
