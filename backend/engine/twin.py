"""A twin of a network: the same layers once more, with the answers of all of them, to look inside at leisure.

What is traced, watched or changed in a twin is nothing of the network that may be learning meanwhile: neither its
chance nor its graphs nor the moment of its next step. Only its weights are read, which does no harm.
"""

from collections.abc import Callable, Collection
from typing import Any, TypeVar

import keras
import msgspec
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.catalogue.layers import layer_kind
from backend.engine.build import BUILDING, build_model
from backend.engine.fit_data import DataDoesNotFitError, as_inputs
from backend.engine.live_model import LiveModel
from backend.engine.states_over_time import states_over_time, tells_the_last_only
from backend.given import as_given
from backend.graph.spec import LayerSpec, ModelSpec, TensorRef
from backend.project import Preparation
from backend.wording import UserError, say

Made = TypeVar("Made")

_STAYS = 4
"""A network that is looked at for the fourth time is worth tracing."""


class Twin:
    """Layers and weights of its own. It belongs to one thread; who asks it says by what `preparation` it takes
    pictures, `(count, height, width, channels)` from 0 to 1.
    """

    def __init__(self, spec: ModelSpec, seed: int) -> None:
        self.spec, self.seed = spec, seed
        every = msgspec.structs.replace(spec, outputs=tuple(TensorRef(layer.name) for layer in spec.layers))
        with BUILDING:
            self.network = build_model(every, seed)
        self._first_weights = self.network.get_weights()
        self._is_recurrent = any(layer_kind(layer.kind).group == "recurrent" for layer in spec.layers)
        self._looks = 0
        self.preparation = Preparation()
        self._made: dict[object, Any] = {}

    def take_weights(self, live: LiveModel | None) -> bool:
        """Take what the network has learnt by now, as far as it has these layers, else the first weights.

        Tells whether it has all of them.
        """
        alike = frozenset[str]() if live is None else _layers_alike(live.spec, self.spec)
        has_all = len(alike) == len(self.spec.layers)
        if not has_all:
            self.network.set_weights(self._first_weights)
        if live is not None:
            _copy_weights(live.network, self.network, alike)
        return has_all

    def kept(self, key: object, make: Callable[[], Made]) -> Made:
        """What was made for this twin under that key, so that it is traced once only."""
        if key not in self._made:
            self._made[key] = make()
        made: Made = self._made[key]
        return made

    # Answering --------------------------------------------------------------------------------------------

    def inputs_of(self, samples: npt.NDArray[Any]) -> tuple[list[Any], int]:
        """A tensor for each input, and the first input that takes the samples; those that do not get zeros.

        Raises `UserError` where no input takes them.
        """
        count = len(samples)
        samples = as_given(np.asarray(samples, np.float32), self.preparation)
        inputs = [_fitted(samples, tuple(tensor.shape[1:])) for tensor in self.network.inputs]
        takes = [place for place, values in enumerate(inputs) if values is not None]
        if not takes:
            raise UserError(say("The sample does not fit the Input layer."))
        given = [
            np.zeros((count, *(length or 1 for length in tensor.shape[1:])), np.float32)
            if values is None
            else values
            for values, tensor in zip(inputs, self.network.inputs, strict=True)
        ]
        # An array would be traced anew each time.
        return [tf.convert_to_tensor(values) for values in given], takes[0]

    def signature(self) -> list[tf.TensorSpec]:
        """What a traced function takes for the inputs: any number of samples."""
        return [tf.TensorSpec((None, *tensor.shape[1:]), tf.float32) for tensor in self.network.inputs]

    def run(self, given: list[Any]) -> list[Any]:
        """The first output of every layer, in the order of the spec, as tensors."""
        answers = self.network(given[0] if len(given) == 1 else given, training=False)
        return list(answers) if isinstance(answers, list | tuple) else [answers]

    def run_over_time(self, given: list[Any]) -> list[Any]:
        """As `run`; recurrent layers tell what they had after each step, also where they hand on the last one."""
        outputs = self.run(given)
        places = {layer.name: place for place, layer in enumerate(self.spec.layers)}
        shown = list(outputs)
        for place, layer in enumerate(self.spec.layers):
            if tells_the_last_only(layer) and not any(reference.port for reference in layer.inputs):
                inputs = [outputs[places[reference.layer]] for reference in layer.inputs]
                owner = self.network.get_layer(layer.shares_weights_with or layer.name)
                shown[place] = states_over_time(owner, layer, inputs)
        return shown

    def answers(self, sample: npt.NDArray[np.float32], *, over_time: bool = False) -> dict[str, npt.NDArray[Any]]:
        """What each layer (its first output) answers to the sample, channels last, without the batch axis.

        Recurrent layers answer with all their steps if it is to be shown `over_time`.
        """
        given, _ = self.inputs_of(sample[np.newaxis])
        self._looks += 1
        answers = self._runner(over_time)(given)
        return {
            layer.name: channels_last(np.asarray(keras.ops.convert_to_numpy(answer))[0], layer)
            for layer, answer in zip(self.spec.layers, answers, strict=True)
        }

    def _runner(self, over_time: bool) -> Callable[[list[Any]], list[Any]]:
        """As it is at first: a network that is being drawn is soon another one. Traced when it stays, or where
        each step of a sequence would be a hundred small calls."""
        if self._looks < _STAYS and not self._is_recurrent:
            return self.run
        run = self.run_over_time if over_time and self._is_recurrent else self.run
        traced: Callable[[list[Any]], list[Any]] = self.kept(
            run.__name__, lambda: tf.function(run, input_signature=[self.signature()], autograph=False)
        )
        return traced


class Twins:
    """Keeps the twin that was made last, so that the next look is quick."""

    def __init__(self) -> None:
        self._twin: Twin | None = None

    def of(self, spec: ModelSpec, seed: int) -> Twin:
        """The twin of a network, with the first weights that `seed` gives."""
        if self._twin is None or spec != self._twin.spec or seed != self._twin.seed:
            self._twin = None  # let go first, so that there are never two
            self._twin = Twin(spec, seed)
        return self._twin


def channels_last(values: Any, layer: LayerSpec) -> Any:
    """An answer of a layer without the batch axis, with its channels behind."""
    if layer.parameters.get("data_format") == "channels_first" and values.ndim > 1:
        return np.moveaxis(values, 0, -1)
    return values


def _fitted(samples: npt.NDArray[Any], shape: tuple[int | None, ...]) -> npt.NDArray[np.float32] | None:
    try:
        return as_inputs(samples, shape)
    except DataDoesNotFitError:
        return None


def _layers_alike(has: ModelSpec, wanted: ModelSpec) -> frozenset[str]:
    """The wanted layers that are there just so, with the names of what comes into them."""
    there = {layer.name: _without_training(layer) for layer in has.layers}
    return frozenset(layer.name for layer in wanted.layers if there.get(layer.name) == _without_training(layer))


def _without_training(layer: LayerSpec) -> LayerSpec:
    """The layer as it answers: whether it learns does not matter for that."""
    return msgspec.structs.replace(layer, trainable=True)


def _copy_weights(source: keras.Model, target: keras.Model, names: Collection[str]) -> None:
    """Copy those of the layers of these names that have the same sizes; the source may be learning meanwhile,
    which does no harm."""
    there = {layer.name: layer for layer in source.layers}
    for layer in target.layers:
        if layer.name not in names or not layer.weights:
            continue
        pairs = list(zip(layer.weights, there[layer.name].weights, strict=True))
        if all(weight.shape == learnt.shape for weight, learnt in pairs):
            for weight, learnt in pairs:
                weight.assign(learnt.numpy())
