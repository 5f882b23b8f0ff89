"""What names of modules mean, under whatever name a program imports them."""

import ast
import builtins
from typing import Any

from backend.engine.model_files.program.things import Reference, Scope

_KERAS = (
    "tensorflow.python.keras",
    "tensorflow.contrib.keras.api.keras",
    "tensorflow.contrib.keras",
    "tensorflow.compat.v1.keras",
    "tensorflow.keras",
    "tf_keras",
    "keras.api",
    "keras.src",
)
"""Other names of the same library."""

_MODELS = frozenset({"Model", "Sequential"})


def reference(path: str) -> Reference:
    """A reference by its whole name, Keras always as "keras"."""
    for other in _KERAS:
        if path == other or path.startswith(other + "."):
            return reference("keras" + path[len(other) :])
    return Reference(path)


def add_imports(scope: Scope, node: ast.Import | ast.ImportFrom) -> None:
    """Put what a line imports among the names."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            name = alias.asname or alias.name.split(".")[0]
            scope.names[name] = reference(alias.name if alias.asname else name)
        return
    module = node.module or ""
    for alias in node.names:
        if alias.name == "*":
            scope.stars.append(module)
        else:
            scope.names[alias.asname or alias.name] = reference(f"{module}.{alias.name}")


def from_a_star(scope: Scope, name: str) -> Reference | None:
    """A name that a module gave with all its names; only Keras' own modules are known to have it."""
    for module in reversed(scope.all_stars()):
        found = reference(f"{module}.{name}")
        if found.path.startswith("keras.") and not hasattr(builtins, name):
            return found
    return None


def makes_a_model(thing: Reference) -> bool:
    """Whether it is the class of models."""
    return thing.path.startswith("keras.") and thing.last in _MODELS


def makes_a_layer(thing: Reference) -> bool:
    """Whether it is a class of layers, or the function Input."""
    if thing.last == "Input":
        return thing.path.startswith("keras.")
    return thing.home in ("layers", "legacy", "engine") and thing.last[:1].isupper()


def joins_layers(thing: Reference) -> bool:
    """Whether it is one of the functions that stand for a layer called at once: `concatenate`, `add`."""
    return thing.home in ("layers", "legacy") and thing.last in _JOINING


_JOINING = {
    "add": "Add",
    "subtract": "Subtract",
    "multiply": "Multiply",
    "average": "Average",
    "maximum": "Maximum",
    "minimum": "Minimum",
    "concatenate": "Concatenate",
    "dot": "Dot",
    "merge": "",
}
_MODES = {
    "sum": "Add",
    "mul": "Multiply",
    "ave": "Average",
    "max": "Maximum",
    "concat": "Concatenate",
}


def joining_class(thing: Reference, mode: Any) -> str | None:
    """The class of the layer that such a function calls; `mode` is what Keras 1 says of its `merge`."""
    if thing.last == "merge":
        return _MODES.get(mode if isinstance(mode, str) else "sum")
    return _JOINING[thing.last]
