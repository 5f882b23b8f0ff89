"""Looks inside: what each layer of a network, trained or not, makes of a sample."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import keras
import msgspec
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.catalogue.layers import layer_kind
from backend.data.at_hand import is_at_hand
from backend.data.load import load_or_stream
from backend.engine.build import BUILDING, build_model
from backend.engine.fit_data import DataDoesNotFitError, as_inputs
from backend.engine.layer_pictures import LARGE, SMALL, packed, view_of
from backend.engine.live_model import LiveModel
from backend.graph.spec import LayerSpec, ModelSpec, TensorRef
from backend.messages import InsideView, LookInside
from backend.project import DataChoice
from backend.wording import UserError, say

SAMPLES = 200
"""So many samples of the data are kept to be looked at."""

_FEW = 40
"""A network with more layers than this is shown in smaller pictures."""


@dataclass(frozen=True, eq=False)
class _Samples:
    """Samples of some data, unseen ones where it has any, with the names of their classes."""

    x: npt.NDArray[np.float32]
    labels: list[str]


class Inside:
    """Keeps the network that was looked into last, and some samples, so that the next look is quick.

    It belongs to one thread: that of the quick lane.
    """

    def __init__(self) -> None:
        self._spec: ModelSpec | None = None
        self._seed = 0
        self._twin: keras.Model | None = None
        self._run: Callable[[Any], Any] = _nothing
        self._first_weights: list[npt.NDArray[Any]] = []
        self._source: object = None
        self._samples: _Samples | None = None

    def look(self, request: LookInside, live: LiveModel | None) -> InsideView:
        """Compute every layer; raises `UserError` where there is no sample or the network cannot be built."""
        begin = perf_counter()
        sample, label, number, count = self._sample_of(request)
        twin = self._twin_of(request.spec, request.seed)
        trained = live is not None and _has_its_layers(live.spec, request.spec)
        if trained and live is not None:
            _copy_weights(live.network, twin)
        else:
            twin.set_weights(self._first_weights)
        answers = _answers(twin, self._run, request.spec, sample)
        most, side = SMALL if len(answers) <= _FEW else (9, 14)
        layers, pictures = packed(view_of(name, values, most, side) for name, values in answers.items())
        closer, large = None, np.zeros(0, np.uint8)
        if request.closer in answers:
            closer, large = view_of(request.closer, answers[request.closer], *LARGE)
        milliseconds = 1000 * (perf_counter() - begin)
        return InsideView(trained, label, number, count, layers, pictures, closer, large, milliseconds)

    # The sample --------------------------------------------------------------------------------------------

    def _sample_of(self, request: LookInside) -> tuple[npt.NDArray[np.float32], str, int, int]:
        """The sample, its label, its number and of how many."""
        if request.picture is not None:
            return np.asarray(request.picture, np.float32), "", 0, 0
        samples = self._samples_of(request.data)
        number = request.sample % len(samples.x)
        return samples.x[number], samples.labels[number], number, len(samples.x)

    def _samples_of(self, choice: DataChoice) -> _Samples:
        source = _source_of(choice)
        if self._samples is None or source != self._source:
            if not is_at_hand(choice):
                raise UserError(say("The data is not on this computer yet: fetch it on the Train page."))
            dataset = load_or_stream(choice)
            has_test = len(dataset.x_test) > 0
            x = (dataset.x_test if has_test else dataset.x_train)[:SAMPLES]
            y = (dataset.y_test if has_test else dataset.y_train)[:SAMPLES]
            classes = dataset.facts.classes
            # A copy, or the small part would keep the whole in memory.
            self._samples = _Samples(x.copy(), [classes[label] if classes else str(label) for label in y])
            self._source = source
        return self._samples

    # The network -------------------------------------------------------------------------------------------

    def _twin_of(self, spec: ModelSpec, seed: int) -> keras.Model:
        """A network of its own with the same layers, whose outputs are those of all of them."""
        if self._twin is None or spec != self._spec or seed != self._seed:
            self._twin = None
            every = msgspec.structs.replace(spec, outputs=tuple(TensorRef(layer.name) for layer in spec.layers))
            with BUILDING:
                self._twin = build_model(every, seed)
            self._first_weights = self._twin.get_weights()
            self._run = _runner(self._twin, spec)
            self._spec, self._seed = spec, seed
        return self._twin


def _source_of(choice: DataChoice) -> object:
    """What tells one data from another, a file that was written anew included."""
    if choice.path is None:
        return choice.name
    path = Path(choice.path)
    return choice.name, choice.path, path.stat().st_mtime_ns if path.is_file() else 0


def _has_its_layers(has: ModelSpec, wanted: ModelSpec) -> bool:
    """Whether every wanted layer is there just so, with what comes into it."""
    there = {layer.name: _without_training(layer) for layer in has.layers}
    return all(there.get(layer.name) == _without_training(layer) for layer in wanted.layers)


def _without_training(layer: LayerSpec) -> LayerSpec:
    """The layer as it answers: whether it learns does not matter for that."""
    return msgspec.structs.replace(layer, trainable=True)


def _copy_weights(source: keras.Model, target: keras.Model) -> None:
    """Copy by the names of layers; the source may be learning meanwhile, which does no harm."""
    for layer in target.layers:
        if layer.weights:
            layer.set_weights(source.get_layer(layer.name).get_weights())


def _runner(twin: keras.Model, spec: ModelSpec) -> Callable[[Any], Any]:
    """What runs the twin: as it is, or traced where each step of a sequence would be a hundred small calls."""

    def run(given: Any) -> Any:
        return twin(given, training=False)

    is_recurrent = any(layer_kind(layer.kind).group == "recurrent" for layer in spec.layers)
    return tf.function(run, autograph=False) if is_recurrent else run


def _nothing(_given: Any) -> Any:
    raise AssertionError("no network is there yet")


def _answers(
    twin: keras.Model, run: Callable[[Any], Any], spec: ModelSpec, sample: npt.NDArray[np.float32]
) -> dict[str, npt.NDArray[np.float32]]:
    """What each layer (its first output) answers to the sample, channels last, without the batch axis."""
    inputs = [_fitted(sample, tuple(tensor.shape[1:])) for tensor in twin.inputs]
    if all(values is None for values in inputs):
        raise UserError(say("The sample does not fit the Input layer."))
    given = [
        np.zeros((1, *(length or 1 for length in tensor.shape[1:])), np.float32) if values is None else values
        for values, tensor in zip(inputs, twin.inputs, strict=True)
    ]
    tensors = [tf.convert_to_tensor(values) for values in given]  # an array would be traced anew each time
    answers = run(tensors[0] if len(tensors) == 1 else tensors)
    listed = answers if isinstance(answers, list | tuple) else [answers]
    return {
        layer.name: _channels_last(np.asarray(keras.ops.convert_to_numpy(answer))[0], layer)
        for layer, answer in zip(spec.layers, listed, strict=True)
    }


def _fitted(sample: npt.NDArray[np.float32], shape: tuple[int | None, ...]) -> npt.NDArray[np.float32] | None:
    try:
        return as_inputs(sample[None], shape)
    except DataDoesNotFitError:
        return None


def _channels_last(values: npt.NDArray[Any], layer: LayerSpec) -> npt.NDArray[Any]:
    if layer.parameters.get("data_format") == "channels_first" and values.ndim > 1:
        return np.moveaxis(values, 0, -1)
    return values
