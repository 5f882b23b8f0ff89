"""One drawing as it is shown: its picture, what it is, and what the network took it for."""

from dataclasses import dataclass
from typing import Any

import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class DrawingTile:
    """`picture` is `(rows, columns)` or with colours, floats from 0 to 1; `answer` may not be known."""

    id: str
    label: str
    picture: npt.NDArray[Any]
    answer: str | None = None
