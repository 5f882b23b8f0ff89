"""The epochs of one training: chunks of steps, validation, and what ends it early."""

from collections.abc import Callable
from time import perf_counter

import numpy as np
import numpy.typing as npt

from backend.data.load import Dataset, split
from backend.engine.checkpoints import Checkpoints
from backend.engine.chunks import Chunk, ChunkRunner
from backend.engine.control import Control
from backend.engine.evaluate import Means, evaluation_batch, fit_samples
from backend.engine.faults import fault_message
from backend.engine.fit_data import check_finite
from backend.engine.learn_speed import learn_speed
from backend.engine.live_model import LiveModel
from backend.engine.start import device_message
from backend.messages import EpochDone, Event, StepsDone, TrainingEnded, TrainingStarted
from backend.runs import Ending, create_run
from backend.wording import Message, UserError, say

Emit = Callable[[Event], None]


class NotANumberError(UserError):
    """The training ran away: the loss or a weight is no longer a number."""


class Training:
    """One training of one network, from its first step to its last checkpoint.

    Raises `UserError` when it is made of data that does not fit the network.
    """

    def __init__(self, model: LiveModel, dataset: Dataset, emit: Emit, control: Control) -> None:
        self._model = model
        self._settings = model.project.training
        self._emit = emit
        self._control = control
        (x, labels), (x_held, labels_held) = split(dataset, model.project.data.held_out)
        if len(x) == 0:
            raise UserError(say("No samples are left to train with; hold out a smaller share for validation."))
        check_finite(dataset.x_train, dataset.facts.title)
        self._trainer = self._runner(x, labels, training=True)
        self._validator = self._runner(x_held, labels_held, training=False) if len(x_held) else None
        self._evaluation_batch = evaluation_batch(x)
        self._steps = -(-len(x) // self._settings.batch_size)
        self._speed = _Speed()
        self._epoch_seconds: list[float] = []
        self._good = model.snapshot()

    def run(self) -> TrainingEnded:
        """Train to the end and say how it ended.

        A stopped network stays as it is; one that failed is put back to its last good epoch.
        """
        run = create_run(
            self._model.project,
            parameters=self._model.network.count_params(),
            samples=self._trainer.samples,
            validation_samples=self._validator.samples if self._validator else 0,
            device=str(device_message()),
        )
        self._emit(
            TrainingStarted(
                run=str(run.path),
                epochs=self._settings.epochs,
                steps_per_epoch=self._steps,
                samples=run.record.samples,
                validation_samples=run.record.validation_samples,
                parameters=run.record.parameters,
            )
        )
        checkpoints = Checkpoints(self._model, run)
        outcome, why = self._run_epochs(checkpoints)
        trouble = checkpoints.finish(outcome, why)
        learn_speed(self._model.project, self._steps, self._epoch_seconds)
        return TrainingEnded(outcome, why or trouble, str(run.path), None if trouble else str(run.last))

    def _runner(self, x: npt.NDArray[np.float32], labels: npt.NDArray[np.int64], *, training: bool) -> ChunkRunner:
        inputs, targets = fit_samples(self._model, x, labels, len(self._model.classes))
        return ChunkRunner(self._model.network, inputs, targets, training=training, lock=self._model.lock)

    def _run_epochs(self, checkpoints: Checkpoints) -> tuple[Ending, Message | None]:
        try:
            for epoch in range(1, self._settings.epochs + 1):
                done = self._run_epoch(epoch)
                if done is None:
                    return "stopped", None
                self._model.metrics = done.metrics
                self._good = self._model.snapshot()
                self._epoch_seconds.append(done.seconds)
                self._emit(done)
                checkpoints.add_epoch(done)
        except UserError as error:
            self._model.restore(self._good)
            return "failed", error.message
        except Exception as error:  # noqa: BLE001 - the training ends in good order, the fault is logged
            message = fault_message(error)
            self._model.restore(self._good)
            return "failed", message
        return "finished", None

    def _run_epoch(self, epoch: int) -> EpochDone | None:
        """Train and validate one epoch; `None` when it was stopped."""
        order = order_of_samples(self._trainer.samples, self._settings.seed, epoch, self._settings.shuffle)
        means, seconds, begin = Means(), 0.0, perf_counter()
        for chunk in self._trainer.run(order, self._settings.batch_size):
            self._check(chunk, epoch)
            means.add(chunk)
            self._tell(epoch, means.samples, chunk)
            seconds += perf_counter() - begin
            if not self._control.go_on():
                return None
            begin = perf_counter()
        if not self._model.weights_are_finite():
            raise _ran_away(epoch)
        validation = self._validate()
        if validation is None:
            return None
        held, validation_seconds = validation
        return EpochDone(
            epoch=epoch,
            of=self._settings.epochs,
            metrics=means.metrics() | (held.metrics("val_") if held.samples else {}),
            learning_rate=float(self._model.network.optimizer.learning_rate),
            seconds=seconds,
            validation_seconds=validation_seconds,
        )

    def _validate(self) -> tuple[Means, float] | None:
        """Measure on the held-out samples; `None` when it was stopped."""
        means, begin = Means(), perf_counter()
        if self._validator is None:
            return means, 0.0
        for chunk in self._validator.run(np.arange(self._validator.samples), self._evaluation_batch):
            means.add(chunk)
            if not self._control.go_on():
                return None
        return means, perf_counter() - begin

    def _check(self, chunk: Chunk, epoch: int) -> None:
        if not np.isfinite(chunk.loss).all():
            raise _ran_away(epoch)

    def _tell(self, epoch: int, samples: int, chunk: Chunk) -> None:
        self._emit(
            StepsDone(
                epoch=epoch,
                step=(epoch - 1) * self._steps + -(-samples // self._settings.batch_size),
                of=self._settings.epochs * self._steps,
                loss=chunk.loss,
                accuracy=chunk.accuracy,
                samples_per_second=self._speed.after(chunk),
            )
        )


class _Speed:
    """Samples per second, smoothed over about a second; the first chunk does not count, for it traces."""

    def __init__(self) -> None:
        self._chunks = 0
        self._samples_per_second = 0.0

    def after(self, chunk: Chunk) -> float:
        self._chunks += 1
        latest = chunk.samples / max(chunk.seconds, 1e-9)
        if self._chunks <= 2:
            self._samples_per_second = latest
        else:
            self._samples_per_second += 0.15 * (latest - self._samples_per_second)
        return self._samples_per_second


def order_of_samples(count: int, seed: int, epoch: int, shuffle: bool) -> npt.NDArray[np.int64]:
    """In which order an epoch (from 1) takes the samples; it follows from the seed alone."""
    if not shuffle:
        return np.arange(count)
    return np.random.default_rng([seed, epoch]).permutation(count)


def _ran_away(epoch: int) -> NotANumberError:
    return NotANumberError(
        say(
            "The training ran away in epoch {epoch}: the loss is no longer a number. Choose a smaller learning "
            "rate and train again; the network is as it was before that epoch.",
            epoch=epoch,
        )
    )
