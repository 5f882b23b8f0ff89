"""The sentence that reads gradients."""

from typing import Any

import numpy as np
import pytest

from widgets.plots.gradient_reading import gradient_reading

LAYERS = ("conv2d", "dense", "dense_1")
STEADY = [[1e-3, 2e-3, 3e-3]] * 10


@pytest.mark.parametrize(
    ("gradients", "sentence"),
    [
        (np.empty((0, 3)), ""),
        ([[np.nan] * 3], ""),
        (STEADY, "The gradients of all layers are of similar size: every layer learns."),
        (
            [[1.1e-6, 2e-3, 1.3e-3]] * 10,
            "The gradients of conv2d are 2,000 times smaller than those of dense: they vanish.",
        ),
        ([[2e-3, 1e-3, 1e-6]], "The gradients of dense_1 are 2,000 times smaller than those of conv2d."),
        ([[0.0, 1e-3, 1e-3]], "The gradients of conv2d are zero: it does not learn."),
        (
            [*STEADY, [np.nan, 1, 1]],
            "The gradients of conv2d are no numbers any more: try a smaller learning rate.",
        ),
        (
            [*STEADY, *[[1e-3, 2e-3, 0.9]] * 5],
            "The gradients of dense_1 are 300 times larger than at the beginning: they explode. A smaller "
            "learning rate or clipping helps.",
        ),
    ],
)
def test_that_gradients_are_read_in_one_sentence(gradients: Any, sentence: str) -> None:
    assert gradient_reading(LAYERS, gradients) == sentence


def test_that_one_wild_batch_is_not_taken_for_the_rule() -> None:
    assert gradient_reading(LAYERS, [*STEADY, [1e-9, 2e-3, 3e-3]]).endswith("every layer learns.")


def test_that_a_layer_without_gradients_is_left_out() -> None:
    frozen = [[np.nan, 2e-3, 3e-3]] * 3

    assert gradient_reading(LAYERS, frozen).endswith("every layer learns.")


def test_that_a_network_without_layers_has_no_reading() -> None:
    assert gradient_reading((), np.empty((4, 0))) == ""
