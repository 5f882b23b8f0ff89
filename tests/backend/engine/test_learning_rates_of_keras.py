"""Our learning rates against the schedules of Keras."""

import keras
import numpy as np
import pytest
from keras.optimizers import schedules

from backend.graph.model import ParameterValue
from backend.learning_rate import learning_rates
from backend.project import TrainingSettings

STEPS, EPOCHS, RATE = 12, 20, 0.01


@pytest.mark.parametrize(
    ("schedule", "parameters", "warm_up", "theirs"),
    [
        ("exponential", {"decay": 0.8}, 0.0, schedules.ExponentialDecay(RATE, STEPS, 0.8)),
        (
            "step",
            {"every": 2.5, "factor": 0.3},
            0.0,
            schedules.ExponentialDecay(RATE, 30, 0.3, staircase=True),
        ),
        ("cosine", {"least": 0.1}, 0.0, schedules.CosineDecay(RATE, STEPS * EPOCHS, 0.1)),
        (
            "cosine",
            {},
            2.0,
            schedules.CosineDecay(0.0, STEPS * (EPOCHS - 2), warmup_target=RATE, warmup_steps=2 * STEPS),
        ),
        (
            "cosine_restarts",
            {"first": 3, "longer": 2.0, "lower": 0.5, "least": 0.05},
            0.0,
            schedules.CosineDecayRestarts(RATE, 3 * STEPS, 2.0, 0.5, 0.05),
        ),
        (
            "cosine_restarts",
            {"first": 3, "longer": 1.0},
            0.0,
            schedules.CosineDecayRestarts(RATE, 3 * STEPS, 1.0),
        ),
    ],
)
def test_that_rates_are_those_of_keras(
    schedule: str, parameters: dict[str, ParameterValue], warm_up: float, theirs: schedules.LearningRateSchedule
) -> None:
    settings = TrainingSettings(
        epochs=EPOCHS, learning_rate=RATE, schedule=schedule, schedule_parameters=parameters, warm_up=warm_up
    )
    ours = learning_rates(settings, STEPS, 0, STEPS * EPOCHS)
    wanted = [float(keras.ops.convert_to_numpy(theirs(step))) for step in range(STEPS * EPOCHS)]
    np.testing.assert_allclose(ours, wanted, rtol=2e-5, atol=RATE * 1e-6)
