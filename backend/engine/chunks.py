"""Runs many steps in one call of TensorFlow: a chunk is a table of sample numbers, one row a step.

Each step gets its samples from a source and does what Keras does (`train_step`), so losses, metrics and
regularisers are Keras' own. Between two chunks Python looks at Stop and Pause and tells what happened.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.data.streamed import Samples, StreamedSamples
from backend.engine.known_batch import may_know_batch
from backend.engine.live_model import FairLock
from backend.engine.mirrored import shared_out
from backend.engine.quick_updates import quick_updates
from backend.engine.sample_source import Batch, OnDevice, Rows, SampleSource, one_or_list
from backend.engine.streaming import Streamed

_CHUNK_SECONDS = 0.075
_LONGEST_CHUNK = 4096

_WORTH_KNOWING = 300
"""So many full batches an epoch pay for a second graph, of batches of just this size."""


Rates = Callable[[int, int], npt.NDArray[np.float32]]
"""The learning rates of so many (second) steps from one on (first, counted from 0 in this epoch)."""


@dataclass(frozen=True)
class Chunk:
    """What came of a chunk: the loss and accuracy of each step (float32, NaN where there is none).

    `answers` are the class numbers that were answered, in the order of the samples, and `values` the largest
    number of each answer, which is the only one where there is one; both are empty in training.
    """

    loss: npt.NDArray[np.float32]
    accuracy: npt.NDArray[np.float32]
    answers: npt.NDArray[np.int64]
    values: npt.NDArray[np.float32]
    steps: int
    samples: int
    seconds: float


class ChunkRunner:
    """Trains a compiled network on data, or measures it, a chunk at a time.

    `x` and `y` are what the network takes and is to answer, all samples of them, an array for each input and
    each output; `sample_weights` say how much each sample counts, where they differ. The accuracy is that of the
    first output. `lock` is held while a chunk runs: who holds it in between sees the weights after a whole step.
    """

    def __init__(
        self,
        network: keras.Model,
        x: Sequence[Samples],
        y: Sequence[npt.NDArray[Any]],
        *,
        training: bool,
        lock: FairLock,
        sample_weights: npt.NDArray[np.float32] | None = None,
        scheduled: bool = False,
    ) -> None:
        self._lock = lock
        self._is_weighted = sample_weights is not None
        self._source = source_of(x, y if sample_weights is None else [*y, sample_weights], network)
        self.samples = self._source.samples
        with network.distribute_strategy.scope():
            first_x, first_y, _ = self._split(self._source.take(np.array([0])))
            _build_metrics(network, first_x, first_y)
        one_step = _train_step(network) if training else _test_step(network)
        if network.jit_compile:
            one_step = tf.function(one_step, jit_compile=True)
        rate = network.optimizer.learning_rate if training and scheduled else None
        one_step = shared_out(one_step, network, training=training)
        self._make_run = partial(_loop, one_step, self._source, self._split, rate, training=training)
        self._runs: dict[int | None, _Run] = {}
        self._knows_batch = training and not self._is_weighted and isinstance(self._source, OnDevice)
        self._network = network
        self._pace = _Pace()

    def run(
        self,
        order: npt.NDArray[np.int64],
        batch_size: int,
        first_step: int = 0,
        rates: Rates | None = None,
    ) -> Iterator[Chunk]:
        """Run over the samples in this order, in batches; the last batch takes what is left.

        `first_step` steps of it are left out: they have been done. Of a runner that is `scheduled`, `rates` gives
        the learning rates.
        """
        self._source.begin(order[first_step * batch_size :], batch_size)
        full = len(order) // batch_size
        rows = order[: full * batch_size].astype(np.int32).reshape(full, batch_size)
        known = batch_size if self._may_know(full, batch_size) else None
        done = first_step
        while done < full:
            chunk = self._run_rows(rows[done : done + self._pace.steps()], done, rates, known)
            self._pace.learn(chunk.steps, chunk.seconds)
            done += chunk.steps
            yield chunk
        if len(order) % batch_size and done == full:
            yield self._run_rows(order[full * batch_size :].astype(np.int32).reshape(1, -1), done, rates)

    def samples_of(self, index: npt.NDArray[np.int64]) -> tuple[Any, Any]:
        """The samples of these numbers and their labels, as the network takes them."""
        x, y, _ = self._split(self._source.take(index))
        return x, y

    def _split(self, batch: Batch) -> tuple[Any, Any, Any]:
        """Samples, labels and weights of samples; those come behind the labels."""
        x, y = batch
        if not self._is_weighted:
            return x, y, None
        *labels, weights = y
        return x, one_or_list(labels), weights

    def _may_know(self, full: int, batch_size: int) -> bool:
        """Whether the graph of so many full batches may be made for their size."""
        return self._knows_batch and full >= _WORTH_KNOWING and may_know_batch(self._network, batch_size)

    def _run_rows(self, rows: Rows, first: int, rates: Rates | None, known: int | None = None) -> Chunk:
        given = np.zeros(len(rows), np.float32) if rates is None else rates(first, len(rows))
        with self._lock.hold():
            begin = perf_counter()
            if known not in self._runs:
                self._runs[known] = self._make_run(known)
            with self._source.reading():
                told = self._runs[known](tf.constant(len(rows)), self._source.give(rows), tf.constant(given))
            loss, accuracy, answers, values = (tensor.numpy() for tensor in told)
        seconds = perf_counter() - begin
        return Chunk(loss, accuracy, answers, values, len(rows), rows.size, seconds)


class _Pace:
    """Sizes chunks to about 75 ms, from what steps have taken so far; the first is one step, for it traces."""

    def __init__(self) -> None:
        self._seconds_per_step: float | None = None
        self._traced = False

    def steps(self) -> int:
        if not self._traced:
            return 1
        if self._seconds_per_step is None:
            return 4
        return int(np.clip(_CHUNK_SECONDS / self._seconds_per_step, 1, _LONGEST_CHUNK))

    def learn(self, steps: int, seconds: float) -> None:
        if self._traced:
            self._seconds_per_step = max(seconds / steps, 1e-7)
        self._traced = True


_Step = Callable[..., tuple[Any, Any, Any, Any]]
"""From samples, labels and weights of samples to loss, accuracy, answers and their values."""

_Split = Callable[[Batch], tuple[Any, Any, Any]]
"""From what a source gives to samples, labels and weights of samples."""

_Run = Callable[[Any, Any, Any], tuple[Any, Any, Any, Any]]


def source_of(x: Sequence[Samples], y: Sequence[npt.NDArray[Any]], network: keras.Model) -> SampleSource:
    """Where the steps of this network get these samples from."""
    in_memory = [samples for samples in x if not isinstance(samples, StreamedSamples)]
    if len(in_memory) < len(x):
        return Streamed(x, y)
    return OnDevice(in_memory, y, on_host=network.distribute_strategy.num_replicas_in_sync > 1)


def _build_metrics(network: keras.Model, x: Any, y: Any) -> None:
    """Make the variables of the loss and the metrics before a graph is traced, which may not make any."""
    answer = network(x, training=False)
    network.compute_loss(x, y, answer)
    network.compute_metrics(x, y, answer)
    network.reset_metrics()
    if network.optimizer is not None:
        network.optimizer.build(network.trainable_variables)


def _train_step(network: keras.Model) -> _Step:
    def step(x: Any, y: Any, weights: Any = None) -> tuple[Any, Any, Any, Any]:
        _reset(network)
        # A compiler that fuses operations by itself is given those of Keras.
        with nullcontext() if network.jit_compile else quick_updates(network.optimizer):
            metrics = network.train_step((x, y) if weights is None else (x, y, weights))
        accuracy = _accuracy(network, metrics)
        return metrics["loss"], accuracy, tf.zeros((0,), tf.int64), tf.zeros((0,), tf.float32)

    return step


def _test_step(network: keras.Model) -> _Step:
    def step(x: Any, y: Any, weights: Any = None) -> tuple[Any, Any, Any, Any]:
        _reset(network)
        answer = network(x, training=False)
        loss = network.compute_loss(x, y, answer, sample_weight=weights, training=False)
        metrics = network.compute_metrics(x, y, answer)
        first = tf.nest.flatten(answer)[0]
        return loss, _accuracy(network, metrics), _class_numbers(first), _values(first)

    return step


def _class_numbers(answer: Any) -> Any:
    """The class that each answer names, where answers are rows of probabilities (or one, of yes)."""
    if len(answer.shape) != 2:
        return tf.zeros((0,), tf.int64)
    if answer.shape[1] == 1:
        return tf.cast(answer[:, 0] > 0.5, tf.int64)
    return tf.argmax(answer, axis=-1)


def _values(answer: Any) -> Any:
    """The largest number of each answer, where answers are rows."""
    if len(answer.shape) != 2:
        return tf.zeros((0,), tf.float32)
    return tf.cast(tf.reduce_max(answer, axis=-1), tf.float32)


def _reset(network: keras.Model) -> None:
    """Start the running means anew, so that each step tells its own; whole epochs are summed in float64.

    What is no mean over samples (such as the area under a curve) goes on over the epoch.
    """
    for metric in metrics_of(network):
        if not is_over_epoch(metric):
            metric.reset_state()


def metrics_of(network: keras.Model) -> list[keras.metrics.Metric]:
    """The loss and every metric that a network was compiled with; Keras packs those into one."""
    return [metric for whole in network.metrics for metric in getattr(whole, "metrics", [whole])]


def is_over_epoch(metric: keras.metrics.Metric) -> bool:
    """Whether a metric of a compiled network is measured over all samples of an epoch at once."""
    return not re.fullmatch(r"(.*_)?(loss|accuracy)", metric.name)


def _accuracy(network: keras.Model, metrics: dict[str, Any]) -> Any:
    """That of the first output; with several, Keras puts their names before it."""
    name = "accuracy" if len(network.outputs) == 1 else f"{network.output_names[0]}_accuracy"
    return tf.cast(metrics[name], tf.float32) if name in metrics else tf.constant(np.nan, tf.float32)


def _loop(
    step: _Step, source: SampleSource, split: _Split, rate: Any, batch_size: int | None, *, training: bool
) -> _Run:
    """Many steps in one call; in training neither the answers nor their values are gathered.

    With a `batch_size` the graph is made for batches of just this size.
    """
    gathered = (tf.float32, tf.float32) if training else (tf.float32, tf.float32, tf.int64, tf.float32)

    def run(steps: Any, given: Any, rates: Any) -> tuple[Any, Any, Any, Any]:
        def body(number: Any, *told: Any) -> tuple[Any, ...]:
            if rate is not None:
                rate.assign(rates[number])
            loss, *others = step(*split(source.batch(given, number)))
            new = (tf.cast(loss, tf.float32), *others)[: len(told)]
            return number + 1, *(array.write(number, one) for array, one in zip(told, new, strict=True))

        arrays = [tf.TensorArray(dtype, size=steps, infer_shape=place < 2) for place, dtype in enumerate(gathered)]
        _, losses, accuracies, *others = tf.while_loop(
            lambda number, *_: number < steps, body, (tf.constant(0), *arrays), parallel_iterations=1
        )
        nothing = tf.zeros((0,), tf.int64), tf.zeros((0,), tf.float32)
        answers, values = (array.concat() for array in others) if others else nothing
        return losses.stack(), accuracies.stack(), answers, values

    # No AutoGraph: the loop is written out, and Keras' own code needs no conversion.
    signature = [tf.TensorSpec((), tf.int32), source.given(batch_size), tf.TensorSpec((None,), tf.float32)]
    compiled: _Run = tf.function(run, input_signature=signature, autograph=False)
    return compiled
