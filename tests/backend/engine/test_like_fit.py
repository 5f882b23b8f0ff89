"""Every optimizer and loss takes the very steps that Keras' own `fit` takes with plain objects of Keras."""

from itertools import cycle
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import pytest

from backend.catalogue.losses import LOSSES
from backend.catalogue.metrics import METRICS
from backend.catalogue.optimizer_parameters import CLIPPING
from backend.catalogue.optimizers import OPTIMIZERS
from backend.engine.build import build_model, compile_model
from backend.engine.chunks import ChunkRunner
from backend.engine.fit_data import as_targets
from backend.engine.live_model import FairLock
from backend.graph.model import ParameterValue
from backend.graph.to_spec import model_spec
from backend.project import OutputSettings, Project, TrainingSettings
from tests.backend.drawing import add, chain, dense

SAMPLES, BATCH, CLASSES = 50, 16, 7  # the last batch of an epoch holds two samples

Floats = npt.NDArray[np.float32]


def network(last: str = "softmax", answers: int = CLASSES) -> Project:
    return chain(("Input", {"shape": (6,)}), dense(8, activation="relu"), dense(answers, activation=last))


def built(project: Project) -> keras.Model:
    keras.utils.set_random_seed(3)
    return build_model(model_spec(project.graph))


def data(classes: int = CLASSES) -> tuple[Floats, npt.NDArray[np.int64]]:
    generator = np.random.default_rng(5)
    return generator.random((SAMPLES, 6), np.float32), generator.integers(0, classes, SAMPLES)


def train(model: keras.Model, x: Floats, y: list[npt.NDArray[Any]]) -> ChunkRunner:
    runner = ChunkRunner(model, [x], y, training=True, lock=FairLock())
    for _ in range(2):
        list(runner.run(np.arange(SAMPLES), BATCH))
    return runner


def check_alike(ours: keras.Model, theirs: keras.Model) -> None:
    for our_weights, their_weights in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        assert np.isfinite(our_weights).all()
        np.testing.assert_array_equal(our_weights, their_weights)


def unusual(optimizer: str, clipping: str) -> dict[str, ParameterValue]:
    """Every parameter away from its default, and one way of clipping."""
    given: dict[str, ParameterValue] = {"weight_decay": 0.01, clipping: 0.05}
    for parameter in OPTIMIZERS[optimizer].parameters:
        if parameter.type == "switch":
            given[parameter.name] = not parameter.default
        elif parameter.name not in given and not parameter.optional and isinstance(parameter.default, float):
            given[parameter.name] = parameter.default / 2 or 0.1
    return given


@pytest.mark.parametrize(
    ("optimizer", "clipping"),
    [
        (optimizer, clipping)
        for optimizer, way in zip(OPTIMIZERS, cycle(CLIPPING), strict=False)
        for clipping in ("", way)
    ],
)
def test_that_every_optimizer_takes_the_steps_of_keras(optimizer: str, clipping: str) -> None:
    row = OPTIMIZERS[optimizer]
    given = unusual(optimizer, clipping) if clipping else {}
    x, y = data()
    theirs, ours = built(network()), built(network())
    theirs.compile(
        optimizer=getattr(keras.optimizers, row.keras_class)(learning_rate=0.02, **given),
        loss="sparse_categorical_crossentropy",
    )
    theirs.fit(x, y, batch_size=BATCH, epochs=2, shuffle=False, verbose=0)
    compile_model(ours, TrainingSettings(optimizer=optimizer, learning_rate=0.02, optimizer_parameters=given))
    before = ours.get_weights()
    train(ours, x, [y])
    check_alike(ours, theirs)
    assert not np.array_equal(before[0], ours.get_weights()[0])


@pytest.mark.parametrize(
    ("loss", "unusual_parameters"),
    [(row.id, unusual) for row in LOSSES.values() for unusual in ((False, True) if row.parameters else (False,))],
)
def test_that_every_loss_is_that_of_keras(loss: str, unusual_parameters: bool) -> None:
    row = LOSSES[loss]
    given = {
        parameter.name: True if parameter.type == "switch" else 0.3
        for parameter in (row.parameters if unusual_parameters else ())
    }
    last = (*row.last_activations, "linear")[0]
    project, classes = (network(last), CLASSES) if row.for_classes else (network(last, 1), 0)
    x, labels = data()
    y: npt.NDArray[Any] = labels.astype(np.float32)[:, None]
    if row.for_classes:
        y = labels if loss.startswith("sparse") else keras.utils.to_categorical(labels, CLASSES)
    theirs, ours = built(project), built(project)
    theirs.compile(keras.optimizers.Adam(0.001), getattr(keras.losses, row.keras_class)(**given))
    theirs.fit(x, y, batch_size=BATCH, epochs=2, shuffle=False, verbose=0)
    compile_model(ours, TrainingSettings(loss=loss, loss_parameters=dict(given)))
    train(ours, x, [as_targets(labels, loss, ours.output_shape[1:], classes)])
    check_alike(ours, theirs)


