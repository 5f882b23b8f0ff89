"""All steps of a run, and what is drawn of them."""

import numpy as np
import pytest

from widgets.plots.step_values import StepValues


def filled(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> StepValues:
    steps = StepValues()
    steps.put(1, values)
    return steps


def test_that_a_few_steps_are_drawn_as_they_are() -> None:
    steps = filled(np.array([3.0, 1.0, np.nan, 0.5]))

    positions, values = steps.outline(1, 10, 100)

    assert positions.tolist() == [1, 2, 3, 4]
    np.testing.assert_array_equal(values, [3.0, 1.0, np.nan, 0.5])


@pytest.mark.parametrize("count", [1000, 5000, 100_000, 1_000_000])
def test_that_many_steps_are_drawn_by_their_lowest_and_highest(count: int) -> None:
    values = np.random.default_rng(1).random(count)
    values[count // 3], values[count // 2] = 9.0, -9.0
    steps = filled(values)

    positions, drawn = steps.outline(1, count, 800)

    assert 400 <= positions.size <= 802
    assert (np.diff(positions) >= 0).all()
    assert drawn.max() == 9.0
    assert drawn.min() == -9.0
    assert abs(positions[drawn.argmax()] - count // 3) <= count / 200
    assert (drawn[::2] <= drawn[1::2]).all()


def test_that_a_stretch_is_drawn_closer() -> None:
    values = np.arange(100_000.0)
    steps = filled(values)

    positions, drawn = steps.outline(50_000, 50_099, 800)

    assert positions.tolist() == list(range(50_000, 50_100))
    assert drawn.tolist() == list(range(49_999, 50_099))


def test_that_what_was_drawn_stays_where_it_is_while_the_run_grows() -> None:
    values = np.random.default_rng(1).random(200_000)
    steps = filled(values[:150_000])
    before = steps.outline(1, 200_000, 800)

    steps.put(150_001, values[150_000:160_000])
    after = steps.outline(1, 200_000, 800)

    whole = before[0].size - 2
    np.testing.assert_array_equal(after[0][:whole], before[0][:whole])
    np.testing.assert_array_equal(after[1][:whole], before[1][:whole])


def test_that_chunks_give_what_one_piece_gives() -> None:
    values = np.random.default_rng(1).random(5000)
    steps, start = StepValues(), 0
    for size in (1, 63, 64, 1000, 3872):
        steps.put(start + 1, values[start : start + size])
        start += size

    for part, whole in zip(steps.outline(1, 5000, 100), filled(values).outline(1, 5000, 100), strict=True):
        np.testing.assert_array_equal(part, whole)


def test_that_what_is_not_finite_is_a_gap_and_what_is_huge_is_kept_in_bounds() -> None:
    steps = filled(np.array([np.inf, 1e300, -1e300, 1.0]))

    assert np.isnan(steps.at(1))
    assert steps.at(2) == pytest.approx(1e38)
    assert steps.at(3) == pytest.approx(-1e38)
    assert np.isnan(steps.at(5))
    assert np.isnan(steps.at(0))


def test_that_missing_steps_leave_a_gap_and_later_ones_replace() -> None:
    steps = StepValues()
    steps.put(3, np.array([1.0]))
    steps.put(3, np.array([2.0]))

    np.testing.assert_array_equal(steps.values, np.array([np.nan, np.nan, 2.0], np.float32))


def test_that_nothing_is_drawn_where_nothing_is() -> None:
    assert StepValues().outline(1, 100, 10)[0].size == 0
    assert filled(np.ones(5)).outline(7, 100, 10)[0].size == 0
