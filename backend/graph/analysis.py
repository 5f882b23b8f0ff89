"""Shapes, parameter counts and multiply-adds of a whole graph, without TensorFlow, fast enough for every edit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import layer_kind
from backend.graph.derived import ANALYSIS, forget_origin, origin
from backend.graph.errors import EndlessError, ShapeError, SharedShapeError
from backend.graph.model import Graph, Node, Shape
from backend.graph.order import topological_order
from backend.wording import marked, say

MOST_VALUES = 10**15
"""Values that a layer may give for one sample, and parameters that it may have: no computer holds as many."""


@dataclass(frozen=True)
class LayerAnalysis:
    """What is known of one layer.

    `inputs` is empty while something before the layer is missing or wrong; then `output`, `parameters` and
    `multiply_adds` are `None`. `error` says why the shapes that come in cannot be. A layer that uses the weights
    of another has none of its own. `multiply_adds` (for one sample) is also `None` while lengths are open.
    `output` is the shape of the first output, `more_outputs` has those of the others.
    """

    inputs: tuple[Shape, ...] = ()
    output: Shape | None = None
    parameters: int | None = None
    multiply_adds: int | None = None
    error: ShapeError | None = None
    more_outputs: tuple[Shape, ...] = ()

    def output_of(self, port: int) -> Shape | None:
        """The shape of the output of that number, if it is known."""
        if port == 0 or self.output is None:
            return self.output
        return self.more_outputs[port - 1] if port <= len(self.more_outputs) else None


@dataclass(frozen=True)
class Analysis:
    """What is known of a network: its layers by node id, all their parameters, the order in which they compute."""

    layers: Mapping[str, LayerAnalysis]
    parameters: int
    order: tuple[str, ...]


def analyse(graph: Graph) -> Analysis:
    """Analyse a consistent graph. The answer is kept with the graph, and that of each layer with its node, so that
    an edit costs only what it changed."""
    kept = graph.__dict__.get(ANALYSIS)
    if not isinstance(kept, Analysis):
        kept = graph.__dict__[ANALYSIS] = _analyse(graph)
        forget_origin(graph)
    return kept


def _analyse(graph: Graph) -> Analysis:
    order = topological_order(graph)
    before = origin(graph, ANALYSIS)
    if before is None or graph.sharing or before[0].sharing:
        layers = _layers(graph, order, {}, set(order))
    else:
        layers = _layers(graph, order, analyse(before[0]).layers, before[1])
    for node in graph.sharing:
        layers[node.id] = _shared(graph, node, layers)
    return Analysis(layers, sum(layer.parameters or 0 for layer in layers.values()), order)


def _layers(
    graph: Graph, order: Sequence[str], known: Mapping[str, LayerAnalysis], stale: set[str]
) -> dict[str, LayerAnalysis]:
    """The layers in their order: the stale ones, and those after them that get other shapes than they had, looked
    at; all others as they are known."""
    layers: dict[str, LayerAnalysis] = {}
    for key in order:
        before = known.get(key)
        if before is not None and key not in stale:
            layers[key] = before
            continue
        links = graph.incoming[key]
        inputs = [layers[link.source].output_of(link.source_port) for link in links]
        shapes = tuple(shape for shape in inputs if shape is not None)
        now = layers[key] = _layer(graph.by_id[key], shapes if len(shapes) == len(inputs) else ())
        if before is None or (now.output, now.more_outputs) != (before.output, before.more_outputs):
            stale.update(link.target for link in graph.outgoing[key])
    return layers


def _layer(node: Node, inputs: tuple[Shape, ...]) -> LayerAnalysis:
    kept = node.__dict__.get(ANALYSIS)
    if isinstance(kept, LayerAnalysis) and kept.inputs == inputs:
        return kept
    layer = analyse_layer(layer_kind(node.kind), node, inputs)
    node.__dict__[ANALYSIS] = layer
    return layer


def accepts(node: Node, inputs: tuple[Shape, ...]) -> bool:
    """Whether the layer makes something of these shapes, as it is set."""
    return analyse_layer(layer_kind(node.kind), node, inputs).output is not None


def analyse_layer(kind: LayerKind, node: Node, inputs: tuple[Shape, ...]) -> LayerAnalysis:
    """What is known of a layer by itself, given these inputs; nothing is kept."""
    if len(inputs) < kind.least_inputs:
        return LayerAnalysis()
    try:
        output = kind.shape(inputs, node.parameters)
        more = kind.more_outputs(inputs, node.parameters) if kind.more_outputs is not None else ()
        count = kind.count(inputs, node.parameters)
        _check_size(kind, (output, *more), count)
    except ShapeError as error:
        return LayerAnalysis(inputs, error=error)
    work = kind.multiply_adds(inputs, output, node.parameters) if kind.multiply_adds is not None else 0
    return LayerAnalysis(inputs, output, count, work, more_outputs=more)


def _check_size(kind: LayerKind, outputs: Sequence[Shape], count: int) -> None:
    """Refuse what no computer can hold, so that nothing after it need reckon with numbers without end."""
    # The product of the known lengths: where one is open, at least as many come.
    if any(prod(length or 1 for length in shape) > MOST_VALUES for shape in outputs):
        raise EndlessError(
            say("{layer} would give more values than any computer can hold.", layer=marked(kind.title))
        )
    if count > MOST_VALUES:
        raise EndlessError(
            say("{layer} would have more parameters than any computer can hold.", layer=marked(kind.title))
        )


def _shared(graph: Graph, node: Node, layers: Mapping[str, LayerAnalysis]) -> LayerAnalysis:
    """The layer without parameters of its own, or with the error that the shared weights do not fit."""
    owner = graph.by_id[str(node.shares_weights_with)]
    here, there = layers[node.id], layers[owner.id]
    if here.parameters is None or there.parameters is None:
        return here
    one_rank = layer_kind(node.kind).one_rank
    if here.parameters != there.parameters or (one_rank and _ranks(here.inputs) != _ranks(there.inputs)):
        error = SharedShapeError(
            say(
                "“{name}” uses the weights of “{other}”, which were made for another shape.",
                name=node.name,
                other=owner.name,
            )
        )
        return LayerAnalysis(here.inputs, error=error)
    return replace(here, parameters=0)


def _ranks(shapes: Sequence[Shape]) -> list[int]:
    return [len(shape) for shape in shapes]
