"""Makes layers, models and other things of Keras from calls that a program writes, and calls layers on outputs."""

from collections.abc import Mapping, Sequence
from typing import Any

from backend.catalogue.layers import LAYER_KINDS
from backend.engine.model_files.program.arguments import class_today, named_arguments
from backend.engine.model_files.program.references import joining_class
from backend.engine.model_files.program.things import Call, Layer, Made, Model, Reference, Tensor, UnreadableError
from backend.wording import say

_MOST_OUTPUTS = 8


def make_layer(thing: Reference, given: Sequence[Any], named: Mapping[str, Any], line: int) -> Layer:
    """The layer that a class makes with these arguments; raises `UnreadableError`."""
    arguments = named_arguments(thing.last, given, named)
    if arguments is None:
        raise UnreadableError(
            say(
                "What the numbers behind {kind} mean is not known here. Write their names: name=value.",
                kind=thing.last,
            ),
            line,
        )
    name = arguments.pop("name", None)
    kind = "InputLayer" if thing.last == "Input" else class_today(thing.last)
    if kind == "InputLayer" and "tensor" in arguments:
        raise UnreadableError(say("An Input that is made from a tensor cannot be read. Give it a shape."), line)
    return Layer(kind, arguments, line, name if isinstance(name, str) else "")


def make_input(layer: Layer) -> Tensor:
    """The output of an Input."""
    call = Call([], {}, layer.line)
    layer.calls.append(call)
    return Tensor(layer, call)


def call_layer(layer: Layer, given: Sequence[Any], named: Mapping[str, Any], line: int) -> Any:
    """The output (or outputs) of a layer that is called on outputs of others; raises `UnreadableError`."""
    arguments = dict(named)
    if not given:
        # By name: `inputs` comes first, then what attention and recurrent layers call theirs.
        given = [arguments.pop(key) for key in ("inputs", "query", "sequences") if key in arguments]
    sources = [one for value in given for one in (value if isinstance(value, list | tuple) else [value])]
    if not sources or not all(isinstance(one, Tensor) for one in sources):
        raise UnreadableError(
            say("A layer is called on something that is no output of a layer. Call it on Input(…) or a layer."),
            line,
        )
    settings = {key: value for key, value in arguments.items() if not _is_usual(key, value)}
    call = Call(sources, settings, line)
    layer.calls.append(call)
    tensors = [Tensor(layer, call, port) for port in range(_output_count(layer, settings))]
    return tensors if len(tensors) > 1 else tensors[0]


def _is_usual(setting: str, value: Any) -> bool:
    """Whether a call does nothing else with this setting: it is in use, and nothing of what comes is left out."""
    return (setting == "mask" and value is None) or (setting == "training" and value in (None, False))


def _output_count(layer: Layer, settings: Mapping[str, Any]) -> int:
    """How many outputs a call has: recurrent layers give their states on demand, attention its scores."""
    if layer.model is not None:
        return min(max(len(layer.model.outputs), 1), _MOST_OUTPUTS)
    inside = layer.config.get("layer")
    if layer.class_name == "Bidirectional" and isinstance(inside, Layer):
        return 1 + 2 * (_output_count(inside, settings) - 1)
    kind = LAYER_KINDS.get(layer.class_name)
    if kind is None:
        return 1
    given = {key: value for key, value in {**layer.config, **settings}.items() if isinstance(value, bool)}
    return kind.output_count({**kind.defaults(), **given})


def join(thing: Reference, given: Sequence[Any], named: Mapping[str, Any], line: int) -> Any:
    """The output of a function such as `concatenate([a, b])`."""
    arguments = dict(named)
    inputs = given[0] if given else arguments.pop("inputs", None)
    mode = given[1] if len(given) > 1 else arguments.pop("mode", "sum")
    kind = joining_class(thing, mode)
    if kind is None:
        raise UnreadableError(say("This way of merging cannot be read. Use a layer such as Concatenate."), line)
    rest = given[1:] if thing.last != "merge" else ()
    layer = make_layer(Reference(f"keras.layers.{kind}"), rest, arguments, line)
    if thing.last == "merge" and kind != "Concatenate":
        layer.config.pop("axis", None)
    return call_layer(layer, [inputs], {}, line)


