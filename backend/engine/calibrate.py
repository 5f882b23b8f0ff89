"""Measures how sure a network that has learnt may be called, on held-out samples that were kept."""

import numpy as np

from backend.calibration import measured_temperature
from backend.engine.evaluate import evaluation_batch
from backend.engine.live_model import LiveModel


def calibrated(model: LiveModel) -> float:
    """The temperature of the model as it is now; 1 where no samples are held out, or they have no classes."""
    kept = model.kept
    if kept is None or not kept.are_held_out or not kept.classes:
        return 1.0
    batch = evaluation_batch(kept.x)
    answers = np.concatenate(
        [model.answer(kept.x[begin : begin + batch]) for begin in range(0, len(kept.x), batch)]
    )
    if answers.shape[1] == 1:
        answers = np.concatenate([1 - answers, answers], axis=1)
    return measured_temperature(answers, kept.labels)
