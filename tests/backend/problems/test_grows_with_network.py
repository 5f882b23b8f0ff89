"""How the work of finding problems grows with the network, counted in calls: time would tell of the machine."""

import sys
from types import FrameType

import pytest

from backend.edits import AddNode, Connect, SetParameter, apply_all
from backend.graph.model import Node
from backend.problems import find_problems
from backend.project import Project
from tests.backend.graph.found import made_anew
from tests.benchmarks.large_network import FACTS, large_project


def _calls(project: Project) -> int:
    """How many calls of Python functions `find_problems` takes."""
    count = 0

    def on_event(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(on_event)
    try:
        find_problems(project, FACTS)
    finally:
        sys.setprofile(before)
    return count


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


@pytest.mark.parametrize("make", [_opened, _with_a_loose_end, _with_other_shapes, _with_gaps])
def test_that_twice_the_layers_take_at_most_about_twice_the_calls(make: object) -> None:
    assert callable(make)
    few, many = _calls(make(400)), _calls(make(800))
    assert many < 2.3 * few
