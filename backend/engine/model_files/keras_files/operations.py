"""Operations of Keras 3 that a model does between its layers (`x * 0.5`, `keras.ops.relu`), as layers.

Keras 3 writes them beside the layers, by the class of the operation.
"""

from collections.abc import Mapping
from typing import Any

from backend.engine.model_files.keras_files.tensor_functions import rescaled

_ACTIVATIONS: Mapping[str, str] = {
    "Relu": "relu",
    "Relu6": "relu6",
    "Sigmoid": "sigmoid",
    "Tanh": "tanh",
    "Silu": "silu",
    "Softplus": "softplus",
    "Softsign": "softsign",
    "Selu": "selu",
    "Exp": "exponential",
    "HardSigmoid": "hard_sigmoid",
    "HardSilu": "hard_silu",
    "HardSwish": "hard_silu",
    "LogSigmoid": "log_sigmoid",
}
_ARITHMETIC: Mapping[str, str] = {
    "Add": "add",
    "Subtract": "subtract",
    "Multiply": "multiply",
    "TrueDivide": "truediv",
    "Divide": "divide",
}
_OVER_PICTURES: Mapping[str, str] = {"Mean": "GlobalAveragePooling2D", "Max": "GlobalMaxPooling2D"}


def operation_as_layer(class_name: str, name: str, config: Any, calls: list[Any]) -> tuple[str, Any, list[Any]]:
    """The class, the settings and the calls of the layer that does the same; all else is given back as it is."""
    if class_name in _ACTIVATIONS:
        return "Activation", {"name": name, "activation": _ACTIVATIONS[class_name]}, calls
    if class_name == "Negative":
        return "Rescaling", {"name": name, "scale": -1.0, "offset": 0.0}, calls
    settings = config if isinstance(config, dict) else {}
    if class_name == "Reshape" and "newshape" in settings:
        match settings["newshape"]:
            case [-1 | None, *lengths] if lengths:
                return "Reshape", {"name": name, "target_shape": lengths}, calls
    if class_name in _OVER_PICTURES and settings.get("axis") in ([1, 2], [2, 1]):
        return _OVER_PICTURES[class_name], {"name": name, "keepdims": settings.get("keepdims", False)}, calls
    match calls:
        case [{"args": [first, second]}] if class_name in _ARITHMETIC and (
            _is_number(first) or _is_number(second)
        ):
            tensor, number = (second, first) if _is_number(first) else (first, second)
            made = rescaled(_ARITHMETIC[class_name], number, in_front=_is_number(first))
            if made is not None and not _is_number(tensor):
                return "Rescaling", {"name": name, **made}, [{"args": [tensor], "kwargs": {}}]
    return class_name, config, calls


def _is_number(written: Any) -> bool:
    return isinstance(written, int | float) and not isinstance(written, bool)
