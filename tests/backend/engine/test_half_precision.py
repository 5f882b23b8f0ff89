"""Half precision: what computes in float16 and what does not, and files that open everywhere."""

import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest

from backend.engine import devices, train
from backend.engine.build import build_model, compile_model
from backend.engine.chunks import ChunkRunner
from backend.engine.control import Control
from backend.engine.live_model import FairLock, LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.model_files.write import write_model
from backend.graph.to_spec import model_spec
from backend.messages import Event, Warned
from backend.project import DataChoice, TrainingSettings
from tests.backend.engine.small import convolution_project, dense_project, training


def trained() -> LiveModel:
    """A network that learnt a little, computing with half precision."""
    project = convolution_project()
    spec = model_spec(project.graph)
    network = build_model(spec, 1, half_precision=True)
    compile_model(network, TrainingSettings(mixed_precision=True))
    x = np.random.default_rng(1).random((64, 28, 28, 1), np.float32)
    runner = ChunkRunner(network, [x], [np.arange(64) % 10], training=True, lock=FairLock())
    for _ in range(4):
        losses = np.concatenate([chunk.loss for chunk in runner.run(np.arange(64), 16)])
        assert np.isfinite(losses).all()
    return LiveModel(network, spec, project, tuple("0123456789"))


def test_that_all_but_the_answering_layer_compute_in_half_precision_with_full_weights() -> None:
    network = trained().network
    policies = {layer.name: layer.dtype_policy.name for layer in network.layers[1:]}
    answering = network.layers[-1].name
    assert policies.pop(answering) == "float32"
    assert set(policies.values()) == {"mixed_float16"}
    assert {weights.dtype for weights in network.get_weights()} == {np.dtype(np.float32)}
    assert isinstance(network.optimizer, keras.optimizers.LossScaleOptimizer)
    assert keras.config.dtype_policy().name == "float32", "what is built afterwards is as always"


def test_that_the_learning_rate_of_the_optimizer_inside_is_read_and_set() -> None:
    optimizer = trained().network.optimizer
    optimizer.learning_rate = 0.25
    assert float(optimizer.learning_rate) == float(optimizer.inner_optimizer.learning_rate) == 0.25


def test_that_the_file_opens_in_a_plain_script_and_here_with_all_that_was_learnt(tmp_path: Path) -> None:
    model = trained()
    path = tmp_path / "half.h5"
    write_model(model, path)
    x = np.random.default_rng(2).random((5, 28, 28, 1), np.float32)
    np.save(tmp_path / "x.npy", x)
    program = (
        "import sys, keras, numpy\n"
        "model = keras.models.load_model(sys.argv[1] + '/half.h5')\n"
        "x = numpy.load(sys.argv[1] + '/x.npy')\n"
        "numpy.save(sys.argv[1] + '/answers.npy', model.predict(x, verbose=0))\n"
        "print(type(model.optimizer).__name__)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    inner = model.network.optimizer.inner_optimizer
    assert done.stdout.split() == ["Adam"]
    answers = model.answer(x)
    np.testing.assert_allclose(np.load(tmp_path / "answers.npy"), answers, atol=2e-2)
    opened = open_model(path)
    assert not opened.notes
    np.testing.assert_allclose(opened.model.answer(x), answers, atol=2e-2)  # here in full precision
    for ours, theirs in zip(opened.model.network.optimizer.variables, inner.variables, strict=True):
        np.testing.assert_array_equal(ours.numpy(), theirs.numpy())


@pytest.mark.parametrize("gains", [True, False])
def test_that_a_training_uses_it_where_the_device_gains_and_says_where_it_does_not(
    gains: bool, small_data: DataChoice, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if gains:
        monkeypatch.setattr(train, "half_precision_obstacle", lambda: None)
    events: list[Event] = []
    kept: list[LiveModel] = []
    request = training(dense_project(), small_data, epochs=1, mixed_precision=True)
    ended = train.train(
        request.spec, request.settings, request.data, request.project, events.append, Control(), kept.append
    )
    assert ended.outcome == "finished"
    told = [event.message for event in events if isinstance(event, Warned)]
    assert (devices.half_precision_obstacle() in told) != gains
    assert isinstance(kept[0].network.optimizer, keras.optimizers.LossScaleOptimizer) == gains
