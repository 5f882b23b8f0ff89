"""Moments of quick epochs: all that are to be kept are, however many come between two writings."""

from pathlib import Path

import numpy as np
import pytest

from backend.engine import moment_queue
from backend.engine.moment_queue import MomentQueue
from backend.engine.moments import keep_moment
from backend.run_moments import FOLDER, moments_of


def weights(epoch: int) -> list[np.ndarray]:
    return [np.full(10, epoch, np.float32)]


def written(run: Path, epochs: range, writings: int = 1) -> list[int]:
    """What is kept when so many epochs come before each writing."""
    queue = MomentQueue(run)
    for epoch in epochs:
        queue.add(epoch, weights(epoch))
        if epoch % writings == 0:
            queue.write()
    queue.write()
    return moments_of(run)


@pytest.mark.parametrize("last", [0, 5, 63, 64, 65, 300])
def test_that_the_same_is_kept_whether_epochs_are_quick_or_slow(last: int, tmp_path: Path) -> None:
    quick, slow = tmp_path / "quick", tmp_path / "slow"
    for run in (quick, slow):
        run.mkdir()
    assert written(quick, range(last + 1), last + 1) == written(slow, range(last + 1))
    for epoch in moments_of(quick):
        with np.load(quick / FOLDER / f"{epoch:06}.npz") as content:
            np.testing.assert_array_equal(content["arr_0"], weights(epoch)[0])


def test_that_the_first_epochs_are_all_kept(tmp_path: Path) -> None:
    assert written(tmp_path, range(40), 17) == list(range(40))


def test_that_of_too_much_that_waits_the_newest_and_some_spread_over_all_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moment_queue, "MOST_BYTES", 8 * 40)
    assert written(tmp_path, range(1, 42), 1000) == [8, 16, 24, 32, 40, 41]


def test_that_the_newest_is_kept_however_large_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moment_queue, "MOST_BYTES", 1)
    assert written(tmp_path, range(1, 8), 1000) == [7]


def test_that_moments_behind_where_a_run_goes_on_go_though_later_ones_come_with_it(tmp_path: Path) -> None:
    for epoch in range(10):
        keep_moment(tmp_path, epoch, weights(epoch))
    assert written(tmp_path, range(4, 7), 1000) == list(range(7))
    queue = MomentQueue(tmp_path)
    queue.write()
    assert moments_of(tmp_path) == list(range(7))
