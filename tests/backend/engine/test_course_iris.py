"""The iris figures that courses print, from our data and the networks that our engine builds, with plain steps."""

from collections.abc import Sequence

import keras
import msgspec
import numpy as np
import pytest
import tensorflow as tf

from backend.data.load import Dataset, load
from backend.engine.build import build_model, compile_model
from backend.engine.chunks import ChunkRunner
from backend.engine.evaluate import Means
from backend.engine.live_model import FairLock
from backend.graph.to_spec import model_spec
from backend.project import DataChoice
from backend.templates import template

RATE = 0.5
Row = tuple[float, float, float, float]

ONE_LAYER: Sequence[Row] = (
    (0.333333, 2.066978, 0.266667, 1.880856),
    (0.875000, 0.339410, 0.866667, 0.461705),
    (0.875000, 0.279647, 0.866667, 0.368414),
    (0.916667, 0.245924, 0.933333, 0.314814),
    (0.933333, 0.222922, 0.933333, 0.278643),
    (0.933333, 0.205636, 0.966667, 0.251937),
)
TWO_LAYERS: Sequence[Row] = (
    (0.433333, 2.205641, 0.400000, 1.721138),
    (0.941667, 0.205314, 0.966667, 0.249661),
    (0.950000, 0.149540, 1.000000, 0.167103),
    (0.958333, 0.122346, 1.000000, 0.124693),
    (0.958333, 0.105099, 1.000000, 0.099869),
    (0.958333, 0.092934, 1.000000, 0.084885),
)
"""Before steps 0, 10, … 50: accuracy and loss on the training rows, then on the test rows."""


def _put_first_weights(network: keras.Model) -> None:
    """The weights that the course begins with."""
    np.random.seed(612)
    for layer in network.layers:
        if layer.weights:
            kernel, bias = layer.get_weights()
            layer.set_weights([np.random.randn(*kernel.shape), np.zeros_like(bias)])


def _measured(network: keras.Model, x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    answers = network(x, training=False)
    loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, answers))
    accuracy = np.mean(np.argmax(answers.numpy(), axis=1) == y)
    return float(accuracy), float(loss)


def _step(network: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, network(x, training=True)))
    for variable, gradient in zip(
        network.trainable_variables, tape.gradient(loss, network.trainable_variables), strict=True
    ):
        variable.assign_sub(RATE * gradient)


def _as_the_course_tests(data: Dataset) -> np.ndarray:
    """Test rows such that the template, which takes the training means away, sees them less their own means."""
    return np.asarray(data.x_test - data.x_test.mean(axis=0) + data.x_train.mean(axis=0))


@pytest.mark.parametrize(("name", "figures"), [("iris-softmax", ONE_LAYER), ("iris-two-layer", TWO_LAYERS)])
def test_that_the_templates_give_the_figures_of_the_course(name: str, figures: Sequence[Row]) -> None:
    network = build_model(model_spec(template(name).project.graph))
    _put_first_weights(network)
    data = load(DataChoice("iris"))
    x_test = _as_the_course_tests(data)
    for number, wanted in enumerate(figures):
        found = (*_measured(network, data.x_train, data.y_train), *_measured(network, x_test, data.y_test))
        np.testing.assert_allclose(found, wanted, atol=1.5e-6, err_msg=f"before step {10 * number}")
        for _ in range(10):
            _step(network, data.x_train, data.y_train)


def _figures(network: keras.Model, parts: Sequence[tuple[np.ndarray, np.ndarray]]) -> list[float]:
    """Accuracy and loss on each part, as our engine measures them."""
    found: list[float] = []
    for x, y in parts:
        means = Means()
        for chunk in ChunkRunner(network, [x], [y], training=False, lock=FairLock()).run(
            np.arange(len(x)), len(x)
        ):
            means.add(chunk)
        metrics = means.metrics()
        found += [metrics["accuracy"] or 0.0, metrics["loss"] or 0.0]
    return found


@pytest.mark.parametrize(("name", "figures"), [("iris-softmax", ONE_LAYER), ("iris-two-layer", TWO_LAYERS)])
def test_that_our_own_engine_gives_all_figures_to_six_digits(name: str, figures: Sequence[Row]) -> None:
    """Full batches and Keras' SGD, trained and measured by the chunks that the Train button runs."""
    project = template(name).project
    changes = {"learning_rate": RATE, "optimizer": "sgd", "full_batch": True}
    settings = msgspec.structs.replace(project.training, **changes)
    network = build_model(model_spec(project.graph))
    compile_model(network, settings)
    _put_first_weights(network)
    data = load(DataChoice("iris"))
    parts = [(data.x_train, data.y_train), (_as_the_course_tests(data), data.y_test)]
    runner = ChunkRunner(network, [data.x_train], [data.y_train], training=True, lock=FairLock())
    for number, wanted in enumerate(figures):
        found = _figures(network, parts)
        np.testing.assert_allclose(found, wanted, rtol=0, atol=6e-7, err_msg=f"before step {10 * number}")
        for _ in range(10):
            list(runner.run(np.arange(120), settings.batch_of(120)))
