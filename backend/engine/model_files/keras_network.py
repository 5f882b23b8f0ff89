"""Translates the description of a Keras model (Sequential or Functional, of Keras 2 or 3) into our graph."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from backend.catalogue.layers import layer_kind
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_calls import LayerCall, Output, output_of, read_call, unreadable
from backend.engine.model_files.keras_layers import LayerReader, input_shape
from backend.graph.layout import tidy
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import fresh_name_from
from backend.wording import Message, say

_FUNCTIONAL = frozenset({"Model", "Functional"})
_MOST_LAYERS = 5000

Call = tuple[str, int]
"""A layer's name in the file, and which of its calls is meant."""


@dataclass
class Translation:
    """The graph, the node that stands for each layer of the file, and what could not be kept."""

    graph: Graph
    node_of_layer: dict[str, str]
    notes: list[Message]


def translate(config: Any, keras_version: str) -> Translation:
    """Make a graph with positions; raises `ModelFileError`, which names the layer that stands in the way."""
    class_name, settings = _class_and_config(config)
    # A Sequential model of Keras before 2.2.3 has its list of layers right here.
    layers = settings if isinstance(settings, list) else _mapping(settings).get("layers")
    if not isinstance(layers, list) or not 1 <= len(layers) <= _MOST_LAYERS:
        raise unreadable()
    major = keras_version.split(".")[0]
    making = _Making(LayerReader(int(major) if major.isdecimal() else 2))
    if class_name == "Sequential":
        _read_sequential(making, layers, settings)
    elif class_name in _FUNCTIONAL:
        _read_functional(making, layers, _mapping(settings))
    else:
        raise ModelFileError(
            say(
                "The model is of the class {name}, which is a program of its own. Only Sequential and functional "
                "models can be opened.",
                name=class_name[:60],
            )
        )
    graph = Graph(tuple(making.nodes), tuple(making.links))
    places = tidy(graph)
    placed = [msgspec.structs.replace(node, position=places[node.id]) for node in graph.nodes]
    return Translation(
        Graph(tuple(placed), graph.links), making.node_of_layer, [*making.notes, *making.reader.notes]
    )


@dataclass
class _Making:
    """The graph while it is being made."""

    reader: LayerReader
    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    node_of_layer: dict[str, str] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)
    _names: set[str] = field(default_factory=set)

    def add(self, layer: Mapping[str, Any]) -> str:
        """Add the first call of a layer; returns the id of its node."""
        class_name, settings = _class_and_config(layer)
        config = _mapping(settings)
        name = layer.get("name", config.get("name"))
        if not isinstance(name, str) or name in self.node_of_layer:
            raise unreadable()
        if class_name in _FUNCTIONAL or class_name == "Sequential":
            raise ModelFileError(
                say(
                    "“{name}” is a whole network inside the network, which NetSketch does not open yet. Build the "
                    "model in Keras without nesting and save it again.",
                    name=name,
                )
            )
        kind, parameters = self.reader.read(class_name, name, config)
        node = Node(
            id=f"n{len(self.nodes) + 1}",
            kind=kind,
            name=self._fresh_name(name),
            parameters=parameters,
            trainable=config.get("trainable") is not False,
        )
        self.nodes.append(node)
        self.node_of_layer[name] = node.id
        return node.id

    def add_call(self, owner: str) -> str:
        """Add a further call of a layer: a node that shares its weights."""
        first = next(node for node in self.nodes if node.id == owner)
        node = msgspec.structs.replace(
            first, id=f"n{len(self.nodes) + 1}", name=self._fresh_name(first.name), shares_weights_with=owner
        )
        self.nodes.append(node)
        return node.id

    def add_input(self, shape: tuple[int | None, ...]) -> str:
        """Add an Input that the file only implies."""
        node = Node(f"n{len(self.nodes) + 1}", "Input", self._fresh_name("input"), {"shape": shape})
        self.nodes.append(node)
        return node.id

    def kind_of(self, node: str) -> str:
        return next(one.kind for one in reversed(self.nodes) if one.id == node)

    def set_settings(self, node: str, name: str, calls: Sequence[LayerCall]) -> None:
        """Give the layer the settings that it is called with; all its calls must have the same."""
        settings = calls[0].settings if calls else {}
        if any(call.settings != settings for call in calls):
            raise ModelFileError(
                say("The layer “{name}” is called in two ways, which NetSketch does not have.", name=name)
            )
        if settings:
            place = next(place for place, one in enumerate(self.nodes) if one.id == node)
            changed = {**self.nodes[place].parameters, **settings}
            self.nodes[place] = msgspec.structs.replace(self.nodes[place], parameters=changed)

    def link(self, source: str, target: str, port: int = 0, source_port: int = 0) -> None:
        self.links.append(Link(source, target, source_port, port))

    def _fresh_name(self, wish: str) -> str:
        name = fresh_name_from(wish, self._names)
        self._names.add(name)
        return name


