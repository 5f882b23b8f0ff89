"""A call of Keras as a value: what the engine makes a layer from, and the script writer a line of Python."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Argument: TypeAlias = "int | float | bool | str | tuple[Argument, ...] | list[Argument] | KerasCall | None"
"""What is given to Keras: plain values, tuples and lists of them, or what another call makes."""


@dataclass(frozen=True)
class KerasCall:
    """`function` is a name inside Keras ("layers.Dense", "regularizers.L2"); all arguments are given by name."""

    function: str
    arguments: Mapping[str, Argument] = field(default_factory=dict)
