"""Translates one layer of a Keras file into a kind and parameters of the catalogue. Nothing of the file is run.

What decides the answers must be understood, or the layer is refused; what only matters for training (how first
weights are drawn, a rule that weights obey) is kept where the catalogue has it, and noted where not.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from backend.catalogue.both_directions import MERGE_MODES
from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.parameter import Parameter
from backend.catalogue.values import check_value
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_defaults import has_usual_numbers, written_text
from backend.engine.model_files.keras_values import initializer_name, number_of, plain_value
from backend.graph.errors import GraphError
from backend.graph.model import ParameterValue
from backend.project_format.errors import tamed
from backend.wording import Message, marked, say

_ALIASES = {
    "InputLayer": "Input",
    "BatchNormalizationV1": "BatchNormalization",
    "BatchNormalizationV2": "BatchNormalization",
    "GroupedQueryAttention": "GroupQueryAttention",
}

_CARRIES_CODE = frozenset({"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"})

_BOOKKEEPING = frozenset(
    {
        # What the layer is called, and whether it learns: both are read with the network.
        *("name", "trainable"),
        # What comes in: the Input says it, and the layers before.
        *("batch_input_shape", "batch_shape", "batch_size", "input_shape", "input_dim", "input_length"),
        *("input_dtype", "build_config"),
        # How exactly floats are kept: fewer bits only round. A layer of whole numbers is refused apart.
        "dtype",
        # That an input may be left out; every one of ours is given.
        "optional",
        # Follows from the class: along how many axes a window slides, whether marks of gaps are handed on.
        *("rank", "supports_masking"),
        # By which way the same numbers are computed: in one product or several, by cuDNN or not.
        *("implementation", "fused", "use_cudnn"),
        # Of batch renormalization and of several devices, for training only; `renorm` itself must be off.
        *("renorm_clipping", "renorm_momentum", "synchronized"),
        # For training only: a penalty on answers (noted where the kind has none), the chances of dropout.
        *("activity_regularizer", "seed"),
    }
)
"""Settings that say nothing about the answers of a network of plain floats, and why."""

_ASIDE_IN_BOTH_DIRECTIONS: Mapping[str, ParameterValue] = {"seed": None, "zero_output_for_mask": False}
"""In what the two directions may differ: Keras' `Bidirectional` decides about gaps by itself."""

_USUAL: Mapping[str, tuple[object, ...]] = {"groups": (1,), "data_format": ("channels_last", None)}
"""What settings that a kind does not have must be set to; all others must be off."""

_PENALTIES = frozenset({"L1", "L2", "L1L2"})
"""The regularizers that the catalogue has; Keras 1 wrote them all as the last."""

_MOST_NAMED = 5

_SAME_AT_EACH_STEP = frozenset(
    {"Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Identity", "Rescaling", "Dropout", "GaussianNoise"}
)
"""Kinds that do the same whether they are applied to a whole sequence or to each of its steps."""


_OF_WHOLE_NUMBERS = frozenset({"CategoryEncoding"})
"""Kinds whose answers are whole numbers anyway, whatever they are kept as."""


class _Change(NamedTuple):
    """A setting that matters for further training only, what the file says of it, and what stands for it here."""

    setting: str
    written: str
    instead: str

    def note(self, names: Sequence[str]) -> Message:
        """The sentence; it bears what a stranger wrote, so nothing in it may spoil it."""
        layers = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED]) + (
            ", …" if len(names) > _MOST_NAMED else ""
        )
        if not self.instead:
            sentence = say(
                "The setting “{setting}” of {layers} could not be kept: {written} is not there in NetSketch. It "
                "matters for further training only.",
                setting=marked(self.setting),
                layers=layers,
                written=self.written,
            )
        else:
            sentence = say(
                "The setting “{setting}” of {layers} was {written} and is now the plain {instead}. It matters for "
                "further training only.",
                setting=marked(self.setting),
                layers=layers,
                written=self.written,
                instead=self.instead,
            )
        return tamed(sentence)


