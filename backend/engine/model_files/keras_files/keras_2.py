"""Brings what Keras 2 wrote of a layer to the names that Keras has today."""

from collections.abc import Mapping
from typing import Any

_CLASSES: Mapping[str, str] = {
    "InputLayer": "Input",
    "BatchNormalizationV1": "BatchNormalization",
    "BatchNormalizationV2": "BatchNormalization",
    "SyncBatchNormalization": "BatchNormalization",
    "GroupedQueryAttention": "GroupQueryAttention",
    "CuDNNLSTM": "LSTM",
    "CuDNNGRU": "GRU",
    "ThresholdedReLU": "ReLU",
    "UnifiedLSTM": "LSTM",
    "UnifiedGRU": "GRU",
    "Convolution2DTranspose": "Conv2DTranspose",
    "Convolution3DTranspose": "Conv3DTranspose",
}

_RENAMED: Mapping[str, Mapping[str, str]] = {
    "LeakyReLU": {"alpha": "negative_slope"},
    "ThresholdedReLU": {"theta": "threshold"},
}

_FIXED: Mapping[str, Mapping[str, Any]] = {
    "CuDNNLSTM": {"activation": "tanh", "recurrent_activation": "sigmoid"},
    "CuDNNGRU": {"activation": "tanh", "recurrent_activation": "sigmoid", "reset_after": True},
}
"""What is not written because the class could do nothing else."""

_UNUSED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("SeparableConv1D", "SeparableConv2D", "DepthwiseConv1D", "DepthwiseConv2D"),
        # They inherit the settings of a kernel that they do not have.
        ("kernel_initializer", "kernel_regularizer", "kernel_constraint"),
    ),
    "MultiHeadAttention": ("query_shape", "key_shape", "value_shape"),
    "SyncBatchNormalization": ("synchronized",),
}

_ACTIVATIONS = {"softmax_v2": "softmax", "leaky_relu_v2": "leaky_relu", "hard_swish": "hard_silu"}


def as_today(class_name: str, config: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The class and the settings of a layer under their names of today."""
    names = _RENAMED.get(class_name, {})
    unused = _UNUSED.get(class_name, ())
    found = {names.get(key, key): value for key, value in config.items() if key not in unused}
    return _CLASSES.get(class_name, class_name), {**_FIXED.get(class_name, {}), **found}


def activation_today(written: str) -> str:
    """The name of an activation as Keras writes it today."""
    return _ACTIVATIONS.get(written, written)
