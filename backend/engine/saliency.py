"""Saliency: how much the score would change if a point of the picture changed a little.

So Simonyan and others, 2013. The smooth one is the mean over the picture with some noise on it (SmoothGrad,
Smilkov and others, 2017): slopes jump from point to point, and their mean can be seen better.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.engine.class_score import ClassScore
from backend.engine.twin import Twin
from backend.wording import UserError, say

Floats = npt.NDArray[np.float32]

NOISY = 24
"""So many pictures with noise on them make a smooth one."""
NOISE = 0.15
"""The standard deviation of the noise, as a share of what lies between the lowest and the highest value."""


def saliency(
    twin: Twin, score: ClassScore, sample: Floats, target: int, *, smooth: bool = False, count: int = NOISY
) -> Floats:
    """The size of the slope of the score at each value of the sample: of its shape, from 0 up.

    The slope is that for the first input that takes the sample; for a smooth one, `count` samples are computed at
    once. Raises `UserError` where there is no slope.
    """
    samples = _with_noise(sample) if smooth else sample[np.newaxis]
    parts = [
        _slopes(twin, score, samples[begin : begin + count], target) for begin in range(0, len(samples), count)
    ]
    return np.asarray(np.abs(np.concatenate(parts)).mean(axis=0), np.float32)


def _slopes(twin: Twin, score: ClassScore, samples: Floats, target: int) -> Floats:
    """The slope at each value of each sample: of their shape."""
    given, first = twin.inputs_of(samples)

    def run(given: list[Any], target: Any) -> Any:
        with tf.GradientTape() as tape:
            tape.watch(given[first])
            scores, _, _ = score.of(given)
            # A sum over samples of which none touches another: the slope of each is its own.
            wanted = tf.reduce_sum(tf.gather(scores, target, axis=1))
        return tape.gradient(wanted, given[first])

    def traced() -> Any:
        signature = [twin.signature(), tf.TensorSpec((), tf.int32)]
        return tf.function(run, input_signature=signature, autograph=False)

    slopes = twin.kept(("saliency", score, first), traced)(given, tf.constant(target))
    if slopes is None:
        raise UserError(
            say(
                "This network looks its numbers up in a table (Embedding), so there is no slope that tells what "
                "matters. Take “Occlusion” instead."
            )
        )
    values = np.asarray(slopes, np.float32)
    if twin.preparation.channels_first and values.ndim == 4:
        values = np.moveaxis(values, 1, -1)
    return values.reshape(samples.shape)


def _with_noise(sample: Floats) -> Floats:
    """The same noise each time, so that a picture that stands still is explained the same way."""
    spread = float(sample.max() - sample.min()) or float(np.abs(sample).max()) or 1.0
    noise = np.random.default_rng(1).normal(0.0, NOISE * spread, (NOISY, *sample.shape))
    return (sample + noise).astype(np.float32)
