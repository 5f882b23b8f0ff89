"""Writes the description of a network so that older Keras (`tf.keras` 2) reads it too, where it has the layers.

Keras 3 reads the older form as well; what only it can say (inputs given by name, several that are no list) stays
as it writes it. What is left out are values that Keras 3 takes by itself, and masks that it makes by itself.
"""

import json
from typing import Any

from backend.engine.model_files.keras_files.own_masks import without_own_masks

_UNKNOWN_WHERE_OLDER: dict[str, tuple[Any, ...]] = {
    "optional": (False,),
    "quantization_config": (None,),
    "input_axes": (None,),
    "output_axes": (None,),
    "renorm": (False,),
    "renorm_clipping": (None,),
    "renorm_momentum": (0.99,),
    "loss_scale_factor": (None,),
    "gradient_accumulation_steps": (None,),
    "weight_decay": (None,),
    "clipnorm": (None,),
    "global_clipnorm": (None,),
    "clipvalue": (None,),
    "use_ema": (False,),
    "ema_momentum": (0.99,),
    "ema_overwrite_frequency": (None,),
    "rms_scaling": (False,),
    "seed": (None,),
}
"""Settings that older Keras refuses to hear of, with the values at which they say nothing."""

_USUAL_FORMAT = ("data_format", "channels_last")
_WITHOUT_FORMAT = frozenset({"CenterCrop", "Resizing", "ZeroPadding1D"})
"""Older Keras does not ask these for the format, nor layers that change pictures by chance."""


def network_in_older_form(config: str) -> str:
    """The JSON of `model_config` in the form that both read."""
    network = json.loads(config, object_hook=_older)
    settings = network.get("config", {})
    settings["layers"] = without_own_masks(settings.get("layers", []), settings.get("output_layers"))
    for layer in settings["layers"]:
        layer["inbound_nodes"] = [_older_call(call, layer["class_name"]) for call in layer["inbound_nodes"]]
        if _is_misread(layer):
            layer |= {"module": "keras.layers", "registered_name": None}
    return json.dumps(network)


def training_in_older_form(config: str) -> str:
    """The JSON of `training_config` without what older Keras refuses."""
    return json.dumps(json.loads(config, object_hook=_without_unknown))


def _is_misread(layer: dict[str, Any]) -> bool:
    """Whether Keras 3 goes wrong where it reads the layer as one of an older file, which it does without a module.

    It forgets an axis that is not one number, and takes the way in which attention scores for a function.
    """
    axis = layer["config"].get("axis", -1)
    return layer["class_name"] == "Attention" or axis is None or (isinstance(axis, list) and len(axis) != 1)


def _older(part: dict[str, Any]) -> Any:
    """One JSON object, its parts already done."""
    match part.get("class_name"):
        case "DTypePolicy":
            return part["config"]["name"]
        case "InputLayer":
            config = part["config"]
            if "batch_shape" in config:
                config = {"batch_input_shape": config["batch_shape"]} | config
                del config["batch_shape"]
            return _without_unknown({**part, "config": config})
        case str(kind) if kind.startswith("Random") or kind in _WITHOUT_FORMAT:
            config = {key: value for key, value in part["config"].items() if (key, value) != _USUAL_FORMAT}
            return _without_unknown({**part, "config": config})
    return _without_unknown(part)


def _without_unknown(part: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value
        for key, value in part.items()
        if key not in _UNKNOWN_WHERE_OLDER or value not in _UNKNOWN_WHERE_OLDER[key]
    }


def _older_call(call: Any, kind: str) -> Any:
    """`[[layer, call, output, settings], …]` where the call takes one tensor or one list of several."""
    tensors = _tensors(call["args"])
    settings = {key: value for key, value in call["kwargs"].items() if value is not None}
    if kind.startswith("Random"):
        # Keras writes that they are called in training, whatever they are; older Keras takes its word for it.
        settings.pop("training", None)
    if tensors is None or "keras_history" in json.dumps(settings):
        return call
    return [[*tensor, settings] for tensor in tensors]


def _tensors(args: list[Any]) -> list[list[Any]] | None:
    """Where the inputs are from, if they are one tensor or a list of several; else `None`."""
    if len(args) != 1:
        return None
    given = args[0] if isinstance(args[0], list) else args
    if isinstance(args[0], list) and len(given) < 2:
        return None
    histories: list[Any] = [
        one.get("config", {}).get("keras_history") if isinstance(one, dict) else None for one in given
    ]
    return None if None in histories else histories
