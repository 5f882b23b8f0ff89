"""The epochs of one training: chunks of steps, validation, and what ends it early."""

from collections.abc import Callable
from time import monotonic, perf_counter

import numpy as np
import numpy.typing as npt

from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.engine.chunks import Chunk, Rates, is_over_epoch, metrics_of
from backend.engine.control import Control
from backend.engine.devices import device_message
from backend.engine.evaluate import Means
from backend.engine.faults import fault_message, let_go, smaller_batch
from backend.engine.generations import Checkpoint
from backend.engine.layer_sizes import SAMPLES_MEASURED, LayerSizes, learning_layers
from backend.engine.learn_speed import learn_speed
from backend.engine.live_look import LiveLook
from backend.engine.live_model import LiveModel
from backend.engine.not_a_number import first_bad_layer, ran_away
from backend.engine.numbers import number_or_none
from backend.engine.run_keeper import Kept, RunKeeper
from backend.engine.speed import Speed
from backend.engine.training_data import is_scheduled, training_data
from backend.engine.training_state import TrainingState
from backend.engine.why_enough import why_enough
from backend.learning_rate import learning_rates
from backend.messages import EpochDone, Event, StepsDone, TrainingEnded, TrainingStarted, Warned
from backend.run_lock import RunLock
from backend.runs import Ending, RunFolder, create_run
from backend.wording import Message, UserError, say

Emit = Callable[[Event], None]

SECONDS_BETWEEN_CHECKPOINTS = 30.0
"""In the middle of an epoch; at its end there always is one."""


