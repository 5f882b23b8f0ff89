"""How far the axes reach."""

from itertools import pairwise

import numpy as np
import pytest

from widgets.plots.axis_range import (
    epoch_tick_step,
    log_range,
    log_ticks,
    nice_above,
    settled,
    tick_step,
    tight_range,
    value_range,
)


def test_that_wild_first_steps_do_not_flatten_the_curve_of_the_epochs() -> None:
    low, high = value_range("loss", [9.0, 2.3, 0.4, 0.3], [0.33, 0.27, 0.1])

    assert low == 0
    assert high == pytest.approx(0.4)


def test_that_steps_set_the_range_until_an_epoch_is_done() -> None:
    steps = np.concatenate([[80.0], np.full(200, 2.3)])

    assert value_range("loss", steps, [])[1] == pytest.approx(3.0)
    assert value_range("loss", [], []) == (0.0, 1.0)


def test_that_a_loss_that_is_no_number_does_no_harm() -> None:
    assert value_range("loss", [np.nan, np.inf], [np.nan]) == (0.0, 1.0)


def test_that_accuracy_reaches_to_a_hundred_per_cent_from_a_round_floor() -> None:
    assert value_range("accuracy", [], [0.866, 0.98]) == (0.8, 1.0)
    assert value_range("accuracy", [], [0.99, 0.995]) == (0.98, 1.0)
    assert value_range("accuracy", [0.1], []) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("losses", "shown"),
    [
        ([5000, 400, 30, 25, 24, 24], [30, 25, 24, 24]),
        ([0.5, 0.4, 1e30, 0.3, 0.3], [0.5, 0.4, 0.3, 0.3]),
        ([2.3, 1.2, 0.6, 0.3], [2.3, 1.2, 0.6, 0.3]),
        ([5000, 0.4, np.nan], [5000, 0.4]),
        ([0.5, 0.4, 0.3, 9.0], [0.5, 0.4, 0.3, 9.0]),
        ([-1.0, -9.0, -10.0, -11.0], [-1.0, -9.0, -10.0, -11.0]),
        ([], []),
    ],
)
def test_that_a_few_wild_losses_do_not_count_but_the_last_does(losses: list[float], shown: list[float]) -> None:
    assert settled(losses).tolist() == shown


def test_that_a_negative_loss_is_in_view() -> None:
    assert value_range("loss", [], [-2.0, 1.0])[0] == -2.0


@pytest.mark.parametrize(("value", "nice"), [(0.37, 0.4), (0.4, 0.4), (2.2, 3.0), (0.0012, 0.0015), (0, 1.0)])
def test_that_an_axis_ends_at_a_round_number(value: float, nice: float) -> None:
    assert nice_above(value) == pytest.approx(nice)


def test_that_ticks_are_round_and_few() -> None:
    assert tick_step(0, 0.4) == pytest.approx(0.1)
    assert tick_step(0.8, 1.0) == pytest.approx(0.05)
    assert [epoch_tick_step(epochs) for epochs in (1, 5, 8, 10, 100, 1000)] == [1, 1, 1, 2, 20, 200]


def test_that_a_logarithmic_axis_holds_all_that_is_above_nothing() -> None:
    low, high = log_range([0.001, 0.0, -1.0, np.nan], [10.0])

    assert -3.5 < low < -3
    assert 1 < high < 1.5
    assert log_range([], [0.0]) == (-1.0, 0.0)


@pytest.mark.parametrize(
    ("low", "high", "values"),
    [
        (-3.2, 1.2, [0.001, 0.01, 0.1, 1, 10]),
        (-1.05, 0.05, [0.1, 0.2, 0.5, 1]),
        (-0.31, 0.01, [0.5, 0.6, 0.7, 0.8, 0.9, 1]),
        (-12.0, 0.0, [1e-12, 1e-9, 1e-6, 1e-3, 1]),
    ],
)
def test_that_ticks_of_a_logarithmic_axis_are_round_and_few(low: float, high: float, values: list[float]) -> None:
    assert [10**tick for tick in log_ticks(low, high)] == pytest.approx(values)


def test_that_looking_closely_fits_the_values() -> None:
    low, high = tight_range([0.5, np.nan, 0.6])

    assert 0.48 < low < 0.5
    assert 0.6 < high < 0.62
    assert tight_range([0.5, 0.5])[0] < 0.5 < tight_range([0.5, 0.5])[1]
    assert tight_range([]) == (0.0, 1.0)


@pytest.mark.parametrize(("low", "high"), [(-1.4, -0.9), (-3.0, 1.0), (-1.35, -1.05), (-9.0, 6.0)])
def test_that_labels_of_a_logarithmic_axis_keep_apart(low: float, high: float) -> None:
    for apart in (0.0, 0.1 * (high - low), 0.25 * (high - low)):
        ticks = log_ticks(low, high, apart=apart)
        assert ticks
        assert all(after - one >= apart for one, after in pairwise(ticks))


@pytest.mark.parametrize("high", [1e6, 1e12, 1e300])
def test_that_powers_without_end_are_not_counted_one_by_one(high: float) -> None:
    ticks = log_ticks(0.0, high, apart=0.1)
    assert 0 < len(ticks) <= 7
