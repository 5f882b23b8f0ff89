"""Functions of TensorFlow that a model calls between its layers, as the layers that do the same.

Keras 2.4 and later write such a call as a layer of the class `TFOpLambda` with the name of the function; it carries
no program. The settings of the layer and its calls are written anew as if the model had been made with that layer.
"""

from collections.abc import Callable, Mapping
from typing import Any

from backend.engine.model_files.keras_files.refusals import refuse_function

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

_ARITHMETIC: Mapping[
    str, tuple[str, Callable[[float], tuple[float, float]], Callable[[float], tuple[float, float] | None]]
] = {
    # The layer for two tensors; factor and offset where a number is behind, and where it is in front.
    "add": ("Add", lambda number: (1.0, number), lambda number: (1.0, number)),
    "subtract": ("Subtract", lambda number: (1.0, -number), lambda number: (-1.0, number)),
    "multiply": ("Multiply", lambda number: (number, 0.0), lambda number: (number, 0.0)),
    "truediv": ("", lambda number: (1.0 / number, 0.0), lambda _number: None),
    "divide": ("", lambda number: (1.0 / number, 0.0), lambda _number: None),
}

_LEFT_OUT = (None, False)


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
    return sources, {key: value for key, value in named.items() if key != "name" and value not in _LEFT_OUT}


def _made(
    function: str, sources: list[Any], named: dict[str, Any]
) -> tuple[str, dict[str, Any], list[Any]] | None:
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


def _of_shape(
    function: str, sources: list[Any], named: dict[str, Any]
) -> tuple[str, dict[str, Any], list[Any]] | None:
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


def _arithmetic(
    function: str, sources: list[Any], named: dict[str, Any]
) -> tuple[str, dict[str, Any], list[Any]] | None:
    """Two tensors by a layer of two inputs, a tensor and a number by a factor and an offset."""
    class_name, behind, in_front = _ARITHMETIC[function]
    if "y" in named:
        sources = [*sources, named["y"]]
    if len(sources) != 2 or named.keys() - {"y"}:
        return None
    first, second = sources
    if _is_tensor(first) and _is_tensor(second):
        return (class_name, {}, sources) if class_name else None
    number = second if _is_tensor(first) else first
    if (
        not isinstance(number, int | float)
        or isinstance(number, bool)
        or (function in ("truediv", "divide") and not number)
    ):
        return None
    change = behind(float(number)) if _is_tensor(first) else in_front(float(number))
    if change is None or not (_is_tensor(first) or _is_tensor(second)):
        return None
    return "Rescaling", {"scale": change[0], "offset": change[1]}, [first if _is_tensor(first) else second]


def _is_tensor(source: Any) -> bool:
    match source:
        case [str(), int(), int(), *_]:
            return True
        case _:
            return False
