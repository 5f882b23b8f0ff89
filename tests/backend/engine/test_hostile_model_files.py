"""Model files of strangers that must not be opened: each gets one sentence, and nothing of it is run."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from backend.engine.model_files.read import read_model_file

# Keras' own saving stumbles over NumPy 2.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A harmless file of plain Keras."""
    path = tmp_path_factory.mktemp("plain") / "plain.h5"
    model = keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(3, "relu", name="first"),
            keras.layers.Dense(2, "softmax", name="last"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    model.save(path)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, plain: bytes) -> Path:
    path = tmp_path / "model.h5"
    path.write_bytes(plain)
    return path


def change_config(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    with h5py.File(path, "r+") as file:
        config = json.loads(file.attrs["model_config"])
        change(config)
        file.attrs["model_config"] = json.dumps(config)


def last_layer(config: dict[str, Any]) -> dict[str, Any]:
    layer: dict[str, Any] = config["config"]["layers"][-1]
    return layer


def test_that_the_harmless_file_opens(path: Path) -> None:
    assert [layer.kind for layer in read_model_file(path).spec.layers] == ["Input", "Dense", "Dense"]


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_that_a_file_that_was_cut_off_is_refused(share: float, path: Path, plain: bytes) -> None:
    path.write_bytes(plain[: int(share * len(plain))])
    with pytest.raises(ModelFileError, match=r"model\.h5"):
        read_model_file(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"\x89PNG not a model at all", "not a model"), (b"PK\x03\x04 an archive", "archive"), (b"", "empty")],
)
def test_that_what_is_not_hdf5_is_refused(content: bytes, word: str, path: Path) -> None:
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=word):
        read_model_file(path)


def test_that_hdf5_without_a_model_and_weights_without_a_network_are_told_apart(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "data.h5", "w") as file:
        file["numbers"] = np.zeros(3)
    with pytest.raises(ModelFileError, match="not a Keras model"):
        read_model_file(tmp_path / "data.h5")
    with h5py.File(tmp_path / "weights.h5", "w") as file:
        file.attrs["layer_names"] = np.array([b"dense"])
    with pytest.raises(ModelFileError, match="weights only"):
        read_model_file(tmp_path / "weights.h5")


@pytest.mark.parametrize("class_name", ["Lambda", "TFSMLayer", "TorchModuleWrapper"])
def test_that_layers_that_carry_code_are_refused_by_name(class_name: str, path: Path) -> None:
    change_config(path, lambda config: last_layer(config).update(class_name=class_name))
    with pytest.raises(ModelFileError, match=f"last.*{class_name}.*code"):
        open_model(path)


def test_that_an_unknown_class_is_refused_with_those_there_are(path: Path) -> None:
    change_config(path, lambda config: last_layer(config).update(class_name="Wavelet"))
    with pytest.raises(ModelFileError, match=r"Wavelet.*Dense"):
        open_model(path)


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"activation": "os.system"}, "os.system"),
        ({"activation": {"class_name": "function", "config": "eval"}}, "eval"),
        ({"units": -3}, "units"),
        ({"units": 10**12}, "units"),
        ({"units": "2"}, "units"),
        ({"quantization_config": {"class_name": "Evil"}}, "quantization_config"),
        ({"name": ["no", "name"]}, "understood"),
    ],
)
def test_that_settings_that_decide_answers_are_understood_or_refused(
    settings: dict[str, Any], word: str, path: Path
) -> None:
    change_config(path, lambda config: last_layer(config)["config"].update(settings))
    with pytest.raises(ModelFileError, match=word):
        open_model(path)


