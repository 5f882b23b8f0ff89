"""Translates the description of a Keras model (Sequential or Functional, of any Keras) into our graph."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_files.age import file_age
from backend.engine.model_files.keras_files.blueprint import Arrays
from backend.engine.model_files.keras_files.expansion import Expansion
from backend.engine.model_files.keras_files.own_weights import Names, arrays_of_layers
from backend.engine.model_files.keras_files.pieces import FileLayer, Path, Piece, Wire
from backend.engine.model_files.keras_files.scopes import MODELS, Scope, class_and_config, read_scope
from backend.engine.model_files.keras_layers import LayerReader
from backend.graph.analysis import analyse
from backend.graph.layout import tidy
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import FreshNames, kind_name
from backend.graph.shapes import shape_text
from backend.wording import Message, say


@dataclass
class Translation:
    """The graph, the node that stands for each outermost layer of the file, and what could not be kept.

    `layers` are those of the file, `nodes` the nodes of each part of theirs, `None` where it leads to no output.
    `names_of_outputs` are what Keras calls the outputs, by the nodes that give them.
    """

    graph: Graph
    node_of_layer: dict[str, str]
    notes: list[Message]
    layers: dict[Path, FileLayer] = field(default_factory=dict)
    nodes: dict[tuple[Path, int], str] = field(default_factory=dict)
    names_of_outputs: dict[str, str] = field(default_factory=dict)

    def weights(self, stored: Mapping[str, Arrays], names: Names) -> dict[str, Arrays]:
        """The weights of each node by its id, as Keras has them today.

        `stored` holds the arrays of the outermost layers of the file, `names` what it calls them. Raises
        `ValueError` or `IndexError` where they are not those of these layers.
        """
        found: dict[str, Arrays] = {}
        for path, arrays in arrays_of_layers(self.layers, stored, names).items():
            shares = self.layers[path].blueprint.shared(arrays)
            for part, own in enumerate(shares):
                if own and (path, part) in self.nodes:
                    found[self.nodes[path, part]] = own
        return found


def translate(
    config: Any,
    keras_version: str,
    backend: str = "",
    array_names: Iterable[str] = (),
    first_weights: Mapping[str, tuple[int, ...]] | None = None,
) -> Translation:
    """Make a graph with positions; raises `ModelFileError`, which names the layer that stands in the way.

    `backend` is the program that computed for Keras, as far as the file says it, and `array_names` what the file
    calls its weights: from these it follows how the weights of older files are laid out. `first_weights` are
    the shapes of the first weights of each outermost layer.
    """
    scope = _whole(config)
    expansion = Expansion(LayerReader(file_age(keras_version, backend, config, array_names), first_weights))
    outputs = expansion.lay_out(scope)
    first = {
        expansion.inputs[output.layer,]: place
        for place, output in enumerate(scope.inputs)
        if (output.layer,) in expansion.inputs
    }
    making = _Making(expansion, outputs, first)
    graph = making.graph()
    _check_answers(graph, expansion, making.owners)
    places = tidy(graph)
    placed = tuple(msgspec.structs.replace(node, position=places[node.id]) for node in graph.nodes)
    node_of_layer = {
        path[0]: making.owners[path, layer.blueprint.main]
        for path, layer in expansion.layers.items()
        if len(path) == 1 and (path, layer.blueprint.main) in making.owners
    }
    notes = expansion.reader.notes
    names = dict(zip(making.ends, scope.names, strict=True))
    return Translation(Graph(placed, graph.links), node_of_layer, notes, expansion.layers, making.owners, names)


def _whole(config: Any) -> Scope:
    """The model of the file; raises `ModelFileError` for one that is a program."""
    class_name, settings = class_and_config(config)
    if class_name not in MODELS:
        raise ModelFileError(
            say(
                "The model is of the class {name}, which is a program of its own. Only Sequential and functional "
                "models can be opened.",
                name=class_name[:60],
            )
        )
    return read_scope(class_name, settings)


def _check_answers(graph: Graph, expansion: Expansion, owners: Mapping[tuple[Path, int], str]) -> None:
    """Raise `ModelFileError` for a layer that would answer in another shape than the file says."""
    for path, layer in expansion.layers.items():
        said, node = layer.blueprint.answer, owners.get((path, layer.blueprint.main))
        found = analyse(graph).layers[node].output if said is not None and node is not None else None
        if found is not None and said is not None and None not in (*said, *found) and said != found:
            raise ModelFileError(
                say(
                    "The layer “{layer}” gave {said} in the older Keras, and would give {found} now. Change its "
                    "stride or padding in Keras and train the model again.",
                    layer=path[-1],
                    said=shape_text(said),
                    found=shape_text(found),
                )
            )


@dataclass
class _Making:
    """From the pieces to nodes and links: `first` are the inputs in their order.

    `owners` and `ends` are known when the graph is made: the first node of each part of a layer, and the node that
    gives each output.
    """

    expansion: Expansion
    outputs: list[Wire]
    first: dict[int, int]
    owners: dict[tuple[Path, int], str] = field(default_factory=dict)
    ends: list[str] = field(default_factory=list)

    def graph(self) -> Graph:
        ends = self._ends()
        pieces = self.expansion.pieces
        needed = self._needed(ends)
        for number, piece in enumerate(pieces):
            if piece.kind == "Input" and number not in needed:
                raise ModelFileError(
                    say(
                        "Nothing in the model uses the input “{name}”. Make the model without it and save it "
                        "again.",
                        name=piece.layer[-1],
                    )
                )
        last = {end: place for place, end in enumerate(ends)}
        order = sorted(needed, key=lambda number: pieces[number].place)
        ids = {number: f"n{place + 1}" for place, number in enumerate(order)}
        self.ends = [ids[end] for end in ends]
        nodes = self._nodes(order, ids)
        # Inputs and outputs of a graph are in the order of its nodes.
        order.sort(key=lambda number: (self.first.get(number, len(self.first)), last.get(number, -1)))
        links = [
            Link(ids[source.piece], ids[number], source.port, port)
            for number in sorted(needed, key=lambda number: pieces[number].place)
            for port, source in enumerate(pieces[number].sources)
        ]
        return Graph(tuple(nodes[number] for number in order), tuple(links))

    def _ends(self) -> list[int]:
        """A piece for each output from which nothing leads on: where one is taken from the middle, one more."""
        leads_on = {source.piece for piece in self.expansion.pieces for source in piece.sources}
        often = Counter(wire.piece for wire in self.outputs)
        ends: list[int] = []
        for place, wire in enumerate(self.outputs):
            piece = self.expansion.pieces[wire.piece]
            is_late = piece.kind == "Input" and not self._is_in_order(place)
            if wire.piece in leads_on or wire.port or often[wire.piece] > 1 or is_late:
                path = (f"{piece.layer[-1]}_output",)
                end = Piece(
                    path, 0, "Identity", {}, (*_BEHIND_ALL, place), [wire], None, trainable=True, is_main=True
                )
                ends.append(self.expansion.add(end))
            else:
                ends.append(wire.piece)
        return ends

    def _is_in_order(self, place: int) -> bool:
        """Whether an input that is an output comes before all other outputs, as it does in the graph."""
        places = [self.first.get(wire.piece) for wire in self.outputs[: place + 1]]
        known = [one for one in places if one is not None]
        return len(known) == len(places) and known == sorted(known)

    def _needed(self, ends: list[int]) -> set[int]:
        """The pieces that lead to an output."""
        found, waiting = set(ends), list(ends)
        while waiting:
            for source in self.expansion.pieces[waiting.pop()].sources:
                if source.piece not in found:
                    found.add(source.piece)
                    waiting.append(source.piece)
        return found

    def _nodes(self, order: list[int], ids: dict[int, str]) -> dict[int, Node]:
        nodes: dict[int, Node] = {}
        names = FreshNames()
        first: dict[str, Node] = {}
        for number in order:
            piece = self.expansion.pieces[number]
            key = (piece.layer, piece.part)
            is_layer = piece.layer in self.expansion.layers
            owner = first.get(self.owners[key]) if is_layer and key in self.owners else None
            wish = piece.layer[-1] if piece.is_main else f"{piece.layer[-1]}_{kind_name(piece.kind)}"
            node = Node(
                id=ids[number],
                kind=piece.kind,
                name=names.take(owner.name if owner else wish),
                parameters=piece.parameters,
                shares_weights_with=owner.id if owner else None,
                group=piece.group,
                trainable=piece.trainable,
            )
            nodes[number] = node
            if is_layer and owner is None:
                self.owners[key] = node.id
                first[node.id] = node
        return nodes


_BEHIND_ALL = (10**9,)
