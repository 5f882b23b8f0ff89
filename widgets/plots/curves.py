"""The figures of one run as they come in: the course of its steps, and every epoch."""

from collections.abc import Mapping
from typing import Literal

import numpy as np
import numpy.typing as npt

from widgets.plots.running_mean import Course, RunningMean

Floats = npt.NDArray[np.float64]
Quantity = Literal["loss", "accuracy"]
Part = Literal["training", "validation"]


class GrowingArray:
    """Numbers that are appended to; `values` is a view, not a copy."""

    def __init__(self) -> None:
        self._room = np.empty(1024)
        self._count = 0

    def append(self, values: npt.ArrayLike) -> None:
        """Add a number or a row of numbers."""
        added = np.atleast_1d(np.asarray(values, np.float64))
        needed = self._count + added.size
        if needed > self._room.size:
            wider = np.empty(max(needed, 2 * self._room.size))
            wider[: self._count] = self.values
            self._room = wider
        self._room[self._count : needed] = added
        self._count = needed

    @property
    def values(self) -> Floats:
        return self._room[: self._count]


class RunCurves:
    """Loss and accuracy of one run, per step and per epoch. Positions are in epochs: 30 steps of 20 are 1.5."""

    def __init__(self, epochs: int, steps_per_epoch: int) -> None:
        self.epochs = epochs
        self._steps_per_epoch = max(1, steps_per_epoch)
        planned = epochs * self._steps_per_epoch
        self._means = {"loss": RunningMean(planned), "accuracy": RunningMean(planned)}
        self._epoch_positions = GrowingArray()
        self._epoch_values: dict[str, GrowingArray] = {
            name: GrowingArray() for name in ("loss", "accuracy", "val_loss", "val_accuracy")
        }

    def add_steps(self, last_step: int, loss: npt.ArrayLike, accuracy: npt.ArrayLike) -> None:
        """Add a chunk, one value a step (NaN for none); `last_step` counts from 1 over all epochs."""
        losses = np.atleast_1d(np.asarray(loss, np.float64))
        accuracies = np.atleast_1d(np.asarray(accuracy, np.float64))
        if accuracies.size != losses.size:
            accuracies = np.full(losses.size, np.nan)
        first = last_step - losses.size + 1
        self._means["loss"].add(first, losses)
        self._means["accuracy"].add(first, accuracies)

    def add_epoch(self, epoch: int, metrics: Mapping[str, float | None]) -> None:
        """Add an epoch, counted from 1; `metrics` has loss, accuracy, val_loss, val_accuracy where there are."""
        self._epoch_positions.append(epoch)
        for name, values in self._epoch_values.items():
            value = metrics.get(name)
            values.append(np.nan if value is None else value)

    @property
    def window(self) -> int:
        """How many steps each point of the course is the mean of."""
        return self._means["loss"].window

    def course(self, quantity: Quantity) -> Course:
        """The running mean of the steps and their spread around it; `steps` are positions, in epochs."""
        course = self._means[quantity].course
        return course._replace(steps=course.steps / self._steps_per_epoch)

    def by_epoch(self, quantity: Quantity, part: Part) -> tuple[Floats, Floats]:
        """Positions and values of the epochs that have one."""
        values = self._epoch_values[quantity if part == "training" else f"val_{quantity}"].values
        there = np.isfinite(values)
        return self._epoch_positions.values[there], values[there]

    @property
    def best_epoch(self) -> int | None:
        """The epoch that did best: by validation before training, by accuracy before loss."""
        for name, sign in (("val_accuracy", 1), ("val_loss", -1), ("accuracy", 1), ("loss", -1)):
            values = self._epoch_values[name].values * sign
            if np.isfinite(values).any():
                return int(self._epoch_positions.values[int(np.nanargmax(values))])
        return None

    def value_at(self, epoch: int, name: str) -> float | None:
        """A metric of an epoch; `None` where there is none."""
        where = np.flatnonzero(self._epoch_positions.values == epoch)
        if not where.size:
            return None
        value = float(self._epoch_values[name].values[where[-1]])
        return value if np.isfinite(value) else None
