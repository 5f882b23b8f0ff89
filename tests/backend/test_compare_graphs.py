"""Two drawings compared: which layers are the same, and what is said of the others."""

from collections.abc import Sequence
from random import Random

import msgspec
import pytest

from backend.compare_graphs import GraphDifference, compare_graphs, match_layers
from backend.edits import (
    AddNode,
    Connect,
    Disconnect,
    Edit,
    InsertOnLink,
    MoveNodes,
    RemoveNodes,
    Rename,
    ReplaceKind,
    SetParameter,
    SetTrainable,
    ShareWeights,
    apply_all,
)
from backend.graph.errors import GraphError
from backend.graph.likeness import likeness
from backend.graph.model import Graph, Link, Node
from backend.problems import find_problems
from backend.project import Project
from backend.templates import template
from tests.backend.random_edits import random_edits


def of(name: str) -> Graph:
    return template(name).project.graph


def edited(name: str, *edits: Edit) -> GraphDifference:
    project = template(name).project
    return compare_graphs(project.graph, apply_all(project, edits).graph)


def words(difference: GraphDifference) -> list[str]:
    return [str(word) for word in difference.words]


def new_layer(kind: str, name: str) -> Node:
    return Node("new", kind, name, {})


DROPOUT = InsertOnLink(new_layer("Dropout", "dropout"), Link("n2", "n3"))
CHAIN_LINK = Link("n3", "n4")


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([SetParameter("n3", "units", 256)], ["dense: Units 128 → 256"]),
        (
            [SetParameter("n3", "units", 256), SetParameter("n3", "activation", "tanh")],
            ["dense: Units 128 → 256", "dense: Activation relu → tanh"],
        ),
        ([DROPOUT], ["Dropout added after flatten"]),
        ([RemoveNodes(["n3"], bridge=True)], ["Dense removed after flatten"]),
        ([Rename("n3", "hidden")], ["dense is called hidden now"]),
        ([SetTrainable("n3", False)], ["dense is frozen now: it does not learn"]),
        ([ReplaceKind("n3", "LSTM")], ["dense: Dense → LSTM"]),
        ([Disconnect(CHAIN_LINK)], ["dense_2 takes nothing now; it took from dense"]),
        ([Disconnect(CHAIN_LINK), Connect("n2", "n4")], ["dense_2 takes from flatten now, not from dense"]),
        ([AddNode(new_layer("Dense", "lost"))], ["Dense added at the beginning"]),
        ([MoveNodes({"n3": (500.0, 20.0)})], []),
    ],
)
def test_that_an_edit_is_said_in_words(edits: Sequence[Edit], said: list[str]) -> None:
    assert words(edited("mlp", *edits)) == said


def test_that_what_is_said_names_the_layers_to_mark() -> None:
    difference = edited("mlp", DROPOUT, RemoveNodes(["n4"]), SetParameter("n3", "units", 64))

    assert difference.added == ("new",)
    assert difference.removed == ("n4",)
    assert difference.changed == (("n3", "n3"),)


def test_that_a_layer_in_between_is_no_change_of_the_wires_around_it() -> None:
    assert edited("mlp", DROPOUT).changed == ()
    assert edited("mlp", RemoveNodes(["n2"], bridge=True)).changed == ()


def test_that_a_name_and_a_place_on_the_canvas_change_nothing_that_computes() -> None:
    difference = edited("mlp", Rename("n3", "hidden"), MoveNodes({"n4": (0.0, 900.0)}))

    assert difference.is_none
    assert difference.changed == ()


def test_that_branches_put_in_another_order_are_told() -> None:
    project = template("resnet-mini").project
    merged = project.graph.incoming["n13"]
    swapped = apply_all(
        project, [*map(Disconnect, (merged[1], merged[0])), Connect("n12", "n13"), Connect("n11", "n13")]
    )

    assert words(compare_graphs(project.graph, swapped.graph)) == [
        "add_2 takes from conv2d_6, batch_normalization_2 now, not from batch_normalization_2, conv2d_6"
    ]


