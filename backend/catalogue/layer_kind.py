"""A kind of layer as one row of data: palette, form, validation, builder and importer all read it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue, Shape
from backend.wording import Message

Group = Literal["input", "core", "convolution", "pooling", "regularize", "recurrent", "merge", "shape"]

Parameters = Mapping[str, ParameterValue]

ShapeRule = Callable[[Sequence[Shape], Parameters], Shape]
"""From the input shapes to the output shape; raises `backend.graph.errors.ShapeError` for what cannot be."""

CountRule = Callable[[Sequence[Shape], Parameters], int]
"""From the input shapes to the number of parameters, all of them (moving averages too)."""

WorkRule = Callable[[Sequence[Shape], Shape, Parameters], int | None]
"""From the input shapes and the output shape to the multiply-adds of one sample; `None` while lengths are open."""


MoreOutputsRule = Callable[[Sequence[Shape], Parameters], tuple[Shape, ...]]
"""From the input shapes to the shapes of the outputs after the first, as many as `output_titles` names."""

ArgumentsRule = Callable[[Parameters], Mapping[str, Argument]]
"""From the parameters to the arguments of the Keras class, where they are not simply the same."""

WrapRule = Callable[[KerasCall, Parameters], KerasCall]
"""From the call that makes the layer to that of a layer around it, or the same call where nothing is around it."""


CannotLearnRule = Callable[[Sequence[Shape], Parameters], Message | None]
"""Says why TensorFlow on a CPU cannot train through a layer that Keras builds; `None` where it can."""


@dataclass(frozen=True)
class InputPort:
    """One of several inputs that each mean something else; `optional` ones come last and may stay empty."""

    title: str
    optional: bool = False


@dataclass(frozen=True)
class LayerKind:
    """One row of the layer catalogue.

    `id` is also the Keras class name. `takes` says how many wires end here: "many" is any number that all mean
    the same; with "ports" each has its place and meaning, as `ports` says. `summary` gives the main settings
    in few words for the card ("128 · ReLU"). `formula` is the shape formula, where there is one to show, and
    `formula_example` fills it with the numbers of a layer. A layer with `one_rank` can be called again only on
    inputs of the same ranks.

    `shape` is that of the first output. A kind with further outputs says which in `output_titles` (all of them,
    the first included) and their shapes in `more_outputs`.

    How Keras is called: the class `id` with the parameters as they are, unless `arguments` makes others of them.
    `fixed` are arguments that are always given and are nobody's choice. `wrap` puts another layer around it.
    `at_call` names the parameters that Keras takes when the layer is called, not when it is made.
    `given` says how a layer with "many" or "ports" is called: `layer([a, b])`, `layer(a, b)`, or, for recurrent
    layers, `layer(a, initial_state=[b])`.
    """

    id: str
    title: str
    group: Group
    sentence: str
    takes: Literal["none", "one", "many", "ports"]
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
    ports: tuple[InputPort, ...] = ()
    output_titles: Callable[[Parameters], tuple[str, ...]] | None = None
    more_outputs: MoreOutputsRule | None = None
    given: Literal["list", "separate", "states"] = "list"
    arguments: ArgumentsRule | None = None
    wrap: WrapRule | None = None
    at_call: tuple[str, ...] = ()
    cannot_learn: CannotLearnRule | None = None

    @property
    def least_inputs(self) -> int:
        """How many wires must end here."""
        match self.takes:
            case "none":
                return 0
            case "one" | "many":
                return 1
            case "ports":
                return sum(not port.optional for port in self.ports)

    @property
    def most_inputs(self) -> int | None:
        """How many wires can end here; `None` for any number."""
        match self.takes:
            case "none":
                return 0
            case "one":
                return 1
            case "many":
                return None
            case "ports":
                return len(self.ports)

    def output_count(self, parameters: Parameters) -> int:
        """How many outputs the layer has with these parameters."""
        return 1 if self.output_titles is None else len(self.output_titles(parameters))

    def defaults(self) -> dict[str, ParameterValue]:
        """Every parameter at its default."""
        return {parameter.name: parameter.default for parameter in self.parameters}

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, if the kind has one."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)
