"""Black and white dots strewn over a picture, as bad sensors and cheap scanners make them."""

import numpy as np

from backend.digits.resample import FloatArray

_MANY = 0.03
"""So large a share of what is inked stands alone only where dots are strewn."""


def without_pepper(contrast: FloatArray, threshold: float) -> FloatArray:
    """`contrast` with each pixel the median of its neighbourhood, if many that are inked stand alone."""
    inked = np.pad(contrast > threshold, 1)
    beside = inked[:-2, 1:-1] | inked[2:, 1:-1] | inked[1:-1, :-2] | inked[1:-1, 2:]
    alone = np.count_nonzero(inked[1:-1, 1:-1] & ~beside)
    if alone <= _MANY * np.count_nonzero(inked):
        return contrast
    rows, columns = contrast.shape
    wide = np.pad(contrast, 1, mode="edge")
    near = [wide[down : down + rows, across : across + columns] for down in range(3) for across in range(3)]
    middle: FloatArray = np.partition(np.stack(near), 4, axis=0)[4]
    return middle
