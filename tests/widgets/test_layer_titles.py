"""Layers are called as their cards are, and told from each other."""

import msgspec

from backend.graph.model import Graph
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, conv, dense
from widgets.layer_titles import layer_titles


def renamed(graph: Graph, before: str, after: str) -> Graph:
    nodes = tuple(
        msgspec.structs.replace(node, name=after) if node.name == before else node for node in graph.nodes
    )
    return msgspec.structs.replace(graph, nodes=nodes)


def test_that_layers_are_called_as_their_cards_and_by_number_where_several_are_alike() -> None:
    graph = chain(PICTURE, conv(2), FLATTEN, dense(4), ANSWER).graph
    assert layer_titles(graph) == {
        "input": "Input",
        "conv2d": "Conv 2D",
        "flatten": "Flatten",
        "dense": "Dense",
        "dense_2": "Dense (2)",
    }


def test_that_a_name_that_somebody_chose_is_the_title() -> None:
    graph = renamed(chain(PICTURE, FLATTEN, dense(4), ANSWER).graph, "dense", "hidden")
    titles = layer_titles(graph)
    assert (titles["hidden"], titles["dense_2"]) == ("hidden", "Dense")


def test_that_no_two_layers_are_called_alike() -> None:
    graph = renamed(chain(PICTURE, FLATTEN, dense(4), ANSWER).graph, "dense_2", "Dense")
    titles = layer_titles(graph)
    assert (titles["dense"], titles["Dense"]) == ("dense", "Dense")
