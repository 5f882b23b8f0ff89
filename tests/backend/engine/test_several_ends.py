"""Networks with several inputs and several answers: every input is given the sample, every answer is taught the
label."""

from pathlib import Path

import keras
import numpy as np
import pytest

from backend.data.load import load
from backend.engine.build import build_model, compile_model
from backend.engine.chunks import ChunkRunner
from backend.engine.control import Control
from backend.engine.evaluate import evaluate
from backend.engine.live_model import FairLock, LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.train import train
from backend.graph.to_spec import model_spec
from backend.project import DataChoice, Project, TrainingSettings
from tests.backend.drawing import add
from tests.backend.engine.small import training

pytestmark = pytest.mark.usefixtures("home")


def two_inputs_two_answers() -> Project:
    """One branch sees the picture as it is, one as rows; the second answer is an early one of the first branch."""
    project = add(Project(), "Input", shape=(28, 28, 1))
    project = add(project, "Input", shape=(28, 28))
    project = add(project, "Flatten", "n1")
    project = add(project, "Dense", "n3", units=12, activation="relu")
    project = add(project, "LSTM", "n2", units=6)
    project = add(project, "Concatenate", ("n4", "n5"))
    project = add(project, "Dense", "n6", units=10, activation="softmax")
    return add(project, "Dense", "n4", units=10, activation="softmax")


def test_that_training_takes_the_steps_of_fit() -> None:
    generator = np.random.default_rng(5)
    x = [generator.random((100, 28, 28, 1), np.float32), generator.random((100, 28, 28), np.float32)]
    labels = generator.integers(0, 10, 100)
    networks = []
    for _ in range(2):
        keras.utils.set_random_seed(3)
        network = build_model(model_spec(two_inputs_two_answers().graph))
        compile_model(network, TrainingSettings())
        networks.append(network)
    theirs, ours = networks
    history = theirs.fit(x, [labels, labels], batch_size=32, epochs=1, shuffle=False, verbose=0).history
    chunks = list(ChunkRunner(ours, x, [labels, labels], training=True, lock=FairLock()).run(np.arange(100), 32))
    for our_weights, their_weights in zip(ours.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_allclose(our_weights, their_weights, atol=1e-7)
    right = sum(float((chunk.accuracy * chunk.samples / chunk.steps).sum()) for chunk in chunks)
    assert right / 100 == pytest.approx(history[f"{ours.output_names[0]}_accuracy"][0], rel=1e-5)


def test_that_such_a_network_is_trained_measured_asked_saved_and_opened(
    small_data: DataChoice, tmp_path: Path
) -> None:
    request = training(two_inputs_two_answers(), small_data, epochs=2)
    models: list[LiveModel] = []
    events: list[object] = []
    ended = train(
        request.spec, request.settings, request.data, request.project, events.append, Control(), models.append
    )
    assert ended.outcome == "finished"
    measured = evaluate(models[0], load(small_data), "test", Control())
    assert measured.accuracy is not None
    assert sum(map(sum, measured.confusion)) == measured.count == 50
    pictures = np.random.default_rng(1).random((3, 28, 28, 1), np.float32)
    answers = models[0].answer(pictures)
    assert answers.shape == (3, 10)
    assert ended.model is not None
    opened = open_model(Path(ended.model))
    np.testing.assert_allclose(opened.model.answer(pictures), answers, atol=1e-6)
    plain = keras.models.load_model(ended.model)
    given = [pictures, pictures[..., 0]]
    np.testing.assert_allclose(plain.predict_on_batch(given)[0], answers, atol=1e-6)
