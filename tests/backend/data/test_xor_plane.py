"""The XOR plane: the same points every time, its corners first, a right answer for each."""

import numpy as np

from backend.data import xor_plane
from backend.data.load import load
from backend.project import DataChoice


def test_that_the_table_of_xor_opens_the_training_part() -> None:
    data = load(DataChoice("xor"))
    assert data.x_train[:4].tolist() == [[-1, -1], [-1, 1], [1, -1], [1, 1]]
    assert data.y_train[:4].tolist() == [0, 1, 1, 0]


def test_that_the_class_is_one_where_the_signs_differ() -> None:
    for part in ("train", "test"):
        points, labels = xor_plane.read_part(part)
        assert np.abs(points).min() > 0
        assert np.abs(points).max() <= 1
        np.testing.assert_array_equal(labels, (np.sign(points[:, 0]) != np.sign(points[:, 1])).astype(int))
        assert 0.4 < labels.mean() < 0.6


def test_that_the_points_are_always_the_same_and_no_test_point_is_learnt() -> None:
    first, again = load(DataChoice("xor")), load(DataChoice("xor"))
    np.testing.assert_array_equal(first.x_train, again.x_train)
    known = {tuple(point) for point in first.x_train.tolist()}
    assert not known & {tuple(point) for point in first.x_test.tolist()}
    assert (len(first.x_train), len(first.x_test)) == (800, 200)
