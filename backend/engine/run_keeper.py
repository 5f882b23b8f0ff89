"""What a training keeps on the way: checkpoints, metrics of each epoch, steps, sizes, the last and best models."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

import numpy as np
import numpy.typing as npt

from backend.engine.calibrate import calibrated
from backend.engine.generations import Checkpoint, write_checkpoint
from backend.engine.layer_sizes import learning_layers
from backend.engine.live_model import LiveModel, Snapshot
from backend.engine.model_files.write import keep_model
from backend.engine.moment_queue import MomentQueue
from backend.engine.saver import Saver
from backend.engine.standing import Standing
from backend.engine.tensorboard_log import tensorboard_log
from backend.messages import LiveView
from backend.run_layer_sizes import LayerSizesFile
from backend.run_steps import StepsFile
from backend.runs import Outcome, RunFolder, metrics_of_row, now_text
from backend.wording import Message, UserError, say

Floats = npt.NDArray[np.float32]

_SECONDS_BETWEEN_MODELS = 2.0
_SHARE_FOR_MODELS = 20
"""Writing models may take a twentieth of the time."""


@dataclass(frozen=True, eq=False)
class Kept:
    """One moment to be written. `metrics` are those of the last epoch, `steps` says how many are told so far."""

    checkpoint: Checkpoint
    metrics: dict[str, float | None]
    outcome: Outcome = "running"
    why: Message | None = None
    model: Snapshot | None = None
    """What `last.h5` is to hold, if not what the checkpoint does."""

    @property
    def is_last(self) -> bool:
        return self.outcome != "running"


class RunKeeper:
    """Fills a run folder, beside the training.

    A disk that is full or gone does not end a training: it goes on, and the trouble is told. Models are written
    every few seconds at most and at the end; checkpoints whenever one is given and the one before is written.
    """

    def __init__(self, model: LiveModel, run: RunFolder, begin: Standing, tell: Callable[[Message], None]) -> None:
        """`begin` is where the training stands. Raises `SaveError` where the folder is gone."""
        self._model = model
        self._run = run
        self._steps = StepsFile(run.path, begin.steps_done)
        layers = [layer.name for layer in learning_layers(model.network)]
        self._sizes = LayerSizesFile(run.path, layers, begin.steps_done)
        self._moments = MomentQueue(run.path)
        self._log = tensorboard_log(run.path)
        self._logged_epochs = len(begin.rows)
        self._saver: Saver[Kept] = Saver(self._write, lambda why: tell(_while_training(why)))
        self._model_is_kept = False
        self._models_at = -math.inf
        self._best_written = run.record.best_epoch or 0
        self._rows_written = -1

    def add_steps(self, loss: Floats, accuracy: Floats) -> None:
        """Keep the loss and accuracy of these steps."""
        self._steps.add(loss, accuracy)

    def add_sizes(self, view: LiveView) -> None:
        """Keep how large gradients and weights of the layers were then."""
        if view.gradients.size:
            self._sizes.add(view.step, view.gradients, view.weights)

    def keep(self, kept: Kept) -> None:
        """Write this moment soon; one that still waits is left out, but for its weights at the end of an epoch."""
        standing = kept.checkpoint.standing
        if standing.steps == 0:
            self._moments.add(standing.epoch - 1, kept.checkpoint.now.weights)
        self._saver.put(kept)

    def finish(self, kept: Kept) -> Message | None:
        """Write the last moment; returns what kept it from being written, if anything did.

        How sure the network may be called is measured first, and kept with it.
        """
        if kept.outcome != "failed":
            self._model.temperature = calibrated(self._model)
        self.keep(kept)
        trouble = self._saver.finish()
        self._steps.close()
        if self._log is not None:
            self._log.close()
        return trouble

    @property
    def model(self) -> str | None:
        """The path of the last model, where it was written at the end."""
        return str(self._run.last) if self._model_is_kept else None

    def _write(self, kept: Kept) -> None:
        """Write all parts, so that one that cannot be written costs no other; then raise what the first met."""
        troubles: list[OSError | UserError] = []
        last = (self._write_moments, self._write_sizes)
        for write in (self._write_steps, self._write_checkpoint, self._write_models, self._describe, *last):
            try:
                write(kept)
            except (OSError, UserError) as error:
                troubles.append(error)
        if troubles:
            raise troubles[0]

    def _write_steps(self, kept: Kept) -> None:
        standing = kept.checkpoint.standing
        steps = self._steps.write()
        if self._log is not None:
            self._log.add_steps(self._steps.steps, steps[:, 0], steps[:, 1])
            for row in standing.rows[self._logged_epochs :]:
                self._log.add_epoch(row.epoch, metrics_of_row(row))
            self._logged_epochs = len(standing.rows)
        if self._rows_written != len(standing.rows):
            self._run.write_epochs(standing.rows)
            self._rows_written = len(standing.rows)

    def _write_checkpoint(self, kept: Kept) -> None:
        write_checkpoint(self._run.path, kept.checkpoint)

    def _write_models(self, kept: Kept) -> None:
        if not kept.is_last and monotonic() < self._models_at:
            return
        began = monotonic()
        checkpoint, standing = kept.checkpoint, kept.checkpoint.standing
        keep_model(self._model, self._run.last, kept.model or checkpoint.now, kept.metrics)
        self._model_is_kept = kept.is_last
        if checkpoint.best is not None and self._best_written != standing.best_epoch:
            keep_model(self._model, self._run.best, checkpoint.best, standing.best_metrics)
            self._best_written = standing.best_epoch
        took = monotonic() - began
        self._models_at = monotonic() + max(_SECONDS_BETWEEN_MODELS, _SHARE_FOR_MODELS * took)

    def _write_moments(self, _kept: Kept) -> None:
        self._moments.write()

    def _write_sizes(self, _kept: Kept) -> None:
        self._sizes.write()

    def _describe(self, kept: Kept) -> None:
        standing = kept.checkpoint.standing
        self._run.update(
            outcome=kept.outcome,
            why=str(kept.why or ""),
            ended=now_text() if kept.is_last else None,
            epochs_done=standing.epoch - 1,
            steps_done=standing.steps_done,
            best_epoch=standing.best_epoch or None,
            metrics=kept.metrics,
        )


def _while_training(why: Message) -> Message:
    return say("{why} The training goes on, and tries again after each epoch.", why=why)
