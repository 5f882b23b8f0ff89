"""The steps of finding ink: Otsu's threshold and the parts that hang together."""

import numpy as np
import pytest

from backend.digits.components import count_components, find_components
from backend.digits.find_ink import otsu_threshold


def test_that_the_threshold_lies_between_two_groups() -> None:
    values = np.concatenate([np.full(900, 0.1), np.full(100, 0.8)]).astype(np.float32)
    assert 0.1 < otsu_threshold(values) < 0.8


def test_that_the_threshold_is_the_one_that_parts_best() -> None:
    values = np.random.default_rng(1).beta(0.5, 1.5, 2000).astype(np.float32)

    def apart(level: float) -> float:
        low, high = values[values <= level], values[values > level]
        return float(len(low) * len(high) * (low.mean() - high.mean()) ** 2)

    best = max(apart(level) for level in np.linspace(0.02, 0.98, 97))
    assert apart(otsu_threshold(values)) == pytest.approx(best, rel=0.01)


def _parts(*rows: str) -> list[list[tuple[int, int, int]]]:
    blocks = np.array([[float(mark == "#") for mark in row] for row in rows], np.float32)
    return [sorted(map(tuple, component.runs.tolist())) for component in find_components(blocks)]


def test_that_parts_hang_together_over_corners() -> None:
    assert len(_parts("#..", ".#.", "..#")) == 1
    assert len(_parts("..#", ".#.", "#..")) == 1


def test_that_parts_with_a_gap_are_two() -> None:
    assert len(_parts("#.#", "#.#", "#.#")) == 2


def test_that_a_part_that_meets_itself_later_is_one() -> None:
    assert len(_parts("#.#.#", "#.#.#", "#####")) == 1
    assert len(_parts("#####", "#...#", "#.#.#", "#...#", "#####")) == 2


def test_that_all_runs_belong_to_one_part_each() -> None:
    random = np.random.default_rng(1)
    for _ in range(50):
        blocks = (random.random((9, 11)) > 0.6).astype(np.float32)
        components = find_components(blocks)
        covered = np.zeros_like(blocks)
        for component in components:
            for row, first, last in component.runs.tolist():
                covered[row, first : last + 1] += 1
        np.testing.assert_array_equal(covered, blocks)
        assert sum(component.mass for component in components) == blocks.sum()


def test_that_the_share_of_the_border_is_known() -> None:
    blocks = np.zeros((5, 5), np.float32)
    blocks[0] = 1
    blocks[3, 2] = 1
    shares = sorted(component.border_share for component in find_components(blocks))
    assert shares == [0, pytest.approx(5 / 16)]


def test_that_parts_are_counted_as_they_are_found() -> None:
    random = np.random.default_rng(2)
    for share in (0.3, 0.6, 0.9, 1.0):
        blocks = (random.random((12, 9)) > share).astype(np.float32)
        assert count_components(blocks > 0) == len(find_components(blocks))
