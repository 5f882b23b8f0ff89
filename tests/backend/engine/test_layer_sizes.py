"""The sizes of gradients and weights that are shown while a network learns."""

import keras
import numpy as np
import tensorflow as tf

from backend.engine.build import build_model, compile_model
from backend.engine.layer_sizes import LayerSizes, learning_layers
from backend.engine.variables import other_variables, values_of
from backend.graph.to_spec import model_spec
from backend.project import TrainingSettings
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense
from tests.backend.engine.test_continue import ROWS

DEEP = chain(PICTURE, FLATTEN, *[dense(8, activation="sigmoid")] * 8, ANSWER)


def measured(project: object) -> tuple[keras.Model, np.ndarray, LayerSizes]:
    network = build_model(model_spec(project.graph), seed=1)  # type: ignore[attr-defined]
    compile_model(network, TrainingSettings())
    generator = np.random.default_rng(1)
    x, y = generator.random((16, 28, 28, 1), np.float32), generator.integers(0, 10, 16)
    sizes = LayerSizes(network, tf.constant(x), tf.constant(y))
    return network, sizes.measure(), sizes


def test_that_gradients_are_seen_to_vanish_in_a_deep_network_of_sigmoids() -> None:
    network, sizes, _ = measured(DEEP)
    assert sizes.shape == (len(learning_layers(network)), 2)
    assert sizes[0, 0] < 1e-3 * sizes[-1, 0]
    for layer, weight in zip(learning_layers(network), sizes[:, 1], strict=True):
        flat = np.concatenate([value.ravel() for value in layer.get_weights()])
        np.testing.assert_allclose(weight, np.sqrt(np.mean(flat**2)), rtol=1e-5)


def test_that_looking_changes_nothing_and_draws_no_chance() -> None:
    network, first, sizes = measured(ROWS)
    before = network.get_weights(), values_of(other_variables(network))
    np.testing.assert_array_equal(sizes.measure(), first)
    after = network.get_weights(), values_of(other_variables(network))
    for then, now in zip(before, after, strict=True):
        for one, other in zip(then, now, strict=True):
            np.testing.assert_array_equal(one, other)
