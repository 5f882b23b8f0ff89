"""The exported program that trains: it learns what the app learns, bit for bit, and keeps the network as it is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import msgspec
import numpy as np
import pytest
import tensorflow as tf

from backend.edits import SetData, SetPreparation, ShareWeights
from backend.engine.build import build_model, compile_model
from backend.engine.live_model import LiveModel
from backend.engine.model_files.read import read_model_file
from backend.engine.model_files.write import write_model
from backend.graph.to_spec import model_spec
from backend.messages import EpochDone
from backend.output_losses import output_ids
from backend.project import DataChoice, OutputSettings, Preparation, Project
from backend.script import write_training_program
from backend.templates import template
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, dense
from tests.backend.engine.small import dense_project, training
from tests.backend.engine.test_train import Watch

pytestmark = [
    pytest.mark.usefixtures("home"),
    pytest.mark.filterwarnings("ignore:__array__ implementation"),  # how Keras reads its files
]

Run = Callable[..., keras.Model]

SHARED = ShareWeights("n3", "n2").apply(chain(("Input", {"shape": (8,)}), dense(8), dense(8), dense(2)))


def with_answer(project: Project, after: str) -> Project:
    return add(project, "Dense", after, units=10, activation="softmax")


BRIGHTER = chain(PICTURE, ("RandomBrightness", {"value_range": (0.0, 1.0)}), FLATTEN)
TWO_ENDS = with_answer(with_answer(BRIGHTER, "n3"), "n3")
TWO_INPUTS = add(add(chain(PICTURE, FLATTEN), "Input", shape=(784,)), "Concatenate", ("n2", "n3"))
TWO_INPUTS = with_answer(TWO_INPUTS, "n4")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the program of a project in this process; gives the model that it saved."""
    monkeypatch.setattr(tf.config.threading, "set_intra_op_parallelism_threads", lambda threads: None)

    def run(project: Project, *options: str) -> keras.Model:
        program: dict[str, Any] = {"__name__": "program"}
        exec(write_training_program(project), program)  # our own text
        build, kept = program["build_model"], list[keras.Model]()

        def build_and_keep(*given: Any) -> keras.Model:
            kept.append(build(*given))
            return kept[-1]

        program["build_model"] = build_and_keep
        program["main"](["--out", str(tmp_path / "program.h5"), *options])
        return kept[-1]

    return run


CASES: dict[str, tuple[Project, DataChoice, dict[str, Any]]] = {
    "dropout, class weights, metrics, test part": (
        chain(PICTURE, FLATTEN, ("Dropout", {"rate": 0.25}), ANSWER),
        DataChoice(validation_from="test"),
        {"class_weights": "balanced", "metrics": ("f1",), "epochs": 1},
    ),
    "two answers, schedule, best epoch": (
        TWO_ENDS,
        DataChoice(),
        {
            "outputs": {"n5": OutputSettings("categorical_focal_crossentropy", 0.5)},
            "class_weights": tuple(1.0 + number for number in range(10)),
            "schedule": "cosine",
            "warm_up": 0.5,
            "learning_rate": 0.01,
            "validation_every": 2,
            "stop_early": True,
            "keep_best": True,
            "patience": 1,
            "epochs": 5,
        },
    ),
    "full batch, no order, nothing held out": (
        dense_project(),
        DataChoice(validation=0.0),
        {"full_batch": True, "shuffle": False, "optimizer": "sgd", "learning_rate": 0.1, "epochs": 3},
    ),
    "two inputs, file held out, plateau, other numbers": (
        SetPreparation(Preparation(scale="-1 to 1", shades="dark on light")).apply(TWO_INPUTS),
        DataChoice(validation_from="file"),
        {
            "schedule": "on_plateau",
            "loss": "mean_squared_error",
            "keep_best": True,
            "monitor": "loss",
            "epochs": 3,
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_that_the_program_learns_what_the_app_learns(name: str, small_data: DataChoice, run: Run) -> None:
    project, data, changes = CASES[name]
    held = small_data.path if data.validation_from == "file" else None
    data = msgspec.structs.replace(data, name="file", path=small_data.path, validation_path=held)
    watch = Watch()
    request = training(project, data, **changes)
    assert watch.run(request).outcome == "finished"
    whole = msgspec.structs.replace(project, training=request.settings, data=data)
    model = run(whole)
    history = model.history.history
    epochs = [event.metrics for event in watch.of_kind(EpochDone)]
    assert len(history["loss"]) == len(epochs)
    np.testing.assert_allclose(
        history["loss"], np.array([metrics["loss"] for metrics in epochs], float), rtol=1e-6
    )
    held_out = np.array([metrics["val_loss"] for metrics in epochs if "val_loss" in metrics], float)
    np.testing.assert_allclose(history.get("val_loss", []), held_out, rtol=1e-6)
    for ours, theirs in zip(watch.models[0].network.get_weights(), model.get_weights(), strict=True):
        np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize("name", ["digit-reader", "resnet-mini", "bilstm-rows", "iris-softmax", ""])
def test_that_network_and_first_weights_are_kept_on_the_way_through_the_program(
    name: str, tmp_path: Path, run: Run
) -> None:
    project = template(name).project if name else SHARED
    run(project, "--epochs", "0")
    written = tmp_path / "program.h5"
    live = LiveModel(untrained(project), model_spec(project.graph), project)
    write_model(live, tmp_path / "app.h5")
    ours, theirs = (keras.models.load_model(path, compile=False) for path in (tmp_path / "app.h5", written))
    assert ours.get_config() == theirs.get_config()
    for one, other in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)
    back = read_model_file(written)
    assert [layer.kind for layer in back.spec.layers] == [layer.kind for layer in live.spec.layers]
    assert msgspec.structs.replace(back.spec, layers=()) == msgspec.structs.replace(live.spec, layers=())


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--data", "gone.npz"], "no file gone.npz here. NetSketch writes it beside this program"),
        (["--check", "gone.npz"], "no file gone.npz; name yours: --check"),
        (["--out", "gone/model.h5"], "no folder for gone/model.h5"),
        (["--out", "model.pkl"], "must end in .h5 or .keras"),
    ],
)
def test_that_what_is_missing_is_told_before_anything_is_computed(
    options: list[str], sentence: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tf.config.threading, "set_intra_op_parallelism_threads", lambda threads: None)
    project = SetData(DataChoice(validation_from="file", validation_path=__file__)).apply(dense_project())
    program: dict[str, Any] = {"__name__": "program"}
    exec(write_training_program(project), program)  # our own text
    with pytest.raises(SystemExit) as ended:
        program["main"](["--data", __file__, *options])
    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err


def untrained(project: Project) -> keras.Model:
    """The network as a training of the app begins with it."""
    keras.utils.set_random_seed(project.training.seed)
    network = build_model(model_spec(project.graph))
    compile_model(network, project.training, output_ids(project.graph))
    return network
