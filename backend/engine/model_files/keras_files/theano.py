"""What Theano computed otherwise than TensorFlow: kernels turned by half a turn, and where edges are added."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from backend.catalogue.window_parameters import LARGEST_WINDOW
from backend.engine.model_files.keras_files.blueprint import Arrays
from backend.graph.model import ParameterValue

_CONVOLUTIONS = ("Conv1D", "Conv2D", "Conv3D")
_POOLING = ("MaxPooling", "AveragePooling")


def turned_back(kernels: int, arrays: Arrays) -> Arrays:
    """The first `kernels` arrays turned by half a turn, as a true convolution has them."""
    return tuple(
        np.flip(array, axis=tuple(range(array.ndim - 2))) if place < kernels and array.ndim > 2 else array
        for place, array in enumerate(arrays)
    )


def edges_of(kind: str, parameters: Mapping[str, ParameterValue]) -> tuple[int, ...] | None:
    """What is added before and behind each axis, where that is other than "same" does it; else `None`.

    Theano always put half the window in front; TensorFlow shares out only what is needed.
    """
    if kind not in _CONVOLUTIONS or parameters["padding"] != "same":
        return None
    windows = _windows(parameters)
    if all(
        window % 2 == 1 and stride == 1
        for window, stride in zip(windows, _sizes(parameters["strides"]), strict=True)
    ):
        return None
    return tuple(edge for window in windows for edge in (window // 2, (window - 1) // 2))


def leaves_gaps_out(kind: str, parameters: Mapping[str, ParameterValue]) -> bool:
    """Whether gaps within the window were asked for, which a transposed convolution never had under Theano."""
    return kind.endswith("Transpose") and any(gap > 1 for gap in _sizes(parameters["dilation_rate"]))


def has_other_edges(kind: str, parameters: Mapping[str, ParameterValue]) -> bool:
    """Whether "same" meant something else, which nothing of today does."""
    if parameters.get("padding") != "same":
        return False
    if kind.startswith(_POOLING):
        pool = _sizes(parameters["pool_size"])
        strides = pool if parameters["strides"] is None else _sizes(parameters["strides"])
        return any((window, stride) not in ((1, 1), (3, 1)) for window, stride in zip(pool, strides, strict=True))
    if kind.startswith("Conv") and kind not in _CONVOLUTIONS:
        windows = zip(_windows(parameters), _sizes(parameters["strides"]), strict=True)
        return any(window % 2 == 0 or stride > 1 for window, stride in windows)
    return False


def _windows(parameters: Mapping[str, ParameterValue]) -> list[int]:
    sizes, gaps = _sizes(parameters["kernel_size"]), _sizes(parameters["dilation_rate"])
    return [min(gap * (size - 1) + 1, LARGEST_WINDOW) for size, gap in zip(sizes, gaps, strict=True)]


def _sizes(value: Any) -> Sequence[int]:
    return value if isinstance(value, tuple) else (value,)
