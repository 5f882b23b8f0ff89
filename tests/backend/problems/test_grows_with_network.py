"""How the work of finding problems grows with the network, counted in calls: time would tell of the machine."""

from collections.abc import Callable
from itertools import pairwise

import msgspec
import pytest

from backend.catalogue.layers import layer_kind
from backend.edits import AddNode, Connect, SetParameter, apply_all
from backend.graph.model import Graph, Link, Node, ParameterValue
from backend.problems import find_problems
from backend.project import Project
from tests.backend.graph.found import made_anew
from tests.benchmarks.large_network import FACTS, large_project
from tests.counting import calls_of


def _calls(project: Project) -> int:
    """How many calls of Python functions `find_problems` takes."""
    return calls_of(lambda: find_problems(project, FACTS))


def _opened(layers: int) -> Project:
    project = large_project(layers)
    return Project(name=project.name, graph=made_anew(project.graph))


def _with_a_loose_end(layers: int) -> Project:
    project = large_project(layers)
    find_problems(project, FACTS)
    middle = project.graph.nodes[layers // 2].id
    return apply_all(project, [AddNode(Node("new", "Dropout", "new_one", {})), Connect(middle, "new")])


def _with_other_shapes(layers: int) -> Project:
    project = large_project(layers)
    find_problems(project, FACTS)
    return SetParameter("n2", "filters", 11).apply(project)


def _with_gaps(layers: int) -> Project:
    project = large_project(layers)
    masking = Node("new", "Masking", "new_one", {})
    return apply_all(project, [AddNode(masking), Connect("n1", "new")])


def _chain(layers: int, kind: str, **parameters: ParameterValue) -> Project:
    """A network in which each of so many layers has the same stumble."""
    shape = (4,) if kind == "CategoryEncoding" else (28, 28, 1)
    inputs = Node("n0", "Input", "input", layer_kind("Input").defaults() | {"shape": shape})
    settings = layer_kind(kind).defaults() | parameters
    nodes = [Node(f"n{place}", kind, f"layer_{place}", settings) for place in range(1, layers + 1)]
    last = Node("end", "Dense", "answers", layer_kind("Dense").defaults() | {"units": 10})
    all_nodes = (inputs, *nodes, last)
    links = tuple(Link(one.id, other.id) for one, other in pairwise(all_nodes))
    return Project(graph=Graph(all_nodes, links))


_STUMBLES: tuple[tuple[str, str, dict[str, ParameterValue]], ...] = (
    ("no_activation", "Dense", {"units": 4}),
    ("softmax_inside", "Dense", {"units": 4, "activation": "softmax"}),
    ("softmax_over_places", "Softmax", {"axis": (1,)}),
    ("range_too_wide", "RandomBrightness", {"value_range": (0.0, 255.0)}),
    ("dropout_of_everything", "Dropout", {"rate": 1.0}),
    ("whole_numbers_needed", "CategoryEncoding", {"num_tokens": 10}),
    ("mean_missing", "Normalization", {}),
    ("nothing_to_join", "Add", {}),
)


@pytest.mark.parametrize(("code", "kind", "parameters"), _STUMBLES, ids=[code for code, _, _ in _STUMBLES])
def test_that_a_stumble_in_each_layer_adds_only_a_few_calls_for_each(
    code: str, kind: str, parameters: dict[str, ParameterValue]
) -> None:
    few, many = (_chain(layers, kind, **parameters) for layers in (300, 600))
    assert sum(problem.code == code for problem in find_problems(many, FACTS)) >= 600
    assert _calls(many) < 2.3 * _calls(few)


def _loose(layers: int) -> Project:
    """Layers that all bear one name, and that nothing leads to."""
    chained = _chain(layers, "Dense").graph
    return Project(graph=Graph(tuple(msgspec.structs.replace(node, name="dense") for node in chained.nodes)))


def _many_inputs(layers: int) -> Project:
    """As many Inputs as layers that nothing leads to, and as many that each lead to a layer."""
    dense, inputs = layer_kind("Dense").defaults(), layer_kind("Input").defaults() | {"shape": (4,)}
    nodes = [
        node
        for place in range(layers // 4)
        for node in (
            Node(f"a{place}", "Input", f"a{place}", inputs),
            Node(f"b{place}", "Dense", f"b{place}", dense),
            Node(f"c{place}", "Input", f"c{place}", inputs),
            Node(f"d{place}", "Dense", f"d{place}", dense),
        )
    ]
    return Project(
        graph=Graph(tuple(nodes), tuple(Link(f"a{place}", f"b{place}") for place in range(layers // 4)))
    )


@pytest.mark.parametrize("make", [_loose, _many_inputs])
def test_that_repairs_of_loose_layers_add_only_a_few_calls_for_each(make: Callable[[int], Project]) -> None:
    few, many = make(600), make(1200)
    assert len(find_problems(many, FACTS)) >= 600
    assert _calls(many) < 2.5 * _calls(few)


def test_that_an_edit_where_each_layer_has_a_hint_takes_at_most_a_hundred_calls_for_each() -> None:
    project = _chain(500, "Dense", units=4)
    find_problems(project, FACTS)
    edited = SetParameter("n3", "units", 5).apply(project)
    assert _calls(edited) < 100 * 500


@pytest.mark.parametrize("make", [_opened, _with_a_loose_end, _with_other_shapes, _with_gaps])
def test_that_twice_the_layers_take_at_most_about_twice_the_calls(make: object) -> None:
    assert callable(make)
    few, many = _calls(make(400)), _calls(make(800))
    assert many < 2.3 * few
