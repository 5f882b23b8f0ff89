"""The shapes that the wires say: which, and which wire of an output says it at its beginning."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from backend.graph.analysis import LayerAnalysis
from backend.graph.model import Graph, Link, Shape
from backend.graph.shapes import shape_text
from widgets.canvas.wire_item import ShapeBeside, WireItem, place_of_shape


def label_wires(
    wires: Mapping[Link, WireItem], links: Iterable[Link], layers: Mapping[str, LayerAnalysis]
) -> None:
    """Write on the wires of these links the shape that goes through them, where it is known."""
    for link in links:
        source = layers.get(link.source)
        shape = source.output_of(link.source_port) if source is not None else None
        wires[link].set_label(_written(shape) if shape is not None else "")


@lru_cache(maxsize=1024)
def _written(shape: Shape) -> str:
    """Many wires of a network bear the same shape."""
    return shape_text(shape)


def place_shapes(wires: Mapping[Link, WireItem], graph: Graph, sources: Iterable[str]) -> None:
    """Let one wire of each output of these layers say its shape at its beginning."""
    for source in sources:
        outputs: dict[int, list[WireItem]] = {}
        for link in graph.outgoing.get(source, ()):
            outputs.setdefault(link.source_port, []).append(wires[link])
        for alike in outputs.values():
            alike[0].set_beside(place_of_shape(alike))
            for wire in alike[1:]:
                wire.set_beside(ShapeBeside.NOT)