class Training:
    """One training of one network, from its first step, or from a checkpoint, to its last.

    Raises `UserError` when it is made of data that does not fit the network.
    """

    def __init__(self, model: LiveModel, dataset: Dataset[Samples], emit: Emit, control: Control) -> None:
        self.model, self._emit, self._control = model, emit, control
        self._settings = model.project.training
        model.trace()
        self._data = training_data(model, dataset)
        model.kept, model.held_out, model.measured = self._data.kept, self._data.held_out, None
        self._state = TrainingState(model, self._data.fingerprint)
        self._good = self._state.checkpoint()
        few = self._data.trainer.samples_of(np.arange(min(self._data.trainer.samples, SAMPLES_MEASURED)))
        self._look = LiveLook(model, self._data.watched, LayerSizes(model.network, *few))
        self._speed = Speed()
        self._keep_at = 0.0
        self._learnt_seconds: list[float] = []
        self._smaller_batch: int | None = None

    def new_run(self, begun_from: str = "") -> RunFolder:
        """The folder of a run that begins now, with what the network `begun_from` has learnt, if any.

        Raises `SaveError` where none can be made.
        """
        return create_run(
            self.model.project,
            parameters=self.model.network.count_params(),
            samples=self._data.trainer.samples,
            validation_samples=self._data.held_out,
            steps_per_epoch=self._data.steps,
            device=str(device_message()),
            begun_from=begun_from,
        )

    def go_on_from(self, run: RunFolder, checkpoint: Checkpoint | None) -> None:
        """Stand where the run was, at its beginning where it has no checkpoint yet.

        Raises `UserError` if the checkpoint is of other data or of another network.
        """
        if checkpoint is not None:
            self._state.go_on_from(checkpoint)
            self._good = checkpoint
        run.update(outcome="running", training=self._settings, ended=None)

    def run(self, run: RunFolder, lock: RunLock) -> TrainingEnded:
        """Train the run, which is locked, to its end and say how it ended.

        A stopped network stays as it is; one that failed is put back to its last good epoch.
        """
        try:
            standing = self._state.standing
            self._keeper = RunKeeper(self.model, run, standing, lambda why: self._emit(Warned(why)))
            self._tell_started(run)
            outcome, why = self._run_epochs()
            trouble = self._keeper.finish(self._last(outcome, why))
        finally:
            lock.release()
        learn_speed(self.model.project, self._data.steps, self._learnt_seconds)
        if trouble is not None and outcome != "failed":
            why = trouble if self._keeper.model is not None else _is_not_kept(trouble)
        return TrainingEnded(outcome, why, str(run.path), self._keeper.model, self._smaller_batch)

    def _tell_started(self, run: RunFolder) -> None:
        self._emit(
            TrainingStarted(
                run=str(run.path),
                epochs=self._settings.epochs,
                steps_per_epoch=self._data.steps,
                samples=run.record.samples,
                validation_samples=run.record.validation_samples,
                parameters=run.record.parameters,
                steps_done=self._state.standing.steps_done,
                layers=tuple(layer.name for layer in learning_layers(self.model.network)),
                watched=self._data.watched.to_show,
                watched_labels=self._data.watched.labels,
            )
        )

    # Epochs -----------------------------------------------------------------------------------------------

    def _run_epochs(self) -> tuple[Ending, Message | None]:
        try:
            self._keep()
            while self._state.standing.epoch <= self._settings.epochs:
                if self._is_enough():
                    return "finished", why_enough(self._state.standing)
                done = self._run_epoch()
                if done is None:
                    return "stopped", None
                self._learnt_seconds.append(done.seconds)
                self._state.end_epoch(done, measured=self._data.validator is None or "val_loss" in done.metrics)
                self._emit(done)
                self._keep()
        except UserError as error:
            self._state.put_back(self._good)
            return "failed", error.message
        except Exception as error:  # noqa: BLE001 - the training ends in good order, the fault is logged
            batch = self._data.batch
            message, self._smaller_batch = fault_message(error, batch), smaller_batch(error, batch)
            let_go(error)
            self._state.put_back(self._good)
            return "failed", message
        return "finished", None

    def _is_enough(self) -> bool:
        return self._settings.stop_early and self._state.standing.since_best >= self._settings.patience

    def _run_epoch(self) -> EpochDone | None:
        """Train and validate one epoch, or what is left of it; `None` when it was stopped."""
        standing = self._state.standing
        if standing.steps == 0:
            self._reset_metrics()
        begin = perf_counter()
        for chunk in self._data.trainer.run(
            self._order(standing.epoch), self._data.batch, standing.steps, self._rates(standing.epoch)
        ):
            self._check(chunk)
            now = perf_counter()
            self._state.add(chunk, now - begin)
            self._tell(chunk)
            self._keep_now_and_then()
            held = perf_counter()
            if not self._control.go_on():
                return None
            begin = now + perf_counter() - held  # a pause is no part of the epoch
        if not self.model.weights_are_finite():
            raise ran_away(standing.epoch, None)
        return self._end_of_epoch()

    def _end_of_epoch(self) -> EpochDone | None:
        standing = self._state.standing
        metrics = self._state.means().metrics() | self._over_epoch("")
        held: dict[str, float | None] = {}
        begin, answered = perf_counter(), tuple[int, ...]()
        if self._data.validator is not None and self._is_measured(standing.epoch):
            measured = self._validate()
            if measured is None:
                return None
            held, answered = measured
        return EpochDone(
            epoch=standing.epoch,
            of=self._settings.epochs,
            metrics=metrics | held,
            learning_rate=float(self.model.network.optimizer.learning_rate),
            seconds=standing.seconds,
            validation_seconds=perf_counter() - begin if held else 0.0,
            answered=answered,
        )

    def _is_measured(self, epoch: int) -> bool:
        """Whether the held-out samples are measured after this epoch; the last one always is."""
        return epoch % self._settings.validation_every == 0 or epoch == self._settings.epochs

    def _validate(self) -> tuple[dict[str, float | None], tuple[int, ...]] | None:
        """Metrics on the held-out samples, and how often each class was answered; `None` when it was stopped."""
        means, answers, validator = Means(), [], self._data.validator
        assert validator is not None
        self._look.settle()
        self._reset_metrics()
        for chunk in validator.run(np.arange(validator.samples), self._data.evaluation_batch):
            means.add(chunk)
            answers.append(chunk.answers)
            if not self._control.go_on():
                return None
        counts = np.bincount(np.concatenate(answers), minlength=self._data.classes) if self._data.classes else ()
        return means.metrics("val_") | self._over_epoch("val_"), tuple(int(count) for count in counts)

    # Steps ------------------------------------------------------------------------------------------------

    def _order(self, epoch: int) -> npt.NDArray[np.int64]:
        return order_of_samples(self._data.trainer.samples, self._settings.seed, epoch, self._settings.shuffle)

    def _rates(self, epoch: int) -> Rates | None:
        if not is_scheduled(self.model):
            return None
        before, factor = (epoch - 1) * self._data.steps, np.float32(self._state.rate_factor)
        return lambda first, count: (
            factor * learning_rates(self._settings, self._data.steps, before + first, count)
        )

    def _check(self, chunk: Chunk) -> None:
        if np.isfinite(chunk.loss).all():
            return
        epoch, done = self._state.standing.epoch, self._state.standing.steps
        bad = done + int(np.flatnonzero(~np.isfinite(chunk.loss))[0])
        raise ran_away(epoch, self._where_it_began(epoch, bad))

    def _where_it_began(self, epoch: int, step: int) -> str | None:
        """The layer in which a step of the epoch (from 0) went wrong: the steps since the last checkpoint are done
        again, up to that one; they come out as they did."""
        self._look.settle()
        self._state.put_back(self._good)
        batch, order, first = self._data.batch, self._order(epoch), self._good.standing.steps
        trainer = self._data.trainer
        for _ in trainer.run(order[: step * batch], batch, first, self._rates(epoch)):
            if not self._control.go_on():
                return None
        x, y = trainer.samples_of(order[step * batch : (step + 1) * batch])
        return first_bad_layer(self.model.network, x, y)

    def _tell(self, chunk: Chunk) -> None:
        self._keeper.add_steps(chunk.loss, chunk.accuracy)
        standing = self._state.standing
        self._emit(
            StepsDone(
                epoch=standing.epoch,
                step=standing.steps_done,
                of=self._settings.epochs * self._data.steps,
                loss=chunk.loss,
                accuracy=chunk.accuracy,
                samples_per_second=self._speed.after(chunk),
            )
        )
        if (view := self._look.after(standing.steps_done)) is not None:
            self._keeper.add_sizes(view)
            self._emit(view)

    def _reset_metrics(self) -> None:
        for metric in metrics_of(self.model.network):
            metric.reset_state()

    def _over_epoch(self, prefix: str) -> dict[str, float | None]:
        """The metrics that are measured over all samples of an epoch at once."""
        return {
            f"{prefix}{metric.name}": number_or_none(float(metric.result()))
            for metric in metrics_of(self.model.network)
            if is_over_epoch(metric)
        }

    # Keeping ----------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        """A moment to come back to: in memory when something goes wrong, on the disk after a crash."""
        self._good = self._state.checkpoint()
        self._keeper.keep(Kept(self._good, self.model.metrics))
        self._keep_at = monotonic() + SECONDS_BETWEEN_CHECKPOINTS

    def _keep_now_and_then(self) -> None:
        """In the middle of an epoch: when the last checkpoint is long ago, and before a pause."""
        if monotonic() >= self._keep_at or self._control.held:
            self._keep()

    def _last(self, outcome: Ending, why: Message | None) -> Kept:
        """What is kept of the end; with `keep_best` the network then knows what it did after its best epoch."""
        checkpoint, best = self._state.checkpoint(), self._state.best
        if outcome != "finished" or not self._settings.keep_best or best is None:
            return Kept(checkpoint, self.model.metrics, outcome, why)
        self.model.restore(best)
        self.model.metrics = checkpoint.standing.best_metrics
        return Kept(checkpoint, self.model.metrics, outcome, why, best)


def _is_not_kept(trouble: Message) -> Message:
    return say("{trouble} What the network has learnt is not on the disk: save the model.", trouble=trouble)


def order_of_samples(count: int, seed: int, epoch: int, shuffle: bool) -> npt.NDArray[np.int64]:
    """In which order an epoch (from 1) takes the samples; it follows from the seed alone."""
    if not shuffle:
        return np.arange(count)
    return np.random.default_rng([seed, epoch]).permutation(count)
