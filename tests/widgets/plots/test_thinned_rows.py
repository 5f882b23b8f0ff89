"""Rows that come in for hours and never become too many."""

import numpy as np
import pytest

from widgets.plots.thinned_rows import MOST, ThinnedRows


@pytest.mark.parametrize("count", [0, 1, MOST, MOST + 1, 2 * MOST + 3, 10 * MOST + 7])
def test_that_rows_are_spread_evenly_and_the_last_is_there(count: int) -> None:
    thinned = ThinnedRows(2)
    for number in range(count):
        thinned.add((number, -number))

    rows = thinned.rows

    assert rows.shape[1] == 2
    assert len(rows) == count if count <= MOST else MOST / 2 <= len(rows) <= MOST + 1
    if count:
        assert rows[0].tolist() == [0, 0]
        assert rows[-1].tolist() == [count - 1, 1 - count]
        apart = np.diff(rows[:-1, 0])
        assert apart.size == 0 or apart.min() == apart.max()
