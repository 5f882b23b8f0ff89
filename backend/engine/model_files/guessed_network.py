"""Guesses the network that weights alone belong to, from their shapes and from what their layers are called.

A guess is told as one, with all that was assumed. Needs no TensorFlow.
"""

from collections.abc import Mapping
from itertools import pairwise

import msgspec
import numpy as np

from backend.catalogue.layers import layer_kind
from backend.catalogue.values import check_value
from backend.engine.model_files.data_to_begin_with import with_data_that_fits
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.guessed_chain import pieces_in_order
from backend.engine.model_files.guessed_layers import Guess, guess_layers
from backend.engine.model_files.guessed_preparation import guessed_preparation, told_preparation
from backend.engine.model_files.keras_1_arrays import rows_for_channels_last
from backend.engine.model_files.keras_training import training_settings
from backend.engine.model_files.layer_weights import Array
from backend.engine.model_files.read import ModelFile
from backend.engine.model_files.weights_only import WeightsFile
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.layout import tidy
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import FreshNames
from backend.graph.to_spec import model_spec
from backend.project import Project
from backend.project_format.errors import quoted, tamed
from backend.wording import say


def guessed_model(file: WeightsFile, title: str) -> ModelFile:
    """The guessed network with the weights; raises `ModelFileError`, which says what to do instead."""
    if any(0 in shape for layer in file.weighted for shape in layer.shapes):
        raise _no_guess(file)
    guess = guess_layers(pieces_in_order(file), in_order=file.in_order)
    if guess is None:
        raise _no_guess(file)
    try:
        graph, node_of_layer = _graph(guess)
        spec = model_spec(graph)
    except GraphError as error:
        raise _no_guess(file) from error
    weights = {graph.by_id[node].name: arrays for node, arrays in _weights(file, guess, node_of_layer).items()}
    _check_counts(file, graph, weights)
    training, _ = training_settings(None, graph)
    project = Project(
        name=quoted(title)[:100] or "Model",
        graph=graph,
        training=training,
        preparation=guessed_preparation(graph, "", weights),
    )
    begin = say(
        "{name} holds weights only. This network was guessed from their shapes; try it on samples that you know "
        "before you trust it.",
        name=file.name,
    )
    return ModelFile(
        project=with_data_that_fits(project),
        spec=spec,
        weights=weights,
        optimizer=(),
        classes=(),
        metrics={},
        origin=f"Keras {file.keras_version}".strip(),
        notes=(tamed(begin), *guess.assumed, *told_preparation(graph, project.preparation, weights)),
        taken="copy",
    )


def _graph(guess: Guess) -> tuple[Graph, dict[int, str]]:
    """The row of layers as a graph, and the node of each layer by its place; raises `GraphError`."""
    nodes: list[Node] = []
    names = FreshNames()
    for number, layer in enumerate(guess.layers):
        name = names.take(layer.name)
        kind = layer_kind(layer.kind)
        for key, value in layer.parameters.items():
            parameter = kind.parameter(key)
            assert parameter is not None
            check_value(parameter, value)
        parameters = {**kind.defaults(), **layer.parameters}
        nodes.append(Node(f"n{number + 1}", layer.kind, name, parameters))
    links = [Link(first.id, second.id) for first, second in pairwise(nodes)]
    places = tidy(Graph(tuple(nodes), tuple(links)))
    placed = tuple(msgspec.structs.replace(node, position=places[node.id]) for node in nodes)
    return Graph(placed, tuple(links)), {number: node.id for number, node in enumerate(nodes)}


def _weights(file: WeightsFile, guess: Guess, node_of_layer: Mapping[int, str]) -> dict[str, tuple[Array, ...]]:
    found: dict[str, tuple[Array, ...]] = {}
    after_flatten = False
    for number, layer in enumerate(guess.layers):
        after_flatten = after_flatten or layer.kind == "Flatten"
        if layer.piece is None or layer.piece.weights is None:
            continue
        arrays = layer.piece.weights.arrays
        if layer.kind == "Dense" and after_flatten:
            after_flatten = False
            if file.channels_first and guess.before_flatten is not None:
                arrays = (rows_for_channels_last(arrays[0], guess.before_flatten), *arrays[1:])
        found[node_of_layer[number]] = arrays
    return found


def _check_counts(file: WeightsFile, graph: Graph, weights: Mapping[str, tuple[Array, ...]]) -> None:
    analysis = analyse(graph)
    for node in graph.nodes:
        held = sum(int(np.prod(array.shape)) for array in weights.get(node.name, ()))
        if held != (analysis.layers[node.id].parameters or 0):
            raise _no_guess(file)


def _no_guess(file: WeightsFile) -> ModelFileError:
    return ModelFileError(
        tamed(
            say(
                "{name} holds weights only, and no usual network fits their shapes. Open the network first, as a "
                "project, a Keras program or the .json of its architecture; then the weights go into it.",
                name=file.name,
            )
        )
    )
