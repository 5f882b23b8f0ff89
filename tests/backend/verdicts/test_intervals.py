"""How sure a share of right answers is, and whether two networks can be told apart."""

import numpy as np
import pytest

from backend.verdicts.intervals import compared, difference_interval, percent, tell_apart, wilson


def test_that_28_of_30_may_be_anything_from_79_to_98_percent() -> None:
    low, high = wilson(28, 30)
    assert (percent(low), percent(high)) == ("79 %", "98 %")


def test_that_all_right_does_not_mean_that_all_will_be() -> None:
    low, high = wilson(30, 30)
    assert high == 1
    assert low == pytest.approx(0.8865, abs=1e-4)


def test_that_the_interval_holds_the_truth_19_times_of_20() -> None:
    chance = np.random.default_rng(1)
    for truth in (0.6, 0.9, 0.97):
        drawn = chance.binomial(200, truth, 4000)
        held = [low <= truth <= high for low, high in (wilson(int(right), 200) for right in drawn)]
        assert 0.93 < np.mean(held) < 0.97


@pytest.mark.parametrize(("right", "count"), [(3, 2), (-1, 5), (0, 0)])
def test_that_a_share_of_nothing_or_more_than_all_is_refused(right: int, count: int) -> None:
    with pytest.raises(ValueError, match="right of"):
        wilson(right, count)


def test_that_one_answer_more_tells_no_networks_apart() -> None:
    assert not tell_apart(28, 29, 30)
    assert not tell_apart(979, 981, 1000)
    assert tell_apart(800, 981, 1000)
    assert tell_apart(981, 800, 1000)


def test_that_equally_good_networks_are_hardly_ever_told_apart() -> None:
    chance = np.random.default_rng(2)
    pairs = chance.binomial(500, 0.9, (4000, 2))
    assert np.mean([tell_apart(int(a), int(b), 500) for a, b in pairs]) < 0.06


def test_that_newcombes_own_example_comes_out() -> None:
    # Newcombe 1998, table II: 56 of 70 and 48 of 80 with method 10; here both are of 80.
    low, high = difference_interval(64, 48, 80)
    assert low < 0.2 < high
    assert (low, high) == pytest.approx((0.0564, 0.3327), abs=2e-3)


def test_that_the_sentence_says_whether_it_may_be_chance() -> None:
    assert "may be chance" in str(compared(979, 981, 1000, "One", "Other"))
    assert "the difference is real, not luck" in str(compared(800, 981, 1000, "One", "Other"))
    assert str(compared(979, 981, 1000, "One", "Other")).startswith("98 % and 98 % of 1,000")


@pytest.mark.parametrize(
    ("right", "names", "words"),
    [
        ((800, 981), ("One", "Other"), "“Other” is the better one."),
        ((981, 800), ("One", "Other"), "“One” is the better one."),
        ((800, 981), ("Net", "Net"), "The later “Net” is the better one."),
        ((981, 800), ("Net", "Net"), "The earlier “Net” is the better one."),
    ],
)
def test_that_the_better_run_is_named(right: tuple[int, int], names: tuple[str, str], words: str) -> None:
    assert str(compared(*right, 1000, *names)).endswith(f"not luck. {words}")


def test_that_nearly_all_is_not_written_as_all() -> None:
    assert percent(0.997) == "99.7 %"
    assert percent(1.0) == "100 %"
    assert percent(0.0) == "0 %"
    assert percent(0.003) == "0.3 %"
