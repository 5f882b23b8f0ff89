"""Updates in few operations: used where they may be, and equal to those of Keras to the last bit."""

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from backend.engine.quick_updates import quick_updates

OURS = {"ResourceApplyGradientDescent", "ResourceApplyKerasMomentum", "ResourceApplyAdagradV2"}


def updated(
    optimizer: keras.Optimizer, *, quick: bool, steps: int = 20, sparse: bool = False
) -> tuple[Any, set[str]]:
    """Variables after some steps with gradients of very different sizes, and the kinds of operations it took."""
    chance = np.random.default_rng(7)
    variable = keras.Variable(chance.normal(size=(37, 19)).astype(np.float32))
    optimizer.build([variable])

    def step(gradient: Any) -> None:
        given = tf.IndexedSlices(gradient[:3], tf.constant([5, 0, 5]), (37, 19)) if sparse else gradient
        if quick:
            with quick_updates(optimizer):
                optimizer.apply([given], [variable])
        else:
            optimizer.apply([given], [variable])

    run = tf.function(step, input_signature=[tf.TensorSpec((37, 19))], autograph=False)
    for _ in range(steps):
        run(tf.constant(chance.normal(size=(37, 19)) * 10.0 ** chance.integers(-6, 3, (37, 1)), tf.float32))
    kinds = {operation.type for operation in run.get_concrete_function().graph.get_operations()}
    return [variable.numpy(), *(slot.numpy() for slot in optimizer.variables)], kinds


WAYS: dict[str, Any] = {
    "sgd": lambda: keras.optimizers.SGD(0.1),
    "momentum": lambda: keras.optimizers.SGD(0.1, momentum=0.9),
    "nesterov": lambda: keras.optimizers.SGD(0.1, momentum=0.7, nesterov=True),
    "adam": lambda: keras.optimizers.Adam(),
    "unusual adam": lambda: keras.optimizers.Adam(0.3, beta_1=0.37, beta_2=0.61, epsilon=1e-3, clipvalue=0.5),
    "adamw": lambda: keras.optimizers.AdamW(0.01, weight_decay=0.1),
}


@pytest.mark.parametrize("way", WAYS)
def test_that_few_operations_come_to_the_same_bits(way: str) -> None:
    wanted, theirs = updated(WAYS[way](), quick=False)
    told, ours = updated(WAYS[way](), quick=True)
    assert ours & OURS
    assert not theirs & OURS
    for array, expected in zip(told, wanted, strict=True):
        np.testing.assert_array_equal(array, expected)


@pytest.mark.parametrize(
    ("make", "sparse"),
    [
        (lambda: keras.optimizers.Adam(amsgrad=True), False),
        (lambda: keras.optimizers.Adam(), True),
        (lambda: keras.optimizers.RMSprop(), False),
        (lambda: keras.optimizers.Nadam(), False),
    ],
)
def test_that_the_rest_is_left_to_keras(make: Any, sparse: bool) -> None:
    wanted, _ = updated(make(), quick=False, sparse=sparse)
    told, kinds = updated(make(), quick=True, sparse=sparse)
    assert not kinds & OURS
    for array, expected in zip(told, wanted, strict=True):
        np.testing.assert_array_equal(array, expected)


def test_that_the_optimizer_is_afterwards_as_it_was() -> None:
    optimizer = keras.optimizers.Adam()
    before = optimizer.update_step
    with quick_updates(optimizer):
        assert optimizer.update_step != before
    assert optimizer.update_step == before
