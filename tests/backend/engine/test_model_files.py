"""Our own model files: what is saved comes back, and plain Keras opens it too."""

import json
import subprocess
import sys
from pathlib import Path

import h5py
import keras
import msgspec
import numpy as np
import pytest

from backend.catalogue.losses import LOSSES
from backend.catalogue.optimizers import OPTIMIZERS
from backend.data.load import Dataset, load
from backend.edits import GroupNodes, apply_all
from backend.engine.chunks import ChunkRunner
from backend.engine.exports.forms import write_form
from backend.engine.fit_data import as_targets
from backend.engine.live_model import LiveModel
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from backend.engine.model_files.read import read_model_file
from backend.engine.model_files.write import model_path, write_model
from backend.engine.train import new_model
from backend.graph.spec import ModelSpec
from backend.messages import Train
from backend.project import DataChoice, OutputSettings, Project, TrainingSettings
from backend.safe_write import SaveError
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, conv, dense
from tests.backend.engine.small import convolution_project, dense_project, training

pytestmark = [
    pytest.mark.usefixtures("home"),
    # Keras' own saving stumbles over NumPy 2.
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
]


def every_kind() -> Project:
    """A network with every kind of layer of the catalogue, branches, groups, and weights that are used twice."""
    project = chain(PICTURE, conv(4, activation="relu", padding="same"), ("BatchNormalization", {}))
    project = add(project, "Conv2D", "n3", filters=4, padding="same")
    project = add(project, "Add", ("n3", "n4"))
    project = add(project, "MaxPooling2D", "n5")
    project = add(project, "AveragePooling2D", "n5")
    project = add(project, "Concatenate", ("n6", "n7"))
    project = add(project, "Activation", "n8", activation="tanh")
    project = add(project, "GlobalAveragePooling2D", "n9")
    project = add(project, "Reshape", "n9", target_shape=(14, 112))
    project = add(project, "LSTM", "n11", units=6)
    project = add(project, "Concatenate", ("n10", "n12"))
    project = add(project, "Dropout", "n13", rate=0.2)
    project = add(project, "Dense", "n14", units=10, activation="softmax")
    return apply_all(
        project, [GroupNodes(("n3", "n4"), "inner"), GroupNodes(("n2", "n3", "n4"), "two convolutions")]
    )


def trained(project: Project, data: DataChoice, **settings: object) -> LiveModel:
    """A network after an epoch on the small data."""
    request = training(project, data, **settings)
    dataset = load(data)
    model = new_model(request.spec, request.settings, request.project, dataset)
    shape = tuple(model.network.outputs[0].shape[1:])
    targets = as_targets(dataset.y_train, request.settings.loss, shape, 10)
    runner = ChunkRunner(model.network, [dataset.x_train], [targets], training=True, lock=model.lock)
    list(runner.run(np.arange(len(dataset.x_train)), 32))
    return model


@pytest.fixture(scope="module")
def pictures() -> np.ndarray:
    return np.random.default_rng(2).random((100, 28, 28, 1), np.float32)


@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
def test_that_weights_and_optimizer_state_come_back_to_the_last_bit(
    optimizer: str, small_data: DataChoice, tmp_path: Path
) -> None:
    model = trained(dense_project(), small_data, optimizer=optimizer)
    model.metrics = {"loss": 0.25, "val_loss": None}
    model.temperature = 1.375
    write_model(model, tmp_path / "a.h5")
    opened = open_model(tmp_path / "a.h5")
    assert opened.notes == ()
    assert opened.model.project == model.project
    assert opened.model.metrics == model.metrics
    assert opened.model.temperature == 1.375
    assert opened.model.classes == tuple("0123456789")
    before, after = model.snapshot(), opened.model.snapshot()
    assert len(before.optimizer) > 1
    for ours, theirs in zip([*before.weights, *before.optimizer], [*after.weights, *after.optimizer], strict=True):
        np.testing.assert_array_equal(ours, theirs)
    write_form(opened.model, "keras", tmp_path / "a.keras")
    plain = keras.models.load_model(tmp_path / "a.keras").optimizer
    assert type(plain) is type(model.network.optimizer)
    for ours, theirs in zip(before.optimizer, plain.variables, strict=True):
        np.testing.assert_array_equal(ours, theirs.numpy())


