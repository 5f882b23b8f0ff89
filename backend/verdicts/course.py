"""The course of a training: its settings and what was measured after each epoch, as verdicts judge it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from backend.catalogue.losses import LOSSES
from backend.messages import EpochDone
from backend.project import TrainingSettings
from backend.runs import EpochRow, Outcome

_OF_CLASSES = ("sparse_categorical_crossentropy", "categorical_crossentropy")
_NO_NUMBER = "no longer a number"
"""What the engine's sentence says of a training whose loss or weights ran away."""


@dataclass(frozen=True)
class CourseEpoch:
    """One epoch: `metrics` and `answered` as in `EpochDone`."""

    epoch: int
    metrics: Mapping[str, float | None]
    learning_rate: float = 0.0
    answered: tuple[int, ...] = ()

    @classmethod
    def of(cls, told: EpochDone) -> "CourseEpoch":
        """An epoch as the engine tells it."""
        return cls(told.epoch, told.metrics, told.learning_rate, told.answered)


@dataclass(frozen=True)
class Course:
    """`classes` is 0 where numbers are learnt; `settings.epochs` is how many epochs are planned.

    `samples` are trained with, `validation_samples` are held out; `class_counts` is how often each class stands
    among those, empty where that is not known. `why` is what the engine said of the end.
    """

    settings: TrainingSettings
    epochs: tuple[CourseEpoch, ...]
    classes: int
    samples: int
    validation_samples: int
    class_counts: tuple[int, ...] = ()
    outcome: Outcome = "running"
    why: str = ""

    @property
    def is_running(self) -> bool:
        return self.outcome == "running"

    @property
    def stopped_early(self) -> bool:
        """Whether early stopping ended it before its last planned epoch."""
        is_short = bool(self.epochs) and self.epochs[-1].epoch < self.settings.epochs
        return self.outcome == "finished" and self.settings.stop_early and is_short

    @property
    def best_epoch(self) -> int:
        """The best epoch by what is monitored, then by the other, as early stopping tells it."""
        checked = [one for one in self.epochs if "val_loss" in one.metrics]
        prefix = "val_" if checked else ""
        first, second = ("loss", "accuracy") if self.settings.monitor == "loss" else ("accuracy", "loss")

        def merit(one: CourseEpoch) -> tuple[float, float]:
            return _gain(one, prefix, first), _gain(one, prefix, second)

        return max(checked or self.epochs, key=merit).epoch

    @property
    def ran_away(self) -> bool:
        """Whether it ended because the loss or a weight was no number any more."""
        lost = any("loss" in one.metrics and one.metrics["loss"] is None for one in self.epochs)
        return lost or (self.outcome == "failed" and _NO_NUMBER in self.why)

    @property
    def guess_loss(self) -> float | None:
        """The loss of one who only guesses; `None` where that cannot be known."""
        if self.classes < 2 or self.settings.outputs:
            return None
        if self.settings.loss in _OF_CLASSES:
            return math.log(self.classes)
        return math.log(2) if self.settings.loss == "binary_crossentropy" and self.classes == 2 else None

    @property
    def is_of_classes(self) -> bool:
        """Whether answers are right or wrong, and not nearer or farther."""
        row = LOSSES.get(self.settings.loss)
        return self.classes >= 2 and row is not None and not self.settings.outputs

    def measured(self, name: str) -> tuple[list[int], list[float]]:
        """The epochs in which this was measured and is a number, and what it was."""
        pairs = [(one.epoch, one.metrics.get(name)) for one in self.epochs]
        known = [(epoch, value) for epoch, value in pairs if value is not None and math.isfinite(value)]
        return [epoch for epoch, _ in known], [value for _, value in known]

    def right(self) -> int | None:
        """How many of the held-out samples were right when they were measured last."""
        _, accuracy = self.measured("val_accuracy")
        if not accuracy or not self.is_of_classes or self.validation_samples <= 0:
            return None
        return round(accuracy[-1] * self.validation_samples)


def _gain(one: CourseEpoch, prefix: str, name: str) -> float:
    """What was measured, so that more is better; less than anything where it was not."""
    value = one.metrics.get(prefix + name)
    if value is None:
        return -math.inf
    return -value if name == "loss" else value


def epoch_of_row(row: EpochRow) -> CourseEpoch:
    """An epoch as the run folder tells it; what was not measured is left out."""
    names = ("loss", "accuracy", "val_loss", "val_accuracy")
    metrics = {name: value for name in names if (value := getattr(row, name)) is not None}
    return CourseEpoch(row.epoch, metrics, row.learning_rate or 0.0)
