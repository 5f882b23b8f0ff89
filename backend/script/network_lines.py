"""The lines of a network in a program: which variable holds which output, and which layers are called again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import Analysis
from backend.graph.model import Graph, Link, Node
from backend.graph.sharing import owner_of
from backend.script.layer_lines import call_lines, own_layer_line
from backend.script.python_text import comment, identifier, one_or_list


@dataclass
class NetworkLines:
    """A network in the making. The layers are to be asked for in the order of the analysis, then the model."""

    graph: Graph
    analysis: Analysis
    _variables: dict[tuple[str, int], str] = field(default_factory=dict)
    _layers: dict[str, str] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)

    @cached_property
    def _owners(self) -> set[str | None]:
        """The layers that others share the weights of."""
        return {node.shares_weights_with for node in self.graph.nodes}

    def nodes_missing(self) -> bool:
        return any(layer.output is None for layer in self.analysis.layers.values())

    def layer(self, node: Node) -> list[str]:
        """The lines of one layer: its own, or a comment that says why there are none."""
        missing = self._missing(node)
        if missing:
            return [comment(f"{node.name} ({node.kind}): {missing}")]
        owner = owner_of(self.graph, node)
        given = [self._variables[link.source, link.source_port] for link in self.graph.incoming[node.id]]
        if not self._is_named(owner):
            return call_lines(node, self._targets(node), given, None)
        first = owner.id not in self._layers
        if first:
            self._layers[owner.id] = self._fresh(f"{owner.name}_layer")
        variable = self._layers[owner.id]
        lines = own_layer_line(owner, variable) if first else []
        lines += call_lines(node, self._targets(node), given, variable)
        return [*lines, f"{variable}.trainable = False"] if first and not owner.trainable else lines

    def model_lines(self) -> list[str]:
        inputs = self._outputs_of(node for node in self.graph.nodes if node.kind == "Input")
        outputs = self._outputs_of(node for node in self.graph.nodes if not self.graph.outgoing[node.id])
        return [f'model = keras.Model({one_or_list(inputs)}, {one_or_list(outputs)}, name="network")']

    def _missing(self, node: Node) -> str:
        """Why the layer cannot be written, or nothing."""
        analysis = self.analysis.layers[node.id]
        if analysis.error is not None:
            return str(analysis.error.message)
        links = self.graph.incoming[node.id]
        if len(links) < layer_kind(node.kind).least_inputs:
            return "it is not connected yet."
        if analysis.output is None or not all(map(self._is_written, links)):
            return "what comes before it is not finished."
        return ""

    def _is_written(self, link: Link) -> bool:
        return (link.source, link.source_port) in self._variables

    def _is_named(self, owner: Node) -> bool:
        """Whether the layer itself has a variable: to be called again, or to be frozen once it is built."""
        return owner.id in self._owners or not (owner.trainable or owner.kind == "Input")

    def _targets(self, node: Node) -> list[str]:
        """A variable for each output of the layer."""
        kind = layer_kind(node.kind)
        titles = kind.output_titles(node.parameters) if kind.output_titles is not None else ("",)
        names = [node.name, *(f"{node.name}_{title}" for title in titles[1:])]
        targets = [self._fresh(name) for name in names]
        self._variables.update({(node.id, port): target for port, target in enumerate(targets)})
        return targets

    def _fresh(self, name: str) -> str:
        found = identifier(name, self._names)
        self._names.add(found)
        return found

    def _outputs_of(self, nodes: Iterable[Node]) -> list[str]:
        return [self._variables[node.id, 0] for node in nodes]
