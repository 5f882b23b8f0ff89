"""The samples of an evaluation one by one: which were wrong, and the worst of them first."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.messages import Evaluation

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class AnsweredSamples:
    """What each sample is and what was answered, `(count,)` each; `names` are the classes, empty for numbers."""

    labels: npt.NDArray[Any] = field(default_factory=lambda: np.zeros(0, np.int32))
    answers: npt.NDArray[Any] = field(default_factory=lambda: np.zeros(0, np.int32))
    sureness: npt.NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, evaluation: Evaluation, names: tuple[str, ...]) -> "AnsweredSamples":
        return cls(evaluation.labels, evaluation.answers, evaluation.sureness, names)

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def are_classes(self) -> bool:
        return len(self.sureness) == len(self.labels) and len(self.names) > 0

    def is_wrong(self, number: int) -> bool:
        """Whether a sample was answered with another class; numbers are never hit."""
        return not self.are_classes or bool(self.labels[number] != self.answers[number])

    def name(self, of_class: int) -> str:
        """The name of a class; of one that has none, its number."""
        return self.names[of_class] if 0 <= of_class < len(self.names) else str(of_class)

    def chosen(self, true: int | None = None, answered: int | None = None, *, only_wrong: bool = True) -> Numbers:
        """The numbers of the samples of this class that were answered so; `None` stands for any.

        The surest come first; of numbers those that are farthest off.
        """
        if not self.are_classes:
            off = np.abs(np.asarray(self.answers, np.float64) - self.labels)
            return np.argsort(-np.nan_to_num(off, nan=np.inf, posinf=np.inf), kind="stable")
        wanted = np.ones(len(self), np.bool_)
        if true is not None:
            wanted &= self.labels == true
        if answered is not None:
            wanted &= self.answers == answered
        if only_wrong:
            wanted &= self.labels != self.answers
        numbers = np.flatnonzero(wanted)
        return numbers[np.argsort(-np.nan_to_num(self.sureness[numbers], nan=-1.0), kind="stable")]