def test_that_a_network_of_every_kind_comes_back_with_equal_answers(
    small_data: DataChoice, tmp_path: Path, pictures: np.ndarray
) -> None:
    model = trained(every_kind(), small_data)
    write_model(model, tmp_path / "a.h5")
    opened = open_model(tmp_path / "a.h5").model
    assert opened.project.graph == model.project.graph
    np.testing.assert_array_equal(opened.answer(pictures), model.answer(pictures))


PLAIN_SCRIPT = """
import sys
import keras
import msgspec
import numpy as np
for name in sys.argv[2:]:
    model = keras.models.load_model(name)
    assert model.optimizer is not None, name
    np.save(name + ".npy", model.predict(np.load(sys.argv[1]), verbose=0))
assert not any(module.split(".")[0] in ("backend", "app", "widgets") for module in sys.modules)
"""


def test_that_plain_keras_opens_the_files_and_gives_the_same_answers(
    small_data: DataChoice, tmp_path: Path, pictures: np.ndarray
) -> None:
    models = {"every kind": trained(every_kind(), small_data)}
    for loss, row in LOSSES.items():
        models[loss] = trained(dense_project(), small_data, loss=loss)
        unusual = {one.name: True if one.type == "switch" else 0.3 for one in row.parameters}
        if unusual:
            models[f"{loss} with settings"] = trained(
                dense_project(), small_data, loss=loss, loss_parameters=unusual
            )
    models["metrics"] = trained(
        dense_project(), small_data, loss="categorical_crossentropy", metrics=("f1", "auc", "top_3_accuracy")
    )
    models["metrics of numbers"] = trained(dense_project(), small_data, metrics=("f1", "top_3_accuracy"))
    for optimizer in OPTIMIZERS:
        models[optimizer] = trained(dense_project(), small_data, optimizer=optimizer)
    for name, model in models.items():
        write_model(model, tmp_path / f"{name}.h5")
    np.save(tmp_path / "pictures.npy", pictures)
    files = [str(tmp_path / f"{name}.h5") for name in models]
    subprocess.run(
        [sys.executable, "-c", PLAIN_SCRIPT, str(tmp_path / "pictures.npy"), *files], check=True, cwd=tmp_path
    )
    for name, model in models.items():
        plain = np.load(tmp_path / f"{name}.h5.npy")
        np.testing.assert_allclose(plain, model.answer(pictures), rtol=0, atol=1e-6, err_msg=name)


