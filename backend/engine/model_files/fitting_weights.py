"""Finds for each layer of a network its weights in a file: by their names, else by their order.

Needs no TensorFlow: what each layer needs is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.engine.model_files.keras_1_arrays import rows_for_channels_last
from backend.engine.model_files.keras_3_weights import stored_names
from backend.engine.model_files.layer_weights import Array, LayerWeights, shape_words
from backend.engine.model_files.weights_only import WeightsFile
from backend.graph.analysis import analyse
from backend.graph.model import Graph, Shape
from backend.wording import Message, UserError, say

_PASSING_ON = frozenset({"Dropout", "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Identity"})


class NotFittingError(UserError):
    """The weights belong to another network; the sentence says which layer does not fit, and why."""


@dataclass(frozen=True)
class LayerNeed:
    """What a layer of the network needs: its name, its Keras class, the shapes of its weights in their order."""

    name: str
    keras_class: str
    shapes: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, eq=False)
class FittedWeights:
    """The weights by the names of the network's layers, and how they were found."""

    weights: dict[str, tuple[Array, ...]]
    note: Message


def fitted_weights(file: WeightsFile, needs: Sequence[LayerNeed], graph: Graph) -> FittedWeights:
    """The weights of the file for a network with these needs; raises `NotFittingError`."""
    reason: Message | None = None
    for pairs, note in _pairings(file, needs):
        wrong = next(((need, held) for need, held in pairs if need.shapes != held.shapes), None)
        if wrong is None:
            return FittedWeights(_weights(file, pairs, graph), note)
        reason = reason or _other_shape(*wrong)
    raise NotFittingError(reason or _other_layers(file, needs))


def _pairings(
    file: WeightsFile, needs: Sequence[LayerNeed]
) -> list[tuple[list[tuple[LayerNeed, LayerWeights]], Message]]:
    """Ways in which each layer that needs weights gets those of one layer of the file, the surest first."""
    needing = [need for need in needs if need.shapes]
    by_name = say("The weights of {name} went into the network by the names of its layers.", name=file.name)
    by_order = say("The weights of {name} went into the network in the order of its layers.", name=file.name)
    found = []
    names = {layer.name: layer for layer in file.weighted}
    if names.keys() == {need.name for need in needing} and len(names) == len(file.weighted):
        found.append(([(need, names[need.name]) for need in needing], by_name))
    if file.in_order:
        if len(needing) == len(file.weighted):
            found.append((list(zip(needing, file.weighted, strict=True)), by_order))
        return found
    stored = {layer.stored_as: layer for layer in file.weighted}
    called = dict(
        zip((need.name for need in needs), stored_names([need.keras_class for need in needs]), strict=True)
    )
    if stored.keys() == {called[need.name] for need in needing}:
        found.append(([(need, stored[called[need.name]]) for need in needing], by_order))
    return found


def _weights(
    file: WeightsFile, pairs: Sequence[tuple[LayerNeed, LayerWeights]], graph: Graph
) -> dict[str, tuple[Array, ...]]:
    flattened = _flattened_shapes(graph) if file.channels_first else {}
    weights = {}
    for need, held in pairs:
        arrays = held.arrays
        if need.name in flattened:
            arrays = (rows_for_channels_last(arrays[0], flattened[need.name]), *arrays[1:])
        weights[need.name] = arrays
    return weights


def _flattened_shapes(graph: Graph) -> Mapping[str, Shape]:
    """By the name of each Dense layer behind a Flatten: what was flattened, where its channels stand last."""
    layers, found = analyse(graph).layers, {}
    for node in graph.nodes:
        if node.kind != "Dense":
            continue
        before = graph.incoming[node.id]
        while before and graph.by_id[before[0].source].kind in _PASSING_ON:
            before = graph.incoming[before[0].source]
        if not before or graph.by_id[before[0].source].kind != "Flatten":
            continue
        flatten = graph.by_id[before[0].source]
        inputs = layers[flatten.id].inputs
        if inputs and len(inputs[0]) > 1 and flatten.parameters.get("data_format") != "channels_first":
            found[node.name] = inputs[0]
    return found


def _other_shape(need: LayerNeed, held: LayerWeights) -> Message:
    return say(
        "“{layer}” needs {needed}, the file has {held}.",
        layer=need.name,
        needed=shape_words(need.shapes),
        held=shape_words(held.shapes),
    )


def _other_layers(file: WeightsFile, needs: Sequence[LayerNeed]) -> Message:
    """How the file differs as a whole, and the first layer that it holds nothing fitting for."""
    whole, first = _other_count(file, needs), _first_without(file, needs)
    return say("{whole} {first}", whole=whole, first=first) if first is not None else whole


def _other_count(file: WeightsFile, needs: Sequence[LayerNeed]) -> Message:
    needing = [need.name for need in needs if need.shapes]
    if len(needing) == len(file.weighted):
        return say("Its layers are of other kinds than those of the network.")
    return say(
        "The network has {needed} layers with weights, the file has weights of {held}: {names}.",
        needed=len(needing),
        held=len(file.weighted),
        names=", ".join(layer.name for layer in file.weighted[:8]) + (", …" if len(file.weighted) > 8 else ""),
    )


def _first_without(file: WeightsFile, needs: Sequence[LayerNeed]) -> Message | None:
    needing = [need for need in needs if need.shapes]
    if file.in_order:
        held_for: list[LayerWeights | None] = list(file.weighted[: len(needing)])
        held_for += [None] * (len(needing) - len(held_for))
    else:
        stored = {layer.stored_as: layer for layer in file.weighted}
        called = zip(needs, stored_names([need.keras_class for need in needs]), strict=True)
        held_for = [stored.get(name) for need, name in called if need.shapes]
    for need, held in zip(needing, held_for, strict=True):
        if held is None:
            return say("For “{layer}” there is nothing in the file.", layer=need.name)
        if need.shapes != held.shapes:
            return _other_shape(need, held)
    return None
