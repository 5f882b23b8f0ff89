"""What the catalogue accepts is not only built by Keras: it runs and learns on the CPU, or says why not."""

from typing import Any

import keras
import pytest
import tensorflow as tf
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.engine.build import call_layer, keras_layer
from backend.graph.errors import ShapeError
from backend.graph.model import ParameterValue, Shape
from backend.graph.spec import LayerSpec
from tests.backend.catalogue.values_of import parameters_of, shapes_for

# Keras warns of a softmax of one channel, which is of no use but runs.
pytestmark = pytest.mark.filterwarnings("ignore:You are using a softmax:UserWarning")

Parameters = dict[str, ParameterValue]

SPACES = [
    kind.id
    for kind in LAYER_KINDS.values()
    if kind.id.startswith(("Random", "Resizing", "CenterCrop", "Cropping", "Zero", "UpSampling"))
    or kind.group in ("convolution", "pooling")
]
"""Kinds that work on sequences, pictures and volumes: for them TensorFlow's CPU has rules of its own."""


def trains(kind: str, inputs: list[Shape], parameters: Parameters) -> bool:
    """Whether one step of training and one answer go through, as the engine runs them."""
    spec = LayerSpec("tried", kind, parameters)
    tensors = [keras.Input(shape) for shape in inputs]
    model = keras.Model(tensors, call_layer(keras_layer(spec), spec, tensors))
    zeros = [tf.zeros((2, *shape)) for shape in inputs]
    given = zeros if len(zeros) > 1 else zeros[0]

    def step() -> Any:
        with tf.GradientTape() as tape:
            tape.watch(zeros)
            total = tf.add_n([tf.reduce_sum(one) for one in tf.nest.flatten(model(given, training=True))])
        return tape.gradient(total, [*zeros, *model.trainable_variables])

    try:
        tf.function(step)()
        model(given, training=False)
    except Exception:  # noqa: BLE001 (TensorFlow fails in many ways)
        return False
    return True


def reason(row: LayerKind, inputs: list[Shape], parameters: Parameters) -> bool:
    """Whether the catalogue says that this cannot learn."""
    return row.cannot_learn is not None and row.cannot_learn(inputs, parameters) is not None


@pytest.mark.parametrize("kind", SPACES)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_that_what_is_accepted_runs_and_learns_on_the_cpu(kind: str, data: st.DataObject) -> None:
    row = layer_kind(kind)
    parameters = data.draw(parameters_of(row))
    inputs = [data.draw(shapes_for(row, parameters))]
    inputs = [tuple(4 if length is None else length for length in shape) for shape in inputs]
    try:
        row.shape(inputs, parameters)
    except ShapeError:
        assume(False)
    assert trains(kind, inputs, parameters) or reason(row, inputs, parameters)


@pytest.mark.parametrize(
    "given",
    [
        {"data_format": "channels_first", "strides": (2, 1)},
        {"dilation_rate": (2, 1), "return_sequences": True, "both_directions": True},
    ],
)
def test_that_a_memory_of_pictures_learns_on_the_cpu(given: Parameters) -> None:
    # Drawn by chance it would take minutes: each trial is a loop with eight convolutions.
    assert trains("ConvLSTM2D", [(2, 5, 5, 5)], {**layer_kind("ConvLSTM2D").defaults(), "filters": 2, **given})


@pytest.mark.parametrize(
    ("kind", "shape", "parameters"),
    [
        ("Resizing", (6, 6, 3), {"interpolation": "area"}),
        ("Conv3DTranspose", (1, 1, 1, 2), {"dilation_rate": (1, 1, 2)}),
    ],
)
def test_that_what_cannot_learn_says_so(kind: str, shape: Shape, parameters: Parameters) -> None:
    row = layer_kind(kind)
    whole = {**row.defaults(), **parameters}
    assert reason(row, [shape], whole)
    assert not trains(kind, [shape], whole)
    assert trains(kind, [shape], row.defaults())
