"""The figures of one run as they come in: every step, every epoch with its metrics, and the learning rate."""

from collections.abc import Iterable, Mapping
from typing import Literal

import numpy as np
import numpy.typing as npt

from widgets.plots.growing_array import GrowingArray
from widgets.plots.running_mean import Course, RunningMean, Smoothing
from widgets.plots.step_values import StepValues
from widgets.plots.thinned_rows import ThinnedRows

Floats = npt.NDArray[np.float64]
Part = Literal["training", "validation"]

LEARNING_RATE = "learning_rate"
"""The quantity that is no metric."""

BY_STEP = ("loss", "accuracy")
"""The quantities that are told for every step."""

_NO_METRIC = frozenset({"epoch", "seconds", "validation_seconds", LEARNING_RATE})
_NONE = np.empty(0)


class RunCurves:
    """The curves of one run. Positions are in epochs: 30 steps of 20 are 1.5. `name` is what people call the run.

    A quantity is the name of a metric without `val_`, or `LEARNING_RATE`. `version` is another one when something
    came in that is not told step by step.
    """

    def __init__(self, epochs: int, steps_per_epoch: int, name: str = "") -> None:
        self.epochs = epochs
        self.name = name
        self.steps_per_epoch = max(1, steps_per_epoch)
        planned = epochs * self.steps_per_epoch
        self._means = {name: RunningMean(planned) for name in BY_STEP}
        self._steps = {name: StepValues() for name in BY_STEP}
        self._epoch_positions = GrowingArray()
        self._epoch_values = {name: GrowingArray() for name in (*BY_STEP, *(f"val_{name}" for name in BY_STEP))}
        self._rates = ThinnedRows(2)
        self.version = 0

    # Coming in --------------------------------------------------------------------------------------------

    def add_steps(self, last_step: int, loss: npt.ArrayLike, accuracy: npt.ArrayLike) -> None:
        """Add a chunk, one value a step (NaN for none); `last_step` counts from 1 over all epochs."""
        losses = np.atleast_1d(np.asarray(loss, np.float64))
        accuracies = np.atleast_1d(np.asarray(accuracy, np.float64))
        if accuracies.size != losses.size:
            accuracies = np.full(losses.size, np.nan)
        first = last_step - losses.size + 1
        for name, values in zip(BY_STEP, (losses, accuracies), strict=True):
            self._means[name].add(first, values)
            self._steps[name].put(first, values)

    def add_epoch(
        self, epoch: int, metrics: Mapping[str, float | None], learning_rate: float | None = None
    ) -> None:
        """Add an epoch, counted from 1; `metrics` has them by name, with `val_` where they are of validation.

        An epoch that was there before, and all after it, are replaced.
        """
        self.version += 1
        before = int(np.searchsorted(self._epoch_positions.values, epoch))
        self._epoch_positions.shorten(before)
        for name in metrics:
            if name not in self._epoch_values and name not in _NO_METRIC:
                self._epoch_values[name] = GrowingArray()
                self._epoch_values[name].append(np.full(before, np.nan))
        self._epoch_positions.append(epoch)
        for name, values in self._epoch_values.items():
            value = metrics.get(name)
            values.shorten(before)
            values.append(np.nan if value is None else value)
        if learning_rate is not None:
            self._rates.add((epoch, learning_rate))

    def add_learning_rate(self, step: int, rate: float) -> None:
        """What the learning rate was at a step."""
        self.version += 1
        self._rates.add((step / self.steps_per_epoch, rate))

    def fill(self, steps: npt.ArrayLike, epochs: Iterable[Mapping[str, float | None]]) -> None:
        """Take all that was before: the curves are then as if it had come in bit by bit.

        `steps` is `(count, 2)`, loss and accuracy of every step from the first; each of `epochs` has `epoch` and
        the metrics by name, and `learning_rate` where it is known, as a row of the run's table has.
        """
        told = np.asarray(steps, np.float64).reshape(-1, len(BY_STEP))
        if len(told):
            self.add_steps(len(told), told[:, 0], told[:, 1])
        for row in epochs:
            number = row.get("epoch")
            if number is not None:
                self.add_epoch(int(number), row, row.get(LEARNING_RATE))

    # Going out --------------------------------------------------------------------------------------------

    @property
    def quantities(self) -> tuple[str, ...]:
        """What can be drawn beside the loss: accuracy, the other metrics, the learning rate."""
        names = dict.fromkeys(name.removeprefix("val_") for name in self._epoch_values if name != "loss")
        names.pop("loss", None)
        return (*names, LEARNING_RATE)

    @property
    def steps_done(self) -> int:
        """How many steps came in."""
        return self._steps["loss"].values.size

    def step_at(self, position: float) -> int:
        """The step at a position, counted from 1."""
        return max(1, round(position * self.steps_per_epoch))

    def window(self, smoothing: Smoothing = "medium") -> int:
        """How many steps each point of the course is the mean of."""
        return self._means["loss"].window(smoothing)

    def course(self, quantity: str, smoothing: Smoothing = "medium") -> Course:
        """The running mean of the steps and their spread around it; `steps` are positions, in epochs."""
        if quantity not in BY_STEP:
            return Course(_NONE, _NONE, _NONE)
        course = self._means[quantity].course(smoothing)
        return course._replace(steps=course.steps / self.steps_per_epoch)

    def outline(self, quantity: str, first: float, last: float, most: int) -> tuple[Floats, Floats]:
        """Positions and values that draw every step between two positions; see `StepValues.outline`."""
        if quantity not in BY_STEP:
            return _NONE, _NONE
        each = self.steps_per_epoch
        steps, values = self._steps[quantity].outline(int(first * each), int(last * each) + 2, most)
        return steps / each, values

    def by_step(self, quantity: str) -> npt.NDArray[np.float32]:
        """The values of all steps, NaN where there is none."""
        return self._steps[quantity].values

    def by_epoch(self, quantity: str, part: Part) -> tuple[Floats, Floats]:
        """Positions and values of the epochs that have one; of the learning rate, wherever it was told."""
        if quantity == LEARNING_RATE:
            rates = self._rates.rows
            return (rates[:, 0], rates[:, 1]) if part == "training" else (_NONE, _NONE)
        values = self._epoch_values.get(quantity if part == "training" else f"val_{quantity}")
        if values is None:
            return _NONE, _NONE
        there = np.isfinite(values.values)
        return self._epoch_positions.values[there], values.values[there]

    def part_to_compare(self, quantity: str) -> Part:
        """Which curve stands for the run beside others: validation where there is any."""
        return "validation" if self.by_epoch(quantity, "validation")[0].size else "training"

    @property
    def judged_by(self) -> str | None:
        """The metric that tells the best epoch: of validation before training, accuracy before loss."""
        names = ("val_accuracy", "val_loss", "accuracy", "loss")
        return next((name for name in names if np.isfinite(self._epoch_values[name].values).any()), None)

    @property
    def best_epoch(self) -> int | None:
        """The epoch that did best, see `judged_by`."""
        name = self.judged_by
        if name is None:
            return None
        values = self._epoch_values[name].values * (1 if name.endswith("accuracy") else -1)
        return int(self._epoch_positions.values[int(np.nanargmax(values))])

    def value_at(self, epoch: int, name: str) -> float | None:
        """A metric of an epoch; `None` where there is none."""
        where = np.flatnonzero(self._epoch_positions.values == epoch)
        if not where.size or name not in self._epoch_values:
            return None
        value = float(self._epoch_values[name].values[where[-1]])
        return value if np.isfinite(value) else None

    @property
    def columns(self) -> tuple[str, ...]:
        """The metrics that came in, by name, with `val_` where they are of validation."""
        return tuple(name for name, values in self._epoch_values.items() if np.isfinite(values.values).any())

    @property
    def finished(self) -> list[int]:
        """The epochs that came in."""
        return [int(epoch) for epoch in self._epoch_positions.values]
