"""The course of a training as TensorBoard reads it: event files, where the package `tensorboard` is installed.

TensorFlow can write event files by itself, but its `tf.summary.scalar` asks for that package, and takes 0.3 ms for
each number. So the records are made here, one for each step with all its numbers.
"""

import importlib.util
import math
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import tensorflow as tf

FOLDER = "tensorboard"
"""In the folder of a run; `tensorboard --logdir runs` finds it there."""

_FORMAT = "brain.Event:2"
_TRAINING, _VALIDATION = "training", "validation"


def tensorboard_log(run: Path) -> "TensorBoardLog | None":
    """A log in the run's folder; `None` where nobody asked for one by installing TensorBoard, or it fails."""
    if importlib.util.find_spec("tensorboard") is None:
        return None
    try:
        return TensorBoardLog(run / FOLDER)
    except (OSError, tf.errors.OpError):
        return None


class TensorBoardLog:
    """Writes two runs as TensorBoard has them, training and validation, so that their curves share a plot.

    Everything that was added can be read at once. A disk that fails ends the log and not the training. Raises
    `OSError` or an `OpError` of TensorFlow where the folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writers: dict[str, tf.io.TFRecordWriter] = {}
        self._works = True
        folder.mkdir(parents=True, exist_ok=True)
        self._writer(_TRAINING)

    def add_steps(
        self, step: int, loss: float | npt.ArrayLike, accuracy: float | npt.ArrayLike | None = None
    ) -> None:
        """Add steps, one value each (NaN for none); `step` is the last of them, counted from 1 over all epochs."""
        values = {
            f"step/{name}": np.atleast_1d(np.asarray(numbers, np.float64))
            for name, numbers in (("loss", loss), ("accuracy", accuracy))
            if numbers is not None and np.size(numbers)
        }
        count = max((numbers.size for numbers in values.values()), default=0)
        events = []
        for place in range(count):
            at_step = {name: float(numbers[place]) for name, numbers in values.items() if numbers.size == count}
            events.append(_event(step - count + 1 + place, at_step))
        self._write(_TRAINING, events)

    def add_epoch(self, epoch: int, metrics: Mapping[str, float | None]) -> None:
        """Add an epoch, counted from 1. What begins with `val_` was measured on held-out samples."""
        known = {name: value for name, value in metrics.items() if value is not None}
        held_out = {name.removeprefix("val_"): known[name] for name in known if name.startswith("val_")}
        training = {name: value for name, value in known.items() if not name.startswith("val_")}
        for part, values in ((_TRAINING, training), (_VALIDATION, held_out)):
            if values:
                self._write(part, [_event(epoch, {f"epoch/{name}": value for name, value in values.items()})])

    def close(self) -> None:
        """Nothing more will be added."""
        for writer in self._writers.values():
            writer.close()
        self._writers.clear()
        self._works = False

    def _write(self, part: str, events: Sequence[bytes]) -> None:
        if not self._works or not events:
            return
        try:
            writer = self._writer(part)
            for event in events:
                writer.write(event)
            writer.flush()
        except (OSError, tf.errors.OpError):
            self._works = False  # the run's own files tell of a full disk

    def _writer(self, part: str) -> tf.io.TFRecordWriter:
        if part not in self._writers:
            folder = self._folder / part
            folder.mkdir(exist_ok=True)
            # Each time a run is gone on with it has a file of its own, as TensorBoard expects it.
            path = folder / f"events.out.tfevents.{time.time_ns()}.netsketch.v2"
            self._writers[part] = tf.io.TFRecordWriter(str(path))
            first = tf.compat.v1.Event(wall_time=time.time(), file_version=_FORMAT)
            self._writers[part].write(first.SerializeToString())
            self._writers[part].flush()
        return self._writers[part]


def _event(step: int, values: Mapping[str, float]) -> bytes:
    summary = tf.compat.v1.Summary(
        value=[
            tf.compat.v1.Summary.Value(tag=tag, simple_value=value)
            for tag, value in values.items()
            if not math.isnan(value)
        ]
    )
    event: bytes = tf.compat.v1.Event(wall_time=time.time(), step=step, summary=summary).SerializeToString()
    return event