def test_that_sharing_of_weights_is_told() -> None:
    project = apply_all(template("mlp").project, [SetParameter("n4", "units", 128), Disconnect(CHAIN_LINK)])
    shared = apply_all(project, [ShareWeights("n4", "n3")])

    assert "dense_2 uses the weights of dense now" in words(compare_graphs(project.graph, shared.graph))
    assert "dense_2 has weights of its own now" in words(compare_graphs(shared.graph, project.graph))


def with_ids(graph: Graph, prefix: str) -> Graph:
    nodes = tuple(msgspec.structs.replace(node, id=prefix + node.id) for node in graph.nodes)
    links = tuple(
        msgspec.structs.replace(link, source=prefix + link.source, target=prefix + link.target)
        for link in graph.links
    )
    return Graph(nodes, links)


def without_names(graph: Graph) -> Graph:
    return Graph(
        tuple(msgspec.structs.replace(node, name=f"layer_{node.id}") for node in graph.nodes), graph.links
    )


def test_that_the_same_drawing_with_other_ids_is_matched_by_names() -> None:
    graph = of("resnet-mini")
    difference = compare_graphs(graph, with_ids(graph, "other"))
    assert difference.words == ()
    assert len(difference.pairs) == len(graph.nodes)


def test_that_the_same_drawing_with_other_ids_and_names_is_matched_by_place() -> None:
    graph = of("small-cnn")
    pairs = match_layers(graph, without_names(with_ids(graph, "other")))
    assert pairs == {node.id: f"other{node.id}" for node in graph.nodes}


def test_that_an_insertion_is_found_by_place_too() -> None:
    graph = of("small-cnn")
    grown = apply_all(
        template("small-cnn").project, [InsertOnLink(new_layer("BatchNormalization", "b"), Link("n2", "n3"))]
    ).graph
    difference = compare_graphs(graph, without_names(with_ids(grown, "other")))
    assert difference.added == ("othernew",)
    assert difference.removed == ()


def test_that_ids_of_unrelated_drawings_mean_nothing() -> None:
    pairs = match_layers(of("mlp"), of("small-cnn"))
    assert pairs["n2"] == "n6"  # both are Flatten, though the second convolutional layer has the id n2


@pytest.mark.parametrize(("one", "other"), [("mlp", "lstm-rows"), ("xor", "resnet-mini"), ("lenet-5", "vgg-mini")])
def test_that_unrelated_drawings_are_compared_whole(one: str, other: str) -> None:
    check(of(one), of(other))


def test_that_nothing_and_something_are_compared() -> None:
    graph = of("mlp")
    assert len(compare_graphs(Graph(), graph).added) == len(graph.nodes)
    assert len(compare_graphs(graph, Graph()).removed) == len(graph.nodes)
    assert compare_graphs(Graph(), Graph()).is_none


@pytest.mark.parametrize("seed", range(25))
def test_that_after_any_edits_every_layer_is_accounted_for(seed: int) -> None:
    random = Random(seed)
    project = template(random.choice(("mlp", "small-cnn", "resnet-mini", "bilstm-rows"))).project
    before = project.graph
    for _ in range(12):
        project = randomly_edited(project, random)
    check(before, project.graph)


def randomly_edited(project: Project, random: Random) -> Project:
    try:
        return apply_all(project, random_edits(project, find_problems(project, None), random))
    except GraphError:
        return project


def check(before: Graph, after: Graph) -> None:
    difference = compare_graphs(before, after)
    assert sorted((*difference.pairs, *difference.removed)) == sorted(before.by_id)
    assert sorted((*difference.pairs.values(), *difference.added)) == sorted(after.by_id)
    assert compare_graphs(before, before).words == ()
    assert compare_graphs(after, after).words == ()
    if difference.is_none:
        assert len(before.links) == len(after.links)
    assert compare_graphs(after, before).is_none == difference.is_none


def test_that_likeness_knows_the_network_by_what_it_computes() -> None:
    project = template("resnet-mini").project
    moved = apply_all(project, [Rename("n3", "pool"), MoveNodes({"n3": (9.0, 9.0)})])
    other = apply_all(project, [SetParameter("n2", "filters", 3)])

    assert likeness(moved.graph) == likeness(project.graph) == likeness(with_ids(project.graph, "x"))
    assert likeness(other.graph) != likeness(project.graph)