def _read_sequential(making: _Making, layers: list[Any], settings: Any) -> None:
    previous: str | None = None
    for layer in layers:
        config = _mapping(_class_and_config(layer)[1])
        if previous is None and layer["class_name"] != "InputLayer":
            implied = (
                {"batch_shape": _mapping(settings).get("build_input_shape")} if isinstance(settings, dict) else {}
            )
            known = config if {"batch_shape", "batch_input_shape"} & config.keys() else implied
            previous = making.add_input(input_shape(known, str(config.get("name"))))
        node = making.add(layer)
        if previous is not None:
            making.link(previous, node)
        previous = node


def _read_functional(making: _Making, layers: list[Any], settings: Mapping[str, Any]) -> None:
    calls: dict[Call, str] = {}
    wires: list[tuple[str, list[Output]]] = []
    for layer in layers:
        layer = _mapping(layer)
        node = making.add(layer)
        name = layer.get("name", _mapping(layer["config"]).get("name"))
        inbound = layer.get("inbound_nodes")
        if not isinstance(inbound, list):
            raise unreadable()
        read = [read_call(call, layer_kind(making.kind_of(node)), name) for call in inbound]
        making.set_settings(node, name, read)
        calls[name, 0] = node
        for number, call in enumerate(read):
            calls[name, number] = node if number == 0 else making.add_call(node)
            wires.append((calls[name, number], call.sources))
    for target, sources in wires:
        for port, source in enumerate(sources):
            if (source.layer, source.call) not in calls:
                raise unreadable()
            making.link(calls[source.layer, source.call], target, port, source.port)
    _check_ports(making)
    _check_outputs(making, calls, settings)


def _check_ports(making: _Making) -> None:
    """Every link must come from an output that its layer has."""
    nodes = {node.id: node for node in making.nodes}
    for link in making.links:
        source = nodes[link.source]
        if not 0 <= link.source_port < layer_kind(source.kind).output_count(source.parameters):
            raise unreadable()


def _check_outputs(making: _Making, calls: dict[Call, str], settings: Mapping[str, Any]) -> None:
    """The outputs of the file must be the ends of our graph, in their order; then those are its outputs too."""
    outputs = [reference and calls.get(reference) for reference in _references(settings.get("output_layers"))]
    sources = {link.source for link in making.links}
    ends = [node.id for node in making.nodes if node.id not in sources]
    if sorted(ends) != sorted(str(output) for output in outputs):
        raise ModelFileError(
            say("An output of the model is taken from its middle, which NetSketch does not have; save it without.")
        )
    in_order = {node: place for place, node in enumerate(str(output) for output in outputs)}
    inputs = [reference and calls.get(reference) for reference in _references(settings.get("input_layers"))]
    first = {node: place for place, node in enumerate(str(each) for each in inputs)}
    # Inputs and outputs of a graph are in the order of its nodes.
    making.nodes.sort(key=lambda node: (first.get(node.id, len(first)), in_order.get(node.id, -1)))


def _references(written: Any) -> list[Call | None]:
    """`["dense", 0, 0]` or `[["dense", 0, 0], …]`; `None` for what is not the first output of its layer."""
    if not isinstance(written, list) or not written:
        raise unreadable()
    outputs = [output_of(one) for one in ([written] if isinstance(written[0], str) else written)]
    return [(output.layer, output.call) if output.port == 0 else None for output in outputs]


def _class_and_config(layer: Any) -> tuple[str, Any]:
    match layer:
        case {"class_name": str(class_name), "config": config}:
            return class_name, config
        case _:
            raise unreadable()


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise unreadable()
    return value
