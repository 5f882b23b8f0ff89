"""The kinds Reshape, Permute and RepeatVector: the same numbers, laid out in another way."""

from collections.abc import Sequence
from math import prod
from typing import cast

from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, the_input
from backend.graph.errors import AxisError, ReshapeError, SettingsConflictError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.wording import Message, mark, say


def _target(parameters: Parameters) -> tuple[int, ...]:
    return cast(tuple[int, ...], parameters["target_shape"])


def _target_text(parameters: Parameters) -> str:
    return shape_text(_target(parameters)).replace("-", "−")


def _shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    target, size = _target(parameters), size_of(inputs[0])
    if size is None:
        return tuple(None if length == -1 else length for length in target)
    fixed = prod(length for length in target if length != -1)
    if size % fixed if -1 in target else size != fixed:
        raise ReshapeError(_does_not_fit(inputs[0], size, _target_text(parameters)))
    return tuple(size // fixed if length == -1 else length for length in target)


def _does_not_fit(shape: Shape, size: int, target: str) -> Message:
    """How many values come in; how they are laid out now is told only where that says more than their number."""
    if size == 1:
        return say("One value comes in, which cannot be laid out as {target}.", target=target)
    if len(shape) == 1:
        return say("{size} values come in, which cannot be laid out as {target}.", size=f"{size:,}", target=target)
    return say(
        "{shape} has {size} values, which cannot be laid out as {target}.",
        shape=shape_text(shape),
        size=f"{size:,}",
        target=target,
    )


RESHAPE = LayerKind(
    id="Reshape",
    title=mark("Reshape"),
    group="shape",
    sentence=mark("Lays the same numbers out in another shape."),
    takes="one",
    parameters=(
        Parameter(
            "target_shape",
            mark("Target shape"),
            "shape",
            (-1,),
            mark("The new lengths of one sample; −1 once stands for what is left over."),
            minimum=-1,
            maximum=1_000_000,
            plain=True,
        ),
    ),
    shape=_shape,
    count=lambda _inputs, _parameters: 0,
    summary=_target_text,
    help=mark(
        "784 numbers can be a row of 784, a picture of 28 × 28 × 1, or 28 steps of 28 features. Reshape only "
        "changes how they are counted; their order stays."
    ),
)


def _dims(parameters: Parameters) -> tuple[int, ...]:
    return cast(tuple[int, ...], parameters["dims"])


def _permuted(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    dims, shape = _dims(parameters), inputs[0]
    if sorted(dims) != list(range(1, len(dims) + 1)):
        raise SettingsConflictError(
            say("Permute must name each axis once, counted from 1: for example 2 × 1 swaps two axes.")
        )
    if len(dims) != len(shape):
        raise AxisError(
            say("Permute names {count} axes, but {shape} comes in.", count=len(dims), shape=shape_text(shape))
        )
    return tuple(shape[axis - 1] for axis in dims)


PERMUTE = LayerKind(
    id="Permute",
    title=mark("Permute"),
    group="shape",
    sentence=mark("Swaps the axes: rows become columns."),
    takes="one",
    parameters=(
        Parameter(
            "dims",
            mark("Order of the axes"),
            "shape",
            (2, 1),
            mark("The axes in their new order, counted from 1: 2 × 1 swaps the two axes of a sequence."),
            minimum=1,
            maximum=8,
            plain=True,
        ),
    ),
    shape=_permuted,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: ", ".join(str(axis) for axis in _dims(parameters)),
    help=mark(
        "A sequence of 10 steps with 64 features becomes one of 64 steps with 10 features. Unlike Reshape it "
        "moves the numbers."
    ),
)


def _repeated(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    row = the_input(inputs, "Repeat Vector", 1, mark("one row of numbers"))
    return (integer(parameters, "n"), *row)


REPEAT_VECTOR = LayerKind(
    id="RepeatVector",
    title=mark("Repeat Vector"),
    group="shape",
    sentence=mark("Makes a sequence of one row of numbers by repeating it."),
    takes="one",
    parameters=(
        Parameter(
            "n",
            mark("How often"),
            "integer",
            3,
            mark("How many steps the sequence has."),
            minimum=1,
            maximum=100_000,
            plain=True,
        ),
    ),
    shape=_repeated,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: f"× {parameters['n']}",
    help=mark(
        "Stands between a layer that sums a sequence up in one row and one that writes a new sequence from it, "
        "as in a translator."
    ),
)
