"""What is said of courses that look like this or that."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from backend.runs import EpochRow
from backend.verdicts.course import Course, CourseEpoch, epoch_of_row
from backend.verdicts.judge import verdicts
from tests.backend.verdicts.courses import drawn, ids, one

FALLING = [2.0 * 0.85**epoch for epoch in range(30)]
TURNING = [0.5 + 0.004 * (epoch - 10) ** 2 for epoch in range(30)]
CALM = [1.0 * 0.8**epoch + 0.3 for epoch in range(12)]
GUESSING = [math.log(10) * (1 + 0.003 * (-1) ** epoch) for epoch in range(10)]


def test_that_nothing_is_said_before_anything_was_measured() -> None:
    assert verdicts(drawn([])) == []
    assert ids(drawn([1.0], [1.0])) == []


def test_that_over_fitting_is_told_with_the_epoch_in_which_it_began() -> None:
    told = one(drawn(FALLING, TURNING), "over_fitting")
    assert told.severity == "warning"
    assert told.epoch == 11
    assert str(told.message) == "Over-fitting since about epoch 11"
    assert ids(drawn(FALLING, TURNING))[0] == "over_fitting"


def test_that_it_is_no_over_fitting_where_the_training_loss_rises_too() -> None:
    assert "over_fitting" not in ids(drawn(TURNING, TURNING))


def test_that_it_is_no_over_fitting_while_the_held_out_loss_comes_down_again() -> None:
    bump = [*TURNING[:16], *(0.62 - 0.02 * step for step in range(6))]
    assert "over_fitting" not in ids(drawn(FALLING[:22], bump))


@pytest.mark.parametrize(("count", "share"), [(24, 0.96), (60, 0.9)])
def test_that_a_rise_that_comes_of_a_few_wrong_answers_is_not_called_over_fitting(
    count: int, share: float
) -> None:
    course = drawn(FALLING, TURNING, validation_samples=count, held_accuracy=share)
    assert "over_fitting" not in ids(course)


def test_that_over_fitting_is_found_where_only_every_third_epoch_is_measured() -> None:
    course = drawn(FALLING, TURNING)
    sparse = [
        each if each.epoch % 3 == 1 else CourseEpoch(each.epoch, {"loss": each.metrics["loss"]}, 0.01)
        for each in course.epochs
    ]
    told = one(replace(course, epochs=tuple(sparse)), "over_fitting")
    assert told.epoch in (10, 13)


def test_that_numbers_can_be_over_fitted_too() -> None:
    assert ids(drawn(FALLING, TURNING, classes=0)) == ["over_fitting"]


def test_that_a_network_that_knows_its_samples_by_heart_is_told() -> None:
    told = one(drawn(FALLING, FALLING, accuracy=0.99, held_accuracy=0.7), "memorised")
    assert str(told.message) == "Right on 99 % of the training samples, but on 70 % of the held-out ones"
    assert "memorised" not in ids(drawn(FALLING, FALLING, accuracy=0.99, held_accuracy=0.95))


def test_that_a_few_held_out_samples_do_not_show_what_is_known_by_heart() -> None:
    assert "memorised" not in ids(drawn(FALLING, FALLING, accuracy=0.99, held_accuracy=0.8, validation_samples=10))


def test_that_a_loss_that_is_not_a_number_is_told_alone() -> None:
    course = replace(
        drawn(CALM, CALM, outcome="failed"), why="The training ran away: the loss is no longer a number."
    )
    assert ids(course) == ["ran_away"]
    assert ids(replace(course, epochs=())) == ["ran_away"]
    assert "0.01" in str(one(course, "ran_away").why)


def test_that_another_failure_is_not_taken_for_a_learning_rate() -> None:
    assert "ran_away" not in ids(replace(drawn(CALM, CALM, outcome="failed"), why="There is no memory left."))


def test_that_a_metric_that_is_not_a_number_says_so_too() -> None:
    course = drawn(CALM, CALM)
    lost = CourseEpoch(13, {"loss": None, "val_loss": None}, 0.01)
    assert ids(replace(course, epochs=(*course.epochs, lost))) == ["ran_away"]


def test_that_a_loss_that_shoots_up_is_told_with_its_epoch() -> None:
    told = one(drawn([6.5, 3000.0, 2.4], [9.0, 9.0, 9.0]), "learning_rate_too_high")
    assert told.epoch == 2


def test_that_a_loss_that_shot_up_long_ago_and_is_small_now_is_forgotten() -> None:
    losses = [2.3, 9.0, *(2.0 * 0.7**epoch for epoch in range(12))]
    assert "learning_rate_too_high" not in ids(drawn(losses, losses))


def test_that_a_loss_that_stays_above_guessing_is_told() -> None:
    losses = [3330.0, 4.4, 4.3, 3.8, 3.9, 3.6, 3.7, 4.8]
    assert ids(drawn(losses, losses, accuracy=0.1, held_accuracy=0.1)) == ["learning_rate_too_high"]


def test_that_a_loss_that_comes_down_from_far_above_is_not() -> None:
    losses = [400 * 0.8**epoch for epoch in range(10)]
    assert "learning_rate_too_high" not in ids(drawn(losses, losses, accuracy=0.2, held_accuracy=0.2))


def test_that_a_loss_that_jumps_and_gets_nowhere_is_told() -> None:
    losses = [1.0, 0.5, 0.9, 0.5, 1.0, 0.6, 0.9, 0.5]
    assert "jumps" in str(one(drawn(losses, losses), "learning_rate_too_high").message)


def test_that_jumps_near_zero_are_of_no_interest() -> None:
    losses = [2.0, 0.3, *([0.001, 0.004] * 6)]
    assert "learning_rate_too_high" not in ids(drawn(losses, losses))


def test_that_a_straight_and_slow_fall_means_too_low_a_rate() -> None:
    slow = [2.386 - 0.0033 * epoch for epoch in range(20)]
    told = one(drawn(slow, slow, accuracy=0.15, held_accuracy=0.15), "learning_rate_too_low")
    assert told.severity == "hint"
    assert "ten times 0.01" in str(told.why)


@pytest.mark.parametrize(
    "course",
    [
        drawn([2.386 - 0.0033 * epoch for epoch in range(20)], planned=1000),  # hardly begun
        drawn([2.386 - 0.0033 * epoch for epoch in range(20)], warm_up=30.0),  # the rate still grows
        drawn([0.8 + 0.3 * 0.8**epoch for epoch in range(20)]),  # it settles
        drawn([2.3 - 0.05 * epoch for epoch in range(20)]),  # not so slow
    ],
)
def test_that_other_falls_are_not_called_slow(course: Course) -> None:
    assert "learning_rate_too_low" not in ids(course)


def test_that_a_loss_like_that_of_guessing_means_that_nothing_is_learnt() -> None:
    told = one(drawn(GUESSING, GUESSING, accuracy=0.1, held_accuracy=0.1), "not_learning")
    assert "2.3" in str(told.why)
    assert "10 classes" in str(told.why)


def test_that_more_right_answers_than_by_guessing_are_learning() -> None:
    assert "not_learning" not in ids(drawn(GUESSING, GUESSING, accuracy=0.2, held_accuracy=0.2))


def test_that_always_the_same_answer_is_told() -> None:
    answers = [(0, 500, 0), (0, 500, 0), (0, 499, 1)]
    course = drawn([1.0, 0.9, 0.85], [1.0, 0.9, 0.9], held_accuracy=0.4, answered=answers, classes=3)
    assert "one_answer" in ids(course)
    different = drawn(
        [1.0, 0.9, 0.85], [1.0, 0.9, 0.9], held_accuracy=0.4, answered=[*answers[:2], (500, 0, 0)], classes=3
    )
    assert "one_answer" not in ids(different)


def test_that_held_out_samples_of_one_class_are_told() -> None:
    course = drawn([0.7, 0.1, 0.05], [0.1, 0.05, 0.01], held_accuracy=1.0, answered=[(0, 500, 0)] * 3, classes=3)
    assert ids(course) == ["one_class_held_out"]


def test_that_epochs_without_anything_better_are_told() -> None:
    flat = [0.4 + 0.6 * 0.5**epoch for epoch in range(40)]
    running = one(drawn(flat, flat, planned=100), "done_early")
    assert running.severity == "hint"
    assert "you can stop" in str(running.message)
    assert running.epoch is not None
    assert running.epoch <= 10
    assert f"last {40 - running.epoch} " in str(one(drawn(flat, flat, outcome="finished"), "done_early").message)
    assert "done_early" not in ids(drawn(flat, flat, stop_early=True))


def test_that_a_slow_but_lasting_gain_is_not_called_wasted() -> None:
    slow = [0.4 * 0.998**epoch for epoch in range(30)]
    assert "done_early" not in ids(drawn(slow, slow, planned=500))


def test_that_what_improves_is_told_from_the_third_epoch_on() -> None:
    told = one(drawn([1.0, 0.8, 0.7], [0.9, 0.7, 0.6], planned=10), "still_improving")
    assert (told.severity, str(told.message)) == ("good", "Still improving; no over-fitting so far")
    assert ids(drawn([1.0, 0.8], [0.9, 0.7], planned=10)) == []


def test_that_a_training_that_ended_too_early_is_told() -> None:
    course = drawn(FALLING[:8], FALLING[:8], outcome="finished")
    assert "more epochs may" in str(one(course, "still_improving").message)


def test_that_early_stopping_is_told_and_no_more_epochs_are_asked_for() -> None:
    held = [*FALLING[:15], FALLING[14] + 0.001]
    accuracy = [0.5 + 0.02 * epoch for epoch in range(15)] + [0.7]
    course = drawn(
        FALLING[:16], held, held_accuracy=accuracy, planned=50, outcome="finished", stop_early=True, monitor="loss"
    )
    told = one(course, "stopped_early")
    assert (told.severity, str(told.message)) == ("good", "Stopped early after epoch 16: the best was epoch 15")
    assert "still_improving" not in ids(course)


@pytest.mark.parametrize("changes", [{"planned": 8}, {"stop_early": False}, {"outcome": "stopped"}])
def test_that_what_ended_in_another_way_is_not_called_stopped_early(changes: dict[str, Any]) -> None:
    how: dict[str, Any] = {"planned": 50, "outcome": "finished", "stop_early": True} | changes
    course = drawn(FALLING[:8], FALLING[:8], **how)
    assert "stopped_early" not in ids(course)
    assert "still_improving" in ids(course)


def test_that_a_loss_that_falls_slowly_but_steadily_was_still_improving_when_it_ended() -> None:
    slow = [2.25, 2.17, 2.11, 2.05]
    course = drawn(slow, slow, accuracy=0.27, held_accuracy=0.3, validation_samples=5600, outcome="finished")
    assert ids(course) == ["still_improving"]
    flattening = [1.0, 0.8, 0.795, 0.79]
    assert "still_improving" not in ids(drawn(flattening, flattening, outcome="finished"))


def test_that_being_seldom_right_is_not_praised() -> None:
    flat = [2.0, 2.01, 2.0, 1.99, 2.0, 2.0]
    course = drawn(flat, flat, accuracy=0.27, held_accuracy=0.3, validation_samples=5600, outcome="finished")
    assert "no_over_fitting" not in ids(course)


def test_that_nothing_held_out_is_told_while_it_improves() -> None:
    assert ids(drawn(FALLING[:8])) == ["still_improving", "nothing_held_out"]


def test_that_a_good_end_is_told() -> None:
    flat = [0.2, 0.21, 0.2, 0.19, 0.2, 0.2]
    course = drawn(flat, flat, accuracy=0.95, held_accuracy=0.94, validation_samples=5000, outcome="finished")
    assert ids(course) == ["no_over_fitting"]


def test_that_too_few_held_out_samples_are_told_with_the_interval() -> None:
    told = one(drawn([0.5], [0.5], validation_samples=30, held_accuracy=28 / 30), "too_few_held_out")
    assert str(told.message) == ("Of 30 held-out samples 28 are right: that may be anything from 79 % to 98 %")
    assert "too_few_held_out" not in ids(drawn([0.5], [0.5], validation_samples=5000))


def test_that_a_row_of_a_run_folder_is_an_epoch() -> None:
    assert epoch_of_row(EpochRow(3, 0.5, None, 0.6, None, 0.01)) == CourseEpoch(
        3, {"loss": 0.5, "val_loss": 0.6}, 0.01
    )


def test_that_warnings_come_first() -> None:
    flat = list(np.linspace(0.5, 0.4, 12))
    course = drawn(flat, flat, accuracy=0.99, held_accuracy=0.6, validation_samples=80)
    severities = [verdict.severity for verdict in verdicts(course)]
    assert severities[0] == "warning"
    assert severities == sorted(severities, key=lambda severity: severity != "warning")


@pytest.mark.parametrize("losses", [[2.31], [2.32, 2.33]])
def test_that_a_short_training_that_is_over_and_no_better_than_guessing_is_told(losses: list[float]) -> None:
    assert ids(drawn(losses, losses, accuracy=0.1, held_accuracy=0.1, outcome="finished"))[0] == "not_learning"
    assert "not_learning" not in ids(drawn(losses, losses, accuracy=0.1, held_accuracy=0.1))  # it may yet learn
    assert "not_learning" not in ids(drawn(losses, losses, accuracy=0.3, held_accuracy=0.3, outcome="finished"))


def test_that_a_short_training_that_is_worse_than_guessing_is_told() -> None:
    found = ids(drawn([3e4, 2.9e4], [3e4, 2.9e4], accuracy=0.1, held_accuracy=0.1, outcome="finished"))
    assert found[0] == "learning_rate_too_high"
    assert "learning_rate_too_high" not in ids(drawn([50.0, 10.0], accuracy=0.5, outcome="finished"))
