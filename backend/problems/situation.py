"""What the finders of problems look at: the project, its analysis, the facts of its data, with short questions."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import prod

from backend.cost.network_cost import NetworkCost, network_cost
from backend.graph.analysis import Analysis, LayerAnalysis, analyse
from backend.graph.model import Graph, Node, Shape
from backend.machine import Machine
from backend.output_losses import output_loss
from backend.problems.endings import Ending, answers_rightly, ending_of
from backend.problems.ways import as_read, before_weights, calculating_before, straight_to_weights
from backend.project import DataFacts, Project

_LAYERS_TRIED = 1000
"""Layers that all trials of repairs together may look at: some 4 ms."""

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

    @property
    def tries(self) -> int:
        """How many problems of a kind are offered repairs that must be tried, and how often each tries.

        In a small network all of them; in a large one each trial takes long, and nobody mends fifty at once.
        """
        return max(2, _LAYERS_TRIED // max(len(self.graph.nodes), 1))

    def may_try(self, code: str) -> bool:
        """Whether the repairs of one more problem of that kind are tried; those of the first `tries` are."""
        self._tried[code] += 1
        return self._tried[code] <= self.tries

    @cached_property
    def _tried(self) -> Counter[str]:
        return Counter()

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
        outgoing, depths = self.graph.outgoing, self._depths
        found = [
            node
            for node in self.graph.nodes
            if not outgoing[node.id] and node.kind != "Input" and node.id in depths
        ]
        return tuple(sorted(found, key=self._likeness_to_answer, reverse=True))

    @property
    def answer(self) -> Node | None:
        """The layer that gives the network's answer, or that most likely is to."""
        return self.ends[0] if self.ends else None

    @cached_property
    def answers(self) -> tuple[Node, ...]:
        """The answer, right or not, and all further ends that answer rightly."""
        return tuple(node for node in self.ends if node is self.answer or self._answers_too(node))

    @cached_property
    def answer_ids(self) -> frozenset[str]:
        return frozenset(node.id for node in self.answers)

    @cached_property
    def before_weights(self) -> frozenset[str]:
        return before_weights(self.graph, self.analysis)

    @cached_property
    def straight_to_weights(self) -> dict[str, int]:
        return straight_to_weights(self.graph, self.analysis)

    @cached_property
    def as_read(self) -> frozenset[str]:
        return as_read(self.graph, self.analysis)

    @cached_property
    def calculating_before(self) -> dict[str, Node]:
        return calculating_before(self.graph, self.analysis)

    def ending(self, end: Node) -> Ending | None:
        """How an end answers; `None` while its shape is not known."""
        return ending_of(self.graph, self.analysis, end, self.loss_of(end))

    def loss_of(self, end: Node) -> str:
        """The loss by which an end is taught."""
        return output_loss(self.project.training, end.id).row.id

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

    @cached_property
    def _depths(self) -> dict[str, int]:
        """How many layers lie before each node that data reaches, on the longest way."""
        found: dict[str, int] = {}
        incoming, by_id = self.graph.incoming, self.graph.by_id
        for key in self.analysis.order:
            if not incoming[key]:
                if by_id[key].kind == "Input":
                    found[key] = 0
                continue
            deepest = max(found.get(link.source, -1) for link in incoming[key])
            if deepest >= 0:
                found[key] = 1 + deepest
        return found

    def _likeness_to_answer(self, node: Node) -> tuple[bool, bool, bool, int]:
        ending, output = self.ending(node), self.of(node).output
        right = ending is not None and answers_rightly(ending, self.classes)
        fits = output is not None and self.classes is not None and output == (self.classes,)
        return right, fits, "units" in node.parameters, self._depths[node.id]

    def _answers_too(self, node: Node) -> bool:
        """Whether it answers beside the answer; of unknown data with as many numbers as that."""
        ending, first = self.ending(node), self.answer
        if ending is None or first is None or not answers_rightly(ending, self.classes):
            return False
        return self.classes is not None or ending.output == self.of(first).output
