"""Each form of a model, written from one network with several inputs and outputs, and read by its usual loader."""

import json
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest

from backend.edits import Rename, apply_all
from backend.engine.build import build_model, compile_model
from backend.engine.exports.clean_reader import READERS
from backend.engine.exports.forms import NETWORK_JSON, UnknownThereError, write_form
from backend.engine.exports.input_names import input_names
from backend.engine.exports.proof_samples import proof_samples
from backend.engine.exports.prove import differences_of
from backend.engine.live_model import LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.model_files.saved_model import OUR_MODEL
from backend.engine.model_files.write import write_model
from backend.graph.to_spec import model_spec
from backend.project import DataChoice, Project
from backend.proof import ModelForm
from tests.backend.drawing import FLATTEN, PICTURE, add, chain, conv, dense
from tests.backend.engine.small import dense_project
from tests.backend.engine.test_model_files import trained

pytestmark = [
    pytest.mark.usefixtures("home"),
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
    # Of the converters, which are others' work.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
]


def with_several_ends() -> Project:
    """Pictures that are turned by chance, words that are looked up, a memory of them, and two answers.

    Zeros are no words, and are left out both ways. The names are those that other programs stumble over.
    """
    project = chain(
        PICTURE, ("RandomRotation", {"factor": (-0.2, 0.2)}), conv(2), ("BatchNormalization", {}), FLATTEN
    )
    project = add(project, "Input", shape=(6,))
    project = add(project, "Embedding", "n6", input_dim=5, output_dim=3, mask_zero=True)
    project = add(project, "GRU", "n7", units=4, both_directions=True, return_sequences=True)
    project = add(project, "LSTM", "n8", units=4)
    project = add(project, "Concatenate", ("n5", "n9"))
    project = add(project, "Dense", "n10", units=3, activation="softmax")
    project = add(project, "Dense", "n10", units=2, activation="gelu")
    return apply_all(project, [Rename("n1", "FlexPicture"), Rename("n6", "class")])


def untrained(project: Project) -> LiveModel:
    spec = model_spec(project.graph)
    network = build_model(spec, 1)
    compile_model(network, project.training)
    network.optimizer.build(network.trainable_variables)
    return LiveModel(network, spec, project)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The network as our own file, from which every form is made."""
    path = tmp_path_factory.mktemp("whole") / "whole.h5"
    write_model(untrained(with_several_ends()), path, keep_earlier=False)
    return path


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("h5", "a.h5"),
        ("keras", "a.keras"),
        ("weights", "a.weights.h5"),
        ("saved-model", "a"),
        ("litert", "a.tflite"),
        ("onnx", "a.onnx"),
    ],
)
def test_that_each_form_answers_as_the_network_does(
    form: ModelForm, name: str, whole: Path, tmp_path: Path
) -> None:
    live, path = open_model(whole).model, tmp_path / name
    samples = proof_samples(live)
    answers = list(live.answer_arrays(samples.arrays).values())
    if form == "h5":
        path = whole
    else:
        write_form(open_model(whole).model, form, path)
    task = {"inputs": input_names(samples.arrays), "network": str(tmp_path / NETWORK_JSON)}
    read = READERS[form][0](str(path), task)(list(samples.arrays.values()))
    apart = differences_of(answers, read)
    assert apart is not None
    assert apart.shape == (100,)
    assert apart.max() <= 1e-5


def test_that_words_are_looked_up_where_there_are_some(whole: Path) -> None:
    samples = proof_samples(open_model(whole).model)
    words = samples.arrays["class"]
    assert samples.source == "chance"
    assert set(np.unique(words)) == {0, 1, 2, 3, 4}


def test_that_a_loop_of_open_length_is_told_as_unknown_to_litert(tmp_path: Path) -> None:
    project = chain(("Input", {"shape": (None, 3)}), ("LSTM", {"units": 2}), dense(2))
    with pytest.raises(UnknownThereError, match="length is open"):
        write_form(untrained(project), "litert", tmp_path / "a.tflite")


def test_that_what_litert_cannot_compute_is_told_by_its_name(tmp_path: Path) -> None:
    project = chain(PICTURE, ("Resizing", {"height": 4, "width": 4, "interpolation": "lanczos3"}))
    with pytest.raises(UnknownThereError, match=r"^ScaleAndTranslate$"):
        write_form(untrained(project), "litert", tmp_path / "a.tflite")


def test_that_a_file_of_ours_learns_on_in_plain_keras(small_data: DataChoice, tmp_path: Path) -> None:
    model = trained(dense_project(), small_data)
    write_model(model, tmp_path / "a.h5")
    plain = keras.models.load_model(tmp_path / "a.h5")
    x = np.random.default_rng(1).random((32, 28, 28, 1), np.float32)
    before = plain.get_weights()[0].copy()
    plain.fit(x, np.arange(32) % 10, verbose=0)
    assert not np.array_equal(before, plain.get_weights()[0])


def test_that_the_folder_of_a_saved_model_opens_again(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / OUR_MODEL).write_bytes(whole.read_bytes())
    assert open_model(folder).model.project == open_model(whole).model.project


def test_that_the_description_is_in_the_form_that_older_keras_reads(whole: Path) -> None:
    with h5py.File(whole, "r") as file:
        layers = json.loads(file.attrs["model_config"])["config"]["layers"]
        assert "optimizer_weights" not in file
    first = next(layer for layer in layers if layer["class_name"] == "InputLayer")
    assert first["config"]["batch_input_shape"] == [None, 28, 28, 1]
    rotation = next(layer for layer in layers if layer["class_name"] == "RandomRotation")
    assert rotation["inbound_nodes"] == [[[first["name"], 0, 0, {}]]]
    both = next(layer for layer in layers if layer["class_name"] == "Concatenate")
    assert [source[0] for source in both["inbound_nodes"][0]] == ["flatten", "lstm"]
    # Masks are made by the layers themselves: Keras itself could not read them from such a file.
    assert "NotEqual" not in {layer["class_name"] for layer in layers}
    assert {layer["config"]["dtype"] for layer in layers} == {"float32"}


def test_that_inputs_get_names_that_python_takes() -> None:
    assert input_names(["a", "class", "2nd", "input_class", "input_2nd_"]) == [
        "a",
        "input_class_",
        "input_2nd",
        "input_class",
        "input_2nd_",
    ]
