"""Weights alone become a network that is guessed from their shapes, and is told as a guess."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import h5py
import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.guessed_network import guessed_model
from backend.engine.model_files.read import ModelFile
from backend.engine.model_files.read_any import read_any
from backend.engine.model_files.weights_only import holds_weights_only, read_weights
from tests.backend.engine.other_files.weights_files import numbers, write_named, write_stored

Layers = Mapping[str, Sequence[tuple[int, ...]]]

DENSE: Layers = {"dense_1": [(784, 32), (32,)], "dropout_1": [], "dense_2": [(32, 10), (10,)]}
CIFAR: Layers = {
    "conv2d_1": [(3, 3, 3, 32), (32,)],
    "conv2d_2": [(3, 3, 32, 32), (32,)],
    "max_pooling2d_1": [],
    "conv2d_3": [(3, 3, 32, 64), (64,)],
    "conv2d_4": [(3, 3, 64, 64), (64,)],
    "max_pooling2d_2": [],
    "flatten_1": [],
    "dense_1": [(2304, 512), (512,)],
    "dense_2": [(512, 10), (10,)],
}
ROAD: Layers = {
    "c1": [(5, 5, 3, 24), (24,)],
    "c2": [(5, 5, 24, 36), (36,)],
    "c3": [(5, 5, 36, 48), (48,)],
    "c4": [(3, 3, 48, 64), (64,)],
    "c5": [(3, 3, 64, 64), (64,)],
    "flatten_1": [],
    "d1": [(1152, 100), (100,)],
    "d2": [(100, 1), (1,)],
}
WORDS: Layers = {
    "embedding": [(500, 8)],
    "bidirectional": [(8, 24), (6, 24), (24,), (8, 24), (6, 24), (24,)],
    "gru": [(12, 12), (4, 12), (2, 12)],
    "dense": [(4, 1), (1,)],
}
SEPARABLE: Layers = {
    "separable_conv2d": [(3, 3, 1, 1), (1, 1, 1, 8), (8,)],
    "batch_normalization": [(8,), (8,), (8,), (8,)],
    "re_lu": [],
    "global_average_pooling2d": [],
    "dense": [(8, 3)],
}


GATES = [shape for _ in range(4) for shape in ((3, 5), (5, 5), (5,))]
"""The arrays of an LSTM of Keras 1."""


def guessed(path: Path) -> ModelFile:
    assert holds_weights_only(path)
    return guessed_model(read_weights(path), path.stem)


def kinds(file: ModelFile) -> list[str]:
    return [layer.kind for layer in file.spec.layers]


def settings(file: ModelFile, name: str) -> dict[str, object]:
    return next({**layer.parameters} for layer in file.spec.layers if layer.name == name)


@pytest.mark.parametrize(
    ("layers", "shape", "expected"),
    [
        (DENSE, (784,), ["Dense", "Dropout", "Dense"]),
        (
            CIFAR,
            (32, 32, 3),
            ["Conv2D", "Conv2D", "MaxPooling2D", "Conv2D", "Conv2D", "MaxPooling2D", "Flatten", "Dense", "Dense"],
        ),
        (ROAD, (66, 200, 3), ["Conv2D"] * 5 + ["Flatten", "Dense", "Dense"]),
        (WORDS, (None,), ["Embedding", "LSTM", "GRU", "Dense"]),
        (
            SEPARABLE,
            (28, 28, 1),
            ["SeparableConv2D", "BatchNormalization", "ReLU", "GlobalAveragePooling2D", "Dense"],
        ),
        ({"rows": [(28, 32), (8, 32), (32,)], "dense": [(8, 10), (10,)]}, (28, 28), ["LSTM", "Dense"]),
        ({"flatten": [], "a": [(784, 9), (9,)]}, (28, 28, 1), ["Flatten", "Dense"]),
        ({"conv0": [(3, 4, 5), (5,)]}, (None, 4), ["Conv1D"]),
        (
            {"conv2d_transpose": [(3, 3, 4, 2), (4,)], "c": [(3, 3, 4, 1)]},
            (28, 28, 2),
            ["Conv2DTranspose", "Conv2D"],
        ),
        ({"bidirectional_1": GATES + GATES, "d": [(10, 2), (2,)]}, (None, 3), ["LSTM", "Dense"]),
        (
            {"simple_rnn": [(3, 5), (5, 5), (5,)], "flatten": [], "d": [(35, 2), (2,)]},
            (7, 3),
            ["SimpleRNN", "Flatten", "Dense"],
        ),
    ],
    ids=[
        "dense",
        "cifar",
        "road",
        "words",
        "separable",
        "rows",
        "flatten",
        "conv1d",
        "transposed",
        "both ways",
        "steps",
    ],
)
def test_that_the_network_of_usual_weights_is_found(
    layers: Layers, shape: tuple[int | None, ...], expected: list[str], tmp_path: Path
) -> None:
    file = guessed(write_named(tmp_path / "theirs.h5", layers, keras_version="2.2.4"))
    assert file.spec.layers[0].parameters["shape"] == shape
    assert kinds(file)[1:] == expected
    assert {name for name, shapes in layers.items() if shapes} == file.weights.keys()
    assert "guessed" in str(file.notes[0])
    assert file.taken == "copy"


def test_that_activations_go_by_the_place_and_the_number_of_answers(tmp_path: Path) -> None:
    file = guessed(write_named(tmp_path / "w.h5", DENSE))
    assert settings(file, "dense_1")["activation"] == "relu"
    assert settings(file, "dense_2")["activation"] == "softmax"
    assert file.project.training.loss == "sparse_categorical_crossentropy"
    one = guessed(write_named(tmp_path / "one.h5", WORDS))
    assert settings(one, "dense")["activation"] == "sigmoid"
    assert any("sigmoid" in str(note) for note in one.notes)
    assert settings(one, "bidirectional")["return_sequences"] is True
    assert settings(one, "gru")["return_sequences"] is False


def test_that_activations_with_layers_of_their_own_are_not_doubled(tmp_path: Path) -> None:
    layers: Layers = {"dense_1": [(6, 5), (5,)], "activation_1": [], "dense_2": [(5, 3), (3,)], "predictions": []}
    file = guessed(write_named(tmp_path / "w.h5", layers))
    assert [settings(file, name)["activation"] for name in ("dense_1", "dense_2")] == ["linear", "linear"]
    assert [settings(file, name)["activation"] for name in ("activation_1", "predictions")] == ["relu", "softmax"]


def test_that_the_padding_is_the_one_that_leads_to_the_dense_layer(tmp_path: Path) -> None:
    file = guessed(write_named(tmp_path / "w.h5", CIFAR))
    assert [settings(file, f"conv2d_{place}")["padding"] for place in (1, 2, 3, 4)] == ["same", "valid"] * 2
    road = guessed(write_named(tmp_path / "road.h5", ROAD))
    assert [settings(road, f"c{place}")["strides"] for place in (1, 4)] == [(2, 2), (1, 1)]


def test_that_weights_of_keras_3_are_put_into_a_row(tmp_path: Path) -> None:
    """Its files list the layers by the alphabet: dense comes before input."""
    layers: Layers = {
        "dense": [(1600, 64), (64,)],
        "dense_1": [(64, 10), (10,)],
        "conv2d_1": [(3, 3, 8, 64), (64,)],
        "conv2d": [(3, 3, 1, 8), (8,)],
        "batch_normalization": [(8,), (8,), (8,), (8,)],
        "max_pooling2d": [],
        "max_pooling2d_1": [],
        "flatten": [],
    }
    file = guessed(write_stored(tmp_path / "w.weights.h5", layers))
    assert [layer.name for layer in file.spec.layers if layer.name in file.weights] == [
        *("conv2d", "batch_normalization", "conv2d_1", "dense", "dense_1"),
    ]
    assert kinds(file).count("MaxPooling2D") == 2
    assert file.spec.layers[0].parameters["shape"] == (28, 28, 1)


def test_that_the_cell_inside_a_layer_of_keras_3_is_found(tmp_path: Path) -> None:
    layers: Layers = {"dense": [(5, 2), (2,)], "lstm": [(28, 20), (5, 20), (20,)]}
    assert kinds(guessed(write_stored(tmp_path / "w.weights.h5", layers, "cell"))) == ["Input", "LSTM", "Dense"]


def test_that_theano_laid_pictures_out_and_kernels_the_other_way(tmp_path: Path) -> None:
    kernel, rows = numbers((4, 2, 3, 3), 1), numbers((4 * 26 * 26, 5), 2)
    with h5py.File(tmp_path / "old.h5", "w") as file:
        file.attrs["layer_names"] = [b"convolution2d_1", b"flatten_1", b"dense_1"]
        for layer, arrays in (
            ("convolution2d_1", (kernel, numbers((4,), 3))),
            ("flatten_1", ()),
            ("dense_1", (rows, numbers((5,), 4))),
        ):
            names = [f"{layer}_W", f"{layer}_b"][: len(arrays)]
            group = file.create_group(layer)
            group.attrs["weight_names"] = [name.encode() for name in names]
            for name, array in zip(names, arrays, strict=True):
                group[name] = array
    read = guessed(tmp_path / "old.h5")
    np.testing.assert_array_equal(
        read.weights["convolution2d_1"][0], kernel[:, :, ::-1, ::-1].transpose(2, 3, 1, 0)
    )
    ours = read.weights["dense_1"][0].reshape(26, 26, 4, 5)
    np.testing.assert_array_equal(ours[3, 7, 2], rows.reshape(4, 26, 26, 5)[2, 3, 7])


def test_that_kernels_of_keras_2_are_turned_back_where_theano_computed(tmp_path: Path) -> None:
    layers: Layers = {"conv": [(3, 2, 4, 5), (5,)], "dense": [(5, 2), (2,)]}
    plain = read_weights(write_named(tmp_path / "tf.h5", layers, backend="tensorflow")).layers
    turned = read_weights(write_named(tmp_path / "th.h5", layers, backend="theano")).layers
    np.testing.assert_array_equal(turned[0].arrays[0], plain[0].arrays[0][::-1, ::-1])
    np.testing.assert_array_equal(turned[1].arrays[0], plain[1].arrays[0])


def test_that_the_gates_of_keras_1_are_put_side_by_side(tmp_path: Path) -> None:
    path = write_named(tmp_path / "old.h5", {"lstm_1": GATES, "dense_1": [(5, 2), (2,)]})
    read = guessed(path)
    held = read_weights(path)
    assert [array.shape for array in read.weights["lstm_1"]] == [(3, 20), (5, 20), (20,)]
    with h5py.File(path) as file:
        cell = file["lstm_1/lstm_1/array_3"][()]
    np.testing.assert_array_equal(read.weights["lstm_1"][0][:, 10:15], cell)  # the cell comes third today
    assert held.in_order


def test_that_layers_of_a_model_within_the_model_are_told_apart_by_their_arrays(tmp_path: Path) -> None:
    arrays = {
        "dense_1/kernel:0": (6, 5),
        "dense_1/bias:0": (5,),
        "norm/gamma:0": (5,),
        "norm/beta:0": (5,),
        "norm/moving_mean:0": (5,),
        "norm/moving_variance:0": (5,),
    }
    path = write_named(tmp_path / "w.h5", {"dense_2": [(5, 3), (3,)]})
    with h5py.File(path, "r+") as file:
        file.attrs["layer_names"] = [b"sequential_1", b"dense_2"]
        group = file.create_group("sequential_1")
        group.attrs["weight_names"] = [name.encode() for name in arrays]
        for name, shape in arrays.items():
            group[name] = numbers(shape, 1)
    assert kinds(guessed(path)) == ["Input", "Dense", "BatchNormalization", "Dense"]
    assert list(guessed(path).weights) == ["dense_1", "norm", "dense_2"]


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        ({"a": [(4, 3), (3,)], "b": [(5, 2), (2,)]}, "“b” takes 5 numbers, but “a” gives 3"),
        ({"odd": [(2, 3, 4), (5, 6), (7,)]}, "What kind of layer “odd” is cannot be guessed"),
        ({"c": [(9, 9, 1, 2), (2,)], "flatten": [], "d": [(2 * 7, 3), (3,)]}, "no usual network fits"),
        ({"empty": []}, "holds no weights"),
    ],
    ids=["chain", "kind", "sizes", "empty"],
)
def test_that_what_cannot_be_guessed_is_refused_with_what_to_do(
    layers: Layers, words: str, tmp_path: Path
) -> None:
    with pytest.raises(ModelFileError, match=r"theirs\.h5|Open the network first") as refused:
        guessed(write_named(tmp_path / "theirs.h5", layers))
    assert words in str(refused.value)


def test_that_weights_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    path = write_named(tmp_path / "w.h5", DENSE)
    with h5py.File(path, "r+") as file:
        file["dense_1/dense_1/bias:0"][0] = np.nan
    with pytest.raises(ModelFileError, match=r"dense_1.*not numbers"):
        read_any(path)


def test_that_links_to_other_places_are_refused_in_weights_too(tmp_path: Path) -> None:
    path = write_stored(tmp_path / "w.weights.h5", {"dense": [(4, 2), (2,)]})
    with h5py.File(path, "r+") as file:
        file["layers/dense/vars/2"] = h5py.ExternalLink("/etc/passwd", "/")
    with pytest.raises(ModelFileError, match="links to other places"):
        read_any(path)


@pytest.mark.parametrize("size", [b"\0" * 8, b"\xff" * 7 + b"\0"])
def test_that_texts_that_would_keep_the_library_busy_for_ever_are_found(size: bytes, tmp_path: Path) -> None:
    path = write_stored(tmp_path / "w.weights.h5", {"dense": [(4, 2), (2,)]})
    content = bytearray(path.read_bytes())
    place = content.index(b"GCOL") + 16
    while int.from_bytes(content[place : place + 2], "little"):
        place += 16 + -(-int.from_bytes(content[place + 8 : place + 16], "little") // 8) * 8
    content[place + 8 : place + 16] = size
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match="damaged"):
        read_any(path)


def test_that_every_file_of_weights_of_others_opens(shared_data: Path) -> None:
    paths = [path for path in sorted((shared_data / "h5").rglob("*.h5")) if holds_weights_only(path)]
    assert len(paths) >= 20
    for path in paths:
        file = guessed(path)
        assert file.weights, path.name
        assert len(file.notes) >= 2, path.name


@pytest.mark.parametrize(
    "layers",
    [
        {"dense_" + "1" * 5000: [(4, 3), (3,)], "dense_2": [(9, 3), (3,)]},
        {"a": [(3, 3, 1, 0), (0,)], "b": [(10, 2), (2,)]},
        {"a": [(0, 0), (0, 0)], "b": [(0, 3)]},
        {f"c{number}": [(1, 1, 1, 1), (1,)] for number in range(300)},
    ],
    ids=["name of 5,000 digits", "no filters", "nothing at all", "300 convolutions in one row"],
)
@pytest.mark.parametrize("write", [write_named, write_stored])
def test_that_weights_of_no_usual_network_are_refused_in_a_sentence(
    layers: Layers, write: Callable[[Path, Layers], Path], tmp_path: Path
) -> None:
    with pytest.raises(ModelFileError, match="Open the network first"):
        guessed(write(tmp_path / "odd.h5", layers))


def test_that_weights_too_large_for_single_precision_are_refused(tmp_path: Path) -> None:
    path = write_named(tmp_path / "large.h5", DENSE)
    with h5py.File(path, "r+") as file:
        del file["dense_1/dense_1/bias:0"]
        file["dense_1/dense_1/bias:0"] = np.full(32, 1e300)
    with pytest.raises(ModelFileError, match="“dense_1” holds weights that are not numbers"):
        read_weights(path)


def test_that_pooling_between_convolutions_is_not_taken_for_that_at_the_end(tmp_path: Path) -> None:
    layers: Layers = {
        "conv2d": [(3, 3, 1, 4), (4,)],
        "conv2d_1": [(3, 3, 4, 8), (8,)],
        "dense": [(8, 2), (2,)],
        "global_average_pooling2d": [],
        "max_pooling2d": [],
    }
    assert kinds(guessed(write_stored(tmp_path / "stored.weights.h5", layers))).count("MaxPooling2D") == 1
