"""Where steps get their samples from: a source lies on the device, or streams from a file."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.data.aligned import is_aligned

Rows = npt.NDArray[np.int32]
"""`(steps, batch)`: which samples each step takes."""

Batch = tuple[Any, Any]
"""What the network takes and what it is to answer: a tensor each, or a list of them where there are several."""

MOST_ON_A_CARD = 2 * 1024**3
"""Bytes of samples that may lie in the memory of a graphics card; more stay in that of the machine."""


class SampleSource(Protocol):
    """All samples of a training or a measurement, as one step after the other takes them."""

    @property
    def samples(self) -> int:
        """How many there are."""

    def given(self, batch_size: int | None = None) -> Any:
        """The type of what `give` returns, for a signature of `tf.function`; of batches of that size."""

    def take(self, index: npt.NDArray[np.integer[Any]]) -> Batch:
        """A batch of these samples, out of turn."""

    def begin(self, order: npt.NDArray[np.integer[Any]], batch_size: int) -> None:
        """From now on batches of so many samples in this order are asked for; the last takes what is left."""

    def give(self, rows: Rows) -> Any:
        """What the graph of the next `len(rows)` steps is called with."""

    def reading(self) -> AbstractContextManager[None]:
        """To be held while that graph runs: what goes wrong with the reading is raised as what it is."""

    def batch(self, given: Any, number: Any) -> Batch:
        """In that graph: the batch of the step `number` (from 0), which is asked for in this order, once."""


class OnDevice:
    """Samples that lie in memory whole, on the device that computes if it has the room for them.

    With `on_host` they stay in the memory of the machine: several cards take their shares from there.
    """

    def __init__(
        self, x: Sequence[npt.NDArray[Any]], y: Sequence[npt.NDArray[Any]], *, on_host: bool = False
    ) -> None:
        self._on_host = on_host or sum(array.nbytes for array in (*x, *y)) > MOST_ON_A_CARD
        self._x, self._y = self._tensors(x), self._tensors(y)
        self._samples = len(x[0])

    @property
    def samples(self) -> int:
        return self._samples

    def given(self, batch_size: int | None = None) -> Any:
        # The samples are given and not captured: a graph that TensorFlow keeps would keep them, too.
        samples = tf.nest.map_structure(tf.TensorSpec.from_tensor, (self._x, self._y))
        return (tf.TensorSpec((None, batch_size), tf.int32), *samples)

    def take(self, index: npt.NDArray[np.integer[Any]]) -> Batch:
        return self._rows(self._x, self._y, index)

    def begin(self, order: npt.NDArray[np.integer[Any]], batch_size: int) -> None:
        pass  # each chunk says by itself what it takes

    def give(self, rows: Rows) -> Any:
        return tf.constant(rows), self._x, self._y

    def reading(self) -> AbstractContextManager[None]:
        return nullcontext()

    def batch(self, given: Any, number: Any) -> Batch:
        rows, x, y = given
        return self._rows(x, y, rows[number])

    def _rows(self, x: Any, y: Any, index: Any) -> Batch:
        def take(tensor: Any) -> Any:
            return tf.gather(tensor, index)

        if self._on_host:
            with tf.device("CPU:0"):
                return tf.nest.map_structure(take, x), tf.nest.map_structure(take, y)
        return tf.nest.map_structure(take, x), tf.nest.map_structure(take, y)

    def _tensors(self, arrays: Sequence[npt.NDArray[Any]]) -> Any:
        if self._on_host:
            with tf.device("CPU:0"):
                return one_or_list([to_tensor(array) for array in arrays])
        return one_or_list([to_tensor(array) for array in arrays])


def to_tensor(array: npt.NDArray[Any]) -> Any:
    """The array as a tensor on the device of this moment; in the memory of the machine nothing is copied.

    The array must not be changed afterwards. TensorFlow's own conversion holds it three times for a while.
    """
    stays = not tf.config.list_logical_devices("GPU") or "CPU" in tf.constant(0).device
    if stays and array.dtype == np.float32 and array.size and is_aligned(array):
        return tf.experimental.dlpack.from_dlpack(array.__dlpack__())
    return tf.convert_to_tensor(array)


def one_or_list(things: list[Any]) -> Any:
    """The only one, or the list of several, as Keras wants it."""
    return things[0] if len(things) == 1 else things
