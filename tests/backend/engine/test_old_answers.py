"""Models of older Keras answer as they did: compared with the formulas of that time, written out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import OpenedModel, open_model
from tests.backend.engine.old_files import Named, called, functional, layer, sequential, some, write_old

Array = Any


def answer(opened: OpenedModel, *given: Array) -> Array:
    arrays = dict(zip(opened.model.spec.inputs, given, strict=True))
    return next(iter(opened.model.answer_arrays(arrays).values()))


def assert_answers(path: Path, given: Array, expected: Array) -> OpenedModel:
    opened = open_model(path)
    np.testing.assert_allclose(answer(opened, given), expected, rtol=0, atol=2e-6)
    return opened


def hard(x: Array) -> Array:
    """The hard sigmoid of Keras 1 and 2."""
    return np.clip(0.2 * x + 0.5, 0, 1)


def sigmoid(x: Array) -> Array:
    return 1 / (1 + np.exp(-x))


def relu(x: Array) -> Array:
    return np.maximum(x, 0)


def old_lstm(x: Array, weights: dict[str, Array], gate: Callable[[Array], Array] = hard) -> Array:
    """The last answer of an LSTM of Keras 1, gate by gate."""
    h = c = np.zeros((len(x), len(weights["b_i"])))
    for step in range(x.shape[1]):
        i, f, o, z = (
            x[:, step] @ weights[f"W_{name}"] + h @ weights[f"U_{name}"] + weights[f"b_{name}"] for name in "ifoc"
        )
        c = gate(f) * c + gate(i) * np.tanh(z)
        h = gate(o) * np.tanh(c)
    return h


def old_gru(x: Array, weights: dict[str, Array], bend: Callable[[Array], Array]) -> Array:
    h = np.zeros((len(x), len(weights["b_z"])))
    for step in range(x.shape[1]):
        z, r = (
            hard(x[:, step] @ weights[f"W_{name}"] + h @ weights[f"U_{name}"] + weights[f"b_{name}"])
            for name in "zr"
        )
        new = bend(x[:, step] @ weights["W_h"] + (r * h) @ weights["U_h"] + weights["b_h"])
        h = z * h + (1 - z) * new
    return h


def gates(names: str, inputs: int = 3, units: int = 4, large: float = 4.0) -> dict[str, Array]:
    """The arrays of Keras 1, so large that the hard sigmoid reaches its ends."""
    return {
        f"{part}_{name}": large * some(*shape, seed=7 * place + len(shape) + shape[0])
        for place, name in enumerate(names)
        for part, shape in (("W", (inputs, units)), ("U", (units, units)), ("b", (units,)))
    }


def named(weights: dict[str, Array], layer_name: str) -> Named:
    return [(f"{layer_name}_{name}:0", array) for name, array in weights.items()]


STEPS = some(5, 6, 3, seed=99)


def test_that_an_lstm_of_keras_1_answers_as_it_did(tmp_path: Path) -> None:
    weights = gates("icfo")
    config = sequential(
        layer(
            "LSTM",
            "l",
            batch_input_shape=[None, 6, 3],
            output_dim=4,
            inner_activation="hard_sigmoid",
            stateful=True,
        )
    )
    path = write_old(tmp_path / "old.h5", config, {"l": named(weights, "l")}, "1.2.2")
    notes = [str(note) for note in assert_answers(path, STEPS, old_lstm(STEPS, weights)).notes]
    assert "hard sigmoid" in notes[0]
    assert "“l” is multiplied by 1.2" in notes[0]
    assert "stateful" in notes[1]


@pytest.mark.parametrize("bend", ["tanh", "hard_sigmoid"])
def test_that_a_gru_of_keras_1_answers_as_it_did(bend: str, tmp_path: Path) -> None:
    weights = gates("zrh")
    config = sequential(
        layer(
            "GRU",
            "g",
            batch_input_shape=[None, 6, 3],
            output_dim=4,
            inner_activation="hard_sigmoid",
            activation=bend,
        )
    )
    path = write_old(tmp_path / "old.h5", config, {"g": named(weights, "g")}, "1.2.2")
    assert_answers(path, STEPS, old_gru(STEPS, weights, hard if bend == "hard_sigmoid" else np.tanh))


def test_that_both_directions_of_keras_1_answer_as_they_did(tmp_path: Path) -> None:
    there, back = gates("icfo"), {name: array[::-1] for name, array in gates("icfo").items()}
    inside = layer("LSTM", "lstm_1", output_dim=4, inner_activation="hard_sigmoid", go_backwards=False)
    config = sequential(
        layer("Bidirectional", "both", batch_input_shape=[None, 6, 3], layer=inside, merge_mode="concat")
    )
    arrays = [*named(there, "forward_lstm_1"), *named(back, "backward_lstm_1")]
    path = write_old(tmp_path / "old.h5", config, {"both": arrays}, "1.2.2")
    expected = np.concatenate([old_lstm(STEPS, there), old_lstm(STEPS[:, ::-1], back)], axis=-1)
    assert_answers(path, STEPS, expected)


def dense(kernel: Array, bias: Array) -> Named:
    return [("kernel:0", kernel), ("bias:0", bias)]


ROWS = 4 * some(6, 5, seed=3)
KERNEL, BIAS = 2 * some(5, 5, seed=1), some(5, seed=2)


def test_that_the_hard_sigmoid_of_keras_2_is_the_same_everywhere(tmp_path: Path) -> None:
    config = sequential(
        layer("Dense", "d", batch_input_shape=[None, 5], units=5, activation="hard_sigmoid"),
        layer("Activation", "a", activation="hard_sigmoid"),
    )
    path = write_old(tmp_path / "old.h5", config, {"d": dense(KERNEL, BIAS)}, "2.2.4", "tensorflow")
    opened = assert_answers(path, ROWS, hard(hard(ROWS @ KERNEL + BIAS)))
    assert [node.kind for node in opened.model.project.graph.nodes] == [
        "Input",
        "Dense",
        "Rescaling",
        "Activation",
    ]


def test_that_the_hard_sigmoid_of_keras_3_stays_as_it_is(tmp_path: Path) -> None:
    config = sequential(layer("Dense", "d", batch_input_shape=[None, 5], units=5, activation="hard_sigmoid"))
    path = write_old(tmp_path / "old.h5", config, {"d": dense(KERNEL, BIAS)}, "3.4.1", "tensorflow")
    assert assert_answers(path, ROWS, np.clip((ROWS @ KERNEL + BIAS) / 6 + 0.5, 0, 1)).notes == ()


def test_that_a_highway_answers_as_it_did(tmp_path: Path) -> None:
    gate, gate_bias = some(5, 5, seed=4), some(5, seed=5)
    config = sequential(layer("Highway", "h", batch_input_shape=[None, 5], input_dim=None, activation="relu"))
    arrays = [("h_W:0", KERNEL), ("h_W_carry:0", gate), ("h_b:0", BIAS), ("h_b_carry:0", gate_bias)]
    path = write_old(tmp_path / "old.h5", config, {"h": arrays}, "1.2.2")
    share = sigmoid(ROWS @ gate + gate_bias)
    assert_answers(path, ROWS, share * relu(ROWS @ KERNEL + BIAS) + (1 - share) * ROWS)


def test_that_a_maxout_answers_as_it_did(tmp_path: Path) -> None:
    kernels, biases = some(3, 5, 2, seed=4), some(3, 2, seed=5)
    config = sequential(layer("MaxoutDense", "m", batch_input_shape=[None, 5], output_dim=2, nb_feature=3))
    path = write_old(tmp_path / "old.h5", config, {"m": [("m_W:0", kernels), ("m_b:0", biases)]}, "1.2.2")
    assert_answers(path, ROWS, np.max(np.einsum("ni,kio->nko", ROWS, kernels) + biases, axis=1))


def test_that_the_cosine_of_keras_1_answers_as_it_did(tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, 5]),
        called("Dense", "d", ["x"], output_dim=5, activation="linear"),
        called("Merge", "m", ["x", "d"], mode="cos", dot_axes=-1),
        inputs=["x"],
        outputs=["m"],
    )
    path = write_old(tmp_path / "old.h5", config, {"d": dense(KERNEL, BIAS)}, "1.2.2")
    other = ROWS @ KERNEL + BIAS
    lengths = np.linalg.norm(ROWS, axis=1) * np.linalg.norm(other, axis=1)
    assert_answers(path, ROWS, (np.sum(ROWS * other, axis=1) / lengths)[:, None, None])


def theano_convolution(x: Array, kernel: Array, strides: tuple[int, int]) -> Array:
    """Of pictures with channels in front: half the window of zeros around, the kernel turned, then cut to size."""
    rows, columns = kernel.shape[2:]
    wide = np.pad(x, ((0, 0), (0, 0), (rows // 2,) * 2, (columns // 2,) * 2))
    windows = np.lib.stride_tricks.sliding_window_view(wide, (rows, columns), axis=(2, 3))
    windows = windows[:, :, :: strides[0], :: strides[1]]
    answers = np.einsum("nchwij,fcij->nfhw", windows, kernel[:, :, ::-1, ::-1])
    height, width = (-(-length // stride) for length, stride in zip(x.shape[2:], strides, strict=True))
    return answers[:, :, :height, :width]


@pytest.mark.parametrize(
    ("window", "strides"), [((3, 3), (1, 1)), ((4, 3), (1, 1)), ((3, 5), (2, 2)), ((2, 3), (2, 1))]
)
def test_that_edges_and_kernels_are_those_of_theano(
    window: tuple[int, int], strides: tuple[int, int], tmp_path: Path
) -> None:
    kernel, pictures = some(2, 3, *window), some(2, 3, 8, 7, seed=5)
    config = sequential(
        layer("Permute", "p", batch_input_shape=[None, 8, 7, 3], dims=[3, 1, 2]),
        layer(
            "Convolution2D",
            "c",
            nb_filter=2,
            nb_row=window[0],
            nb_col=window[1],
            subsample=[*strides],
            border_mode="same",
            dim_ordering="th",
            bias=False,
        ),
        layer("Permute", "q", dims=[2, 3, 1]),
    )
    path = write_old(tmp_path / "old.h5", config, {"c": [("c_W", kernel)]}, "1.2.2")
    expected = theano_convolution(pictures, kernel, strides).transpose(0, 2, 3, 1)
    assert_answers(path, pictures.transpose(0, 2, 3, 1), expected)


def of_cudnn(weights: dict[str, Array]) -> Named:
    """The arrays of an LSTM as cuDNN has them: matrices from the left, and two biases that are added up."""
    kernel = np.concatenate([_from_the_left(weights[f"W_{gate}"]) for gate in "ifco"], axis=1)
    recurrent = np.concatenate([weights[f"U_{gate}"].T for gate in "ifco"], axis=1)
    bias = np.concatenate([weights[f"b_{gate}"] for gate in "ifco"])
    first = some(len(bias), seed=8)
    return [
        ("kernel:0", kernel),
        ("recurrent_kernel:0", recurrent),
        ("bias:0", np.concatenate([first, bias - first])),
    ]


def _from_the_left(matrix: Array) -> Array:
    """The transposed matrix, its numbers laid row by row into the shape of the matrix."""
    return matrix.T.reshape(matrix.shape)


def test_that_a_layer_of_cudnn_answers_as_it_did(tmp_path: Path) -> None:
    weights = gates("icfo", large=1.0)
    config = sequential(layer("CuDNNLSTM", "l", batch_input_shape=[None, 6, 3], units=4, stateful=False))
    path = write_old(tmp_path / "old.h5", config, {"l": of_cudnn(weights)}, "2.2.4", "tensorflow")
    assert_answers(path, STEPS, old_lstm(STEPS, weights, sigmoid))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (layer("MaxPooling2D", "pool", pool_size=[2, 2], border_mode="same", dim_ordering="tf"), "“pool”.*Theano"),
        (layer("UpSampling2D", "up", size=[2, 2], interpolation="bilinear"), "interpolation"),
    ],
)
def test_that_what_older_programs_computed_otherwise_is_refused(
    made: dict[str, Any], words: str, tmp_path: Path
) -> None:
    theano = made["class_name"] == "MaxPooling2D"
    made["config"]["batch_input_shape"] = [None, 4, 4, 1]
    version, backend = ("1.2.2", "theano") if theano else ("2.2.4", "tensorflow")
    with pytest.raises(ModelFileError, match=words):
        open_model(write_old(tmp_path / "old.h5", sequential(made), {}, version, backend))