@pytest.mark.parametrize("loss", ["binary_crossentropy", "binary_focal_crossentropy", "mean_squared_error"])
def test_that_a_single_answer_of_yes_or_no_is_taught_as_keras_does(loss: str) -> None:
    x, labels = data(classes=2)
    theirs, ours = built(network("sigmoid", 1)), built(network("sigmoid", 1))
    theirs.compile("adam", loss)
    theirs.fit(x, labels.astype(np.float32), batch_size=BATCH, epochs=2, shuffle=False, verbose=0)
    compile_model(ours, TrainingSettings(loss=loss))
    train(ours, x, [as_targets(labels, loss, (1,), 2)])
    check_alike(ours, theirs)


def two_answers() -> Project:
    return add(network(), "Dense", "n2", units=CLASSES, activation="softmax")


def test_that_each_output_has_its_loss_and_weight() -> None:
    x, y = data()
    one_hot = keras.utils.to_categorical(y, CLASSES)
    theirs, ours = built(two_answers()), built(two_answers())
    theirs.compile(
        "adam",
        [keras.losses.SparseCategoricalCrossentropy(), keras.losses.KLDivergence()],
        loss_weights=[1.0, 0.25],
    )
    theirs.fit(x, [y, one_hot], batch_size=BATCH, epochs=2, shuffle=False, verbose=0)
    settings = TrainingSettings(outputs={"n4": OutputSettings("kl_divergence", 0.25)})
    compile_model(ours, settings, ("n3", "n4"))
    train(ours, x, [y, one_hot])
    check_alike(ours, theirs)


def test_that_the_parameters_of_the_loss_are_not_those_of_another_output() -> None:
    settings = TrainingSettings(
        loss="categorical_crossentropy",
        loss_parameters={"label_smoothing": 0.2},
        outputs={"n4": OutputSettings("binary_crossentropy")},
    )
    ours = built(two_answers())
    compile_model(ours, settings, ("n3", "n4"))
    losses = ours.get_compile_config()["loss"]
    assert [loss["config"]["label_smoothing"] for loss in losses] == [0.2, 0.0]


def test_that_one_output_can_count_less() -> None:
    ours = built(network())
    compile_model(ours, TrainingSettings(outputs={"n3": OutputSettings(weight=0.5)}), ("n3",))
    whole = built(network())
    compile_model(whole, TrainingSettings())
    x, y = data()
    half = ours.train_on_batch(x, y, return_dict=True)["loss"]
    assert half == pytest.approx(whole.train_on_batch(x, y, return_dict=True)["loss"] / 2)


@pytest.mark.parametrize("loss", ["sparse_categorical_crossentropy", "categorical_crossentropy"])
def test_that_metrics_of_classes_are_those_of_keras(loss: str) -> None:
    rows = [row for row in METRICS.values() if row.goes_with(loss, CLASSES)]
    x, labels = data()
    one_hot = keras.utils.to_categorical(labels, CLASSES)
    ours, theirs = built(network()), built(network())
    compile_model(ours, TrainingSettings(loss=loss, metrics=tuple(row.id for row in rows)))
    made = [getattr(keras.metrics, row.keras_class)(**row.arguments, name=row.id) for row in rows]
    theirs.compile("adam", "categorical_crossentropy", metrics=["accuracy", *made])
    wanted = theirs.evaluate(x, one_hot, batch_size=BATCH, verbose=0, return_dict=True)
    y = as_targets(labels, loss, (CLASSES,), CLASSES)
    told = ours.evaluate(x, y, batch_size=BATCH, verbose=0, return_dict=True)
    assert told == pytest.approx(wanted, rel=1e-5)
    train(ours, x, [y])


@pytest.mark.parametrize(
    ("loss", "last", "classes", "names"),
    [
        ("binary_crossentropy", "sigmoid", 2, ("precision", "recall", "f1", "auc")),
        (
            "huber",
            "linear",
            0,
            (
                "mean_absolute_error",
                "mean_squared_error",
                "root_mean_squared_error",
                "mean_absolute_percentage_error",
                "r2",
            ),
        ),
    ],
)
def test_that_metrics_of_a_single_answer_are_measured_while_it_learns(
    loss: str, last: str, classes: int, names: tuple[str, ...]
) -> None:
    assert all(row.goes_with(loss, 1) == (row.id in names) for row in METRICS.values())
    x, labels = data(classes=2)
    ours = built(network(last, 1))
    compile_model(ours, TrainingSettings(loss=loss, metrics=names))
    y = as_targets(labels, loss, (1,), classes)
    train(ours, x, [y])
    told = ours.evaluate(x, y, verbose=0, return_dict=True)
    assert set(names) <= set(told)
    assert np.isfinite([told[name] for name in names]).all()


def test_that_metrics_that_do_not_go_with_the_loss_are_left_out() -> None:
    ours = built(network())
    compile_model(ours, TrainingSettings(metrics=("r2", "f1")))
    x, y = data()
    assert set(ours.evaluate(x, y, verbose=0, return_dict=True)) == {"accuracy", "loss", "f1"}


def test_that_the_learning_rate_can_be_set_before_each_step() -> None:
    for optimizer in OPTIMIZERS:
        ours = built(network())
        compile_model(ours, TrainingSettings(optimizer=optimizer))
        ours.optimizer.learning_rate.assign(0.125)
        assert float(ours.optimizer.learning_rate) == 0.125
