"""A sample of some data that was put on the pad: it is given to the network as it is, not as a drawing is."""

from dataclasses import dataclass
from typing import Any

import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class PadSample:
    """The `picture` on the pad and the `data` that it stands for, float32 from 0 to 1.

    `is_test` says that no training learns from it, so that the network can be measured on it.
    """

    picture: npt.NDArray[Any]
    data: npt.NDArray[Any]
    is_test: bool
