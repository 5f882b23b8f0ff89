"""What stands behind the dot: parts of modules, layers, models and outputs of layers that a program names."""

from typing import Any

from backend.engine.model_files.program.references import reference
from backend.engine.model_files.program.things import (
    Function,
    Layer,
    Made,
    Model,
    Options,
    Reference,
    Tensor,
    Unknown,
    UnreadableError,
    UserClass,
)
from backend.wording import say


def attribute_of(owner: Any, name: str, line: int) -> Any:
    """The thing; raises `UnreadableError` where it is only known when the program runs."""
    match owner:
        case Reference():
            return reference(f"{owner.path}.{name}")
        case UserClass() if name in owner.functions:
            return owner.functions[name]
        case Layer() if name in ("output", "name", "trainable"):
            return _of_layer(owner, name, line)
        case Model() if name in ("layers", "name", "input", "inputs", "output", "outputs"):
            return _of_model(owner, name, line)
        case Options() if name in owner.values and not isinstance(owner.values[name], Unknown):
            return owner.values[name]
        case Function() | Made() | Tensor() | Layer() | Model() | UserClass() | _:
            raise UnreadableError(
                say("“.{name}” is only known when the program runs. Write its value there instead.", name=name),
                line,
            )


def _of_layer(layer: Layer, name: str, line: int) -> Any:
    if name == "output" and layer.calls:
        return Tensor(layer, layer.calls[-1])
    if name == "name" and layer.name:
        return layer.name
    if name == "trainable":
        return layer.config.get("trainable", True)
    raise UnreadableError(say("“.{name}” is only known when the program runs.", name=name), line)


def _of_model(model: Model, name: str, line: int) -> Any:
    if name == "layers" and model.is_sequential:
        return model.layers
    if name == "name":
        return model.name
    found = {
        "inputs": model.inputs,
        "outputs": model.outputs,
        "input": model.inputs[0] if len(model.inputs) == 1 else None,
        "output": model.outputs[0] if len(model.outputs) == 1 else None,
    }.get(name)
    if not found:
        raise UnreadableError(
            say(
                "“.{name}” of a Sequential model cannot be read. Write the layers one after the other.",
                name=name,
            ),
            line,
        )
    return found
