"""Hears a training and tells of it on standard error, epoch by epoch."""

from pathlib import Path
from typing import Any

from app.command_line_output import Output, number, percent
from backend.messages import EpochDone, Event, Progress, StepsDone, TrainingStarted, Warned
from backend.project import TrainingSettings
from backend.runs import Ending, metrics_of_row, read_epochs
from backend.verdicts.course import Course, CourseEpoch, epoch_of_row
from backend.verdicts.judge import verdicts
from backend.verdicts.verdict import Verdict

_NAMED = ("loss", "accuracy", "val_loss", "val_accuracy")
"""The metrics that each row has, with or without a value."""


class TrainingReport:
    """Gathers what a training says: `started`, and one row an epoch as `train --json` gives them."""

    def __init__(self, output: Output, epochs: int) -> None:
        self._output = output
        self._of = epochs
        self.started: TrainingStarted | None = None
        self.epochs: list[dict[str, Any]] = []
        self._course: list[CourseEpoch] = []

    def hear(self, event: Event) -> None:
        """Take an event of the training."""
        match event:
            case TrainingStarted():
                self.started = event
                self._take_earlier(event)
            case Warned(message=message):
                self._output.clear_passing()
                self._output.progress(str(message))
            case Progress():
                share = f" {percent(event.done / event.of)}" if event.of else ""
                self._output.passing(f"{event.what}{share}")
            case StepsDone():
                self._output.passing(
                    f"Epoch {event.epoch} of {self._of} · step {event.step} of {event.of} · "
                    f"loss {event.loss[-1]:.4f} · {event.samples_per_second:,.0f} samples a second"
                )
            case EpochDone():
                self._add_epoch(event)

    def _take_earlier(self, started: TrainingStarted) -> None:
        """The epochs that a run had before it goes on now."""
        done = started.steps_done // max(1, started.steps_per_epoch)
        for row in read_epochs(Path(started.run))[:done]:
            self._course.append(epoch_of_row(row))
            seconds = {"seconds": row.seconds, "validation_seconds": row.validation_seconds}
            metrics = {**dict.fromkeys(_NAMED), **metrics_of_row(row)}
            self.epochs.append({"epoch": row.epoch, **metrics, "learning_rate": row.learning_rate, **seconds})

    def _add_epoch(self, event: EpochDone) -> None:
        self._course.append(CourseEpoch.of(event))
        self.epochs.append(
            {
                "epoch": event.epoch,
                **dict.fromkeys(_NAMED),
                **event.metrics,
                "learning_rate": event.learning_rate,
                "seconds": event.seconds,
                "validation_seconds": event.validation_seconds,
            }
        )
        held = (
            f" · held out: loss {number(event.metrics['val_loss'])}, "
            f"accuracy {percent(event.metrics['val_accuracy'])}"
            if "val_loss" in event.metrics
            else ""
        )
        self._output.clear_passing()
        self._output.progress(
            f"Epoch {event.epoch} of {self._of} · loss {number(event.metrics['loss'])}, "
            f"accuracy {percent(event.metrics['accuracy'])}{held} · {event.seconds:.1f} s"
        )

    def summary(self) -> str:
        """How well the last epoch did, in a line."""
        if not self.epochs:
            return ""
        last = self.epochs[-1]
        if last["val_accuracy"] is not None:
            return f"{percent(last['val_accuracy'])} of the held-out samples are right.\n"
        return f"Loss {number(last['loss'])}.\n"

    def judge(self, settings: TrainingSettings, classes: int, outcome: Ending) -> list[Verdict]:
        """What is to say of a training that has begun and ended; it is told line by line, with what it means."""
        assert self.started is not None
        course = Course(
            settings,
            tuple(self._course),
            classes,
            self.started.samples,
            self.started.validation_samples,
            outcome=outcome,
        )
        found = verdicts(course)
        for verdict in found:
            self._output.progress(f"{verdict.message}. {verdict.why}")
        return found


def verdict_rows(found: list[Verdict]) -> list[dict[str, Any]]:
    """Verdicts as `train --json` gives them."""
    return [
        {"id": one.id, "severity": one.severity, "message": str(one.message), "epoch": one.epoch} for one in found
    ]
