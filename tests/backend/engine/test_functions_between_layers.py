"""Functions and arithmetic between the layers of a model are read as the layers that do the same."""

from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from backend.engine.model_files.read import read_model_file
from backend.graph.model import Node
from tests.backend.engine.old_files import called, functional, write_old

X, Y = ["x", 0, 0], ["y", 0, 0]


def read_function(tmp_path: Path, function: str, call: list[Any], shape: tuple[int, ...] = (4,)) -> Node:
    """The layer that a call of a function becomes."""
    own = {
        "class_name": "TFOpLambda",
        "config": {"name": "f", "function": function},
        "name": "f",
        "inbound_nodes": [call],
    }
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, *shape]),
        called("Activation", "y", ["x"], activation="linear"),
        own,
        inputs=["x"],
        outputs=["f", "y"],
    )
    path = write_old(tmp_path / "old.h5", config, {}, "2.4.0", "tensorflow")
    return next(node for node in read_model_file(path).project.graph.nodes if node.name == "f")


@pytest.mark.parametrize(
    ("function", "call", "kind", "expected"),
    [
        ("__operators__.add", [*X, {"y": 3.0, "name": None}], "Rescaling", {"scale": 1.0, "offset": 3.0}),
        ("math.multiply", [*X, {"y": 0.5}], "Rescaling", {"scale": 0.5, "offset": 0.0}),
        ("math.subtract", [*X, {"y": 2}], "Rescaling", {"scale": 1.0, "offset": -2.0}),
        ("math.subtract", ["_CONSTANT_VALUE", -1, 1.0, {"y": X}], "Rescaling", {"scale": -1.0, "offset": 1.0}),
        ("math.truediv", [*X, {"y": 4.0}], "Rescaling", {"scale": 0.25, "offset": 0.0}),
        ("math.negative", [*X, {}], "Rescaling", {"scale": -1.0}),
        ("__operators__.add", [*X, {"y": Y}], "Add", {}),
        ("math.subtract", [*X, {"y": Y}], "Subtract", {}),
        ("math.multiply", [*X, {"y": Y}], "Multiply", {}),
        ("concat", [[*X, {"axis": -1}], [*Y, {"axis": -1}]], "Concatenate", {"axis": -1}),
        ("nn.relu", [*X, {"name": None}], "Activation", {"activation": "relu"}),
        ("nn.softmax", [*X, {"axis": -1}], "Activation", {"activation": "softmax"}),
        ("nn.leaky_relu", [*X, {"alpha": 0.3}], "LeakyReLU", {"negative_slope": 0.3}),
        ("nn.leaky_relu", [*X, {"alpha": 0.0}], "LeakyReLU", {"negative_slope": 0.0}),
        ("math.multiply", [*X, {"y": 0.0}], "Rescaling", {"scale": 0.0, "offset": 0.0}),
        ("reshape", [*X, {"shape": [-1, 2, 2]}], "Reshape", {"target_shape": (2, 2)}),
    ],
)
def test_that_functions_become_layers(
    function: str, call: list[Any], kind: str, expected: dict[str, Any], tmp_path: Path
) -> None:
    node = read_function(tmp_path, function, call)
    assert node.kind == kind
    assert {key: node.parameters[key] for key in expected} == expected


def test_that_the_mean_over_a_picture_is_global_pooling(tmp_path: Path) -> None:
    node = read_function(tmp_path, "math.reduce_mean", [*X, {"axis": [1, 2], "keepdims": True}], (4, 4, 2))
    assert (node.kind, node.parameters["keepdims"]) == ("GlobalAveragePooling2D", True)


@pytest.mark.parametrize(
    ("function", "call"),
    [
        ("math.cumsum", [*X, {}]),
        ("math.multiply", [*X, {"y": [1.0, 2.0, 3.0, 4.0]}]),
        ("math.truediv", [*X, {"y": 0}]),
        ("math.truediv", ["_CONSTANT_VALUE", -1, 1.0, {"y": X}]),
        ("nn.softmax", [*X, {"axis": 1}]),
        ("reshape", [*X, {"shape": [4, 1]}]),
        ("concat", [*X, {"values": 3}]),
        ("os.system", [*X, {}]),
        ("math.multiply", ["_CONSTANT_VALUE", -1, 1.0, {"y": 2.0}]),
        ("math.multiply", [7]),
    ],
)
def test_that_functions_without_a_layer_are_refused_by_name(
    function: str, call: list[Any], tmp_path: Path
) -> None:
    with pytest.raises(ModelFileError, match=f"“f”.*{function}"):
        read_function(tmp_path, function, call)


@pytest.mark.filterwarnings("ignore:__array__ implementation")
def test_that_operations_of_keras_3_answer_as_they_do(tmp_path: Path) -> None:
    picture = keras.Input((4, 4, 3))
    seen = keras.ops.relu6(keras.layers.Conv2D(4, 3)(picture) + 3.0) * (1 / 6)
    seen = 1.0 - keras.ops.silu(-seen / 2)
    row = keras.ops.reshape(keras.ops.mean(seen, axis=(1, 2)), (-1, 2, 2))
    theirs = keras.Model(picture, keras.ops.sigmoid(row - 0.5))
    theirs.save(tmp_path / "theirs.h5")
    opened = open_model(tmp_path / "theirs.h5")
    given = np.random.default_rng(3).random((5, 4, 4, 3), np.float32)
    (ours,) = opened.model.answer_arrays({opened.model.spec.inputs[0]: given}).values()
    np.testing.assert_allclose(ours, theirs.predict_on_batch(given), rtol=0, atol=1e-6)
