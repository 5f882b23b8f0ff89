"""A parameter of a layer kind, an optimizer or a loss, as data: what it is, what it may be, how it is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backend.graph.model import ParameterValue

ParameterType = Literal["integer", "number", "switch", "choice", "size", "shape", "axes", "numbers"]
"""How a value is written and edited.

"integer" int; "number" float; "switch" bool; "choice" one of `choices`; "size" a tuple of `length` positive
integers (kernel, strides, pool: 3 × 3), with zeros too where `minimum` is 0 (cropping, zero padding); "shape" a
tuple of any length of integers (an Input's shape, Reshape's target, where −1 may stand for what is left); "axes"
one axis (int); "numbers" a tuple of `length` floats, or of one or more where no length is set (a range from low to
high, a mean for each column).
"""


@dataclass(frozen=True)
class Parameter:
    """One parameter. `name` is Keras' argument; `minimum` and `maximum` are inclusive, for sizes and shapes of
    each number in them.

    `plain` parameters stand first in the form, the rest are folded under "More settings". `optional` ones may
    be `None`, which `none_text` says in words ("same as pool size"). With `open_lengths` the numbers of a shape
    may be `None`: a length that is only known when data comes.
    """

    name: str
    title: str
    type: ParameterType
    default: ParameterValue
    sentence: str
    minimum: float | None = None
    maximum: float | None = None
    choices: Sequence[str] = ()
    length: int | None = None
    optional: bool = False
    none_text: str = ""
    plain: bool = False
    open_lengths: bool = False