class LayerReader:
    """Translates the layers of one file, and gathers notes on what could not be kept.

    `keras_major` is the Keras that wrote the file: 2 and 3 mean different things by one name.
    """

    def __init__(self, keras_major: int) -> None:
        self._keras_major = keras_major
        self._changes: dict[_Change, list[str]] = {}

    @property
    def notes(self) -> list[Message]:
        """What could not be kept, each change once with the layers that it concerns."""
        return [change.note(names) for change, names in self._changes.items()]

    def read(self, class_name: str, name: str, config: Mapping[str, Any]) -> tuple[str, dict[str, ParameterValue]]:
        """The kind and all its parameters; raises `ModelFileError`, which names the layer."""
        if class_name == "TimeDistributed":
            return self._at_each_step(name, config)
        if class_name == "Bidirectional":
            return self._in_both_directions(name, config)
        kind = LAYER_KINDS.get(_ALIASES.get(class_name, class_name))
        if kind is None:
            raise _refuse_class(class_name, name)
        if kind.id == "Input":
            return kind.id, {"shape": input_shape(config, name)}
        usual = {**_USUAL, **{key: (value, None) for key, value in kind.fixed.items()}}
        self._check_rest(class_name, name, config, usual, kind)
        penalty = config.get("activity_regularizer")
        if kind.parameter("activity_regularizer") is None and not _is_no_penalty(penalty):
            self._note("Answer penalty", name, penalty)
        values: dict[str, ParameterValue] = {}
        for parameter in kind.parameters:
            values[parameter.name] = self._value(kind, name, parameter, config)
        return kind.id, values

    def _at_each_step(self, name: str, config: Mapping[str, Any]) -> tuple[str, dict[str, ParameterValue]]:
        """Keras' layer around a layer is a switch of the layer here."""
        class_name, inside = _inner_layer(config, "layer", name)
        if class_name == "TimeDistributed":
            raise _refuse_around("TimeDistributed", class_name, name)
        kind, parameters = self.read(class_name, name, inside)
        self._check_rest("TimeDistributed", name, _without(config, "layer"), _USUAL)
        if kind in _SAME_AT_EACH_STEP and parameters.get("axis", (-1,)) == (-1,):
            return kind, parameters
        if "time_distributed" not in parameters:
            raise _refuse_around("TimeDistributed", class_name, name)
        return kind, {**parameters, "time_distributed": True}

    def _in_both_directions(self, name: str, config: Mapping[str, Any]) -> tuple[str, dict[str, ParameterValue]]:
        class_name, inside = _inner_layer(config, "layer", name)
        if class_name in ("TimeDistributed", "Bidirectional"):
            raise _refuse_around("Bidirectional", class_name, name)
        kind, parameters = self.read(class_name, name, inside)
        self._check_rest("Bidirectional", name, _without(config, "layer", "backward_layer", "merge_mode"), _USUAL)
        if "both_directions" not in parameters:
            raise _refuse_around("Bidirectional", class_name, name)
        if config.get("backward_layer") is not None:
            backward = self.read(*_named_layer(config, "backward_layer", name))
            expected = {**parameters, "go_backwards": True, **_ASIDE_IN_BOTH_DIRECTIONS}
            if backward[0] != kind or {**backward[1], **_ASIDE_IN_BOTH_DIRECTIONS} != expected:
                raise _refuse_setting("Bidirectional", name, "backward_layer", class_name)
        mode = config.get("merge_mode", "concat")
        if mode not in MERGE_MODES:
            raise _refuse_setting("Bidirectional", name, "merge_mode", mode)
        return kind, {**parameters, "both_directions": True, "merge_mode": mode}

    def _value(
        self, kind: LayerKind, name: str, parameter: Parameter, config: Mapping[str, Any]
    ) -> ParameterValue:
        key = parameter.name
        if key.endswith("_regularizer_strength"):
            return _penalty(config.get(key.removesuffix("_strength")))[1]
        if key not in config:
            # GRU could only forget before weighing when Keras did not write it down yet.
            return False if key == "reset_after" and self._keras_major < 3 else parameter.default
        written = config[key]
        if key.endswith("_regularizer"):
            penalty = _penalty(written)[0]
            if penalty is None and not _is_no_penalty(written):
                self._note(parameter.title, name, written)
            return penalty
        if key.endswith(("_initializer", "_constraint")):
            return self._named(parameter, name, written)
        value = self._activation(name, written) if "activation" in key else plain_value(written, parameter)
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
        return "hard_silu" if written == "hard_swish" else written

    def _named(self, parameter: Parameter, name: str, written: Any) -> ParameterValue:
        """An initializer or a constraint by its name; they matter for training only."""
        if written is None and parameter.optional:
            return None
        found = initializer_name(written)
        if found not in parameter.choices:
            self._note(parameter.title, name, written, "" if parameter.default is None else str(parameter.default))
            return parameter.default
        if not has_usual_numbers(found, written):
            self._note(parameter.title, name, written, found)
        return found

    def _note(self, setting: str, name: str, written: Any, instead: str = "") -> None:
        names = self._changes.setdefault(_Change(setting, written_text(written), instead), [])
        if name not in names[-1:]:  # a layer that reads both ways says it twice
            names.append(name)

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
            if key == "dtype" and class_name not in _OF_WHOLE_NUMBERS and not _is_float(value):
                raise _refuse_setting(class_name, name, key, value)
            if key == "activity_regularizer" and kind is None and not _is_no_penalty(value):
                self._note("Answer penalty", name, value)
            if key in _BOOKKEEPING or (kind is not None and kind.parameter(key) is not None):
                continue
            if value not in usual.get(key, (None, False, [], {}, "")):
                raise _refuse_setting(class_name, name, key, value)


