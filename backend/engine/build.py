"""From the model spec to a Keras model, and from the training settings to its compilation."""

import threading
from collections.abc import Sequence
from typing import Any

import keras

from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.layers import layer_kind
from backend.catalogue.optimizers import optimizer_row
from backend.engine.half_precision import answering_layers, precision
from backend.engine.implied_names import tell_apart
from backend.engine.metrics import accuracy_metrics, further_metrics
from backend.graph.layer_call import call_arguments, layer_call
from backend.graph.spec import LayerSpec, ModelSpec, TensorRef
from backend.output_losses import OutputLoss, output_losses
from backend.project import TrainingSettings

BUILDING = threading.Lock()
"""Held from the setting of a seed to the end of what is built with it: first weights follow from Keras' seed,
which is one for the whole process."""


def build_model(spec: ModelSpec, seed: int | None = None, *, half_precision: bool = False) -> keras.Model:
    """Build the functional model; its layers bear the names of the spec.

    With `half_precision` all layers but those that answer compute in float16, and Keras scales the loss.

    With a `seed`, the first weights and all later chance (dropout, order of samples by Keras) follow from it.
    Layers that share weights are calls of one Keras layer, which bears the name of their owner.
    """
    if seed is not None:
        keras.utils.set_random_seed(seed)
    by_name, answering = {layer.name: layer for layer in spec.layers}, answering_layers(spec)
    layers: dict[str, keras.layers.Layer] = {}
    tensors: dict[TensorRef, Any] = {}
    for layer in spec.layers:
        if layer.kind == "Input":
            tensors[TensorRef(layer.name)] = make(layer_call(layer))
            continue
        owner = by_name[layer.shares_weights_with or layer.name]
        if owner.name not in layers:
            with precision(half_precision and owner.name not in answering):
                layers[owner.name] = keras_layer(owner)
        answer = call_layer(layers[owner.name], layer, [tensors[one] for one in layer.inputs])
        # Only now: what attention and convolutional LSTMs make inside follows the layer once it is there.
        layers[owner.name].trainable = owner.trainable
        answers = answer if isinstance(answer, list | tuple) else [answer]
        tensors.update((TensorRef(layer.name, port), tensor) for port, tensor in enumerate(answers))
    tell_apart([tensors[reference] for reference in spec.outputs], by_name.keys())
    with precision(half_precision):  # by its own policy Keras knows to scale the loss
        return keras.Model(
            _one_or_list([tensors[TensorRef(name)] for name in spec.inputs]),
            _one_or_list([tensors[reference] for reference in spec.outputs]),
            name=spec.name,
        )


def keras_layer(spec: LayerSpec) -> keras.layers.Layer:
    """The Keras layer of a spec, not yet called and without weights."""
    layer: keras.layers.Layer = make(layer_call(spec))
    if isinstance(layer, keras.layers.RandomBrightness):
        # Keras keeps a list here that it cannot copy, and so could not save the network.
        layer.value_range = tuple(layer.value_range)
    return layer


def call_layer(layer: keras.layers.Layer, spec: LayerSpec, inputs: Sequence[Any]) -> Any:
    """Call a layer on its inputs as its kind wants them; answers a tensor, or several in a list or tuple."""
    kind, settings = layer_kind(spec.kind), call_arguments(spec)
    if kind.takes == "one" or (kind.given == "states" and len(inputs) == 1):
        return layer(inputs[0], **settings)
    match kind.given:
        case "list":
            return layer(list(inputs), **settings)
        case "separate":
            return layer(*inputs, **settings)
        case "states":
            return layer(inputs[0], initial_state=list(inputs[1:]), **settings)


def make(call: KerasCall) -> Any:
    """What the call makes. Its function is a name inside Keras that the catalogue wrote, never one from a file."""
    module, name = call.function.rsplit(".", 1) if "." in call.function else ("", call.function)
    home = getattr(keras, module) if module else keras
    return getattr(home, name)(**{key: _made(value) for key, value in call.arguments.items()})


def _made(value: Argument) -> Any:
    match value:
        case KerasCall():
            return make(value)
        case tuple():
            return tuple(_made(part) for part in value)
        case list():
            return [_made(part) for part in value]
        case _:
            return value


def compile_model(model: keras.Model, settings: TrainingSettings, outputs: Sequence[str] = ()) -> None:
    """Compile with the optimizer, and for each output its loss and the accuracy that goes with it.

    `outputs` are the ids of the nodes that give the outputs, in their order; without them all learn by the same
    loss. The first output is also measured by the further metrics, as far as they go with its loss. The learning
    rate is a plain variable, which may be set before each step.
    """
    losses = output_losses(settings, outputs, len(model.outputs))
    answers = [output.shape[-1] for output in model.outputs]
    metrics = [accuracy_metrics(loss.row.id, count) for loss, count in zip(losses, answers, strict=True)]
    metrics[0] += further_metrics(settings.metrics, losses[0].row.id, answers[0])
    weighed = any(loss.weight != 1.0 for loss in losses)
    model.compile(
        optimizer=_optimizer(settings),
        loss=_one_or_list([_loss(loss) for loss in losses]),
        loss_weights=[loss.weight for loss in losses] if weighed else None,
        metrics=_one_or_list(metrics),
    )


def _optimizer(settings: TrainingSettings) -> keras.optimizers.Optimizer:
    row = optimizer_row(settings.optimizer)
    parameters = {**row.defaults(), **settings.optimizer_parameters}
    return getattr(keras.optimizers, row.keras_class)(learning_rate=settings.learning_rate, **parameters)


def _loss(loss: OutputLoss) -> keras.losses.Loss:
    return getattr(keras.losses, loss.row.keras_class)(**loss.parameters)


def _one_or_list(things: list[Any]) -> Any:
    return things[0] if len(things) == 1 else things
