"""A kind of layer as one row of data: palette, form, validation, builder and importer all read it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue, Shape

Group = Literal["input", "core", "convolution", "pooling", "regularize", "recurrent", "merge", "shape"]

Parameters = Mapping[str, ParameterValue]

ShapeRule = Callable[[Sequence[Shape], Parameters], Shape]
"""From the input shapes to the output shape; raises `backend.graph.errors.ShapeError` for what cannot be."""

CountRule = Callable[[Sequence[Shape], Parameters], int]
"""From the input shapes to the number of parameters, all of them (moving averages too)."""

WorkRule = Callable[[Sequence[Shape], Shape, Parameters], int | None]
"""From the input shapes and the output shape to the multiply-adds of one sample; `None` while lengths are open."""


@dataclass(frozen=True)
class LayerKind:
    """One row of the layer catalogue.

    `id` is also the Keras class name. `takes` says how many wires end here. `summary` gives the main settings
    in few words for the card ("128 · ReLU"). `formula` is the shape formula, where there is one to show, and
    `formula_example` fills it with the numbers of a layer. `fixed` are Keras arguments that are always given
    and are nobody's choice. A layer with `one_rank` can be called again only on inputs of the same ranks.
    """

    id: str
    title: str
    group: Group
    sentence: str
    takes: Literal["none", "one", "many"]
    parameters: tuple[Parameter, ...]
    shape: ShapeRule
    count: CountRule
    summary: Callable[[Parameters], str]
    help: str = ""
    formula: str = ""
    formula_example: Callable[[Sequence[Shape], Parameters], str] | None = None
    multiply_adds: WorkRule | None = None
    fixed: Mapping[str, ParameterValue] = field(default_factory=dict)
    one_rank: bool = False

    def defaults(self) -> dict[str, ParameterValue]:
        """Every parameter at its default."""
        return {parameter.name: parameter.default for parameter in self.parameters}

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, if the kind has one."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)
