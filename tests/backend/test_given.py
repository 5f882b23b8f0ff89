"""In which numbers a network takes pictures."""

import numpy as np
import pytest

from backend.given import as_given
from backend.project import Preparation

PICTURES = np.array([0.0, 0.25, 1.0], np.float32).reshape(1, 1, 3, 1)


@pytest.mark.parametrize(
    ("preparation", "wanted"),
    [
        (Preparation(), [0, 0.25, 1]),
        (Preparation(scale="0 to 255"), [0, 63.75, 255]),
        (Preparation(scale="-1 to 1"), [-1, -0.5, 1]),
        (Preparation(shades="dark on light"), [1, 0.75, 0]),
        (Preparation(scale="0 to 255", shades="dark on light"), [255, 191.25, 0]),
        (Preparation(scale="-1 to 1", shades="dark on light"), [1, 0.5, -1]),
    ],
)
def test_that_pictures_become_what_the_network_takes(preparation: Preparation, wanted: list[float]) -> None:
    np.testing.assert_allclose(as_given(PICTURES, preparation).ravel(), wanted, atol=1e-5)


def test_that_channels_come_first_where_the_network_takes_them_so() -> None:
    pictures = np.random.default_rng(1).random((2, 4, 5, 3), np.float32)
    given = as_given(pictures, Preparation(channels=3, channels_first=True))
    assert given.shape == (2, 3, 4, 5)
    np.testing.assert_array_equal(given[1, 2], pictures[1, :, :, 2])


def test_that_rows_of_numbers_and_what_needs_nothing_are_left_alone() -> None:
    rows = np.ones((3, 4), np.float32)
    assert as_given(rows, Preparation(scale="0 to 255")) is rows
    assert as_given(PICTURES, Preparation()) is PICTURES
