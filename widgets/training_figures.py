"""What is known of a run while it goes on: curves, layers, best epoch, speed, time left. No screen."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from backend.messages import EpochDone, LiveView, StepsDone, TrainingStarted
from backend.run_layer_sizes import NO_SIZES, RunLayerSizes
from widgets.plots.curves import RunCurves
from widgets.plots.layer_course import LayerCourse

_SMOOTHING = 0.3


class TrainingFigures:
    """Takes the engine's events of one run in their order. `memory` is what the engine takes, in bytes."""

    def __init__(self, started: TrainingStarted, titles: Mapping[str, str] | None = None) -> None:
        """`titles` are what the layers are called, by their Keras names."""
        self.curves = RunCurves(started.epochs, started.steps_per_epoch)
        self.layers = LayerCourse(started.layers, started.epochs, started.steps_per_epoch, titles)
        self.epochs = started.epochs
        self.validated = started.validation_samples > 0
        self.epoch = 1
        self.last_epoch: EpochDone | None = None
        self.samples_per_second: float | None = None
        self.memory: int | None = None
        self._step = started.steps_done
        self._steps = started.epochs * started.steps_per_epoch
        self._steps_per_epoch = max(1, started.steps_per_epoch)
        self._samples_per_step = started.samples / self._steps_per_epoch
        if started.steps_done:
            self.epoch = min(self.epochs, 1 + started.steps_done // self._steps_per_epoch)

    def fill(
        self,
        steps: npt.ArrayLike,
        epochs: Sequence[Mapping[str, float | None]],
        sizes: RunLayerSizes = NO_SIZES,
    ) -> None:
        """Take what was before the run was interrupted, as `RunCurves.fill` and `LayerCourse.fill` have it.

        Steps and epochs that come after where it goes on are left out: they will come again.
        """
        told = np.asarray(steps, np.float32).reshape(-1, 2)[: self._step]
        done = self._step // self._steps_per_epoch
        rows = [row for row in epochs if (row.get("epoch") or 0) <= done]
        self.curves.fill(told, rows)
        self.layers.fill(sizes.up_to(self._step))
        if rows:
            self.last_epoch = _epoch_of(rows[-1], self.epochs)

    def add_steps(self, steps: StepsDone) -> None:
        """A chunk of steps is done."""
        self.curves.add_steps(steps.step, steps.loss, steps.accuracy)
        self.epoch = steps.epoch
        self._step, self._steps = steps.step, steps.of
        if steps.samples_per_second > 0:
            before = self.samples_per_second or steps.samples_per_second
            self.samples_per_second = before + _SMOOTHING * (steps.samples_per_second - before)

    def add_epoch(self, epoch: EpochDone) -> None:
        """An epoch is done and measured."""
        self.curves.add_epoch(epoch.epoch, epoch.metrics, epoch.learning_rate)
        self.last_epoch = epoch

    def add_live_view(self, view: LiveView) -> None:
        """How the network looks now."""
        self.curves.add_learning_rate(view.step, view.learning_rate)
        self.memory = view.memory or None
        if view.gradients.size:
            self.layers.add(view.step, view.gradients, view.weights)

    @property
    def share(self) -> float:
        """How much of all steps is done, from 0 to 1."""
        return self._step / self._steps if self._steps else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long it will take from here, validation included; `None` until that can be told."""
        if not self.samples_per_second:
            return None
        left = (self._steps - self._step) * self._samples_per_step / self.samples_per_second
        if self.last_epoch is not None:
            left += (self.epochs - self.last_epoch.epoch) * self.last_epoch.validation_seconds
        return left

    @property
    def headline(self) -> str:
        """The metric that matters most, by its name in the curves: `val_accuracy`, or what there is instead."""
        names = ["val_accuracy", "accuracy", "val_loss", "loss"] if self.validated else ["accuracy", "loss"]
        measured = self.last_epoch.metrics if self.last_epoch is not None else {}
        return next((name for name in names if measured.get(name) is not None), names[0])

    def headline_at(self, epoch: int | None) -> float | None:
        """The value of that metric after an epoch."""
        return self.curves.value_at(epoch, self.headline) if epoch is not None else None


def _epoch_of(row: Mapping[str, float | None], epochs: int) -> EpochDone:
    """A row of the run's table as the event that it was written from."""
    known = {name: row.get(name) or 0.0 for name in ("epoch", "learning_rate", "seconds", "validation_seconds")}
    metrics: dict[str, float | None] = {
        name: value for name, value in row.items() if name not in known and value is not None
    }
    return EpochDone(
        int(known["epoch"]),
        epochs,
        metrics,
        known["learning_rate"],
        known["seconds"],
        known["validation_seconds"],
    )
