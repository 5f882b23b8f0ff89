"""Which argument a place means, `Conv2D(32, 3)` being `Conv2D(filters=32, kernel_size=3)`; and those of Keras 1.

A Keras 1 program means the same as one of today that says it in today's words; those are put in their place here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

_PLACES: Mapping[str, tuple[str, ...]] = {
    "Dense": ("units", "activation", "use_bias", "kernel_initializer", "bias_initializer"),
    "Activation": ("activation",),
    "Dropout": ("rate", "noise_shape", "seed"),
    "SpatialDropout1D": ("rate",),
    "SpatialDropout2D": ("rate",),
    "SpatialDropout3D": ("rate",),
    "AlphaDropout": ("rate",),
    "GaussianDropout": ("rate",),
    "GaussianNoise": ("stddev",),
    "ActivityRegularization": ("l1", "l2"),
    "Flatten": ("data_format",),
    "Reshape": ("target_shape",),
    "Permute": ("dims",),
    "RepeatVector": ("n",),
    "Embedding": ("input_dim", "output_dim", "embeddings_initializer"),
    "Masking": ("mask_value",),
    "Lambda": ("function",),
    "LeakyReLU": ("negative_slope",),
    "ELU": ("alpha",),
    "PReLU": ("alpha_initializer",),
    "ReLU": ("max_value", "negative_slope", "threshold"),
    "Softmax": ("axis",),
    "ThresholdedReLU": ("theta",),
    "BatchNormalization": ("axis", "momentum", "epsilon", "center", "scale"),
    "LayerNormalization": ("axis", "epsilon", "center", "scale"),
    "GroupNormalization": ("groups", "axis", "epsilon", "center", "scale"),
    "UnitNormalization": ("axis",),
    "Rescaling": ("scale", "offset"),
    "Normalization": ("axis", "mean", "variance"),
    "Resizing": ("height", "width", "interpolation"),
    "CenterCrop": ("height", "width"),
    "RandomFlip": ("mode",),
    "RandomRotation": ("factor", "fill_mode"),
    "RandomZoom": ("height_factor", "width_factor"),
    "RandomTranslation": ("height_factor", "width_factor"),
    "RandomContrast": ("factor",),
    "RandomBrightness": ("factor", "value_range"),
    "Concatenate": ("axis",),
    "Dot": ("axes", "normalize"),
    "TimeDistributed": ("layer",),
    "Bidirectional": ("layer", "merge_mode"),
    "MultiHeadAttention": ("num_heads", "key_dim", "value_dim", "dropout", "use_bias"),
    "Attention": ("use_scale", "score_mode", "dropout"),
    "AdditiveAttention": ("use_scale", "dropout"),
    "InputLayer": ("shape", "batch_size", "dtype"),
    "Input": ("shape", "batch_size", "dtype"),
}
"""The arguments of each class in their order, as far as people give them without their names."""

_RECURRENT = ("units", "activation", "recurrent_activation", "use_bias")
_CONVOLUTION = (
    "filters",
    "kernel_size",
    "strides",
    "padding",
    "data_format",
    "dilation_rate",
    "groups",
    "activation",
)
_TRANSPOSED = ("filters", "kernel_size", "strides", "padding", "output_padding", "data_format", "dilation_rate")
_DEPTHWISE = ("kernel_size", "strides", "padding", "depth_multiplier")

_RENAMED_CLASSES = {
    "Convolution1D": "Conv1D",
    "Convolution2D": "Conv2D",
    "Convolution3D": "Conv3D",
    "SeparableConvolution2D": "SeparableConv2D",
    "SeparableConvolution1D": "SeparableConv1D",
    "Convolution2DTranspose": "Conv2DTranspose",
    "MaxPool1D": "MaxPooling1D",
    "MaxPool2D": "MaxPooling2D",
    "MaxPool3D": "MaxPooling3D",
    "AvgPool1D": "AveragePooling1D",
    "AvgPool2D": "AveragePooling2D",
    "AvgPool3D": "AveragePooling3D",
    "GlobalMaxPool1D": "GlobalMaxPooling1D",
    "GlobalMaxPool2D": "GlobalMaxPooling2D",
    "GlobalMaxPool3D": "GlobalMaxPooling3D",
    "GlobalAvgPool1D": "GlobalAveragePooling1D",
    "GlobalAvgPool2D": "GlobalAveragePooling2D",
    "GlobalAvgPool3D": "GlobalAveragePooling3D",
    "Deconv2D": "Conv2DTranspose",
    "CuDNNLSTM": "LSTM",
    "CuDNNGRU": "GRU",
}
"""Other names of classes, of Keras itself and of Keras 1."""

_RENAMED = {
    "nb_filter": "filters",
    "filter_length": "kernel_size",
    "pool_length": "pool_size",
    "stride": "strides",
    "subsample": "strides",
    "subsample_length": "strides",
    "border_mode": "padding",
    "bias": "use_bias",
    "init": "kernel_initializer",
    "inner_init": "recurrent_initializer",
    "inner_activation": "recurrent_activation",
    "W_regularizer": "kernel_regularizer",
    "b_regularizer": "bias_regularizer",
    "U_regularizer": "recurrent_regularizer",
    "W_constraint": "kernel_constraint",
    "b_constraint": "bias_constraint",
    "dropout_W": "dropout",
    "dropout_U": "recurrent_dropout",
    "dim_ordering": "data_format",
    "p": "rate",
    "sigma": "stddev",
    "concat_axis": "axis",
}
_RENAMED_VALUES = {
    "data_format": {"th": "channels_first", "tf": "channels_last"},
    "kernel_initializer": {"uniform": "random_uniform", "normal": "random_normal", "zero": "zeros", "one": "ones"},
}


def class_today(name: str) -> str:
    """Today's name of a class."""
    return _RENAMED_CLASSES.get(name, name)


