"""Translates one layer of a Keras file into a kind and parameters of the catalogue. Nothing of the file is run.

What decides the answers must be understood, or the layer is refused; what only matters for training (how first
weights are drawn, a rule that weights obey) is kept where the catalogue has it, and noted where not.
"""

import re
from collections.abc import Mapping
from typing import Any

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.parameter import Parameter
from backend.catalogue.values import check_value
from backend.engine.model_files.errors import ModelFileError
from backend.graph.errors import GraphError
from backend.graph.model import ParameterValue
from backend.wording import Message, say

_ALIASES = {
    "InputLayer": "Input",
    "BatchNormalizationV1": "BatchNormalization",
    "BatchNormalizationV2": "BatchNormalization",
}

_CARRIES_CODE = frozenset({"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"})

_BOOKKEEPING = frozenset(
    {
        *("name", "trainable", "dtype", "batch_input_shape", "batch_shape", "input_shape", "input_dtype"),
        *("input_dim", "input_length", "implementation", "optional", "rank", "fused", "build_config"),
        *("renorm_clipping", "renorm_momentum", "use_cudnn", "activity_regularizer", "seed", "synchronized"),
        *("zero_output_for_mask", "supports_masking", "batch_size"),
    }
)
"""Settings that say nothing about the answers of a network of plain floats."""

_USUAL: Mapping[str, tuple[object, ...]] = {"groups": (1,), "data_format": ("channels_last", None)}
"""What settings that a kind does not have must be set to; all others must be off."""

_TRANSLATED = {"ReLU": "relu", "Softmax": "softmax"}
"""Layers that are an Activation by another name, where all their settings are the usual ones."""

_TRANSLATED_USUAL: Mapping[str, tuple[object, ...]] = {
    "max_value": (None,),
    "negative_slope": (0, 0.0, None),
    "threshold": (0, 0.0, None),
    "axis": (-1, [-1]),
}


class LayerReader:
    """Translates the layers of one file, and gathers notes on what could not be kept.

    `keras_major` is the Keras that wrote the file: 2 and 3 mean different things by one name.
    """

    def __init__(self, keras_major: int) -> None:
        self._keras_major = keras_major
        self.notes: dict[str, Message] = {}

    def read(self, class_name: str, name: str, config: Mapping[str, Any]) -> tuple[str, dict[str, ParameterValue]]:
        """The kind and all its parameters; raises `ModelFileError`, which names the layer."""
        if class_name in _TRANSLATED:
            self._check_rest(class_name, name, config, _TRANSLATED_USUAL)
            return "Activation", {"activation": _TRANSLATED[class_name]}
        kind = LAYER_KINDS.get(_ALIASES.get(class_name, class_name))
        if kind is None:
            raise _refuse_class(class_name, name)
        if kind.id == "Input":
            return kind.id, {"shape": input_shape(config, name)}
        usual = {**_USUAL, **{key: (value, None) for key, value in kind.fixed.items()}}
        self._check_rest(class_name, name, config, usual, kind)
        values: dict[str, ParameterValue] = {}
        for parameter in kind.parameters:
            values[parameter.name] = self._value(kind, name, parameter, config)
        return kind.id, values

    def _value(
        self, kind: LayerKind, name: str, parameter: Parameter, config: Mapping[str, Any]
    ) -> ParameterValue:
        key = parameter.name
        if key.endswith("_regularizer_strength"):
            return self._penalty(key.removesuffix("_strength"), name, config)[1]
        if key not in config:
            return parameter.default
        written = config[key]
        if key.endswith("_regularizer"):
            return self._penalty(key, name, config)[0]
        if key.endswith(("_initializer", "_constraint")):
            return self._named(parameter, name, written)
        value = self._activation(name, written) if "activation" in key else _plain(written, parameter)
        try:
            return check_value(parameter, value)
        except GraphError as error:
            raise _refuse_setting(kind.id, name, key, written) from error

    def _activation(self, name: str, written: Any) -> str:
        """The name of an activation; Keras 3 also writes functions as small dictionaries that hold their name."""
        if isinstance(written, Mapping):
            written = written.get("config")
        if written is None:
            return "linear"
        if not isinstance(written, str):
            raise _refuse_setting("Activation", name, "activation", written)
        if written == "hard_sigmoid" and self._keras_major < 3:
            raise ModelFileError(
                say(
                    "The layer “{name}” uses the hard sigmoid of Keras 2, which means another function today: its "
                    "answers would be wrong. Train it again with sigmoid.",
                    name=name,
                )
            )
        return written

    def _named(self, parameter: Parameter, name: str, written: Any) -> ParameterValue:
        """An initializer or a constraint by its name; they matter for training only."""
        if written is None and parameter.optional:
            return None
        found = _initializer_name(written)
        if found in parameter.choices:
            if parameter.name.endswith("_constraint"):
                self._note_settings(name)
            return found
        self._note_settings(name)
        return parameter.default

    def _penalty(self, key: str, name: str, config: Mapping[str, Any]) -> tuple[ParameterValue, ParameterValue]:
        """A regularizer as its kind and strength."""
        written = config.get(key)
        if not isinstance(written, Mapping):
            return None, 0.01
        settings = written.get("config")
        settings = settings if isinstance(settings, Mapping) else {}
        l1, l2 = (_number(settings.get(part)) for part in ("l1", "l2"))
        if l1 and l2 and l1 == l2:
            return "l1_l2", l1
        if bool(l1) != bool(l2):
            return ("l1", l1) if l1 else ("l2", l2)
        if l1 or l2 or not settings:
            self._note_settings(name)
        return None, 0.01

    def _note_settings(self, name: str) -> None:
        self.notes[name] = say(
            "Of the layer “{name}”, a setting that matters for further training only could not be kept.", name=name
        )

    def _check_rest(
        self,
        class_name: str,
        name: str,
        config: Mapping[str, Any],
        usual: Mapping[str, tuple[object, ...]],
        kind: LayerKind | None = None,
    ) -> None:
        """Refuse a layer with a setting that is not known and does something."""
        for key, value in config.items():
            if key in _BOOKKEEPING or (kind is not None and kind.parameter(key) is not None):
                continue
            if value not in usual.get(key, (None, False, [], {}, "")):
                raise _refuse_setting(class_name, name, key, value)


