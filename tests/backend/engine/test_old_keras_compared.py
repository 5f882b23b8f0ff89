"""What real older Keras answered otherwise than today's Keras would: each rule by a file made by hand."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backend.engine.model_files.open import OpenedModel, open_model
from tests.backend.engine.old_files import Named, layer, sequential, some, write_old

Array = Any


def opened(folder: Path, config: dict[str, Any], weights: dict[str, Named], version: str) -> OpenedModel:
    return open_model(write_old(folder / "old.h5", config, weights, version, "tensorflow"))


def answer(model: OpenedModel, given: Array) -> Array:
    return next(iter(model.model.answer_arrays({model.model.spec.inputs[0]: given}).values()))


PICTURES = some(2, 3, 5, 6, seed=1)
KERNEL, BIAS = some(2, 3, 3, 4, seed=2), some(4, seed=3)


def convolved(pictures: Array) -> Array:
    windows = np.lib.stride_tricks.sliding_window_view(pictures, (2, 3), axis=(2, 3))
    return np.einsum("nchwij,ijcf->nfhw", windows, KERNEL) + BIAS[:, None, None]


@pytest.mark.parametrize("activation", ["linear", "softmax"])
def test_that_a_bias_goes_to_the_channels_though_a_row_is_as_long(activation: str, tmp_path: Path) -> None:
    config = layer(
        "Conv2D",
        "c",
        batch_input_shape=[None, 3, 5, 6],
        filters=4,
        kernel_size=[2, 3],
        data_format="channels_first",
        activation=activation,
    )
    model = opened(tmp_path, sequential(config), {"c": [("kernel:0", KERNEL), ("bias:0", BIAS)]}, "2.2.4")
    expected = convolved(PICTURES)
    if activation == "softmax":
        expected = np.exp(expected) / np.exp(expected).sum(axis=-1, keepdims=True)
    np.testing.assert_allclose(answer(model, PICTURES), expected, rtol=0, atol=2e-6)
    assert [node.kind for node in model.model.project.graph.nodes][:4] == ["Input", "Permute", "Conv2D", "Permute"]


def test_that_a_layer_of_keras_1_takes_the_order_of_axes_of_the_others(tmp_path: Path) -> None:
    config = sequential(
        layer("ZeroPadding2D", "z", batch_input_shape=[None, 3, 5, 6], padding=[1, 2]),
        layer("Convolution2D", "c", nb_filter=1, nb_row=7, nb_col=10, dim_ordering="th", bias=False),
    )
    kernel = some(1, 3, 7, 10, seed=4)
    model = opened(tmp_path, config, {"c": [("c_W:0", kernel)]}, "1.2.2")
    expected = np.einsum("nchw,fchw->nf", PICTURES, kernel[:, :, 1:-1, 2:-2])[..., None, None]
    np.testing.assert_allclose(answer(model, PICTURES), expected, rtol=0, atol=2e-5)


def test_that_a_prelu_of_keras_1_shares_its_slopes_as_its_weights_tell(tmp_path: Path) -> None:
    slopes = some(1, 5, 1, seed=5)
    config = sequential(layer("PReLU", "p", batch_input_shape=[None, 3, 5, 6], init="zero"))
    model = opened(tmp_path, config, {"p": [("p_alphas:0", slopes)]}, "1.2.2")
    expected = np.where(PICTURES > 0, PICTURES, slopes * PICTURES)
    np.testing.assert_allclose(answer(model, PICTURES), expected, rtol=0, atol=1e-6)
    assert model.model.project.graph.nodes[1].parameters["shared_axes"] == (1, 3)


def test_that_a_separable_convolution_of_keras_1_may_have_its_filters_in_front(tmp_path: Path) -> None:
    depth, point = some(1, 3, 5, 6, seed=6), some(2, 3, 1, 1, seed=7)
    config = layer(
        "SeparableConvolution2D", "s", batch_input_shape=[None, 3, 5, 6], nb_filter=2, nb_row=5, nb_col=6
    )
    config["config"] |= {"dim_ordering": "th", "bias": False}
    model = opened(tmp_path, sequential(config), {"s": [("s_d:0", depth), ("s_p:0", point)]}, "1.2.2")
    expected = np.einsum("nchw,chw,fc->nf", PICTURES, depth[0], point[:, :, 0, 0])[..., None, None]
    np.testing.assert_allclose(answer(model, PICTURES), expected, rtol=0, atol=2e-6)


@pytest.mark.parametrize("order", ["ways first", "kernels first"])
def test_that_a_highway_with_the_old_hard_sigmoid_answers_as_it_did(order: str, tmp_path: Path) -> None:
    rows, way, gate, bias = 4 * some(6, 5, seed=3), some(5, 5, seed=8), some(5, 5, seed=9), some(5, seed=10)
    config = sequential(layer("Highway", "h", batch_input_shape=[None, 5], activation="hard_sigmoid"))
    arrays = [("h_W:0", way), ("h_W_carry:0", gate), ("h_b:0", bias), ("h_b_carry:0", bias)]
    if order == "ways first":
        arrays = [arrays[place] for place in (0, 2, 1, 3)]
    share = 1 / (1 + np.exp(-(rows @ gate + bias)))
    expected = share * np.clip(0.2 * (rows @ way + bias) + 0.5, 0, 1) + (1 - share) * rows
    model = opened(tmp_path, config, {"h": arrays}, "1.2.2")
    np.testing.assert_allclose(answer(model, rows), expected, rtol=0, atol=2e-6)


def test_that_what_batch_renormalization_remembered_is_left_out(tmp_path: Path) -> None:
    names = ("gamma", "beta", "moving_mean", "moving_variance", "moving_stddev", "renorm_mean", "renorm_stddev")
    arrays = [np.abs(some(3, seed=seed)) + 0.1 for seed, _ in enumerate(names)]
    gamma, beta, mean, variance, *_ = arrays
    config = layer("BatchNormalization", "b", batch_input_shape=[None, 3], epsilon=0.001, renorm=True)
    config["config"] |= {"renorm_clipping": {}, "renorm_momentum": 0.99}
    named = [(f"{name}:0", array) for name, array in zip(names, arrays, strict=True)]
    model = opened(tmp_path, sequential(config), {"b": named}, "2.2.4-tf")
    rows = some(4, 3, seed=11)
    expected = gamma * (rows - mean) / np.sqrt(variance + 0.001) + beta
    np.testing.assert_allclose(answer(model, rows), expected, rtol=0, atol=2e-6)
    assert "Batch renormalization" in str(model.notes[0])


@pytest.mark.parametrize(("version", "notes"), [("2.3.1", 1), ("2.2.4-tf", 0), ("2.4.0", 0)])
def test_that_other_answers_at_gaps_are_told(version: str, notes: int, tmp_path: Path) -> None:
    inside = layer("SimpleRNN", "r", units=2, return_sequences=True)
    config = sequential(
        layer("Masking", "m", batch_input_shape=[None, 4, 3], mask_value=0.0),
        layer("Bidirectional", "b", layer=inside, merge_mode="concat"),
    )
    arrays = [(f"{way}:{part}", some(*shape)) for way in "fb" for part, shape in enumerate(((3, 2), (2, 2), (2,)))]
    model = opened(tmp_path, config, {"b": arrays}, version)
    assert [str(note) for note in model.notes if "gaps" in str(note)] == [str(note) for note in model.notes][
        :notes
    ]
    assert len(model.notes) == notes


def test_that_a_dropout_may_name_the_size_of_a_batch(tmp_path: Path) -> None:
    config = sequential(layer("Dropout", "d", batch_input_shape=[None, 6, 5], rate=0.3, noise_shape=[3, 1, 5]))
    model = opened(tmp_path, config, {}, "2.3.1")
    assert model.model.project.graph.nodes[1].parameters["noise_shape"] == (1, 5)
