"""What a model of a file is laid out as: nodes to be, wires between them, and the layers behind them."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from backend.engine.model_files.keras_files.blueprint import Blueprint

Path = tuple[str, ...]
"""The names of a layer of the file and of the models that it lies in, the outermost first."""

Place = tuple[int, ...]
"""Where something stands in the file: sorting by it gives the order of the file."""


class Wire(NamedTuple):
    """An output of a piece."""

    piece: int
    port: int


@dataclass
class Piece:
    """One node to be: a part of a layer, in one of its calls. `sources` are where its inputs come from."""

    layer: Path
    part: int
    kind: str
    parameters: dict[str, Any]
    place: Place
    sources: list[Wire]
    group: str | None
    trainable: bool
    is_main: bool


@dataclass(frozen=True)
class FileLayer:
    """A layer of the file: what it became, whether it learns, its place, and under which names its weights lie."""

    blueprint: Blueprint
    trainable: bool
    stored: Path
    place: Place
