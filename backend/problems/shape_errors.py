"""Problems of layers whose inputs do not fit them, and the repairs that would make them fit."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from backend.catalogue.layers import layer_kind
from backend.edits import SetParameter, ShareWeights
from backend.graph.analysis import analyse
from backend.graph.errors import (
    AxisError,
    CroppingTooLargeError,
    EndlessError,
    MergeError,
    ReshapeError,
    SettingsConflictError,
    ShapeError,
    SharedShapeError,
    UnknownLengthError,
    WindowTooLargeError,
    WrongRankError,
)
from backend.graph.model import Graph, Node, Shape
from backend.graph.shapes import shape_text
from backend.problem import Problem, Repair
from backend.problems.conflict_repairs import conflict_repairs
from backend.problems.draft import Draft, removal, repair, those
from backend.problems.merge_repairs import merge_repairs
from backend.problems.rank_repairs import rank_repairs
from backend.problems.reshape_repairs import reshape_repairs
from backend.problems.situation import Situation
from backend.problems.size_repairs import size_repairs
from backend.problems.window_repairs import window_repairs
from backend.wording import Message, say

_A_LENGTH = 28
"""What an open length becomes while nothing is known of the data."""

Repairs = Callable[[Situation, Node], tuple[Repair, ...]]


@dataclass(frozen=True)
class _Row:
    """What is said and offered for one named error."""

    error: type[ShapeError]
    code: str
    why: Message
    repairs: Repairs


def shape_problems(situation: Situation) -> Iterator[Problem]:
    """One for each layer that does not fit what comes in, in the order in which they compute.

    Layers after it are not looked at: what comes in there is not known before it is mended.
    """
    wrong = [node for node in situation.in_order if situation.of(node).error is not None]
    for number, node in enumerate(wrong):
        error = cast(ShapeError, situation.of(node).error)
        row = next(row for row in _ROWS if isinstance(error, row.error))
        repairs = row.repairs(situation, node) if number < situation.tries else ()
        yield Problem(
            row.code, error.message, row.why, node=node.id, repairs=repairs or (removal(node, bridge=True),)
        )


def _axis_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    found = conflict_repairs(situation, node)
    return found or those(*(_all_axes(situation, node, name) for name in ("shared_axes", "axis")))


def _all_axes(situation: Situation, node: Node, name: str) -> Repair | None:
    """The axes as they usually are."""
    parameter = layer_kind(node.kind).parameter(name)
    if parameter is None:
        return None
    label = say("Use the usual axes")
    return repair(situation.project, label, SetParameter(node.id, name, parameter.default), mended=node.id)


def _cropping_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Cut nothing off, or take the layer out."""
    size = node.parameters["cropping"]
    nothing = (0,) * (len(size) if isinstance(size, tuple) else 1)
    keep = SetParameter(node.id, "cropping", nothing)
    mended = repair(situation.project, say("Cut nothing off"), keep, mended=node.id)
    return those(mended, removal(node, bridge=True))


def _length_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Give the Input the lengths of the data; without data, a number for each that is left open."""
    open_inputs = [source for source in situation.inputs if None in (situation.of(source).output or ())]

    def set_all(draft: Draft) -> None:
        for source in open_inputs:
            draft.set(source.id, "shape", _known_shapes(situation, source)[0])

    # Where several Inputs come together, one with all its lengths is not enough.
    together = len(open_inputs) > 1
    return those(
        *(
            repair(
                situation.project,
                say("Set “{name}” to {shape}", name=source.name, shape=shape_text(shape)),
                SetParameter(source.id, "shape", shape),
                mended=node.id,
            )
            for source in situation.inputs
            for shape in _known_shapes(situation, source)
        ),
        repair(situation.project, say("Give each Input all its lengths"), set_all, mended=node.id)
        if together
        else None,
    )


def _known_shapes(situation: Situation, source: Node) -> list[Shape]:
    if situation.facts is not None:
        return situation.fitting_shapes()[:1]
    return [tuple(length or _A_LENGTH for length in situation.of(source).output or ())]


def _endless_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    """Whatever lets it compute, or, where it is taken out, those after it."""
    keys = (node.id, *(link.target for link in situation.graph.outgoing[node.id]))

    def excess(graph: Graph) -> int:
        layers = analyse(graph).layers
        return sum(key in layers and isinstance(layers[key].error, EndlessError) for key in keys)

    return size_repairs(situation, node, excess)


def _sharing_repairs(situation: Situation, node: Node) -> tuple[Repair, ...]:
    return those(repair(situation.project, say("Give it weights of its own"), ShareWeights(node.id, None)))


_ROWS = (
    _Row(
        WrongRankError,
        "wrong_dimensions",
        say(
            "Some layers work on pictures, some on sequences, some on one row of numbers. They cannot take one "
            "for another."
        ),
        rank_repairs,
    ),
    _Row(
        WindowTooLargeError,
        "window_too_large",
        say(
            "A window must fit into the picture to slide over it. Convolutions and pooling before it shrank the "
            "picture."
        ),
        window_repairs,
    ),
    _Row(
        CroppingTooLargeError,
        "cropping_too_large",
        say("At least one row, column or step must be left for the layers after it."),
        _cropping_repairs,
    ),
    _Row(
        ReshapeError,
        "reshape_does_not_fit",
        say("Reshape only lays numbers out anew: as many must come out as came in."),
        reshape_repairs,
    ),
    _Row(
        MergeError,
        "merge_does_not_fit",
        say("Branches can only be joined where their shapes go together."),
        merge_repairs,
    ),
    _Row(
        AxisError,
        "axis_missing",
        say("The axes are counted from 1, or backwards from the last, which is −1."),
        _axis_repairs,
    ),
    _Row(
        SettingsConflictError,
        "settings_conflict",
        say("Each of these settings is fine by itself, but they do not go together."),
        conflict_repairs,
    ),
    _Row(
        EndlessError,
        "endless",
        say("Every value takes room in memory, and the layers before it and its own settings say how many come."),
        _endless_repairs,
    ),
    _Row(
        SharedShapeError,
        "shared_weights_do_not_fit",
        say("Layers that share weights must be given the same shape, for there is one weight for each value."),
        _sharing_repairs,
    ),
    _Row(
        UnknownLengthError,
        "length_unknown",
        say("This layer has a weight for each incoming value, so it must know how many there are."),
        _length_repairs,
    ),
)
"""One row for each error of shapes; every subclass of `ShapeError` has one."""
