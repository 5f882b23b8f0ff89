"""What can stand behind a name of a program that is read: values, layers, outputs of layers, models, functions."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from backend.wording import Message


class UnreadableError(Exception):
    """Something in the program that cannot be known without running it; `line` counts from 1."""

    def __init__(self, message: Message, line: int) -> None:
        super().__init__(str(message))
        self.message = message
        self.line = line


class EndlessError(Exception):
    """The program computes more than one that only makes a network has to."""


@dataclass(frozen=True, eq=False)
class Unknown:
    """A value that is only known when the program runs, and why."""

    reason: Message
    line: int


@dataclass(frozen=True)
class Reference:
    """Something of a module, by its whole name: "keras.layers.Dense"."""

    path: str

    @property
    def last(self) -> str:
        return self.path.rsplit(".", 1)[-1]

    @property
    def home(self) -> str:
        """The part of Keras that it is from: "layers" of "keras.layers.core.Dense"; nothing for other modules."""
        parts = self.path.split(".")
        if parts[0] != "keras":
            return ""
        return parts[1] if len(parts) > 2 else "keras"


@dataclass(eq=False)
class Layer:
    """A layer: its class, its settings, and how it was called. `name` is empty where the program gives none."""

    class_name: str
    config: dict[str, Any]
    line: int
    name: str = ""
    calls: list["Call"] = field(default_factory=list)
    model: "Model | None" = None
    """The network that stands in the place of the layer."""


@dataclass(eq=False)
class Call:
    """One call of a layer: on which outputs, with which further settings (outputs among them)."""

    sources: list["Tensor"]
    settings: dict[str, Any]
    line: int


@dataclass(eq=False, frozen=True)
class Tensor:
    """An output of a call of a layer; an Input is called once on nothing."""

    layer: Layer
    call: Call
    port: int = 0


@dataclass(eq=False)
class Model:
    """A Sequential model with its layers, or one with inputs and outputs.

    `problem` is the first thing about it that could not be read.
    """

    line: int
    name: str = ""
    layers: list[Layer] = field(default_factory=list)
    inputs: list[Tensor] = field(default_factory=list)
    outputs: list[Tensor] = field(default_factory=list)
    is_sequential: bool = True
    shape: list[Any] | None = None
    """The shape with which it was built, the batch axis first."""
    compiled: dict[str, Any] | None = None
    fitted: dict[str, Any] | None = None
    problem: UnreadableError | None = None
    standing: Layer | None = None
    """The layer that it is within another network."""


@dataclass(eq=False, frozen=True)
class Made:
    """Anything else that Keras makes: an optimizer, a loss, an initializer, a callback."""

    reference: Reference
    config: Mapping[str, Any]
    line: int


@dataclass(eq=False)
class Options:
    """What a program lets people say when they start it, with what holds if they say nothing."""

    values: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False, frozen=True)
class Function:
    """A function of the program; `scope` is where it was defined."""

    node: ast.FunctionDef
    scope: "Scope"


@dataclass(eq=False, frozen=True)
class UserClass:
    """A class of the program: its functions can be called where they need no object."""

    name: str
    functions: Mapping[str, Function]
    line: int


@dataclass(eq=False)
class Scope:
    """The names of the program, or of a function of it; `stars` are modules all of whose names are here."""

    parent: "Scope | None" = None
    names: dict[str, Any] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)

    def find(self, name: str) -> Any:
        """What stands behind the name; raises `KeyError`."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.parent
        raise KeyError(name)

    def all_stars(self) -> list[str]:
        return [*self.stars, *(self.parent.all_stars() if self.parent is not None else [])]
