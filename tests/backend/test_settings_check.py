"""Settings of a training that are taken, and those that are refused with a sentence."""

from math import nan
from typing import Any

import pytest

from backend.graph.errors import GraphError, ParameterError
from backend.project import DataChoice, OutputSettings, TrainingSettings
from backend.settings_check import checked_data, checked_training

USUAL = TrainingSettings()


@pytest.mark.parametrize(
    "changes",
    [
        {"schedule": "step", "schedule_parameters": {"every": 3, "factor": 0.1}, "warm_up": 0.5},
        {"loss": "huber", "loss_parameters": {"delta": 2.0}},
        {"outputs": {"n3": OutputSettings("mean_squared_error", 0.5), "n4": OutputSettings()}},
        {"metrics": ("f1", "top_3_accuracy")},
        {"class_weights": (0.0, 1.0, 2.5)},
        {"class_weights": "balanced", "full_batch": True, "mixed_precision": True, "keep_best": True},
        {"optimizer": "lion", "optimizer_parameters": {"global_clipnorm": 1.0, "clipnorm": None}},
        {"stop_early": True, "patience": 3, "min_delta": 0.001, "monitor": "loss", "validation_every": 2},
    ],
)
def test_that_settings_that_make_sense_are_taken(changes: dict[str, Any]) -> None:
    settings = checked_training(USUAL, changes)
    for name, value in changes.items():
        assert getattr(settings, name) == value
    assert checked_training(settings, settings) == settings


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"schedule": "magic"}, "There is no schedule “magic”"),
        ({"schedule_parameters": {"factor": 0.5}}, "“Constant” has no setting named “factor”"),
        ({"schedule": "step", "schedule_parameters": {"factor": 1.5}}, "Factor must be from"),
        ({"schedule": "on_plateau", "schedule_parameters": {"patience": 0}}, "Patience must be from 1"),
        ({"warm_up": -1.0}, "The number of epochs of the warm-up must be a number, 0 or more"),
        ({"loss_parameters": {"delta": 1.0}}, "has no setting named “delta”"),
        ({"loss": "huber", "loss_parameters": {"delta": 0.0}}, "Delta must be from"),
        ({"outputs": {"n3": {"loss": "magic"}}}, "There is no loss “magic”"),
        ({"outputs": {"n3": {"weight": -0.5}}}, "The weight of an output must be a number, 0 or more"),
        ({"outputs": {"n3": OutputSettings(weight=-0.5)}}, "The weight of an output must be a number, 0 or more"),
        ({"outputs": {"n3": OutputSettings(weight=nan)}}, "The weight of an output must be a number, 0 or more"),
        ({"outputs": ["n3"]}, "A setting of an output must be a group of named values"),
        ({"outputs": {"n3": {"colour": 1}}}, "There is no setting called “colour”"),
        ({"metrics": ("magic",)}, "There is no metric “magic”"),
        ({"metrics": ("f1", "f1")}, "F1 is to be measured twice"),
        ({"class_weights": (0.0, 0.0)}, "All class weights are 0"),
        ({"class_weights": (-1.0,)}, "The weight of a class must be a number, 0 or more"),
        ({"class_weights": "mine"}, "The weight of a class has a value that it cannot have"),
        ({"class_weights": 3}, "The weight of a class must be a word or a list of numbers"),
        ({"class_weights": (1.0,) * 1025}, "1024 class weights at most"),
        ({"patience": 0}, "The patience must be a whole number, 1 or more"),
        ({"monitor": "luck"}, "What is watched has a value that it cannot have"),
        (
            {"validation_every": 0},
            "The number of epochs between two validations must be a whole number, 1 or more",
        ),
        ({"keep_best": "yes"}, "The switch for keeping the best weights must be true or false"),
    ],
)
def test_that_settings_that_make_no_sense_are_refused(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(GraphError) as caught:
        checked_training(USUAL, changes)
    assert sentence in str(caught.value.message)


@pytest.mark.parametrize(
    "given",
    [
        {"clipnorm": 1.0, "clipvalue": 1.0},
        {"clipvalue": 0.5, "global_clipnorm": 2.0},
        {"clipnorm": 1.0, "global_clipnorm": 2.0},
    ],
)
def test_that_gradients_are_made_smaller_in_one_way_only(given: dict[str, Any]) -> None:
    with pytest.raises(GraphError, match="both make gradients smaller; only one of them can be set"):
        checked_training(USUAL, {"optimizer_parameters": given})


def test_that_what_is_chosen_anew_begins_with_none_of_its_settings() -> None:
    settings = checked_training(
        USUAL,
        {
            "optimizer_parameters": {"beta_1": 0.5},
            "loss": "huber",
            "loss_parameters": {"delta": 2.0},
            "schedule": "step",
            "schedule_parameters": {"every": 3.0},
        },
    )
    changed = checked_training(settings, {"optimizer": "sgd", "loss": "log_cosh", "schedule": "cosine"})
    assert changed.optimizer_parameters == changed.loss_parameters == changed.schedule_parameters == {}
    kept = checked_training(settings, {"optimizer": "adam", "epochs": 3})
    assert kept.optimizer_parameters == {"beta_1": 0.5}
    assert kept.loss_parameters == {"delta": 2.0}


def test_that_settings_of_something_else_are_refused() -> None:
    settings = checked_training(USUAL, {"loss": "huber", "loss_parameters": {"delta": 2.0}})
    with pytest.raises(ParameterError, match="Log-cosh"):
        checked_training(settings, {"loss": "log_cosh", "loss_parameters": {"delta": 2.0}})


@pytest.mark.parametrize("path", ["", "a\0b", "a" * 40_000])
def test_that_the_path_of_the_validation_data_is_checked_as_that_of_the_data(path: str) -> None:
    with pytest.raises(GraphError):
        checked_data(DataChoice(validation_from="file", validation_path=path))


def test_that_validation_data_from_a_file_goes_with_any_data() -> None:
    choice = DataChoice(name="iris", validation_from="file", validation_path="more.npz")
    assert checked_data(choice) == choice
