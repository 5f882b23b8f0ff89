"""A share of the random edit sequences of `tests.benchmarks.random_edits`."""

import pytest

from tests.benchmarks.random_edits import run_sequence


@pytest.mark.parametrize("part", range(4))
def test_that_random_edits_are_undone_to_the_start_and_redone_to_the_end(part: int, qapp: object) -> None:
    for seed in range(1_000_000 + 20 * part, 1_000_000 + 20 * (part + 1)):
        run_sequence(seed)
