"""The buffers of a run."""

import numpy as np

from widgets.plots.curves import RunCurves
from widgets.plots.growing_array import GrowingArray


def test_that_a_growing_array_keeps_all_it_was_given() -> None:
    array = GrowingArray()
    for start in range(0, 5000, 100):
        array.append(np.arange(start, start + 100))

    np.testing.assert_array_equal(array.values, np.arange(5000))


def test_that_steps_stand_at_their_share_of_an_epoch() -> None:
    curves = RunCurves(epochs=3, steps_per_epoch=10)
    curves.add_steps(5, np.ones(5, np.float32), np.zeros(5, np.float32))
    curves.add_steps(15, np.full(10, 0.5, np.float32), np.ones(10, np.float32))

    course = curves.course("loss")

    np.testing.assert_allclose(course.steps[[0, -1]], [0.15, 1.45], atol=0.051)
    assert (course.mean[course.steps < 0.35] == 1).all()
    assert (course.mean[course.steps > 0.8] == 0.5).all()


def test_that_steps_without_accuracy_leave_a_gap_of_the_same_length() -> None:
    curves = RunCurves(1, 10)
    curves.add_steps(4, np.ones(4), np.empty(0))

    assert np.isnan(curves.course("accuracy").mean).all()
    assert curves.course("accuracy").mean.size == curves.course("loss").mean.size == 4


def test_that_a_metric_that_was_no_number_is_left_out() -> None:
    curves = RunCurves(3, 10)
    curves.add_epoch(1, {"loss": 0.5, "accuracy": None})
    curves.add_epoch(2, {"loss": None, "accuracy": 0.9})

    assert curves.by_epoch("loss", "training")[0].tolist() == [1]
    assert curves.by_epoch("accuracy", "training")[0].tolist() == [2]
    assert curves.by_epoch("loss", "validation")[0].size == 0
    assert curves.value_at(2, "accuracy") == 0.9
    assert curves.value_at(2, "loss") is None
    assert curves.value_at(7, "loss") is None


def test_that_the_best_epoch_goes_by_validation_before_training() -> None:
    curves = RunCurves(3, 10)
    assert curves.best_epoch is None
    for epoch, (accuracy, validated) in enumerate([(0.8, 0.7), (0.9, 0.85), (0.99, 0.8)], start=1):
        curves.add_epoch(epoch, {"accuracy": accuracy, "val_accuracy": validated})

    assert curves.best_epoch == 2


def test_that_the_best_epoch_of_a_regression_has_the_smallest_loss() -> None:
    curves = RunCurves(3, 10)
    for epoch, loss in enumerate([0.5, 0.2, 0.3], start=1):
        curves.add_epoch(epoch, {"loss": loss})

    assert curves.best_epoch == 2


def test_that_a_run_that_was_filled_is_as_one_that_came_bit_by_bit() -> None:
    chance = np.random.default_rng(1)
    told = chance.random((3000, 2)).astype(np.float32)
    bit_by_bit, filled = RunCurves(4, 1000), RunCurves(4, 1000)
    for start in range(0, 3000, 70):
        part = told[start : start + 70]
        bit_by_bit.add_steps(start + len(part), part[:, 0], part[:, 1])
    rows = [{"epoch": epoch, "loss": 1 / epoch, "val_f1": 0.5, "learning_rate": 0.1} for epoch in (1.0, 2.0, 3.0)]
    for row in rows:
        bit_by_bit.add_epoch(int(row["epoch"]), {"loss": row["loss"], "val_f1": 0.5}, 0.1)

    filled.fill(told, rows)

    for quantity in ("loss", "accuracy"):
        for one, other in zip(filled.course(quantity), bit_by_bit.course(quantity), strict=True):
            np.testing.assert_allclose(one, other)
        np.testing.assert_array_equal(filled.by_step(quantity), bit_by_bit.by_step(quantity))
    for quantity in ("loss", "f1", "learning_rate"):
        for side in ("training", "validation"):
            one_line, other_line = filled.by_epoch(quantity, side), bit_by_bit.by_epoch(quantity, side)
            assert [values.tolist() for values in one_line] == [values.tolist() for values in other_line]
    assert filled.columns == bit_by_bit.columns == ("loss", "val_f1")


def test_that_any_metric_that_comes_can_be_drawn() -> None:
    curves = RunCurves(3, 10)
    curves.add_epoch(1, {"loss": 0.5, "accuracy": 0.8})
    curves.add_epoch(2, {"loss": 0.4, "f1": 0.7, "val_f1": 0.6})

    assert curves.quantities == ("accuracy", "f1", "learning_rate")
    assert curves.by_epoch("f1", "training")[0].tolist() == [2]
    assert curves.by_epoch("f1", "validation")[1].tolist() == [0.6]
    assert curves.by_epoch("precision", "training")[0].size == 0
    assert curves.course("f1").mean.size == 0


def test_that_the_learning_rate_is_told_where_it_was_seen() -> None:
    curves = RunCurves(3, 10)
    curves.add_learning_rate(5, 0.1)
    curves.add_epoch(1, {"loss": 0.5}, 0.05)

    positions, rates = curves.by_epoch("learning_rate", "training")

    assert positions.tolist() == [0.5, 1]
    assert rates.tolist() == [0.1, 0.05]


def test_that_an_epoch_that_comes_again_replaces_what_came_after_it() -> None:
    curves = RunCurves(5, 10)
    for epoch in (1, 2, 3):
        curves.add_epoch(epoch, {"loss": float(epoch)})

    curves.add_epoch(2, {"loss": 9.0})

    assert [values.tolist() for values in curves.by_epoch("loss", "training")] == [[1, 2], [1, 9]]
