"""What is known of a run, also of one that goes on after an interruption."""

import numpy as np
import pytest

from backend.messages import EpochDone, LiveView, StepsDone, TrainingStarted
from widgets.training_figures import TrainingFigures

ROWS = [
    {"epoch": 1, "loss": 0.5, "val_loss": 0.6, "val_accuracy": 0.8, "learning_rate": 0.1, "seconds": 2.0},
    {"epoch": 2, "loss": 0.4, "val_loss": 0.5, "val_accuracy": 0.9, "learning_rate": 0.1, "seconds": 2.0},
    {"epoch": 3, "loss": 0.3, "val_loss": 0.4, "val_accuracy": 0.95, "learning_rate": 0.1, "seconds": 2.0},
]


def started(steps_done: int) -> TrainingStarted:
    return TrainingStarted("run", 5, 10, 320, 100, 1000, steps_done, ("dense",))


def chunk(step: int) -> StepsDone:
    values = np.full(5, 1 / step, np.float32)
    return StepsDone((step - 1) // 10 + 1, step, 50, values, values, 100.0)


def test_that_a_run_that_goes_on_has_the_curve_of_one_that_never_stopped() -> None:
    whole = TrainingFigures(started(0))
    told = np.empty((0, 2), np.float32)
    for step in range(5, 51, 5):
        whole.add_steps(chunk(step))
        told = np.concatenate((told, np.column_stack((chunk(step).loss, chunk(step).accuracy))))

    resumed = TrainingFigures(started(25))
    # Its folder knows of steps and an epoch that came after the last checkpoint.
    resumed.fill(told[:33], ROWS)
    assert resumed.epoch == 3
    assert resumed.share == pytest.approx(0.5)
    for step in range(30, 51, 5):
        resumed.add_steps(chunk(step))

    for one, other in zip(resumed.curves.course("loss"), whole.curves.course("loss"), strict=True):
        np.testing.assert_allclose(one, other)
    np.testing.assert_array_equal(resumed.curves.by_step("loss"), whole.curves.by_step("loss"))


def test_that_epochs_before_the_interruption_are_known_and_later_ones_are_not() -> None:
    figures = TrainingFigures(started(25))

    figures.fill(np.zeros((25, 2)), ROWS)

    assert figures.curves.finished == [1, 2]
    assert figures.last_epoch is not None
    assert figures.last_epoch.epoch == 2
    assert figures.headline == "val_accuracy"
    assert figures.headline_at(figures.curves.best_epoch) == 0.9
    assert figures.last_epoch.seconds == 2.0


def test_that_a_new_run_has_nothing_before_it() -> None:
    figures = TrainingFigures(started(0))

    figures.fill((), ROWS)

    assert figures.curves.finished == []
    assert figures.last_epoch is None
    assert figures.epoch == 1


def test_that_a_live_view_tells_learning_rate_layers_and_memory() -> None:
    figures = TrainingFigures(started(0))
    nothing = np.zeros((0, 0), np.float32)

    figures.add_live_view(LiveView(5, 0.01, np.array([1e-3]), np.array([0.1]), nothing, 812_000_000))
    figures.add_epoch(EpochDone(1, 5, {"loss": 0.5}, 0.005, 2.0, 0.5))

    assert figures.memory == 812_000_000
    assert figures.layers.gradients.tolist() == [[1e-3]]
    assert figures.curves.by_epoch("learning_rate", "training")[1].tolist() == [0.01, 0.005]


def test_that_a_view_without_sizes_is_taken() -> None:
    figures = TrainingFigures(started(0))
    nothing = np.zeros(0, np.float32)

    figures.add_live_view(LiveView(5, 0.01, nothing, nothing, nothing, 0))

    assert figures.memory is None
    assert figures.layers.positions.size == 0
