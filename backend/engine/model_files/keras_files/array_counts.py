"""How many arrays a file holds for a layer: those that training changes, and others."""

from collections.abc import Mapping

from backend.graph.model import ParameterValue

_KERNELS: Mapping[str, int] = {
    "Dense": 1,
    "Conv1D": 1,
    "Conv2D": 1,
    "Conv3D": 1,
    "Conv1DTranspose": 1,
    "Conv2DTranspose": 1,
    "Conv3DTranspose": 1,
    "DepthwiseConv1D": 1,
    "DepthwiseConv2D": 1,
    "SeparableConv1D": 2,
    "SeparableConv2D": 2,
    "SimpleRNN": 2,
    "LSTM": 2,
    "GRU": 2,
    "ConvLSTM1D": 2,
    "ConvLSTM2D": 2,
    "ConvLSTM3D": 2,
    "Embedding": 1,
    "PReLU": 1,
    "RMSNormalization": 1,
    "AdditiveAttention": 1,
    "MultiHeadAttention": 4,
    "GroupQueryAttention": 4,
}
_OTHERS: Mapping[str, int] = {"BatchNormalization": 2, "Normalization": 3}
_OF_RENORMALIZATION = 3
_OF_KERAS_1: Mapping[str, int] = {"LSTM": 12, "GRU": 9, "ConvLSTM2D": 12}
"""An array for each gate."""


def array_counts(
    kind: str, parameters: Mapping[str, ParameterValue], config: Mapping[str, object], *, keras_1: bool
) -> tuple[int, int]:
    """How many arrays of each sort; `config` is what the file says of the layer."""
    count = _KERNELS.get(kind, 0)
    if count and kind not in ("Embedding", "PReLU", "RMSNormalization", "AdditiveAttention"):
        biases = 4 if kind in ("MultiHeadAttention", "GroupQueryAttention") else 1
        count += biases if parameters.get("use_bias") else 0
    if keras_1 and kind in _OF_KERAS_1 and config.get("consume_less") != "gpu":
        count = _OF_KERAS_1[kind]
    count += bool(parameters.get("center")) + bool(parameters.get("scale") is True)
    if kind in ("Attention", "AdditiveAttention"):
        count = _of_attention(kind, parameters)
    if kind == "Normalization" and parameters.get("mean") is not None:
        return 0, 0
    if parameters.get("both_directions"):
        count *= 2
    more = _OF_RENORMALIZATION if kind == "BatchNormalization" and config.get("renorm") else 0
    return count, _OTHERS.get(kind, 0) + more


def _of_attention(kind: str, parameters: Mapping[str, ParameterValue]) -> int:
    scale = bool(parameters.get("use_scale"))
    return scale + (kind == "Attention" and parameters.get("score_mode") == "concat")
