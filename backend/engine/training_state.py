"""The state of a training that runs, as one thing that can be taken down and put back."""

import msgspec

from backend.engine.chunks import Chunk
from backend.engine.evaluate import Means
from backend.engine.generations import Checkpoint
from backend.engine.live_model import LiveModel, Snapshot
from backend.engine.progress_judge import merit, monitored
from backend.engine.standing import Standing
from backend.engine.variables import other_variables, put_values, values_of
from backend.messages import EpochDone
from backend.plateau import Plateau
from backend.runs import COLUMNS, EpochRow, metrics_of_row
from backend.wording import UserError, say


class TrainingState:
    """How far the training has come (`standing`), what the best epoch knew, and the numbers in the network."""

    def __init__(self, model: LiveModel, data: int) -> None:
        """A training that begins; `data` tells its data from other."""
        self._model = model
        self._settings = model.project.training
        self.standing = Standing(data=data)
        self.best: Snapshot | None = None
        self._plateau = Plateau(self._settings)

    @property
    def rate_factor(self) -> float:
        """What the schedule makes of the results so far."""
        return self._plateau.factor

    def checkpoint(self) -> Checkpoint:
        """Take it down, between two steps."""
        with self._model.lock.hold():
            others = values_of(other_variables(self._model.network))
        return Checkpoint(self.standing, self._model.snapshot(), others, self.best)

    def go_on_from(self, checkpoint: Checkpoint) -> None:
        """Put back what an earlier training kept; raises `UserError` where it does not belong to this one."""
        if checkpoint.standing.data != self.standing.data:
            raise UserError(
                say(
                    "The run cannot go on: its data has changed since. Bring the data back as it was, or train "
                    "the network anew."
                )
            )
        if _shapes(checkpoint) != _shapes(self.checkpoint()):
            raise UserError(
                say(
                    "The run cannot go on here: its checkpoint does not fit the network that its files describe. "
                    "They were changed, or it was trained with half precision elsewhere. Train the network anew."
                )
            )
        self.put_back(checkpoint)

    def put_back(self, checkpoint: Checkpoint) -> None:
        """Be again as it was then."""
        self._model.restore(checkpoint.now)
        with self._model.lock.hold():
            put_values(other_variables(self._model.network), checkpoint.others)
        self.standing, self.best = checkpoint.standing, checkpoint.best
        self._plateau = Plateau(self._settings, self.standing.plateau)
        self._model.metrics = metrics_of_row(self.standing.rows[-1]) if self.standing.rows else {}

    def means(self) -> Means:
        """Those of the epoch so far."""
        return Means(self.standing.loss, self.standing.accuracy, self.standing.samples)

    def add(self, chunk: Chunk, seconds: float) -> None:
        """A chunk of steps was done."""
        standing, means = self.standing, self.means()
        means.add(chunk)
        self.standing = msgspec.structs.replace(
            standing,
            steps=standing.steps + chunk.steps,
            steps_done=standing.steps_done + chunk.steps,
            loss=means.loss,
            accuracy=means.accuracy,
            samples=means.samples,
            seconds=standing.seconds + seconds,
        )

    def end_epoch(self, done: EpochDone, measured: bool) -> None:
        """An epoch is over; `measured` says that its figures count for the best one."""
        standing = msgspec.structs.replace(
            self.standing,
            epoch=done.epoch + 1,
            steps=0,
            loss=0.0,
            accuracy=0.0,
            samples=0,
            seconds=0.0,
            rows=(*self.standing.rows, _row(done)),
        )
        self._model.metrics = done.metrics
        self.standing = self._judged(standing, done) if measured else standing

    def _judged(self, standing: Standing, done: EpochDone) -> Standing:
        monitor = self._settings.monitor
        value = monitored(done.metrics, monitor)
        changes: dict[str, object] = {}
        if not standing.best_epoch or merit(done.metrics, monitor) > merit(standing.best_metrics, monitor):
            changes |= {"best_epoch": done.epoch, "best_metrics": done.metrics}
            self.best = self._model.snapshot()
        if value is not None:
            self._plateau.update(value, "higher")
        before = standing.best_value
        is_better = value is not None and (before is None or value > before + self._settings.min_delta)
        return msgspec.structs.replace(
            standing,
            best_value=value if is_better else before,
            since_best=0 if is_better else standing.since_best + 1,
            plateau=self._plateau.state(),
            **changes,
        )


def _shapes(checkpoint: Checkpoint) -> list[list[tuple[int, ...]]]:
    parts = (checkpoint.now.weights, checkpoint.now.optimizer, checkpoint.others)
    return [[array.shape for array in part] for part in parts]


def _row(done: EpochDone) -> EpochRow:
    own = {name: value for name, value in done.metrics.items() if name in COLUMNS}
    return EpochRow(
        epoch=done.epoch,
        learning_rate=done.learning_rate,
        seconds=done.seconds,
        validation_seconds=done.validation_seconds,
        further={name: value for name, value in done.metrics.items() if name not in COLUMNS},
        **own,
    )
