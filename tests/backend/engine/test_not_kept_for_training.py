"""What a model of Keras has for further training and ours has not: it is left out, and said."""

import json
from pathlib import Path

import keras
import pytest

from app.command_line import main
from backend.engine.model_files.keras_files.age import FileAge
from backend.engine.model_files.keras_layers import LayerReader
from backend.engine.model_files.read import read_model_file

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


def _dense(**settings: object) -> keras.layers.Layer:
    return keras.layers.Dense(3, "softmax", name="answer", **settings)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"kernel_regularizer": keras.regularizers.OrthogonalRegularizer(0.01)}, "OrthogonalRegularizer(factor"),
        ({"kernel_regularizer": keras.regularizers.L1L2(0.01, 0.001)}, "L1L2(l1=0.01, l2=0.001)"),
        ({"kernel_initializer": keras.initializers.RandomNormal(stddev=0.5)}, "stddev=0.5) and is now"),
        ({"kernel_initializer": keras.initializers.VarianceScaling(3.0)}, "scale=3.0"),
        ({"kernel_initializer": keras.initializers.Orthogonal(2.0)}, "the plain orthogonal"),
        ({"bias_initializer": keras.initializers.Constant(0.1)}, "the plain zeros"),
        ({"kernel_constraint": keras.constraints.MaxNorm(3.0)}, "max_value=3.0"),
        ({"kernel_constraint": keras.constraints.MinMaxNorm(0.1, 0.9)}, "MinMaxNorm(min_value=0.1"),
        ({"bias_constraint": keras.constraints.UnitNorm(axis=[0, 1])}, "axis=[0, 1]"),
    ],
)
def test_that_what_is_not_kept_for_further_training_is_said(
    settings: dict[str, object], words: str, tmp_path: Path
) -> None:
    keras.Sequential([keras.Input((6,)), _dense(**settings)]).save(tmp_path / "theirs.h5")
    (note,) = read_model_file(tmp_path / "theirs.h5").notes
    assert words in str(note)
    assert "“answer”" in str(note)


def test_that_a_penalty_on_the_answers_of_a_kind_that_has_none_here_is_said() -> None:
    reader = LayerReader(FileAge(2))
    penalty = {"class_name": "L1L2", "config": {"l1": 0.0, "l2": 0.1}}
    reader.read("Dense", "kept", {"units": 3, "activity_regularizer": penalty})
    assert reader.notes == []
    reader.read("Flatten", "lost", {"activity_regularizer": penalty})
    assert ["“Answer penalty” of “lost”" in str(note) for note in reader.notes] == [True]


@pytest.mark.parametrize(
    "settings",
    [
        {"kernel_regularizer": keras.regularizers.L1L2(0.01, 0.01), "bias_regularizer": "l1"},
        {"kernel_regularizer": keras.regularizers.L2(0.0)},
        {"kernel_initializer": keras.initializers.HeNormal(seed=3), "bias_initializer": "random_normal"},
        {"kernel_initializer": keras.initializers.VarianceScaling(2.0, "fan_in", "uniform")},
        {"kernel_initializer": keras.initializers.VarianceScaling(2.0, "fan_in", "truncated_normal")},
        {"kernel_initializer": keras.initializers.VarianceScaling()},
        {"kernel_initializer": "variance_scaling"},
        {"kernel_constraint": "max_norm", "bias_constraint": keras.constraints.UnitNorm(axis=[0])},
    ],
)
def test_that_nothing_is_said_of_what_is_kept(settings: dict[str, object], tmp_path: Path) -> None:
    keras.Sequential([keras.Input((6,)), _dense(**settings)]).save(tmp_path / "theirs.h5")
    assert read_model_file(tmp_path / "theirs.h5").notes == ()


def test_that_a_change_in_many_layers_is_said_once(tmp_path: Path) -> None:
    layers = [
        keras.layers.Dense(3, kernel_constraint=keras.constraints.MaxNorm(3), name=f"d{number}")
        for number in range(8)
    ]
    keras.Sequential([keras.Input((3,)), *layers]).save(tmp_path / "theirs.h5")
    (note,) = read_model_file(tmp_path / "theirs.h5").notes
    assert "“d4”, …" in str(note)


def test_that_a_learning_rate_that_changes_with_time_is_said(tmp_path: Path) -> None:
    theirs = keras.Sequential([keras.Input((6,)), _dense()])
    plan = keras.optimizers.schedules.ExponentialDecay(0.1, 100, 0.9)
    theirs.compile(keras.optimizers.SGD(plan), "sparse_categorical_crossentropy")
    theirs.save(tmp_path / "theirs.h5")
    file = read_model_file(tmp_path / "theirs.h5")
    assert file.project.training.learning_rate == 0.1
    assert any("changes with time" in str(note) for note in file.notes)


def test_that_check_and_export_tell_what_was_not_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "theirs.h5")
    regularizer = keras.regularizers.OrthogonalRegularizer(0.01)
    keras.Sequential([keras.Input((6,)), _dense(kernel_regularizer=regularizer)]).save(path)
    assert main(["check", path]) == 0
    assert "OrthogonalRegularizer" in capsys.readouterr().out
    assert main(["check", path, "--json"]) == 0
    assert "OrthogonalRegularizer" in json.loads(capsys.readouterr().out)["notes"][0]
    assert main(["export", path, "--to", str(tmp_path / "theirs.py")]) == 0
    told = capsys.readouterr()
    assert "OrthogonalRegularizer" in told.err
    assert "OrthogonalRegularizer" not in told.out
