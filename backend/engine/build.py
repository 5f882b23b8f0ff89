"""From the model spec to a Keras model, and from the training settings to its compilation."""

from typing import Any

import keras

from backend.catalogue.layers import layer_kind
from backend.catalogue.losses import loss_row
from backend.catalogue.optimizers import optimizer_row
from backend.graph.spec import LayerSpec, ModelSpec
from backend.project import TrainingSettings

_PENALIZED = "_regularizer"
_STRENGTH = "_regularizer_strength"


def build_model(spec: ModelSpec, seed: int | None = None) -> keras.Model:
    """Build the functional model; its layers bear the names of the spec.

    With a `seed`, the first weights and all later chance (dropout, order of samples by Keras) follow from it.
    Layers that share weights are calls of one Keras layer, which bears the name of their owner.
    """
    if seed is not None:
        keras.utils.set_random_seed(seed)
    by_name = {layer.name: layer for layer in spec.layers}
    layers: dict[str, keras.layers.Layer] = {}
    tensors: dict[str, Any] = {}
    for layer in spec.layers:
        if layer.kind == "Input":
            tensors[layer.name] = keras.Input(shape=layer.parameters["shape"], name=layer.name)
            continue
        owner = by_name[layer.shares_weights_with or layer.name]
        if owner.name not in layers:
            layers[owner.name] = keras_layer(owner)
        inputs = [tensors[reference.layer] for reference in layer.inputs]
        joins = layer_kind(layer.kind).takes == "many"
        tensors[layer.name] = layers[owner.name](inputs if joins else inputs[0])
    return keras.Model(
        _one_or_list([tensors[name] for name in spec.inputs]),
        _one_or_list([tensors[reference.layer] for reference in spec.outputs]),
        name=spec.name,
    )


def keras_layer(spec: LayerSpec) -> keras.layers.Layer:
    """The Keras layer of a spec, not yet called and without weights."""
    kind = layer_kind(spec.kind)
    arguments: dict[str, Any] = {**kind.fixed, **_arguments(spec)}
    return getattr(keras.layers, kind.id)(name=spec.name, trainable=spec.trainable, **arguments)


def compile_model(model: keras.Model, settings: TrainingSettings) -> None:
    """Compile with optimizer, loss and the accuracy that goes with the loss (none for plain numbers)."""
    row = optimizer_row(settings.optimizer)
    parameters = {**row.defaults(), **settings.optimizer_parameters}
    optimizer = getattr(keras.optimizers, row.keras_class)(learning_rate=settings.learning_rate, **parameters)
    loss = getattr(keras.losses, loss_row(settings.loss).keras_class)()
    model.compile(optimizer=optimizer, loss=loss, metrics=_metrics(model, settings.loss))


def _metrics(model: keras.Model, loss: str) -> list[keras.metrics.Metric]:
    if loss == "sparse_categorical_crossentropy":
        return [keras.metrics.SparseCategoricalAccuracy(name="accuracy")]
    if model.outputs[0].shape[-1] != 1:
        return [keras.metrics.CategoricalAccuracy(name="accuracy")]
    return [keras.metrics.BinaryAccuracy(name="accuracy")] if loss_row(loss).for_classes else []


def _arguments(spec: LayerSpec) -> dict[str, Any]:
    """The parameters as Keras takes them: a penalty and its strength are one argument there."""
    arguments: dict[str, Any] = {}
    for name, value in spec.parameters.items():
        if name.endswith(_STRENGTH):
            continue
        if name.endswith(_PENALIZED):
            arguments[name] = _regularizer(value, spec.parameters[f"{name}_strength"])
        else:
            arguments[name] = value
    return arguments


def _regularizer(kind: Any, strength: Any) -> keras.regularizers.Regularizer | None:
    match kind:
        case "l1":
            return keras.regularizers.L1(strength)
        case "l2":
            return keras.regularizers.L2(strength)
        case "l1_l2":
            return keras.regularizers.L1L2(strength, strength)
        case _:
            return None


def _one_or_list(tensors: list[Any]) -> Any:
    return tensors[0] if len(tensors) == 1 else tensors
