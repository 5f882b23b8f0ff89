"""Which of the connections into a layer are to blame when it refuses what comes in."""

from collections.abc import Sequence

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import layer_kind
from backend.graph.analysis import LayerAnalysis, accepts
from backend.graph.errors import WrongRankError
from backend.graph.model import Graph, Link, Node, Shape

_MOST_SHAPES = 8
"""Among more different shapes than this nobody looks for those that go together."""


def links_to_blame(graph: Graph, node: Node, analysis: LayerAnalysis | None) -> tuple[Link, ...]:
    """The links into the layer that bring what it refuses, in the order of their ports.

    Where it cannot be told which of them it is, it is all of them; where it refuses nothing, none.
    """
    if analysis is None or analysis.error is None:
        return ()
    links, shapes = graph.incoming[node.id], analysis.inputs
    if len(links) == 1 or len(links) != len(shapes):
        return links
    error, kind = analysis.error, layer_kind(node.kind)
    places: Sequence[int] = ()
    if isinstance(error, WrongRankError):
        places = [place for place, shape in enumerate(shapes) if shape == error.given]
    if not places:
        places = _of_ports(kind, node, shapes) if kind.ports else _of_many(node, shapes)
    return tuple(links[place] for place in places) if places else links


def _of_ports(kind: LayerKind, node: Node, shapes: tuple[Shape, ...]) -> Sequence[int]:
    """Inputs that each mean something else are filled in order: those after the last that still went, or, where
    even the least do not go, those."""
    least = kind.least_inputs
    for count in range(len(shapes) - 1, least - 1, -1):
        if accepts(node, shapes[:count]):
            return range(count, len(shapes))
    return range(least)


def _of_many(node: Node, shapes: tuple[Shape, ...]) -> Sequence[int]:
    """Of inputs that all mean the same, those that do not go with most of the others."""
    different = dict.fromkeys(shapes)
    if len(different) > _MOST_SHAPES:
        return ()
    groups = [{other for other in different if accepts(node, (shape, other))} for shape in different]
    # What is stretched goes with each of two that do not go with each other.
    numbers = [sum(shape in group for shape in shapes) if accepts(node, tuple(group)) else 0 for group in groups]
    largest = [group for group, number in zip(groups, numbers, strict=True) if number == max(numbers)]
    odd = different.keys() - set.intersection(*largest)
    return [place for place, shape in enumerate(shapes) if shape in odd]
