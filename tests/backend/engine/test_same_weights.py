"""Whether weights go on in a changed layer is told without Keras; Keras then has the same sizes in both."""

from collections.abc import Iterator
from random import Random

import keras
import pytest

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS
from backend.engine.build import call_layer, keras_layer
from backend.graph.analysis import MOST_VALUES, analyse_layer
from backend.graph.model import Node, ParameterValue, Shape
from backend.graph.same_weights import what_sizes_differ_by
from backend.graph.spec import LayerSpec
from tests.backend.random_values import random_parameters, random_shape, random_value

Layer = tuple[list[Shape], dict[str, ParameterValue]]

WITH_WEIGHTS = ("Dense", "Conv2D", "SeparableConv2D", "BatchNormalization", "LayerNormalization", "LSTM", "PReLU")
"""The kinds that most networks have; `python -m tests.backend.engine.test_same_weights` tries all."""


@pytest.mark.parametrize("kind", WITH_WEIGHTS)
def test_that_layers_said_to_have_weights_of_the_same_sizes_have_them(kind: str) -> None:
    said, wrongly = compared(LAYER_KINDS[kind], seed=3, wanted=6)
    assert said > 0
    assert not wrongly


def compared(kind: LayerKind, seed: int, wanted: int) -> tuple[int, list[str]]:
    """How many changed layers were said to keep their sizes, and those of them that do not."""
    random, said, wrongly = Random(seed), 0, []
    for before in _layers(kind, random, 60 * wanted):
        after = _changed(kind, before, random)
        if said >= wanted:
            break
        if after is None or after == before or what_sizes_differ_by(kind, before, after) is not None:
            continue
        said += 1
        one, other = (_sizes(kind, layer) for layer in (before, after))
        if one != other:
            wrongly.append(f"{kind.id} {before} {after}: {one} {other}")
    return said, wrongly


def _layers(kind: LayerKind, random: Random, tries: int) -> Iterator[Layer]:
    """Random layers of the kind that are right and have weights."""
    for _ in range(tries):
        shape = random_shape(random)
        layer: Layer = ([shape] * max(1, kind.least_inputs), random_parameters(kind, random))
        if _is_right(kind, layer):
            yield layer


def _changed(kind: LayerKind, layer: Layer, random: Random) -> Layer | None:
    """The layer with one setting and perhaps what comes in changed; `None` where that cannot be."""
    inputs, parameters = layer
    if kind.parameters and random.random() < 0.8:
        parameter = random.choice(kind.parameters)
        parameters = {**parameters, parameter.name: random_value(parameter, random)}
    if random.random() < 0.5:
        changed = list(inputs[0])
        changed[random.randrange(len(changed))] = random.randint(1, 6)
        inputs = [tuple(changed)] * len(inputs)
    elif random.random() < 0.3:
        inputs = [random_shape(random)] * len(inputs)
    after = (inputs, parameters)
    return after if _is_right(kind, after) else None


def _is_right(kind: LayerKind, layer: Layer) -> bool:
    found = analyse_layer(kind, Node("n", kind.id, "layer", layer[1]), tuple(layer[0]))
    return 0 < (found.parameters or 0) < min(MOST_VALUES, 50_000)


def _sizes(kind: LayerKind, layer: Layer) -> list[tuple[int, ...]]:
    spec = LayerSpec("layer", kind.id, layer[1])
    made = keras_layer(spec)
    call_layer(made, spec, [keras.Input(shape) for shape in layer[0]])
    return [tuple(variable.shape) for variable in made.weights]


if __name__ == "__main__":
    for each in LAYER_KINDS.values():
        if each.least_inputs:
            count, found = compared(each, seed=11, wanted=60)
            print(each.id, count, *found, sep="\n    " if found else " ", flush=True)
