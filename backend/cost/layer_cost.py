"""What one layer costs: parameters by what becomes of them, work, and what it holds in memory for a sample."""

from dataclasses import dataclass
from typing import Literal

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import LayerAnalysis
from backend.graph.model import Graph, Node, Shape
from backend.graph.shapes import size_of
from backend.graph.sharing import owner_of

Work = Literal["dense", "convolution", "recurrent", "other"]
"""Kinds of work, which computers do at different speeds."""

_REMEMBERED_BY_ALL = frozenset({"Normalization", "SpectralNormalization"})
_VIEWS = frozenset({"Flatten", "Reshape", "Identity", "Input"})
_PASSES = {
    **dict.fromkeys(("BatchNormalization", "LayerNormalization", "GroupNormalization", "RMSNormalization"), 3),
    **dict.fromkeys(("Softmax", "Dropout", "GaussianNoise", "GaussianDropout", "AlphaDropout"), 2),
}
_KEPT = "cost"


@dataclass(frozen=True)
class LayerCost:
    """One layer. Numbers of parameters, multiply-adds of one sample, numbers held for one sample.

    `learnt` parameters follow the gradient, `remembered` ones (moving averages) do not, `frozen` ones were told
    not to. `output` are the numbers that leave the layer, `kept` those that a training keeps for the way back.
    `passed` are the numbers that go through it, counted as often as it goes through them.
    `multiply_adds` and `output` are 0 while they are not known; `known` says so. `time_steps` is above 1 for
    layers that go through a sequence step by step.
    """

    work: Work = "other"
    learnt: int = 0
    remembered: int = 0
    frozen: int = 0
    multiply_adds: int = 0
    output: int = 0
    kept: int = 0
    passed: int = 0
    time_steps: int = 1
    known: bool = False

    @property
    def parameters(self) -> int:
        return self.learnt + self.remembered + self.frozen


def layer_cost(graph: Graph, node: Node, analysis: LayerAnalysis) -> LayerCost:
    """The cost of a layer as it is analysed; kept with the node, so that an edit costs only what it changed."""
    frozen = not owner_of(graph, node).trainable
    kept = node.__dict__.get(_KEPT)
    if isinstance(kept, tuple) and kept[0] is analysis and kept[1] == frozen:
        known: LayerCost = kept[2]
        return known
    cost = _layer_cost(node, analysis, frozen)
    node.__dict__[_KEPT] = (analysis, frozen, cost)
    return cost


def _layer_cost(node: Node, analysis: LayerAnalysis, frozen: bool) -> LayerCost:
    if analysis.output is None:
        return LayerCost()
    count = analysis.parameters or 0
    remembered = _remembered(node, count)
    shapes = (analysis.output, *analysis.more_outputs)
    sizes = [size_of(shape) for shape in shapes]
    work = _work(node, analysis)
    steps = _time_steps(node, analysis)
    output = sum(size or 0 for size in sizes)
    return LayerCost(
        work=work,
        learnt=0 if frozen else count - remembered,
        remembered=remembered if not frozen else 0,
        frozen=count if frozen else 0,
        multiply_adds=analysis.multiply_adds or 0,
        output=output,
        kept=_kept_numbers(node, analysis, output, steps),
        passed=0 if node.kind in _VIEWS else output * _PASSES.get(node.kind, 1),
        time_steps=steps,
        known=None not in sizes and analysis.multiply_adds is not None,
    )


def _remembered(node: Node, count: int) -> int:
    """How many of the parameters are moving averages and the like, which no gradient changes."""
    if node.kind in _REMEMBERED_BY_ALL:
        return count
    if node.kind == "BatchNormalization":
        return 2 * count // (2 + bool(node.parameters["center"]) + bool(node.parameters["scale"]))
    return 0


def _work(node: Node, analysis: LayerAnalysis) -> Work:
    if not analysis.multiply_adds:
        return "other"
    match layer_kind(node.kind).group:
        case "convolution":
            return "convolution"
        case "recurrent":
            return "recurrent" if "units" in node.parameters or "filters" in node.parameters else "other"
        case _:
            return "dense"


def _time_steps(node: Node, analysis: LayerAnalysis) -> int:
    """How many steps follow one another, for layers that read a sequence."""
    if layer_kind(node.kind).group != "recurrent" or not _is_recurrent(node):
        return 1
    first = analysis.inputs[0][0] if analysis.inputs and analysis.inputs[0] else None
    return (first or 1) * (2 if node.parameters.get("both_directions") else 1)


def _is_recurrent(node: Node) -> bool:
    return "recurrent_initializer" in node.parameters


def _kept_numbers(node: Node, analysis: LayerAnalysis, output: int, steps: int) -> int:
    """What a training keeps of the layer for one sample until the way back.

    A convolution or Dense keeps what comes before its activation and after it; reshaping keeps nothing of its own.
    A recurrent layer keeps gates and states of every step.
    """
    if node.kind in _VIEWS:
        return 0
    if _is_recurrent(node):
        width = _last(analysis.output)
        gates = {"LSTM": 10, "ConvLSTM2D": 10, "GRU": 8}.get(node.kind, 3)
        places = output // width if node.kind == "ConvLSTM2D" else 1
        return steps * width * gates * max(places, 1)
    return 2 * output


def _last(shape: Shape | None) -> int:
    return (shape[-1] or 1) if shape else 1
