"""Trainings teach how fast this computer is."""

from pathlib import Path

import msgspec
import pytest

from backend.cost.forecast import step_parts
from backend.cost.network_cost import network_cost
from backend.cost.speed import Speed, read_speed
from backend.engine.control import Control
from backend.engine.learn_speed import learn_speed
from backend.engine.train import train
from backend.graph.to_spec import model_spec
from backend.project import DataChoice, TrainingSettings
from backend.templates import template

PROJECT = template("mlp").project


def seconds_of_a_step(speed: Speed) -> float:
    return sum(step_parts(network_cost(PROJECT.graph), PROJECT.training, speed).values())


def test_that_the_epochs_after_the_first_teach(home: Path) -> None:
    before = seconds_of_a_step(read_speed())
    learn_speed(PROJECT, 100, [50.0, 300 * before, 300 * before])
    assert read_speed().trainings == 1
    assert seconds_of_a_step(read_speed()) == pytest.approx(3 * before, rel=0.35)


def test_that_a_short_first_epoch_teaches_nothing_and_a_long_one_does(home: Path) -> None:
    learn_speed(PROJECT, 100, [])
    learn_speed(PROJECT, 100, [1.0])
    assert read_speed() == Speed()
    learn_speed(PROJECT, 100, [60.0])
    assert read_speed().trainings == 1


def test_that_forecasts_get_near_whatever_the_computer(home: Path) -> None:
    for _ in range(5):
        learn_speed(PROJECT, 100, [1.0, 0.2])
    assert seconds_of_a_step(read_speed()) == pytest.approx(0.002, rel=0.1)


def test_that_a_real_training_is_learnt_from(home: Path, small_data: DataChoice) -> None:
    project = msgspec.structs.replace(
        template("softmax-regression").project,
        training=TrainingSettings(epochs=3, batch_size=20),
        data=small_data,
    )
    ended = train(model_spec(project.graph), project.training, project.data, project, lambda _: None, Control())
    assert ended.outcome == "finished"
    assert read_speed().trainings == 1
