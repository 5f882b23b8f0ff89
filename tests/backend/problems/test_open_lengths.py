"""Inputs that leave lengths open and come together: the first repairs lead to an end."""

import pytest

from backend.catalogue.layers import layer_kind
from backend.graph.model import Graph, Link, Node, ParameterValue, Shape
from backend.problems import find_problems
from backend.project import Project
from tests.backend.problems.mending import mended_by_first_repairs

_OPEN: tuple[Shape, ...] = ((None,), (None, 3), (None, None, 1), (None, 28, 1))


def _layer(name: str, kind: str, **parameters: ParameterValue) -> Node:
    return Node(name, kind, name, layer_kind(kind).defaults() | parameters)


@pytest.mark.parametrize("second", _OPEN)
@pytest.mark.parametrize("first", _OPEN)
def test_that_inputs_of_open_length_that_are_added_are_given_lengths(first: Shape, second: Shape) -> None:
    nodes = (_layer("a", "Input", shape=first), _layer("b", "Input", shape=second), _layer("c", "Add"))
    broken = Project(graph=Graph(nodes, (Link("a", "c", 0, 0), Link("b", "c", 0, 1))))
    mended = mended_by_first_repairs(broken, None, most=12, hints=False)
    assert [problem.code for problem in find_problems(mended, None) if problem.severity == "error"] == []
    assert len(mended.graph.nodes) > len(nodes)
