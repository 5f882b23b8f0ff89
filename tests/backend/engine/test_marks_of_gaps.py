"""Networks of Keras 3 that leave gaps in sequences out: their marks are handed on here as they were there."""

import json
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_network import translate
from backend.engine.model_files.open import open_model

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")

layers = keras.layers


def words() -> keras.Model:
    given = keras.Input((7,), name="given")
    known = layers.Dropout(0.1)(layers.Embedding(9, 4, mask_zero=True)(given))
    read = layers.Bidirectional(layers.GRU(3, return_sequences=True))(known)
    once = layers.LSTM(3)(layers.TimeDistributed(layers.Dense(4))(read))
    return keras.Model(given, [layers.Dense(2)(once), layers.GlobalAveragePooling1D()(read)])


def rows() -> keras.Model:
    given = keras.Input((7, 2), name="given")
    return keras.Model(given, layers.SimpleRNN(3)(layers.Masking(2.0)(given)))


@pytest.mark.parametrize("make", [words, rows])
@pytest.mark.parametrize("ending", [".keras", ".h5"])
def test_that_gaps_are_left_out_as_keras_leaves_them_out(make: Any, ending: str, tmp_path: Path) -> None:
    theirs = make()
    theirs.save(tmp_path / f"theirs{ending}")
    opened = open_model(tmp_path / f"theirs{ending}")
    assert {node.kind for node in opened.model.project.graph.nodes}.isdisjoint({"NotEqual", "Any"})
    given = np.random.default_rng(1).integers(0, 3, (20, *theirs.inputs[0].shape[1:])).astype(np.float32)
    ours = opened.model.answer_arrays({"given": given}).values()
    answers = theirs.predict(given, verbose=0)
    for our, their in zip(ours, answers if isinstance(answers, list) else [answers], strict=True):
        np.testing.assert_allclose(our, their, atol=1e-6)


def marked_otherwise() -> keras.Model:
    """The marks are those of another sequence than the one that is read."""
    given, other = keras.Input((7,)), keras.Input((7,))
    embedding = layers.Embedding(9, 4, mask_zero=True)
    return keras.Model([given, other], layers.LSTM(3)(embedding(given), mask=embedding.compute_mask(other)))


def marked_behind_a_convolution() -> keras.Model:
    """A convolution hands no marks on; somebody did it himself."""
    given = keras.Input((7,))
    embedding = layers.Embedding(9, 4, mask_zero=True)
    seen = layers.Conv1D(3, 3, padding="same")(layers.Identity()(embedding(given)))
    return keras.Model(given, layers.LSTM(3)(seen, mask=embedding.compute_mask(given)))


@pytest.mark.filterwarnings("ignore:Layer .* does not support mask")
@pytest.mark.parametrize("make", [marked_otherwise, marked_behind_a_convolution])
def test_that_marks_that_somebody_made_in_another_way_are_refused(make: Any) -> None:
    with pytest.raises(ModelFileError, match="is of the kind NotEqual"):
        translate(json.loads(make().to_json()), keras.__version__)