def _is_float(dtype: Any) -> bool:
    """Whether what is written is a kind of float, or a policy named after one ("mixed_float16"), or left open."""
    if isinstance(dtype, Mapping):
        settings = dtype.get("config")
        dtype = settings.get("name") if isinstance(settings, Mapping) else None
    return dtype is None or "float" in str(dtype)


def _penalty(written: Any) -> tuple[ParameterValue, ParameterValue]:
    """A regularizer as its kind and strength; no kind where the catalogue has none of that sort."""
    settings = written.get("config") if isinstance(written, Mapping) else None
    if not isinstance(settings, Mapping) or written.get("class_name") not in _PENALTIES:
        return None, 0.01
    l1, l2 = (number_of(settings.get(part)) for part in ("l1", "l2"))
    if l1 and l2 and l1 == l2:
        return "l1_l2", l1
    if bool(l1) != bool(l2):
        return ("l1", l1) if l1 else ("l2", l2)
    return None, 0.01


def _is_no_penalty(written: Any) -> bool:
    """Whether nothing is lost without it: there is none, or it weighs nothing."""
    match written:
        case None:
            return True
        case {"class_name": class_name, "config": {**settings}} if class_name in _PENALTIES and settings:
            return not any(number_of(settings.get(part)) for part in ("l1", "l2"))
        case _:
            return False


def _inner_layer(config: Mapping[str, Any], key: str, name: str) -> tuple[str, Mapping[str, Any]]:
    """The class and the settings of a layer within a layer."""
    match config.get(key):
        case {"class_name": str(class_name), "config": dict(inside)}:
            return class_name, inside
        case _:
            raise _refuse_setting("layer", name, key, config.get(key))


def _named_layer(config: Mapping[str, Any], key: str, name: str) -> tuple[str, str, Mapping[str, Any]]:
    class_name, inside = _inner_layer(config, key, name)
    if class_name in ("TimeDistributed", "Bidirectional"):
        raise _refuse_around("Bidirectional", class_name, name)
    return class_name, name, inside


def _without(config: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in config.items() if key not in keys}


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
            kinds=marked(", ".join(LAYER_KINDS)),
        )
    )


def _refuse_around(wrapper: str, class_name: str, name: str) -> ModelFileError:
    return ModelFileError(
        say(
            "The layer “{name}” is a {wrapper} around a {kind}, which NetSketch does not have.",
            name=name,
            wrapper=wrapper,
            kind=class_name[:60],
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
