"""In which numbers a network takes pictures: scale, shades and the place of the channels."""

import numpy as np
import numpy.typing as npt

from backend.project import Preparation

Floats = npt.NDArray[np.float32]

_SCALES = {"0 to 1": (1.0, 0.0), "0 to 255": (255.0, 0.0), "-1 to 1": (2.0, -1.0)}


def line_of(preparation: Preparation) -> tuple[float, float]:
    """The factor and the summand that make what the network takes of numbers from 0 to 1, light on dark."""
    factor, summand = _SCALES[preparation.scale]
    return (factor, summand) if preparation.shades == "light on dark" else (-factor, factor + summand)


def as_given(pictures: Floats, preparation: Preparation) -> Floats:
    """Pictures `(count, height, width, channels)` from 0 to 1 as the network takes them; others are left alone.

    The same array comes back where nothing is to be done.
    """
    if pictures.ndim != 4:
        return pictures
    factor, summand = line_of(preparation)
    if (factor, summand) != (1.0, 0.0):
        pictures = pictures * np.float32(factor) + np.float32(summand)
    return np.ascontiguousarray(np.moveaxis(pictures, -1, 1)) if preparation.channels_first else pictures
