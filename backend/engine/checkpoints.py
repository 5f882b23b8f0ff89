"""What a training keeps on the way: metrics of each epoch, the last model, the best one."""

import math
from collections.abc import Callable
from time import monotonic

from backend.engine.live_model import LiveModel, Snapshot
from backend.engine.model_files.write import write_model
from backend.messages import EpochDone
from backend.runs import EpochRow, Outcome, RunFolder, now_text
from backend.wording import Message, UserError, say

_SECONDS_BETWEEN_SAVES = 2.0


class Checkpoints:
    """Fills a run folder. Models are written at ends of epochs, at most every two seconds, and at the very end.

    A disk that is full or gone does not end a training: it goes on, and the trouble is told at its end.
    """

    def __init__(self, model: LiveModel, run: RunFolder) -> None:
        self._model = model
        self._run = run
        self._saved_at = -math.inf
        self._best: Snapshot | None = None
        self._best_metrics: dict[str, float | None] = {}
        self._best_epoch = 0
        self._best_waits = False
        self._epochs = 0

    def add_epoch(self, event: EpochDone) -> None:
        """Keep what an epoch brought."""
        self._epochs = event.epoch
        if self._best is None or _merit(event.metrics) > _merit(self._best_metrics):
            self._best, self._best_metrics, self._best_epoch = self._model.snapshot(), event.metrics, event.epoch
            self._best_waits = True
        row = EpochRow(
            epoch=event.epoch,
            learning_rate=event.learning_rate,
            seconds=event.seconds,
            validation_seconds=event.validation_seconds,
            **event.metrics,
        )
        self._guarded(lambda: self._run.add_epoch(row))
        if monotonic() - self._saved_at >= _SECONDS_BETWEEN_SAVES:
            self._guarded(self._save)

    def finish(self, outcome: Outcome, why: Message | None) -> Message | None:
        """Write the last state of all files; returns what kept the model from being written, if anything did."""
        trouble = self._guarded(self._save)
        self._guarded(lambda: self._describe(outcome, why or trouble))
        return trouble

    def _save(self) -> None:
        write_model(self._model, self._run.last, keep_earlier=False)
        if self._best_waits:
            write_model(self._model, self._run.best, self._best, metrics=self._best_metrics, keep_earlier=False)
            self._best_waits = False
        self._describe("running", None)
        self._saved_at = monotonic()

    def _describe(self, outcome: Outcome, why: Message | None) -> None:
        self._run.update(
            outcome=outcome,
            why=str(why or ""),
            ended=None if outcome == "running" else now_text(),
            epochs_done=self._epochs,
            best_epoch=self._best_epoch or None,
            metrics=self._model.metrics,
        )

    def _guarded(self, write: Callable[[], object]) -> Message | None:
        try:
            write()
        except UserError as error:
            return error.message
        except OSError as error:
            return say("The run could not be kept: {reason}.", reason=error.strerror or type(error).__name__)
        return None


def _merit(metrics: dict[str, float | None]) -> tuple[float, float]:
    """What makes an epoch the best: the accuracy on held-out samples (else on all), then the smaller loss."""
    prefix = "val_" if "val_loss" in metrics else ""
    accuracy, loss = metrics.get(f"{prefix}accuracy"), metrics.get(f"{prefix}loss")
    return (-math.inf if accuracy is None else accuracy, -math.inf if loss is None else -loss)
