"""How much each class counts."""

import numpy as np
import pytest
from sklearn.utils.class_weight import compute_class_weight

from backend.class_weights import class_weights
from backend.graph.errors import SettingsError
from backend.project import TrainingSettings

LABELS = np.array([0, 0, 0, 1, 2, 2])


def test_that_classes_count_alike_unless_it_is_said_otherwise() -> None:
    assert class_weights(TrainingSettings(), LABELS, 3) is None


def test_that_balanced_weights_are_those_of_scikit_learn() -> None:
    weights = class_weights(TrainingSettings(class_weights="balanced"), LABELS, 3)
    assert weights is not None
    assert weights.dtype == np.float32
    np.testing.assert_allclose(weights, compute_class_weight("balanced", classes=np.arange(3), y=LABELS))


def test_that_a_class_without_samples_has_no_weight() -> None:
    weights = class_weights(TrainingSettings(class_weights="balanced"), LABELS, 4)
    assert weights is not None
    np.testing.assert_allclose(weights, [0.5, 1.5, 0.75, 0.0])


def test_that_given_weights_are_taken_as_they_are() -> None:
    weights = class_weights(TrainingSettings(class_weights=(1.0, 0.0, 2.5)), LABELS, 3)
    assert weights is not None
    np.testing.assert_array_equal(weights, np.array([1, 0, 2.5], np.float32))


def test_that_a_wrong_number_of_weights_is_refused() -> None:
    with pytest.raises(SettingsError, match="2 class weights, but the data has 3 classes"):
        class_weights(TrainingSettings(class_weights=(1.0, 2.0)), LABELS, 3)


def test_that_numbers_cannot_be_weighed() -> None:
    with pytest.raises(SettingsError, match="this data has numbers"):
        class_weights(TrainingSettings(class_weights="balanced"), np.array([0.5, 1.5]), 0)
