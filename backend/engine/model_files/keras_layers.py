"""Translates one layer of a Keras file into layers of the catalogue. Nothing of the file is run.

What decides the answers must be understood, or the layer is refused; what only matters for training (how first
weights are drawn, a rule that weights obey) is kept where the catalogue has it, and noted where not.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.parameter import Parameter
from backend.catalogue.values import check_value
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_calls import unreadable
from backend.engine.model_files.keras_defaults import has_usual_numbers
from backend.engine.model_files.keras_files import keras_1, keras_2, several_layers, theano
from backend.engine.model_files.keras_files.age import FileAge
from backend.engine.model_files.keras_files.array_counts import array_counts
from backend.engine.model_files.keras_files.array_layouts import array_change
from backend.engine.model_files.keras_files.bias_axis import with_its_bias
from backend.engine.model_files.keras_files.blueprint import Blueprint, in_turn, single
from backend.engine.model_files.keras_files.further_training import (
    FOR_TRAINING_ONLY,
    ChangesForTraining,
    names_text,
)
from backend.engine.model_files.keras_files.gaps import GapsInBothDirections
from backend.engine.model_files.keras_files.hard_sigmoid import can_be_scaled
from backend.engine.model_files.keras_files.locally_connected import LOCALLY_CONNECTED, LocallyConnectedLayers
from backend.engine.model_files.keras_files.penalties import is_no_penalty, penalty
from backend.engine.model_files.keras_files.refusals import (
    refuse_class,
    refuse_hard_sigmoid,
    refuse_setting,
    refuse_theano_edges,
)
from backend.engine.model_files.keras_files.unwrapped import unwrapped
from backend.engine.model_files.keras_files.wrappers import at_each_step, in_both_directions
from backend.engine.model_files.keras_values import initializer_name, is_float, plain_value
from backend.graph.errors import GraphError
from backend.graph.model import ParameterValue
from backend.wording import Message, say

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
        # Of batch renormalization and of several devices, for training only.
        *("renorm_clipping", "renorm_momentum", "synchronized"),
        # For training only: a penalty on answers (noted where the kind has none), the chances of dropout.
        *("activity_regularizer", "seed", "rng_type"),
    }
)
"""Settings that say nothing about the answers of a network of plain floats, and why."""

_USUAL: Mapping[str, tuple[object, ...]] = {"groups": (1,), "data_format": ("channels_last", None)}
"""What settings that a kind does not have must be set to; all others must be off."""

_OF_WHOLE_NUMBERS = frozenset({"CategoryEncoding"})
"""Kinds whose answers are whole numbers anyway, whatever they are kept as."""

_SEVERAL: Mapping[str, Any] = {
    "Highway": several_layers.highway,
    "MaxoutDense": several_layers.maxout,
    "Cosine": several_layers.cosine,
    "RNN": several_layers.recurrent_cells,
}


class LayerReader:
    """Translates the layers of one file, and gathers notes on what could not be kept or means another thing.

    `age` says which Keras wrote the file: each means different things by one name. `first_weights` are the
    shapes of the first weights of the outermost layers, for what the file says nowhere else.
    """

    def __init__(self, age: FileAge, first_weights: Mapping[str, tuple[int, ...]] | None = None) -> None:
        self._age = age
        self._first_weights = first_weights or {}
        self._changes = ChangesForTraining()
        self._scaled: dict[str, None] = {}
        self._stateful: dict[str, None] = {}
        self._local = LocallyConnectedLayers()
        self._gaps = GapsInBothDirections(age.old_gaps)

    @property
    def age(self) -> FileAge:
        return self._age

    @property
    def notes(self) -> list[Message]:
        """What is otherwise now, each change once with the layers that it concerns."""
        notes = []
        if self._scaled:
            notes.append(
                say(
                    "The hard sigmoid of the older Keras is another function today. What comes to it in {layers} "
                    "is multiplied by 1.2 now, so that the answers are the same.",
                    layers=names_text([*self._scaled]),
                )
            )
        if self._stateful:
            notes.append(
                say(
                    "In Keras {layers} remembered from one call to the next (stateful). Here every sample begins "
                    "with an empty memory.",
                    layers=names_text([*self._stateful]),
                )
            )
        return notes + self._gaps.notes + self._local.notes + self._changes.notes

    def read(self, class_name: str, name: str, config: Mapping[str, Any]) -> Blueprint:
        """What the layer becomes; raises `ModelFileError`, which names the layer."""
        config = unwrapped(config)
        if not isinstance(config, dict):
            raise unreadable()
        if class_name == "TimeDistributed":
            return at_each_step(self, name, config)
        if class_name == "Bidirectional":
            return self._gaps.seen(name, in_both_directions(self, name, config))
        self._gaps.look(class_name, config)
        if self._age.major == 1 or class_name in keras_1.KEPT_LONGER:
            class_name, config = keras_1.as_today(
                class_name, name, config, self._age.channels_first, self._first_weights.get(name, ())
            )
        if class_name in _SEVERAL:
            found: Blueprint = _SEVERAL[class_name](name, config, self.read)
            return found
        if class_name in LOCALLY_CONNECTED:
            return self._local.read(class_name, name, config, self.read)
        bend = several_layers.layer_as_activation(config)
        if bend is not None:
            own = self.read(class_name, name, {**config, "activation": "linear"})
            return in_turn([own, self.read(bend[0], name, bend[1])], 0)
        return self._read_one(class_name, name, config)

    def check_rest(
        self,
        class_name: str,
        name: str,
        config: Mapping[str, Any],
        kind: LayerKind | None = None,
    ) -> None:
        """Refuse a layer with a setting that is not known and does something."""
        usual = {**_USUAL, **({key: (value, None) for key, value in kind.fixed.items()} if kind else {})}
        for key, value in config.items():
            if key == "dtype" and class_name not in _OF_WHOLE_NUMBERS and not is_float(value):
                raise refuse_setting(class_name, name, key, value)
            if key == "activity_regularizer" and kind is None and not is_no_penalty(value):
                self._changes.add("Answer penalty", name, value)
            if key in _BOOKKEEPING or (kind is not None and kind.parameter(key) is not None):
                continue
            if value not in usual.get(key, (None, False, [], {}, "")):
                raise refuse_setting(class_name, name, key, value)

    def _read_one(self, class_name: str, name: str, written: Mapping[str, Any]) -> Blueprint:
        today, config = keras_2.as_today(class_name, written)
        kind = LAYER_KINDS.get(today)
        if kind is None:
            raise refuse_class(class_name, name)
        if kind.id == "Input":
            return single("Input", {"shape": input_shape(config, name)}, None, (0, 0))
        self._note_what_is_lost(kind, name, config)
        answer = config.pop("output_shape", None) if kind.id.endswith("Transpose") else None
        self.check_rest(class_name, name, config, kind)
        values: dict[str, ParameterValue] = {}
        for parameter in kind.parameters:
            values[parameter.name] = self._value(kind, name, parameter, config)
        scaled = self._hard_sigmoids(name, values, config)
        if scaled and kind.id == "Activation":
            return several_layers.hard_sigmoid_alone()
        if any(not can_be_scaled(kind.id, activation) for activation in scaled):
            raise refuse_hard_sigmoid(name)
        change = array_change(class_name, kind.id, values, self._age, scaled)
        counts = array_counts(kind.id, values, written, keras_1=self._age.major == 1)
        own = single(kind.id, values, change, counts)
        if isinstance(answer, list):
            own = replace(own, answer=tuple(answer[1:]))
        made = self._with_edges(name, own)
        return with_its_bias(made) if self._age.major < 3 else made

    def _note_what_is_lost(self, kind: LayerKind, name: str, config: dict[str, Any]) -> None:
        """Take out of the settings what can be left out with a note, or is another way to compute today."""
        lost = config.get("activity_regularizer")
        if kind.parameter("activity_regularizer") is None and not is_no_penalty(lost):
            self._changes.add("Answer penalty", name, lost)
        if config.pop("stateful", False) is True:
            self._stateful[name] = None
        title, key = FOR_TRAINING_ONLY.get(kind.id, ("", ""))
        if config.get(key):
            self._changes.add(title, name, config.pop(key))
        if self._age.old_bilinear and config.get("interpolation") == "bilinear":
            raise refuse_setting(kind.id, name, "interpolation", "bilinear")

    def _with_edges(self, name: str, own: Blueprint) -> Blueprint:
        """Theano added the edges of “same” in its own way."""
        part = own.parts[0]
        if not self._age.theano:
            return own
        edges = theano.edges_of(part.kind, part.parameters)
        in_front = part.parameters.get("data_format") == "channels_first"
        if theano.leaves_gaps_out(part.kind, part.parameters):
            raise refuse_setting(part.kind, name, "dilation_rate", part.parameters["dilation_rate"])
        if theano.has_other_edges(part.kind, part.parameters) or (edges and part.kind == "Conv1D" and in_front):
            raise refuse_theano_edges(name)
        return own if edges is None else several_layers.with_edges(part.kind, part.parameters, edges, own)

    def _hard_sigmoids(
        self, name: str, values: Mapping[str, ParameterValue], config: Mapping[str, Any]
    ) -> tuple[str, ...]:
        """Which activations are the hard sigmoid of Keras 1 or 2."""
        if self._age.major >= 3:
            return ()
        found = tuple(key for key in ("activation", "recurrent_activation") if values.get(key) == "hard_sigmoid")
        if found:
            self._scaled[str(config.get("name", name))] = None
        return found

    def _value(
        self, kind: LayerKind, name: str, parameter: Parameter, config: Mapping[str, Any]
    ) -> ParameterValue:
        key = parameter.name
        if key.endswith("_regularizer_strength"):
            return penalty(config.get(key.removesuffix("_strength")))[1]
        if key not in config:
            # GRU could only forget before weighing when Keras did not write it down yet.
            return False if key == "reset_after" and self._age.major < 3 else parameter.default
        written = config[key]
        if key.endswith("_regularizer"):
            found = penalty(written)[0]
            if found is None and not is_no_penalty(written):
                self._changes.add(parameter.title, name, written)
            return found
        if key.endswith(("_initializer", "_constraint")):
            return self._named(parameter, name, written)
        value = _activation(name, written) if "activation" in key else plain_value(written, parameter)
        try:
            return check_value(parameter, value)
        except GraphError as error:
            raise refuse_setting(kind.id, name, key, written) from error

    def _named(self, parameter: Parameter, name: str, written: Any) -> ParameterValue:
        """An initializer or a constraint by its name; they matter for training only."""
        if written is None and parameter.optional:
            return None
        found = initializer_name(written)
        if found not in parameter.choices:
            instead = "" if parameter.default is None else str(parameter.default)
            self._changes.add(parameter.title, name, written, instead)
            return parameter.default
        if not has_usual_numbers(found, written):
            self._changes.add(parameter.title, name, written, found)
        return found


def _activation(name: str, written: Any) -> str:
    """The name of an activation; Keras 3 also writes functions as small dictionaries that hold their name."""
    if isinstance(written, Mapping):
        written = written.get("config")
    if written is None:
        return "linear"
    if not isinstance(written, str):
        raise refuse_setting("Activation", name, "activation", written)
    return keras_2.activation_today(written)


def input_shape(config: Mapping[str, Any], name: str) -> tuple[int | None, ...]:
    """The shape of one sample from `batch_shape` (Keras 3) or `batch_input_shape` (Keras 2)."""
    written = config.get("batch_shape") or config.get("batch_input_shape")
    if not isinstance(written, list) or not written:
        raise ModelFileError(
            say(
                "The file does not say what shape the input “{name}” has; save the model after building it.",
                name=name,
            )
        )
    shape = tuple(written[1:])
    usable = all(size is None or (type(size) is int and 1 <= size <= 1_000_000) for size in shape)
    if not usable or not 1 <= len(shape) <= 8:
        raise ModelFileError(
            say("The input “{name}” has a shape that cannot be: {shape}.", name=name, shape=str(shape))
        )
    return shape
