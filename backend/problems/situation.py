"""What the finders of problems look at: the project, its analysis and the facts of its data, with short "
"questions."""

from dataclasses import dataclass
from functools import cached_property
from math import prod

from backend.cost.network_cost import NetworkCost, network_cost
from backend.graph.analysis import Analysis, LayerAnalysis, analyse
from backend.graph.model import Graph, Node, Shape
from backend.graph.order import ancestors
from backend.machine import Machine
from backend.project import DataFacts, Project

DIGIT_SHAPE: Shape = (28, 28, 1)
"""What an Input begins with while nothing is known of the data."""


@dataclass(frozen=True)
class Situation:
    """A project at one moment; `facts` and `machine` are `None` while nothing is known of its data, of the
    computer."""

    project: Project
    facts: DataFacts | None
    machine: Machine | None = None

    @property
    def graph(self) -> Graph:
        return self.project.graph

    @cached_property
    def analysis(self) -> Analysis:
        return analyse(self.graph)

    @property
    def cost(self) -> NetworkCost:
        return network_cost(self.graph)

    def of(self, node: Node) -> LayerAnalysis:
        return self.analysis.layers[node.id]

    @cached_property
    def in_order(self) -> tuple[Node, ...]:
        """The nodes as they compute."""
        return tuple(self.graph.by_id[key] for key in self.analysis.order)

    @cached_property
    def inputs(self) -> tuple[Node, ...]:
        return tuple(node for node in self.graph.nodes if node.kind == "Input")

    @cached_property
    def ends(self) -> tuple[Node, ...]:
        """The layers that data reaches and that nothing follows, the most likely answer first."""
        found = [
            node
            for node in self.graph.nodes
            if node.kind != "Input" and not self.graph.outgoing[node.id] and self._is_reached(node)
        ]
        return tuple(sorted(found, key=self._likeness_to_answer, reverse=True))

    @property
    def answer(self) -> Node | None:
        """The layer that gives the network's answer, where there is just one that can."""
        return self.ends[0] if len(self.ends) == 1 else None

    @property
    def classes(self) -> int | None:
        """How many classes the data has; 0 for data without classes, `None` while nothing is known."""
        return None if self.facts is None else len(self.facts.classes)

    @property
    def sample_shape(self) -> Shape:
        return DIGIT_SHAPE if self.facts is None else self.facts.sample_shape

    def fitting_shapes(self) -> list[Shape]:
        """The Input shapes that samples of the data fill: as they are, without the axis of one channel, flat."""
        shape = self.sample_shape
        shapes = [shape]
        if len(shape) == 3 and shape[2] == 1:
            shapes.append(shape[:2])
        if len(shape) > 1:
            shapes.append((prod(length or 1 for length in shape),))
        return shapes

    def _is_reached(self, node: Node) -> bool:
        return any(self.graph.by_id[key].kind == "Input" for key in ancestors(self.graph, node.id))

    def _likeness_to_answer(self, node: Node) -> tuple[bool, bool, int]:
        output = self.of(node).output
        fits = output is not None and self.classes is not None and output == (self.classes,)
        learns = "units" in node.parameters
        return fits, learns, len(ancestors(self.graph, node.id))
