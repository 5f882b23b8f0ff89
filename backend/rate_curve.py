"""The learning rate over the epochs, as it can be drawn before a training."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.learning_rate import learning_rates
from backend.project import TrainingSettings

_POINTS = 240
"""As many as a small picture is wide."""


@dataclass(frozen=True, eq=False)
class RateCurve:
    """Points of the curve: epochs done, from 0, and the learning rate then; both `(points,)`."""

    epochs: npt.NDArray[Any]
    rates: npt.NDArray[Any]


def rate_curve(settings: TrainingSettings) -> RateCurve:
    """The curve of these settings, with some 240 points however many epochs there are.

    Raises `UnknownScheduleError`. What follows the results of the training is drawn as if they were good.
    """
    if settings.epochs <= _POINTS:
        per_epoch = -(-_POINTS // settings.epochs)
        steps = np.arange(settings.epochs * per_epoch)
        return RateCurve(steps / per_epoch, learning_rates(settings, per_epoch, 0, len(steps)))
    # Some of the epochs of a long training, each by its first step.
    picked = np.unique(np.linspace(0, settings.epochs - 1, _POINTS).astype(np.int64))
    rates = [learning_rates(settings, 1, int(step), 1)[0] for step in picked]
    return RateCurve(picked, np.array(rates, np.float32))
