"""Two runs compared: settings, data, seed and what came of them."""

from pathlib import Path

import msgspec
import pytest

from backend.compare_runs import (
    DATA_TITLES,
    TRAINING_TITLES,
    compare_projects,
    network_of_run,
    outcome_of,
    what_differs,
)
from backend.project import DataChoice, Project, TrainingSettings
from backend.runs import EpochRow, RunFolder, RunRecord, create_run
from backend.templates import template

PROJECT = template("mlp").project


def trained_with(**settings: object) -> Project:
    return msgspec.structs.replace(PROJECT, training=msgspec.structs.replace(PROJECT.training, **settings))


def record(project: Project, **fields: object) -> RunRecord:
    made = RunRecord(
        "id", "Digits", "2026-03-04T12:00:00+00:00", project.training, project.data, 7, 80, 20, "a device"
    )
    return msgspec.structs.replace(made, **fields)


def settings_words(before: Project, after: Project) -> list[str]:
    return [str(message) for message in compare_projects(before, after).settings]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"learning_rate": 0.01}, ["Learning rate 0.001 → 0.01"]),
        ({"epochs": 50, "batch_size": 8}, ["Epochs 5 → 50", "Batch size 32 → 8"]),
        ({"optimizer": "sgd"}, ["Optimizer Adam → SGD"]),
        ({"shuffle": False}, ["Shuffle on → off"]),
        ({"loss": "mean_squared_error"}, ["Loss Sparse categorical cross-entropy → Mean squared error"]),
        ({"metrics": ("precision", "recall")}, ["Metrics none → precision, recall"]),
        ({"class_weights": (1.0, 2.5)}, ["Class weights equal → 1, 2.5"]),
        ({"optimizer_parameters": {"beta_1": 0.5}}, ["Beta 1 0.9 → 0.5"]),
        ({"schedule_parameters": {"decay": 0.5}}, ["decay none → 0.5"]),
        ({}, []),
    ],
)
def test_that_a_setting_is_said_before_and_after(settings: dict[str, object], said: list[str]) -> None:
    assert settings_words(trained_with(), trained_with(**settings)) == said


def test_that_settings_of_another_optimizer_are_not_held_against_it() -> None:
    before = trained_with(optimizer="sgd", optimizer_parameters={"momentum": 0.9})
    assert settings_words(before, trained_with(optimizer="adam")) == ["Optimizer SGD → Adam"]


def test_that_data_and_seed_stand_by_themselves() -> None:
    after = msgspec.structs.replace(trained_with(seed=7), data=DataChoice("mnist", validation=0.1))

    difference = compare_projects(PROJECT, after)

    assert [str(message) for message in difference.seed] == ["Seed 1 → 7"]
    assert [str(message) for message in difference.data] == [
        "Data Starter digits → MNIST",
        "Validation share 0.2 → 0.1",
    ]
    assert difference.settings == ()
    assert not difference.is_none
    assert compare_projects(PROJECT, PROJECT).is_none


def test_that_every_setting_has_a_title() -> None:
    assert set(TRAINING_TITLES) == set(TrainingSettings.__struct_fields__)
    assert set(DATA_TITLES) == set(DataChoice.__struct_fields__)


def differing(one: RunRecord, other: RunRecord, *, same_network: bool = True) -> list[str]:
    return [str(message) for message in what_differs(one, other, same_network=same_network)]


def test_that_what_differs_is_told_with_its_values() -> None:
    one, other = record(PROJECT), record(trained_with(optimizer="sgd", batch_size=64))
    assert differing(one, other) == ["Batch size 32 → 64", "Optimizer Adam → SGD"]
    assert differing(other, one) == ["Batch size 64 → 32", "Optimizer SGD → Adam"]
    assert differing(one, one) == []


def test_that_what_a_run_began_with_is_said_where_it_is_not_the_same() -> None:
    one, other = record(PROJECT), record(PROJECT, begun_from="Eyes {of} Ann")
    said = "Begun from fresh weights → “Eyes {of} Ann”"
    assert [str(message) for message in what_differs(one, other, same_network=True)] == [said]
    assert what_differs(other, other, same_network=True) == ()
    difference = compare_projects(PROJECT, PROJECT, ("", "Eyes {of} Ann"))
    assert [str(message) for message in difference.settings] == [said]
    assert not difference.is_none


def test_that_another_network_comes_first_with_its_parameters() -> None:
    one, other = record(PROJECT), record(trained_with(seed=7), parameters=61706)
    assert differing(one, other, same_network=False) == ["Network of 7 → 61,706 parameters", "Seed 1 → 7"]
    assert differing(one, record(PROJECT), same_network=False) == ["Network"]


def test_that_what_came_of_a_run_is_measured_on_held_out_samples() -> None:
    rows = [
        EpochRow(1, 0.9, 0.5, 0.8, 0.6, 0.001, 5.0, 1.0),
        EpochRow(2, 0.5, 0.7, 0.6, 0.8, 0.001, 2.0, 0.5),
        EpochRow(3, 0.4, 0.9, 0.7, 0.7, 0.001, 3.0, 0.5),
    ]
    outcome = outcome_of(record(PROJECT, best_epoch=2, epochs_done=3), rows)

    assert (outcome.accuracy, outcome.loss) == (0.7, 0.7)
    assert (outcome.best_epoch, outcome.best_accuracy, outcome.best_loss) == (2, 0.8, 0.6)
    assert outcome.seconds == pytest.approx(3.0)  # without the first epoch, which prepares
    assert outcome.held_out


def test_that_a_run_without_held_out_samples_tells_its_training() -> None:
    outcome = outcome_of(record(PROJECT, best_epoch=1), [EpochRow(1, 0.9, 0.5, seconds=2.0)])
    assert (outcome.accuracy, outcome.best_accuracy, outcome.seconds) == (0.5, 0.5, 2.0)
    assert not outcome.held_out


def test_that_a_run_without_epochs_tells_nothing() -> None:
    outcome = outcome_of(record(PROJECT), [])
    assert (outcome.accuracy, outcome.best_epoch, outcome.seconds) == (None, None, None)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path))
    return create_run(PROJECT, parameters=7, samples=80, validation_samples=20, device="paper")


def test_that_runs_of_one_network_are_known_as_such(run: RunFolder) -> None:
    same = create_run(trained_with(seed=9), parameters=7, samples=80, validation_samples=20, device="paper")
    other = create_run(template("xor").project, parameters=7, samples=80, validation_samples=20, device="paper")
    assert network_of_run(run.path) == network_of_run(same.path)
    assert network_of_run(run.path) != network_of_run(other.path)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"null",
        b"[" * 100_000,
        b'{"nodes": [{"id": "a", "kind": "Add", "name": "a", "parameters": {}}], '
        b'"links": [{"source": "a", "target": "b"}]}',
        b'{"nodes": [{"id": "a", "kind": "Add", "name": "a", "parameters": {}}], '
        b'"links": [{"source": "a", "target": "a"}]}',
    ],
)
def test_that_a_damaged_drawing_is_of_no_network(run: RunFolder, damage: bytes) -> None:
    (run.path / "graph.json").write_bytes(damage)
    assert network_of_run(run.path) is None
