"""Small files of networks whose numbers grow without end: their size is a problem as any other."""

import contextlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from app.command_line import main
from backend.cost.network_cost import network_cost
from backend.graph.analysis import MOST_VALUES, analyse
from backend.graph.model import Graph, Link, Node, ParameterValue
from backend.graph.shapes import size_of
from backend.problems import find_problems
from backend.project import Project
from backend.project_file import write_project
from backend.summary_table import as_text, summary_table
from tests.app.conftest import MakeWindow
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, chain

_Layer = tuple[str, dict[str, ParameterValue]]

_CUBE: _Layer = ("Input", {"shape": (10, 10, 10, 1)})
_UP: _Layer = ("UpSampling3D", {"size": (1000, 1000, 1000)})
_PAD: _Layer = ("ZeroPadding2D", {"padding": (5000, 5000, 5000, 5000)})


def _doubled() -> Project:
    """Each layer puts what it is given twice side by side."""
    project = chain(("Input", {"shape": (4,)}), *[("Concatenate", {})] * 300)
    again = (Link(link.source, link.target, 0, 1) for link in project.graph.links)
    nodes: tuple[Node, ...] = project.graph.nodes
    return Project(graph=Graph(nodes, (*project.graph.links, *again)))


ENDLESS: dict[str, Callable[[], Project]] = {
    "enlarged": lambda: chain(_CUBE, *[_UP] * 35),
    "enlarged and weighed": lambda: chain(_CUBE, *[_UP] * 40, FLATTEN, ANSWER),
    "enlarged two thousand times": lambda: chain(_CUBE, *[_UP] * 2000, FLATTEN, ANSWER),
    "padded": lambda: chain(("Input", {"shape": (28, 28, 1)}), *[_PAD] * 40, FLATTEN, ANSWER),
    "doubled": _doubled,
    "an Input of many axes": lambda: chain(("Input", {"shape": (1_000_000,) * 8}), FLATTEN, ANSWER),
}


@pytest.mark.parametrize("make", ENDLESS.values(), ids=ENDLESS)
def test_that_no_layer_gives_more_than_a_computer_can_hold(make: Callable[[], Project]) -> None:
    project = make()
    for layer in analyse(project.graph).layers.values():
        assert layer.output is None or (size_of(layer.output) or 0) <= MOST_VALUES
        assert (layer.parameters or 0) <= MOST_VALUES
    network_cost(project.graph)
    as_text(summary_table(project))
    problems = [problem for problem in find_problems(project, DIGITS) if problem.severity == "error"]
    assert problems
    assert all(len(str(problem.message)) < 200 and problem.repairs for problem in problems)


@pytest.mark.parametrize("make", ENDLESS.values(), ids=ENDLESS)
def test_that_the_command_line_tells_of_it(make: Callable[[], Project], tmp_path: Path) -> None:
    write_project(tmp_path / "endless.netsketch", make())
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert main(["check", str(tmp_path / "endless.netsketch")]) == 0
    assert "more than" in said.getvalue() or "more values than" in said.getvalue()


@pytest.mark.parametrize("name", ["enlarged", "enlarged and weighed", "doubled", "an Input of many axes"])
def test_that_the_window_opens_it(name: str, make_window: MakeWindow, tmp_path: Path) -> None:
    write_project(tmp_path / "endless.netsketch", ENDLESS[name]())
    window = make_window(arguments=[str(tmp_path / "endless.netsketch")])
    assert window.document.problems
    assert len(window.document.graph.nodes) > 2
