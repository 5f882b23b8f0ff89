"""McNemar's exact test: against sums of the binomial distribution, and where nothing can be told."""

from math import comb

import pytest

from backend.verdicts.mcnemar import mcnemar_exact


@pytest.mark.parametrize(("one", "other"), [(34, 12), (12, 34), (5, 5), (0, 8), (3, 200), (700, 650)])
def test_that_it_is_twice_the_tail_of_the_binomial_distribution(one: int, other: int) -> None:
    differing = one + other
    tail = sum(comb(differing, few) for few in range(min(one, other) + 1)) / 2**differing

    assert mcnemar_exact(one, other) == pytest.approx(min(1.0, 2 * tail), rel=1e-12)


def test_that_known_figures_come_out() -> None:
    assert mcnemar_exact(34, 12) == pytest.approx(0.00164, abs=1e-5)
    assert mcnemar_exact(0, 5) == 0.0625
    assert mcnemar_exact(4, 4) == 1.0


def test_that_models_that_do_not_differ_cannot_be_told_apart() -> None:
    assert mcnemar_exact(0, 0) == 1.0


def test_that_very_many_samples_are_no_trouble() -> None:
    assert mcnemar_exact(3000, 7000) == pytest.approx(0.0, abs=1e-100)
    assert 0.9 < mcnemar_exact(5000, 5001) <= 1.0
