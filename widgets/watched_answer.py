"""What the network answers to a watched sample, read: which class, how sure, and whether that is right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_MOST_NUMBERS = 3


@dataclass(frozen=True)
class WatchedAnswer:
    """`share` is how sure the answer is, and `right_share` how much it gives to the right class; from 0 to 1.

    Both are `None` where numbers are answered, and `is_right` where that cannot be told.
    """

    label: str
    answer: str
    share: float | None = None
    right_share: float | None = None
    is_right: bool | None = None


def read_answers(
    answers: npt.ArrayLike, labels: Sequence[str], classes: Sequence[str]
) -> tuple[WatchedAnswer, ...]:
    """Read answers `(samples, outputs)` to samples that are `labels`; `classes` name the outputs, where they do.

    A single output between two classes is how sure the network is of the second.
    """
    rows = np.asarray(answers, np.float64)
    rows = rows.reshape(len(rows), -1)
    if rows.shape[1:] == (1,) and len(classes) == 2:
        rows = np.column_stack((1 - rows[:, 0], rows[:, 0]))
    names = tuple(classes) or tuple(str(number) for number in range(rows.shape[1]))
    if rows.shape[1:] != (len(names),) or len(names) < 2 or not set(labels) <= set(names):
        return tuple(WatchedAnswer(label, _numbers(row)) for label, row in zip(labels, rows, strict=False))
    return tuple(_read(row, label, names) for label, row in zip(labels, rows, strict=False))


def _read(row: npt.NDArray[np.float64], label: str, names: Sequence[str]) -> WatchedAnswer:
    right = names.index(label)
    if not np.isfinite(row).all():
        return WatchedAnswer(label, "–", None, None, False)
    best = int(row.argmax())
    return WatchedAnswer(label, names[best], _share(row[best]), _share(row[right]), best == right)


def _share(value: float) -> float:
    """A network that does not end in softmax may answer beyond 0 and 1."""
    return float(min(max(value, 0.0), 1.0))


def _numbers(row: npt.NDArray[np.float64]) -> str:
    told = [f"{value:.3g}" if np.isfinite(value) else "–" for value in row[:_MOST_NUMBERS]]
    return ", ".join(told) + (", …" if row.size > _MOST_NUMBERS else "")
