"""What a layer does to the numbers that pass it, read from its row in the catalogue and its settings."""

from functools import cache

from backend.catalogue.layers import layer_kind
from backend.graph.model import Node, Shape

_KERNELS = ("kernel_initializer", "depthwise_initializer")
_FUNCTIONS = {"ReLU": "relu", "LeakyReLU": "leaky_relu", "PReLU": "leaky_relu", "ELU": "elu", "Softmax": "softmax"}
"""Activations that are layers by themselves, by the function that they are."""

_STRAIGHT_SETTINGS = ("rate", "stddev", "momentum", "l1")
"""By these one knows kinds that change numbers by chance, by a factor or not at all."""


def has(node: Node, name: str) -> bool:
    """Whether the kind has that setting."""
    return name in node.parameters


def activation_of(node: Node) -> str:
    """The function that the layer ends with; "linear" where it has none."""
    return _FUNCTIONS.get(node.kind) or str(node.parameters.get("activation", "linear"))


def is_function(node: Node) -> bool:
    """Whether the layer is an activation and nothing else."""
    return node.kind in _FUNCTIONS or node.kind == "Activation"


def weighs(node: Node) -> bool:
    """Whether every answer is a weighted sum of what comes in (Dense, the convolutions)."""
    return _weighs(node.kind)


@cache
def _weighs(kind: str) -> bool:
    row = layer_kind(kind)
    has_kernel = any(row.parameter(name) is not None for name in _KERNELS)
    return has_kernel and row.parameter("return_sequences") is None and row.takes == "one"


def width_of(node: Node, shape: Shape | None) -> int:
    """How many channels (or units) numbers of that shape have beside the layer; 0 where that is not known."""
    axis = 0 if node.parameters.get("data_format") == "channels_first" else -1
    return (shape[axis] or 0) if shape else 0


def reads_steps(node: Node) -> bool:
    """Whether it reads a sequence with a memory (SimpleRNN, LSTM, GRU, ConvLSTM2D)."""
    return has(node, "return_sequences")


def is_straight(node: Node) -> bool:
    """Whether it bends nothing: what comes out is a weighted sum of what comes in."""
    kind = layer_kind(node.kind)
    if not takes_one(node) or weighs(node) or is_function(node):
        return False
    if kind.group == "regularize":
        return any(has(node, name) for name in _STRAIGHT_SETTINGS)
    return kind.group == "shape" or "Average" in kind.id or kind.id in ("Flatten", "Identity", "Rescaling")


def drops(node: Node) -> bool:
    """Whether it switches a share of the numbers off, or puts noise on them, while training."""
    return layer_kind(node.kind).group == "regularize" and (has(node, "rate") or has(node, "stddev"))


def joins(node: Node) -> bool:
    """Whether it brings any number of branches together, number by number or side by side."""
    return layer_kind(node.kind).takes == "many"


def adds_up(node: Node) -> bool:
    """Whether it joins branches number by number, so that they must have one shape."""
    return (joins(node) or node.kind == "Subtract") and node.kind != "Concatenate"


def takes_one(node: Node) -> bool:
    return layer_kind(node.kind).takes == "one"


def keeps_shape(node: Node, inputs: tuple[Shape, ...], output: Shape | None) -> bool:
    """Whether what comes out is laid out as what came in, and by no choice of the layer's own."""
    return takes_one(node) and inputs[:1] == (output,) and not (has(node, "units") or has(node, "filters"))
