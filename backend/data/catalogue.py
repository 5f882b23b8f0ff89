"""The data sets that can be chosen by name, as rows of data."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.wording import mark


@dataclass(frozen=True)
class DatasetRow:
    """One data set. `download` is about how many bytes are fetched at the first use; 0 if it comes along."""

    id: str
    title: str
    description: str
    download: int = 0


_ROWS = (
    DatasetRow(
        "starter-digits",
        mark("Starter digits"),
        mark("32,000 handwritten digits, 28 × 28, that come with NetSketch: ready at once, without a network."),
    ),
    DatasetRow(
        "mnist",
        mark("MNIST"),
        mark("The classic: 70,000 digits written by 500 people, 28 × 28. 11 MB are fetched at the first use."),
        download=11_490_434,
    ),
    DatasetRow(
        "fashion-mnist",
        mark("Fashion-MNIST"),
        mark("70,000 pictures of clothes in ten classes, 28 × 28. 31 MB are fetched at the first use."),
        download=30_878_645,
    ),
    DatasetRow(
        "iris",
        mark("Iris"),
        mark("150 flowers of three species, four measures each: the oldest exercise of all. Ready at once."),
    ),
    DatasetRow(
        "xor",
        mark("XOR"),
        mark("1,000 points of the plane: 1 where x and y have different signs. No single layer can learn it."),
    ),
    DatasetRow(
        "my-drawings",
        mark("My drawings"),
        mark("What you drew or opened on the Test page and said what it was. Kept on this computer alone."),
    ),
)

DATASETS: Mapping[str, DatasetRow] = {row.id: row for row in _ROWS}
"""The rows by their id, in the order in which they are shown."""

FILE = "file"
"""The name of a data choice that means a file of the user's."""