@pytest.mark.parametrize(
    "config",
    [
        "null",
        "[]",
        "{}",
        '{"class_name": "Sequential", "config": {"layers": []}}',
        '{"class_name": "Sequential", "config": {"layers": [1]}}',
        '{"class_name": "Functional", "config": {"layers": [{"class_name": "Dense", "config": {"name": "d"}}]}}',
        '{"class_name": "MyModel", "config": {"layers": [1]}}',
        "{not json",
        "[" * 200 + "]" * 200,
        json.dumps({"class_name": "Sequential", "config": {"layers": ["x" * 6_000_000]}}),
    ],
    ids=lambda config: config[:40],
)
def test_that_a_description_that_is_none_is_refused(config: str, path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file.attrs["model_config"] = config
    with pytest.raises(ModelFileError):
        open_model(path)


def test_that_a_network_that_bites_its_tail_is_refused(path: Path) -> None:
    def call(layer: str) -> list[Any]:
        return [[[layer, 0, 0, {}]]]

    layers = [
        {
            "class_name": "Activation",
            "name": a,
            "config": {"name": a, "activation": "relu"},
            "inbound_nodes": call(b),
        }
        for a, b in (("one", "two"), ("two", "one"))
    ]
    config = {"layers": layers, "input_layers": [["one", 0, 0]], "output_layers": [["two", 0, 0]]}
    with h5py.File(path, "r+") as file:
        file.attrs["model_config"] = json.dumps({"class_name": "Model", "config": config})
    with pytest.raises(ModelFileError):
        open_model(path)


def replace_weights(file: h5py.File, name: str) -> h5py.Group:
    group = file["model_weights"][name]
    assert isinstance(group, h5py.Group)
    return group


def test_that_links_to_other_places_are_refused(path: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.h5").write_bytes(path.read_bytes())
    for link in (h5py.SoftLink("/model_weights/first"), h5py.ExternalLink("secret.h5", "/model_weights/first")):
        with h5py.File(path, "r+") as file:
            if "model_weights/extra" in file:
                del file["model_weights/extra"]
            file["model_weights/extra"] = link
        with pytest.raises(ModelFileError, match="links"):
            read_model_file(path)


def test_that_numbers_from_other_files_are_refused(path: Path, tmp_path: Path) -> None:
    (tmp_path / "raw").write_bytes(bytes(400))
    with h5py.File(path, "r+") as file:
        file.create_dataset("elsewhere", (100,), "f4", external=[(str(tmp_path / "raw"), 0, 400)])
    with pytest.raises(ModelFileError, match="other files"):
        read_model_file(path)
    with h5py.File(path, "r+") as file:
        del file["elsewhere"]
        layout = h5py.VirtualLayout((4,), "f4")
        layout[:] = h5py.VirtualSource("other.h5", "data", (4,))
        file.create_virtual_dataset("elsewhere", layout)
    with pytest.raises(ModelFileError, match="other files"):
        read_model_file(path)


def test_that_a_small_file_that_claims_to_be_huge_is_refused(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file.create_dataset("bomb", (2**31,), "f4", chunks=(1024,), compression="gzip")
    with pytest.raises(ModelFileError, match="more numbers"):
        read_model_file(path)


def test_that_things_that_are_no_numbers_are_refused(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file["words"] = ["one", "two"]
    with pytest.raises(ModelFileError, match="other than numbers"):
        read_model_file(path)


def test_that_groups_in_a_ring_are_refused(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file["model_weights/ring"] = file["model_weights"]
    with pytest.raises(ModelFileError, match="entangled"):
        read_model_file(path)


def test_that_weights_of_another_size_are_refused(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        group = replace_weights(file, "last")
        name = group.attrs["weight_names"][0]
        del group[name]
        group[name] = np.zeros((3, 5), np.float32)
    with pytest.raises(ModelFileError, match=r"last.*8 weights"):
        read_model_file(path)
    with h5py.File(path, "r+") as file:
        group = replace_weights(file, "last")
        del group[name]
        group[name] = np.zeros((2, 3), np.float32)
    with pytest.raises(ModelFileError, match="last"):
        open_model(path)


def test_that_missing_weights_are_refused(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        replace_weights(file, "last").attrs["weight_names"] = np.array([], "S1")
    with pytest.raises(ModelFileError, match="other layers"):
        read_model_file(path)


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_that_weights_that_are_not_numbers_are_refused(value: float, path: Path) -> None:
    with h5py.File(path, "r+") as file:
        group = replace_weights(file, "last")
        group[group.attrs["weight_names"][0]][0, 0] = value
    with pytest.raises(ModelFileError, match=r"last.*not numbers"):
        read_model_file(path)


def test_that_a_project_inside_that_was_swapped_is_refused(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        file.attrs["netsketch"] = '{"project": {"netsketch": 1, "graph": {"nodes": [], "links": []}}}'
    with pytest.raises(ModelFileError):
        read_model_file(path)
    with h5py.File(path, "r+") as file:
        file.attrs["netsketch"] = "nonsense"
    with pytest.raises(ModelFileError):
        read_model_file(path)


def test_that_a_folder_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="folder"):
        read_model_file(tmp_path)
