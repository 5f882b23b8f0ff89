"""Room for samples that TensorFlow can use where it lies, instead of copying it twice."""

import math

import numpy as np
import numpy.typing as npt

from backend.graph.model import Shape

ALIGNMENT = 64
"""Bytes: TensorFlow takes over memory that begins at a multiple of this, as its vector instructions need it."""


def aligned_floats(shape: Shape) -> npt.NDArray[np.float32]:
    """An array of this shape with nothing in it yet; it begins at a multiple of `ALIGNMENT` bytes."""
    lengths = tuple(length or 0 for length in shape)
    size = 4 * math.prod(lengths)
    room = np.empty(size + ALIGNMENT, np.uint8)
    begin = -room.ctypes.data % ALIGNMENT
    floats: npt.NDArray[np.float32] = room[begin : begin + size].view(np.float32).reshape(lengths)
    return floats


def is_aligned(array: npt.NDArray[np.generic]) -> bool:
    """Whether the array lies so that nothing need be copied."""
    return array.ctypes.data % ALIGNMENT == 0 and array.flags.c_contiguous and array.flags.writeable
