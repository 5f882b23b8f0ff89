"""How a Keras file was compiled, in all the ways in which it may be written, as our settings."""

from typing import Any

import pytest

from backend.engine.model_files.keras_training import training_settings
from backend.project import OutputSettings
from tests.backend.drawing import add, chain, dense

ONE = chain(("Input", {"shape": (6,)}), dense(5, activation="relu"), dense(7, activation="softmax")).graph
TWO = add(
    chain(("Input", {"shape": (6,)}), dense(5, activation="relu"), dense(7, activation="softmax")),
    "Dense",
    "n2",
    units=7,
    activation="softmax",
).graph


@pytest.mark.parametrize(
    ("written", "loss", "parameters"),
    [
        ("mse", "mean_squared_error", {}),
        ("MAPE", "mean_absolute_percentage_error", {}),
        ("kullback_leibler_divergence", "kl_divergence", {}),
        ("log_cosh", "log_cosh", {}),
        ({"class_name": "KLDivergence", "config": {"name": "kl_divergence"}}, "kl_divergence", {}),
        ({"class_name": "Huber", "config": {"delta": 0.5, "name": "huber_loss"}}, "huber", {"delta": 0.5}),
        ({"class_name": "Huber", "config": {"delta": 1.0}}, "huber", {}),
        ({"class_name": "Huber", "config": {"delta": "x"}}, "huber", {}),
        (
            {"class_name": "CategoricalFocalCrossentropy", "config": {"alpha": [0.1, 0.9], "gamma": 3.0}},
            "categorical_focal_crossentropy",
            {"gamma": 3.0},
        ),
        (["categorical_hinge"], "categorical_hinge", {}),
        ({"dense_2": "poisson"}, "poisson", {}),
        (None, "sparse_categorical_crossentropy", {}),
        ([1, 2, 3], "sparse_categorical_crossentropy", {}),
    ],
)
def test_that_losses_are_understood(written: Any, loss: str, parameters: dict[str, Any]) -> None:
    settings, notes = training_settings({"loss": written}, ONE)
    assert (settings.loss, settings.loss_parameters, notes) == (loss, parameters, [])


def test_that_a_loss_that_is_not_known_is_said() -> None:
    settings, notes = training_settings({"loss": "my_own"}, ONE)
    assert settings.loss == "sparse_categorical_crossentropy"
    assert "my_own" in str(notes[0])


@pytest.mark.parametrize(
    ("written", "weights"),
    [
        (["categorical_crossentropy", "mse"], [1.0, 0.5]),
        ({"dense_2": "categorical_crossentropy", "dense_3": "mse"}, {"dense_3": 0.5}),
    ],
)
def test_that_each_output_keeps_its_loss_and_weight(written: Any, weights: Any) -> None:
    settings, _ = training_settings({"loss": written, "loss_weights": weights}, TWO)
    assert settings.loss == "categorical_crossentropy"
    assert settings.outputs == {"n4": OutputSettings("mean_squared_error", 0.5)}


@pytest.mark.parametrize(
    ("written", "metrics"),
    [
        (["accuracy", "mae"], ()),
        ([{"class_name": "AUC", "config": {"name": "auc_1"}}], ("auc",)),
        ([["accuracy", {"class_name": "Recall", "config": {}}], ["accuracy"]], ("recall",)),
        ({"a": [{"class_name": "F1Score", "config": {"average": "macro"}}]}, ("f1",)),
        ([{"class_name": "F1Score", "config": {"average": None}}], ()),
        ([{"class_name": "SparseTopKCategoricalAccuracy", "config": {"k": 5}}], ("top_5_accuracy",)),
        ([{"class_name": "AUC", "config": {}}, {"class_name": "AUC", "config": {}}], ("auc",)),
        (7, ()),
    ],
)
def test_that_metrics_that_we_have_are_kept(written: Any, metrics: tuple[str, ...]) -> None:
    settings, _ = training_settings({"loss": "categorical_crossentropy", "metrics": written}, ONE)
    assert settings.metrics == metrics


def test_that_metrics_of_numbers_are_kept_by_their_short_names() -> None:
    settings, _ = training_settings({"loss": "mse", "metrics": ["mae", "mean_squared_error"]}, ONE)
    assert settings.metrics == ("mean_absolute_error", "mean_squared_error")


def test_that_the_optimizers_of_older_keras_are_understood() -> None:
    config = {"lr": 0.0010000000474974513, "beta_1": 0.8999999761581421, "epsilon": 1e-08, "decay": 0.0}
    settings, notes = training_settings(
        {"loss": "mse", "optimizer_config": {"class_name": "Adam", "config": config}}, ONE
    )
    assert (settings.learning_rate, settings.optimizer_parameters["beta_1"], notes) == (0.001, 0.9, [])


def test_that_a_learning_rate_that_falls_with_every_step_is_said() -> None:
    written = {"class_name": "SGD", "config": {"lr": {"type": "ndarray", "value": 0.5}, "decay": 1e-6}}
    settings, notes = training_settings({"loss": "mse", "optimizer_config": written}, ONE)
    assert (settings.optimizer, settings.learning_rate) == ("sgd", 0.5)
    assert ["decay = 1e-06" in str(note) for note in notes] == [True]


def test_that_an_optimizer_that_tensorflow_registered_is_the_same() -> None:
    written = {"class_name": "Custom>RMSprop", "config": {"learning_rate": 0.01}}
    settings, notes = training_settings({"loss": "cosine_proximity", "optimizer_config": written}, ONE)
    assert (settings.optimizer, settings.loss, notes) == ("rmsprop", "cosine_similarity", [])
