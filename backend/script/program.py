"""Writes the program: imports, one line a layer, the model, its compilation, and how it would be trained."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import Analysis, analyse
from backend.graph.errors import GraphError
from backend.graph.model import Graph, Link, Node
from backend.graph.sharing import owner_of
from backend.graph.to_spec import model_spec
from backend.project import Project
from backend.script.fit_lines import fit_lines
from backend.script.layer_lines import call_lines, own_layer_line
from backend.script.python_text import comment, identifier
from backend.script.training_lines import compile_lines


@dataclass(frozen=True)
class Program:
    """The text of a program, and which of its lines (from 0) each layer has, by node id.

    A program that is not `complete` says in comments what is missing.
    """

    text: str
    lines: Mapping[str, range]
    complete: bool = True


def write_program(project: Project) -> Program:
    """The plain Keras program of the network, which needs nothing but Keras; it never fails.

    Of an unfinished network it has what can be written, and comments that say what is missing.
    """
    draft = _Draft(project.graph, analyse(project.graph))
    try:
        spec = model_spec(project.graph)
    except GraphError as error:
        unfinished = str(error.message)
    else:
        unfinished = "" if len(spec.outputs) and not draft.nodes_missing() else "Some layers are missing."
    lines = [*_heading(project)]
    ranges: dict[str, range] = {}
    for key in draft.analysis.order:
        written = draft.layer(project.graph.by_id[key])
        ranges[key] = range(len(lines), len(lines) + len(written))
        lines += written
    lines.append("")
    if unfinished:
        lines += [comment(f"The model cannot be made yet. {unfinished}")]
    else:
        lines += [
            *draft.model_lines(),
            "",
            *compile_lines(project),
            "",
            "model.summary()",
            "",
            *fit_lines(project),
        ]
    return Program("\n".join(lines) + "\n", ranges, not unfinished)


def _heading(project: Project) -> list[str]:
    return [
        comment(f"{project.name}: drawn with NetSketch, written for Keras 3."),
        "import keras",
        "from keras import layers",
        "",
        comment("The first weights follow from this number."),
        f"keras.utils.set_random_seed({project.training.seed})",
        *(['keras.config.set_dtype_policy("mixed_float16")'] if project.training.mixed_precision else []),
        "",
    ]


@dataclass
class _Draft:
    """A program in the making: which variable holds which output, and which layers can be called again."""

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
        return [f'model = keras.Model({_one_or_list(inputs)}, {_one_or_list(outputs)}, name="network")']

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


def _one_or_list(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"
