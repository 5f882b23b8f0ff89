"""What does not fit its type is told in words, never in those of a programming language."""

import json
from typing import Any

import msgspec
import pytest

from app.command_line import main
from backend.misfit import misfit_message
from backend.project import Project

LAYER: dict[str, Any] = {"id": "n1", "kind": "Dense", "name": "dense", "parameters": {}}


def told(fields: Any) -> str:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(fields, Project)
    return str(misfit_message(caught.value))


def of_layer(**fields: Any) -> dict[str, Any]:
    return {"graph": {"nodes": [LAYER, {**LAYER, **fields}]}}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"training": {"epochs": 0}}, "The number of epochs must be a whole number, 1 or more."),
        ({"training": {"batch_size": 10**10}}, "The batch size must be a whole number, 1,000,000,000 or less."),
        ({"training": {"learning_rate": 0.0}}, "The learning rate must be a number above 0."),
        ({"data": {"validation": 1.0}}, "The share for validation must be a number below 1."),
        ({"data": {"validation": -0.1}}, "The share for validation must be a number, 0 or more."),
        (
            {"training": {"epochs": 5.5}},
            "The number of epochs must be a whole number, not a number with a decimal point.",
        ),
        ({"training": {"shuffle": 1}}, "The switch for shuffling must be true or false, not a number."),
        ({"training": []}, "The part on the training must be a group of named values, not a list."),
        ({"colour": 1}, "There is no setting called “colour”."),
        (
            {"preparation": {"channels": 2}},
            "The number of colours of prepared pictures has a value that it cannot have.",
        ),
        (of_layer(name=3), "The name must be text, not a number (layer number 2)."),
        (
            of_layer(parameters={"units": {}}),
            "A setting must be a number, a word, true or false, or a list of numbers, not a group of named values "
            "(layer number 2).",
        ),
        (
            of_layer(parameters={"units": [True]}),
            "A setting must be a number, not true or false (layer number 2).",
        ),
        (of_layer(position=[1, 2, 3]), "The position must be a list of 2 (layer number 2)."),
        ({"graph": {"nodes": [{"id": "a"}]}}, "“kind” is missing (layer number 1)."),
        (
            {"graph": {"links": [{"source": "a", "target": "b", "target_port": "0"}]}},
            "“target_port” must be a whole number, not text (connection number 1).",
        ),
        ([], "The whole must be a group of named values, not a list."),
    ],
)
def test_that_each_sort_of_misfit_names_the_thing_and_what_it_must_be(fields: Any, sentence: str) -> None:
    assert told(fields) == sentence


@pytest.mark.parametrize(
    "option",
    ["--epochs 0", "--batch-size 0", "--learning-rate 0", "--learning-rate nan", "--validation 1.5", "--seed -1"],
)
def test_that_a_value_that_cannot_be_is_told_in_words_by_the_command_line(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "mlp", *option.split(), "--json"]) == 2
    error = json.loads(capsys.readouterr().err)["error"]
    assert " must be a " in error
    assert not any(sign in error for sign in "`$|<>")
