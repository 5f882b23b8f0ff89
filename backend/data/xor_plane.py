"""The XOR plane: points around the origin, 1 where exactly one of their two numbers is negative."""

from functools import cache

import numpy as np
import numpy.typing as npt

from backend.data.tables import columns_of
from backend.project import DataFacts
from backend.wording import mark

CLASSES = ("0", "1")
CORNERS = ((-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0))
"""The four corners of the plane are the table of XOR; they open the training part."""

_COUNTS = {"train": 800, "test": 200}
_SEED = 612
_GAP = 0.04
"""So far from the axes every point stays, so that there is a right answer for each."""


@cache
def facts() -> DataFacts:
    """What the plane holds."""
    return DataFacts(
        title=mark("XOR"),
        sample_shape=(2,),
        classes=CLASSES,
        training_samples=_COUNTS["train"],
        test_samples=_COUNTS["test"],
        columns=columns_of(read_part("train")[0], ("x", "y")),
    )


def read_part(part: str) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """The points of "train" or "test", `(count, 2)` from −1 to 1, and their classes; always the same."""
    random = np.random.default_rng(_SEED)
    parts = {name: _points(random, count) for name, count in _COUNTS.items()}
    points = parts[part]
    if part == "train":
        points[: len(CORNERS)] = CORNERS
    return points, (points[:, 0] * points[:, 1] < 0).astype(np.int64)


def _points(random: np.random.Generator, count: int) -> npt.NDArray[np.float32]:
    sizes = random.uniform(_GAP, 1, (count, 2))
    signs = random.choice((-1.0, 1.0), (count, 2))
    points: npt.NDArray[np.float32] = np.round(sizes * signs, 4).astype(np.float32)
    return points
