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
