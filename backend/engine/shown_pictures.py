"""Samples as pictures for people: bytes, grey or in colours, and no larger than they are looked at."""

from typing import Any

import numpy as np
import numpy.typing as npt


def shown_pictures(samples: npt.NDArray[Any], side: int) -> npt.NDArray[np.uint8]:
    """Samples `(count, height, width, channels)` from 0 to 1 as uint8 `(count, height, width)`, or with 3 colours.

    Those higher or wider than `side` have rows and columns left out. Rows of numbers become `(count, 0, 0)`.
    """
    if samples.ndim not in (3, 4):
        return np.zeros((len(samples), 0, 0), np.uint8)
    apart = -(-max(samples.shape[1:3]) // side)
    pictures = samples[:, ::apart, ::apart]
    if pictures.ndim == 4 and pictures.shape[3] != 3:
        pictures = pictures.mean(axis=3)
    return np.ascontiguousarray(np.clip(np.nan_to_num(pictures) * 255, 0, 255), np.uint8)
