"""What is known of a run while it goes on: curves, best epoch, speed, time left. Plain figures, no screen."""

from backend.messages import EpochDone, StepsDone, TrainingStarted
from widgets.plots.curves import RunCurves

_SMOOTHING = 0.3


class TrainingFigures:
    """Takes the engine's events of one run in their order."""

    def __init__(self, started: TrainingStarted) -> None:
        self.curves = RunCurves(started.epochs, started.steps_per_epoch)
        self.epochs = started.epochs
        self.validated = started.validation_samples > 0
        self.epoch = 1
        self.last_epoch: EpochDone | None = None
        self.samples_per_second: float | None = None
        self._step = 0
        self._steps = started.epochs * started.steps_per_epoch
        self._samples_per_step = started.samples / max(1, started.steps_per_epoch)

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
        self.curves.add_epoch(epoch.epoch, epoch.metrics)
        self.last_epoch = epoch

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
