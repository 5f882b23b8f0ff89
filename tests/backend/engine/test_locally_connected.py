"""Locally connected layers of older Keras answer as they did: compared with the formula, written out."""

from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import OpenedModel, open_model
from tests.backend.engine.old_files import Named, called, functional, layer, sequential, some, write_old

Array = Any

PICTURES = some(3, 6, 5, 2, seed=1)
WINDOW, STRIDES, FILTERS = (2, 3), (2, 1), 3
PLACES = (3, 3)
BIAS = some(*PLACES, FILTERS, seed=2)
KERNELS = some(9, 12, FILTERS, seed=3)


def answer(opened: OpenedModel, given: Array) -> Array:
    return next(iter(opened.model.answer_arrays({opened.model.spec.inputs[0]: given}).values()))


def windows(pictures: Array) -> Array:
    """What lies in the window at each place of pictures with channels last."""
    begins = [[place * stride for place in range(many)] for many, stride in zip(PLACES, STRIDES, strict=True)]
    return np.stack([pictures[:, row : row + 2, column : column + 3] for row, column in product(*begins)], axis=1)


def expected(pictures: Array, kernels: Array = KERNELS) -> Array:
    rows = windows(pictures).reshape(len(pictures), 9, 12)
    return np.einsum("npw,pwf->npf", rows, kernels).reshape(-1, *PLACES, FILTERS)


def described(**more: Any) -> dict[str, Any]:
    settings = {"filters": FILTERS, "kernel_size": [*WINDOW], "strides": [*STRIDES], "activation": "linear"}
    return layer("LocallyConnected2D", "l", batch_input_shape=[None, 6, 5, 2], **{**settings, **more})


def weights(kernel: Array, bias: Array | None = BIAS) -> dict[str, Named]:
    return {"l": [("kernel:0", kernel)] + ([] if bias is None else [("bias:0", bias)])}


def opened(
    folder: Path, config: dict[str, Any], kernel: Array = KERNELS, bias: Array | None = BIAS
) -> OpenedModel:
    return open_model(write_old(folder / "old.h5", config, weights(kernel, bias), "2.2.4", "tensorflow"))


def in_all_pairs(fill: float) -> Array:
    """The kernel as the second way keeps it: a number for each pair, `fill` where it lies in no window."""
    wide = np.full((6, 5, 2, *PLACES, FILTERS), fill, "float32")
    for number, (row, column) in enumerate(product(range(3), range(3))):
        part = KERNELS[number].reshape(*WINDOW, 2, FILTERS)
        wide[2 * row : 2 * row + 2, column : column + 3, :, row, column] = part
    return wide


def only_pairs() -> Array:
    """The kernel as the third way keeps it: the pairs within windows, by what goes out."""
    return in_all_pairs(np.nan).reshape(60, -1).T[~np.isnan(in_all_pairs(np.nan).reshape(60, -1).T)]


@pytest.mark.parametrize(
    ("way", "kernel"), [(1, KERNELS), (2, in_all_pairs(0.7)), (3, only_pairs())], ids=["1", "2", "3"]
)
def test_that_each_place_keeps_weights_of_its_own(way: int, kernel: Array, tmp_path: Path) -> None:
    model = opened(tmp_path, sequential(described(implementation=way, activation="tanh")), kernel)
    np.testing.assert_allclose(answer(model, PICTURES), np.tanh(expected(PICTURES) + BIAS), rtol=0, atol=2e-6)
    assert [node.kind for node in model.model.project.graph.nodes] == [
        *("Input", "Flatten", "Dense", "Reshape", "Activation")
    ]
    assert "“l” had weights of their own at each place" in str(model.notes[0])


def test_that_the_filters_are_weighed_against_each_other_at_each_place(tmp_path: Path) -> None:
    model = opened(tmp_path, sequential(described(activation="softmax", use_bias=False)), bias=None)
    found = np.exp(expected(PICTURES))
    np.testing.assert_allclose(
        answer(model, PICTURES), found / found.sum(axis=-1, keepdims=True), rtol=0, atol=2e-6
    )


def test_that_channels_may_stand_in_front(tmp_path: Path) -> None:
    in_front = KERNELS.reshape(9, 6, 2, FILTERS).transpose(0, 2, 1, 3).reshape(9, 12, FILTERS)
    config = described(data_format="channels_first")
    config["config"]["batch_input_shape"] = [None, 2, 6, 5]
    model = opened(tmp_path, sequential(config), in_front)
    # The older Keras laid the bias into its place number by number, whatever the order of the axes.
    answers = expected(PICTURES).transpose(0, 3, 1, 2) + BIAS.reshape(FILTERS, *PLACES)
    np.testing.assert_allclose(answer(model, PICTURES.transpose(0, 3, 1, 2)), answers, rtol=0, atol=2e-6)


def test_that_windows_may_reach_over_the_edge_of_a_sequence(tmp_path: Path) -> None:
    sequence, kernel = some(2, 5, 1, seed=5), some(5, 1, 5, 1, seed=6)
    config = layer("LocallyConnected1D", "l", batch_input_shape=[None, 5, 1], filters=1, kernel_size=[3])
    config["config"] |= {"padding": "same", "implementation": 2, "use_bias": False}
    model = opened(tmp_path, sequential(config), kernel, None)
    near = np.abs(np.subtract.outer(np.arange(5), np.arange(5))) <= 1
    answers = np.einsum("ni,io->no", sequence[..., 0], kernel[:, 0, :, 0] * near)[..., None]
    np.testing.assert_allclose(answer(model, sequence), answers, rtol=0, atol=2e-6)


def test_that_one_behind_other_layers_and_called_twice_answers_the_same(tmp_path: Path) -> None:
    inner = described(use_bias=False)["config"]
    config = functional(
        called("InputLayer", "a", batch_input_shape=[None, 6, 5, 2]),
        called("InputLayer", "b", batch_input_shape=[None, 60]),
        called("Reshape", "r", ["b"], target_shape=[6, 5, 2]),
        called("LocallyConnected2D", "l", ["a"], ["r"], **{key: inner[key] for key in inner if key != "name"}),
        called("Subtract", "s", [("l", 0, 0), ("l", 1, 0)]),
        inputs=["a", "b"],
        outputs=["s"],
    )
    model = opened(tmp_path, config, bias=None).model
    others = some(3, 60, seed=8)
    found = next(iter(model.answer_arrays(dict(zip(model.spec.inputs, (PICTURES, others), strict=True))).values()))
    answers = expected(PICTURES) - expected(others.reshape(3, 6, 5, 2))
    np.testing.assert_allclose(found, answers, rtol=0, atol=2e-6)


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ([None, None, 5, 2], "“l”.*fixed lengths"),
        ([None, 3000, 3000, 2], "“l”.*too large"),
        ([None, 1, 1, 2], "“l”.*fixed lengths"),
        ([None, 6, 5, 3], "belong to other layers|another number|other sizes"),
    ],
)
def test_that_what_does_not_fit_is_refused(shape: list[int | None], words: str, tmp_path: Path) -> None:
    config = described()
    config["config"]["batch_input_shape"] = shape
    with pytest.raises(ModelFileError, match=words):
        opened(tmp_path, sequential(config))


def test_that_one_at_each_step_of_a_sequence_is_refused(tmp_path: Path) -> None:
    wrapped = layer("TimeDistributed", "t", batch_input_shape=[None, 4, 6, 5, 2], layer=described())
    with pytest.raises(ModelFileError, match="TimeDistributed around a LocallyConnected2D"):
        opened(tmp_path, sequential(wrapped))
