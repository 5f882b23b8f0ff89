"""The drawn learning rate: as many points for any length of training, and those of the training itself."""

import numpy as np
import pytest

from backend.learning_rate import learning_rates
from backend.project import TrainingSettings
from backend.rate_curve import rate_curve


@pytest.mark.parametrize("epochs", [1, 3, 240, 241, 1000, 1_000_000_000])
def test_that_a_curve_has_some_hundred_points_however_long_the_training_is(epochs: int) -> None:
    curve = rate_curve(TrainingSettings(epochs=epochs, schedule="cosine", warm_up=0.5))
    assert 200 <= len(curve.epochs) == len(curve.rates) <= 480
    assert curve.epochs[0] == 0
    assert curve.epochs[-1] < epochs
    assert np.all(np.diff(curve.epochs) > 0)
    assert np.isfinite(curve.rates).all()


def test_that_the_curve_is_that_of_the_training() -> None:
    settings = TrainingSettings(epochs=4, schedule="step", schedule_parameters={"every": 2.0}, learning_rate=0.1)
    curve = rate_curve(settings)
    np.testing.assert_array_equal(curve.rates, learning_rates(settings, 60, 0, 240))
    long = rate_curve(TrainingSettings(epochs=1000, schedule="cosine", learning_rate=0.1))
    assert long.rates[0] == pytest.approx(0.1)
    assert long.rates[-1] < 0.001