def named_arguments(written: str, given: Sequence[Any], named: Mapping[str, Any]) -> dict[str, Any] | None:
    """All arguments by their names of today; `None` where it is not known what a place means."""
    name = class_today(written)
    places = _places(name)
    if written.startswith("Convolution") and len(given) > 2 and all(isinstance(one, int) for one in given[:3]):
        places, given = ("filters", "kernel_size"), [given[0], tuple(given[1:])]  # Keras 1: filters, rows, columns
    if len(given) > len(places):
        return None
    arguments = {**dict(zip(places, given, strict=False)), **named}
    return _today(name, arguments)


def _places(name: str) -> tuple[str, ...]:
    if name in _PLACES:
        return _PLACES[name]
    if name in ("LSTM", "GRU", "SimpleRNN"):
        return _RECURRENT if name != "SimpleRNN" else ("units", "activation", "use_bias")
    if name.startswith("Depthwise"):
        return _DEPTHWISE
    if name.endswith("Transpose"):
        return _TRANSPOSED
    if name.startswith(("Conv", "Separable")):
        return _CONVOLUTION
    if name.startswith(("MaxPooling", "AveragePooling")):
        return ("pool_size", "strides", "padding", "data_format")
    if name.startswith(("ZeroPadding", "Cropping")):
        return ("padding",) if name.startswith("Zero") else ("cropping",)
    return ("size", "data_format") if name.startswith("UpSampling") else ()


def _today(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    rows = [arguments.pop(key) for key in ("nb_row", "nb_col") if key in arguments]
    rows += [arguments.pop(key) for key in ("kernel_dim1", "kernel_dim2", "kernel_dim3") if key in arguments]
    if rows:
        arguments["kernel_size"] = tuple(rows)
    if "output_dim" in arguments and name != "Embedding":
        arguments["units"] = arguments.pop("output_dim")
    if name == "LeakyReLU" and "alpha" in arguments:
        arguments["negative_slope"] = arguments.pop("alpha")
    renamed = {_RENAMED.get(key, key): value for key, value in arguments.items()}
    if name == "BatchNormalization" and renamed.pop("mode", 0) not in (0, 2):
        renamed["mode"] = 1
    for key, values in _RENAMED_VALUES.items():
        if isinstance(renamed.get(key), str):
            renamed[key] = values.get(renamed[key], renamed[key])
    return renamed
