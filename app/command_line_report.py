"""Hears a training and tells of it on standard error, epoch by epoch."""

from typing import Any

from app.command_line_output import Output, number, percent
from backend.messages import EpochDone, Event, Progress, StepsDone, TrainingStarted
from backend.project import TrainingSettings
from backend.runs import Ending
from backend.verdicts.course import Course, CourseEpoch
from backend.verdicts.judge import verdicts
from backend.verdicts.verdict import Verdict


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

    def _add_epoch(self, event: EpochDone) -> None:
        self._course.append(CourseEpoch.of(event))
        named = ("loss", "accuracy", "val_loss", "val_accuracy")
        self.epochs.append(
            {
                "epoch": event.epoch,
                **{name: event.metrics.get(name) for name in named},
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