def input_shape(config: Mapping[str, Any], name: str) -> tuple[int | None, ...]:
    """The shape of one sample from `batch_shape` (Keras 3) or `batch_input_shape` (Keras 2)."""
    written = config.get("batch_shape", config.get("batch_input_shape"))
    if not isinstance(written, list) or not 2 <= len(written) <= 9:
        raise ModelFileError(
            say(
                "The file does not say what shape the input “{name}” has; save the model after building it.",
                name=name,
            )
        )
    shape = tuple(written[1:])
    if not all(size is None or (type(size) is int and 1 <= size <= 1_000_000) for size in shape):
        raise ModelFileError(
            say("The input “{name}” has a shape that cannot be: {shape}.", name=name, shape=str(shape))
        )
    return shape


def _plain(written: Any, parameter: Parameter) -> Any:
    """Lists become tuples; one number stands for a whole window, and a list of one axis for the axis."""
    if parameter.type == "size" and isinstance(written, int) and not isinstance(written, bool):
        return (written,) * (parameter.length or 1)
    if parameter.type == "axes" and isinstance(written, list) and len(written) == 1:
        return written[0]
    return tuple(written) if isinstance(written, list) else written


def _number(written: Any) -> float:
    """A plain number, or a dictionary in which Keras 3 wraps NumPy's."""
    if isinstance(written, Mapping) and isinstance(written.get("config"), Mapping):
        written = written["config"].get("value")
    return float(written) if isinstance(written, int | float) else 0.0


def _initializer_name(written: Any) -> str:
    """`{"class_name": "GlorotUniform", …}` or `"glorot_uniform"` as the catalogue writes it."""
    if not isinstance(written, Mapping):
        return str(written)
    settings = written.get("config")
    if written.get("class_name") == "VarianceScaling" and isinstance(settings, Mapping):
        known = (
            ((1.0, "fan_avg", "uniform"), "glorot_uniform"),
            ((1.0, "fan_avg", "normal"), "glorot_normal"),
            ((2.0, "fan_in", "uniform"), "he_uniform"),
            ((2.0, "fan_in", "normal"), "he_normal"),
            ((1.0, "fan_in", "uniform"), "lecun_uniform"),
            ((1.0, "fan_in", "normal"), "lecun_normal"),
        )
        way = (settings.get("scale"), settings.get("mode"), settings.get("distribution"))
        return next((name for known_way, name in known if known_way == way), "variance_scaling")
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", str(written.get("class_name"))).lower()


def _refuse_class(class_name: str, name: str) -> ModelFileError:
    if class_name in _CARRIES_CODE:
        return ModelFileError(
            say(
                "The layer “{name}” is a {kind}: it carries program code, which NetSketch never runs. Replace it "
                "by ordinary layers in Keras and save the model again.",
                name=name,
                kind=class_name,
            )
        )
    return ModelFileError(
        say(
            "The layer “{name}” is of the kind {kind}, which NetSketch does not have. It has: {kinds}.",
            name=name,
            kind=class_name[:60],
            kinds=", ".join(LAYER_KINDS),
        )
    )


def _refuse_setting(class_name: str, name: str, key: str, value: Any) -> ModelFileError:
    return ModelFileError(
        say(
            "The layer “{name}” ({kind}) has a setting that NetSketch does not have: {key} = {value}. Change it "
            "in Keras and save the model again.",
            name=name,
            kind=class_name[:60],
            key=key[:60],
            value=str(value)[:60],
        )
    )
