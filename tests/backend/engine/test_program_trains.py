"""The comment at the end of a program, made part of it: it trains as the settings say."""

import ast
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keras
import msgspec
import numpy as np
import pytest

from backend.catalogue.losses import LOSSES
from backend.catalogue.metrics import METRICS
from backend.catalogue.schedules import SCHEDULES
from backend.edits import SetData, SetTraining
from backend.learning_rate import learning_rates
from backend.project import DataChoice, OutputSettings, Project, TrainingSettings
from backend.script import write_program
from backend.script.callback_lines import callback_lines
from tests.backend.drawing import add, chain, dense
from tests.backend.engine.run_programs import models_of

NETWORK = chain(("Input", {"shape": (6,)}), dense(5, activation="relu"), dense(7, activation="softmax"))
ONE = chain(("Input", {"shape": (6,)}), dense(1))
YES_OR_NO = chain(("Input", {"shape": (6,)}), dense(1, activation="sigmoid"))
TWO = add(NETWORK, "Dense", "n2", units=7, activation="softmax")


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("warm_up", [0.0, 1.5])
def test_that_the_callback_sets_the_learning_rates_of_the_app(schedule: str, warm_up: float) -> None:
    training = TrainingSettings(epochs=7, learning_rate=0.3, schedule=schedule, warm_up=warm_up)
    if schedule == "cosine_restarts":
        training = msgspec.structs.replace(
            training, schedule_parameters={"first": 1.5, "lower": 0.7, "least": 0.1}
        )
    if schedule == "cyclic":
        training = msgspec.structs.replace(training, schedule_parameters={"lower": 0.5})
    lines, callbacks = callback_lines(msgspec.structs.replace(NETWORK, training=training))
    written: dict[str, Any] = {"keras": keras}
    exec("\n".join(lines), written)  # our own lines
    optimizer = SimpleNamespace(learning_rate=0.3)
    told = []
    if "LearningRate()" in callbacks:
        callback = written["LearningRate"]()
        callback.set_params({"steps": 10, "epochs": 7})
        callback.set_model(SimpleNamespace(optimizer=optimizer))
        for epoch in range(7):
            callback.on_epoch_begin(epoch)
            for batch in range(10):
                callback.on_train_batch_begin(batch)
                told.append(optimizer.learning_rate)
    np.testing.assert_allclose(told or [0.3] * 70, learning_rates(training, 10, 0, 70), rtol=1e-6)


def uncommented(project: Project) -> str:
    """The program with its comment made part of it, quiet, and what became of the training beside the model."""
    text, comment = write_program(project).text.split("# To train it, take the mark # away from these lines:\n")
    trained = "\n".join(line.removeprefix("# ").removeprefix("#") for line in comment.splitlines())
    assert "\nmodel.fit(" in trained
    return f"{text}{trained}\n".replace("\nmodel.fit(", "\nhistory = model.fit(")


def test_that_programs_with_all_that_a_training_can_have_run(tmp_path: Path) -> None:
    generator = np.random.default_rng(1)

    def part(count: int) -> dict[str, Any]:
        return {"x_train": generator.random((count, 6), np.float32), "y_train": np.arange(count) % 7}

    x_test: dict[str, Any] = {"x_test": generator.random((20, 6), np.float32), "y_test": np.arange(20) % 7}
    np.savez(tmp_path / "classes.npz", **part(70), **x_test)
    np.savez(tmp_path / "more.npz", **part(14))
    two = {"y_train": np.arange(70) % 2, "y_test": np.arange(20) % 2}
    np.savez(tmp_path / "two.npz", **(part(70) | x_test | two))
    of_classes = tuple(row.id for row in METRICS.values() if row.goes_with("categorical_crossentropy", 7))
    of_numbers = tuple(row.id for row in METRICS.values() if row.goes_with("huber", 1))
    cases: list[tuple[Project, str, DataChoice, dict[str, Any]]] = [
        (NETWORK, "classes", DataChoice(), {"metrics": of_classes, "class_weights": "balanced"}),
        (
            NETWORK,
            "classes",
            DataChoice(validation_from="test"),
            {"metrics": of_classes, "loss": "kl_divergence", "class_weights": (1.0,) * 6 + (2.0,)},
        ),
        (
            NETWORK,
            "classes",
            DataChoice(validation_from="file", validation_path="more.npz"),
            {"schedule": "on_plateau", "warm_up": 1.0, "stop_early": True, "patience": 2, "keep_best": True},
        ),
        (NETWORK, "classes", DataChoice(), {"schedule": "one_cycle", "full_batch": True, "shuffle": False}),
        (NETWORK, "classes", DataChoice(validation=0.0), {"keep_best": True, "monitor": "loss"}),
        (
            ONE,
            "classes",
            DataChoice(),
            {"loss": "huber", "loss_parameters": {"delta": 2.0}, "metrics": of_numbers},
        ),
        (YES_OR_NO, "two", DataChoice(), {"loss": "binary_crossentropy", "metrics": ("f1", "auc")}),
        (
            TWO,
            "classes",
            DataChoice(),
            {
                "outputs": {"n4": OutputSettings("categorical_focal_crossentropy", 0.5)},
                "class_weights": "balanced",
                "stop_early": True,
                "validation_every": 2,
                "mixed_precision": False,
            },
        ),
    ]
    cases += [(NETWORK, "classes", DataChoice(), {"schedule": schedule, "warm_up": 0.5}) for schedule in SCHEDULES]
    for_classes = [row for row in LOSSES.values() if row.for_classes]
    cases += [(NETWORK, "classes", DataChoice(), {"loss": row.id}) for row in for_classes]
    programs = []
    for project, name, data, changes in cases:
        choice = msgspec.structs.replace(data, name="file", path=f"{name}.npz")
        whole = SetTraining({"epochs": 3, **changes}).apply(SetData(choice).apply(project))
        programs.append(uncommented(whole))
    for told, program in zip(models_of(programs, tmp_path), programs, strict=True):
        assert "error" not in told, f"{told['error']}\n{program}"


def lines_of(project: Project) -> list[str]:
    return [line.strip(" #,") for line in write_program(project).text.splitlines()]


def test_that_the_program_says_what_is_watched() -> None:
    plain = SetTraining({"stop_early": True, "min_delta": 0.01, "keep_best": True}).apply(NETWORK)
    watching = [
        'monitor="val_accuracy"',
        'mode="max"',
        "patience=5",
        "min_delta=0.01",
        "restore_best_weights=True",
    ]
    assert set(watching) <= set(lines_of(plain))
    nothing_held_out = SetData(DataChoice(validation=0.0)).apply(plain)
    assert 'monitor="accuracy"' in lines_of(nothing_held_out)
    by_loss = SetTraining({"monitor": "loss", "stop_early": False, "patience": 2, "epochs": 9}).apply(plain)
    assert {'monitor="val_loss"', 'mode="min"', "patience=9"} <= set(lines_of(by_loss))
    several = SetTraining({"stop_early": True}).apply(TWO)
    assert 'monitor="val_dense_2_accuracy"' in lines_of(several)
    assert 'monitor="val_loss"' in lines_of(SetTraining({"stop_early": True, "loss": "huber"}).apply(ONE))


def test_that_many_metrics_stand_one_a_line() -> None:
    metrics = {"metrics": ("f1", "auc", "top_3_accuracy")}
    for project in (SetTraining(metrics).apply(NETWORK), SetTraining(metrics).apply(TWO)):
        lines = lines_of(project)
        assert 'keras.metrics.SparseTopKCategoricalAccuracy(k=3, name="top_3_accuracy")' in lines
        ast.parse(write_program(project).text)
