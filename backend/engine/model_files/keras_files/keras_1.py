"""Brings what Keras 1 wrote of a layer to the names that Keras has today."""

from collections.abc import Mapping
from typing import Any

from backend.engine.model_files.keras_files.refusals import refuse_class

_CLASSES: Mapping[str, str] = {
    "Convolution1D": "Conv1D",
    "Convolution2D": "Conv2D",
    "Convolution3D": "Conv3D",
    "AtrousConvolution1D": "Conv1D",
    "AtrousConvolution2D": "Conv2D",
    "AtrousConv1D": "Conv1D",
    "AtrousConv2D": "Conv2D",
    "Deconvolution2D": "Conv2DTranspose",
    "Deconvolution3D": "Conv3DTranspose",
    "SeparableConvolution2D": "SeparableConv2D",
    "TimeDistributedDense": "Dense",
}

_SETTINGS: Mapping[str, str] = {
    "nb_filter": "filters",
    "output_dim": "units",
    "init": "kernel_initializer",
    "inner_init": "recurrent_initializer",
    "beta_init": "beta_initializer",
    "gamma_init": "gamma_initializer",
    "bias": "use_bias",
    "border_mode": "padding",
    "dim_ordering": "data_format",
    "subsample": "strides",
    "subsample_length": "strides",
    "stride": "strides",
    "filter_length": "kernel_size",
    "pool_length": "pool_size",
    "atrous_rate": "dilation_rate",
    "length": "size",
    "p": "rate",
    "sigma": "stddev",
    "inner_activation": "recurrent_activation",
    "dropout_W": "dropout",
    "dropout_U": "recurrent_dropout",
    "W_regularizer": "kernel_regularizer",
    "U_regularizer": "recurrent_regularizer",
    "b_regularizer": "bias_regularizer",
    "W_constraint": "kernel_constraint",
    "U_constraint": "recurrent_constraint",
    "b_constraint": "bias_constraint",
}

_OF_ONE_CLASS: Mapping[str, Mapping[str, str]] = {
    "Embedding": {
        "output_dim": "output_dim",
        "init": "embeddings_initializer",
        "W_regularizer": "embeddings_regularizer",
        "W_constraint": "embeddings_constraint",
    },
    "PReLU": {"init": "alpha_initializer"},
    "GaussianDropout": {"p": "rate"},
}

KEPT_LONGER = frozenset({"Merge", "Highway", "MaxoutDense", "AtrousConvolution1D", "AtrousConvolution2D"})
"""Classes that Keras 2 still had, with the settings of Keras 1."""

_SIZES = (("nb_row", "nb_col"), ("kernel_dim1", "kernel_dim2", "kernel_dim3"))

_NO_MATTER = frozenset({"consume_less", "forget_bias_init", "weights", "input_dtype"})
"""By which way the same was computed, and what weights were at first."""

_WITHOUT_ORDER = frozenset(
    f"{way}{axes}D" for way in ("UpSampling", "ZeroPadding", "Cropping", "SpatialDropout") for axes in (2, 3)
)
"""Classes of which Keras 1 never wrote in which order their axes are."""

_ORDERS = {"th": "channels_first", "tf": "channels_last"}

_INITIALIZERS = {"uniform": "random_uniform", "normal": "random_normal", "zero": "zeros", "one": "ones"}

_MERGES = {"sum": "Add", "mul": "Multiply", "ave": "Average", "max": "Maximum"}

_EDGES_2D = ("top_pad", "bottom_pad", "left_pad", "right_pad")


def as_today(
    class_name: str,
    name: str,
    config: Mapping[str, Any],
    channels_first: bool = False,
    first_weights: tuple[int, ...] = (),
) -> tuple[str, dict[str, Any]]:
    """The class and the settings of a layer of Keras 1 under their names of today; raises `ModelFileError`.

    `channels_first` is the order of axes where the layer does not say it, `first_weights` the shape of the first
    weights that the file holds for it.
    """
    if class_name == "Merge":
        return _merge(name, config)
    class_name = _CLASSES.get(class_name, class_name)
    names = {**_SETTINGS, **_OF_ONE_CLASS.get(class_name, {})}
    found: dict[str, Any] = {}
    for key, value in config.items():
        if key not in _NO_MATTER:
            found[names.get(key, key)] = _value(key, value)
    for size in _SIZES:
        if all(key in found for key in size):
            found["kernel_size"] = [found.pop(key) for key in size]
    if class_name.startswith("ZeroPadding"):
        found["padding"] = _edges(found.get("padding"))
    if channels_first and class_name in _WITHOUT_ORDER:
        found.setdefault("data_format", "channels_first")
    if class_name == "Highway":
        # As many come out as come in.
        found["units"] = found.get("input_dim") or (first_weights[-1] if first_weights else None)
    if class_name == "PReLU" and "shared_axes" not in found:
        found["shared_axes"] = [axis + 1 for axis, length in enumerate(first_weights) if length == 1]
    return class_name, found


def _value(key: str, value: Any) -> Any:
    if key == "dim_ordering":
        return _ORDERS.get(value, value) if isinstance(value, str) else value
    if key.endswith("init"):
        return _INITIALIZERS.get(value, value) if isinstance(value, str) else value
    if key.endswith("_regularizer"):
        return _penalty(value)
    return _rule(value) if key.endswith("_constraint") else value


def _penalty(value: Any) -> Any:
    """`{"name": "WeightRegularizer", "l1": 0.0, "l2": 0.01}` as it is written today."""
    if isinstance(value, Mapping) and "name" in value and {"l1", "l2"} & value.keys():
        return {"class_name": "L1L2", "config": {key: value.get(key, 0.0) for key in ("l1", "l2")}}
    return {"class_name": value["name"], "config": {}} if isinstance(value, Mapping) and "name" in value else value


def _rule(value: Any) -> Any:
    """`{"name": "MaxNorm", "m": 2, "axis": 0}` as it is written today."""
    if not isinstance(value, Mapping) or "name" not in value:
        return value
    settings = {"max_value" if key == "m" else key: part for key, part in value.items() if key != "name"}
    return {"class_name": value["name"], "config": settings}


def _edges(written: Any) -> Any:
    """What is added at the edges: the oldest files name the edges."""
    if not isinstance(written, Mapping):
        return written
    return [written.get(key, 0) for key in (_EDGES_2D if "top_pad" in written else ("left_pad", "right_pad"))]


def _merge(name: str, config: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The layer that brought branches together in all ways; a way that is a program is refused."""
    mode = config.get("mode")
    if not isinstance(mode, str) or config.get("mode_type", "raw") not in ("raw", None):
        raise refuse_class("Lambda", name)
    own: dict[str, Any] = {"name": name, "trainable": config.get("trainable", True)}
    if mode in _MERGES:
        return _MERGES[mode], own
    if mode == "concat":
        return "Concatenate", {**own, "axis": config.get("concat_axis", -1)}
    if mode in ("dot", "cos"):
        axes = _flat(config.get("dot_axes", -1))
        return ("Dot" if mode == "dot" else "Cosine"), {**own, "axes": axes, "normalize": mode == "cos"}
    raise refuse_class(f"Merge({mode})", name)


def _flat(axes: Any) -> Any:
    """`[[1], [2]]` and `[1, 2]` say the same."""
    if not isinstance(axes, list):
        return axes
    return [axis[0] if isinstance(axis, list) and len(axis) == 1 else axis for axis in axes]
