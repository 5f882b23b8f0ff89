"""The base of all that travels between the window and the engine."""

from typing import Any

import msgspec
import numpy.typing as npt

Array = npt.NDArray[Any]


class Travels(msgspec.Struct, frozen=True, tag=True, eq=False):
    """The class name is the tag on the wire."""
