"""Refuses descriptions of Keras models that name programs to be run. None of them is ever looked up."""

import builtins
import sys
from collections.abc import Mapping
from typing import Any

from backend.catalogue.layers import LAYER_KINDS
from backend.engine.model_files.errors import ModelFileError
from backend.wording import say

_OF_KERAS = ("keras", "tf_keras", "keras_core", "tensorflow")
_TOOLS_OF_KERAS = ("keras.utils", "keras.saving", "keras.models.load", "keras.config", "keras.src.utils")
_OF_PYTHON = frozenset(sys.stdlib_module_names) | {"nt", "posix"}
_PLAIN_NAMES = frozenset({"abs", "max", "min", "pow", "round", "sum"})
"""Functions of Python that somebody may have taken for a loss or a metric; it is left out with a note."""
_PYTHON_FUNCTIONS = frozenset(name for name in dir(builtins) if name.islower()) - _PLAIN_NAMES
_WRAPPED = "__"
"""Keras begins with this the names of what it wraps: "__tensor__", "__numpy__", and "__lambda__"."""


def check_programs(config: Any, name: str) -> None:
    """Raise `ModelFileError` where the JSON values of a description name a program outside Keras' layers.

    A loss or an initializer that somebody wrote is not meant: nothing of it is there to be called, and a note
    tells that it could not be kept.
    """
    waiting = [config]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Mapping):
            _check_own_class(part)
            program = _program(part)
            if program:
                raise ModelFileError(
                    say(
                        "{name} is not opened: it names program code to be run ({program}), which NetSketch never "
                        "does.",
                        name=name,
                        program=program,
                    )
                )
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


def _check_own_class(layer: Mapping[str, Any]) -> None:
    """Refuse a layer that bears the name of one of Keras' and is somebody's own."""
    class_name, module, registered = (layer.get(key) for key in ("class_name", "module", "registered_name"))
    if not isinstance(class_name, str) or class_name not in LAYER_KINDS:
        return
    own = isinstance(module, str) and module.split(".")[0] not in _OF_KERAS
    if own or (isinstance(registered, str) and ">" in registered):
        settings = layer.get("config")
        raise ModelFileError(
            say(
                "The layer “{name}” is a {kind} of somebody's own ({program}), which NetSketch does not have.",
                name=str(settings.get("name") if isinstance(settings, Mapping) else ""),
                kind=class_name,
                program=str(registered or module),
            )
        )


def _program(part: Mapping[str, Any]) -> str:
    """What the dictionary names to be called; nothing where it is harmless."""
    class_name, module, config = (part.get(key) for key in ("class_name", "module", "config"))
    if class_name == "__lambda__":
        return "lambda"
    if class_name == "function" and isinstance(config, str) and config in _PYTHON_FUNCTIONS:
        return config
    if not isinstance(class_name, str) or not isinstance(module, str):
        return ""
    harmless = module == "builtins" and (class_name == "function" or class_name.startswith(_WRAPPED))
    if not harmless and (module.split(".")[0] in _OF_PYTHON or module.startswith(_TOOLS_OF_KERAS)):
        return f"{module}.{class_name}"
    return ""
