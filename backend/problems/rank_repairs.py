"""Repairs for layers that are given a row of numbers instead of a picture or a sequence, and the like."""

from math import isqrt
from typing import cast

from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.edits import Connect, Disconnect, SetParameter
from backend.graph.analysis import analyse
from backend.graph.errors import ShapeError, UnfinishedError, WrongRankError
from backend.graph.model import Link, Node, ParameterValue, Shape
from backend.graph.order import descendants
from backend.graph.shapes import shape_text, size_of
from backend.problem import Repair
from backend.problems.draft import Draft, removal, repair, those
from backend.problems.situation import Situation
from backend.wording import marked, say


def rank_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Mend the layer before it, use its sister for so many axes, lay the numbers out anew, or take it out."""
    error = cast(WrongRankError, situation.of(node).error)
    links = situation.graph.incoming[node.id]
    shapes = situation.of(node).inputs
    link = next((one for one, shape in zip(links, shapes, strict=True) if shape == error.given), links[0])
    pictures = _needing_pictures(situation, node, error)
    if len(pictures) == 1:
        return those(removal(node, bridge=True), _reshape(situation, node, link, error))
    # A row has no places to take a mean over: laid out as a picture of one channel it becomes a single number.
    is_over = node.kind.startswith("Global") and len(error.given) == 1
    return those(
        _without_pictures(situation, pictures) if pictures else None,
        _not_each_step(situation, node),
        _before(situation, node, link),
        removal(node, bridge=True) if is_over else None,
        _sister(situation, node, error),
        _reshape(situation, node, link, error),
        _each_step(situation, node, error),
        _flatten(situation, node, link, error),
        None if is_over else removal(node, bridge=True),
    )


def _needing_pictures(situation: Situation, node: Node, error: WrongRankError) -> tuple[Node, ...]:
    """Where the data is a table of numbers: the layer and all after it that take nothing but pictures."""
    if situation.facts is None or len(situation.sample_shape) != 1 or len(error.given) != 1 or error.needed != 3:
        return ()
    if not _takes_pictures(node, error.given):
        return ()
    after = descendants(situation.graph, node.id)
    return tuple(
        one for one in situation.in_order if one is node or (one.id in after and _takes_pictures(one, error.given))
    )


def _takes_pictures(node: Node, row: Shape) -> bool:
    """Whether it looks around on pictures, or prepares them, and cannot take the row."""
    kind = layer_kind(node.kind)
    if kind.takes != "one" or kind.group == "recurrent":
        return False
    try:
        kind.shape((row,), node.parameters)
    except WrongRankError as error:
        return error.needed == 3
    except ShapeError:
        return False
    return False


def _without_pictures(situation: Situation, layers: tuple[Node, ...]) -> Repair | None:
    def take_out(draft: Draft) -> None:
        draft.remove(*(node.id for node in layers), bridge=True)
        if any(layer.error is not None for layer in analyse(draft.graph).layers.values()):
            raise UnfinishedError(say("“{name}” cannot be mended so.", name=layers[0].name))

    names = ", ".join(node.name for node in layers)
    return repair(situation.project, say("Remove the layers that need pictures: {names}", names=names), take_out)


def _before(situation: Situation, node: Node, link: Link) -> Repair | None:
    """What the layer before did to the shape is undone: Flatten goes, an LSTM answers at every step."""
    source = situation.graph.by_id[link.source]
    if source.kind == "Flatten" and len(situation.graph.outgoing[source.id]) == 1:
        return repair(
            situation.project,
            say("Remove “{name}” before it", name=source.name),
            lambda draft: draft.remove(source.id, bridge=True),
            mended=node.id,
        )
    for name, label in (
        ("return_sequences", say("Let “{name}” answer at every step", name=source.name)),
        ("keepdims", say("Let “{name}” keep its axes", name=source.name)),
    ):
        if source.parameters.get(name) is False:
            return repair(situation.project, label, SetParameter(source.id, name, True), mended=node.id)
    return None


def _sister(situation: Situation, node: Node, error: WrongRankError) -> Repair | None:
    """Conv 1D for sequences is Conv 2D for pictures, if that is what comes in."""
    stem = node.kind.replace(f"{error.needed - 1}D", "{}D", 1)
    kind = LAYER_KINDS.get(stem.format(len(error.given) - 1))
    if kind is None or kind.id == node.kind:
        return None

    def become(draft: Draft) -> None:
        draft.replace(node.id, kind.id, {})

    label = say("Use {kind} instead", kind=marked(kind.title))
    return repair(situation.project, label, become, mended=node.id)


def _each_step(situation: Situation, node: Node, error: WrongRankError) -> Repair | None:
    """A layer for pictures on a film of pictures: at each step apart."""
    if node.parameters.get("time_distributed") is not False or len(error.given) != error.needed + 1:
        return None
    label = say("Let it work at each step apart")
    return repair(situation.project, label, SetParameter(node.id, "time_distributed", True), mended=node.id)


def _not_each_step(situation: Situation, node: Node) -> Repair | None:
    """What comes in has no steps: the layer works on all of it."""
    if node.parameters.get("time_distributed") is not True:
        return None
    label = say("Do not work at each step apart")
    return repair(situation.project, label, SetParameter(node.id, "time_distributed", False), mended=node.id)


def _flatten(situation: Situation, node: Node, link: Link, error: WrongRankError) -> Repair | None:
    if error.needed != 1:
        return None
    label = say("Insert Flatten before it")

    def insert(draft: Draft) -> None:
        _insert(draft, link, "Flatten", {})

    return repair(situation.project, label, insert, mended=node.id)


def _reshape(situation: Situation, node: Node, link: Link, error: WrongRankError) -> Repair | None:
    target = _target(situation, node, error)
    if target is None:
        return None
    label = say("Reshape to {shape} before it", shape=shape_text(target))
    links = situation.graph.incoming[node.id]
    here = (link.source, link.source_port)
    again = any(one != link and (one.source, one.source_port) == here for one in links)

    def lay_out(draft: Draft) -> None:
        added = _insert(draft, link, "Reshape", {"target_shape": target})
        if not again:
            return
        # What looks at one sequence by several inputs gets one sequence at all of them. Inputs move up when one
        # goes, so all after it are taken away and put back in their order.
        later = links[links.index(link) + 1 :]
        for one in reversed(later):
            draft.do(Disconnect(one))
        for one in later:
            source, port = (added, 0) if (one.source, one.source_port) == here else (one.source, one.source_port)
            draft.do(Connect(source, node.id, port))

    return repair(situation.project, label, lay_out, node.id)


def _insert(draft: Draft, link: Link, kind: str, parameters: dict[str, ParameterValue]) -> str:
    place = next(one for one in draft.graph.incoming[link.target] if one.target_port == link.target_port)
    return draft.insert(place, kind, parameters)


def _target(situation: Situation, node: Node, error: WrongRankError) -> Shape | None:
    """As the data is laid out, if that fits; else what is most natural."""
    size, needed = size_of(error.given), error.needed
    if size is None or needed < 2:
        return None
    for shape in (situation.sample_shape, situation.sample_shape[:2]):
        if len(shape) == needed and size_of(shape) == size:
            return shape
    if layer_kind(node.kind).group == "recurrent" and needed > 2:
        return (1, *_laid_out(error.given, size, needed - 1))
    return _laid_out(error.given, size, needed)


def _laid_out(given: Shape, size: int, needed: int) -> Shape:
    match needed:
        case 2:
            return _sequence(given, size)
        case 3:
            return _picture(given, size)
        case _ if len(given) < needed:
            return (*given, *(1,) * (needed - len(given)))
        case _:
            return (*given[: needed - 1], size // max(size_of(given[: needed - 1]) or 1, 1))


def _picture(given: Shape, size: int) -> Shape:
    """Two axes get one channel, a square number of values is a square picture, anything else is one row."""
    if len(given) == 2:
        return (*given, 1)
    side = isqrt(size)
    return (side, side, 1) if side * side == size else (1, size, 1)


def _sequence(given: Shape, size: int) -> Shape:
    """A row becomes one value a step; of a picture each row is a step."""
    first = given[0] or 1
    return (size, 1) if len(given) < 2 else (first, size // first)
