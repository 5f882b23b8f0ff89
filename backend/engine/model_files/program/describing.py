"""Describes a model that was read from a program as Keras describes models in files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from backend.engine.model_files.keras_3_weights import stored_names
from backend.engine.model_files.program.things import Call, Layer, Made, Model, Reference, Tensor, UnreadableError
from backend.wording import say

_DEEPEST = 8
_MOST_PARTS = 10_000
_SHAPES = ("shape", "batch_shape", "batch_input_shape", "input_shape", "input_dim", "input_length", "batch_size")


@dataclass
class Description:
    """What Keras would have written, and in which line of the program each layer stands."""

    config: dict[str, Any]
    lines: dict[str, int] = field(default_factory=dict)


def describe(model: Model) -> Description:
    """The description of a model; raises `UnreadableError`."""
    description = Description({})
    description.config = _model(model, description.lines, 0)
    return description


def _model(model: Model, lines: dict[str, int], depth: int) -> dict[str, Any]:
    if model.problem is not None:
        raise model.problem
    if depth > _DEEPEST:
        raise UnreadableError(say("Its networks are nested too deep."), model.line)
    if model.is_sequential:
        return _sequential(model, lines, depth)
    return _functional(model, lines, depth)


def _sequential(model: Model, lines: dict[str, int], depth: int) -> dict[str, Any]:
    if not model.layers:
        raise UnreadableError(say("The network has no layers."), model.line)
    names = _names(model.layers)
    if len({id(layer) for layer in model.layers}) < len(model.layers):
        raise UnreadableError(
            say("One layer stands twice in a Sequential model, which Keras does not take."), model.line
        )
    layers = [_layer(layer, names[id(layer)], lines, depth) for layer in model.layers]
    first = model.layers[0]
    if first.model is None and not {"batch_input_shape", "batch_shape"} & layers[0]["config"].keys():
        if model.shape is None:
            raise UnreadableError(
                say(
                    "The program does not say what the network takes. Begin the network with "
                    "keras.Input(shape=(28, 28, 1)), with the shape of one sample."
                ),
                first.line,
            )
        layers[0]["config"]["batch_input_shape"] = model.shape
    return {"class_name": "Sequential", "config": {"name": model.name or "sequential", "layers": layers}}


def _functional(model: Model, lines: dict[str, int], depth: int) -> dict[str, Any]:
    calls = _calls_before(model)
    owners: dict[int, Layer] = {id(layer): layer for layer, _ in calls}
    names = _names(list(owners.values()))
    kept: dict[int, list[Call]] = {key: [] for key in owners}
    for layer, call in calls:
        kept[id(layer)].append(call)
    for key, layer in owners.items():
        kept[key].sort(key=layer.calls.index)
    places = {id(call): place for own in kept.values() for place, call in enumerate(own)}

    def written(tensor: Tensor) -> list[Any]:
        return [names[id(tensor.layer)], places[id(tensor.call)], tensor.port]

    layers = []
    for key, layer in owners.items():
        described = _layer(layer, names[key], lines, depth)
        described["name"] = names[key]
        described["inbound_nodes"] = [
            _inbound(call, written) for call in kept[key] if layer.class_name != "InputLayer"
        ]
        layers.append(described)
    return {
        "class_name": "Functional",
        "config": {
            "name": model.name or "functional",
            "layers": layers,
            "input_layers": [written(tensor) for tensor in model.inputs],
            "output_layers": [written(tensor) for tensor in model.outputs],
        },
    }


def _inbound(call: Call, written: Any) -> list[list[Any]]:
    settings = {key: _settings(value, written) for key, value in call.settings.items()}
    references: list[list[Any]] = [[*written(source), {}] for source in call.sources]
    if references:
        references[0][3] = settings
    return references


def _settings(value: Any, written: Any) -> Any:
    if isinstance(value, Tensor):
        return written(value)
    if isinstance(value, list | tuple):
        return [_settings(one, written) for one in value]
    return value


def _calls_before(model: Model) -> list[tuple[Layer, Call]]:
    """All calls that lead to the outputs, each after those it takes from; inputs first, in their order."""
    behind = next((one.layer for one in model.inputs if one.layer.class_name != "InputLayer"), None)
    if behind is not None:
        raise UnreadableError(
            say("A network that begins behind a layer of another cannot be read. Begin it with Input(shape=…)."),
            behind.line,
        )
    found: dict[int, tuple[Layer, Call]] = {id(one.call): (one.layer, one.call) for one in model.inputs}
    waiting: list[tuple[Tensor, bool]] = [(tensor, False) for tensor in reversed(model.outputs)]
    while waiting:
        tensor, is_done = waiting.pop()
        if id(tensor.call) in found:
            continue
        if is_done:
            found[id(tensor.call)] = (tensor.layer, tensor.call)
            continue
        if tensor.layer.class_name == "InputLayer":
            raise UnreadableError(
                say("An Input leads to the outputs that is not among the inputs of the model."), tensor.layer.line
            )
        waiting.append((tensor, True))
        waiting += [(source, False) for source in reversed(tensors_of(tensor.call))]
    return list(found.values())


def tensors_of(call: Call) -> list[Tensor]:
    """All outputs that a call takes, those given by name too."""
    named = [one for value in call.settings.values() for one in _flat(value) if isinstance(one, Tensor)]
    return [*call.sources, *named]


def _flat(value: Any) -> list[Any]:
    return [one for part in value for one in _flat(part)] if isinstance(value, list | tuple) else [value]


def _names(layers: Sequence[Layer]) -> dict[int, str]:
    """The name of each layer: its own, or one as Keras makes it."""
    taken = {layer.name for layer in layers if layer.name}
    made = iter(stored_names([layer.class_name for layer in layers if not layer.name]))
    names = {}
    for layer in layers:
        name = layer.name or next(made)
        while not layer.name and name in taken:
            name += "_"
        names[id(layer)] = name
        taken.add(name)
    return names


def _layer(layer: Layer, name: str, lines: dict[str, int], depth: int) -> dict[str, Any]:
    lines.setdefault(name, layer.line)
    if layer.model is not None:
        described = _model(layer.model, lines, depth + 1)
        described["config"]["name"] = name
        return described
    config = {
        key: plain(value, layer.line, depth + 1) for key, value in layer.config.items() if key not in _SHAPES
    }
    if layer.class_name == "Embedding" and "input_dim" in layer.config:
        config["input_dim"] = plain(layer.config["input_dim"], layer.line)
    shape = input_shape_of(layer)
    if shape is not None:
        config["batch_input_shape"] = shape
    return {"class_name": layer.class_name, "config": {**config, "name": name}}


def input_shape_of(layer: Layer) -> list[Any] | None:
    """What the layer says of its input, the batch axis first; nothing where it says nothing."""
    given = layer.config
    for key in ("batch_shape", "batch_input_shape"):
        if given.get(key) is not None:
            return list(_shape(given[key], layer.line))
    for key in ("shape", "input_shape"):
        if given.get(key) is not None:
            return [given.get("batch_size"), *_shape(given[key], layer.line)]
    if layer.class_name == "Embedding":
        return [None, given["input_length"]] if given.get("input_length") is not None else None
    if given.get("input_dim") is not None:
        return [None, *([given.get("input_length")] if "input_length" in given else []), given["input_dim"]]
    return None


def _shape(value: Any, line: int) -> Sequence[Any]:
    if isinstance(value, int):
        return (value,)
    if not isinstance(value, list | tuple):
        raise UnreadableError(say("A shape is written as numbers in brackets: (28, 28, 1)."), line)
    return value


def plain(value: Any, line: int, depth: int = 0) -> Any:
    """A setting as a file would have it; raises `UnreadableError` for what no file can hold."""
    if _has_no_end(value):
        raise UnreadableError(say("A setting is nested too deep."), line)
    return _plain(value, line, depth)


def _has_no_end(value: Any) -> bool:
    """Whether a setting has more parts than any has: each may hold the next one many times."""
    waiting, seen = [value], 0
    while waiting and seen + len(waiting) <= _MOST_PARTS:
        one = waiting.pop()
        seen += 1
        match one:
            case list() | tuple():
                waiting += one
            case dict():
                waiting += one.values()
            case Made() | Layer():
                waiting += one.config.values()
    return bool(waiting)


def _plain(value: Any, line: int, depth: int) -> Any:
    if depth > _DEEPEST:
        raise UnreadableError(say("A setting is nested too deep."), line)
    match value:
        case None | bool() | int() | float() | str():
            return value
        case list() | tuple():
            return [_plain(one, line, depth + 1) for one in value]
        case Reference():
            return value.last
        case Made():
            config: Mapping[str, Any] = {key: _plain(one, line, depth + 1) for key, one in value.config.items()}
            return {"class_name": value.reference.last, "config": config}
        case Layer() if value.model is None:
            named = _layer(value, value.name or "inside", {}, depth + 1)
            return {"class_name": named["class_name"], "config": named["config"]}
        case dict():
            return {str(key): _plain(one, line, depth + 1) for key, one in value.items()}
        case _:
            raise UnreadableError(
                say("A setting is made by a function of the program. Write its value there instead."), line
            )
