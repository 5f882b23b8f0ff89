"""What Keras 1 wrote is read as layers of today: its names, its layouts, its layers that are gone."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_files.age import FileAge
from backend.engine.model_files.keras_layers import LayerReader
from backend.engine.model_files.read import read_model_file
from tests.backend.engine.old_files import called, functional, layer, sequential, some, write_old

KERAS_1 = FileAge(1)


def read_one(class_name: str, **settings: Any) -> tuple[str, dict[str, Any]]:
    """The kind and the parameters that a layer of Keras 1 becomes."""
    part = LayerReader(KERAS_1).read(class_name, "one", {"name": "one", **settings}).parts[-1]
    return part.kind, dict(part.parameters)


_PICTURE = {
    "nb_filter": 4,
    "nb_row": 3,
    "nb_col": 2,
    "border_mode": "same",
    "subsample": [2, 1],
    "dim_ordering": "tf",
}
_WEIGHED = {"init": "uniform", "W_regularizer": None, "b_constraint": None, "bias": False}


@pytest.mark.parametrize(
    ("class_name", "settings", "kind", "expected"),
    [
        ("Dense", {"output_dim": 5, **_WEIGHED}, "Dense", {"units": 5, "use_bias": False}),
        ("TimeDistributedDense", {"output_dim": 5}, "Dense", {"units": 5}),
        ("Convolution2D", _PICTURE, "Conv2D", {"kernel_size": (3, 2), "strides": (2, 1), "padding": "same"}),
        (
            "AtrousConvolution2D",
            {**_PICTURE, "subsample": [1, 1], "atrous_rate": [2, 2]},
            "Conv2D",
            {"dilation_rate": (2, 2)},
        ),
        (
            "Convolution1D",
            {"nb_filter": 4, "filter_length": 3, "subsample_length": 2, "border_mode": "valid"},
            "Conv1D",
            {"filters": 4, "kernel_size": (3,), "strides": (2,)},
        ),
        (
            "AtrousConvolution1D",
            {"nb_filter": 4, "filter_length": 3, "atrous_rate": 2},
            "Conv1D",
            {"dilation_rate": (2,)},
        ),
        (
            "Convolution3D",
            {"nb_filter": 4, "kernel_dim1": 1, "kernel_dim2": 2, "kernel_dim3": 3, "dim_ordering": "th"},
            "Conv3D",
            {"kernel_size": (1, 2, 3), "data_format": "channels_first"},
        ),
        (
            "Deconvolution2D",
            {**_PICTURE, "output_shape": [None, 8, 8, 4]},
            "Conv2DTranspose",
            {"filters": 4, "kernel_size": (3, 2)},
        ),
        (
            "SeparableConvolution2D",
            {**_PICTURE, "depth_multiplier": 2},
            "SeparableConv2D",
            {"depth_multiplier": 2},
        ),
        ("MaxPooling1D", {"pool_length": 3, "stride": 2}, "MaxPooling1D", {"pool_size": (3,), "strides": (2,)}),
        (
            "AveragePooling2D",
            {"pool_size": [2, 2], "dim_ordering": "th"},
            "AveragePooling2D",
            {"pool_size": (2, 2)},
        ),
        ("UpSampling1D", {"length": 3}, "UpSampling1D", {"size": 3}),
        ("ZeroPadding1D", {"padding": {"left_pad": 1, "right_pad": 2}}, "ZeroPadding1D", {"padding": (1, 2)}),
        (
            "ZeroPadding2D",
            {"padding": {"top_pad": 1, "bottom_pad": 2, "left_pad": 3, "right_pad": 4}},
            "ZeroPadding2D",
            {"padding": (1, 2, 3, 4)},
        ),
        ("ZeroPadding2D", {"padding": [1, 2]}, "ZeroPadding2D", {"padding": (1, 1, 2, 2)}),
        ("Dropout", {"p": 0.3}, "Dropout", {"rate": 0.3}),
        ("GaussianNoise", {"sigma": 0.3}, "GaussianNoise", {"stddev": 0.3}),
        ("GaussianDropout", {"p": 0.3}, "GaussianDropout", {"rate": 0.3}),
        ("LeakyReLU", {"alpha": 0.1}, "LeakyReLU", {"negative_slope": 0.1}),
        ("LeakyReLU", {"alpha": {"type": "ndarray", "value": 0.1}}, "LeakyReLU", {"negative_slope": 0.1}),
        ("PReLU", {"init": "zero"}, "PReLU", {"alpha_initializer": "zeros"}),
        ("ThresholdedReLU", {"theta": 0.7}, "ReLU", {"threshold": 0.7, "negative_slope": 0.0}),
        (
            "Embedding",
            {"input_dim": 9, "output_dim": 4, "init": "uniform", "input_length": 3, "dropout": 0.0},
            "Embedding",
            {"input_dim": 9, "output_dim": 4, "embeddings_initializer": "random_uniform"},
        ),
        (
            "GRU",
            {
                "output_dim": 4,
                "inner_activation": "sigmoid",
                "dropout_W": 0.1,
                "dropout_U": 0.2,
                "consume_less": "mem",
            },
            "GRU",
            {"units": 4, "reset_after": False, "dropout": 0.1, "recurrent_dropout": 0.2},
        ),
        ("BatchNormalization", {"mode": 0, "beta_init": "zero", "axis": 1}, "BatchNormalization", {"axis": 1}),
        ("Merge", {"mode": "sum"}, "Add", {}),
        ("Merge", {"mode": "mul"}, "Multiply", {}),
        ("Merge", {"mode": "ave"}, "Average", {}),
        ("Merge", {"mode": "max"}, "Maximum", {}),
        ("Merge", {"mode": "concat", "concat_axis": 2}, "Concatenate", {"axis": 2}),
        ("Merge", {"mode": "dot", "dot_axes": [[1], [2]]}, "Dot", {"axes": (1, 2), "normalize": False}),
        ("Merge", {"mode": "cos", "dot_axes": 1}, "Reshape", {"target_shape": (1, 1)}),
    ],
)
def test_that_layers_of_keras_1_become_layers_of_today(
    class_name: str, settings: dict[str, Any], kind: str, expected: dict[str, Any]
) -> None:
    found, parameters = read_one(class_name, **settings)
    assert found == kind
    assert {key: parameters[key] for key in expected} == expected


def test_that_penalties_and_rules_of_keras_1_are_kept() -> None:
    rules = {
        "W_regularizer": {"name": "WeightRegularizer", "l1": 0.0, "l2": 0.5},
        "b_constraint": {"name": "NonNeg"},
    }
    rules["W_constraint"] = {"name": "MaxNorm", "m": 2, "axis": 0}
    _, parameters = read_one("Dense", output_dim=3, **rules)
    assert parameters["kernel_regularizer"] == "l2"
    assert parameters["kernel_regularizer_strength"] == 0.5
    assert (parameters["kernel_constraint"], parameters["bias_constraint"]) == ("max_norm", "non_neg")


@pytest.mark.parametrize(
    ("class_name", "settings", "words"),
    [
        ("BatchNormalization", {"mode": 1}, "mode = 1"),
        ("Convolution1D", {"nb_filter": 4, "filter_length": 3, "border_mode": "full"}, "padding = full"),
        ("Merge", {"mode": "lambda x: x", "mode_type": "lambda"}, "program code"),
        ("Merge", {"mode": "join"}, "join"),
        ("SReLU", {}, "no longer has"),
        ("Highway", {}, "input_dim"),
        ("MaxoutDense", {"output_dim": 3, "nb_feature": 10**9}, "nb_feature"),
        ("LSTM", {"output_dim": 3, "activation": "hard_sigmoid"}, "hard sigmoid"),
    ],
)
def test_that_what_is_not_the_same_today_is_refused(class_name: str, settings: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelFileError, match=words) as refused:
        read_one(class_name, **settings)
    assert "“one”" in str(refused.value)


GATES = ("i", "c", "f", "o")


def lstm_arrays(suffix: str = "", inputs: int = 2, units: int = 3) -> list[tuple[str, Any]]:
    """The arrays of an LSTM of Keras 1: those of each gate together."""
    return [
        (f"lstm_1_{part}_{gate}{suffix}", some(*shape, seed=10 * place + len(shape)))
        for place, gate in enumerate(GATES)
        for part, shape in (("W", (inputs, units)), ("U", (units, units)), ("b", (units,)))
    ]


def test_that_the_gates_of_an_lstm_stand_in_the_order_of_today(tmp_path: Path) -> None:
    arrays = lstm_arrays()
    config = sequential(
        layer("LSTM", "lstm_1", batch_input_shape=[None, 4, 2], output_dim=3, inner_activation="sigmoid")
    )
    file = read_model_file(write_old(tmp_path / "old.h5", config, {"lstm_1": arrays}, "1.2.2"))
    by_name = dict(arrays)
    kernel, recurrent, bias = file.weights["lstm_1"]
    for place, gate in enumerate("ifco"):
        part = slice(3 * place, 3 * place + 3)
        np.testing.assert_array_equal(kernel[:, part], by_name[f"lstm_1_W_{gate}"])
        np.testing.assert_array_equal(recurrent[:, part], by_name[f"lstm_1_U_{gate}"])
        np.testing.assert_array_equal(bias[part], by_name[f"lstm_1_b_{gate}"])


@pytest.mark.parametrize(("suffix", "version"), [("", "1.1.0"), (":0", "1.2.0"), ("", "")])
def test_that_kernels_of_theano_are_turned_and_those_of_tensorflow_are_not(
    suffix: str, version: str, tmp_path: Path
) -> None:
    kernel, bias = some(4, 2, 3, 5), some(4)
    conv = layer(
        "Convolution2D",
        "conv",
        batch_input_shape=[None, 2, 8, 9],
        nb_filter=4,
        nb_row=3,
        nb_col=5,
        dim_ordering="th",
        border_mode="valid",
    )
    path = write_old(
        tmp_path / "old.h5",
        sequential(conv),
        {"conv": [(f"conv_W{suffix}", kernel), (f"conv_b{suffix}", bias)]},
        version,
    )
    file = read_model_file(path)
    expected = kernel.transpose(2, 3, 1, 0)
    np.testing.assert_array_equal(file.weights["conv"][0], expected if suffix else expected[::-1, ::-1])
    assert file.project.graph.nodes[1].parameters["data_format"] == "channels_first"


@pytest.mark.parametrize("shape", [(3, 1, 2, 4), (4, 2, 3, 1)])
def test_that_both_layouts_of_a_convolution_along_steps_are_known(shape: tuple[int, ...], tmp_path: Path) -> None:
    kernel = some(*shape)
    conv = layer("Convolution1D", "conv", batch_input_shape=[None, 8, 2], nb_filter=4, filter_length=3, bias=False)
    path = write_old(tmp_path / "old.h5", sequential(conv), {"conv": [("conv_W:0", kernel)]}, "1.1.0")
    expected = kernel[:, 0] if shape[0] == 3 else kernel[:, :, :, 0].transpose(2, 1, 0)
    np.testing.assert_array_equal(read_model_file(path).weights["conv"][0], expected)


def test_that_branches_of_a_sequential_model_are_brought_together(tmp_path: Path) -> None:
    left = {"class_name": "Sequential", "config": [layer("Dense", "a", batch_input_shape=[None, 3], output_dim=2)]}
    right = {
        "class_name": "Sequential",
        "config": [layer("Dense", "b", batch_input_shape=[None, 4], output_dim=2)],
    }
    merge = layer("Merge", "merge_1", mode="concat", layers=[left, right])
    weights = {name: [(f"{name}_W", some(rows, 2)), (f"{name}_b", some(2))] for name, rows in (("a", 3), ("b", 4))}
    weights |= {"merge_1": [], "c": [("c_W", some(4, 1)), ("c_b", some(1))]}
    config = sequential(merge, layer("Dense", "c", output_dim=1))
    file = read_model_file(write_old(tmp_path / "old.h5", config, weights, "1.2.2"))
    graph = file.project.graph
    assert [node.kind for node in graph.nodes] == ["Input", "Dense", "Input", "Dense", "Concatenate", "Dense"]
    assert {name: arrays[0].shape for name, arrays in file.weights.items()} == {
        "a": (3, 2),
        "b": (4, 2),
        "c": (4, 1),
    }


@pytest.mark.parametrize("side", [8, 7])
def test_that_a_deconvolution_gives_the_shape_that_it_gave(side: int, tmp_path: Path) -> None:
    conv = layer(
        "Deconvolution2D",
        "up",
        batch_input_shape=[None, 4, 4, 1],
        nb_filter=2,
        nb_row=3,
        nb_col=3,
        subsample=[2, 2],
        border_mode="same",
        dim_ordering="tf",
        output_shape=[None, side, side, 2],
    )
    kernel = some(3, 3, 1, 2)
    path = write_old(
        tmp_path / "old.h5", sequential(conv), {"up": [("up_W:0", kernel), ("up_b:0", some(2))]}, "1.2.2"
    )
    if side == 8:
        np.testing.assert_array_equal(read_model_file(path).weights["up"][0], kernel.transpose(0, 1, 3, 2))
    else:
        with pytest.raises(ModelFileError, match="“up” gave 7 × 7 × 2"):
            read_model_file(path)


def test_that_a_merge_in_a_functional_model_takes_its_branches_in_order(tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "left", batch_input_shape=[None, 3]),
        called("InputLayer", "right", batch_input_shape=[None, 3]),
        called("Merge", "both", ("right", 0, 0), mode="max", mode_type="raw", concat_axis=-1, dot_axes=-1)
        | {"inbound_nodes": [[["right", 0, 0], ["left", 0, 0]]]},
        inputs=["left", "right"],
        outputs=["both"],
    )
    graph = read_model_file(write_old(tmp_path / "old.h5", config, {}, "1.0.8")).project.graph
    assert graph.nodes[-1].kind == "Maximum"
    sources = [graph.by_id[link.source].name for link in graph.incoming[graph.nodes[-1].id]]
    assert sources == ["right", "left"]
