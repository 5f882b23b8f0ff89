"""The cost of a whole network: the sum of its layers, by kinds of work."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from backend.cost.layer_cost import LayerCost, Work, layer_cost
from backend.graph.analysis import analyse
from backend.graph.model import Graph

_KEPT = "network_cost"


@dataclass(frozen=True)
class NetworkCost:
    """The layers by node id, and their sums (see `LayerCost`).

    `inputs` are the numbers of a sample as the Input layers take it; `largest` the most numbers that one layer
    keeps; `time_steps` the steps of all layers that read sequences; `busy_layers` those with parameters or work.
    """

    layers: Mapping[str, LayerCost]
    learnt: int = 0
    remembered: int = 0
    frozen: int = 0
    multiply_adds: Mapping[Work, int] = field(default_factory=dict)
    output: int = 0
    kept: int = 0
    passed: int = 0
    largest: int = 0
    time_steps: int = 0
    busy_layers: int = 0
    known: bool = True

    @property
    def parameters(self) -> int:
        return self.learnt + self.remembered + self.frozen

    @property
    def all_multiply_adds(self) -> int:
        return sum(self.multiply_adds.values())


def network_cost(graph: Graph) -> NetworkCost:
    """The cost of a graph as it is drawn, finished or not; kept with the graph."""
    kept = graph.__dict__.get(_KEPT)
    if not isinstance(kept, NetworkCost):
        kept = graph.__dict__[_KEPT] = _network_cost(graph)
    return kept


def _network_cost(graph: Graph) -> NetworkCost:
    analysis = analyse(graph)
    layers = {node.id: layer_cost(graph, node, analysis.layers[node.id]) for node in graph.nodes}
    work: dict[Work, int] = {"dense": 0, "convolution": 0, "recurrent": 0, "other": 0}
    for cost in layers.values():
        work[cost.work] += cost.multiply_adds
    costs = layers.values()
    return NetworkCost(
        layers,
        learnt=sum(cost.learnt for cost in costs),
        remembered=sum(cost.remembered for cost in costs),
        frozen=sum(cost.frozen for cost in costs),
        multiply_adds=work,
        output=sum(cost.output for cost in costs),
        kept=sum(cost.kept for cost in costs),
        passed=sum(cost.passed for cost in costs),
        largest=max((cost.kept for cost in costs), default=0),
        time_steps=sum(cost.time_steps for cost in costs if cost.time_steps > 1),
        busy_layers=sum(cost.parameters > 0 or cost.kept > 0 for cost in costs),
        known=all(cost.known for cost in costs),
    )
