"""Makes the layers of a guessed network from the row of pieces: what lies between, and how each is set.

Needs no TensorFlow. The rules are those of most networks that people write; what they assume is told in notes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from backend.engine.model_files.guessed_pieces import Piece
from backend.engine.model_files.guessed_sizes import Sizes, Stage, find_sizes
from backend.graph.model import ParameterValue, Shape
from backend.wording import Message, say

_BENDS = frozenset({"Activation", "ReLU", "LeakyReLU", "Softmax", "PReLU"})
_HAS_ACTIVATION = frozenset(
    {"Dense", "Conv1D", "Conv2D", "Conv3D", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D"}
    | {"Conv1DTranspose", "Conv2DTranspose"}
)
_POOLS = ("MaxPooling", "AveragePooling")
_SIDE_OF_ROWS = 28


@dataclass(frozen=True)
class GuessedLayer:
    """A layer to draw: what it is to be called, its kind, what differs from the defaults, and its piece if any."""

    name: str
    kind: str
    parameters: Mapping[str, ParameterValue] = field(default_factory=dict)
    piece: Piece | None = None


@dataclass
class Guess:
    """The layers from the Input on, and what was assumed of them.

    `before_flatten` is the shape of what a Flatten layer flattens, if there is one.
    """

    layers: list[GuessedLayer]
    assumed: list[Message]
    before_flatten: Shape | None = None


def guess_layers(pieces: Sequence[Piece], *, in_order: bool) -> Guess | None:
    """The network that these pieces most likely are; `None` where no usual sizes fit."""
    row = list(pieces) if in_order else [piece for piece in pieces if piece.weights is not None]
    loose = [] if in_order else [piece for piece in pieces if piece.weights is None]
    plan = _plan(row, loose, in_order=in_order)
    if plan is None:
        return None
    return _Drawing(row, plan).draw()


@dataclass(frozen=True)
class _Plan:
    """How the pieces are read: the shape of the input, the sizes found, how places become a row of numbers."""

    shape: Shape
    sizes: Sizes | None
    places: int
    narrows: str
    """What stands before the first Dense layer: "Flatten", "GlobalAveragePooling", "GlobalMaxPooling", nothing."""
    pooling: str
    flat: Shape | None = None


def _plan(row: Sequence[Piece], loose: Sequence[Piece], *, in_order: bool) -> _Plan | None:
    first = next(piece for piece in row if (piece.weights is not None and piece.places is not None) or piece.takes)
    places, channels = _beginning(row, first)
    dense = next((place for place, piece in enumerate(row) if piece.kind == "Dense"), len(row))
    before = [piece for piece in row[:dense] if piece.gives]
    narrows = _narrowing(row[:dense], loose, row[dense] if dense < len(row) else None, in_order=in_order)
    pooling = next((piece.kind for piece in (*row, *loose) if piece.kind in _POOLS), "MaxPooling")
    if places == 0:
        return _Plan(_row_shape(row, channels), None, 0, "", pooling)
    wanted = None
    if narrows == "Flatten" and dense < len(row) and before:
        takes, gives = row[dense].takes or 0, before[-1].gives or 1
        if takes % gives:
            return None
        wanted = takes // gives
    if first.is_recurrent or first.kind == "Embedding":
        return _of_sequences(row[:dense], first, channels, wanted, narrows, pooling)
    stages = _stages(row[:dense])
    pools = 0 if in_order else sum(piece.kind in _POOLS for piece in loose)
    sizes = find_sizes(stages, channels, places, wanted, pools)
    if sizes is None:
        return None
    flat = (*sizes.ends, before[-1].gives or 1) if narrows == "Flatten" else None
    open_length = places == 1 and wanted is None
    lengths: Shape = (None,) if open_length else sizes.lengths
    return _Plan((*lengths, channels), sizes, places, narrows, pooling, flat)


def _beginning(row: Sequence[Piece], first: Piece) -> tuple[int, int]:
    """Along how many axes there are places at the beginning, and how many channels."""
    shaped = next((piece for piece in row if piece.weights is not None and piece.places is not None), first)
    return shaped.places or 0, first.takes or 1


def _row_shape(row: Sequence[Piece], channels: int) -> Shape:
    """What comes in before the first Dense layer: a picture, if it is flattened at once."""
    if row[0].kind == "Flatten" or (row[0].kind == "Input" and row[1:2] and row[1].kind == "Flatten"):
        for depth in (1, 3):
            side = round((channels / depth) ** 0.5)
            if depth * side * side == channels and side >= 4:
                return (side, side, depth)
    return (channels,)


def _narrowing(before: Sequence[Piece], loose: Sequence[Piece], dense: Piece | None, *, in_order: bool) -> str:
    told = next((p.kind for p in (*before, *loose) if p.kind == "Flatten" or p.kind.startswith("Global")), "")
    if told or dense is None:
        return told
    given = next((piece.gives for piece in reversed(before) if piece.gives), None)
    if given is None or dense.takes != given:
        return "Flatten"
    looks_at_places = any((piece.places or 0) > 0 and not piece.is_recurrent for piece in before[-2:])
    return "GlobalAveragePooling" if looks_at_places and not in_order else ""


def _of_sequences(
    before: Sequence[Piece], first: Piece, channels: int, wanted: int | None, narrows: str, pooling: str
) -> _Plan | None:
    """Steps of words or of measurements; how many is open unless a Flatten counts them."""
    stages = _stages(before)
    sizes = find_sizes(stages, channels, 1, wanted, 0) if wanted is not None else None
    if wanted is not None and sizes is None:
        return None
    steps = sizes.lengths[0] if sizes is not None else None
    if first.kind == "Embedding":
        shape: Shape = (steps,)
    else:
        # Rows of a digit, which is how such networks are usually tried.
        shape = (steps or (channels if channels == _SIDE_OF_ROWS else None), channels)
    gives = next((piece.gives for piece in reversed(before) if piece.gives), 1)
    flat = (*sizes.ends, gives or 1) if sizes is not None else None
    return _Plan(shape, sizes, 1, narrows, pooling, flat)


def _stages(row: Sequence[Piece]) -> list[Stage]:
    stages = []
    for piece in row:
        if piece.kind in _POOLS:
            stages.append(Stage())
        elif "kernel_size" in piece.parameters and not piece.kind.endswith("Transpose"):
            kernel = piece.parameters["kernel_size"]
            assert isinstance(kernel, tuple)
            stages.append(Stage(tuple(int(size or 1) for size in kernel), piece.gives or 0))
    return stages


class _Drawing:
    """The layers while they are written down, one after the other."""

    def __init__(self, row: Sequence[Piece], plan: _Plan) -> None:
        self._row = row
        self._plan = plan
        self._layers = [GuessedLayer("input", "Input", {"shape": plan.shape})]
        self._places = plan.places
        self._convolutions = 0
        self._bends_apart = any(piece.kind in _BENDS for piece in row)
        self._last = max((place for place, piece in enumerate(row) if piece.kind in _HAS_ACTIVATION), default=-1)
        self._answer = ""
        self._pool_due = False

    def draw(self) -> Guess:
        for place, piece in enumerate(self._row):
            if piece.kind == "Dense" and self._places:
                self._narrow(place)
            self._add(place, piece)
        return Guess(self._layers, self._assumed(), self._plan.flat)

    def _add(self, place: int, piece: Piece) -> None:
        match piece.kind:
            case "Input":
                return
            case "Flatten" if self._places or len(self._plan.shape) > 1:
                self._layers.append(GuessedLayer(piece.name, "Flatten"))
                self._places = 0
            case "Flatten":
                return
            case "MaxPooling" | "AveragePooling" if self._places:
                self._pool(piece.name)
            case "GlobalMaxPooling" | "GlobalAveragePooling" if self._places:
                self._layers.append(GuessedLayer(piece.name, f"{piece.kind}{self._places}D"))
                self._places = 0
            case "MaxPooling" | "AveragePooling" | "GlobalMaxPooling" | "GlobalAveragePooling":
                return
            case "Activation":
                self._layers.append(GuessedLayer(piece.name, piece.kind, {"activation": self._bend(place)}))
            case _:
                self._weighted(place, piece)

    def _weighted(self, place: int, piece: Piece) -> None:
        settings = dict(piece.parameters)
        if piece.is_recurrent:
            settings["return_sequences"] = self._goes_on_in_steps(place)
            self._places = 1 if settings["return_sequences"] else 0
        elif piece.kind in _HAS_ACTIVATION and not self._is_bent_later(place):
            settings["activation"] = self._bend(place)
        way = self._plan.sizes.way if self._plan.sizes is not None else None
        has_window = "kernel_size" in settings and not piece.kind.endswith("Transpose")
        if has_window and way is not None:
            settings["padding"] = way.paddings[self._convolutions]
            settings["strides"] = (way.strides[self._convolutions],) * self._places
        self._layers.append(GuessedLayer(piece.name, piece.kind, settings, piece if piece.weights else None))
        if has_window:
            self._pool_due = way is not None and self._convolutions in way.pooled
            self._convolutions += 1
        follower = self._row[place + 1].kind if place + 1 < len(self._row) else ""
        if self._pool_due and follower not in ("BatchNormalization", "LayerNormalization", "PReLU"):
            self._pool("pool")
            self._pool_due = False

    def _pool(self, name: str) -> None:
        size = self._plan.sizes.way.pool if self._plan.sizes is not None else 2
        kind = self._plan.pooling if name == "pool" else self._kind_of_pool(name)
        self._layers.append(GuessedLayer(name, f"{kind}{self._places}D", {"pool_size": (size,) * self._places}))

    def _kind_of_pool(self, name: str) -> str:
        return next((piece.kind for piece in self._row if piece.name == name), "MaxPooling")

    def _narrow(self, place: int) -> None:
        """Before a Dense layer, where nothing in the file makes a row of numbers of the places."""
        told = any(one.kind == "Flatten" or one.kind.startswith("Global") for one in self._row[:place])
        if told or not self._plan.narrows:
            return
        kind = self._plan.narrows
        title = "flatten" if kind == "Flatten" else "global_pool"
        self._layers.append(GuessedLayer(title, kind if kind == "Flatten" else f"{kind}{self._places}D"))
        self._places = 0

    def _goes_on_in_steps(self, place: int) -> bool:
        """Whether something follows that looks at steps."""
        for piece in self._row[place + 1 :]:
            if piece.is_recurrent or piece.kind.startswith(("Conv", "Separable", "Global", "Max", "Average")):
                return True
            if piece.kind == "Flatten":
                return True
            if piece.kind == "Dense":
                by_step = "timedistributed" in piece.name.lower().replace("_", "")
                return by_step or piece.takes != self._row[place].gives
        return False

    def _is_bent_later(self, place: int) -> bool:
        """Whether a layer of its own bends what this one gives, before the next one with a kernel."""
        if not self._bends_apart:
            return False
        for piece in self._row[place + 1 :]:
            if piece.kind in _BENDS:
                return True
            if piece.kind in _HAS_ACTIVATION or piece.is_recurrent:
                return False
        return False

    def _bend(self, place: int) -> str:
        """The activation: ReLU inside; at the end what goes with the number of answers."""
        name = self._row[place].name.lower()
        for known in ("sigmoid", "tanh", "softmax", "elu"):
            if self._row[place].kind == "Activation" and known in name and "relu" not in name:
                return known
        if place < self._last or self._last < 0:
            return "relu"
        last = self._row[self._last]
        if last.kind != "Dense":
            return "linear"
        self._answer = "sigmoid" if last.gives == 1 else "softmax"
        return self._answer

    def _assumed(self) -> list[Message]:
        notes = [say("Assumed: it takes {shape}.", shape=_shape_words(self._plan.shape))]
        sizes = self._plan.sizes
        if sizes is not None and self._convolutions:
            way = sizes.way
            paddings = (
                ", ".join(dict.fromkeys(way.paddings)) if len({*way.paddings}) == 1 else ", ".join(way.paddings)
            )
            notes.append(say("Assumed: the padding of the convolutions is {paddings}.", paddings=paddings))
            if any(stride > 1 for stride in way.strides):
                notes.append(
                    say("Assumed: the convolutions move by {strides}.", strides=", ".join(map(str, way.strides)))
                )
        if any("Pooling" in layer.kind and not layer.kind.startswith("Global") for layer in self._layers):
            pool = sizes.way.pool if sizes is not None else 2
            notes.append(say("Assumed: pooling takes windows of {size}.", size=pool))
        if self._answer:
            notes.append(
                say(
                    "Assumed: ReLU inside, and {activation} at the end. Change it if it was another.",
                    activation=self._answer,
                )
            )
        return notes


def _shape_words(shape: Shape) -> str:
    return " × ".join("?" if size is None else str(size) for size in shape)
