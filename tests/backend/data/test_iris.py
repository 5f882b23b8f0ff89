"""Iris as it comes along: scikit-learn's flowers in the order of TensorFlow's courses."""

from pathlib import Path

import numpy as np
from sklearn.datasets import load_iris

from backend.data import iris
from backend.data.load import load
from backend.data.tables import telling_columns
from backend.project import DataChoice

TRAINING_ROWS = [
    *(132, 93, 106, 9, 18, 42, 31, 141, 65, 21, 59, 52, 14, 5, 117, 56, 143, 105, 115, 15, 124, 128, 16, 134),
    *(129, 27, 92, 149, 84, 77, 87, 98, 51, 112, 126, 120, 110, 114, 19, 45, 131, 101, 145, 44, 29, 119, 11, 118),
    *(22, 125, 49, 75, 71, 35, 50, 138, 130, 142, 148, 60, 69, 140, 146, 137, 68, 107, 38, 109, 116, 7, 2, 58),
    *(36, 135, 127, 34, 80, 96, 78, 111, 10, 63, 54, 94, 136, 37, 76, 55, 83, 40, 147, 73, 17, 3, 104, 6, 47),
    *(122, 70, 46, 1, 57, 41, 67, 26, 28, 48, 4, 64, 30, 123, 99, 25, 100, 43, 90, 95, 8, 12, 81),
]
TEST_ROWS = [
    *(61, 139, 23, 85, 89, 97, 33, 133, 88, 108, 102, 13, 121, 53, 62, 0, 79, 24, 39, 113, 20, 66, 103, 72, 82),
    *(91, 32, 86, 144, 74),
]
"""Rows of scikit-learn's copy, counted from 0."""


def test_that_the_rows_are_those_of_scikit_learn_with_its_two_corrections_undone() -> None:
    flowers = load_iris()
    measures = flowers.data.copy()
    measures[[34, 37]] = 4.9, 3.1, 1.5, 0.1
    data = load(DataChoice("iris"))
    np.testing.assert_array_equal(data.x_train, measures[TRAINING_ROWS].astype(np.float32))
    np.testing.assert_array_equal(data.x_test, measures[TEST_ROWS].astype(np.float32))
    np.testing.assert_array_equal(data.y_train, flowers.target[TRAINING_ROWS])
    np.testing.assert_array_equal(data.y_test, flowers.target[TEST_ROWS])
    assert data.facts.classes == tuple(flowers.target_names)


def test_that_they_are_the_rows_of_the_files_that_courses_use(shared_data: Path) -> None:
    data = load(DataChoice("iris"))
    for part, x, y in (("training", data.x_train, data.y_train), ("test", data.x_test, data.y_test)):
        table = np.loadtxt(shared_data / "iris" / f"iris_{part}.csv", delimiter=",", skiprows=1)
        np.testing.assert_array_equal(x, table[:, :4].astype(np.float32))
        np.testing.assert_array_equal(y, table[:, 4])


def test_that_each_column_is_known_by_its_name_mean_and_variance() -> None:
    columns = iris.facts().columns
    measures = iris.read_part("train")[0].astype(np.float64)
    assert columns[0].title == "Sepal length (cm)"
    np.testing.assert_allclose([column.mean for column in columns], measures.mean(axis=0), rtol=1e-6)
    np.testing.assert_allclose([column.variance for column in columns], measures.var(axis=0), rtol=1e-6)
    assert (columns[3].low, columns[3].high) == (0.1, 2.5)


def test_that_the_petals_tell_the_species_apart() -> None:
    rows, labels = iris.read_part("train")
    assert telling_columns(rows, labels) == (2, 3)
