"""Functional models of Keras 3 whose layers mask: how masks are made is in the file, and says nothing new."""

from pathlib import Path
from typing import Any

import keras
import msgspec
import numpy as np
import pytest
from keras import layers

from backend.engine.build import build_model
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_files.own_masks import without_own_masks
from backend.engine.model_files.open import open_model
from backend.graph.to_spec import model_spec

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")

WORDS = np.array([[1, 2, 0, 0], [3, 0, 4, 1], [0, 0, 0, 2]], np.float32)


def reading() -> keras.Model:
    """Words that are looked up twice, once with zeros left out, and read in both directions."""
    words = keras.Input((4,), name="words")
    known = layers.Embedding(5, 3, mask_zero=True)(words)
    other = layers.Embedding(5, 2)(words)
    both = layers.Concatenate()([known, other])
    read = layers.Bidirectional(layers.GRU(3, return_sequences=True))(both)
    return keras.Model(words, [layers.LSTM(2)(read), layers.GlobalAveragePooling1D()(known)])


@pytest.mark.parametrize("ending", [".h5", ".keras"])
def test_that_a_model_with_masks_opens_and_answers_alike(ending: str, tmp_path: Path) -> None:
    model = reading()
    model.save(tmp_path / f"a{ending}")
    opened = open_model(tmp_path / f"a{ending}").model
    answers = opened.answer_arrays({"words": WORDS}).values()
    for ours, theirs in zip(answers, model.predict_on_batch(WORDS), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-6)


@pytest.mark.parametrize("name", ["concatenate", "concatenate_1", "any", "expand_dims", "words"])
def test_that_masked_sequences_are_joined_whatever_the_layers_are_called(name: str, tmp_path: Path) -> None:
    words = keras.Input((4,), name=name if name == "words" else "given")
    known = [layers.Embedding(5, 3, mask_zero=True)(words) for _ in range(2)]
    model = keras.Model(words, layers.LSTM(2)(layers.Concatenate(axis=1, name=f"join_{name}")(known)))
    model.save(tmp_path / "a.h5")
    opened = open_model(tmp_path / "a.h5").model
    graph = opened.project.graph
    nodes = tuple(
        msgspec.structs.replace(node, name=name) if node.name == f"join_{name}" and name != "words" else node
        for node in graph.nodes
    )
    named = build_model(model_spec(msgspec.structs.replace(graph, nodes=nodes)))
    named.set_weights(opened.network.get_weights())
    np.testing.assert_allclose(named.predict_on_batch(WORDS), model.predict_on_batch(WORDS), atol=1e-6)


def test_that_a_mask_that_somebody_made_is_not_left_out(tmp_path: Path) -> None:
    given, words = keras.Input((4,), name="given"), keras.Input((4, 2), name="words")
    read = layers.LSTM(2)(words, mask=keras.ops.not_equal(given, 3))
    keras.Model([given, words], read).save(tmp_path / "a.keras")
    with pytest.raises(ModelFileError, match="NotEqual"):
        open_model(tmp_path / "a.keras")


@pytest.mark.parametrize(
    "strange",
    [
        [1, None],
        [{"name": [], "class_name": {}, "inbound_nodes": [{"kwargs": {"mask": [["a", 0, 0]]}}]}],
        [
            {"name": "a", "class_name": "NotEqual", "inbound_nodes": {}},
            {
                "name": "b",
                "class_name": ["Masking"],
                "inbound_nodes": [{"args": 1, "kwargs": {"mask": ["a", 0, 0]}}],
            },
        ],
    ],
)
def test_that_what_no_keras_writes_is_left_for_others_to_refuse(strange: list[Any]) -> None:
    assert without_own_masks(strange, {"a": ["b", 0, 0]}) == strange
