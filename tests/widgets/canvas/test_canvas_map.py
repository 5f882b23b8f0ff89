"""What lies where: the grid finds what looking everywhere finds; wires lie as if all were laid anew."""

from hypothesis import given, settings
from hypothesis import strategies as st

from backend.edits import MoveNodes, RemoveNodes
from backend.graph.model import Graph, Link
from backend.project import Project
from tests.backend.drawing import add
from widgets.canvas.canvas_map import CanvasMap
from widgets.canvas.spatial_grid import Box, SpatialGrid, touch

lengths = st.floats(-3000, 3000)
boxes = st.builds(lambda x, y, w, h: (x, y, x + abs(w), y + abs(h)), lengths, lengths, lengths, lengths)
huge = st.just((-90_000.0, -90_000.0, 90_000.0, 90_000.0))


@given(st.dictionaries(st.integers(0, 9), boxes | huge), st.dictionaries(st.integers(0, 9), boxes), boxes | huge)
def test_that_the_grid_finds_what_touches(first: dict[int, Box], second: dict[int, Box], asked: Box) -> None:
    grid: SpatialGrid[int] = SpatialGrid()
    for key, box in [*first.items(), *second.items()]:
        grid.put(key, box)
    kept = {**first, **second}
    for key in list(first)[:2]:
        grid.remove(key)
        kept.pop(key)
    assert sorted(grid.touching(asked)) == sorted(key for key, box in kept.items() if touch(box, asked))


def ladder() -> Project:
    """A chain n1 to n6 with wires over several rows."""
    project = add(Project(), "Input", shape=(4,))
    for row in range(2, 6):
        project = add(project, "Add", (f"n{row - 1}",) if row < 4 else (f"n{row - 1}", f"n{row - 3}"))
    return add(project, "Add", ("n5", "n1"))


places = st.tuples(st.sampled_from([-300.0, 0.0, 100.0, 280.0]), st.sampled_from([78.0 * row for row in range(8)]))
moves = st.tuples(st.sampled_from(["n1", "n2", "n3", "n4", "n5", "n6"]), places)


def laid_anew(graph: Graph) -> dict[Link, object]:
    fresh = CanvasMap()
    fresh.follow(graph)
    return dict(fresh.ways)


@settings(deadline=None)
@given(st.lists(moves, max_size=8), st.sampled_from(["n2", "n3", "n4", None]))
def test_that_wires_lie_as_if_all_were_laid_anew(steps: list[tuple[str, tuple[float, float]]], gone: str) -> None:
    project, known = ladder(), CanvasMap()
    known.follow(project.graph)
    for node_id, place in steps:
        project = MoveNodes({node_id: place}).apply(project)
        known.follow(project.graph)
        assert known.ways == laid_anew(project.graph)
    if gone is not None:
        project = RemoveNodes([gone], bridge=True).apply(project)
        known.follow(project.graph)
        assert known.ways == laid_anew(project.graph)


def test_that_a_card_that_moves_far_from_a_wire_leaves_it_alone() -> None:
    project, known = ladder(), CanvasMap()
    known.follow(project.graph)
    project = MoveNodes({"n6": (3000.0, 3000.0)}).apply(project)
    known.follow(project.graph)
    stale = known.follow(MoveNodes({"n6": (3100.0, 3000.0)}).apply(project).graph)
    assert {link.target for link in stale} == {"n6"}
