"""Where the layers stand in a small picture: a row for each step, branches side by side, skips beside them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from operator import itemgetter
from statistics import fmean

from backend.graph.analysis import analyse
from backend.graph.model import Graph, Shape
from backend.graph.order import topological_order
from backend.graph.shapes import size_of

MOST_ABREAST = 12
"""Of rows that are wider still, the first places."""

SKIP_LEVELS = 4
"""So many skips are told apart where they run beside each other; the others share the outermost way."""

MOST_SKIPS = 6
"""Of each layer, the shortest ones: nobody sees more in a small picture, and it stays quick to paint."""

_KEPT = "sketch"


@dataclass(frozen=True)
class Place:
    """A place in a row, from the left: `column` of `abreast`, with a layer (its id), or a wire of it that passes.

    `size` says how large the output of the layer is beside the largest of the network, from 0 to 1, on a scale on
    which doubling is a step.
    """

    layer: str
    row: int
    column: int
    abreast: int
    size: float
    passes: bool = False

    @property
    def middle(self) -> float:
        """From 0, the left edge, to 1."""
        return (self.column + 0.5) / self.abreast


@dataclass(frozen=True)
class Bend:
    """A wire from a place to one of the next row."""

    upper: Place
    lower: Place


@dataclass(frozen=True)
class Skip:
    """A wire past at least one layer; those of a higher level run farther out."""

    source: Place
    target: Place
    level: int


@dataclass(frozen=True)
class Sketch:
    """`bars` has the places of the layers of each row; `bends` the wires that leave each row for the next, except
    where two layers stand right below each other; `skips` are in the order in which they begin."""

    bars: tuple[tuple[Place, ...], ...]
    bends: tuple[tuple[Bend, ...], ...]
    skips: tuple[Skip, ...]


def sketch(graph: Graph) -> Sketch:
    """Sketch a graph; one in which data runs in a circle raises `CycleError`. A chain has one place a row. Kept
    with the graph, as pictures are painted often."""
    kept = graph.__dict__.get(_KEPT)
    if not isinstance(kept, Sketch):
        kept = graph.__dict__[_KEPT] = _sketch(graph)
    return kept


def _sketch(graph: Graph) -> Sketch:
    layers = analyse(graph).layers
    sizes = {key: _magnitude(layer.output) for key, layer in layers.items()}
    largest = max(sizes.values(), default=1.0)
    rows = _rows(graph)
    bars: list[list[Place]] = [[] for _ in rows]
    own: dict[str, Place] = {}
    where: dict[tuple[str, int], Place] = {}
    for row, keys in enumerate(rows):
        for column, key in enumerate(keys):
            if key is None:
                continue
            place = Place(key, row, column, len(keys), sizes[key] / largest, passes=key in own)
            where[key, row] = place
            if not place.passes:
                own[key] = place
                bars[row].append(place)
    return Sketch(tuple(map(tuple, bars)), _bends(graph, len(rows), where), _skips(graph, own, where))


def _magnitude(shape: Shape | None) -> float:
    size = size_of(shape) if shape is not None else None
    return log2(size + 1) if size else 1.0


def _rows(graph: Graph) -> list[list[str | None]]:
    """What stands in each row, from the left: a layer, its wire (under the layer's name) where that passes by, or
    nothing below the end of a branch. Layers without any wire come last, one a row."""
    order = topological_order(graph)
    row_of: dict[str, int] = {}
    for key in order:
        row_of[key] = max((row_of[link.source] + 1 for link in graph.incoming[key]), default=0)
    made: list[list[str]] = [[] for _ in range(max(row_of.values(), default=-1) + 1)]
    loose: list[list[str | None]] = []
    for key in order:
        if graph.incoming[key] or graph.outgoing[key]:
            made[row_of[key]].append(key)
        else:
            loose.append([key])
    # The first layer that takes from each: so far does a wire keep a place of its own.
    reach = {key: min((row_of[link.target] for link in graph.outgoing[key]), default=0) for key in order}
    rows: list[list[str | None]] = []
    for row, layers in enumerate(made):
        if layers:
            rows.append(_next_row(graph, row, rows[-1] if rows else [], layers, reach))
    return rows + loose


def _next_row(
    graph: Graph, row: int, above: Sequence[str | None], layers: Sequence[str], reach: Mapping[str, int]
) -> list[str | None]:
    """The layers and passing wires, each as near as can be below what it comes from."""
    columns = {key: column for column, key in enumerate(above) if key is not None}
    found = {key: [columns[source] for source in _sources(graph, key) if source in columns] for key in layers}
    # A wire that leaves a row of its own has no branch beside it: it skips past the bars.
    passing = [key for key in columns if reach[key] > row] if len(above) > 1 else []
    found |= {key: [columns[key]] for key in passing}
    wishes: list[tuple[float, str | None]] = [(fmean(taken or [0]), key) for key, taken in found.items()]
    taken = [column for some in found.values() for column in some]
    # Where nothing forks or joins, each branch stays below itself, also beside one that has ended.
    if len(taken) == len(set(taken)) == len(found):
        wishes += [(column, None) for column in range(len(above)) if column not in taken]
    return [key for _, key in sorted(wishes, key=itemgetter(0))][:MOST_ABREAST]


def _sources(graph: Graph, key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.source for link in graph.incoming[key]))


def _bends(graph: Graph, rows: int, where: Mapping[tuple[str, int], Place]) -> tuple[tuple[Bend, ...], ...]:
    bends: list[list[Bend]] = [[] for _ in range(rows)]
    for (key, row), lower in where.items():
        # A wire that passes comes from itself.
        for source in (key,) if lower.passes else _sources(graph, key):
            upper = where.get((source, row - 1))
            if upper is None:
                continue
            if upper.passes or lower.passes or upper.middle != lower.middle:
                bends[row - 1].append(Bend(upper, lower))
    return tuple(map(tuple, bends))


def _skips(graph: Graph, own: Mapping[str, Place], where: Mapping[tuple[str, int], Place]) -> tuple[Skip, ...]:
    wires = [
        (own[source], own[target])
        for source, target in dict.fromkeys((link.source, link.target) for link in graph.links)
        # Not the wires that reach their end from the place right above it.
        if source in own and target in own and (source, own[target].row - 1) not in where
    ]
    # Short ones first, so that long ones run around them.
    wires.sort(key=lambda wire: (wire[1].row - wire[0].row, wire[0].row))
    counts = Counter[Place]()
    levels: dict[tuple[int, int], list[int]] = {}
    skips = []
    for source, target in wires:
        counts[source] += 1
        if counts[source] > MOST_SKIPS:
            continue
        # A level is free again where a skip has ended; its rows are the bits of a number.
        taken = levels.setdefault((source.column, source.abreast), [0] * SKIP_LEVELS)
        span = (1 << target.row) - (1 << source.row)
        level = next((level for level, rows in enumerate(taken) if not rows & span), SKIP_LEVELS - 1)
        taken[level] |= span
        skips.append(Skip(source, target, level))
    return tuple(sorted(skips, key=lambda skip: (skip.source.row, skip.target.row)))
