"""What an evaluation comes to: the accuracy and how far it can be trusted, each class by itself, numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.verdicts.intervals import wilson


@dataclass(frozen=True)
class ClassFigures:
    """Of the `count` samples of a class the share `recall` was answered so; of those that were answered so,
    `answered` in number, the share `precision` is of it. A share of nothing is `None`."""

    label: str
    count: int
    answered: int
    right: int

    @property
    def precision(self) -> float | None:
        return self.right / self.answered if self.answered else None

    @property
    def recall(self) -> float | None:
        return self.right / self.count if self.count else None


@dataclass(frozen=True)
class NumberFigures:
    """How far answered numbers are from the true ones, in their own unit: the mean of the distance, and the root
    of the mean of its square. `explained` is R²: 1 where all is hit, 0 for who always answers the mean; `None`
    where all true numbers are the same. `count` samples are numbers on both sides."""

    count: int
    mean_error: float
    root_mean_square: float
    explained: float | None


def accuracy_interval(accuracy: float | None, count: int) -> tuple[float, float] | None:
    """The 95 % interval (Wilson) of an accuracy on so many samples; `None` where there is no accuracy."""
    if accuracy is None or count <= 0:
        return None
    right = min(max(round(accuracy * count), 0), count)
    low, high = wilson(right, count)
    return min(low, right / count), max(high, right / count)  # whatever the rounding of floats says


def class_figures(confusion: Sequence[Sequence[int]], labels: Sequence[str]) -> list[ClassFigures]:
    """Each class by itself; `confusion[i][j]` counts the samples of class i that were answered j."""
    counts = np.asarray(confusion, np.int64).reshape(len(confusion), len(confusion))
    return [
        ClassFigures(
            label=labels[at] if at < len(labels) else str(at),
            count=int(counts[at].sum()),
            answered=int(counts[:, at].sum()),
            right=int(counts[at, at]),
        )
        for at in range(len(counts))
    ]


def number_figures(true: npt.NDArray[Any], answered: npt.NDArray[Any]) -> NumberFigures | None:
    """The figures of answers to numbers, `(count,)` each; `None` where none is a number on both sides."""
    truth, said = np.asarray(true, np.float64).reshape(-1), np.asarray(answered, np.float64).reshape(-1)
    are_numbers = np.isfinite(truth) & np.isfinite(said)
    truth, said = truth[are_numbers], said[are_numbers]
    if not len(truth):
        return None
    error, around = said - truth, truth - truth.mean()
    spread = float((around**2).sum())
    return NumberFigures(
        count=len(truth),
        mean_error=float(np.abs(error).mean()),
        root_mean_square=float(np.sqrt((error**2).mean())),
        explained=1 - float((error**2).sum()) / spread if spread > 0 else None,
    )