def make_model(thing: Reference, given: Sequence[Any], named: Mapping[str, Any], line: int) -> Model:
    """A model from its class with these arguments; raises `UnreadableError`."""
    arguments = dict(named)
    name = arguments.pop("name", "")
    if thing.last == "Sequential":
        layers = given[0] if given else arguments.pop("layers", None)
        model = Model(line, name if isinstance(name, str) else "")
        for layer in layers if isinstance(layers, list | tuple) else []:
            add_layer(model, layer, line)
        return model
    places = dict(zip(("inputs", "outputs"), given, strict=False))
    inputs = places.get("inputs", arguments.get("inputs", arguments.get("input")))
    outputs = places.get("outputs", arguments.get("outputs", arguments.get("output")))
    model = Model(line, name if isinstance(name, str) else "", is_sequential=False)
    model.inputs, model.outputs = _tensors(inputs, line), _tensors(outputs, line)
    return model


def _tensors(value: Any, line: int) -> list[Tensor]:
    if isinstance(value, dict):
        value = list(value.values())
    tensors = list(value) if isinstance(value, list | tuple) else [value]
    if not tensors or not all(isinstance(one, Tensor) for one in tensors):
        raise UnreadableError(
            say("The inputs and outputs of the model cannot be read: they are no Input and no output of a layer."),
            line,
        )
    return tensors


def add_layer(model: Model, thing: Any, line: int) -> None:
    """Put a layer (or a model, or an Input) at the end of a Sequential model."""
    if isinstance(thing, Tensor) and thing.layer.class_name == "InputLayer":
        thing = thing.layer
    if isinstance(thing, Model):
        thing = as_layer(thing)
    if not isinstance(thing, Layer):
        raise UnreadableError(say("What is added to the model here is no layer that can be read."), line)
    model.layers.append(thing)


def as_layer(model: Model) -> Layer:
    """The layer that a whole network is within another; the same one each time."""
    if model.standing is None:
        kind = "Sequential" if model.is_sequential else "Functional"
        model.standing = Layer(kind, {}, model.line, model.name, model=model)
    return model.standing


def make_other(thing: Reference, given: Sequence[Any], named: Mapping[str, Any], line: int) -> Made:
    """An optimizer, a loss, an initializer …"""
    first = _FIRST.get(thing.last)
    if given and (first is None or len(given) > len(first)):
        first = ("learning_rate",) if thing.home == "optimizers" else first
    config = {**dict(zip(first or (), given, strict=False)), **named}
    if thing.home == "regularizers" and thing.last.islower():
        return _penalty(thing.last, config, line)
    return Made(thing, config, line)


_FIRST = {
    "L1": ("l1",),
    "L2": ("l2",),
    "L1L2": ("l1", "l2"),
    "l1": ("l1",),
    "l2": ("l2",),
    "l1_l2": ("l1", "l2"),
    "SGD": ("learning_rate", "momentum"),
    "max_norm": ("max_value",),
    "MaxNorm": ("max_value",),
    "RandomNormal": ("mean", "stddev"),
    "RandomUniform": ("minval", "maxval"),
    "TruncatedNormal": ("mean", "stddev"),
    "Constant": ("value",),
}


def _penalty(name: str, config: Mapping[str, Any], line: int) -> Made:
    """`l2(0.01)` is `L2(0.01)`; without a number it is 0.01."""
    values = {"l1": {"l1": 0.01}, "l2": {"l2": 0.01}, "l1_l2": {"l1": 0.01, "l2": 0.01}}.get(name, {})
    renamed = {"l": next(iter(values), "l1"), **{key: key for key in ("l1", "l2")}}
    given = {renamed.get(key, key): value for key, value in config.items()}
    return Made(Reference("keras.regularizers.L1L2"), {**({} if given else values), **given}, line)
