"""The running mean of the steps."""

import numpy as np
import numpy.typing as npt
import pytest

from widgets.plots.curves import RunCurves
from widgets.plots.running_mean import Floats, RunningMean


def mean_of(values: Floats, planned: int | None = None) -> RunningMean:
    running = RunningMean(planned or values.size)
    running.add(1, values)
    return running


@pytest.mark.parametrize(("planned", "window"), [(10, 1), (40, 5), (200, 9), (3500, 98), (100_000, 2800)])
def test_that_a_window_is_a_small_part_of_the_run(planned: int, window: int) -> None:
    assert RunningMean(planned).window() == window


def test_that_a_few_steps_are_shown_as_they_are() -> None:
    values = np.array([3.0, 1.0, 2.0, 0.5])

    course = mean_of(values).course()

    assert course.steps.tolist() == [1, 2, 3, 4]
    assert course.mean.tolist() == values.tolist()
    assert course.spread.tolist() == [0, 0, 0, 0]


@pytest.mark.parametrize("count", [10, 100, 1000, 100_000])
def test_that_there_are_never_many_points(count: int) -> None:
    course = mean_of(np.ones(count)).course()

    assert course.steps.size <= 250
    assert (np.diff(course.steps) > 0).all()
    np.testing.assert_allclose(course.mean, 1)
    np.testing.assert_allclose(course.spread, 0, atol=1e-6)


def test_that_a_mean_in_the_middle_is_that_of_its_window() -> None:
    values = np.random.default_rng(1).random(5000)
    running = mean_of(values)

    course = running.course()

    middle = course.steps.size // 2
    first = round(course.steps[middle] - (running.window() + 1) / 2)
    np.testing.assert_allclose(course.mean[middle], values[first : first + running.window()].mean())
    np.testing.assert_allclose(course.spread[middle], values[first : first + running.window()].std())


def test_that_the_curve_of_a_straight_course_is_that_course_to_its_ends() -> None:
    course = mean_of(np.arange(1.0, 4001.0)).course()

    np.testing.assert_allclose(course.mean, course.steps)
    assert course.steps[0] < 40
    assert course.steps[-1] > 3960


def test_that_batches_of_few_make_a_calm_curve() -> None:
    accuracies = np.random.default_rng(1).binomial(32, 0.95, 4000) / 32

    course = mean_of(accuracies).course()

    assert np.ptp(accuracies) > 0.2
    assert np.ptp(course.mean) < 0.04


def test_that_chunks_give_what_one_piece_gives() -> None:
    values = np.random.default_rng(1).random(3000)
    running = RunningMean(3000)
    start = 0
    for size in [1, 2, 997, 500, 3, 1497]:
        running.add(start + 1, values[start : start + size])
        start += size

    for part, whole in zip(running.course(), mean_of(values).course(), strict=True):
        np.testing.assert_allclose(part, whole)


def test_that_more_steps_than_planned_have_their_place() -> None:
    course = mean_of(np.arange(1.0, 2001.0), planned=100).course()

    np.testing.assert_allclose(course.mean, course.steps)
    assert course.steps[-1] > 1990


def test_that_steps_without_a_number_are_gaps_and_a_wild_one_spoils_its_window_alone() -> None:
    values = np.ones(2500)
    values[500:1000], values[1000:1010], values[2000] = np.nan, np.inf, 1e30

    course = mean_of(values).course()

    gap = np.isnan(course.mean)
    assert gap.sum() == 51
    assert gap[50:101].all()
    later = course.steps > 2100
    np.testing.assert_allclose(course.mean[later], 1)
    np.testing.assert_allclose(course.spread[later], 0)


def test_that_nothing_but_gaps_is_no_curve() -> None:
    assert np.isnan(mean_of(np.full(50, np.nan)).course().mean).all()


@pytest.mark.parametrize("planned", [0, 10, 500])
def test_that_a_run_that_has_not_begun_has_no_curve(planned: int) -> None:
    assert RunningMean(planned).course().mean.size == 0


def test_that_a_number_too_large_to_square_does_no_harm() -> None:
    course = mean_of(np.array([1e300, -1e300, 1.0, 1.0])).course()

    assert np.isfinite(course.mean).all()
    assert np.isfinite(course.spread).all()


def test_that_a_run_has_its_course_in_epochs() -> None:
    curves = RunCurves(epochs=5, steps_per_epoch=200)
    curves.add_steps(100, np.full(100, 0.5), np.empty(0))
    curves.add_steps(200, np.full(100, 0.5), np.empty(0))

    course = curves.course("loss")

    assert 0.95 < course.steps[-1] <= 1
    np.testing.assert_allclose(course.mean, 0.5)
    assert np.isnan(curves.course("accuracy").mean).all()
    assert curves.window() == 28


def test_that_a_tick_does_not_go_over_the_old_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    count = np.bincount

    def counting(bins: npt.NDArray[np.intp], weights: Floats, least: int) -> npt.NDArray[np.generic]:
        counted.append(bins.size)
        return count(bins, weights, least)

    running = mean_of(np.ones(100_000))
    monkeypatch.setattr(np, "bincount", counting)
    running.add(100_001, np.ones(10))

    assert running.course().steps.size < 260
    assert set(counted) == {10}


def test_that_stronger_smoothing_takes_wider_windows() -> None:
    running = mean_of(np.random.default_rng(1).random(100_000))

    windows = [running.window(smoothing) for smoothing in ("light", "medium", "strong")]
    rough = [np.ptp(running.course(smoothing).mean[20:-20]) for smoothing in ("light", "medium", "strong")]

    assert windows == [400, 2800, 10_000]
    assert rough[0] > rough[1] > rough[2]