def test_that_saving_does_not_disturb_the_network(small_data: DataChoice, tmp_path: Path) -> None:
    left, right = trained(convolution_project(), small_data), trained(convolution_project(), small_data)
    dataset = load(small_data)
    for model in (left, right):
        runner = ChunkRunner(model.network, [dataset.x_train], [dataset.y_train], training=True, lock=model.lock)
        for _ in runner.run(np.arange(200), 32):
            if model is left:
                write_model(model, tmp_path / "a.h5")
    for ours, theirs in zip(left.snapshot().weights, right.snapshot().weights, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    assert left.network.get_compile_config().keys() >= {"optimizer", "loss"}


def test_that_the_proof_counts_what_was_compared(small_data: DataChoice, tmp_path: Path) -> None:
    model = trained(dense_project(), small_data)
    proof = write_model(model, tmp_path / "a.h5")
    assert proof.values["count"] == model.network.count_params()


def test_that_a_file_is_one_project_that_people_can_read(small_data: DataChoice, tmp_path: Path) -> None:
    write_model(trained(dense_project(), small_data), tmp_path / "a.h5")
    with h5py.File(tmp_path / "a.h5", "r") as file:
        assert file.userblock_size == 512
        luggage = json.loads(file.attrs["netsketch"])
    assert luggage["project"]["graph"]["nodes"][0]["kind"] == "Input"
    assert luggage["classes"] == list("0123456789")
    assert luggage["versions"]["keras"] == keras.__version__


@pytest.mark.parametrize("place", [0.02, 0.2, 0.4, 0.6, 0.8, 0.999])
def test_that_one_flipped_bit_is_told(place: float, small_data: DataChoice, tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    write_model(trained(dense_project(), small_data), path)
    data = bytearray(path.read_bytes())
    data[512 + int(place * (len(data) - 512))] ^= 4
    path.write_bytes(data)
    try:  # where the bit belongs to nothing that is read, the file opens, with a word
        said = str(read_model_file(path).notes[0])
    except ModelFileError as error:
        said = str(error)
    assert "damaged" in said or "not byte for byte" in said


def test_that_our_model_saved_again_by_keras_opens_as_one_of_keras(
    small_data: DataChoice, tmp_path: Path, pictures: np.ndarray
) -> None:
    model = trained(every_kind(), small_data)
    write_model(model, tmp_path / "a.h5")
    keras.models.load_model(tmp_path / "a.h5").save(tmp_path / "b.h5")
    opened = open_model(tmp_path / "b.h5")
    assert opened.origin.startswith("Keras 3")
    np.testing.assert_allclose(opened.model.answer(pictures), model.answer(pictures), rtol=0, atol=1e-6)


def test_that_a_full_disk_leaves_the_earlier_model_whole(
    small_data: DataChoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = trained(dense_project(), small_data)
    write_model(model, tmp_path / "a.h5")
    before = (tmp_path / "a.h5").read_bytes()

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(SaveError, match="disk is full"):
        write_model(model, tmp_path / "a.h5")
    assert (tmp_path / "a.h5").read_bytes() == before


@pytest.mark.parametrize(
    ("given", "made"),
    [("a.h5", "a.h5"), ("a.H5", "a.h5"), ("a", "a.h5"), ("a.v2", "a.v2.h5"), ("a.HDF5", "a.hdf5")],
)
def test_that_the_ending_is_one_that_keras_takes(given: str, made: str) -> None:
    assert model_path(given) == Path(made)


def test_that_frozen_layers_stay_frozen(small_data: DataChoice, tmp_path: Path) -> None:
    project = chain(PICTURE, conv(2), ("BatchNormalization", {}), FLATTEN, dense(4), ANSWER)
    nodes = [
        msgspec.structs.replace(node, trainable=node.kind not in ("Conv2D", "BatchNormalization"))
        for node in project.graph.nodes
    ]
    graph = msgspec.structs.replace(project.graph, nodes=tuple(nodes))
    model = trained(msgspec.structs.replace(project, graph=graph), small_data)
    write_model(model, tmp_path / "a.h5")
    opened = open_model(tmp_path / "a.h5").model
    assert len(opened.network.trainable_weights) == 4
    for ours, theirs in zip(model.snapshot().weights, opened.snapshot().weights, strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_that_losses_weights_and_metrics_come_back_from_a_file_that_keras_saved_again(
    small_data: DataChoice, tmp_path: Path
) -> None:
    project = add(dense_project(), "Dense", "n3", units=10, activation="softmax")
    outputs = {"n5": OutputSettings("kl_divergence", 0.5)}
    smooth = {"loss": "categorical_crossentropy", "loss_parameters": {"label_smoothing": 0.1}}
    metrics = ("f1", "top_3_accuracy")
    model = new_model(*_of(training(project, small_data, outputs=outputs, metrics=metrics, **smooth)))
    write_model(model, tmp_path / "a.h5")
    plain = keras.models.load_model(tmp_path / "a.h5")
    config = plain.get_compile_config()
    assert config["loss_weights"] == [1.0, 0.5]
    assert config["loss"][0]["config"]["label_smoothing"] == 0.1
    plain.save(tmp_path / "b.h5")
    opened = open_model(tmp_path / "b.h5").model.project
    _, second = (node.id for node in opened.graph.nodes if not opened.graph.outgoing[node.id])
    assert opened.training.loss == "categorical_crossentropy"
    assert opened.training.loss_parameters == {"label_smoothing": 0.1}
    assert opened.training.metrics == ("f1", "top_3_accuracy")
    assert opened.training.outputs == {second: OutputSettings("kl_divergence", 0.5)}


def _of(request: Train) -> tuple[ModelSpec, TrainingSettings, Project, Dataset]:
    return request.spec, request.settings, request.project, load(request.data)
