"""A share of the random networks of `tests.benchmarks.random_graphs`: without errors they build and learn."""

import pytest

from tests.benchmarks.random_graphs import run_graph

NETWORKS, PARTS = 150, 10


@pytest.mark.filterwarnings("default")  # Keras warns of masks that are forgotten on the way, which they may be
@pytest.mark.parametrize("part", range(PARTS))
def test_that_random_networks_without_errors_build_and_learn_as_computed(part: int) -> None:
    first = 1_000_000 + part * (NETWORKS // PARTS)
    built = sum(run_graph(seed, trained=0.1)["built"] for seed in range(first, first + NETWORKS // PARTS))
    assert built > 0
