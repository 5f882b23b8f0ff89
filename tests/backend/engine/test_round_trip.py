"""A model that is opened and saved again is the same; what is not quite the same of a stranger's file is told."""

from collections.abc import Callable
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from backend.engine.model_files.read import read_model_file
from backend.templates import template
from tests.benchmarks.round_trip import differences_of, write_untrained

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")

Change = Callable[[h5py.Dataset], np.ndarray]


@pytest.mark.parametrize("name", ["small-cnn", "resnet-mini", "bilstm-rows"])
def test_that_a_template_comes_back_bit_for_bit_and_name_by_name(name: str, tmp_path: Path) -> None:
    """All templates, and files of others, are compared by `tests.benchmarks.round_trip`."""
    path = write_untrained(template(name).project, tmp_path)
    assert differences_of(path, tmp_path, answers=name == "small-cnn") == []


def keras_file(path: Path, names: tuple[str, str] = ("first", "second"), change: Change | None = None) -> Path:
    """A file of Keras with two Dense layers of these names, whose numbers `change` makes others of."""
    layers = [keras.layers.Dense(3), keras.layers.Dense(2)]
    model = keras.Sequential([keras.Input((4,)), *layers])
    model.save(path)
    with h5py.File(path, "r+") as file:
        config = str(file.attrs["model_config"])
        weights = file["model_weights"]
        for layer, name in zip(layers, names, strict=True):
            config = config.replace(f'"name": "{layer.name}"', f'"name": "{name}"')
            for each in ("kernel", "bias"):
                dataset = next(value for value in _datasets(weights[layer.name]) if value.name.endswith(each))
                if change is not None:
                    where, values = dataset.name, change(dataset)
                    del file[where]
                    file.create_dataset(where, data=values)
            group = weights[layer.name]
            if "/" not in name:
                weights.move(layer.name, name)
            else:
                weights.copy(group, name)
                del weights[layer.name]
        file.attrs["model_config"] = config
        weights.attrs["layer_names"] = [name.encode() for name in names]
    return path


def _datasets(group: h5py.Group) -> list[h5py.Dataset]:
    found: list[h5py.Dataset] = []
    group.visititems(lambda _name, value: found.append(value) if isinstance(value, h5py.Dataset) else None)
    return found


def notes_of(path: Path) -> list[str]:
    return [str(note) for note in open_model(path).notes if "optimizer" not in str(note)]


def test_that_names_that_ours_cannot_be_are_changed_and_that_is_told(tmp_path: Path) -> None:
    path = keras_file(tmp_path / "odd.h5", ("block/conv 1", "dense"))
    opened = open_model(path)
    assert [node.name for node in opened.model.project.graph.nodes if node.kind == "Dense"] == [
        "block_conv_1",
        "dense",
    ]
    names = "“block/conv 1” → block_conv_1"
    assert notes_of(path) == [f"Layers have other names here, in letters, digits and underscores: {names}."]
    assert differences_of(path, tmp_path, answers=False) == []


@pytest.mark.parametrize(
    ("dtype", "told"),
    [
        ("float16", "half precision; here they have single precision, which changes none of them"),
        ("float64", "double precision; here they have single precision: about seven digits of each"),
        ("float32", ""),
    ],
)
def test_that_weights_of_another_precision_are_told(dtype: str, told: str, tmp_path: Path) -> None:
    path = keras_file(tmp_path / "precise.h5", change=lambda data: data[()].astype(dtype))
    notes = notes_of(path)
    assert len(notes) == bool(told)
    assert told in " ".join(notes)
    first = read_model_file(path).weights["first"][0]
    assert first.dtype == dtype
    np.testing.assert_array_equal(open_model(path).model.network.weights[0], first.astype("float32"))
    assert differences_of(path, tmp_path, answers=False) == []


def test_that_numbers_that_single_precision_cannot_hold_are_refused(tmp_path: Path) -> None:
    path = keras_file(tmp_path / "huge.h5", change=lambda data: np.full(data.shape, 1e200))
    with pytest.raises(ModelFileError, match="weights that are not numbers"):
        open_model(path)
