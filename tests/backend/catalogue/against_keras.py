"""What Keras makes of a kind of layer, beside what the catalogue says: shapes of all outputs, and parameters."""

from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
import tensorflow

from backend.catalogue.layers import layer_kind
from backend.engine.build import call_layer, keras_layer
from backend.graph.errors import ShapeError
from backend.graph.model import ParameterValue, Shape
from backend.graph.spec import LayerSpec

REFUSALS = (
    *(ValueError, TypeError, IndexError, KeyError, ZeroDivisionError),
    tensorflow.errors.InvalidArgumentError,
)
"""What Keras raises for what cannot be."""


@dataclass(frozen=True)
class Figures:
    """The shapes of a layer's outputs and the number of its parameters."""

    outputs: tuple[Shape, ...]
    parameters: int


def our_figures(kind: str, inputs: list[Shape], parameters: dict[str, ParameterValue]) -> Figures | None:
    """As the catalogue has them; `None` for what it refuses."""
    row = layer_kind(kind)
    try:
        more = row.more_outputs(inputs, parameters) if row.more_outputs is not None else ()
        return Figures((row.shape(inputs, parameters), *more), row.count(inputs, parameters))
    except ShapeError:
        return None


def keras_figures(kind: str, inputs: list[Shape], parameters: dict[str, ParameterValue]) -> Figures | None:
    """As Keras promises them; `None` for what it refuses."""
    spec = LayerSpec("tried", kind, parameters)
    try:
        layer = keras_layer(spec)
        answer = call_layer(layer, spec, [keras.KerasTensor((None, *shape)) for shape in inputs])
    except REFUSALS:
        return None
    return Figures(_shapes(answer), layer.count_params())


def runs_as_promised(kind: str, inputs: list[Shape], parameters: dict[str, ParameterValue]) -> bool:
    """Whether Keras really computes the layer, in training and after, and what comes has the promised shapes."""
    spec = LayerSpec("tried", kind, parameters)
    try:
        tensors = [keras.Input(shape) for shape in inputs]
        promised = call_layer(keras_layer(spec), spec, tensors)
        model = keras.Model(tensors, promised)
        zeros = [
            np.zeros((2, *(3 if length is None else length for length in shape)), "float32") for shape in inputs
        ]
        if any(None in shape for shape in inputs):
            # Traced as in training, so that an open length is open inside the layer too.
            signature = [[tensorflow.TensorSpec((None, *shape), "float32") for shape in inputs]]
            answers = [
                tensorflow.function(lambda given, training=way: model(given, training=training), signature)(zeros)
                for way in (False, True)
            ]
        else:
            answers = [model(zeros, training=way) for way in (False, True)]
    except Exception:  # noqa: BLE001 (TensorFlow fails in many ways)
        return False
    return all(
        _goes_with(one, other)
        for answer in answers
        for one, other in zip(_shapes(promised), _shapes(answer), strict=True)
    )


def makes_no_sense(kind: str, inputs: list[Shape], parameters: dict[str, ParameterValue]) -> bool:
    """What runs in Keras, but mixes samples, or says nothing, or means something else than it says."""
    if kind == "RMSNormalization":
        return parameters["axis"] not in (-1, len(inputs[0]))
    if kind == "Masking":
        return len(inputs[0]) == 1
    if kind == "Dropout" and isinstance(noise := parameters["noise_shape"], tuple):
        # With these rates no noise is drawn, and its shape never looked at; with other axes it mixes samples.
        return parameters["rate"] in (0.0, 1.0) or len(noise) != len(inputs[0])
    rank = len(inputs[0]) - (1 if parameters.get("time_distributed") else 0)
    if kind.startswith("Random") or kind in ("Resizing", "CenterCrop"):
        return rank != 3  # no picture
    if kind == "CategoryEncoding":
        # It gathers along another axis than it promises.
        return parameters["output_mode"] != "one_hot" and rank > 1
    if kind == "RepeatVector":
        return rank != 1
    if kind == "Normalization" and parameters["axis"] is None:
        return isinstance(parameters["mean"], tuple) and len(parameters["mean"]) > 1
    if kind == "MultiHeadAttention":
        return _attention_makes_no_sense(inputs, parameters)
    if parameters.get("time_distributed") and layer_kind(kind).group == "pooling":
        return True  # Pooling at each step takes any number of axes and does something with some of them.
    for name in ("axis", "axes", "shared_axes"):
        value = parameters.get(name)
        named = [number for number in (value if isinstance(value, tuple) else (value,)) if isinstance(number, int)]
        places = [number + rank + 1 if number < 0 else number for number in named]
        if 0 in places or len(set(places)) < len(places):
            return True
        if kind == "LayerNormalization" and named and min(named) < 0 < max(named):
            return True
    return False


def _attention_makes_no_sense(inputs: list[Shape], parameters: dict[str, ParameterValue]) -> bool:
    """Looking along the features; masks, made for one axis of steps, along several; scores of a wrong shape."""
    query, along = inputs[0], parameters["attention_axes"]
    if isinstance(along, tuple) and any(axis is not None and axis >= len(query) for axis in along):
        return True
    masked = parameters["use_causal_mask"] or parameters["sliding_window"] is not None
    if masked and (len(query) != 2 or along not in (None, (1,))):
        return True
    return bool(parameters["return_attention_scores"]) and (len(query) != 2 or query[0] != inputs[1][0])


def assert_agreement(kind: str, inputs: list[Shape], parameters: dict[str, ParameterValue]) -> None:
    """The catalogue accepts and gives what Keras does; it may refuse what Keras only promises and cannot run."""
    ours, theirs = our_figures(kind, inputs, parameters), keras_figures(kind, inputs, parameters)
    if ours is None and theirs is not None:
        assert makes_no_sense(kind, inputs, parameters) or not runs_as_promised(kind, inputs, parameters)
    else:
        assert ours == theirs


def _shapes(answer: Any) -> tuple[Shape, ...]:
    answers = answer if isinstance(answer, list | tuple) else [answer]
    return tuple(tuple(one.shape[1:]) for one in answers)


def _goes_with(promised: Shape, came: Shape) -> bool:
    return len(promised) == len(came) and all(
        one is None or one == other for one, other in zip(promised, came, strict=True)
    )
