"""The network that the engine has in its hands, with all that belongs to it, for several threads at once."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.cost.network_cost import network_cost
from backend.engine.fit_data import as_inputs
from backend.engine.kept_samples import KeptSamples
from backend.engine.untouched_chance import untouched_chance
from backend.given import as_given
from backend.graph.model import Graph
from backend.graph.spec import ModelSpec
from backend.model_card import Measured
from backend.project import Project
from backend.wording import UserError, say

_MOST_WORK = 10**11
_MOST_STEPS = 100_000
"""Multiply-adds and steps through sequences for one sample: each is some seconds of a usual computer."""

_FEW = 16
"""So many samples are answered at once beside a training, which has filled the memory already."""


def answers_soon(graph: Graph) -> bool:
    """Whether a network answers one sample within seconds, as far as its drawing tells."""
    cost = network_cost(graph)
    return cost.all_multiply_adds <= _MOST_WORK and cost.time_steps <= _MOST_STEPS


@dataclass(frozen=True)
class Snapshot:
    """What a network had learnt at one moment: its weights and the state of its optimizer."""

    weights: list[npt.NDArray[Any]]
    optimizer: list[npt.NDArray[Any]]


class FairLock:
    """A lock that is given in the order in which it was asked for, so that a busy loop starves nobody."""

    def __init__(self) -> None:
        self._next = threading.Lock()
        self._held = threading.Lock()

    @contextmanager
    def hold(self) -> Iterator[None]:
        with self._next:
            self._held.acquire()
        try:
            yield
        finally:
            self._held.release()


@dataclass(eq=False)
class LiveModel:
    """A built and compiled network. `classes` are the names of what its answers stand for; `kept` are some samples
    of the data that it learns from, where it does, `held_out` how many of it are held out. `temperature` is what
    corrects how sure it is, `measured` its accuracy as it was measured last, since it learnt.
    What one that was brought along has learnt from is not known, whatever data its project is set to: `knows_data`
    is false then.

    Whoever changes the weights holds `lock`; answering a drawing does not: it may see a step half done, which
    does no harm, and must not wait.
    """

    network: keras.Model
    spec: ModelSpec
    project: Project
    classes: tuple[str, ...] = ()
    metrics: dict[str, float | None] = field(default_factory=dict)
    kept: KeptSamples | None = None
    temperature: float = 1.0
    measured: Measured | None = None
    held_out: int = 0
    knows_data: bool = True
    lock: FairLock = field(default_factory=FairLock)

    def __post_init__(self) -> None:
        inputs = [tf.TensorSpec((None, *tensor.shape[1:]), tf.float32) for tensor in self.network.inputs]
        self._answer = tf.function(
            self._trace_answer,
            input_signature=[inputs[0] if len(inputs) == 1 else inputs],
            autograph=False,
        )

    def _trace_answer(self, given: Any) -> Any:
        with untouched_chance(self.network):
            return self.network(given, training=False)

    def trace(self) -> None:
        """Trace the answering now, so that it happens at no other moment beside a training."""
        self._answer.get_concrete_function()

    def warm_up(self) -> None:
        """Answer a sample of zeros, so that the first drawing need not wait for tracing and first use.

        One that takes long to answer even once is not asked before somebody wants to know.
        """
        self.trace()
        shapes = [tensor.shape[1:] for tensor in self.network.inputs]
        if not any(None in shape for shape in shapes) and answers_soon(self.project.graph):
            zeros = [tf.zeros((1, *shape)) for shape in shapes]
            self._answer(zeros[0] if len(zeros) == 1 else zeros)

    def snapshot(self) -> Snapshot:
        """Copy weights and optimizer state, between two chunks of a training that may be running."""
        with self.lock.hold():
            return self._now()

    def snapshot_with_answers(
        self, arrays: Mapping[str, npt.NDArray[Any]]
    ) -> tuple[Snapshot, dict[str, npt.NDArray[Any]]]:
        """A snapshot, and what the network answers at that moment, as `answer_arrays` does."""
        with self.lock.hold():
            return self._now(), self.answer_arrays(arrays, _FEW)

    def _now(self) -> Snapshot:
        optimizer = self.network.optimizer
        return Snapshot(
            [variable.numpy().copy() for variable in self.network.weights],
            [] if optimizer is None else [variable.numpy().copy() for variable in optimizer.variables],
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Put back what a snapshot kept."""
        with self.lock.hold():
            self.network.set_weights(snapshot.weights)
            if self.network.optimizer is not None:
                for variable, value in zip(self.network.optimizer.variables, snapshot.optimizer, strict=True):
                    variable.assign(value)

    def weights_are_finite(self) -> bool:
        return all(np.isfinite(weights).all() for weights in self.network.get_weights())

    def answer(self, pictures: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
        """Answer samples of any shape that holds as many values as the Input layer takes: `(count, outputs)`.

        Pictures, `(count, height, width, channels)` from 0 to 1, become what the preparation says.
        Each input is given the same sample; the answer is that of the first output.
        """
        pictures = as_given(np.asarray(pictures, np.float32), self.project.preparation)
        inputs = [as_inputs(pictures, tuple(tensor.shape[1:])) for tensor in self.network.inputs]
        answers = self._answer(inputs[0] if len(inputs) == 1 else inputs)
        first = tf.nest.flatten(answers)[0]
        return np.asarray(first, dtype=np.float32).reshape(len(pictures), -1)

    def answer_arrays(
        self, arrays: Mapping[str, npt.NDArray[Any]], batch_size: int = 256
    ) -> dict[str, npt.NDArray[Any]]:
        """Answer samples by the names of the inputs: one array for each output, by its name, in their order.

        Raises `UserError` where the arrays do not fit the inputs or differ in their number of samples.
        """
        inputs = [
            as_inputs(arrays[name], tuple(tensor.shape[1:]))
            for name, tensor in zip(self.spec.inputs, self.network.inputs, strict=True)
        ]
        counts = {len(array) for array in inputs}
        if len(counts) != 1 or counts == {0}:
            raise UserError(say("The arrays must hold the same number of samples, and at least one."))
        parts = []
        for begin in range(0, len(inputs[0]), batch_size):
            batch = [tf.convert_to_tensor(array[begin : begin + batch_size]) for array in inputs]
            answers = self._answer(batch[0] if len(batch) == 1 else batch)
            parts.append([np.asarray(answer) for answer in tf.nest.flatten(answers)])
        names = [reference.layer for reference in self.spec.outputs]
        return dict(zip(names, (np.concatenate(column) for column in zip(*parts, strict=True)), strict=True))
