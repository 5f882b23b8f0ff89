"""Lays out a model with all models within it as one graph: nodes, wires, and which are one layer of the file.

A model within another becomes a group of nodes; called again, it becomes another group, which shares the weights
of the first.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from backend.catalogue.layers import layer_kind
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_calls import LayerCall, Output, read_call, read_model_call, unreadable
from backend.engine.model_files.keras_files.blueprint import INCOMING, Blueprint, Part
from backend.engine.model_files.keras_files.implied_masks import without_implied_masks
from backend.engine.model_files.keras_files.piece_shapes import shape_of
from backend.engine.model_files.keras_files.pieces import FileLayer, Path, Piece, Place, Wire
from backend.engine.model_files.keras_files.scopes import MOST_LAYERS, Scope, ScopeLayer, model_inside, read_scope
from backend.engine.model_files.keras_files.wrappers import stepwise
from backend.engine.model_files.keras_layers import LayerReader
from backend.graph.model import Shape
from backend.wording import say


@dataclass(frozen=True)
class _Where:
    """Which model is being laid out: `stored` is where its weights lie, `group` the way to the group of its
    layers."""

    path: Path = ()
    stored: Path = ()
    group: Path = ()
    place: Place = ()
    each_step: bool = False
    frozen: bool = False


@dataclass
class Expansion:
    """All pieces of a model, in no certain order, and the layers of the file in the order of the file."""

    reader: LayerReader
    pieces: list[Piece] = field(default_factory=list)
    layers: dict[Path, FileLayer] = field(default_factory=dict)
    inputs: dict[Path, int] = field(default_factory=dict)
    _layers_read: int = 0
    _wires_read: int = 0
    _shapes: list[tuple[Shape, ...]] = field(default_factory=list)

    def lay_out(self, scope: Scope, given: Sequence[Wire] = (), where: _Where | None = None) -> list[Wire]:
        """Lay out a model that takes `given`, or has inputs of its own where nothing is given; its outputs."""
        self.count(layers=len(scope.layers))
        layers = without_implied_masks(scope.layers, [output.layer for output in scope.outputs])
        scope = replace(scope, layers=layers)
        return _ScopeAtWork(self, scope, list(given), where or _Where()).outputs()

    def count(self, layers: int = 0, wires: int = 0) -> None:
        """Count what is read, with each call of a model anew; raises `ModelFileError` where that has no end.

        A few lines describe a model that is called four times in one that is called four times in another.
        """
        self._layers_read += layers
        self._wires_read += wires
        if self._layers_read > _MOST_READ or self._wires_read > _MOST_WIRES or len(self.pieces) > MOST_LAYERS:
            raise ModelFileError(
                say(
                    "With all models within it, each as often as it is called, the network in this file has more "
                    "than {layers:,} layers or {wires:,} connections. Larger ones cannot be opened.",
                    layers=MOST_LAYERS,
                    wires=_MOST_WIRES,
                )
            )

    def add(self, piece: Piece) -> int:
        """Add a node to be; returns its number."""
        self.pieces.append(piece)
        self.count()
        return len(self.pieces) - 1

    def shape_of(self, wire: Wire) -> Shape:
        """The shape of what comes out there; raises `ModelFileError`."""
        return shape_of(wire, self.pieces, self._shapes)


@dataclass
class _Plan:
    """A layer of the scope, read: its blueprint or, if it is a model, its scope, and its calls.

    `first_call` is the number of its first call where other layers name it, `first_output` where the outputs do.
    """

    layer: ScopeLayer
    calls: list[LayerCall]
    blueprint: Blueprint | None = None
    scope: Scope | None = None
    first_call: int = 0
    first_output: int = 0


class _ScopeAtWork:
    """Lays out the layers of one model, each call as soon as all that it takes is there."""

    def __init__(self, expansion: Expansion, scope: Scope, given: list[Wire], where: _Where) -> None:
        self._expansion = expansion
        self._scope = scope
        self._where = where
        self._made: dict[tuple[str, int], list[Wire]] = {}
        if given and len(given) != len(scope.inputs):
            raise unreadable()
        self._given = {output.layer: wire for output, wire in zip(scope.inputs, given, strict=False)}
        self._places = {layer.name: place for place, layer in enumerate(scope.layers)}
        self._plans = {layer.name: self._plan(layer) for layer in scope.layers}
        self._named = [one for plan in self._plans.values() for call in plan.calls for one in call.sources]
        expansion.count(wires=len(self._named))
        self._count_calls()

    def outputs(self) -> list[Wire]:
        waiting: dict[tuple[str, int], int] = {}
        followers: dict[tuple[str, int], list[tuple[str, int]]] = {}
        for name, plan in self._plans.items():
            for number, layer_call in enumerate(plan.calls):
                sources = {self._key(source) for source in layer_call.sources}
                waiting[name, number] = len(sources)
                for source in sources:
                    followers.setdefault(source, []).append((name, number))
        ready = deque(call for call, count in waiting.items() if count == 0)
        while ready:
            call = ready.popleft()
            self._made[call] = self._lay(self._plans[call[0]], call[1], self._places[call[0]])
            for follower in followers.get(call, ()):
                waiting[follower] -= 1
                if waiting[follower] == 0:
                    ready.append(follower)
        if len(self._made) < len(waiting):
            raise ModelFileError(
                say(
                    "The layers of the network in this file lead in a circle, or from nowhere; nothing can come "
                    "of it."
                )
            )
        return [self._output(output) for output in self._scope.outputs]

    def _plan(self, layer: ScopeLayer) -> _Plan:
        inside = model_inside(layer)
        if inside is not None:
            scope = read_scope(*inside)
            self._expansion.count(layers=len(scope.layers))  # though it may never be called
            return _Plan(layer, [read_model_call(call, layer.name) for call in layer.calls], scope=scope)
        if not isinstance(layer.config, dict):
            raise unreadable()
        blueprint = self._expansion.reader.read(layer.class_name, layer.name, layer.config)
        if self._where.each_step and blueprint.parts[0].kind != "Input":
            blueprint = stepwise(blueprint, layer.class_name, layer.name)
        if blueprint.parts[0].kind == "Input":
            return _Plan(layer, [LayerCall([])], blueprint)
        kind = layer_kind(blueprint.parts[0].kind)
        calls = [read_call(call, kind, layer.name) for call in layer.calls]
        trainable = _learns(layer.config) and not self._where.frozen
        path = (*self._where.path, layer.name)
        stored = (layer.name,) if layer.beside else (*self._where.stored, layer.name)
        place = (*self._where.place, self._places[layer.name])
        known = self._expansion.layers.setdefault(path, FileLayer(blueprint, trainable, stored, place))
        return _Plan(layer, calls, _with_settings(known.blueprint, calls, layer.name))

    def _count_calls(self) -> None:
        """Find from which number on the calls of models are counted: some of Keras count that of their making."""
        first: dict[str, int] = {}
        for output in (*self._named, *self._scope.outputs):
            if output.layer not in self._plans:
                raise unreadable()
            first[output.layer] = min(output.call, first.get(output.layer, output.call))
        for name, plan in self._plans.items():
            if plan.scope is None:
                continue
            if self._expansion.reader.age.major >= 3:
                # Keras 3 counts the making of a functional model where it names the outputs, and there alone.
                plan.first_output = int(plan.layer.class_name in ("Functional", "Model"))
            else:
                plan.first_call = plan.first_output = first.get(name, 0)

    def _key(self, output: Output) -> tuple[str, int]:
        return output.layer, output.call - self._plans[output.layer].first_call

    def _output(self, output: Output) -> Wire:
        plan = self._plans[output.layer]
        more = plan.first_call - plan.first_output if output.call >= plan.first_output else 0
        return self._wire(Output(output.layer, output.call + more, output.port))

    def _wire(self, output: Output) -> Wire:
        wires = self._made.get(self._key(output))
        if wires is None or not 0 <= output.port < len(wires):
            raise unreadable()
        return wires[output.port]

    def _lay(self, plan: _Plan, number: int, layer_place: int) -> list[Wire]:
        """Lay one call of a layer out; its outputs."""
        layer, place = plan.layer, (*self._where.place, layer_place, number)
        sources = [self._wire(source) for source in plan.calls[number].sources]
        if plan.scope is not None:
            stored = self._where.stored if layer.beside else (*self._where.stored, layer.name)
            config = layer.config if isinstance(layer.config, dict) else {}
            # Each call has a frame of its own: they may stand far apart.
            name = layer.name if number == 0 else f"{layer.name} {number + 1}"
            inside = _Where(
                path=(*self._where.path, layer.name),
                stored=stored,
                group=self._where.group if layer.beside else (*self._where.group, name),
                place=place,
                each_step=self._where.each_step or layer.class_name == "TimeDistributed",
                frozen=self._where.frozen or config.get("trainable") is False,
            )
            return self._expansion.lay_out(plan.scope, sources, inside)
        assert plan.blueprint is not None
        if plan.blueprint.parts[0].kind == "Input":
            return [self._input(layer, plan.blueprint, place)]
        return self._parts(plan.blueprint, layer, place, sources)

    def _input(self, layer: ScopeLayer, blueprint: Blueprint, place: Place) -> Wire:
        """What is given to the model, or an Input where nothing is."""
        if layer.name in self._given:
            return self._given[layer.name]
        if self._given:
            raise unreadable()
        path = (*self._where.path, str(layer.config.get("name") or layer.name))
        part = blueprint.parts[0]
        number = self._expansion.add(
            Piece(path, 0, part.kind, part.parameters, place, [], self._group(), trainable=True, is_main=True)
        )
        self._expansion.inputs[*self._where.path, layer.name] = number
        return Wire(number, 0)

    def _parts(self, blueprint: Blueprint, layer: ScopeLayer, place: Place, incoming: list[Wire]) -> list[Wire]:
        path = (*self._where.path, layer.name)
        known = self._expansion.layers[path]
        if blueprint.grown is not None:
            if known.blueprint.grown is not None and incoming:
                grown = replace(known.blueprint.grown(self._expansion.shape_of(incoming[0])), grown=None)
                known = self._expansion.layers[path] = replace(known, blueprint=grown)
            blueprint = known.blueprint
        numbers: list[int] = []
        for part_number, part in enumerate(blueprint.parts):
            sources: list[Wire] = []
            for source in part.sources:
                sources += incoming if source == INCOMING else [Wire(numbers[source], 0)]
            piece = Piece(
                path,
                part_number,
                part.kind,
                part.parameters,
                (*place, part_number),
                sources,
                self._group(),
                known.trainable,
                part_number == blueprint.main,
            )
            numbers.append(self._expansion.add(piece))
        last = blueprint.parts[-1]
        ports = layer_kind(last.kind).output_count(last.parameters)
        return [Wire(numbers[-1], port) for port in range(ports)]

    def _group(self) -> str | None:
        names = "/".join(self._where.group)
        return "".join(letter for letter in names if letter.isprintable())[:_LONGEST_GROUP] or None


_LONGEST_GROUP = 200
_MOST_READ = 4 * MOST_LAYERS
"""Layers that are read: those of models within with the layer and with each call, what leads to nothing too."""
_MOST_WIRES = 20_000


def _learns(config: Mapping[str, Any]) -> bool:
    """Whether a layer may learn: one around another learns nothing where that one does not."""
    match config:
        case {"trainable": False} | {"layer": {"config": {"trainable": False}}}:
            return False
        case _:
            return True


def _with_settings(blueprint: Blueprint, calls: Sequence[LayerCall], name: str) -> Blueprint:
    """Give the layer the settings that it is called with; all its calls must have the same."""
    settings: Mapping[str, Any] = calls[0].settings if calls else {}
    if any(call.settings != settings for call in calls):
        raise ModelFileError(
            say("The layer “{name}” is called in two ways, which NetSketch does not have.", name=name)
        )
    if not settings:
        return blueprint
    changed = [
        Part(part.kind, {**part.parameters, **settings}, part.sources) if place == blueprint.main else part
        for place, part in enumerate(blueprint.parts)
    ]
    return replace(blueprint, parts=tuple(changed))
