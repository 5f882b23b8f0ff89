"""Functions of TensorFlow that a model calls between its layers, as the layers that do the same.

Keras 2.4 and later write such a call as a layer of the class `TFOpLambda` with the name of the function, which
carries no program. Layer and calls are written anew as if the model had been made with that layer.
"""

from collections.abc import Mapping
from typing import Any

from backend.engine.model_files.keras_files.refusals import refuse_function

Made = tuple[str, dict[str, Any], list[Any]]
"""The class and the settings of a layer, and the references to what it takes."""

_CONSTANT = "_CONSTANT_VALUE"

_ACTIVATIONS = {
    "nn.relu": "relu",
    "nn.relu6": "relu6",
    "nn.elu": "elu",
    "nn.selu": "selu",
    "nn.silu": "silu",
    "nn.swish": "silu",
    "nn.softplus": "softplus",
    "math.softplus": "softplus",
    "nn.softsign": "softsign",
    "nn.gelu": "gelu",
    "nn.sigmoid": "sigmoid",
    "math.sigmoid": "sigmoid",
    "nn.tanh": "tanh",
    "math.tanh": "tanh",
    "math.exp": "exponential",
    "nn.softmax": "softmax",
    "identity": "linear",
}

_OF_TWO_TENSORS: Mapping[str, str] = {"add": "Add", "subtract": "Subtract", "multiply": "Multiply"}
_ARITHMETIC = frozenset({*_OF_TWO_TENSORS, "truediv", "divide"})


def as_layer(name: str, config: Any, calls: list[Any]) -> tuple[str, dict[str, Any], list[Any]]:
    """The class, the settings and the calls of the layer that does the same; raises `ModelFileError`."""
    function = config.get("function") if isinstance(config, Mapping) else None
    if not isinstance(function, str) or len(calls) != 1:
        raise refuse_function(str(function), name)
    sources, named = _taken_apart(calls[0], function, name)
    made = _made(function.split("__operators__.")[-1].removeprefix("compat.v1."), sources, named)
    if made is None:
        raise refuse_function(function, name)
    class_name, settings, tensors = made
    return class_name, {"name": name, **settings}, [[[*tensor[:3], {}] for tensor in tensors]]


def _taken_apart(call: Any, function: str, name: str) -> tuple[list[Any], dict[str, Any]]:
    """The first argument, or several, each a reference or a number, and the arguments by name."""
    references = [call] if isinstance(call, list) and call and isinstance(call[0], str) else call
    if not isinstance(references, list) or not references:
        raise refuse_function(function, name)
    sources: list[Any] = []
    named: dict[str, Any] = {}
    for reference in references:
        match reference:
            case [str(layer), int(), number, dict(more)] if layer == _CONSTANT:
                sources.append(number)
                named |= more
            case [str(), int(), int(), dict(more)]:
                sources.append(reference)
                named |= more
            case [str(), int(), int()]:
                sources.append(reference)
            case _:
                raise refuse_function(function, name)
    # Not by comparing: 0 equals False, and is something else.
    given = {key: value for key, value in named.items() if not (value is None or value is False)}
    return sources, {key: value for key, value in given.items() if key != "name"}


def _made(function: str, sources: list[Any], named: dict[str, Any]) -> Made | None:
    short = function.removeprefix("math.")
    if short in _ARITHMETIC:
        return _arithmetic(short, sources, named)
    if not all(_is_tensor(source) for source in sources):
        return None
    if function == "concat":
        axis = named.pop("axis", None)
        return None if named else ("Concatenate", {"axis": axis}, sources)
    if len(sources) != 1:
        return None
    if function in _ACTIVATIONS and (not named or named == {"axis": -1}):
        return "Activation", {"activation": _ACTIVATIONS[function]}, sources
    if function == "nn.leaky_relu" and named.keys() <= {"alpha"}:
        return "LeakyReLU", {"alpha": named.get("alpha", 0.2)}, sources
    if function == "math.negative" and not named:
        return "Rescaling", {"scale": -1.0, "offset": 0.0}, sources
    return _of_shape(function, sources, named)


def _of_shape(function: str, sources: list[Any], named: dict[str, Any]) -> Made | None:
    if function == "reshape":
        match named:
            case {"shape": [-1 | None, *lengths]} if len(named) == 1 and lengths:
                return "Reshape", {"target_shape": lengths}, sources
    if function in ("math.reduce_mean", "math.reduce_max") and named.get("axis") in ([1, 2], [2, 1]):
        keep = named.get("keepdims", False)
        kind = "Average" if function.endswith("mean") else "Max"
        if named.keys() <= {"axis", "keepdims"} and isinstance(keep, bool):
            return f"Global{kind}Pooling2D", {"keepdims": keep}, sources
    return None


def rescaled(function: str, number: float, *, in_front: bool) -> dict[str, float] | None:
    """Factor and offset that do the same as an operation with a number behind the tensor, or in front of it."""
    match function:
        case "add":
            return {"scale": 1.0, "offset": float(number)}
        case "subtract":
            return {"scale": -1.0 if in_front else 1.0, "offset": float(number if in_front else -number)}
        case "multiply":
            return {"scale": float(number), "offset": 0.0}
        case "truediv" | "divide" if number and not in_front:
            return {"scale": 1 / number, "offset": 0.0}
        case _:
            return None


def _arithmetic(function: str, sources: list[Any], named: dict[str, Any]) -> Made | None:
    """Two tensors by a layer of two inputs, a tensor and a number by a factor and an offset."""
    if "y" in named:
        sources = [*sources, named["y"]]
    if len(sources) != 2 or named.keys() - {"y"}:
        return None
    first, second = sources
    tensors = [source for source in sources if _is_tensor(source)]
    if len(tensors) == 2:
        return (_OF_TWO_TENSORS[function], {}, sources) if function in _OF_TWO_TENSORS else None
    number = second if _is_tensor(first) else first
    if len(tensors) != 1 or not isinstance(number, int | float) or isinstance(number, bool):
        return None
    change = rescaled(function, number, in_front=tensors[0] is second)
    return None if change is None else ("Rescaling", change, tensors)


def _is_tensor(source: Any) -> bool:
    match source:
        case [str(), int(), int(), *_]:
            return True
        case _:
            return False
