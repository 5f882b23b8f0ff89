"""From which graph another was made: most of what was found of the one holds for the other."""

from collections.abc import Iterable

from backend.graph.model import Graph

ANALYSIS = "analysis"
"""Where the analysis of a graph is kept with it, and that of a layer with its node."""

_DERIVED = "derived"


def derive(after: Graph, before: Graph, touched: Iterable[str]) -> Graph:
    """Note with `after`, and answer it, that it was made from `before`, and that of the nodes that both have only
    the touched ones (ids) are other values or have other incoming links."""
    after.__dict__[_DERIVED] = (before, frozenset(touched))
    return after


def origin(graph: Graph, kept: str) -> tuple[Graph, set[str]] | None:
    """The nearest graph from which this one was made and with which something is kept under that name, and the ids
    of all nodes that were touched since; `None` if there is none."""
    touched: set[str] = set()
    step = graph.__dict__.get(_DERIVED)
    while step is not None:
        before, ids = step
        touched |= ids
        if kept in before.__dict__:
            return before, touched
        step = before.__dict__.get(_DERIVED)
    return None


def forget_origin(graph: Graph) -> None:
    """Let go of the graph from which this one was made, once nothing is to be found out any more."""
    graph.__dict__.pop(_DERIVED, None)
