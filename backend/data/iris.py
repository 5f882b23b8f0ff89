"""Iris: 150 flowers of three species, each measured four times; they come with NetSketch."""

import csv
from functools import cache

import numpy as np
import numpy.typing as npt

import resources
from backend.data.tables import columns_of
from backend.project import DataFacts
from backend.wording import mark

FILE = "iris.csv"
CLASSES = ("setosa", "versicolor", "virginica")
_COLUMNS = {
    "sepal_length": mark("Sepal length (cm)"),
    "sepal_width": mark("Sepal width (cm)"),
    "petal_length": mark("Petal length (cm)"),
    "petal_width": mark("Petal width (cm)"),
}


@cache
def facts() -> DataFacts:
    """What the file holds."""
    (x_train, y_train), (_, y_test) = read_part("train"), read_part("test")
    return DataFacts(
        title=mark("Iris"),
        sample_shape=(len(_COLUMNS),),
        classes=CLASSES,
        training_samples=len(y_train),
        test_samples=len(y_test),
        columns=columns_of(x_train, tuple(_COLUMNS.values())),
    )


def read_part(part: str) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """Read "train" or "test": the measures in centimetres, `(count, 4)`, and the species from 0."""
    with resources.path(FILE).open(encoding="ascii", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["part"] == part]
    measures = [[float(row[name]) for name in _COLUMNS] for row in rows]
    return np.array(measures, np.float32), np.array([CLASSES.index(row["species"]) for row in rows], np.int64)
