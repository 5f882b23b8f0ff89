"""Grad-CAM: which places of a convolution's answer speak for a class (Selvaraju and others, 2017).

Each map of the convolution counts as much as the score would rise, on average over its places, if the map rose.
Their weighed sum is the answer, and what is below nothing is left out: it speaks for other classes.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from backend.engine.class_score import ClassScore
from backend.engine.twin import Twin, channels_last
from backend.wording import UserError, say

Floats = npt.NDArray[np.float32]


def grad_cam(twin: Twin, score: ClassScore, given: list[Any], target: int, layer: str) -> Floats:
    """How much each place of the layer's maps speaks for the answer: `(height, width)`, or `(steps,)`; from 0 up.

    `given` is one sample, as the inputs take it. Raises `UserError` where the layer does not touch the answer.
    """
    place = [one.name for one in twin.spec.layers].index(layer)
    spec = twin.spec.layers[place]

    def run(given: list[Any], target: Any) -> tuple[Any, Any]:
        with tf.GradientTape() as tape:
            # Without something to watch a tape records nothing where all weights are frozen.
            tape.watch(given)
            scores, _, outputs = score.of(given)
            wanted = tf.gather(scores, target, axis=1)
        return outputs[place], tape.gradient(wanted, outputs[place])

    def traced() -> Any:
        signature = [twin.signature(), tf.TensorSpec((), tf.int32)]
        return tf.function(run, input_signature=signature, autograph=False)

    maps, slopes = twin.kept(("grad-cam", score, place), traced)(given, tf.constant(target))
    if slopes is None:
        raise UserError(
            say(
                "“{name}” does not touch the answer, so it cannot tell where it looked. Choose another layer.",
                name=layer,
            )
        )
    return weighed_maps(
        channels_last(np.asarray(maps, np.float32)[0], spec),
        channels_last(np.asarray(slopes, np.float32)[0], spec),
    )


def weighed_maps(maps: Floats, slopes: Floats) -> Floats:
    """The maps, weighed by the means of the slopes of the score; both are `(…, channels)`."""
    weights = slopes.reshape(-1, slopes.shape[-1]).mean(axis=0)
    return np.asarray(np.maximum(maps @ weights, 0), np.float32)


def spread(values: Floats, shape: tuple[int, ...]) -> Floats:
    """Drawn smoothly over a picture or a row of that shape."""
    if values.shape == shape:
        return values
    if len(shape) == 1:
        flat = values.reshape(-1)
        middles = (np.arange(shape[0]) + 0.5) * len(flat) / shape[0] - 0.5
        return np.interp(middles, np.arange(len(flat)), flat).astype(np.float32)
    picture = values[:, np.newaxis] if values.ndim == 1 else values
    larger = tf.image.resize(picture[np.newaxis, :, :, np.newaxis], shape[:2])
    return np.asarray(larger, np.float32)[0, :, :, 0]
