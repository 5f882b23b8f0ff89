"""Samples that stream from their file: the next batches are read while one is computed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.data.streamed import Samples
from backend.engine.sample_source import Batch, Rows, one_or_list

_READ_AHEAD = 64 * 1024**2
"""Bytes of batches that wait to be computed, at the most: a chunk of steps or more."""

_MOST_BATCHES_AHEAD = 256


class Streamed:
    """Samples that are read from their file as steps take them; the targets lie in memory.

    The batches are those that `OnDevice` gathers, to the last bit. A file that cannot be read any more ends the
    steps in a `DataError`.
    """

    def __init__(self, x: Sequence[Samples], y: Sequence[npt.NDArray[Any]]) -> None:
        self._x, self._y = list(x), list(y)
        self._order: npt.NDArray[np.integer[Any]] = np.zeros(0, np.int64)
        self._batch_size = 1
        self._batches: Any = None
        self._dataset: Any = None
        self._trouble: Exception | None = None
        first = self._read(np.array([0]))
        self._signature = tuple(tf.TensorSpec((None, *array.shape[1:]), array.dtype) for array in first)
        self._sample_bytes = max(1, sum(array.nbytes for array in first))

    @property
    def samples(self) -> int:
        return len(self._x[0])

    def given(self, batch_size: int | None = None) -> Any:
        return tf.data.IteratorSpec(self._signature)

    def take(self, index: npt.NDArray[np.integer[Any]]) -> Batch:
        return self._as_batch([tf.constant(array) for array in self._read(index)])

    def begin(self, order: npt.NDArray[np.integer[Any]], batch_size: int) -> None:
        with tf.device("CPU:0"):
            if self._dataset is None or batch_size != self._batch_size:
                ahead = int(np.clip(_READ_AHEAD // (self._sample_bytes * batch_size), 1, _MOST_BATCHES_AHEAD))
                batches = tf.data.Dataset.from_generator(self._read_all, output_signature=self._signature)
                self._dataset = batches.prefetch(ahead)
            self._order, self._batch_size, self._trouble = order, batch_size, None
            self._batches = iter(self._dataset)

    def give(self, rows: Rows) -> Any:
        return self._batches

    @contextmanager
    def reading(self) -> Iterator[None]:
        try:
            yield
        except tf.errors.OpError as error:
            raise self._trouble or error from error

    def batch(self, given: Any, number: Any) -> Batch:
        return self._as_batch(list(next(given)))

    def _read_all(self) -> Iterator[tuple[npt.NDArray[Any], ...]]:
        order, size = self._order, self._batch_size
        try:
            for begin in range(0, len(order), size):
                yield self._read(order[begin : begin + size])
        except Exception as error:
            self._trouble = error  # TensorFlow passes on its text alone
            raise

    def _read(self, index: npt.NDArray[np.integer[Any]]) -> tuple[npt.NDArray[Any], ...]:
        inputs: list[npt.NDArray[Any]] = []
        for samples, first in zip(self._x, self._first_alike(), strict=True):
            inputs.append(
                inputs[first].reshape(len(index), *samples.shape[1:]) if first < len(inputs) else samples[index]
            )
        return (*inputs, *(targets[index] for targets in self._y))

    def _first_alike(self) -> list[int]:
        """For each input the first that shows the same samples, perhaps in another shape: they are read once."""
        stored = [getattr(samples, "stored", samples) for samples in self._x]
        return [next(place for place, other in enumerate(stored) if other is one) for one in stored]

    def _as_batch(self, tensors: list[Any]) -> Batch:
        inputs = len(self._x)
        return one_or_list(tensors[:inputs]), one_or_list(tensors[inputs:])
