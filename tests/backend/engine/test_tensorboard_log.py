"""The event files for TensorBoard, read back as TensorFlow reads them."""

import importlib.util
import math
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from backend.engine.tensorboard_log import FOLDER, TensorBoardLog, tensorboard_log
from backend.engine.train import continue_run
from backend.messages import EpochDone
from backend.project import DataChoice
from backend.run_steps import read_steps
from tests.backend.engine.small import dense_project, training
from tests.backend.engine.test_train import Watch


def events(folder: Path, part: str) -> list[Any]:
    return [
        event
        for file in sorted((folder / part).iterdir())
        for event in tf.compat.v1.train.summary_iterator(str(file))
    ]


def scalars(folder: Path, part: str) -> list[tuple[int, str, Any]]:
    return [
        (event.step, value.tag, pytest.approx(value.simple_value, rel=1e-6))
        for event in events(folder, part)
        for value in event.summary.value
    ]


@pytest.fixture
def log(tmp_path: Path) -> TensorBoardLog:
    return TensorBoardLog(tmp_path / "log")


def test_that_steps_can_be_read_at_once_and_count_back_from_the_last(log: TensorBoardLog, tmp_path: Path) -> None:
    log.add_steps(12, np.array([0.5, 0.25], np.float32), np.array([0.75, 1.0], np.float32))

    assert scalars(tmp_path / "log", "training") == [
        (11, "step/loss", 0.5),
        (11, "step/accuracy", 0.75),
        (12, "step/loss", 0.25),
        (12, "step/accuracy", 1.0),
    ]


def test_that_a_single_step_is_a_number(log: TensorBoardLog, tmp_path: Path) -> None:
    log.add_steps(1, 0.5, 0.25)
    assert scalars(tmp_path / "log", "training") == [(1, "step/loss", 0.5), (1, "step/accuracy", 0.25)]


def test_that_what_was_not_measured_is_left_out(log: TensorBoardLog, tmp_path: Path) -> None:
    log.add_steps(1, 0.5, math.nan)
    log.add_steps(3, np.array([0.5, 0.5]), np.empty(0))
    log.add_steps(4, np.empty(0))
    log.add_epoch(1, {"loss": 0.5, "accuracy": None})
    assert {tag for _, tag, _ in scalars(tmp_path / "log", "training")} == {"step/loss", "epoch/loss"}


def test_that_validation_shares_its_plots_with_training(log: TensorBoardLog, tmp_path: Path) -> None:
    log.add_epoch(3, {"loss": 0.5, "accuracy": 0.75, "val_loss": 0.625, "val_precision": 0.5})

    assert scalars(tmp_path / "log", "training") == [(3, "epoch/loss", 0.5), (3, "epoch/accuracy", 0.75)]
    assert scalars(tmp_path / "log", "validation") == [(3, "epoch/loss", 0.625), (3, "epoch/precision", 0.5)]


def test_that_each_file_begins_as_the_format_asks_and_a_later_log_has_its_own(tmp_path: Path) -> None:
    for epoch in (1, 2):
        log = TensorBoardLog(tmp_path)
        log.add_epoch(epoch, {"loss": 0.5})
        log.close()

    assert len(list((tmp_path / "training").iterdir())) == 2
    assert [event.file_version for event in events(tmp_path, "training") if event.file_version] == [
        "brain.Event:2",
        "brain.Event:2",
    ]
    assert [step for step, _, _ in scalars(tmp_path, "training")] == [1, 2]


def test_that_a_closed_log_lets_go_what_comes_later(log: TensorBoardLog, tmp_path: Path) -> None:
    log.close()
    log.add_epoch(1, {"loss": 0.5, "val_loss": 0.5})
    assert scalars(tmp_path / "log", "training") == []


def test_that_a_folder_that_cannot_be_written_ends_the_log_only(log: TensorBoardLog, tmp_path: Path) -> None:
    (tmp_path / "log" / "validation").write_text("in the way")
    log.add_epoch(1, {"loss": 0.5, "val_loss": 0.5})
    log.add_epoch(2, {"loss": 0.5})
    assert [step for step, _, _ in scalars(tmp_path / "log", "training")] == [1]


def test_that_there_is_no_log_without_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert tensorboard_log(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_that_there_is_one_with_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None))
    log = tensorboard_log(tmp_path)
    assert log is not None
    log.add_epoch(1, {"loss": 0.5})
    assert scalars(tmp_path / "tensorboard", "training") == [(1, "epoch/loss", 0.5)]


@pytest.mark.usefixtures("home")
def test_that_a_training_and_its_going_on_are_logged_each_step_and_epoch_once(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None))
    watch = Watch()
    ended = watch.run(training(dense_project(), small_data, epochs=2))
    assert ended.run is not None
    folder = Path(ended.run)
    again = Watch()
    continue_run(folder, 3, again.hear, again.control)
    for name, column in (("loss", 0), ("accuracy", 1)):
        told = [found for found in scalars(folder / FOLDER, "training") if found[1] == f"step/{name}"]
        assert told == [
            (step, f"step/{name}", value) for step, value in enumerate(read_steps(folder)[:, column], start=1)
        ]
    for part, prefix in (("training", ""), ("validation", "val_")):
        told = [found for found in scalars(folder / FOLDER, part) if found[1] == "epoch/loss"]
        epochs = [*watch.of_kind(EpochDone), *again.of_kind(EpochDone)]
        assert told == [(done.epoch, "epoch/loss", done.metrics[f"{prefix}loss"]) for done in epochs]


def test_that_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None))
    (tmp_path / "tensorboard").write_text("in the way")
    assert tensorboard_log(tmp_path) is None
