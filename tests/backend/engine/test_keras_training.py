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


LOGITS = {"class_name": "CategoricalCrossentropy", "config": {"from_logits": True}}
NAMES = {"n3": "answers/first", "n4": "inner"}
"""What Keras calls the outputs of `TWO` in some file: a name that ours may not be, and a model within."""


def test_that_losses_weights_and_metrics_go_by_the_names_that_the_file_has() -> None:
    settings, notes = training_settings(
        {
            "loss": {"inner": "mse", "answers/first": "categorical_crossentropy"},
            "loss_weights": {"inner": 0.5},
            "metrics": {"inner": ["mae"], "answers/first": [{"class_name": "Recall", "config": {}}]},
        },
        TWO,
        NAMES,
    )
    assert (settings.loss, settings.metrics, notes) == ("categorical_crossentropy", ("recall",), [])
    assert settings.outputs == {"n4": OutputSettings("mean_squared_error", 0.5)}


@pytest.mark.parametrize("written", [{"dense_3": "mse"}, [None, "mse"]])
def test_that_an_output_that_was_taught_nothing_counts_nothing(written: Any) -> None:
    settings, _ = training_settings({"loss": written}, TWO)
    assert settings.loss == "sparse_categorical_crossentropy"  # fits the layer, should it ever count
    assert settings.outputs == {"n3": OutputSettings(None, 0.0), "n4": OutputSettings("mean_squared_error", 1.0)}


def test_that_a_loss_of_no_output_is_told() -> None:
    settings, notes = training_settings({"loss": {"dense_2": "mse", "gone": "mae"}}, TWO)
    assert ["“gone”" in str(note) for note in notes] == [True]
    assert settings.outputs == {"n4": OutputSettings("sparse_categorical_crossentropy", 1.0)}


def test_that_each_output_of_a_network_never_compiled_gets_what_fits_it() -> None:
    begin = chain(("Input", {"shape": (6,)}), dense(7))
    # n3 gives one answer; behind n2 stand a Softmax, and behind that an Identity, as for outputs from the middle.
    mixed = add(
        add(add(begin, "Softmax", "n2"), "Identity", "n3"), "Dense", "n2", units=1, activation="sigmoid"
    ).graph
    settings, _ = training_settings(None, mixed)
    assert settings.loss == "sparse_categorical_crossentropy"
    assert settings.outputs == {"n5": OutputSettings("binary_crossentropy", 1.0)}


@pytest.mark.parametrize("written", [["mse", LOGITS], {"dense_2": "mse", "dense_3": LOGITS}])
def test_that_plain_numbers_of_any_output_are_told(written: Any) -> None:
    _, notes = training_settings({"loss": written}, TWO)
    assert ["plain numbers" in str(note) for note in notes] == [True]


@pytest.mark.parametrize("key", ["inner_optimizer", "optimizer"])
def test_that_an_optimizer_of_half_precision_is_the_one_inside(key: str) -> None:
    inside = {"class_name": "SGD", "config": {"learning_rate": 0.5}}
    written = {"class_name": "LossScaleOptimizer", "config": {key: inside, "dynamic": True}}
    settings, notes = training_settings({"loss": "mse", "optimizer_config": written}, ONE)
    assert (settings.optimizer, settings.learning_rate, notes) == ("sgd", 0.5, [])


@pytest.mark.parametrize("name", ["mse", "my_own"])
def test_that_a_function_is_known_by_its_name(name: str) -> None:
    frame = {"class_name": "function", "config": name, "module": "builtins", "registered_name": "function"}
    assert training_settings({"loss": frame}, ONE) == training_settings({"loss": name}, ONE)


@pytest.mark.parametrize(("first", "told"), [(0.1, [False]), (0.2, [])])
def test_that_settings_of_the_loss_of_another_output_are_told(first: float, told: list[bool]) -> None:
    def smoothed(share: float) -> dict[str, Any]:
        return {"class_name": "CategoricalCrossentropy", "config": {"label_smoothing": share}}

    settings, notes = training_settings({"loss": [smoothed(first), smoothed(0.2)]}, TWO)
    assert settings.loss_parameters == {"label_smoothing": first}
    assert ["“dense_2”" in str(note) for note in notes] == told


@pytest.mark.parametrize(("begin", "rate"), [(0.25, 0.25), (0.0, 0.01), (True, 0.01), (None, 0.01)])
def test_that_a_plan_of_the_learning_rate_begins_where_it_did(begin: Any, rate: float) -> None:
    plan = {"class_name": "ExponentialDecay", "config": {"initial_learning_rate": begin, "decay_steps": 9}}
    written = {"class_name": "SGD", "config": {"learning_rate": plan}}
    settings, notes = training_settings({"loss": "mse", "optimizer_config": written}, ONE)
    assert settings.learning_rate == rate
    assert [f"it is {rate} now" in str(note) for note in notes] == [True]
