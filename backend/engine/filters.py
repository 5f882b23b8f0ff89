"""What the first layer of a network looks for: the weights of each of its filters or units as a small picture."""

import math
from typing import Any

import keras
import numpy as np
import numpy.typing as npt

from backend.engine.layer_pictures import view_of
from backend.messages import LayerView

_MOST, _SIDE = 25, 28
_NO_PICTURE = np.zeros(0, np.uint8)


def first_filters(
    network: keras.Model, sample: tuple[int, ...], most: int = _MOST
) -> tuple[LayerView | None, npt.NDArray[np.uint8]]:
    """The first weights that are a kernel, and their picture; `None` where no layer has any.

    Filters over several channels are the mean of them. The units of a Dense layer that sees a whole picture are
    shown as such pictures; `sample` is the shape of one. The first `most` are shown.
    """
    for layer in network.layers:
        for weight in layer.weights:
            if weight.name.endswith("kernel") and len(weight.shape) > 1:
                return view_of(layer.name, _as_maps(np.asarray(weight), layer, sample), most, _SIDE)
    return None, _NO_PICTURE


def _as_maps(kernel: npt.NDArray[Any], layer: keras.Layer, sample: tuple[int, ...]) -> npt.NDArray[Any]:
    """`(height, width, filters)`, or `(inputs, units)` where a unit sees no picture."""
    name = type(layer).__name__
    if "Transpose" in name:
        kernel = np.moveaxis(kernel, -1, -2)  # Keras keeps what comes out before what comes in there
    if "Depthwise" in name or "Separable" in name:
        kernel = kernel.reshape(*kernel.shape[:-2], -1)  # each channel has filters of its own
        return kernel if kernel.ndim == 3 else kernel.reshape(1, *kernel.shape)
    match kernel.ndim:
        case 2:
            return _units(kernel, sample)
        case 3:
            return kernel  # along a sequence: steps across channels
        case _:
            return np.asarray(kernel.reshape(-1, *kernel.shape[-4:]).mean(axis=(0, 3)))


def _units(kernel: npt.NDArray[Any], sample: tuple[int, ...]) -> npt.NDArray[Any]:
    if len(sample) not in (2, 3) or len(kernel) != math.prod(sample):
        return kernel
    pictures = kernel.reshape(*sample, -1)
    return pictures.mean(axis=2) if pictures.ndim == 4 else pictures
